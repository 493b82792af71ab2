import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { at, exampleCentre, now } from '../../../workshop/helpers/bookings.ts';
import { checkAnswer } from '../check-booking.ts';
import type { Slot } from '../schema/types.ts';
import { leftOf, seatsOf, slotListOf } from './free.ts';
import type { Taken } from './free.ts';
import { offeredSlots } from './slots.ts';

const talk = { meeting: 'talk', channel: 'in-person' } as const;
const day = (date: string) => ({ from: date, to: date });
const friday = offeredSlots(exampleCentre, { ...talk, ...day('2026-11-27') }, now);
const [nine, , eleven] = friday as [(typeof friday)[0], (typeof friday)[0], (typeof friday)[0]];
const [course] = offeredSlots(exampleCentre, { meeting: 'course', channel: 'in-person', ...day('2026-12-01') }, now);

const taken = (
  slot: { id: string; start: number; end: number },
  resources: string[],
  more: Partial<Taken> = {},
): Taken => ({
  slot: slot.id,
  start: slot.start,
  end: slot.end,
  resources,
  ...more,
});

describe('what is left of a slot', () => {
  it('is its first choice when nothing is taken', () => {
    expect(leftOf(nine, [])).toEqual({ seats: 1, waiting: 0, resources: ['kari', 'room-1'] });
  });

  it('is another room, then another person, then nothing', () => {
    const first = taken(eleven, ['kari', 'room-2']);
    expect(leftOf(eleven, [first]).resources).toEqual(['ola', 'room-1']);
    expect(leftOf(eleven, [taken(eleven, ['x', 'room-1'])]).resources).toEqual(['kari', 'room-2']);
    expect(leftOf(eleven, [first, taken(eleven, ['ola', 'room-1'])])).toEqual({ seats: 0, waiting: 0 });
  });

  it('does not care about what ends as it begins, and does about what overlaps by a minute', () => {
    const before = { id: 'x', start: nine.start - 3_600_000, end: nine.start };
    expect(leftOf(nine, [taken(before, ['kari'])]).seats).toBe(1);
    expect(leftOf(nine, [taken({ ...before, end: nine.start + 60_000 }, ['kari'])]).seats).toBe(0);
    expect(leftOf(nine, [taken({ id: 'x', start: nine.end, end: nine.end + 1 }, ['kari'])]).seats).toBe(1);
  });

  it('of a team is nothing when one of its members is elsewhere', () => {
    const [two] = offeredSlots(exampleCentre, { meeting: 'two', channel: 'in-person', ...day('2026-11-26') }, now);
    expect(leftOf(two!, []).resources).toEqual(['kari', 'ola', 'room-2']);
    for (const id of ['kari', 'ola', 'room-2']) expect(leftOf(two!, [taken(two!, [id])]).seats).toBe(0);
  });

  it('of a group is a seat less for each who comes, then places to wait', () => {
    const resources = ['job-course', 'ola', 'room-1'];
    expect(leftOf(course!, [])).toEqual({ seats: 3, waiting: 2, resources });
    const two = taken(course!, resources, { seats: 2 });
    expect(leftOf(course!, [two])).toEqual({ seats: 1, waiting: 2, resources });
    const full = [two, taken(course!, resources), taken(course!, [], { waiting: true })];
    expect(leftOf(course!, full)).toEqual({ seats: 0, waiting: 1, resources });
    expect(leftOf(course!, [...full, taken(course!, [], { waiting: true, seats: 2 })])).toMatchObject({
      seats: 0,
      waiting: 0,
    });
  });

  it('of a group is in the room that the first of them was given', () => {
    const rules = exampleCentre.rules.map((rule) =>
      rule.meeting === 'course' ? { ...rule, rooms: ['room-1', 'room-2'] } : rule,
    );
    const [slot] = offeredSlots(
      { ...exampleCentre, rules },
      { meeting: 'course', channel: 'in-person', ...day('2026-12-01') },
      now,
    );
    const first = taken(slot!, ['job-course', 'ola', 'room-2']);
    expect(leftOf(slot!, [first])).toMatchObject({ seats: 2, resources: ['job-course', 'ola', 'room-2'] });
  });

  it('is not less for those who only wait', () => {
    const waits = taken({ id: 'y', start: nine.start, end: nine.end }, ['kari', 'room-1'], { waiting: true });
    expect(leftOf(nine, [waits])).toMatchObject({ seats: 1, resources: ['kari', 'room-1'] });
  });

  it('of a group is nothing when who leads it is elsewhere', () => {
    const elsewhere = taken({ id: 'y', start: course!.start, end: course!.end }, ['ola']);
    expect(leftOf(course!, [elsewhere])).toEqual({ seats: 0, waiting: 0 });
  });

  it('never gives a person or a room to two bookings at once, whoever books what in which order', () => {
    const all = [
      ...offeredSlots(exampleCentre, { ...talk, ...day('2026-12-03') }, now),
      ...offeredSlots(exampleCentre, { meeting: 'talk', channel: 'video', ...day('2026-12-03') }, now),
      ...offeredSlots(exampleCentre, { meeting: 'two', channel: 'in-person', ...day('2026-12-03') }, now),
    ];
    fc.assert(
      fc.property(fc.array(fc.nat(all.length - 1), { maxLength: 40, size: 'max' }), (picks) => {
        const book: Taken[] = [];
        for (const pick of picks) {
          const { resources } = leftOf(all[pick]!, book);
          if (resources) book.push(taken(all[pick]!, [...resources]));
        }
        for (const [index, one] of book.entries()) {
          for (const other of book.slice(index + 1)) {
            const together = one.start < other.end && other.start < one.end;
            if (together) expect(one.resources.filter((id) => other.resources.includes(id))).toEqual([]);
          }
        }
        // Nothing that is refused could have been booked: every choice has somebody who is taken.
        for (const slot of all.filter((slot) => leftOf(slot, book).seats === 0)) {
          for (const choice of slot.choices)
            expect(
              book.some(
                ({ start, end, resources }) =>
                  start < slot.end && slot.start < end && choice.some((id) => resources.includes(id)),
              ),
            ).toBe(true);
        }
      }),
    );
  });
});

