import { createServer, request } from 'node:http';
import type { AddressInfo } from 'node:net';
import pg from 'pg';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Slot } from '@retning/core/schema/types';
import { startCluster } from '../runner/postgres.mjs';
import { atOnce, freeAt, percentile, post, seeded } from './asking.ts';
import { bookingOf, exampleCentre, newKey } from './example.ts';
import { type Running, availabilityFile, run, temporary } from './processes.ts';
import { size, tell } from './sizes.ts';

let cluster: Awaited<ReturnType<typeof startCluster>>;
const folder = temporary();
// A whole school year of half hours, so that everybody finds one.
const availability = availabilityFile(folder.path, { ...exampleCentre(), horizon: 120 });
beforeAll(async () => {
  cluster = await startCluster();
});
afterAll(async () => {
  await cluster.stop();
  folder.remove();
});

const count = async (url: string): Promise<number> => {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  const { rows } = await client.query<{ n: number }>(`select count(*)::integer as n from booking`);
  await client.end();
  return rows[0]!.n;
};

const services = async (url: string, many: number): Promise<readonly Running[]> =>
  Promise.all(Array.from({ length: many }, () => run({ DATABASE_URL: url, RETNING_AVAILABILITY: availability })));

describe('who sends the same several times at once', () => {
  it('is booked once, with the same answer to the byte from every process', async () => {
    const url = await cluster.create('keys');
    const running = await services(url, 3);
    const many = size(100, 1000);
    const free = (await freeAt(running[0]!.base, 'talk', 'phone')).slice(24, 24 + many);
    expect(free).toHaveLength(many);
    const sends = free.flatMap((slot, person) => {
      const sending = { slot, person, key: newKey() };
      return Array<typeof sending>(5).fill(sending);
    });
    const began = performance.now();
    const answers = await atOnce(50, sends, ({ slot, person, key }, index) =>
      post(`${running[index % 3]!.base}/bookings`, bookingOf(slot, person), key),
    );
    const seconds = (performance.now() - began) / 1000;
    const different = new Set(answers.map(({ status, text }) => `${status} ${text}`));
    tell('keys', {
      keys: many,
      sends: answers.length,
      'a second': Math.round(answers.length / seconds),
      'p99 ms': Math.round(
        percentile(
          answers.map(({ ms }) => ms),
          0.99,
        ),
      ),
      bookings: await count(url),
      'different answers': different.size,
    });
    expect(answers.every(({ status }) => status === 201)).toBe(true);
    for (let first = 0; first < answers.length; first += 5)
      expect(new Set(answers.slice(first, first + 5).map(({ text }) => text)).size).toBe(1);
    expect([different.size, await count(url)]).toEqual([many, many]);
    const reused = await atOnce(
      20,
      sends.filter((_send, index) => index % 5 === 0).slice(0, 50),
      ({ slot, person, key }) =>
        post(`${running[0]!.base}/bookings`, bookingOf(slot, person, { name: 'Noen Andre' }), key),
    );
    expect(reused.every(({ status, text }) => status === 422 && text.includes('key-reused'))).toBe(true);
    expect(await count(url)).toBe(many);
    await Promise.all(running.map(({ end }) => end('SIGTERM')));
  });
});

/** Loses a tenth of the requests before the service sees them, and three tenths of the answers after it has done what they ask. */
async function lossyProxy(target: string, chance: () => number) {
  const lost = { before: 0, after: 0 };
  const server = createServer((incoming, outgoing) => {
    const parts: Buffer[] = [];
    incoming.on('data', (part: Buffer) => parts.push(part));
    incoming.on('end', () => {
      if (chance() < 0.1) {
        lost.before++;
        incoming.socket.destroy();
        return;
      }
      const { method, headers, url } = incoming;
      const sent = request(`${target}${url}`, { method, headers }, (response) => {
        const answer: Buffer[] = [];
        response.on('data', (part: Buffer) => answer.push(part));
        response.on('end', () => {
          if (chance() < 0.3) {
            lost.after++;
            incoming.socket.destroy();
            return;
          }
          outgoing.writeHead(response.statusCode!, { 'Content-Type': 'application/json' });
          outgoing.end(Buffer.concat(answer));
        });
      });
      sent.on('error', () => incoming.socket.destroy());
      sent.end(Buffer.concat(parts));
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return { base: `http://127.0.0.1:${port}`, lost, close: () => server.close() };
}

/** What a form does: sends up to four times with one key, and if that is of no use asks what became of it, until it knows. */
async function user(base: string, slot: Slot, person: number): Promise<'booked' | 'not booked'> {
  for (let visit = 0; visit < 20; visit++) {
    const key = newKey();
    for (let time = 0; time < 4; time++) {
      const { status } = await post(`${base}/bookings`, bookingOf(slot, person), key);
      if (status === 201) return 'booked';
    }
    for (;;) {
      const { status } = await post(`${base}/bookings/by-key`, { key });
      if (status === 200) return 'booked';
      // It is sure that nothing was booked: the person presses again, which is another key.
      if (status === 404) break;
    }
  }
  return 'not booked';
}

it('users whose answers are lost have one booking each and know it', async () => {
  const url = await cluster.create('lost');
  const [service] = await services(url, 1);
  const many = size(60, 500);
  const free = (await freeAt(service!.base, 'talk', 'phone')).slice(24, 24 + many);
  const proxy = await lossyProxy(service!.base, seeded(42));
  const known = await atOnce(20, free, (slot, person) => user(proxy.base, slot, person));
  proxy.close();
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  const { rows } = await client.query<{ contact: string; n: number }>(
    `select contact, count(*)::integer as n from booking group by contact`,
  );
  await client.end();
  tell('lost answers', {
    users: many,
    'lost before': proxy.lost.before,
    'lost after': proxy.lost.after,
    bookings: rows.length,
  });
  expect(proxy.lost.after).toBeGreaterThan(many / 10);
  expect(known.every((one) => one === 'booked')).toBe(true);
  expect(rows).toHaveLength(many);
  expect(rows.filter(({ n }) => n !== 1)).toEqual([]);
  await service!.end('SIGTERM');
});
