/** A booking as a calendar file that people put into their own calendar (iCalendar, RFC 5545; methods by RFC 5546). */
import { httpUrl, mailUrl } from '../schema/links.ts';
import type { Booking } from '../schema/types.ts';
import { clockChanges } from '../time/changes.ts';
import { readTime, writeInstant } from '../time/written.ts';
import { offsetAt } from '../time/zone.ts';
import { type CalendarLine, parameter, textValue, writeLines } from './calendar-lines.ts';

/** What stands in the calendar besides the booking. The words are the caller's, in the language of the person. */
export interface CalendarWords {
  readonly summary: string;
  readonly description?: string;
  /** Where one meets: the place of the booking in one language, or what to do for a call. */
  readonly place?: string;
}

export interface CalendarOptions {
  readonly words: CalendarWords;
  /** Host name of the service: with the reference it makes an id that no other calendar has, and that stays when the booking is changed. */
  readonly host: string;
  /** When the file is made, epoch ms. */
  readonly stamp: number;
  /** The centre. RFC 5546 wants an organiser; one without an e-mail address is written as not to be reached. */
  readonly organiser: { readonly name: string; readonly email?: string | undefined };
}

const MINUTE = 60_000;
const DAY = 1440 * MINUTE;
/** Changes of clocks so long before and after the meeting are told: whatever hour a calendar shows it in. */
const ROUND = 400 * DAY;

const STATUS = { booked: 'CONFIRMED', waiting: 'TENTATIVE', 'in-review': 'TENTATIVE', cancelled: 'CANCELLED' } as const;

/**
 * The calendar file of a booking, to be sent as `text/calendar; charset=utf-8`.
 *
 * It publishes the event (`METHOD:PUBLISH`); of a cancelled booking it takes it back (`METHOD:CANCEL`). `UID` is the same for a booking as long as
 * it lives, and `SEQUENCE` is the booking's, so calendars replace what they have. The time is that of the centre's clocks with the rules of its
 * zone in the file. A clock time that comes twice is written in UTC, since RFC 5545 takes it for the first of the two and
 * ical.js 2.2 for the second.
 *
 * Throws `RangeError` for a slot whose times cannot be read or whose zone is not known: `checkAnswer` lets none through.
 */
export function calendarFile({ reference, status, slot, link, sequence }: Booking, options: CalendarOptions): string {
  const { words, host, stamp, organiser } = options;
  const start = instantIn(slot.start);
  const end = instantIn(slot.end);
  const local = slot.zone !== 'UTC' && [start, end].every((instant) => isOnce(instant, slot.zone));
  const when = (name: string, instant: number): CalendarLine =>
    local ? [`${name};TZID=${slot.zone}`, wallTime(instant, slot.zone)] : [name, compact(writeInstant(instant))];
  const address = link === undefined ? undefined : httpUrl(link);
  const lines: readonly (CalendarLine | undefined)[] = [
    ['BEGIN', 'VCALENDAR'],
    ['VERSION', '2.0'],
    ['PRODID', '-//Retning//Booking//EN'],
    ['CALSCALE', 'GREGORIAN'],
    ['METHOD', status === 'cancelled' ? 'CANCEL' : 'PUBLISH'],
    ...(local ? zoneLines(slot.zone, start, end) : []),
    ['BEGIN', 'VEVENT'],
    ['UID', textValue(`${reference}@${host.replace(/[^\w.-]/g, '')}`)],
    ['SEQUENCE', String(sequence)],
    ['DTSTAMP', compact(writeInstant(stamp))],
    when('DTSTART', start),
    when('DTEND', end),
    ['SUMMARY', textValue(words.summary)],
    words.description ? ['DESCRIPTION', textValue(words.description)] : undefined,
    words.place ? ['LOCATION', textValue(words.place)] : undefined,
    address ? ['URL', address] : undefined,
    [`ORGANIZER;CN=${parameter(organiser.name)}`, (organiser.email && mailUrl(organiser.email)) || 'invalid:nomail'],
    ['STATUS', STATUS[status]],
    // What one talks about with a guide is nobody else's business.
    ['CLASS', 'PRIVATE'],
    ['TRANSP', status === 'cancelled' ? 'TRANSPARENT' : 'OPAQUE'],
    ['END', 'VEVENT'],
    ['END', 'VCALENDAR'],
  ];
  return writeLines(lines.filter((line) => line !== undefined));
}

/** The zone by its changes round the meeting, read from the zone data: a rule of our own would be wrong when a law changes. */
function zoneLines(zone: string, start: number, end: number): readonly CalendarLine[] {
  const from = start - ROUND;
  const changes = clockChanges(from, end + ROUND, zone);
  const first = offsetAt(from, zone);
  const least = Math.min(first, ...changes.map(({ after }) => after));
  const observance = (wall: string, before: number, after: number): readonly CalendarLine[] => {
    const kind = after > least ? 'DAYLIGHT' : 'STANDARD';
    return [
      ['BEGIN', kind],
      ['DTSTART', wall],
      ['TZOFFSETFROM', offsetOf(before)],
      ['TZOFFSETTO', offsetOf(after)],
      ['END', kind],
    ];
  };
  return [
    ['BEGIN', 'VTIMEZONE'],
    ['TZID', zone],
    ...observance('19700101T000000', first, first),
    // A change begins by the clock as it was before it.
    ...changes.flatMap(({ instant, before, after }) =>
      observance(compact(writeInstant(instant + before * MINUTE)).replace('Z', ''), before, after),
    ),
    ['END', 'VTIMEZONE'],
  ];
}

function instantIn(text: string): number {
  const time = readTime(text);
  if (!time) throw new RangeError(`No time: ${text}`);
  return time.instant;
}

/** True when the clocks show this time once only. */
function isOnce(instant: number, zone: string): boolean {
  return clockChanges(instant - DAY, instant + DAY, zone).every(({ instant: change, before, after }) => {
    const twice = (before - after) * MINUTE;
    return instant < change - twice || instant >= change + twice;
  });
}

/** `20270331T090000`, as the clock of the zone shows it. */
function wallTime(instant: number, zone: string): string {
  return compact(writeInstant(instant + offsetAt(instant, zone) * MINUTE)).replace('Z', '');
}

/** `2027-03-31T07:00:00Z` as `20270331T070000Z`. */
function compact(time: string): string {
  return time.replace(/[-:]/g, '');
}

/** Minutes ahead of UTC as `+0100`. */
function offsetOf(ahead: number): string {
  const minutes = Math.abs(ahead);
  const digits = Math.floor(minutes / 60) * 100 + (minutes % 60);
  return `${ahead < 0 ? '-' : '+'}${String(digits).padStart(4, '0')}`;
}
