/**
 * The lock of a data folder. Two processes on one PGlite folder lose acknowledged bookings (measured: an acknowledged row was lost on the first
 * try), and nothing in PGlite refuses the second. So the folder has an owner, by process number and by a sign of life.
 */
import { randomUUID } from 'node:crypto';
import { link, mkdir, readFile, rename, rm, stat, utimes, writeFile } from 'node:fs/promises';
import { readFileSync } from 'node:fs';
import { hostname } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';

interface Owner {
  readonly pid: number;
  /** When the process began, in ticks since the machine did: a number that was given to another process later is told apart. */
  readonly began?: string;
  readonly host: string;
  readonly id: string;
}

/** The folder belongs to a process that lives. */
export class FolderInUse extends Error {
  override readonly name = 'FolderInUse';
  readonly pid: number;
  constructor(folder: string, { pid, host }: Owner) {
    super(
      `The data folder ${folder} is in use by process ${pid}${host === hostname() ? '' : ` on ${host}`}. ` +
        'Stop that one, or give this one another folder by RETNING_DATA. Several processes need PostgreSQL: DATABASE_URL.',
    );
    this.pid = pid;
  }
}

const SIGN_OF_LIFE = 2000;
/** A process of another host (or container) that shows no sign of life so long is taken for dead. */
const DEAD = 4 * SIGN_OF_LIFE;

/** Takes the lock of a folder, which is made if it is not there; gives back what releases it. Throws `FolderInUse`. */
export async function lockFolder(folder: string): Promise<() => Promise<void>> {
  await mkdir(folder, { recursive: true, mode: 0o700 });
  const file = join(folder, 'retning.lock');
  const began = beginOf(process.pid);
  const mine: Owner = { pid: process.pid, ...(began && { began }), host: hostname(), id: randomUUID() };
  const draft = `${file}.${mine.id}`;
  await writeFile(draft, JSON.stringify(mine));
  try {
    await takeOver(folder, file, draft);
    // Two may have found the same dead owner. The one that wrote last has it; the other sees that it is not itself.
    await wait(100);
    const owner = await ownerOf(file);
    if (owner?.id !== mine.id) throw new FolderInUse(folder, owner ?? mine);
  } finally {
    await rm(draft, { force: true });
  }
  const alive = setInterval(() => void utimes(file, new Date(), new Date()).catch(() => undefined), SIGN_OF_LIFE);
  alive.unref();
  return async () => {
    clearInterval(alive);
    if ((await ownerOf(file))?.id === mine.id) await rm(file, { force: true });
  };
}

async function takeOver(folder: string, file: string, draft: string): Promise<void> {
  try {
    // Unlike a rename it fails where there is a lock already.
    await link(draft, file);
    return;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
  }
  const owner = await ownerOf(file);
  if (owner && (await lives(owner, file))) throw new FolderInUse(folder, owner);
  await rename(draft, file);
}

/** Who wrote the lock; `undefined` when there is none or it says nothing, as after a full disk. */
async function ownerOf(file: string): Promise<Owner | undefined> {
  try {
    const owner = JSON.parse(await readFile(file, 'utf8')) as Owner;
    return Number.isInteger(owner.pid) ? owner : undefined;
  } catch {
    return undefined;
  }
}

async function lives({ pid, began, host }: Owner, file: string): Promise<boolean> {
  if (host !== hostname()) return Date.now() - (await stat(file)).mtimeMs < DEAD;
  try {
    process.kill(pid, 0);
  } catch (error) {
    // Another user's process may not be asked, but it is there.
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
  return !began || began === beginOf(pid);
}

/** Where the system tells it (Linux). */
function beginOf(pid: number): string | undefined {
  try {
    const text = readFileSync(`/proc/${pid}/stat`, 'utf8');
    return text.slice(text.lastIndexOf(')') + 2).split(' ')[19];
  } catch {
    return undefined;
  }
}
