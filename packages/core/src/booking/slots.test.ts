import { describe, expect, it } from 'vitest';
import { at, exampleCentre, now, weekdays } from '../../../workshop/helpers/bookings.ts';
import type { BookingChannel, CentreAvailability } from '../schema/types.ts';
import { changeEnds, offeredSlotAt, offeredSlots, slotId } from './slots.ts';
import type { OfferedSlot, SlotWish } from './slots.ts';

const talk: SlotWish = { meeting: 'talk', channel: 'in-person' };
const on = (date: string, more: Partial<SlotWish> = {}): SlotWish => ({ ...talk, from: date, to: date, ...more });
const clock = ({ minutes }: OfferedSlot): string =>
  `${Math.floor(minutes / 60)}:${String(minutes % 60).padStart(2, '0')}`;
const clocks = (centre: CentreAvailability, wish: SlotWish, asked = now): string[] =>
  offeredSlots(centre, wish, asked).map(clock);

describe('on an ordinary day', () => {
  it('meetings follow on each other with their pauses, and those of two people are one time with more choices', () => {
    const slots = offeredSlots(exampleCentre, on('2026-11-27'), now);
    expect(slots.map((slot) => [clock(slot), slot.choices.map((choice) => choice.join('+'))])).toEqual([
      ['9:00', ['kari+room-1', 'kari+room-2']],
      ['10:00', ['kari+room-1', 'kari+room-2']],
      ['11:00', ['kari+room-1', 'kari+room-2', 'ola+room-1']],
      ['12:00', ['ola+room-1']],
      ['13:00', ['ola+room-1']],
      ['14:00', ['ola+room-1']],
    ]);
    expect(slots.every(({ start, end }) => end - start === 45 * 60_000)).toBe(true);
    expect(slots[0]).toMatchObject({ id: 'talk.in-person.20261127T0800Z', date: '2026-11-27', minutes: 540 });
  });

  it('a meeting on video needs no room', () => {
    const [first] = offeredSlots(exampleCentre, on('2026-11-27', { channel: 'video' }), now);
    expect(first!.choices).toEqual([['kari']]);
    expect(first!.id).toBe('talk.video.20261127T0800Z');
  });

  it('a meeting that does not fit before the end is not offered', () => {
    const centre = { ...exampleCentre, rules: [{ ...exampleCentre.rules[0]!, weekly: weekdays('09:00-10:44') }] };
    expect(clocks(centre, on('2026-11-27'))).toEqual(['9:00']);
  });

  it('hours that meet or overlap are one stretch', () => {
    const weekly = weekdays('09:00-10:30', '10:00-11:00', '11:00-12:00');
    const centre = { ...exampleCentre, rules: [{ ...exampleCentre.rules[0]!, weekly }] };
    expect(clocks(centre, on('2026-11-27'))).toEqual(['9:00', '10:00', '11:00']);
  });

  it.each([
    ['kind of meeting that there is not', { meeting: 'dance' }],
    ['channel that the meeting does not have', { channel: 'chat' as BookingChannel }],
  ])('a %s has no times', (_, wish) => {
    expect(offeredSlots(exampleCentre, on('2026-11-27', wish), now)).toEqual([]);
  });
});

describe('a person who wants a language', () => {
  it('meets somebody who speaks it', () => {
    expect(clocks(exampleCentre, on('2026-11-27', { language: 'nn' }))).toEqual(['9:00', '10:00', '11:00']);
    expect(clocks(exampleCentre, on('2026-11-27', { language: 'so' }))).toEqual(['11:00', '12:00', '13:00', '14:00']);
    expect(clocks(exampleCentre, on('2026-11-27', { language: 'fi' }))).toEqual([]);
  });

  it('is served by a team in which one speaks it', () => {
    expect(clocks(exampleCentre, on('2026-12-03', { meeting: 'two', language: 'so' }))).toEqual(['13:00', '14:00']);
  });

  it('waits longer when an interpreter must be found', () => {
    const days = (interpreter: boolean) => offeredSlots(exampleCentre, { ...talk, interpreter }, now)[0]!.date;
    expect([days(false), days(true)]).toEqual(['2026-11-25', '2026-11-30']);
    const { interpreter: _, ...without } = exampleCentre;
    expect(offeredSlots(without, { ...talk, interpreter: true }, now)).toEqual([]);
  });
});

