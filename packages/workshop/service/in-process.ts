/** The service without a process or a port, on a PGlite in memory: for what one request after another does. */
import type { Settings } from '../../booking-service/src/settings.ts';
import { type LogLine, createApp } from '../../booking-service/src/http/app.ts';
import { centresIn, takeIn } from '../../booking-service/src/centres.ts';
import type { Keeper } from '../../booking-service/src/keeper.ts';
import { openMemory } from '../../booking-service/src/database.ts';
import { migrate } from '../../booking-service/src/migrations.ts';
import { readSettings } from '../../booking-service/src/settings.ts';
import type { Db } from '../../booking-service/src/transactions.ts';
import type { Booking, CentreAvailability, Problem, Slot, SlotList } from '@retning/core/schema/types';
import { sql } from 'kysely';
import { bookingOf, exampleCentre, newKey } from './example.ts';

export interface Told {
  readonly status: number;
  readonly text: string;
  readonly headers: Headers;
}

export interface InProcess {
  readonly db: Db;
  readonly keeper: Keeper;
  readonly log: LogLine[];
  readonly ask: (path: string, init?: RequestInit, from?: string) => Promise<Told>;
  readonly post: (path: string, value: unknown, key?: string) => Promise<Told>;
  readonly free: (meeting: string, channel: string) => Promise<readonly Slot[]>;
  /** Books and expects it to be done. */
  readonly booked: (slot: Slot, more?: object, key?: string) => Promise<Booking & { readonly token: string }>;
  /** Moves the clock of the service (not of the database). */
  readonly pass: (ms: number) => void;
  /** Rows of a table. */
  readonly count: (table: 'booking' | 'taken' | 'hold' | 'session') => Promise<number>;
  /** Lets all holds be over. */
  readonly expire: () => Promise<unknown>;
  /** Forgets all that was kept. */
  readonly empty: () => Promise<void>;
  readonly close: () => Promise<void>;
}

export async function inProcess(
  settings: Partial<Settings> = {},
  centre: CentreAvailability = exampleCentre(),
): Promise<InProcess> {
  const { db, close } = await openMemory();
  await migrate(db);
  await takeIn(db, [centre]);
  let passed = 0;
  const clock = (): number => Date.now() + passed;
  const all = { ...readSettings({ RETNING_RATE: '1000000' }), ...settings };
  const { holdSeconds, mail } = all;
  const keeper = { db, centres: centresIn(db), clock, holdSeconds, ...(mail && { mail }) };
  const log: LogLine[] = [];
  const app = createApp({ keeper: () => keeper, settings: all, log: (line) => log.push(line), version: '0', clock });
  const ask: InProcess['ask'] = async (path, init, from = '192.0.2.1') => {
    const incoming = { socket: { remoteAddress: from } };
    const response = await app.request(path, init, { incoming } as never);
    return { status: response.status, text: await response.text(), headers: response.headers };
  };
  const post: InProcess['post'] = (path, value, key) =>
    ask(path, {
      method: 'POST',
      body: JSON.stringify(value),
      headers: { 'Content-Type': 'application/json', ...(key && { 'Idempotency-Key': key }) },
    });
  return {
    db,
    keeper,
    log,
    ask,
    post,
    close,
    free: async (meeting, channel) => {
      const { text } = await ask(`/slots?centre=${centre.centre}&meeting=${meeting}&channel=${channel}`);
      return (JSON.parse(text) as SlotList).slots;
    },
    booked: async (slot, more, key = newKey()) => {
      const { status, text } = await post('/bookings', { ...bookingOf(slot, 1), ...more }, key);
      if (status !== 201) throw new Error(`${status} ${text}`);
      return JSON.parse(text) as Booking & { token: string };
    },
    pass: (ms) => void (passed += ms),
    count: async (table) => {
      const { rows } = await sql<{ n: number }>`select count(*)::integer as n from ${sql.table(table)}`.execute(db);
      return rows[0]!.n;
    },
    expire: () => sql`update hold set expires = now() - interval '1 second'`.execute(db),
    empty: async () => {
      passed = 0;
      await sql`truncate taken, booking, hold, session, question, sent, event, outbox`.execute(db);
    },
  };
}

/** The code of a problem, `slot-taken`. */
export const codeIn = ({ text }: Told): string | undefined => /[^:/]*$/.exec((JSON.parse(text) as Problem).type)?.[0];

export const parse = <T>({ text }: { readonly text: string }): T => JSON.parse(text) as T;

/** A slot as requests name it. */
export const named = ({ id, start }: Pick<Slot, 'id' | 'start'>) => ({ id, start });
