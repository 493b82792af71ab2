import { afterEach, describe, expect, it, vi } from 'vitest';
import { exampleBooking } from '../../../workshop/helpers/bookings.ts';
import type { Booking, QuestionRequest } from '../schema/types.ts';
import { bookingsOverHttp } from './booking-over-http.ts';
import { BookingRefused, SourceError, newKey } from './booking-source.ts';

const options = { locale: 'nb' };
const key = 'k'.repeat(32);
const sent = { ...options, key };
const url = 'https://booking.example.org/api/';
const base = 'https://booking.example.org/api';

const booked: Booking = {
  reference: 'ABCD2345',
  status: 'booked',
  slot: {
    id: 'talk.in-person.20261127T0800Z',
    start: '2026-11-27T09:00:00+01:00',
    end: '2026-11-27T09:45:00+01:00',
    centre: 'example',
    meeting: 'talk',
    channel: 'in-person',
    zone: 'Europe/Oslo',
  },
  sequence: 0,
  token: 't'.repeat(32),
};

const json = (body: unknown, status = 200, type = 'application/json') =>
  new Response(body === undefined ? null : JSON.stringify(body), { status, headers: { 'content-type': type } });
const problem = (code: string, status: number, more = {}) =>
  json({ type: `${base}/problems/${code}`, status, ...more }, status, 'application/problem+json');

/** A service that answers so, one after the other; the last of them from then on. */
function answering(...answers: readonly (() => Response | Promise<Response>)[]) {
  const fetch = vi.fn((_address: string, _init: RequestInit) =>
    Promise.resolve().then(answers[Math.min(fetch.mock.calls.length, answers.length) - 1]!),
  );
  const waits: number[] = [];
  const wait = (ms: number) => Promise.resolve(void waits.push(ms));
  return { fetch, waits, source: bookingsOverHttp({ url, fetch, wait }) };
}
const lost = (): Promise<Response> => Promise.reject(new TypeError('Failed to fetch'));
const problemOf = (answer: Promise<unknown>) =>
  answer.then(
    () => undefined,
    (reason: unknown) => reason,
  );

afterEach(() => vi.useRealTimers());

describe('a person who looks for a time', () => {
  it('is told what a centre offers and what is free, without a cookie or the address of the page', async () => {
    const slots = { centre: 'example', zone: 'Europe/Oslo', asOf: '2026-11-25T10:00:00+01:00', slots: [] };
    const { fetch, source } = answering(() => json(slots));
    const query = { centre: 'example', meeting: 'talk', channel: 'video', seats: 2, interpreter: true } as const;
    expect(await source.freeSlots(query, options)).toEqual(slots);
    const [address, init] = fetch.mock.calls[0]!;
    expect(address).toBe(`${base}/slots?centre=example&meeting=talk&channel=video&interpreter=true&seats=2`);
    expect(init).toMatchObject({ credentials: 'omit', referrerPolicy: 'no-referrer' });
    expect(init.method).toBeUndefined();
    await source.freeSlots({ ...query, interpreter: false }, options);
    expect(fetch.mock.lastCall![0]).toBe(`${base}/slots?centre=example&meeting=talk&channel=video&seats=2`);
  });

  it('is told when the centre is not known, and when an answer makes no sense', async () => {
    const unknown = await problemOf(answering(() => problem('not-found', 404)).source.offer('a/b', options));
    expect(unknown).toBeInstanceOf(BookingRefused);
    expect(unknown).toMatchObject({ code: 'refused', problem: 'not-found' });
    for (const body of [{}, [], { asOf: 'now', offer: {} }, 'Logg inn']) {
      const answer = await problemOf(answering(() => json(body)).source.offer('example', options));
      expect(answer).toMatchObject({ code: 'unreadable' });
    }
    const page = () => new Response('<title>Logg inn</title>', { headers: { 'content-type': 'text/html' } });
    expect(await problemOf(answering(page).source.offer('example', options))).toMatchObject({ code: 'unreadable' });
  });

  it('asks for a centre by its id and nothing else in the address', async () => {
    const { fetch, source } = answering(() => problem('not-found', 404));
    await problemOf(source.offer('../bookings?x', options));
    expect(fetch.mock.calls[0]![0]).toBe(`${base}/centres/..%2Fbookings%3Fx`);
  });

  it('keeps a time, keeps it longer and leaves it, by what stands in the body', async () => {
    const { token: _, ...slot } = { ...booked.slot, token: '' };
    const held = {
      id: 'h'.repeat(32),
      slot: { ...slot, seats: 1 },
      expires: '2026-11-25T10:10:00+01:00',
      seconds: 600,
    };
    const { fetch, source } = answering(
      () => json(held, 201),
      () => json(held),
      () => new Response(null, { status: 204 }),
    );
    const request = { centre: 'example', meeting: 'talk', channel: 'in-person', slot: exampleBooking.slot } as const;
    expect(await source.hold!(request, options)).toEqual(held);
    expect(await source.extendHold!(held.id, options)).toEqual(held);
    expect(await source.leaveHold!(held.id, options)).toBeUndefined();
    expect(
      fetch.mock.calls.map(([address, { method, body }]) => [address, method, JSON.parse(body as string)]),
    ).toEqual([
      [`${base}/holds`, 'POST', request],
      [`${base}/holds/extend`, 'POST', { token: held.id }],
      [`${base}/holds/leave`, 'POST', { token: held.id }],
    ]);
    for (const [, { headers }] of fetch.mock.calls)
      expect(headers).toMatchObject({ 'content-type': 'application/json' });
  });
});

