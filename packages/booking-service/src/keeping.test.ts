import type { Booking, Hold, QuestionAnswer } from '@retning/core/schema/types';
import { sql } from 'kysely';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { bookingOf, exampleCentre, newKey } from '../../workshop/service/example.ts';
import { type InProcess, codeIn, inProcess, named, parse } from '../../workshop/service/in-process.ts';

let service: InProcess;
beforeAll(async () => {
  service = await inProcess({ holdSeconds: 300 }, exampleCentre({ seats: 3, waiting: 3 }));
});
beforeEach(() => service.empty());
afterAll(() => service.close());

describe('a booking', () => {
  it('is told as a time and a place, with a token, and nobody’s name', async () => {
    const [slot] = await service.free('pair', 'in-person');
    const booked = await service.booked(slot!, { message: 'Et spørsmål om fagbrev.' });
    expect(booked).toMatchObject({ status: 'booked', slot: { id: slot!.id, start: slot!.start }, sequence: 0 });
    expect(booked.place).toBe('Eksempelgata 1, 0000 Eksempel');
    expect(booked.reference).toMatch(/^[2-9A-HJ-NP-TV-Z]{8}$/);
    expect(booked.token.length).toBeGreaterThan(40);
    expect(JSON.stringify(booked)).not.toMatch(/Person|example\.org|fagbrev/);
  });

  it('takes the whole pair and a room, so that neither of them is free for others', async () => {
    const slots = await service.free('pair', 'in-person');
    await service.booked(slots[0]!);
    const rows = await service.db.selectFrom('taken').select('resource').orderBy('resource').execute();
    expect(rows.map(({ resource }) => resource)).toEqual(['example/anna', 'example/dina', 'example/small']);
    const talks = await service.free('talk', 'phone');
    expect(talks.map(({ start }) => start)).not.toContain(slots[0]!.start);
    const same = talks.find(({ start }) => start === slots[1]!.start)!;
    await service.booked(same);
    expect(codeIn(await service.post('/bookings', bookingOf(slots[1]!, 2), newKey()))).toBe('slot-taken');
    expect(await service.count('taken')).toBe(4);
  });

  it('finds the second of two who can take it', async () => {
    const [slot] = await service.free('either', 'video');
    await service.booked(slot!);
    await service.booked(slot!);
    expect(codeIn(await service.post('/bookings', bookingOf(slot!, 3), newKey()))).toBe('slot-taken');
  });

  it('is made once however often it is sent, and answered the same to the byte', async () => {
    const [slot, other] = await service.free('talk', 'phone');
    const key = newKey();
    const sends = Array.from({ length: 5 }, () => service.post('/bookings', bookingOf(slot!, 1), key));
    const answers = await Promise.all(sends);
    expect(new Set(answers.map(({ status, text }) => `${status} ${text}`)).size).toBe(1);
    expect(answers[0]!.status).toBe(201);
    expect(await service.count('booking')).toBe(1);
    const reused = await service.post('/bookings', bookingOf(other!, 1), key);
    expect([reused.status, codeIn(reused)]).toEqual([422, 'key-reused']);
    expect(await service.count('booking')).toBe(1);
  });

  it('is answered the same when the time has passed since', async () => {
    const [slot] = await service.free('talk', 'phone');
    const key = newKey();
    const first = await service.post('/bookings', bookingOf(slot!, 1), key);
    service.pass(3 * 86_400_000);
    expect(codeIn(await service.post('/bookings', bookingOf(slot!, 1), newKey()))).toBe('invalid');
    expect((await service.post('/bookings', bookingOf(slot!, 1), key)).text).toBe(first.text);
  });

  it('that was refused leaves its key free', async () => {
    const [slot] = await service.free('talk', 'phone');
    const mine = await service.booked(slot!);
    const key = newKey();
    expect(codeIn(await service.post('/bookings', bookingOf(slot!, 2), key))).toBe('slot-taken');
    expect(codeIn(await service.post('/bookings/by-key', { key }))).toBe('not-found');
    await service.post('/bookings/cancel', { token: mine.token });
    expect((await service.post('/bookings', bookingOf(slot!, 2), key)).status).toBe(201);
  });

  it('can be asked after by its key, with its token', async () => {
    const [slot] = await service.free('talk', 'phone');
    const key = newKey();
    const booked = await service.booked(slot!, {}, key);
    expect(parse<Booking>(await service.post('/bookings/by-key', { key }))).toEqual(booked);
    expect(codeIn(await service.post('/bookings/by-key', { key: newKey() }))).toBe('not-found');
  });

  it('of a time that the centre does not offer is refused', async () => {
    const [slot] = await service.free('talk', 'phone');
    const night = slot!.start.replace(/T\d\d:\d\d/, 'T03:10');
    const id = `talk.phone.${new Date(night).toISOString().slice(0, 16).replace(/[-:]/g, '')}Z`;
    const day = new Date(Date.parse(night) + 2 * 86_400_000);
    const later = {
      id: id.replace(/\d{8}/, day.toISOString().slice(0, 10).replaceAll('-', '')),
      start: day.toISOString(),
    };
    const answer = await service.post('/bookings', { ...bookingOf(slot!, 1), slot: later }, newKey());
    expect([answer.status, codeIn(answer)]).toEqual([409, 'slot-gone']);
  });
});

