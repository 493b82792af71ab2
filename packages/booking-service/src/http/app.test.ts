import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { checkAnswer } from '@retning/core/check-booking';
import { bookingOf, newKey } from '../../../workshop/service/example.ts';
import { type InProcess, codeIn, inProcess } from '../../../workshop/service/in-process.ts';
import { readSettings } from '../settings.ts';
import { createApp } from './app.ts';
import { calls } from './calls.ts';

let service: InProcess;
const page = 'https://www.example.org';
beforeAll(async () => {
  service = await inProcess({ origins: new Set([page]) });
});
beforeEach(() => service.empty());
afterAll(() => service.close());

const postFrom = (headers: Record<string, string>, path = '/bookings/view') =>
  service.ask(path, {
    method: 'POST',
    body: JSON.stringify({ token: newKey() }),
    headers: { 'Content-Type': 'application/json', ...headers },
  });

describe('an answer', () => {
  it('has the shape that the form checks it by', async () => {
    const offer = await service.ask('/centres/example');
    expect(checkAnswer('offer', JSON.parse(offer.text)).findings).toEqual([]);
    expect(offer.text).not.toMatch(/"rules"|"resources"|berit/);
    const list = await service.ask('/slots?centre=example&meeting=course&channel=in-person&seats=2');
    expect(checkAnswer('slots', JSON.parse(list.text)).findings).toEqual([]);
    const [slot] = await service.free('talk', 'phone');
    const booked = await service.post('/bookings', bookingOf(slot!, 1), newKey());
    expect(checkAnswer('booking', JSON.parse(booked.text)).findings).toEqual([]);
    const refused = await service.post('/bookings', bookingOf(slot!, 2), newKey());
    expect(refused.headers.get('content-type')).toBe('application/problem+json');
    expect(checkAnswer('problem', JSON.parse(refused.text)).findings).toEqual([]);
  });

  it('is kept by no cache and read as nothing else', async () => {
    const { headers } = await service.ask('/centres/example');
    expect(headers.get('cache-control')).toBe('no-store');
    expect(headers.get('x-content-type-options')).toBe('nosniff');
    expect(headers.get('set-cookie')).toBeNull();
  });
});

