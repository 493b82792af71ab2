import { createHash } from 'node:crypto';
import { sql } from 'kysely';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { calls } from '../../booking-service/src/http/calls.ts';
import { bookingOf, newKey } from './example.ts';
import { type InProcess, inProcess } from './in-process.ts';

let service: InProcess;
beforeAll(async () => {
  service = await inProcess();
});
afterAll(() => service.close());

/** A hash of every row of every table. */
async function state(): Promise<string> {
  const { rows: tables } = await sql<{ name: string }>`select table_name as name from information_schema.tables
    where table_schema = 'public' order by table_name`.execute(service.db);
  expect(tables.length).toBeGreaterThan(7);
  const hash = createHash('sha256');
  for (const { name } of tables) {
    const { rows } = await sql<{
      row: string;
    }>`select row_to_json(t)::text as row from ${sql.table(name)} t order by 1`.execute(service.db);
    hash.update(`${name} ${JSON.stringify(rows)}`);
  }
  return hash.digest('hex');
}

it('nothing that follows links or looks ahead changes anything: GET, HEAD and OPTIONS of every route, three times', async () => {
  const [slot, other] = await service.free('talk', 'phone');
  const key = newKey();
  const { token, reference } = await service.booked(slot!, {}, key);
  await service.post('/holds', { ...bookingOf(other!, 2), name: undefined });
  // One that is over is not cleared away by looking either.
  await sql`update hold set expires = now() - interval '1 minute'`.execute(service.db);
  const before = await state();
  const paths = [
    ...calls.map(({ path }) => path.replace('{centre}', 'example')),
    ...['/openapi.json', '/healthz', '/readyz', '/', '/bookings/unknown', `/bookings/${reference}`],
    ...calls.map(({ path }) => `${path.replace('{centre}', 'example')}?token=${token}&key=${key}`),
    '/slots?centre=example&meeting=talk&channel=phone',
  ];
  let asked = 0;
  for (let time = 0; time < 3; time++)
    for (const path of paths)
      for (const method of ['GET', 'HEAD', 'OPTIONS']) {
        const headers = { 'Idempotency-Key': key, 'Content-Type': 'application/json' };
        const { status } = await service.ask(path, { method, headers });
        expect(status).toBeLessThan(500);
        asked++;
      }
  expect(asked).toBeGreaterThan(200);
  expect(await state()).toBe(before);
  // And the hash sees a change.
  await service.post('/bookings/cancel', { token });
  expect(await state()).not.toBe(before);
});
