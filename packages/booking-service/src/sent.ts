/**
 * What is asked with a key is done once. The key has a row of its own, apart from what it is for, in the same transaction: the second who sends
 * the same waits at that row until the first is done and gets the same answer, to the byte. What was refused leaves no row, and may be tried again.
 */
import { type Expression, sql } from 'kysely';
import { hashOf, newSalt, printOf, tokenOf } from './secrets.ts';
import { type Db, Refused, type Trx, inTransaction } from './transactions.ts';

export type Route = 'booking' | 'change' | 'question';

/** A request with its key. */
export interface Sent {
  readonly route: Route;
  readonly key: string;
  /** The bytes that came. */
  readonly body: Uint8Array;
}

/** What a query finds out besides. */
const nothing = sql<readonly string[]>`array[]::text[]`;

/** What was done, without the token: that is made again from the key whenever it is told. */
export interface Done {
  readonly answer: object;
  /** The booking or question. */
  readonly subject: string;
}

/** Does the work of a request unless it is done already; the text of the answer either way. Throws `key-reused` for another body. */
export async function once(db: Db, sent: Sent, work: (trx: Trx, token: string) => Promise<Done>): Promise<string> {
  return inTransaction(db, async (trx) => {
    const { route, key, body } = sent;
    const salt = newSalt();
    const mine = await trx
      .insertInto('sent')
      .values({ route, key: hashOf(key), print: printOf(key, body), salt, answer: null, subject: null })
      .onConflict((conflict) => conflict.columns(['route', 'key']).doNothing())
      .returning('route')
      .executeTakeFirst();
    if (!mine) return (await answerTo(trx, sent)) ?? refuse();
    const token = tokenOf(key, salt);
    const { answer, subject } = await work(trx, token);
    const text = JSON.stringify(answer);
    await trx
      .updateTable('sent')
      .set({ answer: text, subject })
      .where('route', '=', route)
      .where('key', '=', hashOf(key))
      .execute();
    return toText(route, text, token);
  });
}

/** What a request was answered; `undefined` when it has not been done. Throws `key-reused` for another body. */
export async function answerTo(db: Db, sent: Sent): Promise<string | undefined> {
  return (await lookUp(db, sent)).answer;
}

/** The same, and in the same look at the database what else is asked: most who come too late cost no more than this. */
export async function lookUp(
  db: Db,
  { route, key, body }: Sent,
  besides: Expression<readonly string[]> = nothing,
): Promise<{ readonly answer: string | undefined; readonly besides: readonly string[] }> {
  const row = await db
    .selectFrom(sql<{ readonly one: number }>`(select 1 as one)`.as('once'))
    .leftJoin('sent', (join) =>
      join.on('sent.route', '=', route).on('sent.key', '=', hashOf(key)).on('sent.answer', 'is not', null),
    )
    .select(['sent.print', 'sent.salt', 'sent.answer'])
    .select(sql<readonly string[]>`${besides}`.as('besides'))
    .executeTakeFirstOrThrow();
  const { print, salt, answer } = row;
  if (!print || !salt || answer === null) return { answer: undefined, besides: row.besides };
  if (!print.equals(printOf(key, body))) throw new Refused('key-reused');
  return { answer: toText(route, answer, tokenOf(key, salt)), besides: row.besides };
}

/** What a key was for, and the token that its sender got. */
export async function subjectOf(
  db: Db,
  route: Route,
  key: string,
): Promise<{ readonly subject: string; readonly token: string; readonly answer: string } | undefined> {
  const row = await rowOf(db, route, key);
  if (!row?.subject || !row.answer) return undefined;
  return { subject: row.subject, token: tokenOf(key, row.salt), answer: row.answer };
}

/** Waits until a request with this key that is being done is done. It leaves nothing behind. */
export async function settled(db: Db, route: Route, key: string): Promise<void> {
  const undone = new Error('undo');
  try {
    await db.transaction().execute(async (trx) => {
      await trx
        .insertInto('sent')
        .values({ route, key: hashOf(key), print: hashOf(''), salt: newSalt(), answer: null, subject: null })
        .onConflict((conflict) => conflict.columns(['route', 'key']).doNothing())
        .execute();
      throw undone;
    });
  } catch (error) {
    if (error !== undone) throw error;
  }
}

function rowOf(db: Db, route: Route, key: string) {
  return db
    .selectFrom('sent')
    .select(['salt', 'answer', 'subject'])
    .where('route', '=', route)
    .where('key', '=', hashOf(key))
    .executeTakeFirst();
}

/** The row was there a moment ago: whoever asked for its removal did it in between. */
function refuse(): never {
  throw new Refused('key-in-use', { retryAfter: 1 });
}

function toText(route: Route, answer: string, token: string): string {
  return route === 'question' ? answer : JSON.stringify({ ...(JSON.parse(answer) as object), token });
}
