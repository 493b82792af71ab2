import { afterAll, beforeAll, expect, it } from 'vitest';
import { sql } from 'kysely';
import { startCluster } from '../runner/postgres.mjs';
import { type Database, openDatabase } from '../../booking-service/src/database.ts';
import { clearOld } from '../../booking-service/src/retention.ts';
import { atOnce, freeAt, post } from './asking.ts';
import { bookingOf, exampleCentre, newKey } from './example.ts';
import { availabilityFile, run, temporary } from './processes.ts';
import { size, tell } from './sizes.ts';

let cluster: Awaited<ReturnType<typeof startCluster>>;
const folder = temporary();
beforeAll(async () => {
  cluster = await startCluster();
});
afterAll(async () => {
  await cluster.stop();
  folder.remove();
});

interface Left {
  readonly messages: number;
  readonly people: number;
  readonly rows: number;
  readonly keys: number;
  readonly cleared: number;
}

const leftIn = async ({ db }: Database): Promise<Left> => {
  const { rows } = await sql<Left>`select
    (select count(message)::integer from booking) as messages,
    (select count(coalesce(name, contact, wishes::text))::integer from booking) as people,
    (select count(*)::integer from booking) as rows,
    (select count(*)::integer from sent) as keys,
    (select count(*)::integer from event where what = 'cleared') as cleared`.execute(db);
  return rows[0]!;
};

it('messages go with the meeting and people after their time, in several processes at once, and twice is as good as once', async () => {
  const url = await cluster.create('retention');
  const availability = availabilityFile(folder.path, exampleCentre());
  const service = await run({ DATABASE_URL: url, RETNING_AVAILABILITY: availability });
  const many = size(60, 600);
  const free = (await freeAt(service.base, 'talk', 'phone')).slice(0, many);
  await atOnce(10, free, (slot, person) =>
    post(`${service.base}/bookings`, bookingOf(slot, person, { message: 'Hei' }), newKey()),
  );
  await service.end('SIGTERM');
  const two = await Promise.all([1, 2].map(() => openDatabase({ databaseUrl: url, folder: '', connections: 4 })));
  const [one] = two;
  expect(await leftIn(one!)).toEqual({ messages: many, people: many, rows: many, keys: many, cleared: 0 });
  // A third is to come, a third was yesterday, a third was forty days ago.
  await sql`update booking set starts = now() - make_interval(days => n), ends = now() - make_interval(days => n) + interval '30 minutes'
    from (select id as other, (array[-2, 1, 40])[1 + row_number() over () % 3] as n from booking) shifted where id = other`.execute(
    one!.db,
  );
  const third = many / 3;
  const changed = await Promise.all([...two, ...two, ...two].map(({ db }) => clearOld(db, 30)));
  const after = await leftIn(one!);
  expect(after).toEqual({ messages: third, people: 2 * third, rows: many, keys: 2 * third, cleared: third });
  expect(await clearOld(two[1]!.db, 30)).toBe(0);
  expect(await leftIn(one!)).toEqual(after);
  tell('retention', { rows: many, 'runs at once': changed.length, changed: changed.join('/') });
  await Promise.all(two.map(({ close }) => close()));
});
