/** Clocks that are changed, zones of the centre and zones of the machine. */
import fc from 'fast-check';
import { afterAll, describe, expect, it, vi } from 'vitest';
import { at, exampleBooking, exampleCentre, weekdays } from '../../../workshop/helpers/bookings.ts';
import type { CentreAvailability, SlotRule } from '../schema/types.ts';
import { addDays } from '../time/dates.ts';
import { driftOf, readTime, writeTime } from '../time/written.ts';
import { localTime } from '../time/zone.ts';
import { offeredSlots, slotId } from './slots.ts';

const EVERY_DAY = ['mo', 'tu', 'we', 'th', 'fr', 'sa', 'su'] as const;
const [talk] = exampleCentre.meetings;

/** A centre with one person and one rule. */
function centreWith(zone: string, weekly: SlotRule['weekly'], minutes: number, pause = 0): CentreAvailability {
  return {
    ...exampleCentre,
    zone,
    holidays: 'none',
    lead: 0,
    horizon: 366,
    meetings: [{ ...talk!, minutes, pause }],
    rules: [{ meeting: 'talk', with: 'kari', weekly }],
  };
}

const wholeDay = [{ days: [...EVERY_DAY], spans: [{ from: '00:00', to: '24:00' }] }];
const on = (date: string) => ({ meeting: 'talk', channel: 'video', from: date, to: date }) as const;
const slotsOn = (centre: CentreAvailability, date: string) =>
  offeredSlots(centre, on(date), at(`${addDays(date, -2)}T00:00:00Z`));

const forward = ['2026-03-29', '2027-03-28', '2028-03-26'];
const back = ['2026-10-25', '2027-10-31', '2028-10-29'];
const nordic = [
  ['Europe/Oslo', 120],
  ['Europe/Stockholm', 120],
  ['Europe/Copenhagen', 120],
  ['Arctic/Longyearbyen', 120],
  ['Europe/Helsinki', 180],
] as const;
const cases = nordic.flatMap(([zone, hour]) => [
  ...forward.map((date) => [zone, date, hour, 46] as const),
  ...back.map((date) => [zone, date, hour, 50] as const),
]);

