/** The list of what can be asked: one entry serves the route, its checks and its description. */
import { offerOf } from '@retning/core/check-availability';
import { type Requests, checkRequest } from '@retning/core/check-booking';
import { readSlotQuery } from '@retning/core/booking/slot-query';
import type { ProblemCode } from '@retning/core/booking/problem';
import * as shapes from '@retning/core/schema/booking';
import type { CentreAvailability } from '@retning/core/schema/types';
import { type Schema, parse } from '@retning/core/schema/zod';
import { writeTime } from '@retning/core/time/written';
import { book } from '../book.ts';
import { bookingByKey, cancelBooking, changeBooking, deleteBooking, viewBooking } from '../bookings.ts';
import { freeSlots } from '../free-slots.ts';
import { extendHold, hold, leaveHold } from '../holds.ts';
import type { Keeper } from '../keeper.ts';
import { ask, questionByKey } from '../questions.ts';
import { type Route, type Sent } from '../sent.ts';
import { Refused } from '../transactions.ts';
import type { Budget } from './rate-limits.ts';
import { staffCalls } from './staff-calls.ts';

/** A request as it came in. */
export interface Asked {
  readonly keeper: Keeper;
  readonly centre: string;
  /** What stands after the question mark. */
  readonly query: string;
  readonly body: Uint8Array;
  readonly value: unknown;
  readonly key: string | null;
}

/** What can be asked. Only `post` ever changes anything. */
export interface Call {
  readonly method: 'get' | 'post';
  readonly path: string;
  readonly summary: string;
  readonly budget: Budget;
  /** The shape of the body, or of the query of a `get`. */
  readonly takes?: Schema;
  readonly keyed?: boolean;
  readonly status: 200 | 201 | 204;
  readonly gives?: Schema;
  /** The type of an answer that is no JSON. */
  readonly media?: string;
  /** Only with a token of the centre's staff. */
  readonly staff?: boolean;
  readonly problems: readonly ProblemCode[];
  /** The answer; a text is written already. */
  readonly answer: (asked: Asked) => Promise<object | string | void>;
}

const acting = { method: 'post', status: 200, gives: shapes.booking } as const;

