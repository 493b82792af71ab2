/** Bookings kept in the memory of a page: to try a form out, for a page that works without a network, and for tests. Nobody else hears of them. */
import { answerBy } from '../booking/answer-by.ts';
import { type Left, type Taken, leftOf, seatsOf, slotListOf, toSlot } from '../booking/free.ts';
import { type OfferedSlot, type SlotWish, changeEnds, offeredSlotAt } from '../booking/slots.ts';
import { offerOf } from '../check-availability.ts';
import { checkBooking, checkQuestion } from '../check-booking.ts';
import type {
  Booking,
  BookingRequest,
  CentreAvailability,
  ChangeRequest,
  HoldRequest,
  QuestionAnswer,
  Slot,
} from '../schema/types.ts';
import { readTime, writeTime } from '../time/written.ts';
import { type BookingOptions, BookingRefused, type BookingSource, type SendOptions, newKey } from './booking-source.ts';

export interface MemoryOptions {
  /** The time, epoch ms: `Date.now`, or what a test says. */
  readonly clock: () => number;
  /** What is taken from the beginning, by centre. */
  readonly taken?: Readonly<Record<string, readonly Taken[]>>;
  /** How long a time is kept for somebody who fills in the form; 600 if not given. */
  readonly holdSeconds?: number;
}

interface Kept extends Taken {
  readonly centre: CentreAvailability;
  readonly wish: Omit<SlotWish, 'from' | 'to'>;
  /** Of a hold: its id, and when it is over (epoch ms). */
  readonly hold?: string;
  readonly over?: number;
  /** Of a booking. */
  readonly booking?: Omit<Booking, 'queue' | 'token'>;
  readonly token?: string;
}

/** What was sent with a key, and what came of it. */
interface Sent {
  readonly body: string;
  readonly answer: Booking | QuestionAnswer;
}

/**
 * Keeps to the rules of a service: what is taken is refused, the same key gives the same answer, a token is good until the meeting is over. It ends
 * with the page, sends no mail, and moves nobody up from a waiting list.
 */
