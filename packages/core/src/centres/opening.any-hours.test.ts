/** What holds of the opening of any centre at any time. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { minutesOf } from '../schema/rules.ts';
import type { Hours } from '../schema/types.ts';
import { holidayOn } from '../time/holidays.ts';
import { localTime } from '../time/zone.ts';
import { isOpenAt, openingAt } from './opening.ts';

const MINUTE = 60_000;
const days = ['mo', 'tu', 'we', 'th', 'fr', 'sa', 'su'] as const;
const clock = (minutes: number): string =>
  `${String(Math.floor(minutes / 60)).padStart(2, '0')}:${String(minutes % 60).padStart(2, '0')}`;
const dateIn = (day: number): string =>
  new Date(Date.parse('2026-01-01') + day * 86_400_000).toISOString().slice(0, 10);

const span = fc
  .uniqueArray(fc.integer({ min: 0, max: 96 }), { minLength: 2, maxLength: 2 })
  .map((quarters) => quarters.map((quarter) => quarter * 15).sort((one, other) => one - other))
  .map(([from, to]) => ({ from: clock(from!), to: clock(to!) }));
const spans = fc.array(span, { maxLength: 3 });
const exception = fc
  .tuple(fc.integer({ min: 0, max: 730 }), fc.integer({ min: 0, max: 20 }), spans)
  .map(([day, length, given]) => ({ from: dateIn(day), to: dateIn(day + length), spans: given }));
const tier = fc.record({
  tier: fc.constantFrom('drop-in' as const, 'specialist' as const, 'by-appointment' as const),
  weekly: fc.array(fc.record({ days: fc.subarray([...days], { minLength: 1 }), spans }), { maxLength: 3 }),
  exceptions: fc.array(exception, { maxLength: 4 }),
});
const hours: fc.Arbitrary<Hours> = fc.record({
  zone: fc.constantFrom('Europe/Oslo', 'Europe/Helsinki', 'Atlantic/Reykjavik', 'America/Nuuk'),
  holidays: fc.constantFrom('NO', 'SE', 'FI', 'DK', 'none'),
  tiers: fc.array(tier, { maxLength: 3 }),
});
// Often close to a change of clocks, where it is hardest.
const changes = ['2026-03-29T01:00Z', '2026-10-25T01:00Z', '2027-03-28T01:00Z', '2027-10-31T01:00Z'].map(Date.parse);
const now = fc.oneof(
  fc.integer({ min: Date.parse('2026-01-01'), max: Date.parse('2027-12-31') }),
  fc
    .tuple(fc.constantFrom(...changes), fc.integer({ min: -4 * 60, max: 4 * 60 }))
    .map(([at, off]) => at + off * MINUTE),
);

/** Whether any span of a drop-in or specialist tier, ordinary or exceptional, names this minute on a day that is not closed. */
function mayBeOpen({ zone, holidays, tiers }: Hours, instant: number): boolean {
  const { date, minutes, weekday } = localTime(instant, zone);
  const holiday = holidays === 'none' ? undefined : holidayOn(holidays, date);
  return tiers.some(({ tier: code, weekly, exceptions = [] }) => {
    if (code === 'by-appointment') return false;
    const here = exceptions.filter(({ from, to }) => from <= date && date <= to);
    if (holiday && holiday.closed !== 'half' && !here.some(({ from, to }) => from === to)) return false;
    const given = here.length ? here : weekly.filter((entry) => entry.days.includes(days[weekday]!));
    return given.some((entry) =>
      entry.spans.some(({ from, to }) => minutesOf(from)! <= minutes && minutes < minutesOf(to)!),
    );
  });
}

describe('the opening of any centre', () => {
  it('is open only within a span that was given', () => {
    fc.assert(
      fc.property(hours, now, (given, instant) => {
        if (openingAt(given, instant).state === 'open') expect(mayBeOpen(given, instant)).toBe(true);
      }),
      { numRuns: 1000 },
    );
  });

  it('is open when isOpenAt says so', () => {
    fc.assert(
      fc.property(hours, now, (given, instant) => {
        expect(isOpenAt(given, instant)).toBe(openingAt(given, instant).state === 'open');
      }),
      { numRuns: 1000 },
    );
  });

  it('tells moments that lie ahead and read, in the centre’s zone, as they are told', () => {
    fc.assert(
      fc.property(hours, now, (given, instant) => {
        const opening = openingAt(given, instant);
        const moment = 'until' in opening ? opening.until : 'opens' in opening ? opening.opens : undefined;
        if (!moment) return;
        expect(moment.instant).toBeGreaterThan(instant);
        const { date, minutes } = localTime(moment.instant, given.zone);
        const told = Date.parse(moment.date) / MINUTE + moment.minutes;
        const read = Date.parse(date) / MINUTE + minutes;
        // A time that the clocks skip is told as it was given, and read at the end of the gap.
        const skipped = localTime(moment.instant - MINUTE, given.zone);
        if (read !== told) expect(told).toBeGreaterThan(Date.parse(skipped.date) / MINUTE + skipped.minutes);
        if (read !== told) expect(read).toBeGreaterThan(told);
        expect(moment.days).toBe(
          (Date.parse(moment.date) - Date.parse(localTime(instant, given.zone).date)) / 86_400_000,
        );
      }),
      { numRuns: 1000 },
    );
  });

  it('is open until the minute it tells, and for that kind of visit not in it', () => {
    fc.assert(
      fc.property(hours, now, (given, instant) => {
        const opening = openingAt(given, instant);
        if (opening.state !== 'open' || opening.until.days === 6) return;
        const only = { ...given, tiers: given.tiers.filter(({ tier: code }) => code === opening.tier) };
        expect(isOpenAt(only, opening.until.instant - MINUTE)).toBe(true);
        const read = localTime(opening.until.instant, given.zone);
        if (read.minutes === opening.until.minutes % 1440) expect(isOpenAt(only, opening.until.instant)).toBe(false);
      }),
      { numRuns: 1000 },
    );
  });

  it('opens in the minute it tells', () => {
    fc.assert(
      fc.property(hours, now, (given, instant) => {
        const opening = openingAt(given, instant);
        if (opening.state !== 'closed' || !opening.opens) return;
        const { instant: at, minutes } = opening.opens;
        if (localTime(at, given.zone).minutes === minutes) expect(isOpenAt(given, at)).toBe(true);
      }),
      { numRuns: 1000 },
    );
  });
});
