import type { Booking, Hold } from '@retning/core/schema/types';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { bookingOf, exampleCentre, newKey } from '../../workshop/service/example.ts';
import { type InProcess, codeIn, inProcess, named, parse } from '../../workshop/service/in-process.ts';
import { clearHolds } from './sweep.ts';

let service: InProcess;
beforeAll(async () => {
  service = await inProcess({ holdSeconds: 300 }, exampleCentre({ seats: 3, waiting: 3 }));
});
beforeEach(() => service.empty());
afterAll(() => service.close());

describe('a group', () => {
  const join = (slot: Parameters<typeof bookingOf>[0], more: object = {}) =>
    service.post('/bookings', { ...bookingOf(slot, 1), ...more }, newKey());

  it('counts those who come along, and refuses who does not fit', async () => {
    const [slot] = await service.free('course', 'in-person');
    expect(slot).toMatchObject({ seats: 3, waiting: true });
    await service.booked(slot!, { bring: 1 });
    expect((await service.free('course', 'in-person'))[0]).toMatchObject({ id: slot!.id, seats: 1 });
    expect(codeIn(await join(slot!, { bring: 1 }))).toBe('group-full');
    await service.booked(slot!);
    expect(codeIn(await join(slot!))).toBe('group-full');
  });

  it('has a waiting list in order, from which who fits moves up', async () => {
    const [slot] = await service.free('course', 'in-person');
    const first = await service.booked(slot!, { bring: 2 });
    const pair = await service.booked(slot!, { waiting: true, bring: 1 });
    const alone = await service.booked(slot!, { waiting: true });
    expect([pair, alone]).toMatchObject([
      { status: 'waiting', queue: 1 },
      { status: 'waiting', queue: 2 },
    ]);
    expect(codeIn(await join(slot!, { waiting: true }))).toBe('group-full');
    await service.post('/bookings/cancel', { token: first.token });
    const seen = await Promise.all([pair, alone].map(({ token }) => service.post('/bookings/view', { token })));
    expect(seen.map((one) => parse<Booking>(one).status)).toEqual(['booked', 'booked']);
    expect(parse<Booking>(seen[0]!).sequence).toBe(1);
  });

  it('keeps the seats of a hold for who holds them, though others wait', async () => {
    const [slot] = await service.free('course', 'in-person');
    const { centre, meeting, channel } = slot!;
    const asked = { centre, meeting, channel, slot: named(slot!), seats: 2 };
    const held = parse<Hold>(await service.post('/holds', asked));
    await service.booked(slot!);
    const pair = await service.booked(slot!, { waiting: true, bring: 1 });
    const alone = await service.booked(slot!, { waiting: true });
    expect([pair.status, alone.status]).toEqual(['waiting', 'waiting']);
    // One comes instead of two: the other seat goes to the one who waits alone.
    const booked = await service.booked(slot!, { hold: held.id });
    expect(booked.status).toBe('booked');
    const seen = await Promise.all([pair, alone].map(({ token }) => service.post('/bookings/view', { token })));
    expect(seen.map((one) => parse<Booking>(one).status)).toEqual(['waiting', 'booked']);
    expect((await service.free('course', 'in-person'))[0]).toMatchObject({ id: slot!.id, seats: 0 });
  });

  it('leaves its leader and its room free when nobody comes any more', async () => {
    const [slot] = await service.free('course', 'in-person');
    const only = await service.booked(slot!);
    // The group itself, who leads it, and the room.
    expect(await service.count('taken')).toBe(3);
    await service.post('/bookings/cancel', { token: only.token });
    expect([await service.count('taken'), await service.count('session')]).toEqual([0, 0]);
  });

  it('gives the seats of a hold that is over to who waits, when nobody else comes', async () => {
    const [slot] = await service.free('course', 'in-person');
    const { centre, meeting, channel } = slot!;
    await service.post('/holds', { centre, meeting, channel, slot: named(slot!), seats: 3 });
    const waiting = await service.booked(slot!, { waiting: true });
    expect(waiting.status).toBe('waiting');
    await service.expire();
    expect(await Promise.all([clearHolds(service.db), clearHolds(service.db)])).toEqual([1, 0]);
    expect(parse<Booking>(await service.post('/bookings/view', { token: waiting.token })).status).toBe('booked');
  });
});
