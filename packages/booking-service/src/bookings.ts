/** Bookings: made once, seen, changed and cancelled by whoever has the token. */
import { changeEnds } from '@retning/core/booking/slots';
import type { Booking, BookingRequest, CentreAvailability, ChangeRequest } from '@retning/core/schema/types';
import { writeTime } from '@retning/core/time/written';
import { type Selectable, sql } from 'kysely';
import { type Keeper, columnsOf, note, offeredOrGone, takeSlot } from './keeper.ts';
import { writeLetter } from './outbox.ts';
import { leaveResources } from './resources.ts';
import { hashOf } from './secrets.ts';
import { type Sent, answerTo, once, settled, subjectOf } from './sent.ts';
import { leaveSeats } from './sessions.ts';
import type { Tables } from './tables.ts';
import { type Db, Refused, type Trx, inTransaction } from './transactions.ts';

type Row = Selectable<Tables['booking']>;
/** What the person wants of the meeting; who they are has columns of its own. */
type Wishes = Pick<BookingRequest, 'language' | 'interpreter' | 'locale'>;

/** The booking of a token. Throws `token-refused`, whatever is wrong with it. */
export async function viewBooking({ db, centres }: Keeper, token: string): Promise<Booking> {
  const row = await byToken(db, token).executeTakeFirst();
  const centre = row && (await centres.recall(row.centre));
  if (!centre) throw new Refused('token-refused');
  return toBooking(db, row, centre);
}

/**
 * What became of a booking whose answer was lost, with its token as long as that is good. A request that is under way is waited for. Throws
 * `not-found`: the booking was not made.
 */
export async function bookingByKey({ db, centres }: Keeper, key: string): Promise<Booking> {
  await settled(db, 'booking', key);
  const found = await subjectOf(db, 'booking', key);
  const row = found && (await db.selectFrom('booking').selectAll().where('id', '=', found.subject).executeTakeFirst());
  const centre = row && (await centres.recall(row.centre));
  if (!centre) throw new Refused('not-found');
  const told = await toBooking(db, row, centre);
  return row.token.equals(hashOf(found.token)) ? { ...told, token: found.token } : told;
}

/**
 * Moves a booking to another time of the same kind: both or neither. The token is used up and the answer has a new one. Throws what `book` does,
 * `token-refused` and `change-over`.
 */
export async function changeBooking(keeper: Keeper, sent: Sent, request: ChangeRequest): Promise<string> {
  const { db, centres, clock, mail } = keeper;
  const known = await answerTo(db, sent);
  if (known !== undefined) return known;
  return once(db, sent, async (trx, token) => {
    const { row, centre } = await mine(trx, centres, request.token, clock());
    if (row.status === 'cancelled') throw new Refused('change-over');
    const { meeting, channel, seats } = row;
    const wish = wishOf({ meeting, channel, ...(row.wishes as Wishes) });
    const slot = offeredOrGone(centre, wish, request.slot, clock());
    await leave(trx, row);
    const place = await takeSlot(trx, row.centre, slot, { seats }, { booking: row.id });
    const changed = await trx
      .updateTable('booking')
      .set({
        ...columnsOf(row.centre, row, slot),
        ...place,
        queued: null,
        chosen: writeTime(slot.start, centre.zone),
        zone: centre.zone,
        sequence: sql`sequence + 1`,
        token: hashOf(token),
      })
      .where('id', '=', row.id)
      .returningAll()
      .executeTakeFirstOrThrow();
    await note(trx, 'changed', 'person', row.id);
    const answer = await toBooking(trx, changed, centre);
    await writeLetter(trx, mail, 'changed', changed, answer, centre, { token, now: clock() });
    return { answer, subject: row.id };
  });
}

/** Cancels; asked twice it answers the same. Throws `token-refused` and `change-over`. */
export async function cancelBooking(keeper: Keeper, token: string): Promise<Booking> {
  const { db, centres, clock, mail } = keeper;
  return inTransaction(db, async (trx) => {
    const { row, centre } = await mine(trx, centres, token, clock(), true);
    if (row.status === 'cancelled') return toBooking(trx, row, centre);
    const cancelled = await trx
      .updateTable('booking')
      .set({ status: 'cancelled', message: null, queued: null, session: null, sequence: sql`sequence + 1` })
      .where('id', '=', row.id)
      .returningAll()
      .executeTakeFirstOrThrow();
    await leave(trx, row);
    await note(trx, 'cancelled', 'person', row.id);
    const answer = await toBooking(trx, cancelled, centre);
    await writeLetter(trx, mail, 'cancelled', cancelled, answer, centre, { now: clock() });
    return answer;
  });
}