describe('a booking that is sent', () => {
  it('arrives with its key, and is answered', async () => {
    const { fetch, waits, source } = answering(() => json(booked, 201));
    expect(await source.book(exampleBooking, sent)).toEqual(booked);
    const [address, { headers, body }] = fetch.mock.calls[0]!;
    expect([address, JSON.parse(body as string)]).toEqual([`${base}/bookings`, exampleBooking]);
    expect(headers).toMatchObject({ 'idempotency-key': key });
    expect(waits).toEqual([]);
  });

  it('is sent again with the same key and the same body when nobody knows whether it arrived', async () => {
    const gateway = () => new Response('Bad gateway', { status: 502, headers: { 'content-type': 'text/html' } });
    const { fetch, waits, source } = answering(
      lost,
      gateway,
      () => problem('overloaded', 503, { retryAfter: 5 }),
      () => json(booked, 201),
    );
    expect(await source.book(exampleBooking, sent)).toEqual(booked);
    expect(fetch).toHaveBeenCalledTimes(4);
    expect(new Set(fetch.mock.calls.map(([, { headers, body }]) => JSON.stringify([headers, body]))).size).toBe(1);
    [1000, 3000, 9000].forEach((pause, index) => {
      expect(waits[index]).toBeGreaterThanOrEqual(pause);
      expect(waits[index]).toBeLessThan(pause * 1.25);
    });
  });

  it('is given up after four tries, as something that nobody knows', async () => {
    const { fetch, source } = answering(lost);
    const reason = await problemOf(source.book(exampleBooking, sent));
    expect(reason).toBeInstanceOf(SourceError);
    expect(reason).not.toBeInstanceOf(BookingRefused);
    expect(reason).toMatchObject({ code: 'unreachable' });
    expect(fetch).toHaveBeenCalledTimes(4);
  });

  it.each([
    ['slot-taken', 409],
    ['slot-gone', 409],
    ['group-full', 409],
    ['invalid', 422],
    ['key-reused', 422],
    ['closed', 503],
  ])('is not sent again when it is refused: %s', async (code, status) => {
    const errors = [{ path: 'name', code: 'missing' }];
    const { fetch, source } = answering(() => problem(code, status, { errors }));
    expect(await problemOf(source.book(exampleBooking, sent))).toMatchObject({ problem: code, errors });
    expect(fetch).toHaveBeenCalledTimes(1);
  });

  it('is not sent before the time that the service says', async () => {
    const { fetch, source } = answering(() => problem('too-many-requests', 429, { retryAfter: 60 }));
    expect(await problemOf(source.book(exampleBooking, sent))).toMatchObject({
      problem: 'too-many-requests',
      retryAfter: 60,
    });
    expect(fetch).toHaveBeenCalledTimes(1);
  });

  it('is stopped with its reason when the person leaves, in a pause too', async () => {
    vi.useFakeTimers();
    const leaving = new AbortController();
    const reason = new Error('left');
    const fetch = vi.fn(lost);
    const answer = problemOf(
      bookingsOverHttp({ url, fetch }).book(exampleBooking, { ...sent, signal: leaving.signal }),
    );
    await vi.advanceTimersByTimeAsync(100);
    leaving.abort(reason);
    expect(await answer).toBe(reason);
    await vi.advanceTimersByTimeAsync(60_000);
    expect(fetch).toHaveBeenCalledTimes(1);
  });

  it('waits ten seconds for each answer, and not for ever', async () => {
    vi.useFakeTimers();
    const fetch = vi.fn(() => new Promise<Response>(() => undefined));
    const answer = problemOf(bookingsOverHttp({ url, fetch }).book(exampleBooking, sent));
    await vi.advanceTimersByTimeAsync(4 * 10_000 + 13_000 * 1.25);
    expect(await answer).toMatchObject({ code: 'timed-out' });
    expect(fetch).toHaveBeenCalledTimes(4);
  });
});

