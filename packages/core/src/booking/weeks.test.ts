import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { exampleCentre, at, now } from '../../../workshop/helpers/bookings.ts';
import type { CentreAvailability, Slot } from '../schema/types.ts';
import { weekdayOf } from '../time/dates.ts';
import { slotListOf } from './free.ts';
import { isAmbiguous, nearestSlots, startOf, weeksOf } from './weeks.ts';

const slotsOf = (centre: CentreAvailability = exampleCentre, instant = now): readonly Slot[] =>
  slotListOf(centre, { meeting: 'talk', channel: 'in-person' }, [], instant).slots;
const slots = slotsOf();

describe('free times of a centre', () => {
  it('stand by week and day at the centre, and days without any are left out', () => {
    const weeks = weeksOf(slots);
    expect(weeks[0]).toMatchObject({ monday: '2026-11-23' });
    expect(weeks[0]!.days.map(({ date }) => date)).toEqual(['2026-11-25', '2026-11-26', '2026-11-27']);
    expect(weeks[1]!.days.map(({ date }) => date)).toEqual([
      ...['2026-11-30', '2026-12-01', '2026-12-02', '2026-12-03', '2026-12-04'],
    ]);
    expect(weeksOf([])).toEqual([]);
  });

  it('are all there, once, in order, whatever the order they came in', () => {
    fc.assert(
      fc.property(fc.shuffledSubarray([...slots]), (some) => {
        const weeks = weeksOf(some);
        const shown = weeks.flatMap(({ days }) => days.flatMap((day) => day.slots));
        expect([...shown].sort((one, other) => one.id.localeCompare(other.id))).toEqual(
          [...some].sort((one, other) => one.id.localeCompare(other.id)),
        );
        const starts = shown.map((slot) => startOf(slot).instant);
        expect(starts).toEqual([...starts].sort((one, other) => one - other));
        for (const { monday, days } of weeks) {
          expect(weekdayOf(monday)).toBe(0);
          for (const { date, slots: those } of days) {
            expect(those.length).toBeGreaterThan(0);
            expect(those.every((slot) => slot.start.startsWith(date))).toBe(true);
          }
        }
      }),
      { numRuns: 200 },
    );
  });

  it('belong to the day that the centre’s clock shows, late in the evening too', () => {
    const late: CentreAvailability = {
      ...exampleCentre,
      zone: 'Pacific/Kiritimati',
      holidays: 'none',
      rules: [{ meeting: 'talk', with: 'kari', weekly: [{ days: ['we'], spans: [{ from: '00:00', to: '01:00' }] }] }],
    };
    const [week] = weeksOf(slotsOf(late));
    // At this moment it is Tuesday in Oslo.
    expect(week!.days.map(({ date }) => date)).toEqual(['2026-12-02']);
  });
});

describe('a time that was lost', () => {
  it('has the nearest of the same day before others', () => {
    const lost = '2026-11-27T10:00:00+01:00';
    const left = slots.filter(({ start }) => start !== lost);
    expect(nearestSlots(left, lost).map(({ start }) => start.slice(0, 16))).toEqual([
      '2026-11-27T09:00',
      '2026-11-27T11:00',
      '2026-11-27T12:00',
    ]);
  });

  it('has those of other days when its own has none, and fewer when there are fewer', () => {
    const lost = '2026-11-27T10:00:00+01:00';
    const others = slots.filter(({ start }) => !start.startsWith('2026-11-27'));
    const near = nearestSlots(others, lost);
    expect(near.map(({ start }) => start.slice(0, 16))).toEqual([
      '2026-11-26T12:00',
      '2026-11-26T13:00',
      '2026-11-26T14:00',
    ]);
    expect(nearestSlots(others.slice(0, 1), lost)).toHaveLength(1);
    expect(nearestSlots([], lost)).toEqual([]);
    expect(() => nearestSlots(slots, 'tomorrow')).toThrow(RangeError);
  });

  it('has none nearer that was left out', () => {
    fc.assert(
      fc.property(fc.nat(slots.length - 1), fc.subarray([...slots], { minLength: 4 }), (at, some) => {
        const lost = slots[at]!.start;
        const near = nearestSlots(some, lost);
        expect(near).toHaveLength(3);
        const away = ({ start }: Slot) =>
          Math.abs(Date.parse(start) - Date.parse(lost)) + (start.slice(0, 10) === lost.slice(0, 10) ? 0 : 86_400_000);
        const farthest = Math.max(...near.map(away));
        for (const slot of some.filter((one) => !near.includes(one))) {
          expect(away(slot)).toBeGreaterThanOrEqual(farthest);
        }
      }),
      { numRuns: 200 },
    );
  });
});

describe('the hour that comes twice', () => {
  it('is told from the other by its offset, and an hour that comes once is not', () => {
    const night: CentreAvailability = {
      ...exampleCentre,
      holidays: 'none',
      rules: [{ meeting: 'talk', with: 'kari', weekly: [{ days: ['su'], spans: [{ from: '01:00', to: '05:00' }] }] }],
    };
    const found = slotsOf(night, at('2027-10-28T10:00:00Z'));
    const those = found.filter(({ start }) => start.startsWith('2027-10-31'));
    const twice = those.filter((slot) => isAmbiguous(slot, those));
    expect(twice.map(({ start }) => start)).toEqual(['2027-10-31T02:00:00+02:00', '2027-10-31T02:00:00+01:00']);
    expect(weeksOf(those)).toHaveLength(1);
  });
});
