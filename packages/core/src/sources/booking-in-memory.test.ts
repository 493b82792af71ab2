import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { at, exampleBooking, exampleCentre, now } from '../../../workshop/helpers/bookings.ts';
import { checkAnswer } from '../check-booking.ts';
import type { Booking, BookingRequest, Slot } from '../schema/types.ts';
import { bookingsInMemory } from './booking-in-memory.ts';
import { type BookingSource, BookingRefused, newKey } from './booking-source.ts';

const options = { locale: 'nb' };
const centre = 'example';

/** A service in memory, and a clock that a test can turn. */
function opened(): { source: BookingSource; turn: (ms: number) => void } {
  let time = now;
  return {
    source: bookingsInMemory([exampleCentre], { clock: () => time, holdSeconds: 600 }),
    turn: (ms) => void (time += ms),
  };
}
const sent = (key = newKey()) => ({ ...options, key });
const refused = (answer: Promise<unknown>): Promise<unknown> =>
  answer.then(
    () => 'not refused',
    (reason: unknown) => (reason instanceof BookingRefused ? reason.problem : reason),
  );
const alone: BookingRequest = { ...exampleBooking, bring: 0 };
const slotsOf = async (source: BookingSource, query: object = {}): Promise<readonly Slot[]> =>
  (await source.freeSlots({ centre, meeting: 'talk', channel: 'in-person', ...query }, options)).slots;
const course = async (source: BookingSource): Promise<Slot> => (await slotsOf(source, { meeting: 'course' }))[0]!;
const inCourse = ({ id, start }: Slot, more: Partial<BookingRequest> = {}): BookingRequest => {
  const { topics: _topics, need: _need, service: _service, ...rest } = alone;
  return { ...rest, meeting: 'course', slot: { id, start }, ...more };
};

describe('a centre in memory', () => {
  it('tells what it offers, and not who works when', async () => {
    const { asOf, offer } = await opened().source.offer(centre, options);
    expect(Date.parse(asOf)).toBe(now);
    expect(offer).not.toHaveProperty('rules');
    expect(await refused(opened().source.offer('another', options))).toBe('not-found');
  });

  it('answers as a service must', async () => {
    const { source } = opened();
    const query = { centre, meeting: 'talk', channel: 'in-person' } as const;
    const answers = {
      offer: await source.offer(centre, options),
      slots: await source.freeSlots(query, options),
      hold: await source.hold!({ ...query, slot: alone.slot }, options),
      booking: await source.book({ ...alone, slot: (await slotsOf(source))[3]! }, sent()),
    };
    for (const [kind, answer] of Object.entries(answers)) {
      expect(checkAnswer(kind as keyof typeof answers, answer), kind).toEqual({ data: answer, findings: [] });
    }
  });

  it('does not answer those who have left', async () => {
    const { source } = opened();
    const reason = new Error('left');
    const signal = AbortSignal.abort(reason);
    expect(await refused(source.book(alone, { ...sent(), signal }))).toBe(reason);
    expect(await slotsOf(source)).toContainEqual(expect.objectContaining(alone.slot));
  });
});

