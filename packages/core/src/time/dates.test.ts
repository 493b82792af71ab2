import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays, dateOf, dayNumber, daysBetween, weekdayOf } from './dates.ts';

const iso = (days: number): string => new Date(days * 86_400_000).toISOString().slice(0, 10);

describe('calendar days', () => {
  it('agree with the calendar of the language on every day from 1600 to 2400', () => {
    for (let days = dayNumber('1600-01-01'); days <= dayNumber('2400-12-31'); days++) {
      const date = dateOf(days);
      if (date !== iso(days) || dayNumber(date) !== days) expect.fail(`${days}: ${date} is not ${iso(days)}`);
    }
    expect(dateOf(0)).toBe('1970-01-01');
  });

  it('agree with it in the first and the last years too', () => {
    const days = fc.integer({ min: dayNumber('0001-01-01'), max: dayNumber('9999-12-31') });
    fc.assert(fc.property(days, (day) => dateOf(day) === iso(day) && dayNumber(iso(day)) === day));
  });

  it('step over the ends of months, years and February', () => {
    expect(addDays('2026-12-31', 1)).toBe('2027-01-01');
    expect(addDays('2028-02-28', 1)).toBe('2028-02-29');
    expect(addDays('2100-02-28', 1)).toBe('2100-03-01');
    expect(addDays('2027-01-01', -1)).toBe('2026-12-31');
    expect(daysBetween('2026-03-28', '2026-03-30')).toBe(2);
    expect(daysBetween('2026-03-30', '2026-03-28')).toBe(-2);
  });

  it('begin the week on Monday', () => {
    expect(['2026-11-23', '2026-11-29', '1970-01-01', '0001-01-01'].map(weekdayOf)).toEqual([0, 6, 3, 0]);
  });
});