describe('where clocks are changed', () => {
  it.each(cases)('%s on %s offers every half hour that there is, and no other', (zone, date, hour, count) => {
    const slots = slotsOn(centreWith(zone, wholeDay, 30), date);
    expect(slots).toHaveLength(count);
    const changed = slots.filter(({ minutes }) => minutes >= hour && minutes < hour + 60);
    // None in the hour that is left out; two of each in the hour that comes twice.
    expect(changed.map(({ minutes }) => minutes - hour)).toEqual(count === 46 ? [] : [0, 30, 0, 30]);
    expect(new Set(slots.map(({ id }) => id)).size).toBe(count);
    expect(new Set(slots.map(({ start }) => writeTime(start, zone))).size).toBe(count);
    const utc = at(`${date}T01:00:00Z`);
    expect(slots.filter(({ start }) => start === utc)).toHaveLength(1);
  });

  it('Reykjavik offers 48 half hours on each of those days', () => {
    for (const date of [...forward, ...back])
      expect(slotsOn(centreWith('Atlantic/Reykjavik', wholeDay, 30), date)).toHaveLength(48);
  });

  it('half past two is never offered when there is none, and is two different times when there are two', () => {
    const spans = [{ from: '02:30', to: '03:30' }];
    const centre = centreWith('Europe/Oslo', [{ days: [...EVERY_DAY], spans }], 30);
    expect(slotsOn(centre, '2027-03-28').map(({ minutes }) => minutes)).toEqual([180]);
    const twice = slotsOn(centre, '2027-10-31').filter(({ minutes }) => minutes === 150);
    expect(twice.map(({ start }) => writeTime(start, 'Europe/Oslo'))).toEqual([
      '2027-10-31T02:30:00+02:00',
      '2027-10-31T02:30:00+01:00',
    ]);
    expect(twice.map(({ id }) => id)).toEqual(['talk.video.20271031T0030Z', 'talk.video.20271031T0130Z']);
  });

  it('hours that lie wholly in what is left out are no hours', () => {
    const centre = centreWith('Europe/Oslo', [{ days: ['su'], spans: [{ from: '02:00', to: '03:00' }] }], 15);
    expect(slotsOn(centre, '2027-03-28')).toEqual([]);
    expect(slotsOn(centre, '2027-03-21')).toHaveLength(4);
  });

  it.each([...forward, ...back].flatMap((date) => [addDays(date, -1), date, addDays(date, 1)]))(
    'a day from nine to three has the same times on %s',
    (date) => {
      const centre = centreWith('Europe/Oslo', [{ days: [...EVERY_DAY], spans: [{ from: '09:00', to: '15:00' }] }], 60);
      const slots = slotsOn(centre, date);
      expect(slots.map(({ minutes }) => minutes)).toEqual([540, 600, 660, 720, 780, 840]);
      expect(slots.map(({ date }) => date)).toEqual(Array(6).fill(date));
    },
  );

  it('what is booked before the change for a day after it keeps its time on the wall', () => {
    const centre = centreWith('Europe/Oslo', weekdays('09:00-15:00'), 60);
    const [slot] = offeredSlots(centre, on('2027-03-29'), at('2027-03-26T08:00:00Z'));
    const written = writeTime(slot!.start, 'Europe/Oslo');
    expect(written).toBe('2027-03-29T09:00:00+02:00');
    expect(driftOf(written, 'Europe/Oslo')).toBeUndefined();
    const after = offeredSlots(centre, on('2027-03-29'), at('2027-03-29T06:00:00Z'));
    expect(after[0]!.id).toBe(slot!.id);
  });

  it('the lead is real minutes, also over a change', () => {
    const centre = { ...centreWith('Europe/Oslo', wholeDay, 30), lead: 120 };
    const first = (now: string) =>
      writeTime(offeredSlots(centre, { ...on('2027-03-28'), to: '2027-03-29' }, at(now))[0]!.start, 'Europe/Oslo');
    expect(first('2027-03-28T00:30:00Z')).toBe('2027-03-28T04:30:00+02:00');
    expect(first('2027-03-27T22:30:00Z')).toBe('2027-03-28T01:30:00+01:00');
  });
});

describe('whatever the rule', () => {
  const clock = (minutes: number): string =>
    `${String(Math.floor(minutes / 60)).padStart(2, '0')}:${String(minutes % 60).padStart(2, '0')}`;
  const span = fc
    .tuple(fc.integer({ min: 0, max: 1439 }), fc.integer({ min: 1, max: 1440 }))
    .filter(([from, to]) => from < to)
    .map(([from, to]) => ({ from: clock(from), to: clock(to) }));
  const zone = fc.constantFrom(
    'Europe/Oslo',
    'Europe/Helsinki',
    'Atlantic/Reykjavik',
    'America/St_Johns',
    'Australia/Lord_Howe',
    'Pacific/Apia',
  );
  const day = fc.constantFrom(
    ...[...forward, ...back].flatMap((date) => [addDays(date, -1), date]),
    '2026-10-04',
    '2027-03-14',
    '2027-11-07',
    '2027-04-04',
  );

  it('slots are where its hours are, as long as they are to be, one after the other', () => {
    fc.assert(
      fc.property(
        zone,
        day,
        fc.array(span, { minLength: 1, maxLength: 4 }),
        fc.integer({ min: 5, max: 200 }),
        fc.integer({ min: 0, max: 60 }),
        (zone, date, spans, minutes, pause) => {
          const centre = centreWith(zone, [{ days: [...EVERY_DAY], spans }], minutes, pause);
          const slots = offeredSlots(
            centre,
            { ...on(date), to: addDays(date, 1) },
            at(`${addDays(date, -2)}T00:00:00Z`),
          );
          let last = -Infinity;
          for (const slot of slots) {
            expect(slot.end - slot.start).toBe(minutes * 60_000);
            expect(slot.start).toBeGreaterThanOrEqual(last);
            last = slot.end;
            // It begins at a time that the clock shows, inside of the hours.
            const shown = localTime(slot.start, zone);
            expect(shown).toMatchObject({ date: slot.date, minutes: slot.minutes });
            const begins = clock(slot.minutes);
            const inside = spans.some(({ from, to }) => from <= begins && begins < to);
            // Where the start of the hours is left out by the clocks, they begin at the end of the gap; its length is an hour at most.
            const moved = spans.some(({ from, to }) => clock(Math.max(0, slot.minutes - 60)) <= from && begins <= to);
            expect(inside || moved).toBe(true);
            expect(slot.id).toBe(slotId('talk', 'video', slot.start));
            expect(readTime(writeTime(slot.start, zone))!.instant).toBe(slot.start);
          }
          expect(new Set(slots.map(({ id }) => id)).size).toBe(slots.length);
        },
      ),
      { numRuns: 400 },
    );
  });
});