describe('a booking whose answer was lost', () => {
  it('is found by its key, or was not made', async () => {
    const found = answering(() => json(booked));
    expect(await found.source.bookingByKey(key, options)).toEqual(booked);
    expect(JSON.parse(found.fetch.mock.calls[0]![1].body as string)).toEqual({ key });
    expect(await answering(() => problem('not-found', 404)).source.bookingByKey(key, options)).toBeUndefined();
    expect(await problemOf(answering(lost).source.bookingByKey(key, options))).toMatchObject({ code: 'unreachable' });
  });
});

describe('a booking that was made', () => {
  it('is seen, changed and cancelled by its token, which stands in the body and in no address', async () => {
    const token = booked.token!;
    const { fetch, source } = answering(() => json(booked));
    await source.view(token, options);
    await source.change({ token, slot: exampleBooking.slot }, sent);
    await source.cancel(token, options);
    expect(fetch.mock.calls.map(([address]) => address)).toEqual(
      ['view', 'change', 'cancel'].map((act) => `${base}/bookings/${act}`),
    );
    for (const [address, { body }] of fetch.mock.calls) {
      expect(address).not.toContain(token);
      expect(JSON.parse(body as string)).toMatchObject({ token });
    }
  });

  it('tells nobody which tokens are wrong', async () => {
    const { source } = answering(() => problem('token-refused', 404));
    expect(await problemOf(source.view('x'.repeat(32), options))).toMatchObject({ problem: 'token-refused' });
  });
});

describe('a question', () => {
  it('is sent with a key, answered with a day, and found again', async () => {
    const answer = {
      reference: 'QRST2345',
      received: '2026-11-25T10:00:00+01:00',
      zone: 'Europe/Oslo',
      from: '2026-11-26',
      by: '2026-11-27',
    };
    const { fetch, source } = answering(() => json(answer, 201));
    const request: QuestionRequest = {
      centre: 'example',
      text: 'Hva er et fagbrev?',
      contact: { by: 'e-mail', address: 'kari@example.org' },
      language: 'nb',
      locale: 'nb',
    };
    expect(await source.ask(request, sent)).toEqual(answer);
    expect(await source.questionByKey(key, options)).toEqual(answer);
    expect(fetch.mock.calls.map(([address]) => address)).toEqual([`${base}/questions`, `${base}/questions/by-key`]);
  });
});

describe('a key', () => {
  it('is new each time, long enough that nobody guesses it, and fits what the service takes', () => {
    const keys = Array.from({ length: 100 }, newKey);
    expect(new Set(keys).size).toBe(100);
    for (const one of keys) expect(one).toMatch(/^[\w-]{32}$/);
  });
});
