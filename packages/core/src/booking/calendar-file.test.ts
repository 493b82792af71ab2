import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { at } from '../../../workshop/helpers/bookings.ts';
import type { Booking } from '../schema/types.ts';
import { writeTime } from '../time/written.ts';
import { calendarFile } from './calendar-file.ts';
import type { CalendarOptions } from './calendar-file.ts';
import { parameter, textValue, writeLines } from './calendar-lines.ts';

const bookingAt = (start: string, zone = 'Europe/Oslo', more: Partial<Booking> = {}): Booking => ({
  reference: 'KAR4X7',
  status: 'booked',
  sequence: 0,
  slot: {
    id: 'talk.video.x',
    centre: 'example',
    meeting: 'talk',
    channel: 'video',
    start: writeTime(at(start), zone),
    end: writeTime(at(start) + 45 * 60_000, zone),
    zone,
  },
  ...more,
});
const options: CalendarOptions = {
  words: {
    summary: 'Karriereveiledning',
    description: 'Ta med\nspørsmål; du kan også ringe, når du vil',
    place: 'Gata 1, Oslo',
  },
  host: 'booking.example.org',
  stamp: at('2026-11-25T09:00:00Z'),
  organiser: { name: 'Eksempelsenteret', email: 'post@example.org' },
};

describe('a calendar file', () => {
  const file = calendarFile(
    bookingAt('2027-03-31T07:00:00Z', 'Europe/Oslo', { link: 'https://video.example.org/r?a=1;b=2' }),
    options,
  );

  it('is written line by line as RFC 5545 asks', () => {
    expect(file).toBe(
      [
        'BEGIN:VCALENDAR',
        'VERSION:2.0',
        'PRODID:-//Retning//Booking//EN',
        'CALSCALE:GREGORIAN',
        'METHOD:PUBLISH',
        'BEGIN:VTIMEZONE',
        'TZID:Europe/Oslo',
        ...observance('STANDARD', '19700101T000000', '+0100', '+0100'),
        ...observance('DAYLIGHT', '20260329T020000', '+0100', '+0200'),
        ...observance('STANDARD', '20261025T030000', '+0200', '+0100'),
        ...observance('DAYLIGHT', '20270328T020000', '+0100', '+0200'),
        ...observance('STANDARD', '20271031T030000', '+0200', '+0100'),
        ...observance('DAYLIGHT', '20280326T020000', '+0100', '+0200'),
        'END:VTIMEZONE',
        'BEGIN:VEVENT',
        'UID:KAR4X7@booking.example.org',
        'SEQUENCE:0',
        'DTSTAMP:20261125T090000Z',
        'DTSTART;TZID=Europe/Oslo:20270331T090000',
        'DTEND;TZID=Europe/Oslo:20270331T094500',
        'SUMMARY:Karriereveiledning',
        'DESCRIPTION:Ta med\\nspørsmål\\; du kan også ringe\\, når du vil',
        'LOCATION:Gata 1\\, Oslo',
        'URL:https://video.example.org/r?a=1;b=2',
        'ORGANIZER;CN="Eksempelsenteret":mailto:post@example.org',
        'STATUS:CONFIRMED',
        'CLASS:PRIVATE',
        'TRANSP:OPAQUE',
        'END:VEVENT',
        'END:VCALENDAR',
        '',
      ].join('\r\n'),
    );
  });

  it('keeps the id and counts up when the booking is changed, and takes it back when it is cancelled', () => {
    const changed = calendarFile(bookingAt('2027-04-07T07:00:00Z', 'Europe/Oslo', { sequence: 1 }), options);
    expect(changed).toContain('\r\nUID:KAR4X7@booking.example.org\r\nSEQUENCE:1\r\n');
    const gone = calendarFile(
      bookingAt('2027-04-07T07:00:00Z', 'Europe/Oslo', { sequence: 2, status: 'cancelled' }),
      options,
    );
    expect(gone).toContain('\r\nMETHOD:CANCEL\r\n');
    expect(gone).toContain('\r\nUID:KAR4X7@booking.example.org\r\nSEQUENCE:2\r\n');
    expect(gone).toContain('\r\nSTATUS:CANCELLED\r\n');
  });

  it.each(['waiting', 'in-review'] as const)('says of a booking that is %s that it is not certain', (status) => {
    expect(calendarFile(bookingAt('2027-04-07T07:00:00Z', 'Europe/Oslo', { status }), options)).toContain(
      'STATUS:TENTATIVE',
    );
  });

  it('writes each of two equal clock times in UTC, since calendars do not agree which one is meant', () => {
    const first = calendarFile(bookingAt('2027-10-31T00:00:00Z'), options);
    expect(first).toContain('DTSTART:20271031T000000Z\r\n');
    const second = calendarFile(bookingAt('2027-10-31T01:00:00Z'), options);
    expect(second).toContain('DTSTART:20271031T010000Z\r\nDTEND:20271031T014500Z\r\n');
    expect(second).not.toContain('VTIMEZONE');
    const before = calendarFile(bookingAt('2027-10-30T23:14:00Z'), options);
    expect(before).toContain('DTSTART;TZID=Europe/Oslo:20271031T011400\r\nDTEND;TZID=Europe/Oslo:20271031T015900');
    const after = calendarFile(bookingAt('2027-10-31T02:00:00Z'), options);
    expect(after).toContain('DTSTART;TZID=Europe/Oslo:20271031T030000\r\n');
    // It begins in the first and ends in the second.
    expect(calendarFile(bookingAt('2027-10-31T00:30:00Z'), options)).toContain(
      'DTSTART:20271031T003000Z\r\nDTEND:20271031T011500Z',
    );
  });

  it('of a place whose clocks never change has one rule', () => {
    const file = calendarFile(bookingAt('2027-03-31T09:00:00Z', 'Atlantic/Reykjavik'), options);
    expect(file.match(/BEGIN:(STANDARD|DAYLIGHT)/g)).toEqual(['BEGIN:STANDARD']);
    expect(file).toContain('TZOFFSETTO:+0000');
  });

  it('has an organiser whom one cannot write to when there is no address, and no link that is none', () => {
    const bare = calendarFile(bookingAt('2027-03-31T07:00:00Z', 'Europe/Oslo', { link: 'javascript:alert(1)' }), {
      ...options,
      organiser: { name: 'Senter "A"', email: 'no\r\nBEGIN:VALARM' },
      words: { summary: 'x' },
    });
    expect(bare).toContain('\r\nORGANIZER;CN="Senter ’A’":invalid:nomail\r\n');
    expect(bare).not.toContain('URL:');
    expect(bare).not.toContain('LOCATION');
  });

  it('is not made of a slot that nobody checked', () => {
    const { slot } = bookingAt('2027-03-31T07:00:00Z');
    const broken = (more: object) => () =>
      calendarFile({ ...bookingAt('2027-03-31T07:00:00Z'), slot: { ...slot, ...more } }, options);
    expect(broken({ start: 'soon' })).toThrow(RangeError);
    expect(broken({ zone: 'Europe/Nowhere' })).toThrow(RangeError);
  });
});

