import Holidays from 'date-holidays';
import { describe, expect, it } from 'vitest';
import { holidayOn, holidaysOf } from './holidays.ts';
import table from './holidays.table.json' with { type: 'json' };

const countries = ['NO', 'SE', 'FI', 'DK'] as const;
const years = Array.from({ length: 26 }, (_, index) => 2020 + index);

describe('holidaysOf', () => {
  it.each(Object.entries(table))('agrees with the table on %s', (key, rows) => {
    const country = key.slice(0, 2) as (typeof countries)[number];
    const ours = holidaysOf(country, Number(key.slice(2))).map(({ date, id, closed }) => [date, id, closed].join(' '));
    expect([...ours].sort()).toEqual(rows.map((row) => row.join(' ')).sort());
  });

  it('finds in the table three countries and six years', () => {
    expect(Object.keys(table)).toHaveLength(18);
  });

  it.each(countries)('knows exactly the days by law that date-holidays knows for %s, 2020 to 2045', (country) => {
    const oracle = new Holidays(country);
    for (const year of years) {
      const theirs = oracle.getHolidays(year).filter(({ type }) => type === 'public');
      const ours = holidaysOf(country, year).filter(({ closed }) => closed === 'public');
      const dates = (list: readonly { date: string }[]) =>
        [...new Set(list.map(({ date }) => date.slice(0, 10)))].sort();
      expect(dates(ours), String(year)).toEqual(dates(theirs));
    }
  });

  it.each(countries)(
    'calls no day an eve in %s that date-holidays does not know, but New Year’s Eve in Denmark',
    (country) => {
      const oracle = new Holidays(country);
      for (const year of years) {
        const theirs = new Set(oracle.getHolidays(year).map(({ date }) => date.slice(0, 10)));
        const eves = holidaysOf(country, year).filter(({ closed }) => closed === 'eve');
        const unknown = eves.filter(({ date }) => !theirs.has(date)).map(({ id }) => id);
        expect(unknown, String(year)).toEqual(country === 'DK' ? ['new-years-eve'] : []);
      }
    },
  );

  it('knows when Denmark gave up Great Prayer Day', () => {
    const has = (year: number) => holidaysOf('DK', year).some(({ id }) => id === 'great-prayer-day');
    expect([2022, 2023, 2024, 2025].map(has)).toEqual([true, true, false, false]);
    expect(holidayOn('DK', '2023-05-05')?.id).toBe('great-prayer-day');
  });

  it('lists the days by date', () => {
    for (const country of countries) {
      const dates = holidaysOf(country, 2027).map(({ date }) => date);
      expect(dates).toEqual([...dates].sort());
    }
  });
});

describe('holidayOn', () => {
  it('tells the better known of two holidays on one day', () => {
    expect(holidayOn('NO', '2027-05-17')).toEqual({ date: '2027-05-17', id: 'constitution-day', closed: 'public' });
  });

  it('tells the one that closes by law before an eve', () => {
    expect(holidayOn('DK', '2022-06-05')).toEqual({ date: '2022-06-05', id: 'pentecost', closed: 'public' });
    expect(holidayOn('DK', '2026-06-05')).toEqual({ date: '2026-06-05', id: 'constitution-day', closed: 'eve' });
  });

  it('knows ordinary days, and countries apart', () => {
    expect(holidayOn('NO', '2026-11-23')).toBeUndefined();
    expect(holidayOn('NO', '2026-06-06')).toBeUndefined();
    expect(holidayOn('SE', '2026-06-06')?.id).toBe('national-day');
    expect(holidayOn('FI', '2026-06-06')).toBeUndefined();
  });
});
