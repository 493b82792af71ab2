/** The opening spans of one tier on one day: the ordinary week, dated exceptions and holidays, in that order. */
import type { Hours, HoursTier } from '../schema/types.ts';
import { addDays, daysBetween } from '../time/dates.ts';
import { holidayOn, type Holiday } from '../time/holidays.ts';
import type { LocalTime } from '../time/zone.ts';

/** Minutes after midnight; open from `from` until just before `to`. Lists of spans are sorted, and none meet or overlap. */
export interface Span {
  readonly from: number;
  readonly to: number;
}

/** A day at a centre. `holiday` is missing where the centre keeps none. */
export interface Day {
  readonly date: string;
  readonly weekday: number;
  readonly holiday: Holiday | undefined;
}

type Exception = NonNullable<HoursTier['exceptions']>[number];

const WEEKDAYS = ['mo', 'tu', 'we', 'th', 'fr', 'sa', 'su'] as const;

/** The day that is `days` after today. */
export function dayAfter({ holidays }: Hours, today: LocalTime, days: number): Day {
  const date = days ? addDays(today.date, days) : today.date;
  const holiday = holidays === 'none' ? undefined : holidayOn(holidays, date);
  return { date, weekday: (today.weekday + days) % 7, holiday };
}

/** The exception that holds on a date; of several the one for the fewest days, a week's closing within a summer's hours. */
export function exceptionOn({ exceptions = [] }: HoursTier, date: string): Exception | undefined {
  let found: Exception | undefined;
  for (const exception of exceptions) {
    if (exception.from > date || exception.to < date) continue;
    if (!found || lengthOf(exception) < lengthOf(found)) found = exception;
  }
  return found;
}

/** What the ordinary week says of a weekday (0 is Monday). */
export function weeklySpans({ weekly }: HoursTier, weekday: number): readonly Span[] {
  const day = WEEKDAYS[weekday]!;
  const given: Exception['spans'][number][] = [];
  for (const { days, spans } of weekly) if (days.includes(day)) given.push(...spans);
  return spansIn(given);
}

/** What would hold if the day were no holiday: the exception, else the ordinary week. */
export function ordinarySpans(tier: HoursTier, { date, weekday }: Day): readonly Span[] {
  const exception = exceptionOn(tier, date);
  return exception ? spansIn(exception.spans) : weeklySpans(tier, weekday);
}

/** The spans on a day: a holiday closes it, a half day from `halfDayCloses` (noon, if not given). */
export function spansOn(hours: Hours, tier: HoursTier, day: Day): readonly Span[] {
  const spans = ordinarySpans(tier, day);
  const holiday = holidayFor(tier, day);
  if (!holiday) return spans;
  const close = holiday.closed === 'half' ? minutesIn(hours.halfDayCloses ?? '12:00') : 0;
  return spans.filter(({ from }) => from < close).map(({ from, to }) => ({ from, to: Math.min(to, close) }));
}

/**
 * The holiday, unless the tier has an exception that names that very date. An exception for a period does not: summer hours
 * open no door at midsummer.
 */
export function holidayFor(tier: HoursTier, { date, holiday }: Day): Holiday | undefined {
  if (!holiday) return undefined;
  const exception = exceptionOn(tier, date);
  return exception && exception.from === exception.to ? undefined : holiday;
}

/** True when one of the spans holds the minute. */
export function covers(spans: readonly Span[], minutes: number): boolean {
  return spans.some(({ from, to }) => from <= minutes && minutes < to);
}

/** Spans by time, those that overlap or meet made one. */
export function merged(spans: readonly Span[]): readonly Span[] {
  if (spans.length < 2) return spans;
  const joined: Span[] = [];
  let end = -1;
  for (const { from, to } of [...spans].sort((one, other) => one.from - other.from)) {
    if (from > end) joined.push({ from, to });
    else joined.push({ from: joined.pop()!.from, to: Math.max(to, end) });
    end = joined.at(-1)!.to;
  }
  return joined;
}

/** Spans in clock times (`09:00`) as spans in minutes. */
export function spansIn(spans: Exception['spans']): readonly Span[] {
  return merged(spans.map(({ from, to }) => ({ from: minutesIn(from), to: minutesIn(to) })));
}

// The check has seen to it that this is a clock time; anything else becomes NaN, which no minute is before or after.
function minutesIn(clock: string): number {
  return Number(clock.slice(0, 2)) * 60 + Number(clock.slice(3));
}

function lengthOf({ from, to }: Exception): number {
  return daysBetween(from, to);
}
