/** Two programs that others wrote read our calendar files, and read the same that we meant. */
import fc from 'fast-check';
import ICAL from 'ical.js';
import * as nodeIcal from 'node-ical';
import { describe, expect, it } from 'vitest';
import { calendarFile } from '@retning/core/booking/calendar-file';
import { writeTime } from '@retning/core/time/written';
import type { Booking } from '@retning/core/schema/types';

interface Read {
  readonly method: string;
  readonly uid: string;
  readonly sequence: number;
  readonly status: string;
  readonly start: number;
  readonly end: number;
  readonly summary: string;
  readonly description: string;
  readonly place: string;
  readonly organiser: string;
  readonly properties: number;
}

interface Given {
  readonly zone: string;
  readonly start: number;
  readonly minutes: number;
  readonly status: Booking['status'];
  readonly sequence: number;
  readonly summary: string;
  readonly description: string;
  readonly place: string;
  readonly name: string;
}

function written({ zone, start, minutes, status, sequence, summary, description, place, name }: Given): string {
  const slot = {
    id: 'talk.video.x',
    centre: 'example',
    meeting: 'talk',
    channel: 'video',
    start: writeTime(start, zone),
    end: writeTime(start + minutes * 60_000, zone),
    zone,
  } as const;
  return calendarFile(
    { reference: 'KAR4X7', status, sequence, slot },
    {
      words: { summary, description, place },
      host: 'example.org',
      stamp: Date.parse('2026-11-25T09:00:00Z'),
      organiser: { name, email: 'post@example.org' },
    },
  );
}

/** By ical.js (Mozilla), with no zones but those in the file: what the file says of its zone is all that it knows. */
function readByMozilla(file: string): Read {
  const calendar = new ICAL.Component(ICAL.parse(file) as unknown[]);
  const [event] = calendar.getAllSubcomponents('vevent');
  for (const zone of calendar.getAllSubcomponents('vtimezone')) {
    const known = new ICAL.Timezone(zone);
    for (const name of ['dtstart', 'dtend']) {
      const time = event!.getFirstPropertyValue(name) as ICAL.Time;
      if (event!.getFirstProperty(name)!.getParameter('tzid') === known.tzid) time.zone = known;
    }
  }
  const value = (name: string) => event!.getFirstPropertyValue(name) as string;
  const instant = (name: string) => (event!.getFirstPropertyValue(name) as ICAL.Time).toUnixTime() * 1000;
  return {
    method: calendar.getFirstPropertyValue('method') as string,
    uid: value('uid'),
    sequence: event!.getFirstPropertyValue('sequence') as unknown as number,
    status: value('status'),
    start: instant('dtstart'),
    end: instant('dtend'),
    summary: value('summary'),
    description: value('description'),
    place: value('location'),
    organiser: event!.getFirstProperty('organizer')!.getParameter('cn') as string,
    properties: event!.getAllProperties().length,
  };
}

/** By node-ical, which knows zones by their names. */
function readByNode(file: string): Omit<Read, 'properties'> {
  const calendar = nodeIcal.sync.parseICS(file) as Record<string, Record<string, unknown>>;
  const events = Object.values(calendar).filter(({ type }) => type === 'VEVENT');
  expect(events).toHaveLength(1);
  const [event] = events as [Record<string, unknown>];
  const organiser = event.organizer as { readonly params: { readonly CN: string } };
  return {
    method: event.method as string,
    uid: event.uid as string,
    sequence: Number(event.sequence),
    status: event.status as string,
    start: (event.start as Date).getTime(),
    end: (event.end as Date).getTime(),
    summary: event.summary as string,
    description: event.description as string,
    place: event.location as string,
    organiser: organiser.params.CN.replace(/^"|"$/g, ''),
  };
}

const plain: Given = {
  zone: 'Europe/Oslo',
  start: Date.parse('2027-03-31T07:00:00Z'),
  minutes: 45,
  status: 'booked',
  sequence: 0,
  summary: 'Karriereveiledning',
  description: 'Ta gjerne med noen; du bestemmer, alltid.\nVelkommen',
  place: 'Eksempelgata 1, 0001 Oslo',
  name: 'Eksempelsenteret',
};

