/** What those who work at a centre see: its bookings as a list, as a table for a spreadsheet and as a calendar. */
import { timingSafeEqual } from 'node:crypto';
import { type CalendarLine, textValue, writeLines } from '@retning/core/booking/calendar-lines';
import type { CentreAvailability } from '@retning/core/schema/types';
import { csv } from '@retning/core/text/csv';
import { pickText } from '@retning/core/text/pick-text';
import { writeInstant, writeTime } from '@retning/core/time/written';
import { type Selectable, sql } from 'kysely';
import { erase } from './bookings.ts';
import { note } from './keeper.ts';
import { hashOf } from './secrets.ts';
import type { Tables } from './tables.ts';
import { type Db, Refused, inTransaction } from './transactions.ts';

type Row = Selectable<Tables['booking']>;

/** Hash of a token → the centre whose bookings it shows; `*` all. */
export type StaffTokens = readonly (readonly [hash: Buffer, centre: string])[];

/** True when the header of a request (`Bearer …`, or `Basic …` with the token as its password) has a token for the centre. */
export function isStaff(header: string | null, centre: string, tokens: StaffTokens): boolean {
  const [, kind = '', value = ''] = /^(Bearer|Basic) +([\w+/=-]{1,500})$/i.exec(header ?? '') ?? [];
  const token = /^basic$/i.test(kind)
    ? Buffer.from(value, 'base64')
        .toString()
        .replace(/^[^:]*:/, '')
    : value;
  const given = hashOf(token);
  // All are compared, so that the time tells nothing.
  return (
    tokens.filter(([hash, whose]) => timingSafeEqual(hash, given) && (whose === '*' || whose === centre)).length > 0
  );
}

/** A booking as staff see it. */
export interface StaffBooking {
  readonly reference: string;
  readonly status: Row['status'];
  readonly start: string;
  readonly end: string;
  readonly meeting: string;
  readonly channel: string;
  readonly seats: number;
  readonly name: string | null;
  readonly contact: string | null;
  readonly message: string | null;
  readonly wishes: Readonly<Record<string, unknown>> | null;
  /** Who and what is taken for it. */
  readonly with: readonly string[];
}

/** The bookings of a centre that are not over yet, by time. */
export async function staffList(db: Db, { centre, zone }: CentreAvailability): Promise<readonly StaffBooking[]> {
  const rows = await db
    .selectFrom('booking')
    .selectAll()
    .select(
      sql<readonly string[]>`array(select substr(resource, ${centre.length + 2}::integer) from taken
        where taken.booking = booking.id or taken.session = booking.session order by resource)`.as('with'),
    )
    .where('centre', '=', centre)
    .where('ends', '>', sql<Date>`now()`)
    .orderBy('starts')
    .orderBy('made')
    .execute();
  return rows.map((row) => ({
    reference: row.reference,
    status: row.status,
    start: writeTime(+row.starts, zone),
    end: writeTime(+row.ends, zone),
    meeting: row.meeting,
    channel: row.channel,
    seats: row.seats,
    name: row.name,
    contact: row.contact,
    message: row.message,
    wishes: row.wishes,
    with: row.with,
  }));
}

/** Deletes the booking of a reference, as a person may ask by telephone. Throws `not-found`. */
export async function staffDelete(db: Db, centre: string, reference: string): Promise<void> {
  await inTransaction(db, async (trx) => {
    const row = await trx
      .selectFrom('booking')
      .selectAll()
      .where('centre', '=', centre)
      .where('reference', '=', reference)
      .forUpdate()
      .executeTakeFirst();
    if (!row) throw new Refused('not-found');
    await erase(trx, row, 'staff');
  });
}

/** A question as staff see it. */
export interface StaffQuestion {
  readonly reference: string;
  readonly received: string;
  /** The day by which the answer is promised. */
  readonly by: string | null;
  readonly text: string | null;
  readonly name: string | null;
  readonly contact: string | null;
  readonly wishes: Readonly<Record<string, unknown>> | null;
}

/** The questions of a centre, what is due first. One that has been answered is deleted. */
export async function staffQuestions(db: Db, { centre, zone }: CentreAvailability): Promise<readonly StaffQuestion[]> {
  const rows = await db
    .selectFrom('question')
    .selectAll()
    .where('centre', '=', centre)
    .where('contact', 'is not', null)
    .orderBy('answer_by')
    .orderBy('received')
    .execute();
  return rows.map(({ reference, received, answer_by, text, name, contact, wishes }) => ({
    reference,
    received: writeTime(+received, zone),
    by: answer_by,
    text,
    name,
    contact,
    wishes,
  }));
}

/** Deletes a question that has been answered. Throws `not-found`. */
export async function staffAnswered(db: Db, centre: string, reference: string): Promise<void> {
  await inTransaction(db, async (trx) => {
    const gone = await trx
      .deleteFrom('question')
      .where('centre', '=', centre)
      .where('reference', '=', reference)
      .returning('id')
      .executeTakeFirst();
    if (!gone) throw new Refused('not-found');
    await trx.deleteFrom('sent').where('subject', '=', gone.id).execute();
    await note(trx, 'deleted', 'staff', gone.id);
  });
}

const COLUMNS = [
  ...(['reference', 'status', 'start', 'end', 'meeting', 'channel', 'seats'] as const),
  ...(['name', 'contact', 'message', 'wishes', 'with'] as const),
];

/** The list for a spreadsheet. */
export function toCsv(list: readonly StaffBooking[]): string {
  return csv([COLUMNS, ...list.map((booking) => COLUMNS.map((column) => plain(booking[column])))]);
}

function plain(value: StaffBooking[keyof StaffBooking]): string | number {
  if (value === null) return '';
  if (Array.isArray(value)) return value.join(' ');
  return typeof value === 'object' ? JSON.stringify(value) : value;
}

/** The list as a calendar that others subscribe to: when, what and with whom, and no person's name, since calendars are kept elsewhere. */
export function toFeed(list: readonly StaffBooking[], centre: CentreAvailability, now: number): string {
  const utc = (time: number): string => writeInstant(time).replace(/[-:]/g, '');
  const name = (id: string): string =>
    pickText(centre.meetings.find((meeting) => meeting.id === id)?.name, ['nb'])?.text ?? id;
  const lines: CalendarLine[] = [
    ['BEGIN', 'VCALENDAR'],
    ['VERSION', '2.0'],
    ['PRODID', '-//Retning//Booking//EN'],
    ['METHOD', 'PUBLISH'],
  ];
  for (const booking of list) {
    if (booking.status !== 'booked') continue;
    lines.push(
      ['BEGIN', 'VEVENT'],
      ['UID', `${booking.reference}@${textValue(centre.centre)}`],
      ['DTSTAMP', utc(now)],
      ['DTSTART', utc(Date.parse(booking.start))],
      ['DTEND', utc(Date.parse(booking.end))],
      ['SUMMARY', textValue(`${name(booking.meeting)} (${booking.channel}) ${booking.reference}`)],
      ['DESCRIPTION', textValue(booking.with.join(', '))],
      ['CLASS', 'PRIVATE'],
      ['END', 'VEVENT'],
    );
  }
  return writeLines([...lines, ['END', 'VCALENDAR']]);
}
