/** The visitor's own zone must change nothing: everything is reckoned in the zone of the centre. */
import { afterAll, describe, expect, it } from 'vitest';
import { openingAt } from '../centres/opening.ts';
import { comingChanges, weekHours } from '../centres/week.ts';
import { isDate } from '../schema/rules.ts';
import type { Hours } from '../schema/types.ts';
import { addDays, weekdayOf } from './dates.ts';
import { holidaysOf } from './holidays.ts';
import { instantOf, localTime } from './zone.ts';

const before = process.env.TZ;
afterAll(() => {
  if (before === undefined) delete process.env.TZ;
  else process.env.TZ = before;
});

const hours: Hours = {
  zone: 'Europe/Oslo',
  holidays: 'NO',
  tiers: [
    {
      tier: 'drop-in',
      weekly: [
        { days: ['mo', 'we', 'fr'], spans: [{ from: '09:00', to: '15:00' }] },
        {
          days: ['sa', 'su'],
          spans: [
            { from: '00:00', to: '04:00' },
            { from: '22:00', to: '24:00' },
          ],
        },
      ],
      exceptions: [{ from: '2026-03-20', to: '2026-04-02', spans: [{ from: '01:30', to: '02:30' }] }],
    },
  ],
};

/** Everything that core says of time, every 100 minutes round both changes of clocks, new year and 17 May. */
function everything(): string {
  const said: unknown[] = [];
  for (const start of ['2026-03-27', '2026-05-16', '2026-10-23', '2026-12-30']) {
    for (let step = 0; step < 60; step++) {
      const now = Date.parse(`${start}T00:00:00Z`) + step * 6_000_000;
      said.push(
        openingAt(hours, now),
        openingAt({ ...hours, zone: 'Europe/Helsinki' }, now),
        localTime(now, 'Europe/Oslo'),
      );
      said.push(
        instantOf(addDays(start, step), 150, 'Europe/Oslo'),
        weekdayOf(addDays(start, step)),
        isDate(addDays(start, step)),
      );
    }
    said.push(comingChanges(hours, Date.parse(start)), weekHours(hours, Date.parse(start)));
  }
  return JSON.stringify([said, holidaysOf('NO', 2026), holidaysOf('DK', 2031)]);
}

describe('a visitor in', () => {
  process.env.TZ = 'UTC';
  const expected = everything();

  it.each([
    ['America/Los_Angeles', 480],
    ['Pacific/Kiritimati', -840],
    ['Asia/Kolkata', -330],
    ['Asia/Kathmandu', -345],
    ['Europe/Oslo', -60],
    ['Pacific/Marquesas', 570],
  ])('%s is told the same', (zone, offset) => {
    process.env.TZ = zone;
    // Else the test would prove nothing: this process does live in that zone now.
    expect(new Date('2026-01-15T12:00Z').getTimezoneOffset()).toBe(offset);
    expect(everything()).toBe(expected);
  });
});