describe('a problem', () => {
  it.each([
    ['GET', '/nothing', 404, 'not-found'],
    ['GET', '/centres/other', 404, 'not-found'],
    ['GET', '/centres/constructor', 404, 'not-found'],
    ['GET', '/slots', 422, 'invalid'],
    ['GET', '/slots?centre=example&meeting=talk&channel=pigeon', 422, 'invalid'],
    ['GET', '/bookings', 405, 'method-refused'],
    ['DELETE', '/bookings', 405, 'method-refused'],
    ['POST', '/slots', 405, 'method-refused'],
    ['POST', '/bookings', 400, 'not-json'],
  ])('%s %s is %i %s', async (method, path, status, code) => {
    const told = await service.ask(path, { method });
    expect([told.status, codeIn(told)]).toEqual([status, code]);
    expect(status === 405 ? told.headers.get('allow') : 'none').toMatch(/none|OPTIONS/);
  });

  it('names what is wrong where, and repeats nothing of it', async () => {
    const [slot] = await service.free('talk', 'phone');
    const told = await service.post(
      '/bookings',
      { ...bookingOf(slot!, 1), name: '', message: '01010750160' },
      newKey(),
    );
    const { errors } = JSON.parse(told.text) as { errors: object };
    expect(errors).toEqual([
      { path: 'name', code: 'missing' },
      { path: 'message', code: 'identity-number' },
    ]);
    expect(told.text).not.toMatch(/01010750160|person-1/);
    const token = await service.post('/bookings/view', { token: { secret: 'Kari' } });
    expect(token.text).not.toContain('Kari');
  });

  it('without a key is told before anything is looked at', async () => {
    const [slot] = await service.free('talk', 'phone');
    expect(codeIn(await service.post('/bookings', bookingOf(slot!, 1)))).toBe('key-missing');
    expect(codeIn(await service.post('/bookings', bookingOf(slot!, 1), 'short'))).toBe('key-missing');
  });

  it('of the service itself says nothing of it, and the log where it was', async () => {
    await service.db.schema.alterTable('booking').renameTo('elsewhere').execute();
    service.log.length = 0;
    const told = await postFrom({});
    await service.db.schema.alterTable('elsewhere').renameTo('booking').execute();
    expect([told.status, codeIn(told)]).toEqual([500, 'went-wrong']);
    expect(told.text).not.toMatch(/relation|booking"|select/);
    expect(service.log).toMatchObject([{ fault: '42P01' }, { route: '/bookings/view', status: 500 }]);
  });
});

describe('a page of another origin', () => {
  it('on the list may ask and send', async () => {
    const asked = await service.ask('/bookings', { method: 'OPTIONS', headers: { Origin: page } });
    expect(asked.status).toBe(204);
    expect(Object.fromEntries(asked.headers)).toMatchObject({
      'access-control-allow-origin': page,
      'access-control-allow-headers': 'Content-Type, Idempotency-Key',
      'access-control-max-age': '600',
      vary: 'Origin',
    });
    expect(asked.headers.get('access-control-allow-credentials')).toBeNull();
    expect((await postFrom({ Origin: page })).status).toBe(404);
  });

  it.each(['https://other.example.org', 'null', 'http://www.example.org'])('%s may not', async (origin) => {
    const asked = await service.ask('/bookings', { method: 'OPTIONS', headers: { Origin: origin } });
    expect(asked.headers.get('access-control-allow-origin')).toBeNull();
    expect(asked.headers.get('vary')).toBe('Origin');
    const told = await postFrom({ Origin: origin });
    expect([told.status, codeIn(told)]).toEqual([403, 'origin-refused']);
  });

  it('is not what the service’s own pages are', async () => {
    expect((await postFrom({ Origin: 'https://booking.example.org', Host: 'booking.example.org' })).status).toBe(404);
    expect((await postFrom({ Origin: 'https://booking.example.org', 'Sec-Fetch-Site': 'same-origin' })).status).toBe(
      404,
    );
  });
});

it('the log has method, route, status, duration and a number, and no word of the request', async () => {
  service.log.length = 0;
  await service.ask('/centres/Kari-Nordmann?phone=22225555', { headers: { 'X-Request-Id': 'Kari' } });
  await service.ask('/Kari-Nordmann', { method: 'KARI' });
  expect(service.log.map(({ method, route, status }) => ({ method, route, status }))).toEqual([
    { method: 'GET', route: '/centres/{centre}', status: 404 },
    { method: 'other', route: 'none', status: 404 },
  ]);
  expect(service.log.map((line) => Object.keys(line).sort())).toEqual(
    Array(2).fill(['id', 'method', 'ms', 'route', 'status']),
  );
  expect(JSON.stringify(service.log)).not.toMatch(/kari|2222/i);
});

it('before the tables are there it is alive, not ready, and closed', async () => {
  const app = createApp({
    keeper: () => undefined,
    settings: readSettings({}),
    log: () => undefined,
    version: '0',
    clock: () => 0,
  });
  const statuses = await Promise.all(
    ['/healthz', '/readyz', '/slots'].map(async (path) => (await app.request(path)).status),
  );
  expect(statuses).toEqual([200, 503, 503]);
  expect((await app.request('/slots')).headers.get('retry-after')).toBe('2');
  expect(await (await app.request('/healthz')).text()).toBe('{"status":"alive"}');
});

it('too many are told how long to wait', async () => {
  const strict = await inProcess({ rate: 1 });
  const ask = () => strict.ask('/bookings/view', { method: 'POST' }, '198.51.100.7');
  let told = await ask();
  for (let time = 0; time < 200 && told.status !== 429; time++) told = await ask();
  expect([told.status, codeIn(told)]).toEqual([429, 'too-many-requests']);
  expect(Number(told.headers.get('retry-after'))).toBeGreaterThan(0);
  expect((await strict.ask('/bookings/view', { method: 'POST' }, '198.51.100.8')).status).toBe(400);
  await strict.close();
});

describe('the description', () => {
  it('names every call, with the shapes that it is checked by', async () => {
    const { text } = await service.ask('/openapi.json');
    const document = JSON.parse(text) as {
      openapi: string;
      paths: Record<string, Record<string, { responses: object; requestBody?: object }>>;
      components: { schemas: Record<string, { required?: string[] }> };
    };
    expect(document.openapi).toBe('3.1.0');
    expect(
      Object.entries(document.paths).flatMap(([path, one]) => Object.keys(one).map((method) => `${method} ${path}`)),
    ).toEqual(calls.map(({ method, path }) => `${method} ${path}`));
    const references = [...text.matchAll(/"#\/components\/schemas\/(\w+)"/g)].map(([, name]) => name!);
    expect(references.filter((name) => !document.components.schemas[name])).toEqual([]);
    expect(document.components.schemas.BookingRequest!.required).toEqual(
      expect.arrayContaining(['slot', 'name', 'contact']),
    );
    expect(Object.keys(document.paths['/bookings']!.post!.responses)).toEqual(
      expect.arrayContaining(['201', '400', '409', '413', '422', '429', '503']),
    );
  });
});