export function bookingsInMemory(
  centres: readonly CentreAvailability[],
  { clock, taken = {}, holdSeconds = 600 }: MemoryOptions,
): BookingSource {
  let kept: readonly Kept[] = [];
  const sent = new Map<string, Sent>();
  let count = 0;

  const known = (id: string): CentreAvailability => {
    const centre = centres.find((one) => one.centre === id);
    if (!centre) throw new BookingRefused('not-found');
    return centre;
  };
  const takenAt = (centre: CentreAvailability, without?: Kept): readonly Taken[] => [
    ...(taken[centre.centre] ?? []),
    ...kept.filter(
      (one) =>
        one !== without &&
        one.centre === centre &&
        (one.over ?? Infinity) > clock() &&
        one.booking?.status !== 'cancelled',
    ),
  ];
  const offered = (centre: CentreAvailability, wish: Kept['wish'], slot: HoldRequest['slot']): OfferedSlot => {
    const start = readTime(slot.start)?.instant;
    const found = start === undefined ? undefined : offeredSlotAt(centre, wish, start, clock());
    if (found?.id !== slot.id) throw new BookingRefused('slot-gone');
    return found;
  };
  /** What is taken of a slot for so many people, or for so many who wait. */
  const take = (
    centre: CentreAvailability,
    slot: OfferedSlot,
    {
      seats,
      waiting = false,
      without,
    }: { readonly seats: number; readonly waiting?: boolean; readonly without?: Kept | undefined },
  ): Taken => {
    const left: Left = leftOf(slot, takenAt(centre, without));
    const { id, start, end, group } = slot;
    const needed = group ? seats : 1;
    const waits = left.seats < needed && waiting && left.waiting >= needed;
    if (left.seats < needed && !waits) throw new BookingRefused(group ? 'group-full' : 'slot-taken');
    return { slot: id, start, end, resources: left.resources ?? [], seats: needed, ...(waits && { waiting: true }) };
  };
  const keep = <One extends Kept>(one: One, instead?: Kept): One => {
    kept = [...kept.filter((other) => other !== instead), one];
    return one;
  };
  const holdOf = (id: string): Kept | undefined => kept.find(({ hold }) => hold === id);
  const byToken = (token: string): Kept & { readonly booking: Booking } => {
    const found = kept.find((one) => one.token === token && one.end > clock());
    if (!found?.booking) throw new BookingRefused('token-refused');
    return found as Kept & { readonly booking: Booking };
  };
  const changeable = (token: string): ReturnType<typeof byToken> => {
    const found = byToken(token);
    if (clock() > changeEnds(found.start, found.centre)) throw new BookingRefused('change-over');
    return found;
  };
  const told = ({ booking, waiting, slot, centre, token }: Kept, withToken: boolean): Booking => {
    const queue = kept.filter((one) => one.waiting && one.slot === slot && one.centre === centre);
    const place = queue.findIndex((one) => one.token === token) + 1;
    return { ...booking!, ...(waiting && place > 0 && { queue: place }), ...(withToken && { token: token! }) };
  };
  const once = <Answer extends Booking | QuestionAnswer>(
    { key }: SendOptions,
    request: unknown,
    make: () => Answer,
  ): Answer => {
    const body = JSON.stringify(request);
    const before = sent.get(key);
    if (before && before.body !== body) throw new BookingRefused('key-reused');
    if (before) return before.answer as Answer;
    const answer = make();
    sent.set(key, { body, answer });
    return answer;
  };
  const reference = (): string => {
    count += 1;
    // Letters that a person can read out, counted up: nobody else's bookings are here.
    return [...`${1_000_000 + count}`].map((digit) => 'ABCDEFGHJK'[Number(digit)]).join('');
  };
  const made = (centre: CentreAvailability, wish: Kept['wish'], slot: OfferedSlot, place: Taken): Booking => {
    const { seats: _seats, waiting: _waiting, ...travelling } = toSlot(centre, wish, slot, { seats: 1, waiting: 0 });
    return {
      reference: reference(),
      status: place.waiting ? 'waiting' : 'booked',
      slot: travelling,
      ...(wish.channel === 'in-person' && centre.address && { place: centre.address }),
      sequence: 0,
      changeUntil: writeTime(changeEnds(place.start, centre), centre.zone),
    };
  };

  const book = (request: BookingRequest): Booking => {
    const centre = centres.find((one) => one.centre === request.centre) ?? centres[0];
    if (!centre) throw new BookingRefused('closed');
    const { data, findings } = checkBooking(request, centre, clock());
    if (!data) throw new BookingRefused('invalid', { errors: findings });
    const wish = wishOf(data);
    const slot = offered(centre, wish, data.slot);
    const held = data.hold === undefined ? undefined : holdOf(data.hold);
    const seats = seatsOf(data);
    const place = take(centre, slot, { seats, waiting: data.waiting ?? false, without: held });
    const one = keep({ ...place, centre, wish, booking: made(centre, wish, slot, place), token: newKey() }, held);
    return told(one, true);
  };
  const change = ({ token, slot: named }: ChangeRequest): Booking => {
    const before = changeable(token);
    const { centre, wish, seats = 1, booking } = before;
    if (booking.status === 'cancelled') throw new BookingRefused('change-over');
    const slot = offered(centre, wish, named);
    const place = take(centre, slot, { seats, without: before });
    const { reference: _reference, ...moved } = made(centre, wish, slot, place);
    const next = { ...booking, ...moved, reference: booking.reference, sequence: booking.sequence + 1 };
    return told(keep({ ...place, centre, wish, booking: next, token: newKey() }, before), true);
  };
  const cancel = (token: string): Booking => {
    const before = byToken(token);
    if (before.booking.status === 'cancelled') return told(before, false);
    changeable(token);
    const { waiting: _waiting, ...rest } = before;
    const booking = { ...before.booking, status: 'cancelled' as const, sequence: before.booking.sequence + 1 };
    return told(keep({ ...rest, booking }, before), false);
  };

  /** As an answer over a network: later, and not for those who have left. */
  const later = <Answer>({ signal }: BookingOptions, answer: () => Answer): Promise<Answer> =>
    Promise.resolve().then(() => {
      signal?.throwIfAborted();
      return answer();
    });

  return {
    offer: (id, options) =>
      later(options, () => {
        const centre = known(id);
        return { asOf: writeTime(clock(), centre.zone), offer: offerOf(centre) };
      }),
    freeSlots: ({ centre: id, ...query }, options) =>
      later(options, () => {
        const centre = known(id);
        return slotListOf(centre, query, takenAt(centre), clock());
      }),
    hold: (request, options) =>
      later(options, () => {
        const centre = known(request.centre);
        const slot = offered(centre, request, request.slot);
        const place = take(centre, slot, { seats: request.seats ?? 1 });
        const { meeting, channel, language } = request;
        const one = keep({
          ...place,
          centre,
          wish: { meeting, channel, language },
          hold: newKey(),
          over: clock() + holdSeconds * 1000,
        });
        return heldOf(one, slotOf(one), holdSeconds);
      }),
    extendHold: (id, options) =>
      later(options, () => {
        const before = holdOf(id);
        // One that is over is still the person's as long as nobody else has wanted it.
        const free = before && offeredSlotAt(before.centre, before.wish, before.start, clock());
        if (!before || !free || leftOf(free, takenAt(before.centre, before)).seats < (free.group ? before.seats! : 1))
          throw new BookingRefused('hold-over');
        const one = keep({ ...before, over: clock() + holdSeconds * 1000 }, before);
        return heldOf(one, slotOf(one), holdSeconds);
      }),
    leaveHold: (id, options) => later(options, () => void (kept = kept.filter(({ hold }) => hold !== id))),
    book: (request, options) => later(options, () => once(options, request, () => book(request))),
    bookingByKey: (key, options) =>
      later(options, () => {
        const { token } = (sent.get(key)?.answer ?? {}) as Partial<Booking>;
        const found = token === undefined ? undefined : kept.find((one) => one.token === token);
        return found?.booking && told(found, true);
      }),
    view: (token, options) => later(options, () => told(byToken(token), false)),
    change: (request, options) => later(options, () => once(options, request, () => change(request))),
    cancel: (token, options) => later(options, () => cancel(token)),
    ask: (request, options) =>
      later(options, () =>
        once(options, request, () => {
          const centre = centres.find((one) => one.centre === request.centre) ?? centres[0];
          if (!centre) throw new BookingRefused('closed');
          const { data, findings } = checkQuestion(request, centre);
          if (!data) throw new BookingRefused('invalid', { errors: findings });
          const { zone } = centre;
          return { reference: reference(), received: writeTime(clock(), zone), zone, ...answerBy(clock(), centre) };
        }),
      ),
    questionByKey: (key, options) =>
      later(options, () => {
        const answer = sent.get(key)?.answer;
        return answer && 'received' in answer ? answer : undefined;
      }),
  };
}

const wishOf = ({ meeting, channel, language, interpreter }: BookingRequest): Kept['wish'] => ({
  meeting,
  channel,
  language,
  interpreter: interpreter !== undefined,
});

function slotOf({ centre, wish, slot: id, start, end, seats = 1 }: Kept): Slot {
  return toSlot(centre, wish, { id, start, end, date: '', minutes: 0, choices: [] }, { seats, waiting: 0 });
}

const heldOf = ({ hold, over, centre }: Kept, slot: Slot, seconds: number) => ({
  id: hold!,
  slot,
  expires: writeTime(over!, centre.zone),
  seconds,
});