describe('a token', () => {
  it('shows, changes once and cancels', async () => {
    const [one, , , other] = await service.free('talk', 'phone');
    const { token, reference } = await service.booked(one!);
    expect(parse<Booking>(await service.post('/bookings/view', { token }))).toMatchObject({ reference });
    const key = newKey();
    const sent = { token, slot: named(other!) };
    const changed = await service.post('/bookings/change', sent, key);
    const moved = parse<Booking & { token: string }>(changed);
    expect(moved).toMatchObject({ reference, sequence: 1, slot: { start: other!.start } });
    expect((await service.post('/bookings/change', sent, key)).text).toBe(changed.text);
    for (const path of ['view', 'cancel'])
      expect(codeIn(await service.post(`/bookings/${path}`, { token }))).toBe('token-refused');
    expect(codeIn(await service.post('/bookings/change', sent, newKey()))).toBe('token-refused');
    const cancelled = await service.post('/bookings/cancel', { token: moved.token });
    expect(parse<Booking>(cancelled)).toMatchObject({ status: 'cancelled', sequence: 2 });
    expect((await service.post('/bookings/cancel', { token: moved.token })).text).toBe(cancelled.text);
    expect(await service.count('taken')).toBe(0);
    expect((await service.free('talk', 'phone')).map(({ start }) => start)).toContain(other!.start);
  });

  it('that is wrong and one whose meeting is over are refused alike', async () => {
    const [slot] = await service.free('talk', 'phone');
    const { token } = await service.booked(slot!);
    await sql`update booking set starts = now() - interval '2 hours', ends = now() - interval '1 hour'`.execute(
      service.db,
    );
    const over = await service.post('/bookings/view', { token });
    const wrong = await service.post('/bookings/view', { token: newKey() });
    expect([over.status, over.text]).toEqual([wrong.status, wrong.text]);
    expect(codeIn(over)).toBe('token-refused');
  });

  it('keeps the old time when the new one is taken', async () => {
    const [one, other] = await service.free('talk', 'phone');
    const { token } = await service.booked(one!);
    await service.booked(other!);
    const answer = await service.post('/bookings/change', { token, slot: named(other!) }, newKey());
    expect(codeIn(answer)).toBe('slot-taken');
    expect(parse<Booking>(await service.post('/bookings/view', { token }))).toMatchObject({
      slot: { start: one!.start },
    });
  });

  it('is kept as its hash, and the key not at all', async () => {
    const [slot] = await service.free('talk', 'phone');
    const key = newKey();
    const { token } = await service.booked(slot!, {}, key);
    const { rows } = await sql<{ text: string }>`select row_to_json(booking)::text as text from booking
      union all select row_to_json(sent)::text from sent`.execute(service.db);
    const kept = rows.map(({ text }) => text).join();
    const hex = (text: string): string => Buffer.from(text).toString('hex');
    for (const secret of [token, key, hex(token), hex(key)]) expect(kept).not.toContain(secret);
  });
});