/**
 * Deletes a booking with all that is known of the person, whenever they want it; what it had taken is free. `token-refused` also when it is gone
 * already, as after a first try whose answer was lost.
 */
export async function deleteBooking({ db }: Keeper, token: string): Promise<void> {
  await inTransaction(db, async (trx) => {
    const row = await byToken(trx, token).forUpdate().executeTakeFirst();
    if (!row) throw new Refused('token-refused');
    await erase(trx, row, 'person');
  });
}

/** Removes the row, what it has taken and what was answered. */
export async function erase(trx: Trx, row: Row, who: 'person' | 'staff'): Promise<void> {
  await trx.deleteFrom('booking').where('id', '=', row.id).execute();
  await trx.deleteFrom('sent').where('subject', '=', row.id).execute();
  // One that was cancelled has left already.
  if (row.status !== 'cancelled') await leave(trx, row);
  await note(trx, 'deleted', who, row.id);
}

/** The booking of a token, locked, while it may be changed by the person. */
async function mine(
  trx: Trx,
  centres: Keeper['centres'],
  token: string,
  now: number,
  again = false,
): Promise<{ readonly row: Row; readonly centre: CentreAvailability }> {
  const row = await byToken(trx, token).forUpdate().executeTakeFirst();
  const centre = row && (await centres.recall(row.centre));
  if (!centre) throw new Refused('token-refused');
  if (now > changeEnds(+row.starts, centre) && !(again && row.status === 'cancelled')) throw new Refused('change-over');
  return { row, centre };
}

/** A token dies with the meeting. */
const byToken = (db: Db, token: string) =>
  db
    .selectFrom('booking')
    .selectAll()
    .where('token', '=', hashOf(token))
    .where('ends', '>', sql<Date>`now()`);

async function leave(trx: Trx, { id, session, seats, status }: Row): Promise<void> {
  if (session) await leaveSeats(trx, session, seats, status === 'waiting' ? 'waiting' : 'taken');
  else await leaveResources(trx, { booking: id });
}

/** Writes to those who have moved up from a waiting list since. Their token stays what it was, and is not known here. */
export async function tellMoved({ db, centres, mail, clock }: Keeper): Promise<void> {
  await inTransaction(db, async (trx) => {
    const rows = await trx
      .selectFrom('booking')
      .selectAll()
      .where('moved', '=', true)
      .limit(100)
      .forUpdate()
      .skipLocked()
      .execute();
    for (const row of rows) {
      const centre = await centres.recall(row.centre);
      const told = centre && (await toBooking(trx, row, centre));
      if (told) await writeLetter(trx, mail, 'moved-up', row, told, centre, { now: clock() });
      await trx.updateTable('booking').set({ moved: false }).where('id', '=', row.id).execute();
    }
  });
}

/** The next place in the order of those who wait. */
export const queueOf = (status: string) => (status === 'waiting' ? { queued: sql<string>`nextval('queue')` } : {});

/** What decides which slots there are for a booking. */
export const wishOf = ({
  meeting,
  channel,
  language,
  interpreter,
}: Pick<BookingRequest, 'meeting' | 'channel' | 'language' | 'interpreter'>) => ({
  meeting,
  channel,
  language,
  interpreter: interpreter !== undefined,
});

/** A booking as it travels: a time and a place, and nobody's name. */
export async function toBooking(db: Db, row: Row, centre: CentreAvailability): Promise<Booking> {
  const { reference, status, slot, starts, ends, meeting, channel, zone, sequence } = row;
  const queue = status === 'waiting' ? await queueBefore(db, row) : undefined;
  return {
    reference,
    status,
    slot: {
      id: slot,
      start: writeTime(+starts, zone),
      centre: row.centre,
      meeting,
      channel,
      end: writeTime(+ends, zone),
      zone,
    },
    ...(channel === 'in-person' && centre.address && { place: centre.address }),
    sequence,
    ...(queue !== undefined && { queue }),
    changeUntil: writeTime(changeEnds(+row.starts, centre), zone),
  };
}

async function queueBefore(db: Db, { session, queued }: Row): Promise<number> {
  const { before } = await db
    .selectFrom('booking')
    .select(sql<number>`count(*)::integer`.as('before'))
    .where('session', '=', session)
    .where('status', '=', 'waiting')
    .where('queued', '<=', queued)
    .executeTakeFirstOrThrow();
  return before;
}
