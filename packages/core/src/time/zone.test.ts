import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { instantOf, localTime } from './zone.ts';

const at = (text: string): number => Date.parse(text);
const clock = (instant: number, zone: string): string => {
  const { date, minutes } = localTime(instant, zone);
  return `${date} ${String(Math.floor(minutes / 60)).padStart(2, '0')}:${String(minutes % 60).padStart(2, '0')}`;
};

describe('localTime', () => {
  it.each([
    ['Europe/Oslo', '2026-03-29 01:59', '2026-03-29 03:00'],
    ['Europe/Stockholm', '2026-03-29 01:59', '2026-03-29 03:00'],
    ['Europe/Copenhagen', '2026-03-29 01:59', '2026-03-29 03:00'],
    ['Arctic/Longyearbyen', '2026-03-29 01:59', '2026-03-29 03:00'],
    ['Europe/Helsinki', '2026-03-29 02:59', '2026-03-29 04:00'],
    ['Atlantic/Reykjavik', '2026-03-29 00:59', '2026-03-29 01:00'],
  ])('follows the clocks of %s forward', (zone, before, after) => {
    expect(clock(at('2026-03-29T00:59:59Z'), zone)).toBe(before);
    expect(clock(at('2026-03-29T01:00:00Z'), zone)).toBe(after);
  });

  it('follows the clocks back', () => {
    expect(clock(at('2026-10-25T00:59:00Z'), 'Europe/Oslo')).toBe('2026-10-25 02:59');
    expect(clock(at('2026-10-25T01:00:00Z'), 'Europe/Oslo')).toBe('2026-10-25 02:00');
    expect(clock(at('2026-10-25T01:00:00Z'), 'Europe/Helsinki')).toBe('2026-10-25 03:00');
  });

  it('writes midnight as 00:00 of the new day', () => {
    expect(localTime(at('2026-11-22T23:00:00Z'), 'Europe/Oslo')).toEqual({
      date: '2026-11-23',
      minutes: 0,
      weekday: 0,
    });
  });

  it('does not invent a zone', () => {
    expect(() => localTime(0, 'Europe/Nowhere')).toThrow(RangeError);
  });
});

describe('instantOf', () => {
  const gaps = [
    ['Europe/Oslo', '2026-03-29', '2026-03-29T01:00Z', 120],
    ['Europe/Oslo', '2027-03-28', '2027-03-28T01:00Z', 120],
    ['Europe/Oslo', '2028-03-26', '2028-03-26T01:00Z', 120],
    ['Europe/Helsinki', '2027-03-28', '2027-03-28T01:00Z', 180],
    ['America/Los_Angeles', '2027-03-14', '2027-03-14T10:00Z', 120],
    ['Australia/Lord_Howe', '2026-10-04', '2026-10-03T15:30Z', 120],
  ] as const;
  it.each(gaps)('of a time that %s skips on %s is the end of the gap', (zone, date, change, start) => {
    const gap = zone === 'Australia/Lord_Howe' ? 30 : 60;
    for (let minutes = start; minutes < start + gap; minutes++) expect(instantOf(date, minutes, zone)).toBe(at(change));
    expect(instantOf(date, start - 1, zone)).toBe(at(change) - 60_000);
    expect(instantOf(date, start + gap, zone)).toBe(at(change));
    expect(instantOf(date, start + gap + 1, zone)).toBe(at(change) + 60_000);
  });

  it.each([
    ['Europe/Oslo', '2026-10-25', 150, '2026-10-25T00:30Z'],
    ['Europe/Oslo', '2027-10-31', 150, '2027-10-31T00:30Z'],
    ['Europe/Oslo', '2028-10-29', 150, '2028-10-29T00:30Z'],
    ['Europe/Helsinki', '2027-10-31', 210, '2027-10-31T00:30Z'],
  ] as const)('of a time that %s has twice on %s is the earlier one', (zone, date, minutes, instant) => {
    expect(instantOf(date, minutes, zone)).toBe(at(instant));
    expect(localTime(at(instant) + 3_600_000, zone).minutes).toBe(minutes);
  });

  it('takes 1440 for midnight at the end of the day', () => {
    expect(instantOf('2026-11-22', 1440, 'Europe/Oslo')).toBe(instantOf('2026-11-23', 0, 'Europe/Oslo'));
  });

  it.each(['2026-03-29', '2026-10-25', '2027-03-28', '2027-10-31'])(
    'keeps office hours where they are round %s',
    (change) => {
      for (const shift of [-86_400_000, 0, 86_400_000]) {
        const date = new Date(at(`${change}T12:00Z`) + shift).toISOString().slice(0, 10);
        for (let minutes = 540; minutes <= 900; minutes += 30) {
          const back = localTime(instantOf(date, minutes, 'Europe/Oslo'), 'Europe/Oslo');
          expect(back).toMatchObject({ date, minutes });
        }
      }
    },
  );

  it.each([
    ['2027-03-28', 46],
    ['2027-10-31', 48],
    ['2027-06-01', 48],
  ])('puts the half hours of %s on %d instants', (date, count) => {
    const instants = Array.from({ length: 48 }, (_, half) => instantOf(date, half * 30, 'Europe/Oslo'));
    const end = instantOf(date, 1440, 'Europe/Oslo');
    expect(new Set(instants).size).toBe(count);
    expect((end - instants[0]!) / 1_800_000).toBe({ '2027-03-28': 46, '2027-10-31': 50 }[date] ?? 48);
  });

  it('is undone by localTime, wherever and whenever', () => {
    const zones = [
      'Europe/Oslo',
      'Europe/Helsinki',
      'Atlantic/Reykjavik',
      'America/Nuuk',
      'Asia/Kathmandu',
      'Pacific/Kiritimati',
    ];
    const instants = fc.integer({ min: at('2020-01-01T00:00Z') / 60_000, max: at('2046-01-01T00:00Z') / 60_000 });
    fc.assert(
      fc.property(fc.constantFrom(...zones), instants, (zone, minute) => {
        const { date, minutes } = localTime(minute * 60_000, zone);
        const back = instantOf(date, minutes, zone);
        expect(localTime(back, zone)).toMatchObject({ date, minutes });
        expect(back).toBeLessThanOrEqual(minute * 60_000);
      }),
    );
  });
});
