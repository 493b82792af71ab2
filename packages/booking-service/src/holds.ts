/** A time that is kept for somebody who fills in the form. Its id is a secret and stands in requests: no cookie, nothing that follows anybody. */
import { randomUUID } from 'node:crypto';
import { toSlot } from '@retning/core/booking/free';
import type { CentreAvailability, Hold, HoldRequest } from '@retning/core/schema/types';
import { writeTime } from '@retning/core/time/written';
import { sql } from 'kysely';
import { type Keeper, columnsOf, offeredOrGone, takeSlot } from './keeper.ts';
import { hashOf, newToken } from './secrets.ts';
import { keepSeats, leaveSeats } from './sessions.ts';
import { Refused, type Trx, inTransaction } from './transactions.ts';

/** However often it is extended: nobody keeps a time from others for a day. */
const LONGEST = '1 hour';

/** Keeps a slot. Throws `slot-gone`, `slot-taken` or `group-full`. */
export async function hold(keeper: Keeper, centre: CentreAvailability, request: HoldRequest): Promise<Hold> {
  const { db, clock, holdSeconds } = keeper;
  const slot = offeredOrGone(centre, request, request.slot, clock());
  const { seats = 1 } = slot.group ? request : {};
  const secret = newToken();
  const id = randomUUID();
  const expires = await inTransaction(db, async (trx) => {
    const place = await takeSlot(trx, centre.centre, slot, { seats }, { hold: id });
    const row = await trx
      .insertInto('hold')
      .values({
        id,
        secret: hashOf(secret),
        ...columnsOf(centre.centre, request, slot),
        seats,
        session: place.session,
        expires: sql<Date>`now() + make_interval(secs => ${holdSeconds}::integer)`,
      })
      .returning('expires')
      .executeTakeFirstOrThrow();
    return row.expires;
  });
  return answerOf(secret, centre, slot, expires, seats, holdSeconds);
}

/**
 * Keeps a slot for as long again as at first. One that is over is still the person's as long as nobody else has wanted it. Throws `hold-over` when
 * it is gone, or when it has been kept for an hour.
 */
export async function extendHold(keeper: Keeper, secret: string): Promise<Hold> {
  const { db, centres, holdSeconds } = keeper;
  const row = await inTransaction(db, (trx) =>
    trx
      .updateTable('hold')
      .set({
        expires: sql<Date>`least(now() + make_interval(secs => ${holdSeconds}::integer), made + ${LONGEST}::interval)`,
      })
      .where('secret', '=', hashOf(secret))
      .where(sql<boolean>`made + ${LONGEST}::interval > now()`)
      .returningAll()
      .returning(sql<number>`ceil(extract(epoch from expires - now()))::integer`.as('seconds'))
      .executeTakeFirst(),
  );
  const centre = row && (await centres.recall(row.centre));
  if (!centre) throw new Refused('hold-over');
  const slot = { id: row.slot, start: +row.starts, end: +row.ends };
  return answerOf(secret, centre, { ...row, ...slot }, row.expires, row.seats, row.seconds, row);
}

/** Leaves a slot to others. One that is gone is left already. */
export async function leaveHold({ db }: Keeper, secret: string): Promise<void> {
  await inTransaction(db, (trx) => endHold(trx, secret));
}

/**
 * Ends a hold in a transaction that goes on to book: nobody comes in between, since others wait for its end. The session in which its seats have
 * become those of a booking of `seats` in the same slot, if they have.
 */
export async function endHold(
  trx: Trx,
  secret: string,
  booking?: { readonly centre: string; readonly slot: string; readonly seats: number },
): Promise<string | undefined> {
  const gone = await trx
    .deleteFrom('hold')
    .where('secret', '=', hashOf(secret))
    .returning(['centre', 'slot', 'session', 'seats'])
    .executeTakeFirst();
  if (!gone?.session) return undefined;
  const same = gone.centre === booking?.centre && gone.slot === booking.slot;
  if (same && (await keepSeats(trx, gone.session, gone.seats, booking.seats))) return gone.session;
  await leaveSeats(trx, gone.session, gone.seats, 'taken');
  return undefined;
}

function answerOf(
  id: string,
  centre: CentreAvailability,
  slot: { readonly id: string; readonly start: number; readonly end: number },
  expires: Date,
  seats: number,
  seconds: number,
  wish?: Pick<HoldRequest, 'meeting' | 'channel'>,
): Hold {
  const [meeting = '', channel = ''] = slot.id.split('.');
  const told = wish ?? { meeting, channel: channel as HoldRequest['channel'] };
  const travelling = toSlot(centre, told, { ...slot, date: '', minutes: 0, choices: [] }, { seats, waiting: 0 });
  return { id, slot: travelling, expires: writeTime(+expires, centre.zone), seconds };
}