describe('a team', () => {
  it('is all of its members and a room, or it does not meet', () => {
    const [first] = offeredSlots(exampleCentre, on('2026-11-26', { meeting: 'two' }), now);
    expect(first!.choices).toEqual([['kari', 'ola', 'room-2']]);
    const away = exampleCentre.resources.map((one) =>
      one.id === 'ola' ? { ...one, away: [{ from: '2026-11-26', to: '2026-11-26' }] } : one,
    );
    const centre = { ...exampleCentre, resources: away };
    expect(clocks(centre, on('2026-11-26', { meeting: 'two' }))).toEqual([]);
    expect(clocks(centre, on('2026-11-26'))).toEqual(['9:00', '10:00', '11:00']);
    expect(clocks(centre, on('2026-12-03', { meeting: 'two' }))).toEqual(['13:00', '14:00']);
  });

  it('and a group are one with those who lead it', () => {
    const [first] = offeredSlots(exampleCentre, on('2026-12-01', { meeting: 'course' }), now);
    expect(first).toMatchObject({ choices: [['job-course', 'ola', 'room-1']], group: { seats: 3 } });
  });

  it('that has no room that day does not meet in person', () => {
    const away = exampleCentre.resources.map((one) =>
      one.kind === 'room' ? { ...one, away: [{ from: '2026-11-27', to: '2026-11-27' }] } : one,
    );
    expect(clocks({ ...exampleCentre, resources: away }, on('2026-11-27'))).toEqual([]);
    expect(clocks({ ...exampleCentre, resources: away }, on('2026-11-27', { channel: 'phone' }))).toHaveLength(6);
  });
});

describe('how far one can book', () => {
  it('begins when the centre has had the time it asks for, to the minute', () => {
    expect(clocks(exampleCentre, on('2026-11-25'))).toEqual(['12:00', '13:00', '14:00']);
    expect(clocks(exampleCentre, on('2026-11-25'), now + 1)).toEqual(['13:00', '14:00']);
  });

  it('ends after as many days as it says, counted at the centre', () => {
    const dates = offeredSlots({ ...exampleCentre, horizon: 5 }, talk, now).map(({ date }) => date);
    expect(dates.at(-1)).toBe('2026-11-30');
    // Half past midnight in Oslo is still the day before in UTC.
    const late = offeredSlots({ ...exampleCentre, horizon: 5 }, talk, at('2026-11-25T23:30:00Z'));
    expect(late.at(-1)!.date).toBe('2026-12-01');
  });

  it('is not stretched by asking for more', () => {
    expect(offeredSlots(exampleCentre, { ...talk, from: '2026-11-01', to: '2030-01-01' }, now)).toEqual(
      offeredSlots(exampleCentre, talk, now),
    );
    expect(offeredSlots(exampleCentre, on('2026-11-20'), now)).toEqual([]);
    expect(offeredSlots(exampleCentre, on('2027-11-26'), now)).toEqual([]);
  });

  it('a rule holds from its first day until its last', () => {
    const rules = [{ ...exampleCentre.rules[0]!, from: '2026-11-27', to: '2026-11-30' }];
    const dates = offeredSlots({ ...exampleCentre, rules }, talk, now).map(({ date }) => date);
    expect([...new Set(dates)]).toEqual(['2026-11-27', '2026-11-30']);
  });
});

