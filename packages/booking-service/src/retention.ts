/**
 * What is forgotten when. A message goes at the end of the meeting, who somebody was some days later, and what was done stays without anybody in
 * it. Every statement says itself what is left to do, so it may run twice, and in several processes at once.
 */
import { type RawBuilder, sql } from 'kysely';
import { note } from './keeper.ts';
import { type Db, inTransaction } from './transactions.ts';

/** Clears what is over; how many rows it changed. `keepDays` after the meeting, or after the day of the answer, nobody is known any more. */
export async function clearOld(db: Db, keepDays: number): Promise<number> {
  const kept: RawBuilder<Date> = sql`now() - make_interval(days => ${keepDays}::integer)`;
  const nobody = { name: null, contact_by: null, contact: null, wishes: null } as const;
  return inTransaction(db, async (trx) => {
    const messages = await trx
      .updateTable('booking')
      .set({ message: null })
      .where('ends', '<=', sql<Date>`now()`)
      .where('message', 'is not', null)
      .executeTakeFirst();
    const bookings = await trx
      .updateTable('booking')
      .set({ ...nobody, message: null })
      .where('ends', '<=', kept)
      .where('contact', 'is not', null)
      .returning('id')
      .execute();
    // A centre that promises no day has as long as one that promises ten.
    const questions = await trx
      .updateTable('question')
      .set({ ...nobody, text: null })
      .where(sql<Date>`coalesce(answer_by::date::timestamptz, received + interval '14 days')`, '<=', kept)
      .where('contact', 'is not', null)
      .returning('id')
      .execute();
    const cleared = [...bookings, ...questions].map(({ id }) => id);
    if (cleared.length) await trx.deleteFrom('sent').where('subject', 'in', cleared).execute();
    for (const id of cleared) await note(trx, 'cleared', 'job', id);
    return Number(messages.numUpdatedRows) + cleared.length;
  });
}

/** PGlite does not tidy up after itself as PostgreSQL does: without this its files would grow with everything that was ever changed. */
export async function tidyUp(db: Db): Promise<void> {
  await sql`vacuum`.execute(db);
}
