import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { driftOf, isTime, readTime, writeInstant, writeTime } from './written.ts';

const at = (text: string): number => Date.parse(text);

describe('a written time', () => {
  it.each([
    ['2027-03-28T00:59:00Z', 'Europe/Oslo', '2027-03-28T01:59:00+01:00'],
    ['2027-03-28T01:00:00Z', 'Europe/Oslo', '2027-03-28T03:00:00+02:00'],
    ['2027-10-31T00:30:00Z', 'Europe/Oslo', '2027-10-31T02:30:00+02:00'],
    ['2027-10-31T01:30:00Z', 'Europe/Oslo', '2027-10-31T02:30:00+01:00'],
    ['2027-10-31T01:30:09Z', 'Asia/Kathmandu', '2027-10-31T07:15:09+05:45'],
    ['2027-01-01T02:00:00Z', 'America/St_Johns', '2026-12-31T22:30:00-03:30'],
    ['2027-01-01T12:00:00Z', 'Pacific/Kiritimati', '2027-01-02T02:00:00+14:00'],
    ['1969-12-31T23:59:58Z', 'UTC', '1969-12-31T23:59:58+00:00'],
  ])('of %s in %s is %s', (instant, zone, written) => {
    expect(writeTime(at(instant), zone)).toBe(written);
    expect(readTime(written)!.instant).toBe(at(instant));
    expect(writeInstant(at(instant))).toBe(instant);
  });

  it('says instant, local time and offset', () => {
    expect(readTime('2027-10-31T02:30:00+01:00')).toEqual({
      instant: at('2027-10-31T01:30:00Z'),
      date: '2027-10-31',
      minutes: 150,
      ahead: 60,
    });
    expect(readTime('2026-11-25T09:00:00.25Z')).toMatchObject({ instant: at('2026-11-25T09:00:00.250Z'), ahead: 0 });
  });

  it.each([
    '2027-02-29T10:00:00Z',
    '2027-13-01T10:00:00Z',
    '2027-00-10T10:00:00Z',
    '0000-01-01T10:00:00Z',
    '2027-01-01T24:00:00Z',
    '2027-01-01T10:60:00Z',
    '2027-01-01T10:00:60Z',
    '2027-01-01T10:00:00',
    '2027-01-01T10:00Z',
    '2027-01-01 10:00:00Z',
    '2027-01-01T10:00:00+24:00',
    '2027-01-01T10:00:00Z\n',
    '٢٠٢٧-01-01T10:00:00Z',
    '',
  ])('is not %j', (text) => {
    expect(isTime(text)).toBe(false);
  });

  it('is read as others read it, whenever and wherever', () => {
    const zones = fc.constantFrom(
      'Europe/Oslo',
      'America/St_Johns',
      'Pacific/Apia',
      'Asia/Kathmandu',
      'Africa/Casablanca',
    );
    const seconds = fc.integer({ min: at('2001-01-01T00:00:00Z') / 1000, max: at('2060-01-01T00:00:00Z') / 1000 });
    fc.assert(
      fc.property(zones, seconds, (zone, second) => {
        const written = writeTime(second * 1000, zone);
        expect(at(written)).toBe(second * 1000);
        expect(readTime(written)!.instant).toBe(second * 1000);
        expect(writeInstant(second * 1000)).toBe(new Date(second * 1000).toISOString().replace('.000', ''));
        expect(driftOf(written, zone)).toBeUndefined();
      }),
    );
  });
});

describe('a zone whose rules were changed after somebody booked', () => {
  // As if summer time had been given up when the time was written, and came back.
  it('is told with both moments, and nothing is moved', () => {
    expect(driftOf('2027-06-01T09:00:00+01:00', 'Europe/Oslo')).toEqual({
      meant: at('2027-06-01T07:00:00Z'),
      kept: at('2027-06-01T08:00:00Z'),
    });
  });

  it.each(['2027-10-31T02:30:00+02:00', '2027-10-31T02:30:00+01:00', '2027-03-28T03:00:00+02:00'])(
    'is not seen in %s',
    (written) => {
      expect(driftOf(written, 'Europe/Oslo')).toBeUndefined();
    },
  );

  it('is not seen in what is no time', () => {
    expect(driftOf('soon', 'Europe/Oslo')).toBeUndefined();
  });
});