const everybody: readonly Call[] = [
  {
    method: 'get',
    path: '/centres/{centre}',
    summary: 'What a centre offers',
    budget: 'look',
    status: 200,
    gives: shapes.offerAnswer,
    problems: ['not-found'],
    answer: async ({ keeper, centre: id }) => {
      const centre = await known(keeper, id);
      return { asOf: writeTime(keeper.clock(), centre.zone), offer: offerOf(centre) };
    },
  },
  {
    method: 'get',
    path: '/slots',
    summary: 'Times that are free',
    budget: 'look',
    takes: shapes.slotQuery,
    status: 200,
    gives: shapes.slotList,
    problems: ['not-found', 'invalid'],
    answer: async ({ keeper, query }) => {
      const asked = right('slots', readSlotQuery(query));
      return freeSlots(keeper, await known(keeper, asked.centre), asked);
    },
  },
  {
    method: 'post',
    path: '/holds',
    summary: 'Keep a time while the form is filled in',
    budget: 'hold',
    takes: shapes.holdRequest,
    status: 201,
    gives: shapes.hold,
    problems: ['not-found', 'invalid', 'slot-gone', 'slot-taken', 'group-full'],
    answer: async ({ keeper, value }) => {
      const asked = right('hold', value);
      return hold(keeper, await known(keeper, asked.centre), asked);
    },
  },
  {
    method: 'post',
    path: '/holds/extend',
    summary: 'Keep it longer; the token is the id of the hold',
    budget: 'hold',
    takes: shapes.tokenRequest,
    status: 200,
    gives: shapes.hold,
    problems: ['invalid', 'hold-over'],
    answer: async ({ keeper, value }) => extendHold(keeper, tokenIn(value)),
  },
  {
    method: 'post',
    path: '/holds/leave',
    summary: 'Leave a time to others; the token is the id of the hold',
    budget: 'hold',
    takes: shapes.tokenRequest,
    status: 204,
    problems: ['invalid'],
    answer: async ({ keeper, value }) => void (await leaveHold(keeper, tokenIn(value))),
  },
  {
    method: 'post',
    path: '/bookings',
    summary: 'Book',
    budget: 'send',
    keyed: true,
    takes: shapes.bookingRequest,
    status: 201,
    gives: shapes.booking,
    problems: ['key-missing', 'invalid', 'slot-gone', 'slot-taken', 'group-full', 'key-reused', 'closed'],
    answer: async (asked) => book(asked.keeper, sentBy(asked, 'booking'), await rulesFor(asked), asked.value),
  },
  {
    ...acting,
    path: '/bookings/by-key',
    summary: 'What became of a booking whose answer was lost',
    budget: 'act',
    takes: shapes.keyRequest,
    problems: ['invalid', 'not-found'],
    answer: async ({ keeper, value }) => bookingByKey(keeper, keyIn(value)),
  },
  {
    ...acting,
    path: '/bookings/view',
    summary: 'See a booking',
    budget: 'act',
    takes: shapes.tokenRequest,
    problems: ['invalid', 'token-refused'],
    answer: async ({ keeper, value }) => viewBooking(keeper, tokenIn(value)),
  },
  {
    ...acting,
    path: '/bookings/change',
    summary: 'Move a booking to another time; the answer has a new token and the old one is used up',
    budget: 'act',
    keyed: true,
    takes: shapes.changeRequest,
    problems: [
      ...(['key-missing', 'invalid', 'token-refused', 'change-over'] as const),
      ...(['slot-gone', 'slot-taken', 'group-full', 'key-reused'] as const),
    ],
    answer: async (asked) => changeBooking(asked.keeper, sentBy(asked, 'change'), right('change', asked.value)),
  },
  {
    ...acting,
    path: '/bookings/cancel',
    summary: 'Cancel a booking; asked again it answers the same',
    budget: 'act',
    takes: shapes.tokenRequest,
    problems: ['invalid', 'token-refused', 'change-over'],
    answer: async ({ keeper, value }) => cancelBooking(keeper, tokenIn(value)),
  },
  {
    method: 'post',
    path: '/bookings/delete',
    summary: 'Delete a booking and all that is known of the person',
    budget: 'act',
    takes: shapes.tokenRequest,
    status: 204,
    problems: ['invalid', 'token-refused'],
    answer: async ({ keeper, value }) => void (await deleteBooking(keeper, tokenIn(value))),
  },
  {
    method: 'post',
    path: '/questions',
    summary: 'Ask a question that is answered in writing',
    budget: 'send',
    keyed: true,
    takes: shapes.questionRequest,
    status: 201,
    gives: shapes.questionAnswer,
    problems: ['key-missing', 'invalid', 'key-reused', 'closed'],
    answer: async (asked) => ask(asked.keeper, sentBy(asked, 'question'), await rulesFor(asked), asked.value),
  },
  {
    method: 'post',
    path: '/questions/by-key',
    summary: 'What became of a question whose answer was lost',
    budget: 'act',
    takes: shapes.keyRequest,
    status: 200,
    gives: shapes.questionAnswer,
    problems: ['invalid', 'not-found'],
    answer: async ({ keeper, value }) => questionByKey(keeper, keyIn(value)),
  },
];

/** All that can be asked. */
export const calls: readonly Call[] = [...everybody, ...staffCalls];

/** A request with its key. Throws `key-missing`. */
function sentBy({ key, body }: Asked, route: Route): Sent {
  if (key === null || parse(shapes.idempotencyKey, key).issues) throw new Refused('key-missing');
  return { route, key, body };
}

async function known({ centres }: Keeper, id: string): Promise<CentreAvailability> {
  const centre = await centres.find(id);
  if (!centre) throw new Refused('not-found');
  return centre;
}

/** The rules of the centre that a body names, or any: then it is refused with `other-centre`, as by the form. */
async function rulesFor({ keeper: { centres }, value }: Asked): Promise<CentreAvailability> {
  const named = typeof value === 'object' && value !== null && 'centre' in value ? value.centre : undefined;
  const centre = (typeof named === 'string' ? await centres.find(named.trim()) : undefined) ?? (await centres.any());
  if (!centre) throw new Refused('closed', { retryAfter: 60 });
  return centre;
}

/** What a request says, in the words of the form where it does not fit. */
function right<Kind extends keyof Requests>(kind: Kind, value: unknown): Requests[Kind] {
  const { data, findings } = checkRequest(kind, value);
  if (data === undefined) throw new Refused('invalid', { errors: findings });
  return data;
}

const tokenIn = (value: unknown): string => right('token', value).token;
const keyIn = (value: unknown): string => right('key', value).key;