it('who brings two needs three seats', () => {
  expect([seatsOf({}), seatsOf({ bring: 2 })]).toEqual([1, 3]);
});

describe('the list of free times', () => {
  const list = slotListOf(exampleCentre, { ...talk, ...day('2026-11-27') }, [taken(nine, ['kari'])], now);

  it('has what is free, in the form in which it travels, and the next day that has some', () => {
    expect(list).toMatchObject({
      centre: 'example',
      zone: 'Europe/Oslo',
      asOf: '2026-11-25T10:00:00+01:00',
      next: '2026-11-30',
    });
    expect(list.slots.map(({ start }: Slot) => start.slice(11, 16))).toEqual([
      '10:00',
      '11:00',
      '12:00',
      '13:00',
      '14:00',
    ]);
    expect(list.slots[0]).toEqual({
      id: 'talk.in-person.20261127T0900Z',
      start: '2026-11-27T10:00:00+01:00',
      end: '2026-11-27T10:45:00+01:00',
      centre: 'example',
      meeting: 'talk',
      channel: 'in-person',
      zone: 'Europe/Oslo',
      seats: 1,
    });
    expect(checkAnswer('slots', JSON.parse(JSON.stringify(list)))).toEqual({ data: list, findings: [] });
  });

  it('says when there is something after days without anything', () => {
    const weekend = slotListOf(exampleCentre, { ...talk, from: '2026-11-28', to: '2026-11-29' }, [], now);
    expect(weekend).toMatchObject({ slots: [], next: '2026-11-30' });
    const never = slotListOf({ ...exampleCentre, rules: [] }, { ...talk }, [], now);
    expect(never).toEqual({ centre: 'example', zone: 'Europe/Oslo', asOf: '2026-11-25T10:00:00+01:00', slots: [] });
  });

  it('shows a group with enough seats, or with a place to wait', () => {
    const resources = ['job-course', 'ola', 'room-1'];
    const ask = (seats: number, book: readonly Taken[]) =>
      slotListOf(exampleCentre, { meeting: 'course', channel: 'in-person', seats, ...day('2026-12-01') }, book, now)
        .slots;
    expect(ask(2, [])).toMatchObject([{ seats: 3, waiting: true }]);
    const full = taken(course!, resources, { seats: 3 });
    expect(ask(2, [full])).toMatchObject([{ seats: 0, waiting: true }]);
    expect(ask(2, [full, taken(course!, [], { waiting: true })])).toEqual([]);
    expect(ask(1, [full, taken(course!, [], { waiting: true })])).toMatchObject([{ seats: 0, waiting: true }]);
  });

  it('of a year of short meetings is no longer than anybody reads, and says where it goes on', () => {
    const year = {
      ...exampleCentre,
      horizon: 366,
      meetings: [{ ...exampleCentre.meetings[0]!, minutes: 5, pause: 0 }],
    };
    const long = slotListOf(year, talk, [], now);
    expect(long.slots).toHaveLength(2000);
    expect(long.next! >= long.slots.at(-1)!.start.slice(0, 10)).toBe(true);
    expect(checkAnswer('slots', long).findings).toEqual([]);
  });

  it('begins from the clock of the service', () => {
    const later = slotListOf(exampleCentre, { ...talk, ...day('2026-11-27') }, [], at('2026-11-27T08:30:00Z'));
    expect(later.slots.map(({ start }: Slot) => start.slice(11, 16))).toEqual(['12:00', '13:00', '14:00']);
  });
});