describe('a time in memory', () => {
  it('is given to one, and not offered to others after', async () => {
    const { source } = opened();
    const booking = await source.book(alone, sent());
    expect(booking).toMatchObject({ status: 'booked', sequence: 0, place: exampleCentre.address });
    expect(await slotsOf(source)).not.toContainEqual(expect.objectContaining(alone.slot));
    expect(await refused(source.book({ ...alone, name: 'Ola Berg' }, sent()))).toBe('slot-taken');
  });

  it('is booked once however often the same is sent, and the same key takes nothing else', async () => {
    const { source } = opened();
    const key = newKey();
    const answers = await Promise.all([1, 2, 3].map(() => source.book(alone, sent(key))));
    expect(new Set(answers.map((answer) => JSON.stringify(answer))).size).toBe(1);
    expect(await source.bookingByKey(key, options)).toEqual(answers[0]);
    expect(await source.bookingByKey(newKey(), options)).toBeUndefined();
    expect(await refused(source.book({ ...alone, name: 'Ola Berg' }, sent(key)))).toBe('key-reused');
  });

  it('is refused where the form would have said why, and where it is none of the centre’s', async () => {
    const { source } = opened();
    const answer = await source.book({ ...alone, name: ' ' }, sent()).catch((reason: unknown) => reason);
    expect(answer).toMatchObject({ problem: 'invalid', errors: [{ path: 'name', code: 'missing' }] });
    const slot = { id: 'talk.in-person.20261127T0810Z', start: '2026-11-27T09:10:00+01:00' };
    expect(await refused(source.book({ ...alone, slot }, sent()))).toBe('slot-gone');
  });

  it('is kept while a form is filled in, and no longer', async () => {
    const { source, turn } = opened();
    const request = { centre, meeting: 'talk', channel: 'in-person', slot: alone.slot } as const;
    const { id, seconds } = await source.hold!(request, options);
    expect(seconds).toBe(600);
    expect(await refused(source.book({ ...alone, name: 'Ola Berg' }, sent()))).toBe('slot-taken');
    turn(590_000);
    await source.extendHold!(id, options);
    turn(590_000);
    expect(await refused(source.hold!(request, options))).toBe('slot-taken');
    turn(20_000);
    await source.hold!(request, options);
    expect(await refused(source.extendHold!(id, options))).toBe('hold-over');
  });

  it('is booked by the one it is kept for, and free again when that one leaves', async () => {
    const { source } = opened();
    const request = { centre, meeting: 'talk', channel: 'in-person', slot: alone.slot } as const;
    const { id } = await source.hold!(request, options);
    await source.leaveHold!(id, options);
    const again = await source.hold!(request, options);
    expect(await source.book({ ...alone, hold: again.id }, sent())).toMatchObject({ status: 'booked' });
    expect(await refused(source.extendHold!(again.id, options))).toBe('hold-over');
  });
});

describe('a booking in memory', () => {
  const booked = async (): Promise<ReturnType<typeof opened> & { booking: Booking; token: string }> => {
    const { source, turn } = opened();
    const booking = await source.book(alone, sent());
    return { source, turn, booking, token: booking.token! };
  };

  it('is seen by its token, which is told once, and by no other', async () => {
    const { source, booking, token } = await booked();
    const { token: _, ...seen } = booking;
    expect(await source.view(token, options)).toEqual(seen);
    expect(await refused(source.view('x'.repeat(32), options))).toBe('token-refused');
  });

  it('is moved, both times or neither, and the old token is used up', async () => {
    const { source, booking, token } = await booked();
    const { id, start } = (await slotsOf(source)).at(-1)!;
    const moved = await source.change({ token, slot: { id, start } }, sent());
    expect(moved).toMatchObject({ reference: booking.reference, sequence: 1, slot: { id } });
    expect(await refused(source.view(token, options))).toBe('token-refused');
    expect(await slotsOf(source)).toContainEqual(expect.objectContaining(alone.slot));
    await source.book({ ...alone, name: 'Ola Berg' }, sent());
    expect(await refused(source.change({ token: moved.token!, slot: alone.slot }, sent()))).toBe('slot-taken');
    expect((await source.view(moved.token!, options)).slot.id).toBe(id);
  });

  it('is cancelled once, asked twice it answers the same, and its time is free again', async () => {
    const { source, token } = await booked();
    const answer = await source.cancel(token, options);
    expect(answer).toMatchObject({ status: 'cancelled', sequence: 1 });
    expect(await source.cancel(token, options)).toEqual(answer);
    expect(await refused(source.change({ token, slot: alone.slot }, sent()))).toBe('change-over');
    expect(await source.book({ ...alone, name: 'Ola Berg' }, sent())).toMatchObject({ status: 'booked' });
  });

  it('cannot be changed late, and its token ends with the meeting', async () => {
    const { source, turn, token } = await booked();
    turn(at('2026-11-26T08:00:01Z') - now);
    expect(await refused(source.cancel(token, options))).toBe('change-over');
    turn(at('2026-11-27T08:45:00Z') - at('2026-11-26T08:00:01Z'));
    expect(await refused(source.view(token, options))).toBe('token-refused');
  });
});

