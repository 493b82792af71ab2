import pg from 'pg';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startCluster } from '../runner/postgres.mjs';
import { type Answer, atOnce, freeAt, percentile, post, seeded, send, shuffled } from './asking.ts';
import { bookingOf, exampleCentre, newKey } from './example.ts';
import { type Running, availabilityFile, run, temporary } from './processes.ts';
import { long, size, tell } from './sizes.ts';

const slots = size(40, 200);
const rivals = size(12, 50);
const seeds = size(1, 5);

let cluster: Awaited<ReturnType<typeof startCluster>>;
const folder = temporary();
const availability = availabilityFile(folder.path, exampleCentre({ seats: 10, waiting: 5 }));
beforeAll(async () => {
  cluster = await startCluster();
});
afterAll(async () => {
  await cluster.stop();
  folder.remove();
});

interface Rush {
  readonly answers: readonly Answer[];
  /** How long a question took meanwhile that needs no database: the machine's share of all times. */
  readonly noise: readonly number[];
  readonly seconds: number;
}

/** In what order they come: all who want the same time one after the other, which is the hardest, or mixed. */
type Order = 'blocks' | 'mixed';

/** So many a second in the long version, whatever the answers take; in the short one as fast as can be. */
const PACE = 250;

/** Everybody wants the same few times at once, spread over the processes. */
async function rush(
  services: readonly Running[],
  kinds: readonly (readonly [meeting: string, channel: string])[],
  many: number,
  seed: number,
  { most = rivals, order = 'mixed', pace = 0 }: { most?: number; order?: Order; pace?: number } = {},
): Promise<Rush> {
  const chance = seeded(seed);
  const wanted = [];
  for (const [meeting, channel] of kinds) {
    // The first hours are left out: they pass while the test runs.
    const free = (await freeAt(services[0]!.base, meeting, channel)).slice(24, 24 + many);
    expect(free).toHaveLength(many);
    for (const slot of free) for (let rival = 0; rival < most; rival++) wanted.push({ slot, rival });
  }
  const began = performance.now();
  const noise: number[] = [];
  const probe = setInterval(() => void send(`${services[0]!.base}/healthz`).then(({ ms }) => noise.push(ms)), 50);
  const inOrder = order === 'mixed' ? shuffled(wanted, chance) : wanted;
  const answers = await atOnce(pace ? 200 : 50, inOrder, async ({ slot, rival }, index) => {
    const early = pace ? (index / pace) * 1000 - (performance.now() - began) : 0;
    if (early > 0) await new Promise((resolve) => setTimeout(resolve, early));
    return post(`${services[index % services.length]!.base}/bookings`, bookingOf(slot, rival), newKey());
  });
  clearInterval(probe);
  return { answers, noise, seconds: (performance.now() - began) / 1000 };
}

const counted = (answers: readonly Answer[]): Readonly<Record<string, number>> => {
  const counts: Record<string, number> = {};
  for (const { status } of answers) counts[status] = (counts[status] ?? 0) + 1;
  return counts;
};

async function ask<Row extends pg.QueryResultRow>(url: string, text: string): Promise<Row[]> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    return (await client.query<Row>(text)).rows;
  } finally {
    await client.end();
  }
}

/** Found by looking at all pairs, not by the constraint. */
const overlaps = async (url: string): Promise<number> =>
  Number(
    (
      await ask<{ n: string }>(
        url,
        `select count(*) as n from taken a join taken b
         on a.resource = b.resource and a.during && b.during and a.ctid < b.ctid`,
      )
    )[0]!.n,
  );

const deadlocks = async (url: string): Promise<number> =>
  Number(
    (
      await ask<{ n: string }>(url, 'select deadlocks as n from pg_stat_database where datname = current_database()')
    )[0]!.n,
  );

/**
 * Three processes on one database, as behind a proxy. All start at once and bring the tables up to date. Then each is asked some hundred
 * times for nothing, since a program that has just begun to run is compiled while it does.
 */
async function three(url: string): Promise<readonly Running[]> {
  const env = { DATABASE_URL: url, RETNING_AVAILABILITY: availability, RETNING_CONNECTIONS: '10' };
  const services = await Promise.all([1, 2, 3].map(() => run(env)));
  const [slot] = await freeAt(services[0]!.base, 'talk', 'phone');
  const nobody = bookingOf(slot!, 0, { name: '?' });
  const warming = Array.from({ length: size(60, 900) }, (_, index) => services[index % 3]!.base);
  await atOnce(12, warming, (base) => post(`${base}/bookings`, nobody, newKey()));
  return services;
}

const ended = async (services: readonly Running[]): Promise<void> => {
  expect(await Promise.all(services.map(({ end }) => end('SIGTERM')))).toEqual(services.map(() => 0));
};