describe('a deletion', () => {
  it('leaves neither the person nor what was answered, and gives the time back', async () => {
    const [slot] = await service.free('pair', 'in-person');
    const key = newKey();
    const { token } = await service.booked(slot!, {}, key);
    expect((await service.post('/bookings/delete', { token })).status).toBe(204);
    expect([await service.count('booking'), await service.count('taken')]).toEqual([0, 0]);
    expect(codeIn(await service.post('/bookings/by-key', { key }))).toBe('not-found');
    expect(codeIn(await service.post('/bookings/delete', { token }))).toBe('token-refused');
    const events = await service.db.selectFrom('event').select(['what', 'who']).orderBy('id').execute();
    expect(events).toEqual([
      { what: 'booked', who: 'person' },
      { what: 'deleted', who: 'person' },
    ]);
  });

  it('of a booking that was cancelled frees nothing twice', async () => {
    const [slot] = await service.free('course', 'in-person');
    const gone = await service.booked(slot!);
    const other = await service.booked(slot!);
    await service.post('/bookings/cancel', { token: gone.token });
    await service.post('/bookings/delete', { token: gone.token });
    expect((await service.free('course', 'in-person'))[0]).toMatchObject({ id: slot!.id, seats: 2 });
    expect(parse<Booking>(await service.post('/bookings/view', { token: other.token })).status).toBe('booked');
  });
});

describe('a hold', () => {
  const holding = (slot: { id: string; start: string; centre: string; meeting: string; channel: string }) =>
    service.post('/holds', { centre: slot.centre, meeting: slot.meeting, channel: slot.channel, slot: named(slot) });

  it('keeps a time from others and is taken over by the booking', async () => {
    const [slot] = await service.free('talk', 'phone');
    const held = parse<Hold>(await holding(slot!));
    expect(held).toMatchObject({ seconds: 300, slot: { id: slot!.id } });
    expect((await service.free('talk', 'phone')).map(({ start }) => start)).not.toContain(slot!.start);
    expect(codeIn(await service.post('/bookings', bookingOf(slot!, 2), newKey()))).toBe('slot-taken');
    expect(codeIn(await holding(slot!))).toBe('slot-taken');
    await service.booked(slot!, { hold: held.id });
    expect([await service.count('hold'), await service.count('taken')]).toEqual([0, 1]);
  });

  it('that is over gives the time to who comes, and stays with the person when nobody does', async () => {
    const [slot] = await service.free('talk', 'phone');
    const held = parse<Hold>(await holding(slot!));
    await service.expire();
    expect((await service.free('talk', 'phone')).map(({ start }) => start)).toContain(slot!.start);
    const extended = parse<Hold>(await service.post('/holds/extend', { token: held.id }));
    expect(extended.seconds).toBe(300);
    await service.expire();
    await service.booked(slot!);
    expect(codeIn(await service.post('/holds/extend', { token: held.id }))).toBe('hold-over');
    expect(codeIn(await service.post('/bookings', bookingOf(slot!, 2, { hold: held.id }), newKey()))).toBe(
      'slot-taken',
    );
  });

  it('lasts no longer than an hour, however often it is extended', async () => {
    const [slot] = await service.free('talk', 'phone');
    const held = parse<Hold>(await holding(slot!));
    await sql`update hold set made = now() - interval '58 minutes'`.execute(service.db);
    expect(parse<Hold>(await service.post('/holds/extend', { token: held.id })).seconds).toBeLessThanOrEqual(120);
    await sql`update hold set made = now() - interval '61 minutes'`.execute(service.db);
    expect(codeIn(await service.post('/holds/extend', { token: held.id }))).toBe('hold-over');
  });

  it('can be left, twice too', async () => {
    const [slot] = await service.free('pair', 'in-person');
    const held = parse<Hold>(await holding(slot!));
    for (let time = 0; time < 2; time++)
      expect((await service.post('/holds/leave', { token: held.id })).status).toBe(204);
    expect(await service.count('taken')).toBe(0);
  });
});

describe('a question', () => {
  it('is taken once, with the days of the answer', async () => {
    const key = newKey();
    const question = {
      centre: 'example',
      text: 'Hvordan tar jeg fagbrev?',
      contact: { by: 'e-mail', address: 'a@example.org' },
      language: 'nb',
      locale: 'nb',
    };
    const first = await service.post('/questions', question, key);
    expect(first.status).toBe(201);
    const { from, by } = parse<QuestionAnswer>(first);
    expect(from! < by!).toBe(true);
    expect((await service.post('/questions', question, key)).text).toBe(first.text);
    expect((await service.post('/questions/by-key', { key })).text).toBe(first.text);
    expect(codeIn(await service.post('/questions', { ...question, text: 'Noe annet' }, key))).toBe('key-reused');
    expect(codeIn(await service.post('/questions', { ...question, contact: undefined }, newKey()))).toBe('invalid');
  });
});