/** Everything that core says of bookings and that has to do with time; from modules that have not been asked before and remember nothing. */
async function everything(): Promise<string> {
  vi.resetModules();
  const [{ slotListOf }, { answerBy }, { checkBooking }, { calendarFile }] = await Promise.all([
    import('./free.ts'),
    import('./answer-by.ts'),
    import('../check-booking.ts'),
    import('./calendar-file.ts'),
  ]);
  const said: unknown[] = [];
  for (const day of ['2026-03-27', '2026-10-23', '2026-12-30', '2027-03-26', '2027-10-29']) {
    for (const zone of ['Europe/Oslo', 'Europe/Helsinki']) {
      const now = at(`${day}T22:45:00Z`);
      const centre = { ...centreWith(zone, wholeDay, 50, 10), horizon: 4 };
      const list = slotListOf(centre, { meeting: 'talk', channel: 'video' }, [], now);
      const rules = { ...exampleCentre, zone };
      said.push(list, answerBy(now, rules));
      for (const { id, start } of list.slots.slice(0, 30))
        said.push(checkBooking({ ...exampleBooking, channel: 'video', slot: { id, start } }, rules, now));
      said.push(
        ...list.slots
          .slice(24, 60)
          .map((slot) =>
            calendarFile(
              { reference: 'ABCD2345', status: 'booked', sequence: 0, slot },
              { words: { summary: 'x' }, host: 'example.org', stamp: now, organiser: { name: 'x' } },
            ),
          ),
      );
    }
  }
  return JSON.stringify(said);
}

describe('a machine in', async () => {
  const before = process.env.TZ;
  afterAll(() => {
    if (before === undefined) delete process.env.TZ;
    else process.env.TZ = before;
  });
  process.env.TZ = 'UTC';
  const expected = await everything();

  it.each([
    ['Pacific/Apia', -780],
    ['America/St_Johns', 210],
    ['America/Los_Angeles', 480],
    ['Pacific/Kiritimati', -840],
    ['Asia/Kolkata', -330],
    ['Asia/Kathmandu', -345],
    ['Europe/Oslo', -60],
  ])('%s says the same of slots, problems, answers and calendars', async (zone, offset) => {
    process.env.TZ = zone;
    // Else the test would prove nothing: this process does live in that zone now.
    expect(new Date('2026-01-15T12:00:00Z').getTimezoneOffset()).toBe(offset);
    expect(expected.length).toBeGreaterThan(100_000);
    expect(await everything()).toBe(expected);
  });

  it('no zone at all says the same: its own clock is never asked', async () => {
    const local = Object.getOwnPropertyNames(Date.prototype).filter(
      (name) => /^(get|set|to)/.test(name) && !/UTC|ISO|JSON|^(get|set)Time$|toUTCString|toPrimitive/.test(name),
    ) as 'getHours'[];
    const spies = local.map((name) => vi.spyOn(Date.prototype, name).mockImplementation(() => NaN));
    try {
      expect(await everything()).toBe(expected);
      const asked = spies.filter(({ mock }) => mock.calls.length > 0).map((spy) => spy.getMockName());
      expect(asked).toEqual([]);
      expect(spies.length).toBeGreaterThan(15);
    } finally {
      spies.forEach((spy) => spy.mockRestore());
    }
  });
});
