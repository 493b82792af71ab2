/** The service as a whole: opens the database, listens, brings the tables up to date, and ends without losing anything. */
import type { AddressInfo } from 'node:net';
import { type ServerType, serve } from '@hono/node-server';
import { setTimeout as wait } from 'node:timers/promises';
import { tellMoved } from './bookings.ts';
import { centresIn, takeInFile } from './centres.ts';
import { openDatabase } from './database.ts';
import { type LogLine, createApp } from './http/app.ts';
import type { Keeper } from './keeper.ts';
import { migrate } from './migrations.ts';
import type { Settings } from './settings.ts';
import { type Send, bySmtp, sendLetters } from './outbox.ts';
import { clearOld, tidyUp } from './retention.ts';
import { clearHolds } from './sweep.ts';
import { codeOf, isAway } from './transactions.ts';
import { version } from './version.ts';

export { type Environment, type Settings, SettingError, readSettings } from './settings.ts';
export { FolderInUse } from './lock-file.ts';

export interface Service {
  /** Where it listens, `http://127.0.0.1:4180`. */
  readonly address: string;
  /** Answers what has been asked, takes nothing new, and closes the database; after five seconds what is left is cut off. */
  readonly stop: () => Promise<void>;
}

const DRAIN = 5000;
const MAIL = 3000;
const SWEEP = 30_000;
const HOURLY = 3_600_000;

/**
 * Starts the service; it is ready when this is done. It listens earlier and answers 503 until then, so that a proxy that asks `/readyz` sees it
 * come. A PostgreSQL that is not there yet is waited for.
 *
 * Throws `FolderInUse` and `SettingError`.
 */
export async function startService(settings: Settings, log: (line: LogLine) => void): Promise<Service> {
  const { db, close } = await openDatabase(settings);
  let keeper: Keeper | undefined;
  const clock = (): number => Date.now();
  const app = createApp({ keeper: () => keeper, settings, log, version, clock });
  const server = await listen(app.fetch, settings).catch(async (error: unknown) => {
    await close();
    throw error;
  });
  let stopping = false;
  const send = settings.mail && bySmtp(settings.mail);
  const sendMail = async (by: Send): Promise<void> => {
    if (keeper) await tellMoved(keeper);
    while (keeper && (await sendLetters(db, by)) > 0);
  };
  // What fails now is done the next time; the log says that it did.
  const busy = new Set<string>();
  const job = (name: string, every: number, work: () => Promise<unknown>): NodeJS.Timeout =>
    setInterval(() => {
      if (!keeper || busy.has(name)) return;
      busy.add(name);
      void work()
        .catch((error: unknown) => log({ job: name, fault: codeOf(error) || 'unknown' }))
        .finally(() => busy.delete(name));
    }, every).unref();
  const jobs = [
    job('holds', SWEEP, () => clearHolds(db)),
    ...(send ? [job('mail', MAIL, () => sendMail(send))] : []),
    job('retention', HOURLY, async () => {
      await clearOld(db, settings.keepDays);
      if (!settings.databaseUrl) await tidyUp(db);
    }),
  ];
  const stop = async (): Promise<void> => {
    if (stopping) return;
    stopping = true;
    keeper = undefined;
    jobs.forEach(clearInterval);
    await drained(server);
    await close();
  };
  try {
    await prepared();
  } catch (error) {
    await stop();
    throw error;
  }
  const { port, address } = server.address() as AddressInfo;
  return { address: `http://${address.includes(':') ? `[${address}]` : address}:${port}`, stop };

  async function prepared(): Promise<void> {
    for (;;) {
      try {
        await migrate(db);
        if (settings.availability) await takeInFile(db, settings.availability);
        await clearOld(db, settings.keepDays);
        const { holdSeconds, mail } = settings;
        keeper = { db, centres: centresIn(db), clock, holdSeconds, ...(mail && { mail }) };
        return;
      } catch (error) {
        if (!isAway(error) || stopping) throw error;
        log({ waiting: 'for the database' });
        await wait(1000);
      }
    }
  }
}

function listen(fetch: Parameters<typeof serve>[0]['fetch'], { host, port }: Settings): Promise<ServerType> {
  return new Promise((resolve, reject) => {
    const server = serve({
      fetch,
      port,
      hostname: host,
      // A request that is not there after so long is somebody who holds the line. A proxy keeps its lines for a minute and must not find
      // one closed under its hands.
      serverOptions: {
        headersTimeout: 10_000,
        requestTimeout: 15_000,
        maxHeaderSize: 16_384,
        keepAliveTimeout: 65_000,
      },
    });
    server.once('listening', () => resolve(server));
    server.once('error', reject);
  });
}

/** Whoever has asked is answered first; lines on which nothing is asked any more are closed as they fall silent. */
async function drained(server: ServerType): Promise<void> {
  const closed = new Promise<void>((resolve) => server.close(() => resolve()));
  const late = new AbortController();
  const closing = setInterval(() => {
    if ('closeIdleConnections' in server) server.closeIdleConnections();
  }, 20);
  await Promise.race([closed, wait(DRAIN, undefined, { signal: late.signal }).catch(() => undefined)]);
  clearInterval(closing);
  late.abort();
  if ('closeAllConnections' in server) server.closeAllConnections();
}
