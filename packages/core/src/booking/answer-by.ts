/** By when a question is answered: working days, counted at the centre. */
import type { Offer } from '../schema/types.ts';
import { minutesOf } from '../schema/rules.ts';
import { addDays, weekdayOf } from '../time/dates.ts';
import { holidayOn } from '../time/holidays.ts';
import { localTime } from '../time/zone.ts';
import { isClosed } from './slots.ts';

/** Days at the centre. */
export interface AnswerBy {
  /** The first working day on which the answer may come. */
  readonly from: string;
  /** The last; it comes by the end of this day. */
  readonly by: string;
}

/** What the promise depends on. */
export type AnswerRules = Pick<Offer, 'zone' | 'holidays' | 'closed' | 'questions'>;

/** A centre that is closed for longer promises nothing. */
const AHEAD = 366;
/** Where a centre says nothing else: the plans for the national portal promise an answer in one to two days. */
const WITHIN = 2;

/**
 * By when a question that came in at the instant `received` (epoch ms) is answered.
 *
 * The day of receipt is the local day at the centre and does not count: a question of Monday, in the morning or in the evening, has its first
 * working day on Tuesday and its second on Wednesday; one of Saturday on Monday and Tuesday. With `until` a question that comes at that time or
 * later counts as of the next day. Saturdays, Sundays, public holidays, the eves on which offices are closed and the centre's own closed
 * days are no working days; half days are. `undefined` when there are too few working days within a year.
 */
export function answerBy(received: number, { zone, holidays, closed, questions }: AnswerRules): AnswerBy | undefined {
  const { within = WITHIN, until } = questions ?? {};
  const today = localTime(received, zone);
  const late = until !== undefined && today.minutes >= (minutesOf(until) ?? 1440);
  const counted = late ? addDays(today.date, 1) : today.date;
  let from: string | undefined;
  let working = 0;
  for (let days = 1; days <= AHEAD; days++) {
    const date = addDays(counted, days);
    if (!isWorkingDay(date, holidays, closed)) continue;
    from ??= date;
    if (++working === within) return { from, by: date };
  }
  return undefined;
}

/** Monday to Friday, unless offices or the centre are closed. */
export function isWorkingDay(date: string, holidays: Offer['holidays'], closed?: Offer['closed']): boolean {
  if (weekdayOf(date) > 4 || isClosed(closed, date)) return false;
  const holiday = holidays === 'none' ? undefined : holidayOn(holidays, date);
  return !holiday || holiday.closed === 'half';
}