describe('many want the same time, on PostgreSQL with three processes', () => {
  it.each(Array.from({ length: seeds }, (_, index) => index + 1))('one gets each, seed %i', async (seed) => {
    const url = await cluster.create(`race_${seed}`);
    const services = await three(url);
    const pace = long ? PACE : 0;
    const order = seed % 2 ? 'blocks' : 'mixed';
    const { answers, noise, seconds } = await rush(services, [['talk', 'phone']], slots, seed, { pace, order });
    const slowest = percentile(
      answers.map(({ ms }) => ms),
      0.99,
    );
    tell(`race, seed ${seed}, ${order}`, {
      requests: answers.length,
      'a second': Math.round(answers.length / seconds),
      statuses: JSON.stringify(counted(answers)),
      'p99 ms': Math.round(slowest),
      'p99 ms of /healthz': Math.round(percentile(noise, 0.99)),
      overlaps: await overlaps(url),
      deadlocks: await deadlocks(url),
      MB: services.map((service) => Math.round(service.memory().most)).join('/'),
    });
    expect(counted(answers)).toEqual({ 201: slots, 409: slots * (rivals - 1) });
    if (long) expect([slowest < 250, answers.length / seconds > 200]).toEqual([true, true]);
    expect(answers.filter(({ status }) => status === 409).every(({ text }) => text.includes('slot-taken'))).toBe(true);
    expect(await overlaps(url)).toBe(0);
    expect(await ask(url, `select slot from booking group by slot having count(*) > 1`)).toEqual([]);
    expect(Number((await ask<{ n: string }>(url, 'select count(*) as n from booking'))[0]!.n)).toBe(slots);
    await ended(services);
  });

  it('two get some without the constraint: the test can see it', async () => {
    const url = await cluster.create('control');
    const services = await three(url);
    await ask(url, 'alter table taken drop constraint taken_once');
    const { answers } = await rush(services, [['talk', 'phone']], slots, 7, { order: 'blocks' });
    const double = await overlaps(url);
    tell('control without the constraint', { created: counted(answers)[201] ?? 0, slots, overlaps: double });
    expect(counted(answers)[201]).toBeGreaterThan(slots);
    expect(double).toBeGreaterThan(0);
    await ended(services);
  });

  it('pairs and teams come whole or not at all, among those who want one of them', async () => {
    const url = await cluster.create('pairs');
    const services = await three(url);
    const kinds = [
      ['talk', 'phone'],
      ['either', 'video'],
      ['pair', 'in-person'],
      ['team', 'in-person'],
    ] as const;
    const { answers, seconds } = await rush(services, kinds, slots, 11, { most: size(6, 25) });
    const needs: Readonly<Record<string, number>> = { talk: 1, either: 1, pair: 3, team: 4 };
    const rows = await ask<{ meeting: string; n: string; resources: string[] }>(
      url,
      `select meeting, count(resource) as n, array_agg(resource) as resources
       from booking left join taken on taken.booking = booking.id group by booking.id`,
    );
    tell('pairs and teams', {
      requests: answers.length,
      'a second': Math.round(answers.length / seconds),
      statuses: JSON.stringify(counted(answers)),
      'p99 ms': Math.round(
        percentile(
          answers.map(({ ms }) => ms),
          0.99,
        ),
      ),
      overlaps: await overlaps(url),
      deadlocks: await deadlocks(url),
    });
    expect(rows.filter(({ meeting, n }) => Number(n) !== needs[meeting])).toEqual([]);
    expect(Object.keys(counted(answers)).sort()).toEqual(['201', '409']);
    expect(rows).toHaveLength(counted(answers)[201]!);
    expect(new Set(rows.map(({ meeting }) => meeting)).size).toBeGreaterThan(2);
    expect(await overlaps(url)).toBe(0);
    await ended(services);
  });

  it('a group has as many people as seats, the next ones wait in order, and the others are told', async () => {
    const url = await cluster.create('groups');
    const services = await three(url);
    const free = (await freeAt(services[0]!.base, 'course', 'in-person')).slice(24, 24 + size(4, 20));
    const wanted = shuffled(
      free.flatMap((slot) => Array.from({ length: 30 }, (_, person) => ({ slot, person }))),
      seeded(3),
    );
    const answers = await atOnce(50, wanted, ({ slot, person }, index) =>
      post(
        `${services[index % 3]!.base}/bookings`,
        bookingOf(slot, person, { waiting: true, bring: person % 2 }),
        newKey(),
      ),
    );
    const rows = await ask<{ status: string; n: number; seats: number }>(
      url,
      `select session, status, count(*)::integer as n, sum(seats)::integer as seats
       from booking group by session, status`,
    );
    tell('groups', { requests: answers.length, statuses: JSON.stringify(counted(answers)) });
    // All of a group wait at one row. On a machine that is busy with other things some are told to come again.
    expect(Object.keys(counted(answers)).filter((status) => !['201', '409', '503'].includes(status))).toEqual([]);
    // Ten seats and five places, and among so many there is always somebody who comes alone.
    expect(rows.filter(({ status }) => status === 'booked').map(({ seats }) => seats)).toEqual(free.map(() => 10));
    expect(rows.filter(({ status }) => status === 'waiting').map(({ seats }) => seats)).toEqual(free.map(() => 5));
    expect(await overlaps(url)).toBe(0);
    await ended(services);
  });
});

it('many want the same time, on PGlite: one gets each', async () => {
  const data = temporary();
  const service = await run({ RETNING_DATA: data.path, RETNING_AVAILABILITY: availability });
  const { answers, seconds } = await rush([service], [['talk', 'phone']], size(20, 40), 5, { most: size(10, 50) });
  tell('race on PGlite', {
    requests: answers.length,
    'a second': Math.round(answers.length / seconds),
    statuses: JSON.stringify(counted(answers)),
    'p99 ms': Math.round(
      percentile(
        answers.map(({ ms }) => ms),
        0.99,
      ),
    ),
    MB: Math.round(service.memory().most),
  });
  expect(counted(answers)).toEqual({ 201: size(20, 40), 409: answers.length - size(20, 40) });
  await ended([service]);
  data.remove();
});
