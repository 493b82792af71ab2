import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { clockChanges } from './changes.ts';
import { offsetAt } from './zone.ts';

const at = (text: string): number => Date.parse(text);

describe('the clocks of', () => {
  it.each(['Europe/Oslo', 'Europe/Stockholm', 'Europe/Copenhagen', 'Arctic/Longyearbyen', 'Europe/Helsinki'])(
    '%s change when those of the Nordic countries do',
    (zone) => {
      const changes = clockChanges(at('2026-01-01T00:00:00Z'), at('2029-01-01T00:00:00Z'), zone);
      expect(changes.map(({ instant }) => new Date(instant).toISOString().slice(0, 16))).toEqual([
        '2026-03-29T01:00',
        '2026-10-25T01:00',
        '2027-03-28T01:00',
        '2027-10-31T01:00',
        '2028-03-26T01:00',
        '2028-10-29T01:00',
      ]);
      const winter = zone === 'Europe/Helsinki' ? 120 : 60;
      expect(changes[0]).toMatchObject({ before: winter, after: winter + 60 });
      expect(changes[1]).toMatchObject({ before: winter + 60, after: winter });
    },
  );

  it('Oslo change on the minute, also when somebody looks from within one', () => {
    const change = at('2027-03-28T01:00:00Z');
    for (const seconds of [1, 29, 30, 31, 59]) {
      const from = change + seconds * 1000 - 7 * 86_400_000;
      expect(clockChanges(from, from + 9 * 86_400_000, 'Europe/Oslo')).toEqual([
        { instant: change, before: 60, after: 120 },
      ]);
    }
  });

  it('Reykjavik never change', () => {
    expect(clockChanges(at('2000-01-01T00:00:00Z'), at('2040-01-01T00:00:00Z'), 'Atlantic/Reykjavik')).toEqual([]);
  });

  it.each(['Africa/Casablanca', 'Australia/Lord_Howe', 'America/St_Johns', 'Asia/Kathmandu'])(
    '%s are told of whole, whatever stretch is asked for',
    (zone) => {
      const minute = fc.integer({ min: at('2024-01-01T00:00:00Z') / 60_000, max: at('2031-01-01T00:00:00Z') / 60_000 });
      fc.assert(
        fc.property(minute, minute, (one, other) => {
          const [from, to] = [Math.min(one, other) * 60_000, Math.max(one, other) * 60_000];
          let offset = offsetAt(from, zone);
          for (const { instant, before, after } of clockChanges(from, to, zone)) {
            expect(instant).toBeGreaterThan(from);
            expect(instant).toBeLessThanOrEqual(to);
            expect(before).toBe(offset);
            expect(offsetAt(instant - 60_000, zone)).toBe(before);
            expect(offsetAt(instant, zone)).toBe(after);
            offset = after;
          }
          expect(offsetAt(to, zone)).toBe(offset);
        }),
        { numRuns: 50 },
      );
    },
  );
});
