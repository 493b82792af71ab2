/** Problems between service and form, by RFC 9457, with codes that stay. Words for them are the form's. */
import type { Finding } from '../check-text.ts';
import type { Problem } from '../schema/types.ts';

/** Codes and their HTTP status. A code that has been published keeps its meaning. */
export const problemStatus = {
  /** No JSON, or a key of an object twice. */
  'not-json': 400,
  /** The header `Idempotency-Key` is missing or no key. */
  'key-missing': 400,
  /** The work of the challenge is not done, was done before, or is for another slot. */
  'challenge-refused': 403,
  'origin-refused': 403,
  'not-found': 404,
  /** A token that is wrong, used or over: all answer alike, so that nobody learns which. */
  'token-refused': 404,
  'method-refused': 405,
  /** The centre does not offer the slot any more. */
  'slot-gone': 409,
  /** Somebody was quicker. */
  'slot-taken': 409,
  /** No seat is left and no place to wait. */
  'group-full': 409,
  'hold-over': 409,
  /** Too late to change or cancel oneself. */
  'change-over': 409,
  /** The first request with this key is not done yet. */
  'key-in-use': 409,
  'too-large': 413,
  /** `errors` says what is wrong where. */
  invalid: 422,
  /** The same key with another body. */
  'key-reused': 422,
  /** `retryAfter` says how long. */
  'too-many-requests': 429,
  'went-wrong': 500,
  /** The service takes no bookings for now. */
  closed: 503,
  overloaded: 503,
} as const;

export type ProblemCode = keyof typeof problemStatus;

/**
 * A problem as it travels. `base` is where the service describes its problems, such as `https://booking.example.org/problems/`; the code is what
 * stands last in `type`.
 */
export function problemOf(
  code: ProblemCode,
  {
    base,
    errors,
    retryAfter,
  }: { readonly base: string; readonly errors?: readonly Finding[]; readonly retryAfter?: number },
): Problem {
  return {
    type: base + code,
    status: problemStatus[code],
    ...(errors && { errors: errors.slice(0, 100) }),
    ...(retryAfter !== undefined && { retryAfter }),
  };
}

/** The code of a problem; one that this version does not know is judged by its status. */
export function problemCodeOf({ type, status }: Pick<Problem, 'type' | 'status'>): ProblemCode {
  const code = /[^/#:?]*$/.exec(type)?.[0] ?? '';
  if (Object.hasOwn(problemStatus, code)) return code as ProblemCode;
  const by: Readonly<Record<number, ProblemCode>> = {
    404: 'not-found',
    409: 'slot-taken',
    413: 'too-large',
    429: 'too-many-requests',
    503: 'overloaded',
  };
  return by[status] ?? (status < 500 ? 'invalid' : 'went-wrong');
}
