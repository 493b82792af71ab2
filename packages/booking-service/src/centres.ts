/** What the centres offer: from a file into the database at the start, and from there to every process. */
import { readFile } from 'node:fs/promises';
import { readAvailability } from '@retning/core/check-availability';
import type { CentreAvailability } from '@retning/core/schema/types';
import { SettingError } from './settings.ts';
import type { Db } from './transactions.ts';

export interface Centres {
  /** A centre that takes bookings. */
  readonly find: (id: string) => Promise<CentreAvailability | undefined>;
  /** A centre that takes or took bookings. */
  readonly recall: (id: string) => Promise<CentreAvailability | undefined>;
  /** Any: a booking for no known centre is judged by its rules, so that it fails at `centre` as it does in the form. */
  readonly any: () => Promise<CentreAvailability | undefined>;
}

interface Kept {
  readonly availability: CentreAvailability;
  readonly offered: boolean;
}

/** So long a process goes by what it has read: a change of the file in one process reaches the others after it. */
const KEPT = 5000;

/** The centres of the database, read again when what is known is older than five seconds. */
export function centresIn(db: Db): Centres {
  let read = -Infinity;
  let known: Promise<ReadonlyMap<string, Kept>> = Promise.resolve(new Map());
  const all = (): typeof known => {
    if (performance.now() - read < KEPT) return known;
    read = performance.now();
    known = db
      .selectFrom('centre')
      .selectAll()
      .orderBy('id')
      .execute()
      .then((rows) => new Map(rows.map((row) => [row.id, row])));
    known.catch(() => (read = -Infinity));
    return known;
  };
  return {
    find: async (id) => {
      const kept = (await all()).get(id);
      return kept?.offered ? kept.availability : undefined;
    },
    recall: async (id) => (await all()).get(id)?.availability,
    any: async () => [...(await all()).values()].find(({ offered }) => offered)?.availability,
  };
}

/**
 * Takes the file of what centres offer into the database. Centres that are not in it take no bookings any more; what is booked stays. A file
 * with anything wrong in it is refused whole with all its findings: half a county that cannot be booked is not to be found out by residents.
 */
export async function takeInFile(db: Db, file: string): Promise<void> {
  let text: string;
  try {
    text = await readFile(file, 'utf8');
  } catch {
    throw new SettingError(`RETNING_AVAILABILITY: there is no file ${file} that can be read.`);
  }
  const { data, findings } = await readAvailability(text);
  if (!data || findings.length) {
    const list = findings.map(({ path, code }) => `  ${path || 'the file'}: ${code}`).join('\n');
    throw new SettingError(`RETNING_AVAILABILITY: ${file} is not an availability:\n${list}`);
  }
  await takeIn(db, data.centres);
}

/** Makes these the centres that take bookings. */
export async function takeIn(db: Db, centres: readonly CentreAvailability[]): Promise<void> {
  await db.transaction().execute(async (trx) => {
    // By id, so that two processes that start at once do not wait for each other crosswise.
    for (const centre of [...centres].sort((one, other) => (one.centre < other.centre ? -1 : 1))) {
      await trx
        .insertInto('centre')
        .values({ id: centre.centre, availability: JSON.stringify(centre), offered: true })
        .onConflict((conflict) =>
          conflict.column('id').doUpdateSet({ availability: JSON.stringify(centre), offered: true }),
        )
        .execute();
    }
    const ids = centres.map(({ centre }) => centre);
    await trx
      .updateTable('centre')
      .set({ offered: false })
      .where('offered', '=', true)
      .$if(ids.length > 0, (query) => query.where('id', 'not in', ids))
      .execute();
  });
}
