/** Bookings kept by a service that speaks as `@retning/booking-service` does; its OpenAPI description lies beside it at `/openapi.json`. */
import { problemCodeOf } from '../booking/problem.ts';
import { writeSlotQuery } from '../booking/slot-query.ts';
import { type Answers, checkAnswer } from '../check-booking.ts';
import { BookingRefused, type BookingSource, type SendOptions } from './booking-source.ts';
import { type Ask, type Question, readAnswer } from './read-answer.ts';
import { SourceError } from './source-error.ts';

/** Pauses before the second, third and fourth try, in ms; each is up to a quarter longer, so that a hall of people does not try again at once. */
const PAUSES = [1000, 3000, 9000] as const;

export interface ServiceOptions {
  /** Where the service is, such as `https://booking.example.org` or `/api`. */
  readonly url: string;
  readonly fetch?: Ask;
  /** Waits so many milliseconds, or until the signal is aborted. */
  readonly wait?: (ms: number, signal: AbortSignal | undefined) => Promise<void>;
}

/**
 * Asks the service over HTTP. Answers are checked; one that does not fit is `unreadable`.
 *
 * What is sent with a key is tried four times in all, over some thirteen seconds of pauses, as long as nobody knows whether it arrived or the
 * service says that it will do later: the same key makes that safe. Other questions are asked once.
 */
export function bookingsOverHttp({
  url,
  fetch: ask = (address, init) => fetch(address, init),
  wait = pause,
}: ServiceOptions): BookingSource {
  const base = url.replace(/\/+$/, '');
  const read = async <Kind extends keyof Answers>(
    kind: Kind,
    path: string,
    question: Question,
  ): Promise<Answers[Kind]> => {
    const answer = await readAnswer(`${base}${path}`, ask, { ...question, refusal });
    const { data, findings } = checkAnswer(kind, answer);
    if (data === undefined) throw new SourceError('unreadable', { cause: new TypeError(JSON.stringify(findings)) });
    return data;
  };
  const send = async <Kind extends 'booking' | 'question'>(
    kind: Kind,
    path: string,
    body: unknown,
    { key, signal }: SendOptions,
  ): Promise<Answers[Kind]> => {
    for (let tries = 0; ; tries++) {
      try {
        return await read(kind, path, { signal, body, headers: { 'idempotency-key': key } });
      } catch (problem) {
        const patience = PAUSES[tries];
        if (patience === undefined || !isForLater(problem, patience)) throw problem;
        // Chance comes from the key, which is nothing else.
        await wait(patience * (1 + ((key.charCodeAt(tries) || 0) % 32) / 128), signal);
      }
    }
  };
  /** What was made with a key; nothing is no failure. */
  const byKey = async <Kind extends 'booking' | 'question'>(
    kind: Kind,
    path: string,
    key: string,
    signal: AbortSignal | undefined,
  ): Promise<Answers[Kind] | undefined> => {
    try {
      return await read(kind, path, { signal, body: { key } });
    } catch (problem) {
      if (problem instanceof BookingRefused && problem.problem === 'not-found') return undefined;
      throw problem;
    }
  };

  return {
    offer: (centre, { signal }) => read('offer', `/centres/${encodeURIComponent(centre)}`, { signal }),
    freeSlots: (query, { signal }) => read('slots', `/slots?${writeSlotQuery(query)}`, { signal }),
    hold: (body, { signal }) => read('hold', '/holds', { signal, body }),
    extendHold: (token, { signal }) => read('hold', '/holds/extend', { signal, body: { token } }),
    leaveHold: async (token, { signal }) => {
      await readAnswer(`${base}/holds/leave`, ask, { signal, body: { token }, refusal });
    },
    book: (body, options) => send('booking', '/bookings', body, options),
    bookingByKey: (key, { signal }) => byKey('booking', '/bookings/by-key', key, signal),
    view: (token, { signal }) => read('booking', '/bookings/view', { signal, body: { token } }),
    change: (body, options) => send('booking', '/bookings/change', body, options),
    cancel: (token, { signal }) => read('booking', '/bookings/cancel', { signal, body: { token } }),
    ask: (body, options) => send('question', '/questions', body, options),
    questionByKey: (key, { signal }) => byKey('question', '/questions/by-key', key, signal),
  };
}

/** A refusal that says its reason by RFC 9457; another, as of a proxy, is judged by its status. */
function refusal(status: number, answer: unknown): SourceError {
  const { data } = checkAnswer('problem', answer);
  // The gateway has no answer from the service: nobody knows what became of what was sent.
  if (!data && (status === 502 || status === 504))
    return new SourceError('unreachable', { cause: new Error(String(status)) });
  return new BookingRefused(problemCodeOf(data ?? { type: '', status }), data);
}

/** Whether the same is worth sending again after a pause of so many milliseconds. */
function isForLater(problem: unknown, patience: number): boolean {
  if (!(problem instanceof BookingRefused)) return problem instanceof SourceError && problem.code !== 'refused';
  const { problem: code, retryAfter = 0 } = problem;
  const passes = ['went-wrong', 'overloaded', 'key-in-use', 'too-many-requests'].includes(code);
  return passes && retryAfter * 1000 <= patience;
}

function pause(ms: number, signal: AbortSignal | undefined): Promise<void> {
  return new Promise((resolve, reject) => {
    const stop = (): void => {
      clearTimeout(timer);
      reject(signal!.reason as Error);
    };
    const timer = setTimeout(() => {
      signal?.removeEventListener('abort', stop);
      resolve();
    }, ms);
    signal?.addEventListener('abort', stop, { once: true });
  });
}
