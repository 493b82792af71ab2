/** The ordinary week of a centre, and what is coming that differs from it. */
import type { Channel, Hours, HoursTier, Text, TierCode } from '../schema/types.ts';
import { addDays, daysBetween, weekdayOf } from '../time/dates.ts';
import { localTime } from '../time/zone.ts';
import { dayAfter, holidayFor, ordinarySpans, type Span, spansIn, spansOn, weeklySpans } from './day-spans.ts';

/** One tier's ordinary week, Monday first, without exceptions and holidays. */
export interface TierWeek {
  readonly tier: TierCode;
  readonly label?: Text | undefined;
  readonly channels?: readonly Channel[] | undefined;
  readonly days: readonly WeekDay[];
}

export interface WeekDay {
  /** 0 is Monday. */
  readonly weekday: number;
  /** True for the weekday that it is at the centre now. */
  readonly today: boolean;
  /** By time; spans that meet are one. */
  readonly spans: readonly Span[];
}

/** Dates, `from` and `to` included, on which the hours differ from the ordinary week. */
export interface Change {
  readonly from: string;
  readonly to: string;
  /** Empty when closed. */
  readonly spans: readonly Span[];
  readonly reason?: Text | undefined;
  /** The id of the holiday that is the cause. */
  readonly holiday?: string | undefined;
  /** Missing when the change holds for every tier. */
  readonly tier?: TierCode;
}

/** The ordinary week of each tier, as a table of hours shows it. `now` only tells which day is today. */
export function weekHours(hours: Hours, now: number): readonly TierWeek[] {
  const today = localTime(now, hours.zone).weekday;
  return hours.tiers.map((given) => {
    const { tier, label, channels } = given;
    const days = [0, 1, 2, 3, 4, 5, 6].map((weekday) => ({
      weekday,
      today: weekday === today,
      spans: weeklySpans(given, weekday),
    }));
    return { tier, label, channels, days };
  });
}

/**
 * What differs from the ordinary week from today until `days` ahead, soonest first: dated exceptions as they were given (one
 * that has begun keeps its first day), and holidays that take hours away.
 */
export function comingChanges(hours: Hours, now: number, days = 42): readonly Change[] {
  const today = localTime(now, hours.zone);
  const last = addDays(today.date, days);
  const found = new Map<
    string,
    { readonly change: Change; readonly tiers: Set<HoursTier>; readonly differs: boolean }
  >();
  // Tiers that say the same share a line, those too that it makes no difference to: it is true of them as well.
  const add = (tier: HoursTier, change: Change, differs: boolean): void => {
    const key = JSON.stringify(change);
    const same = found.get(key);
    found.set(key, { change, tiers: new Set(same?.tiers).add(tier), differs: differs || Boolean(same?.differs) });
  };
  for (const tier of hours.tiers) {
    for (const { from, to, spans: given, reason } of tier.exceptions ?? []) {
      if (to < today.date || from > last) continue;
      const spans = spansIn(given);
      const first = from > today.date ? from : today.date;
      const length = daysBetween(first, to < last ? to : last);
      const weekday = weekdayOf(first);
      const differs = [0, 1, 2, 3, 4, 5, 6].some(
        (day) => day <= length && !equal(spans, weeklySpans(tier, (weekday + day) % 7)),
      );
      add(tier, { from, to, spans, reason }, differs);
    }
    for (let ahead = 0; ahead <= days; ahead++) {
      const day = dayAfter(hours, today, ahead);
      const holiday = holidayFor(tier, day);
      if (!holiday) continue;
      const spans = spansOn(hours, tier, day);
      add(tier, { from: day.date, to: day.date, spans, holiday: holiday.id }, !equal(spans, ordinarySpans(tier, day)));
    }
  }
  return [...found.values()]
    .filter(({ differs }) => differs)
    .flatMap(({ change, tiers }) => {
      if (tiers.size === hours.tiers.length) return [change];
      return [...new Set([...tiers].map(({ tier }) => tier))].map((tier) => ({ ...change, tier }));
    })
    .sort((one, other) => daysBetween(other.from, one.from));
}

function equal(one: readonly Span[], other: readonly Span[]): boolean {
  return JSON.stringify(one) === JSON.stringify(other);
}
