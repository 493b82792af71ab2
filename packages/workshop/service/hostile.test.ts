import { connect } from 'node:net';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { startCluster } from '../runner/postgres.mjs';
import { atOnce, freeAt, post, seeded } from './asking.ts';
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

type Pick = <T>(list: readonly T[]) => T;

/** A request in bytes, from slightly odd to nonsense. */
function attack(chance: () => number, pick: Pick, valid: string): Buffer {
  const noise = (length: number): Buffer => Buffer.from(Array.from({ length }, () => Math.floor(chance() * 256)));
  if (chance() < 0.05) return Buffer.concat([noise(1 + Math.floor(chance() * 400)), Buffer.from('\r\n\r\n')]);
  const method = pick([
    'POST',
    'POST',
    'POST',
    'POST',
    'GET',
    'PUT',
    'DELETE',
    'TRACE',
    'OPTIONS',
    'HEAD',
    'BREW',
    'post',
  ]);
  const path = pick([
    ...[
      '/bookings',
      '/bookings',
      '/bookings',
      '/holds',
      '/holds/extend',
      '/bookings/view',
      '/bookings/change',
      '/questions',
    ],
    ...[
      '/slots?centre=example&meeting=talk&channel=phone',
      '/slots?centre=__proto__',
      '/slots?seats=1e99&centre=example',
    ],
    ...[
      '/centres/%00',
      '/centres/%E0%A4%A',
      '/centres/..%2f..%2fetc',
      '//',
      '/bookings/../../x',
      '*',
      '/%',
      'http://x/y',
    ],
    `/slots?${'a=b&'.repeat(500)}`,
    `/${'x'.repeat(4000)}`,
  ]);
  const deep = Math.floor(chance() * 10_000);
  const body = pick<() => Buffer>([
    () => Buffer.from(valid),
    () => Buffer.from(valid.replace('"name"', '"__proto__"')),
    () => Buffer.from(valid.replace('{', '{"__proto__":{"name":1},"constructor":{"prototype":{}},')),
    () => Buffer.from(valid.replace('{', '{"name":"a","name":"b",')),
    () => Buffer.from(valid.slice(0, Math.floor(chance() * valid.length))),
    () =>
      Buffer.from(
        valid.replace(/"[^"]*"(?=[,}])/g, () => pick(['null', '1e999', '[]', '{}', '"\\u0000"', '"\\ud800"', '""'])),
      ),
    () => Buffer.from('['.repeat(deep)),
    () => Buffer.from('['.repeat(deep) + ']'.repeat(deep)),
    () => Buffer.from('{"a":'.repeat(deep) + '1' + '}'.repeat(deep)),
    () => Buffer.from(`"${'\\u00'.repeat(deep)}`),
    () => Buffer.concat([Buffer.from('{"name":"'), noise(200), Buffer.from('"}')]),
    () => noise(Math.floor(chance() * 2000)),
    () => Buffer.alloc(chance() < 0.1 ? 1_000_000 : 20_000, 0x20),
    () => Buffer.alloc(0),
  ])();
  const key = pick([
    'Idempotency-Key: ' + newKey(),
    'Idempotency-Key: x',
    'Idempotency-Key: ' + 'k'.repeat(5000),
    'X: y',
  ]);
  const type = pick([
    'application/json',
    'application/json; charset=utf-16',
    'text/plain',
    'multipart/form-data',
    '\u00ff',
  ]);
  const extra = pick([
    ...[
      'Accept: */*',
      'X-Forwarded-For: 1.2.3.4, evil',
      'Origin: null',
      'Origin: https://evil.example',
      'Expect: 100-continue',
    ],
    ...['Cookie: a=b', 'Content-Encoding: gzip', `X-Long: ${'x'.repeat(20_000)}`, 'Host: other', 'Bad Header: x'],
  ]);
  const head = [
    `${method} ${path} HTTP/1.1`,
    'Host: a.example.org',
    'Connection: close',
    `Content-Type: ${type}`,
    key,
    extra,
  ];
  const length = pick<() => string>([
    () => `Content-Length: ${body.length}`,
    () => `Content-Length: ${body.length}`,
    () => 'Transfer-Encoding: chunked',
    () => pick(['Content-Length: -1', 'Content-Length: 99999999999', 'Content-Length: 1\r\nContent-Length: 2']),
  ])();
  const chunked = length.startsWith('Transfer');
  const framed = chunked
    ? Buffer.concat([Buffer.from(`${body.length.toString(16)}\r\n`), body, Buffer.from('\r\n0\r\n\r\n')])
    : body;
  return Buffer.concat([Buffer.from([...head, length, '', ''].join('\r\n'), 'latin1'), framed]);
}

interface Met {
  /** 0: the line was closed without an answer. */
  readonly status: number;
  readonly ms: number;
}

/** Sends bytes, says that no more will come, and waits for the end of the line. */
function raw(port: number, bytes: Buffer): Promise<Met> {
  const began = performance.now();
  return new Promise((resolve) => {
    let said = '';
    const socket = connect(port, '127.0.0.1', () => socket.end(bytes));
    socket.on('data', (part) => (said += said.length < 300 ? part.toString('latin1') : ''));
    socket.on('error', () => undefined);
    socket.setTimeout(10_000, () => socket.destroy());
    socket.on('close', () => {
      const status = Number(/^HTTP\/1\.1 (?:100 Continue\r\n\r\nHTTP\/1\.1 )?(\d{3})/.exec(said)?.[1] ?? 0);
      resolve({ status, ms: performance.now() - began });
    });
  });
}

it('nothing that is sent brings it down, slows it down or makes it swell', async () => {
  const availability = availabilityFile(folder.path, exampleCentre());
  const url = await cluster.create('hostile');
  const service = await run({ DATABASE_URL: url, RETNING_AVAILABILITY: availability });
  const [slot, mine] = await freeAt(service.base, 'talk', 'phone');
  const valid = JSON.stringify(bookingOf(slot!, 1));
  const chance = seeded(9);
  const pick: Pick = (list) => list[Math.floor(chance() * list.length)]!;
  const port = Number(new URL(service.base).port);
  const many = size(1500, 100_000);
  const statuses: Record<number, number> = {};
  let slowest = 0;
  const memory: number[] = [];
  await atOnce(20, Array.from({ length: many }), async (_one, index) => {
    const { status, ms } = await raw(port, attack(chance, pick, valid));
    statuses[status] = (statuses[status] ?? 0) + 1;
    slowest = Math.max(slowest, ms);
    if (index % Math.floor(many / 5) === 0) memory.push(Math.round(service.memory().now));
  });
  const { most } = service.memory();
  tell('hostile requests', {
    requests: many,
    statuses: JSON.stringify(statuses),
    'slowest ms': Math.round(slowest),
    'MB on the way': memory.join('/'),
    'most MB': Math.round(most),
  });
  expect(Object.keys(statuses).filter((status) => Number(status) >= 500 && status !== '503')).toEqual([]);
  expect(statuses[400]! + statuses[413]! + statuses[405]!).toBeGreaterThan(many / 4);
  expect(slowest).toBeLessThan(2000);
  expect(most).toBeLessThan(300);
  expect(service.said()).not.toContain('"fault"');
  expect((await post(`${service.base}/bookings`, bookingOf(mine!, 2), newKey())).status).toBe(201);
  expect(await service.end('SIGTERM')).toBe(0);
});
