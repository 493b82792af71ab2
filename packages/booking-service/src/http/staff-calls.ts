/** What those who work at a centre can ask, with its token. */
import type { CentreAvailability } from '@retning/core/schema/types';
import * as z from '@retning/core/schema/zod';
import { staffAnswered, staffDelete, staffList, staffQuestions, toCsv, toFeed } from '../staff.ts';
import { Refused } from '../transactions.ts';
import type { Asked, Call } from './calls.ts';

/** A booking by what a person reads out on the telephone. */
export const referenceRequest = z.object({ reference: z.string(z.regex(/^[2-9A-HJ-NP-TV-Z]{6,12}$/)) });

const looking = { method: 'get', budget: 'look', status: 200, staff: true, problems: ['not-found'] } as const;

const deleting = {
  method: 'post',
  budget: 'act',
  takes: referenceRequest,
  status: 204,
  staff: true,
  problems: ['invalid', 'not-found'],
} as const;

export const staffCalls: readonly Call[] = [
  {
    ...looking,
    path: '/staff/{centre}/bookings',
    summary: 'The bookings of a centre',
    answer: async (asked) => ({ bookings: await staffList(asked.keeper.db, await theirs(asked)) }),
  },
  {
    ...looking,
    path: '/staff/{centre}/bookings.csv',
    summary: 'The bookings of a centre for a spreadsheet',
    media: 'text/csv; charset=utf-8',
    answer: async (asked) => toCsv(await staffList(asked.keeper.db, await theirs(asked))),
  },
  {
    ...looking,
    path: '/staff/{centre}/bookings.ics',
    summary: 'The bookings of a centre as a calendar to subscribe to',
    media: 'text/calendar; charset=utf-8',
    answer: async (asked) => {
      const centre = await theirs(asked);
      return toFeed(await staffList(asked.keeper.db, centre), centre, asked.keeper.clock());
    },
  },
  {
    ...looking,
    path: '/staff/{centre}/questions',
    summary: 'The questions of a centre that are not answered',
    answer: async (asked) => ({ questions: await staffQuestions(asked.keeper.db, await theirs(asked)) }),
  },
  {
    ...deleting,
    path: '/staff/{centre}/bookings/delete',
    summary: 'Delete a booking that a person asks to have deleted',
    answer: async (asked) => staffDelete(asked.keeper.db, (await theirs(asked)).centre, referenceIn(asked)),
  },
  {
    ...deleting,
    path: '/staff/{centre}/questions/delete',
    summary: 'Delete a question that has been answered',
    answer: async (asked) => staffAnswered(asked.keeper.db, (await theirs(asked)).centre, referenceIn(asked)),
  },
];

function referenceIn({ value }: Asked): string {
  const { data } = z.parse(referenceRequest, value);
  if (!data) throw new Refused('invalid', { errors: [{ path: 'reference', code: 'not-valid' }] });
  return data.reference;
}

async function theirs({ keeper, centre: id }: Asked): Promise<CentreAvailability> {
  const centre = await keeper.centres.recall(id);
  if (!centre) throw new Refused('not-found');
  return centre;
}
