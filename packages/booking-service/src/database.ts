/** One way to the database for both: PGlite in a folder, or a PostgreSQL. */
import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import type { PGlite } from '@electric-sql/pglite';
import { Kysely, PostgresDialect } from 'kysely';
import pg from 'pg';
import { lockFolder } from './lock-file.ts';
import type { Settings } from './settings.ts';
import type { Tables } from './tables.ts';

export interface Database {
  readonly db: Kysely<Tables>;
  /** Ends all connections, and for PGlite leaves the folder to others. */
  readonly close: () => Promise<void>;
}

/** No statement of ours takes so long unless something is wrong; a visitor has gone by then. */
const STATEMENT = 5000;

/** Opens the database that the settings name. Throws `FolderInUse` where another process has the folder. */
export async function openDatabase(
  settings: Pick<Settings, 'databaseUrl' | 'folder' | 'connections'>,
): Promise<Database> {
  const { databaseUrl, folder, connections } = settings;
  if (!databaseUrl) return openFolder(folder);
  const pool = new pg.Pool({
    connectionString: databaseUrl,
    max: connections,
    connectionTimeoutMillis: STATEMENT,
    statement_timeout: STATEMENT,
    idle_in_transaction_session_timeout: 2 * STATEMENT,
    application_name: 'retning-booking-service',
  });
  const db = over(pool);
  return { db, close: () => db.destroy() };
}

/** PGlite in memory, gone at the end: for tests and for trying out. */
export function openMemory(): Promise<Database> {
  return openLite(undefined, () => Promise.resolve());
}

async function openFolder(folder: string): Promise<Database> {
  const release = await lockFolder(folder);
  try {
    const place = join(folder, 'database');
    await mkdir(place, { recursive: true, mode: 0o700 });
    return await openLite(place, release);
  } catch (error) {
    await release();
    throw error;
  }
}

async function openLite(place: string | undefined, release: () => Promise<void>): Promise<Database> {
  // Only here: it is 27 MB, which a process on PostgreSQL does without and a second one on the same folder need not wait for.
  const [{ PGlite }, { btree_gist }, { createPgConfig }] = await Promise.all([
    import('@electric-sql/pglite'),
    import('@electric-sql/pglite/contrib/btree_gist'),
    import('@electric-sql/pglite/node-postgres'),
  ]);
  const lite: PGlite = await PGlite.create({ ...(place && { dataDir: place }), extensions: { btree_gist } });
  // One connection, which is never given up: PGlite has no other.
  const db = over(new pg.Pool({ ...createPgConfig(lite), max: 1, idleTimeoutMillis: 0 }));
  const close = async (): Promise<void> => {
    await db.destroy();
    await lite.close();
    await release();
  };
  return { db, close };
}

function over(pool: pg.Pool): Kysely<Tables> {
  // A connection that breaks is no reason to fall: the next request opens another. The pool hears of those that nobody uses, and a
  // client by itself of the moment between two statements; unheard, either would end the process.
  pool.on('error', () => undefined);
  pool.on('connect', (client) => client.on('error', () => undefined));
  return new Kysely<Tables>({ dialect: new PostgresDialect({ pool }) });
}