describe('what two parsers read in a calendar file', () => {
  it.each([
    ['in summer', '2027-06-01T07:00:00Z', 'Europe/Oslo'],
    ['in winter', '2027-01-12T08:00:00Z', 'Europe/Oslo'],
    ['the day before clocks go forward', '2027-03-27T08:00:00Z', 'Europe/Oslo'],
    ['the hour before', '2027-03-28T00:10:00Z', 'Europe/Oslo'],
    ['over the change', '2027-03-28T00:30:00Z', 'Europe/Oslo'],
    ['the hour after', '2027-03-28T01:00:00Z', 'Europe/Oslo'],
    ['in the first of two equal hours', '2027-10-31T00:00:00Z', 'Europe/Oslo'],
    ['from the first into the second', '2027-10-31T00:45:00Z', 'Europe/Oslo'],
    ['in the second', '2027-10-31T01:00:00Z', 'Europe/Oslo'],
    ['after it', '2027-10-31T02:00:00Z', 'Europe/Oslo'],
    ['in Helsinki', '2027-10-31T00:00:00Z', 'Europe/Helsinki'],
    ['in Reykjavik', '2027-07-01T09:00:00Z', 'Atlantic/Reykjavik'],
    ['in Tórshavn', '2027-07-01T09:00:00Z', 'Atlantic/Faroe'],
    ['where clocks are half an hour off', '2027-07-01T12:00:00Z', 'America/St_Johns'],
  ])('%s is the time that was booked', (_, start, zone) => {
    const given = { ...plain, zone, start: Date.parse(start) };
    const expected = { start: given.start, end: given.start + 45 * 60_000 };
    expect(readByMozilla(written(given))).toMatchObject(expected);
    expect(readByNode(written(given))).toMatchObject(expected);
  });

  it('of a cancelled booking is that it is off', () => {
    const expected = { method: 'CANCEL', status: 'CANCELLED', sequence: 3, uid: 'KAR4X7@example.org' };
    const file = written({ ...plain, status: 'cancelled', sequence: 3 });
    expect(readByMozilla(file)).toMatchObject(expected);
    expect(readByNode(file)).toMatchObject(expected);
  });

  it('is what was said, whoever is called what, and no more', () => {
    // Characters that the format has a meaning for, lines, long words, other scripts.
    const pieces = fc.constantFrom(
      'a',
      'ø',
      '漢',
      '😀',
      ' ',
      ';',
      ',',
      '\\',
      '\n',
      ':',
      '"',
      '=',
      'BEGIN:VEVENT',
      'langt ord '.repeat(9),
      'ﷺ',
    );
    const text = fc
      .array(pieces, { minLength: 1, maxLength: 30, size: 'max' })
      .map((list) => `x${list.join('')}x`)
      // A backslash before a letter n is escaped as RFC 5545 says; node-ical 0.26 reads it as a line break all the same.
      .filter((text) => !text.includes('\\n'));
    const time = fc.integer({
      min: Date.parse('2026-01-01T00:00:00Z') / 900_000,
      max: Date.parse('2036-01-01T00:00:00Z') / 900_000,
    });
    const zone = fc.constantFrom('Europe/Oslo', 'Europe/Helsinki', 'Atlantic/Reykjavik');
    fc.assert(
      fc.property(text, text, text, time, zone, fc.nat(50), (summary, description, place, quarter, zone, sequence) => {
        const given = { ...plain, zone, start: quarter * 900_000, sequence, summary, description, place };
        const { properties, ...byMozilla } = readByMozilla(written(given));
        expect(byMozilla).toEqual({
          method: 'PUBLISH',
          uid: 'KAR4X7@example.org',
          sequence,
          status: 'CONFIRMED',
          start: given.start,
          end: given.start + 45 * 60_000,
          summary,
          description,
          place,
          organiser: 'Eksempelsenteret',
        });
        expect(properties).toBe(12);
        expect(readByNode(written(given))).toEqual(byMozilla);
      }),
      { numRuns: 500 },
    );
  });

  it('from a name that is made to break out is one event, and the name', () => {
    const hostile = fc
      .array(
        fc.constantFrom(
          '\r\n',
          '\n',
          '\r',
          'END:VEVENT',
          'BEGIN:VALARM',
          'ATTENDEE:mailto:x@example.org',
          '"',
          ';',
          ':',
          '\u2028',
          '\u0000',
          'a',
        ),
        { minLength: 1, maxLength: 20, size: 'max' },
      )
      .map((list) => list.join(''));
    fc.assert(
      fc.property(hostile, hostile, (name, summary) => {
        const file = written({ ...plain, name: `a${name}`, summary: `a${summary}` });
        expect(readByMozilla(file).properties).toBe(12);
        expect(readByMozilla(file).start).toBe(plain.start);
        expect(readByNode(file).uid).toBe('KAR4X7@example.org');
      }),
      { numRuns: 1000 },
    );
  });
});