function observance(kind: string, start: string, from: string, to: string): readonly string[] {
  return [`BEGIN:${kind}`, `DTSTART:${start}`, `TZOFFSETFROM:${from}`, `TZOFFSETTO:${to}`, `END:${kind}`];
}

describe('a line', () => {
  const octets = (text: string): number => new TextEncoder().encode(text).length;

  it('of 75 octets stays whole, and one more goes on in the next', () => {
    expect(writeLines([['X', 'a'.repeat(73)]])).toBe(`X:${'a'.repeat(73)}\r\n`);
    expect(writeLines([['X', 'a'.repeat(74)]])).toBe(`X:${'a'.repeat(73)}\r\n a\r\n`);
    expect(writeLines([['X', `${'a'.repeat(72)}ø`]])).toBe(`X:${'a'.repeat(72)}\r\n ø\r\n`);
    expect(writeLines([['X', `${'a'.repeat(70)}😀`]])).toBe(`X:${'a'.repeat(70)}\r\n 😀\r\n`);
  });

  it.each([
    ['a\\b;c,d', 'a\\\\b\\;c\\,d'],
    ['a\r\nb\rc\nd\u2028e\u0085f', 'a\\nb\\nc\\nd\\ne\\nf'],
    ['a\u0000b\u001bc\u007fd\te', 'abcd\te'],
    ['half \ud83d of it', 'half  of it'],
  ])('holds %j as %j', (text, value) => {
    expect(textValue(text)).toBe(value);
  });

  it('can hold nothing in its parameters that ends them', () => {
    expect(parameter('a"b\r\nc:d;e')).toBe('"a’b  c:d;e"');
  });

  it('has 75 octets at most, whole characters, and the whole text, whatever the text', () => {
    const text = fc.oneof(
      fc.string({ unit: 'binary', maxLength: 300, size: 'max' }),
      fc.string({ unit: fc.constantFrom('ø', '😀', 'a', '漢', '\u0301'), maxLength: 300, size: 'max' }),
    );
    fc.assert(
      fc.property(text, (text) => {
        const value = textValue(text);
        const file = writeLines([['SUMMARY', value]]);
        const lines = file.split('\r\n');
        expect(lines.pop()).toBe('');
        for (const line of lines) {
          expect(octets(line)).toBeLessThanOrEqual(75);
          expect(line).not.toMatch(/[\r\n]/);
          // A split character would come back from its octets as another one.
          expect(new TextDecoder('utf-8', { fatal: true }).decode(new TextEncoder().encode(line))).toBe(line);
        }
        expect(lines.slice(1).every((line) => line.startsWith(' '))).toBe(true);
        expect(file.replaceAll('\r\n ', '')).toBe(`SUMMARY:${value}\r\n`);
      }),
      { numRuns: 1000 },
    );
  });

  it('never becomes a property that a person made up', () => {
    const hostile = fc.string({
      unit: fc.constantFrom(
        '\r',
        '\n',
        '\r\n',
        ' ',
        'BEGIN:VALARM',
        'ATTENDEE:mailto:x@example.org',
        '\\',
        ';',
        '"',
        ':',
        '\u2028',
      ),
      maxLength: 20,
      size: 'max',
    });
    fc.assert(
      fc.property(hostile, hostile, hostile, (summary, description, name) => {
        const file = calendarFile(bookingAt('2027-03-31T07:00:00Z'), {
          ...options,
          words: { summary, description, place: name },
          organiser: { name, email: summary },
          host: description,
        });
        const names = file
          .replaceAll('\r\n ', '')
          .split('\r\n')
          .map((line) => /^[A-Z]*/.exec(line)![0]);
        const known =
          'BEGIN END VERSION PRODID CALSCALE METHOD TZID DTSTART TZOFFSETFROM TZOFFSETTO UID SEQUENCE DTSTAMP DTEND SUMMARY DESCRIPTION LOCATION ORGANIZER STATUS CLASS TRANSP';
        expect(names.filter((name) => name && !known.split(' ').includes(name))).toEqual([]);
        expect(file.match(/BEGIN:VEVENT/g)).toHaveLength(1);
        expect(file).not.toMatch(/\r\n(BEGIN:VALARM|ATTENDEE)/);
      }),
      { numRuns: 1000 },
    );
  });
});
