/** What goes between form and service: slots, holds, bookings, questions and problems. Times are RFC 3339 with the offset of the centre. */
import { isTime, readTime } from '../time/written.ts';
import { channel, offer, service, shortId, topic, whole } from './availability.ts';
import { code, date, key, language, line, link, text } from './pieces.ts';
import { zone } from './week.ts';
import * as z from './zod.ts';

const time = z.string(z.maxLength(40), z.refine(isTime, 'time'));
/** What a person may read out on the phone: no letter or digit that is taken for another. */
const reference = z.string(z.regex(/^[2-9A-HJ-NP-TV-Z]{6,12}$/));
/** At least 128 bits in base64url. It stands in the fragment of an address and in the body of a POST, nowhere else. */
const token = z.string(z.regex(/^[\w-]{22,86}$/));
/** Made once a visit of the last step, sent as the header `Idempotency-Key`, and kept for asking what became of a booking. */
export const idempotencyKey = token;

const named = {
  id: code,
  start: time,
} as const;

/** A slot as a request names it: as the service gave it, never reckoned. */
const namedSlot = z.object(named);

const slotShape = {
  ...named,
  centre: key,
  meeting: shortId,
  channel,
  end: time,
  zone,
} as const;

const inOrder = z.refine<{ start: string; end: string }>(
  ({ start, end }) => readTime(start)!.instant < readTime(end)!.instant,
  'order',
);

/** A time that can be booked. */
export const slot = z.object(
  {
    ...slotShape,
    /** Seats left; 1 for a meeting that is no group. */
    seats: whole(0, 500),
    /** One may wait for a seat. */
    waiting: z.optional(z.boolean()),
  },
  inOrder,
);

/** Which times are asked for. `from` and `to` are days at the centre, both included. */
export const slotQueryParts = {
  centre: key,
  meeting: shortId,
  channel,
  language: z.optional(language),
  interpreter: z.optional(z.boolean()),
  /** Seats that are needed in a group. */
  seats: z.optional(whole(1, 21)),
  from: z.optional(date),
  to: z.optional(date),
} as const;

export const slotQuery = z.object(slotQueryParts);

export const slotList = z.object({
  centre: key,
  zone,
  /** When the service was asked, by its own clock: what is today is reckoned from it, not from the visitor's clock. */
  asOf: time,
  slots: z.array(slot, z.maxLength(5000)),
  /** The first day with a free time after those asked for. */
  next: z.optional(date),
});

/** What a centre offers, as the service tells it. */
export const offerAnswer = z.object({ asOf: time, offer });

const guard = z.object({
  /** As the service gave it, signed and good for one time. */
  challenge: line(400),
  answer: line(200),
  /** A field that people do not see. Filled in it means a slower path, never a refusal: password managers fill it too. */
  trap: z.optional(z.string(z.maxLength(200))),
});

/** Work for a machine before it may send, so that a thousand bookings are dear and one is not. */
export const challenge = z.object({ challenge: line(400), difficulty: whole(0, 64), expires: time });

const contact = z.object({ by: z.enum(['e-mail', 'phone']), address: line(254) });

const who = {
  name: line(100),
  /** One way to reach the person who books. */
  contact,
} as const;

/** What helps. Codes and no words: nobody is to write about their health. */
const access = z.array(
  z.enum([
    'step-free',
    'lift',
    'toilet',
    'parking',
    'hearing-loop',
    'quiet-room',
    'guide-dog',
    'sign-language',
    'speech-to-text',
    'large-print',
    'easy-language',
    'more-time',
  ]),
  z.maxLength(12),
);

const behalf = z.object({
  relation: z.enum(['family', 'guardian', 'school', 'employer', 'public-service', 'other']),
  /** The person knows of it and wants it. */
  agreed: z.boolean(),
});

/** The parts of a booking in the order in which a form asks for them; findings stand in this order. */
export const bookingParts = {
  centre: key,
  topics: z.optional(z.array(topic, z.maxLength(4))),
  need: z.optional(z.enum(['be-met', 'support-for-choice', 'possibilities', 'concrete-question', 'own-decisions'])),
  service: z.optional(service),
  meeting: shortId,
  channel,
  language,
  /** The language that is interpreted. */
  interpreter: z.optional(language),
  access: z.optional(access),
  /** How many people come along. */
  bring: z.optional(whole(0, 20)),
  /** Somebody else is to have the meeting, and `name` is theirs. */
  behalf: z.optional(behalf),
  slot: namedSlot,
  /** A place on the waiting list is wanted when no seat is free. */
  waiting: z.optional(z.boolean()),
  hold: z.optional(code),
  ...who,
  message: z.optional(line(500)),
  /** The language of the form, in which the person is written to. */
  locale: language,
  guard: z.optional(guard),
} as const;

export const bookingRequest = z.object(bookingParts);

export const holdParts = {
  centre: key,
  meeting: shortId,
  channel,
  language: z.optional(language),
  seats: z.optional(whole(1, 21)),
  slot: namedSlot,
} as const;

export const holdRequest = z.object(holdParts);

/** A slot that is kept for a person who fills in the form. `seconds` are left from the answer on: clocks of visitors are wrong. */
export const hold = z.object({ id: code, slot, expires: time, seconds: whole(0, 3600) });

/** What became of a booking. No name, no contact, no message: whoever sees the answer learns a time and a place. */
export const booking = z.object({
  reference,
  status: z.enum(['booked', 'waiting', 'in-review', 'cancelled']),
  slot: z.object(slotShape, inOrder),
  place: z.optional(text(500)),
  /** Where a video meeting or chat is. */
  link: z.optional(link),
  /** Goes up with every change; calendars go by it. */
  sequence: whole(0, 10_000),
  /** Place in the waiting list, 1 being the next. */
  queue: z.optional(whole(1, 500)),
  /** Until when one may change or cancel it oneself. */
  changeUntil: z.optional(time),
  /** For changing and cancelling; told once, to the person who booked. */
  token: z.optional(token),
});

/** To see or to cancel a booking. */
export const tokenParts = { token } as const;
export const tokenRequest = z.object(tokenParts);
export const changeParts = { token, slot: namedSlot } as const;
export const changeRequest = z.object(changeParts);
/** What became of a booking whose answer was lost. */
export const keyParts = { key: idempotencyKey } as const;
export const keyRequest = z.object(keyParts);

export const questionParts = {
  centre: key,
  topics: bookingParts.topics,
  text: line(1000),
  name: z.optional(who.name),
  contact,
  /** The language that the answer is to be in. */
  language,
  locale: language,
  guard: z.optional(guard),
} as const;

export const questionRequest = z.object(questionParts);

/** A question has come in, and the answer is on its way: not before `from`, and by the end of `by`, days at the centre. */
export const questionAnswer = z.object({
  reference,
  received: time,
  zone,
  from: z.optional(date),
  by: z.optional(date),
});

/** A problem by RFC 9457. `type` ends with the code, whatever stands before it. */
export const problem = z.object({
  type: line(500),
  title: z.optional(line(200)),
  status: whole(400, 599),
  detail: z.optional(line(1000)),
  instance: z.optional(line(500)),
  /** What is wrong where, as `checkBooking` says it. */
  errors: z.optional(z.array(z.object({ path: z.string(z.maxLength(200)), code }), z.maxLength(100))),
  /** Seconds after which it is worth trying again. */
  retryAfter: z.optional(whole(0, 86_400)),
});