describe('on another day', () => {
  const asked = at('2026-12-20T09:00:00Z');
  const year = { ...exampleCentre, horizon: 200 };

  it.each([
    ['a holiday', '2026-12-25', []],
    ['an eve', '2026-12-31', []],
    ['a Saturday', '2026-12-26', []],
    ['a half day', '2027-03-24', ['9:00', '10:00', '11:00']],
    ['Maundy Thursday', '2027-03-25', []],
    ['17 May', '2027-05-17', []],
    ['the day after', '2027-05-18', ['9:00', '10:00', '11:00', '12:00', '13:00', '14:00']],
  ])('%s', (_, date, expected) => {
    expect(clocks(year, on(date), asked)).toEqual(expected);
  });

  it('an exception for a date opens even a holiday, and one for a period does not', () => {
    const rule = (from: string, to: string) => ({
      ...exampleCentre.rules[0]!,
      exceptions: [{ from, to, spans: [{ from: '10:00', to: '11:00' }] }],
    });
    const open = { ...year, rules: [rule('2027-05-17', '2027-05-17')] };
    expect(clocks(open, on('2027-05-17'), asked)).toEqual(['10:00']);
    const period = { ...year, rules: [rule('2027-05-10', '2027-05-20')] };
    expect(clocks(period, on('2027-05-17'), asked)).toEqual([]);
    expect(clocks(period, on('2027-05-18'), asked)).toEqual(['10:00']);
  });

  it('a centre that is closed offers nothing, whatever its rules say', () => {
    const rules = [
      {
        ...exampleCentre.rules[0]!,
        exceptions: [{ from: '2026-11-27', to: '2026-11-27', spans: [{ from: '10:00', to: '11:00' }] }],
      },
    ];
    const closed = [{ from: '2026-11-27', to: '2026-11-27' }];
    expect(clocks({ ...exampleCentre, rules, closed }, on('2026-11-27'))).toEqual([]);
    expect(clocks({ ...exampleCentre, closed }, on('2026-11-30'))).toHaveLength(6);
  });
});

it('two groups of one kind at one time are one, since their seats could not be told apart', () => {
  const centre: CentreAvailability = {
    ...exampleCentre,
    resources: [...exampleCentre.resources, { id: 'other', kind: 'group', seats: 9 }],
    rules: [...exampleCentre.rules, { ...exampleCentre.rules[3]!, with: 'other' }],
  };
  const [slot, ...more] = offeredSlots(centre, on('2026-12-01', { meeting: 'course' }), now);
  expect(more).toEqual([]);
  expect(slot).toMatchObject({ choices: [['job-course', 'ola', 'room-1']], group: { id: 'job-course' } });
});

it('one may change a meeting until as long before it as the centre says', () => {
  const start = at('2026-11-27T08:00:00Z');
  expect(changeEnds(start, exampleCentre)).toBe(at('2026-11-26T08:00:00Z'));
  expect(changeEnds(start, {})).toBe(start);
});

describe('one slot', () => {
  it('is found again by its start, and one that is not offered is not', () => {
    const start = at('2026-11-27T08:00:00Z');
    expect(offeredSlotAt(exampleCentre, talk, start, now)).toEqual(
      offeredSlots(exampleCentre, on('2026-11-27'), now)[0],
    );
    expect(offeredSlotAt(exampleCentre, talk, start + 60_000, now)).toBeUndefined();
    expect(offeredSlotAt(exampleCentre, talk, start, start)).toBeUndefined();
    expect(offeredSlotAt(exampleCentre, { ...talk, language: 'so' }, start, now)).toBeUndefined();
  });

  it('has an id that tells kind of meeting, channel and instant apart, and fits where ids stand', () => {
    const start = at('2026-11-27T08:05:00Z');
    expect(slotId('a', 'in-person', start)).toBe('a.in-person.20261127T0805Z');
    expect(slotId('x'.repeat(24), 'in-person', start)).toMatch(/^[\w.:-]{1,64}$/);
  });
});
