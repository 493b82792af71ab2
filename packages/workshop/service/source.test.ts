import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { bookingsOverHttp } from '@retning/core/sources/booking-over-http';
import { BookingRefused, type BookingSource, newKey } from '@retning/core/sources/booking-source';
import { bookingOf, exampleCentre } from './example.ts';
import { type InProcess, inProcess } from './in-process.ts';

const options = { locale: 'nb' };
let service: InProcess;
let source: BookingSource;
/** How many answers are lost before one arrives. */
let lost = 0;

beforeAll(async () => {
  service = await inProcess({}, exampleCentre({ seats: 1, waiting: 1 }));
  source = bookingsOverHttp({
    url: 'http://service.example.org',
    wait: () => Promise.resolve(),
    fetch: async (address, init) => {
      const { status, text, headers } = await service.ask(address.replace('http://service.example.org', ''), init);
      if (lost-- > 0) throw new TypeError('lost');
      return new Response(text || null, { status, headers });
    },
  });
});
beforeEach(async () => {
  lost = 0;
  await service.empty();
});
afterAll(() => service.close());

const free = async (meeting: string, channel: 'phone' | 'in-person') =>
  (await source.freeSlots({ centre: 'example', meeting, channel }, options)).slots;
const problemOf = (answer: Promise<unknown>): Promise<unknown> =>
  answer.then(
    () => 'none',
    (reason: unknown) => (reason instanceof BookingRefused ? reason.problem : reason),
  );

describe('the source of the form and the service understand each other', () => {
  it('from the offer to a booking that is held, made, seen, moved and cancelled', async () => {
    const { offer } = await source.offer('example', options);
    expect(offer.meetings.map(({ id }) => id)).toContain('talk');
    const [one, other] = await free('talk', 'phone');
    const named = { id: one!.id, start: one!.start };
    const held = await source.hold!({ centre: 'example', meeting: 'talk', channel: 'phone', slot: named }, options);
    expect((await source.extendHold!(held.id, options)).id).toBe(held.id);
    const key = newKey();
    const booked = await source.book(bookingOf(one!, 1, { hold: held.id }), { ...options, key });
    expect(await source.bookingByKey(key, options)).toEqual(booked);
    expect(await source.view(booked.token!, options)).toMatchObject({ reference: booked.reference });
    const change = { token: booked.token!, slot: { id: other!.id, start: other!.start } };
    const moved = await source.change(change, { ...options, key: newKey() });
    expect(moved).toMatchObject({ sequence: 1, slot: { id: other!.id } });
    expect(await source.cancel(moved.token!, options)).toMatchObject({ status: 'cancelled' });
    expect(await source.leaveHold!(held.id, options)).toBeUndefined();
  });

  it('when answers are lost on the way', async () => {
    const [slot] = await free('talk', 'phone');
    lost = 3;
    const key = newKey();
    const booked = await source.book(bookingOf(slot!, 1), { ...options, key });
    expect(await source.bookingByKey(key, options)).toEqual(booked);
    expect(await source.bookingByKey(newKey(), options)).toBeUndefined();
  });

  it('when the answer is no', async () => {
    const [slot] = await free('talk', 'phone');
    const send = (more: object = {}, key = newKey()) =>
      problemOf(source.book({ ...bookingOf(slot!, 1), ...more }, { ...options, key }));
    const key = newKey();
    expect(await send({}, key)).toBe('none');
    expect(await send({ name: 'Noen Andre' }, key)).toBe('key-reused');
    expect(await send()).toBe('slot-taken');
    expect(await send({ name: ' ' })).toBe('invalid');
    expect(await problemOf(source.view(newKey(), options))).toBe('token-refused');
    expect(await problemOf(source.offer('other', options))).toBe('not-found');
    expect(await problemOf(source.extendHold!(newKey(), options))).toBe('hold-over');
    const [course] = await free('course', 'in-person');
    const join = (more: object) => problemOf(source.book(bookingOf(course!, 1, more), { ...options, key: newKey() }));
    expect(await join({})).toBe('none');
    expect(await join({ waiting: true })).toBe('none');
    expect(await join({ waiting: true })).toBe('group-full');
  });

  it('about a question', async () => {
    const key = newKey();
    const contact = { by: 'e-mail', address: 'a@example.org' } as const;
    const question = { centre: 'example', text: 'Hva nå?', contact, language: 'nb', locale: 'nb' };
    const asked = await source.ask(question, { ...options, key });
    expect(asked.by! >= asked.from!).toBe(true);
    expect(await source.questionByKey(key, options)).toEqual(asked);
    expect(await source.questionByKey(newKey(), options)).toBeUndefined();
  });
});