describe('a group in memory', () => {
  it('has seats, then places to wait, then none; who waits knows the place', async () => {
    const { source } = opened();
    const slot = await course(source);
    const [two, one] = [{ bring: 1 }, { bring: 0 }];
    expect(await source.book(inCourse(slot, two), sent())).toMatchObject({ status: 'booked' });
    expect(await refused(source.book(inCourse(slot, two), sent()))).toBe('group-full');
    expect(await source.book(inCourse(slot, one), sent())).toMatchObject({ status: 'booked' });
    expect(await course(source)).toMatchObject({ id: slot.id, seats: 0, waiting: true });
    const first = await source.book(inCourse(slot, { waiting: true }), sent());
    const second = await source.book(inCourse(slot, { waiting: true }), sent());
    expect([first, second].map(({ status, queue }) => [status, queue])).toEqual([
      ['waiting', 1],
      ['waiting', 2],
    ]);
    expect(await refused(source.book(inCourse(slot, { waiting: true }), sent()))).toBe('group-full');
  });
});

describe('a question in memory', () => {
  it('is promised an answer by a day at the centre, once for a key', async () => {
    const { source } = opened();
    const key = newKey();
    const question = {
      centre,
      text: 'Hva er et fagbrev?',
      contact: { by: 'phone', address: '22 00 00 00' },
      language: 'nb',
      locale: 'nb',
    } as const;
    const answer = await source.ask(question, sent(key));
    expect(answer).toMatchObject({ from: '2026-11-26', by: '2026-11-27', zone: 'Europe/Oslo' });
    expect(await source.ask(question, sent(key))).toEqual(answer);
    expect(await source.questionByKey(key, options)).toEqual(answer);
    expect(await source.questionByKey(newKey(), options)).toBeUndefined();
  });
});

describe('whatever people do at once', () => {
  it('never has two bookings for one person or room, nor more in a group than there are seats', async () => {
    const act = fc.record({
      meeting: fc.constantFrom('talk', 'two', 'course'),
      pick: fc.nat(30),
      bring: fc.nat(1),
      waiting: fc.boolean(),
      then: fc.constantFrom('stay', 'cancel', 'hold'),
    });
    await fc.assert(
      fc.asyncProperty(fc.array(act, { minLength: 1, maxLength: 25 }), async (acts) => {
        const { source } = opened();
        const made: Booking[] = [];
        for (const { meeting, pick, bring, waiting, then } of acts) {
          const slots = await slotsOf(source, { meeting });
          const slot = slots[pick % (slots.length || 1)];
          if (!slot) continue;
          const { id, start } = slot;
          const ask = { centre, meeting, channel: 'in-person', slot: { id, start } } as const;
          if (then === 'hold') {
            await source.hold!({ ...ask, seats: 1 }, options).catch(() => undefined);
            continue;
          }
          const group = meeting === 'course';
          const request = inCourse(slot, { meeting, ...(meeting !== 'two' && { bring }), ...(group && { waiting }) });
          const booking = await source.book(request, sent()).catch(() => undefined);
          const over = booking && then === 'cancel' && source.cancel(booking.token!, options);
          // What begins within a day stays.
          const cancelled = over && (await refused(over)) !== 'change-over';
          if (booking && !cancelled) made.push({ ...booking, sequence: meeting === 'two' ? 0 : bring });
        }
        const seated = made.filter(({ status }) => status === 'booked');
        for (const [index, one] of seated.entries()) {
          for (const other of seated.slice(index + 1)) {
            const [a, b] = [one.slot, other.slot];
            const meet = Date.parse(a.start) < Date.parse(b.end) && Date.parse(b.start) < Date.parse(a.end);
            // A pair is both of the two guides, and there is nobody else.
            if (meet && a.meeting === 'two') throw new Error(`${a.id} beside ${b.id}`);
            if (meet && a.id === b.id && a.meeting === 'talk') {
              const same = seated.filter(({ slot }) => slot.id === a.id);
              expect(same.length).toBeLessThanOrEqual(2);
            }
          }
        }
        for (const { slot } of seated.filter(({ slot }) => slot.meeting === 'course')) {
          const people = seated
            .filter((one) => one.slot.id === slot.id)
            .reduce((sum, one) => sum + 1 + one.sequence, 0);
          expect(people).toBeLessThanOrEqual(3);
        }
      }),
      { numRuns: 60 },
    );
  });
});
