import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { PGlite } from '@electric-sql/pglite';
import { btree_gist } from '@electric-sql/pglite/contrib/btree_gist';
import { expect, it } from 'vitest';
import type { Booking, Hold } from '@retning/core/schema/types';
import { type Answer, freeAt, post, send } from './asking.ts';
import { bookingOf, exampleCentre, newKey } from './example.ts';
import { availabilityFile, run, temporary } from './processes.ts';

/** Told apart from everything else, also in pieces. */
const planted = { name: 'Qvxzanna Wqkjord', phone: '40 17 93 58', message: 'Zwqxhemmelig spørsmål' };
const traces = /qvxz|wqkjord|40 ?17 ?93 ?58|zwqx/i;

it('a planted name, phone and message stand in the row of the booking and nowhere else, and after its deletion nowhere', async () => {
  const data = temporary();
  const kept = join(data.path, 'kept');
  const availability = availabilityFile(data.path, exampleCentre());
  const service = await run({ RETNING_DATA: kept, RETNING_AVAILABILITY: availability });
  const { base } = service;
  const answers: Answer[] = [];
  const ask = async (answer: Promise<Answer>): Promise<Answer> => {
    answers.push(await answer);
    return answer;
  };
  const [one, two, three] = await freeAt(base, 'talk', 'phone');
  const who = {
    name: planted.name,
    contact: { by: 'phone', address: planted.phone },
    message: planted.message,
  } as const;
  const key = newKey();
  const { text } = await ask(post(`${base}/bookings`, bookingOf(one!, 1, who), key));
  const { token } = JSON.parse(text) as Booking;
  await ask(post(`${base}/bookings`, bookingOf(one!, 1, who), key));
  await ask(post(`${base}/bookings`, bookingOf(two!, 1, who), key));
  await ask(post(`${base}/bookings`, bookingOf(one!, 1, who), newKey()));
  await ask(post(`${base}/bookings`, { ...bookingOf(two!, 1, who), centre: planted.name }, newKey()));
  await ask(post(`${base}/bookings`, { ...bookingOf(two!, 1, who), slot: planted, [planted.name]: 1 }, newKey()));
  await ask(post(`${base}/bookings`, { ...bookingOf(two!, 1, who), contact: planted }, planted.name.replace(' ', '-')));
  await ask(post(`${base}/bookings`, { ...bookingOf(two!, 1, who), message: planted.message.repeat(2000) }, newKey()));
  await ask(post(`${base}/bookings/view`, { token: planted.name }));
  await ask(post(`${base}/bookings/by-key`, { key, [planted.name]: planted.message }));
  const held = await ask(post(`${base}/holds`, { ...bookingOf(two!, 1, who) }));
  await ask(post(`${base}/holds/extend`, { token: (JSON.parse(held.text) as Hold).id, name: planted.name }));
  const changed = await ask(
    post(`${base}/bookings/change`, { token, slot: { id: three!.id, start: three!.start }, ...who }, newKey()),
  );
  const address = encodeURIComponent(planted.name);
  await ask(send(`${base}/${address}?name=${address}`));
  await ask(send(`${base}/slots?centre=${address}&meeting=talk&channel=phone&language=${address}`));
  await ask(send(`${base}/slots`, { method: planted.name.split(' ')[0]!.toUpperCase() }));
  await ask(
    send(`${base}/bookings`, {
      method: 'POST',
      body: `{"name":"${planted.name}`,
      headers: { 'Content-Type': 'application/json', Origin: 'https://qvxz.example.org', 'X-Request-Id': 'qvxz' },
    }),
  );
  const question = { centre: 'example', text: 'Hva nå?', contact: who.contact, language: 'nb', locale: 'nb' };
  await ask(post(`${base}/questions`, { ...question, contact: { by: 'phone', address: planted.name } }, newKey()));
  expect(new Set(answers.map(({ status }) => status)).size).toBeGreaterThan(6);
  for (const { text, headers } of answers) expect(JSON.stringify([text, headers])).not.toMatch(traces);
  expect(await service.end('SIGTERM')).toBe(0);
  expect(service.said().split('\n').length).toBeGreaterThan(answers.length);
  expect(service.said()).not.toMatch(traces);

  expect(await tablesWithTraces(kept)).toEqual(['booking']);
  // Files beside the database: the lock is gone, and nothing else is written.
  expect(readdirSync(kept)).toEqual(['database']);

  const again = await run({ RETNING_DATA: kept, RETNING_AVAILABILITY: availability });
  const moved = JSON.parse(changed.text) as Booking;
  expect((await post(`${again.base}/bookings/delete`, { token: moved.token })).status).toBe(204);
  expect((await post(`${again.base}/bookings/view`, { token: moved.token })).status).toBe(404);
  expect(await again.end('SIGTERM')).toBe(0);
  expect(await tablesWithTraces(kept)).toEqual([]);
  data.remove();
});

async function tablesWithTraces(folder: string): Promise<readonly string[]> {
  const lite = await PGlite.create(join(folder, 'database'), { extensions: { btree_gist } });
  const { rows: tables } = await lite.query<{ name: string }>(
    `select table_name as name from information_schema.tables where table_schema = 'public'`,
  );
  const found: string[] = [];
  for (const { name } of tables) {
    const { rows } = await lite.query<{ row: string }>(`select row_to_json(t)::text as row from ${name} t`);
    if (rows.some(({ row }) => traces.test(row))) found.push(name);
  }
  await lite.close();
  return found;
}
