/** Whom to ask for free times, and who keeps bookings and questions. */
import type { ProblemCode } from '../booking/problem.ts';
import type { Finding } from '../check-text.ts';
import type {
  Booking,
  BookingRequest,
  ChangeRequest,
  Hold,
  HoldRequest,
  OfferAnswer,
  QuestionAnswer,
  QuestionRequest,
  SlotList,
  SlotQuery,
} from '../schema/types.ts';
import { SourceError } from './source-error.ts';

export { SourceError };

export interface BookingOptions {
  readonly locale: string;
  /** An aborted question rejects with the signal's reason. */
  readonly signal?: AbortSignal;
}

export interface SendOptions extends BookingOptions {
  /**
   * Made once by `newKey` when a person comes to the last step, and the same for every try: so a booking whose answer was lost is not made
   * twice, and can be asked about.
   */
  readonly key: string;
}

/** Times that can be booked. Every refusal but an abort is a `SourceError`; with a reason of the service's it is a `BookingRefused`. */
export interface SlotSource {
  /** What a centre offers, and what the time is at the service: clocks of visitors are wrong. Refuses with `not-found`. */
  offer(centre: string, options: BookingOptions): Promise<OfferAnswer>;
  /** Times that are free, by start. Refuses with `not-found` and `invalid`. */
  freeSlots(query: SlotQuery, options: BookingOptions): Promise<SlotList>;
}

/**
 * Who keeps bookings. As `SlotSource`; and where nobody knows whether what was sent has arrived, sending rejects with a `SourceError` that is no
 * `BookingRefused`: then `bookingByKey` or `questionByKey` tells, and nothing else may be sent with another key.
 */
export interface BookingSource extends SlotSource {
  /** Keeps a time while a form is filled in. Refuses with `slot-gone`, `slot-taken` and `group-full`. A source without holds leaves it out. */
  hold?(request: HoldRequest, options: BookingOptions): Promise<Hold>;
  /** Keeps it longer. Refuses with `hold-over`. */
  extendHold?(id: string, options: BookingOptions): Promise<Hold>;
  /** Leaves it to others. */
  leaveHold?(id: string, options: BookingOptions): Promise<void>;
  /** Refuses with `invalid`, `slot-gone`, `slot-taken`, `group-full`, `key-reused`, `closed` and others of `problemStatus`. */
  book(request: BookingRequest, options: SendOptions): Promise<Booking>;
  /** The booking that was made with a key; `undefined` when there is none. */
  bookingByKey(key: string, options: BookingOptions): Promise<Booking | undefined>;
  /** A booking by its token. Refuses with `token-refused`. */
  view(token: string, options: BookingOptions): Promise<Booking>;
  /** Moves it; the answer has a new token. Refuses as `book` and with `token-refused` and `change-over`. */
  change(request: ChangeRequest, options: SendOptions): Promise<Booking>;
  /** Refuses with `token-refused` and `change-over`. */
  cancel(token: string, options: BookingOptions): Promise<Booking>;
  /** Asks a question that is answered in writing. Refuses with `invalid`, `key-reused` and `closed`. */
  ask(request: QuestionRequest, options: SendOptions): Promise<QuestionAnswer>;
  questionByKey(key: string, options: BookingOptions): Promise<QuestionAnswer | undefined>;
}

/** The service has answered, and the answer is no: nothing was booked, changed or asked. */
export class BookingRefused extends SourceError {
  readonly problem: ProblemCode;
  /** What is wrong where, when `problem` is `invalid`. */
  readonly errors: readonly Finding[];
  /** Seconds after which it is worth trying again. */
  readonly retryAfter: number | undefined;

  constructor(
    problem: ProblemCode,
    {
      errors = [],
      retryAfter,
    }: { readonly errors?: readonly Finding[]; readonly retryAfter?: number | undefined } = {},
  ) {
    super('refused', { cause: new Error(problem) });
    this.name = 'BookingRefused';
    this.problem = problem;
    this.errors = errors;
    this.retryAfter = retryAfter;
  }
}

/**
 * A key for one booking or question: 192 bits in base64url. Not by `randomUUID`, which pages without https do not have.
 */
export function newKey(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(24));
  return btoa(String.fromCharCode(...bytes))
    .replaceAll('+', '-')
    .replaceAll('/', '_');
}
