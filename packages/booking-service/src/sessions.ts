/**
 * Seats of a group. The people who lead it and the room are taken once, by its session; the seats are counted in the session's row, which
 * everybody who comes or goes changes and so waits for, and which the database lets grow over no limit.
 */
import { randomUUID } from 'node:crypto';
import type { OfferedSlot } from '@retning/core/booking/slots';
import { sql } from 'kysely';
import { takeResources } from './resources.ts';
import { Refused, type Trx } from './transactions.ts';

export interface Seated {
  readonly session: string;
  readonly status: 'booked' | 'waiting';
}

/** Takes seats in a group, or places in its waiting list where that is wanted. Throws `slot-taken` or `group-full`. */
export async function takeSeats(
  trx: Trx,
  centre: string,
  slot: OfferedSlot,
  seats: number,
  waiting: boolean,
): Promise<Seated> {
  const session = await sessionOf(trx, centre, slot);
  await clearSeats(trx, session);
  if (await count(trx, session, { taken: seats })) return { session, status: 'booked' };
  if (waiting && (await count(trx, session, { waiting: seats }))) return { session, status: 'waiting' };
  throw new Refused('group-full');
}

/**
 * Makes the seats of a hold, which is gone, those of a booking in the same session, more or fewer; `false` when there are not so many. They are
 * never given back in between: who waits would move up into them.
 */
export async function keepSeats(trx: Trx, session: string, held: number, seats: number): Promise<boolean> {
  if (!(await lock(trx, session)) || !(await count(trx, session, { taken: seats - held }))) return false;
  if (seats < held) await moveUp(trx, session);
  return true;
}

/** Gives back seats or places in the waiting list. Who has waited longest and fits moves up; a session that nobody comes to ends. */
export async function leaveSeats(trx: Trx, session: string, seats: number, from: 'taken' | 'waiting'): Promise<void> {
  if (!(await lock(trx, session))) return;
  await count(trx, session, { [from]: -seats });
  await moveUp(trx, session);
  await trx.deleteFrom('session').where('id', '=', session).where('taken', '=', 0).where('waiting', '=', 0).execute();
}

/** Gives back the seats of holds that are over, and lets who waits move up. The session must be locked. */
async function clearSeats(trx: Trx, session: string): Promise<void> {
  const over = trx
    .selectFrom('hold')
    .select('id')
    .where('session', '=', session)
    .where('expires', '<=', sql<Date>`now()`)
    .forUpdate()
    .skipLocked();
  const gone = await trx.deleteFrom('hold').where('id', 'in', over).returning('seats').execute();
  if (!gone.length) return;
  await count(trx, session, { taken: -gone.reduce((sum, { seats }) => sum + seats, 0) });
  await moveUp(trx, session);
}

/** The session of a slot, locked. The first who comes makes it and takes for it whom and what it needs. */
async function sessionOf(trx: Trx, centre: string, slot: OfferedSlot): Promise<string> {
  const { seats = 1, waiting: places = 0 } = slot.group ?? {};
  const { start, end, choices } = slot;
  // A session that ends between the two statements makes it necessary to try again.
  for (let turn = 0; turn < 5; turn++) {
    const id = randomUUID();
    const made = await trx
      .insertInto('session')
      .values({ id, centre, slot: slot.id, starts: new Date(start), ends: new Date(end), seats, places })
      .onConflict((conflict) => conflict.columns(['centre', 'slot']).doNothing())
      .returning('id')
      .executeTakeFirst();
    if (made) {
      if (await takeResources(trx, { centre, start, end, choices }, { session: id })) return id;
      throw new Refused('slot-taken');
    }
    const known = await trx
      .selectFrom('session')
      .select('id')
      .where('centre', '=', centre)
      .where('slot', '=', slot.id)
      .forUpdate()
      .executeTakeFirst();
    if (!known) continue;
    // The centre may have found a larger room. Nobody who has a seat loses it in a smaller one.
    await trx
      .updateTable('session')
      .set({ seats: sql`greatest(taken, ${seats}::integer)`, places: sql`greatest(waiting, ${places}::integer)` })
      .where('id', '=', known.id)
      .execute();
    return known.id;
  }
  throw new Refused('slot-taken');
}

/** Who waits and fits now, longest first, gets a seat. A family of four that does not fit lets the next one by. */
async function moveUp(trx: Trx, session: string): Promise<void> {
  const queue = await trx
    .selectFrom('booking')
    .select(['id', 'seats'])
    .where('session', '=', session)
    .where('status', '=', 'waiting')
    .orderBy('queued')
    // One that is being cancelled at this moment moves up nowhere.
    .forUpdate()
    .skipLocked()
    .execute();
  for (const { id, seats } of queue) {
    if (!(await count(trx, session, { taken: seats, waiting: -seats }))) continue;
    await trx
      .updateTable('booking')
      .set({ status: 'booked', queued: null, moved: true, sequence: sql`sequence + 1` })
      .where('id', '=', id)
      .execute();
  }
}

async function lock(trx: Trx, session: string): Promise<boolean> {
  const row = await trx.selectFrom('session').select('id').where('id', '=', session).forUpdate().executeTakeFirst();
  return row !== undefined;
}

/** Changes the counts if both stay within their limits. */
async function count(
  trx: Trx,
  session: string,
  { taken = 0, waiting = 0 }: { readonly taken?: number; readonly waiting?: number },
): Promise<boolean> {
  const { numUpdatedRows } = await trx
    .updateTable('session')
    .set({ taken: sql`taken + ${taken}::integer`, waiting: sql`waiting + ${waiting}::integer` })
    .where('id', '=', session)
    .where(sql<boolean>`taken + ${taken}::integer <= seats`)
    .where(sql<boolean>`waiting + ${waiting}::integer <= places`)
    .executeTakeFirst();
  return numUpdatedRows > 0n;
}
