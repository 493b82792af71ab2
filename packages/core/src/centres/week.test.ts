import { describe, expect, it } from 'vitest';
import type { Hours } from '../schema/types.ts';
import { comingChanges, weekHours } from './week.ts';

const now = Date.parse('2026-11-23T10:00:00+01:00');
const nine = { from: '09:00', to: '15:00' };
const hours: Hours = {
  zone: 'Europe/Oslo',
  holidays: 'NO',
  tiers: [
    {
      tier: 'drop-in',
      label: 'Torget',
      channels: ['in-person'],
      weekly: [{ days: ['mo', 'tu', 'we', 'th', 'fr'], spans: [nine] }],
    },
    {
      tier: 'specialist',
      weekly: [
        { days: ['th'], spans: [{ from: '13:00', to: '15:00' }] },
        { days: ['th'], spans: [{ from: '10:00', to: '13:00' }] },
      ],
    },
  ],
};
const minutes = { from: 540, to: 900 };

/** The hours with exceptions for the first tier. */
const except = (...exceptions: NonNullable<Hours['tiers'][number]['exceptions']>): Hours => ({
  ...hours,
  tiers: [{ ...hours.tiers[0]!, exceptions }, hours.tiers[1]!],
});

describe('weekHours', () => {
  it('gives each tier seven days from Monday and marks the one that is today there', () => {
    const [first, second] = weekHours(hours, now);
    expect(first).toMatchObject({ tier: 'drop-in', label: 'Torget', channels: ['in-person'] });
    expect(first!.days).toHaveLength(7);
    expect(first!.days[0]).toEqual({ weekday: 0, today: true, spans: [minutes] });
    expect(first!.days[6]).toEqual({ weekday: 6, today: false, spans: [] });
    expect(second!.days[3]!.spans).toEqual([{ from: 600, to: 900 }]);
    expect(
      weekHours({ ...hours, zone: 'Pacific/Kiritimati' }, now)[0]!
        .days.map(({ today }) => today)
        .indexOf(true),
    ).toBe(0);
    expect(
      weekHours(hours, now + 13.5 * 3_600_000)[0]!
        .days.map(({ today }) => today)
        .indexOf(true),
    ).toBe(0);
    expect(
      weekHours(hours, now + 14 * 3_600_000)[0]!
        .days.map(({ today }) => today)
        .indexOf(true),
    ).toBe(1);
  });

  it('leaves exceptions and holidays out', () => {
    const special = except({ from: '2026-11-23', to: '2026-11-30', spans: [] });
    expect(weekHours(special, now)[0]!.days[0]!.spans).toEqual([minutes]);
    expect(weekHours(hours, Date.parse('2026-12-25T10:00Z'))[0]!.days[4]!.spans).toEqual([minutes]);
  });
});

describe('comingChanges', () => {
  it('tells of holidays that take hours away, in one line for all tiers', () => {
    expect(comingChanges(hours, now)).toEqual([
      { from: '2026-12-24', to: '2026-12-24', spans: [], holiday: 'christmas-eve' },
      { from: '2026-12-25', to: '2026-12-25', spans: [], holiday: 'christmas-day' },
      { from: '2026-12-31', to: '2026-12-31', spans: [], holiday: 'new-years-eve' },
      { from: '2027-01-01', to: '2027-01-01', spans: [], holiday: 'new-year' },
    ]);
  });

  it('tells the shorter hours of a half day of the tiers that have them', () => {
    const easter = Date.parse('2026-03-30T10:00Z');
    expect(comingChanges(hours, easter, 7)[0]).toEqual({
      from: '2026-04-01',
      to: '2026-04-01',
      spans: [{ from: 540, to: 720 }],
      holiday: 'wednesday-before-maundy-thursday',
      tier: 'drop-in',
    });
  });

  it('tells of exceptions soonest first, of which tier, and from when those hold that have begun', () => {
    const reason = { nb: 'Ombygging' };
    const special = except(
      { from: '2026-12-01', to: '2026-12-02', spans: [] },
      { from: '2026-11-02', to: '2026-11-27', spans: [{ from: '10:00', to: '12:00' }], reason },
    );
    expect(comingChanges(special, now, 14)).toEqual([
      { from: '2026-11-02', to: '2026-11-27', spans: [{ from: 600, to: 720 }], reason, tier: 'drop-in' },
      { from: '2026-12-01', to: '2026-12-02', spans: [], tier: 'drop-in' },
    ]);
  });

  it('tells an exception that all tiers have once', () => {
    const closed = { from: '2026-12-01', to: '2026-12-02', spans: [] };
    const both = { ...hours, tiers: hours.tiers.map((tier) => ({ ...tier, exceptions: [closed] })) };
    expect(comingChanges(both, now, 14)[0]).toEqual({ ...closed, spans: [], reason: undefined });
    expect(comingChanges(both, now, 14)).toHaveLength(1);
  });

  it('leaves out what is over, what is far off and what changes nothing', () => {
    const special = except(
      { from: '2026-11-09', to: '2026-11-22', spans: [] },
      { from: '2027-01-05', to: '2027-01-05', spans: [] },
      { from: '2026-11-24', to: '2026-11-25', spans: [nine] },
      { from: '2026-11-28', to: '2026-11-29', spans: [] },
    );
    expect(comingChanges(special, now, 30)).toEqual([]);
    expect(comingChanges(special, now, 31)).toHaveLength(1);
  });

  it('tells of no holiday on a day that an exception names or has closed already', () => {
    const special = except(
      { from: '2026-12-24', to: '2026-12-24', spans: [{ from: '10:00', to: '12:00' }] },
      { from: '2026-12-25', to: '2027-01-03', spans: [] },
    );
    const told = comingChanges(special, now).map(({ from, holiday, tier }) => [from, holiday, tier]);
    expect(told).toEqual([
      ['2026-12-24', undefined, 'drop-in'],
      ['2026-12-24', 'christmas-eve', 'specialist'],
      ['2026-12-25', undefined, 'drop-in'],
      ['2026-12-31', 'new-years-eve', undefined],
    ]);
  });

  it('has no holidays to tell where none are kept', () => {
    expect(comingChanges({ ...hours, holidays: 'none' }, now)).toEqual([]);
  });
});
