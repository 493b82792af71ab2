/** What is done from time to time, in any number of processes at once: each takes what no other is at. */
import { sql } from 'kysely';
import { leaveSeats } from './sessions.ts';
import { type Db, inTransaction } from './transactions.ts';

const AT_ONCE = 100;

/**
 * Clears away holds that are over, so that who waits for a seat in a group moves up though nobody else comes. Nothing depends on it for being
 * right: everybody who looks compares with the clock. How many there were.
 */
export async function clearHolds(db: Db): Promise<number> {
  const over = await inTransaction(db, async (trx) => {
    const mine = trx
      .selectFrom('hold')
      .select('id')
      .where('expires', '<=', sql<Date>`now()`)
      .orderBy('id')
      .limit(AT_ONCE)
      .forUpdate()
      .skipLocked();
    const gone = await trx.deleteFrom('hold').where('id', 'in', mine).returning(['session', 'seats']).execute();
    const seated = gone.flatMap(({ session, seats }) => (session ? [{ session, seats }] : []));
    for (const { session, seats } of seated.sort((one, other) => (one.session < other.session ? -1 : 1)))
      await leaveSeats(trx, session, seats, 'taken');
    return gone.length;
  });
  return over;
}
