/** Transactions that end in one of three ways: done, refused with a code, or the database is not there. */
import type { Finding } from '@retning/core/check-text';
import type { ProblemCode } from '@retning/core/booking/problem';
import type { Kysely, Transaction } from 'kysely';
import type { Tables } from './tables.ts';

export type Db = Kysely<Tables>;
export type Trx = Transaction<Tables>;

/** Thrown to undo everything and answer with a problem. */
export class Refused extends Error {
  override readonly name = 'Refused';
  readonly code: ProblemCode;
  readonly errors: readonly Finding[] | undefined;
  readonly retryAfter: number | undefined;
  constructor(code: ProblemCode, more: { readonly errors?: readonly Finding[]; readonly retryAfter?: number } = {}) {
    super(code);
    this.code = code;
    this.errors = more.errors;
    this.retryAfter = more.retryAfter;
  }
}

/** Deadlock, serialization, and two references that were drawn alike: the same again will do. */
const AGAIN = new Set(['40P01', '40001', '23505']);
const TRIES = 4;

/** Does the work in one transaction, up to four times where the database asks for it. What `work` throws undoes it. */
export async function inTransaction<T>(db: Db, work: (trx: Trx) => Promise<T>): Promise<T> {
  for (let attempt = 1; ; attempt++) {
    try {
      return await db.transaction().execute(work);
    } catch (error) {
      if (attempt === TRIES || !AGAIN.has(codeOf(error))) throw error;
    }
  }
}

/** Classes of SQLSTATE that say: not now. Connection, resources, operator's intervention. */
const AWAY = /^(08|53|57)/;
const BROKEN = /^(E[A-Z]+|Connection terminated.*|timeout exceeded.*|Query read timeout|Client has encountered.*)$/s;

/** True for the errors of a database that cannot be reached, is stopping, or takes too long. */
export function isAway(error: unknown): boolean {
  if (!(error instanceof Error) || error instanceof Refused) return false;
  const code = codeOf(error);
  return AWAY.test(code) || BROKEN.test(code) || BROKEN.test(error.message);
}

/** SQLSTATE or the system's code. */
export function codeOf(error: unknown): string {
  const code = (error as { readonly code?: unknown } | null)?.code;
  return typeof code === 'string' ? code : '';
}
