import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { checkRequest } from '../check-booking.ts';
import type { SlotQuery } from '../schema/types.ts';
import { readSlotQuery, writeSlotQuery } from './slot-query.ts';

describe('a question for free times in an address', () => {
  it('is the same after the journey', () => {
    const query: SlotQuery = {
      from: '2026-11-25',
      seats: 2,
      interpreter: true,
      channel: 'in-person',
      meeting: 'talk',
      centre: 'a:b',
      language: 'nb',
    };
    const search = writeSlotQuery(query);
    expect(search).toBe(
      'centre=a%3Ab&meeting=talk&channel=in-person&language=nb&interpreter=true&seats=2&from=2026-11-25',
    );
    expect(checkRequest('slots', readSlotQuery(`?${search}`))).toEqual({ data: query, findings: [] });
    expect(writeSlotQuery({ centre: 'a', meeting: 'b', channel: 'chat', interpreter: false })).toBe(
      'centre=a&meeting=b&channel=chat',
    );
  });

  it.each([
    ['seats=1e2', 'seats not-valid'],
    ['seats=-1', 'seats not-valid'],
    ['seats=0', 'seats out-of-range'],
    ['interpreter=yes', 'interpreter not-valid'],
    ['from=tomorrow', 'from date'],
  ])('that says %s is not believed', (more, told) => {
    const { findings } = checkRequest('slots', readSlotQuery(`centre=a&meeting=b&channel=chat&${more}`));
    expect(findings.map(({ path, code }) => `${path} ${code}`)).toEqual([told]);
  });

  it('is read without harm, whatever it is', () => {
    expect(Object.keys(readSlotQuery('__proto__=1&__proto__=2&a=1&a=2'))).toEqual(['__proto__', 'a']);
    expect(readSlotQuery('a=1&a=2')).toEqual({ a: '1' });
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (search) => {
        const asked = readSlotQuery(search);
        expect(Object.getPrototypeOf(asked)).toBe(Object.prototype);
        expect(checkRequest('slots', asked).data).toBeUndefined();
      }),
    );
  });
});
