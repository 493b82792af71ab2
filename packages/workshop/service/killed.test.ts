import pg from 'pg';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Booking, Slot } from '@retning/core/schema/types';
import { startCluster } from '../runner/postgres.mjs';
import { atOnce, freeAt, post, seeded, send } from './asking.ts';
import { bookingOf, exampleCentre, newKey } from './example.ts';
import { type Running, availabilityFile, run, temporary } from './processes.ts';
import { size, tell } from './sizes.ts';

let cluster: Awaited<ReturnType<typeof startCluster>>;
const folder = temporary();
const availability = availabilityFile(folder.path, { ...exampleCentre(), horizon: 200 });
beforeAll(async () => {
  cluster = await startCluster();
});
afterAll(async () => {
  await cluster.stop();
  folder.remove();
});

interface Acknowledged {
  readonly key: string;
  readonly reference: string;
}

/** Books one time after another, ten at once, until the service no longer answers; what was acknowledged. */
async function load(base: string, slots: Slot[], until: Promise<unknown>): Promise<readonly Acknowledged[]> {
  const known: Acknowledged[] = [];
  let over = false;
  void until.then(() => (over = true));
  const worker = async (): Promise<void> => {
    while (!over) {
      const slot = slots.pop();
      if (!slot) return;
      const key = newKey();
      const { status, text } = await post(`${base}/bookings`, bookingOf(slot, known.length), key);
      if (status === 201) known.push({ key, reference: (JSON.parse(text) as Booking).reference });
    }
  };
  await Promise.all(Array.from({ length: 10 }, worker));
  return known;
}

/** Those whose booking the service does not have any more. */
async function lost(base: string, known: readonly Acknowledged[]): Promise<readonly Acknowledged[]> {
  const found = await atOnce(10, known, async ({ key, reference }) => {
    const { status, text } = await post(`${base}/bookings/by-key`, { key });
    return status === 200 && (JSON.parse(text) as Booking).reference === reference;
  });
  return known.filter((_one, index) => !found[index]);
}

const after = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));

/** Kills the service in the middle of its work, again and again, each time on what the last one left. */
async function rounds(title: string, many: number, start: () => Promise<Running>): Promise<readonly Acknowledged[]> {
  const chance = seeded(many);
  let service = await start();
  const slots = [...(await freeAt(service.base, 'talk', 'phone')), ...(await freeAt(service.base, 'either', 'video'))];
  const all: Acknowledged[] = [];
  const ready: number[] = [];
  for (let round = 0; round < many; round++) {
    const killed = after(100 + chance() * 700).then(() => service.end('SIGKILL'));
    const known = await load(service.base, slots, killed);
    await killed;
    service = await start();
    ready.push(service.ready);
    expect(await lost(service.base, known)).toEqual([]);
    all.push(...known);
  }
  expect(await lost(service.base, all)).toEqual([]);
  const most = Math.round(Math.max(...ready));
  tell(title, { rounds: many, acknowledged: all.length, lost: 0, 'slowest ready again ms': most });
  expect(all.length).toBeGreaterThan(many);
  expect(most).toBeLessThan(5000);
  expect(await service.end('SIGTERM')).toBe(0);
  return all;
}

const ask = async <Row extends pg.QueryResultRow>(url: string, text: string): Promise<readonly Row[]> => {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  const { rows } = await client.query<Row>(text);
  await client.end();
  return rows;
};
const overlapping = `select 1 from taken a join taken b on a.resource = b.resource and a.during && b.during and a.ctid < b.ctid`;

describe('what was acknowledged is kept', () => {
  it('when the service with PGlite is killed', async () => {
    const data = temporary();
    await rounds('killed with PGlite', size(2, 50), () =>
      run({ RETNING_DATA: data.path, RETNING_AVAILABILITY: availability }),
    );
    data.remove();
  });

  it('when the service on PostgreSQL is killed', async () => {
    const url = await cluster.create('killed');
    const known = await rounds('killed on PostgreSQL', size(2, 20), () =>
      run({ DATABASE_URL: url, RETNING_AVAILABILITY: availability }),
    );
    expect(await ask(url, overlapping)).toEqual([]);
    const kept = await ask<{ reference: string }>(url, 'select reference from booking');
    expect(kept.length).toBeGreaterThanOrEqual(known.length);
  });

  it('when PostgreSQL itself goes down without a farewell, and the service goes on by itself', async () => {
    const url = await cluster.create('crashed');
    const service = await run({ DATABASE_URL: url, RETNING_AVAILABILITY: availability });
    const slots = [...(await freeAt(service.base, 'talk', 'phone'))];
    const chance = seeded(5);
    let many = 0;
    let slowest = 0;
    for (let round = 0; round < size(1, 5); round++) {
      let back = false;
      const downAndUp = after(200 + chance() * 500)
        .then(() => cluster.crash())
        .then(() => cluster.start())
        .then(() => (back = true));
      const known = await load(service.base, slots, downAndUp);
      expect(await downAndUp).toBe(back);
      const began = performance.now();
      while ((await send(`${service.base}/slots?centre=example&meeting=talk&channel=phone`)).status !== 200) {
        await after(50);
        expect(performance.now() - began).toBeLessThan(5000);
      }
      slowest = Math.max(slowest, performance.now() - began);
      expect(await lost(service.base, known)).toEqual([]);
      many += known.length;
    }
    tell('PostgreSQL in immediate mode', {
      rounds: size(1, 5),
      acknowledged: many,
      lost: 0,
      'slowest working again ms': Math.round(slowest),
    });
    expect(many).toBeGreaterThan(10);
    expect(await ask(url, overlapping)).toEqual([]);
    expect(service.said()).not.toMatch(/"status":500/);
    expect(await service.end('SIGTERM')).toBe(0);
  });
});

it('a second process on the same folder refuses at once and names the first; after that one was killed it starts', async () => {
  const data = temporary();
  const env = { RETNING_DATA: data.path, RETNING_AVAILABILITY: availability };
  const first = await run(env);
  const began = performance.now();
  await expect(run(env)).rejects.toThrow(`process ${first.pid}`);
  const took = performance.now() - began;
  tell('second process on a folder', { 'refused after ms': Math.round(took) });
  expect(took).toBeLessThan(1000);
  await first.end('SIGKILL');
  const next = await run(env);
  expect(await next.end('SIGTERM')).toBe(0);
  data.remove();
});

it('a service that is told to stop answers what was asked, and leaves its folder free', async () => {
  const data = temporary();
  const env = { RETNING_DATA: data.path, RETNING_AVAILABILITY: availability };
  const service = await run(env);
  const slots = (await freeAt(service.base, 'talk', 'phone')).slice(0, 30);
  const sends = slots.map((slot, person) => post(`${service.base}/bookings`, bookingOf(slot, person), newKey()));
  await Promise.race(sends);
  const [code, ...answers] = await Promise.all([service.end('SIGTERM'), ...sends]);
  expect(code).toBe(0);
  // Who came too late was told so or not let in; nobody was left without an answer to what was done.
  const booked = answers.filter(({ status }) => status === 201);
  const again = await run(env);
  const left = await freeAt(again.base, 'talk', 'phone');
  expect(slots.filter(({ id }) => !left.some((one) => one.id === id))).toHaveLength(booked.length);
  await again.end('SIGTERM');
  data.remove();
});
