/** When a centre is open: now, until when, and when next. */
import type { Hours, HoursTier, Text, TierCode } from '../schema/types.ts';
import { addDays } from '../time/dates.ts';
import { instantOf, localTime, type LocalTime } from '../time/zone.ts';
import { covers, dayAfter, exceptionOn, merged, holidayFor, ordinarySpans, spansOn, weeklySpans } from './day-spans.ts';

/** A time in the centre's zone. `minutes` after midnight, 1440 being midnight at the end of `date`; `instant` in epoch ms. */
export interface Moment {
  readonly date: string;
  readonly minutes: number;
  /** Days from today there: 0 today, 1 tomorrow. */
  readonly days: number;
  readonly instant: number;
}

export type Opens = Moment & { readonly tier: TierCode };

export type Opening =
  | { readonly state: 'open'; readonly tier: TierCode; readonly until: Moment }
  | { readonly state: 'closed'; readonly opens?: Opens; readonly holiday?: string; readonly reason?: Text }
  | { readonly state: 'by-appointment'; readonly opens?: Opens }
  | { readonly state: 'unknown' };

const AHEAD = 60;
const MINUTE = 60_000;

/**
 * Whether one may come at the instant `now`, reckoned in the centre's own zone.
 *
 * - `open`: a drop-in tier, else a specialist tier, is open. `until` is when all spans of that kind that follow on each other
 *   without a pause end; for a door that never closes, the end of the sixth day from today.
 * - `closed`: `opens` is the next drop-in or specialist span, at most 60 days ahead. When none is left today and it is a
 *   holiday or a dated exception that takes them away, `holiday` (its id) or `reason` (the exception's words) says so.
 * - `by-appointment`: no other tier is given. `opens` is when its hours begin next; it is missing while they run.
 * - `unknown`: no hours are given. A tier without any hours says nothing, unless it is by appointment.
 */
export function openingAt(hours: Hours | undefined, now: number): Opening {
  if (!hours) return { state: 'unknown' };
  const today = localTime(now, hours.zone);
  const coming = walkInTiers(hours);
  for (const code of ['drop-in', 'specialist'] as const) {
    const until = closesAt(
      hours,
      coming.filter(({ tier }) => tier === code),
      now,
      today,
    );
    if (until) return { state: 'open', tier: code, until };
  }
  if (coming.length) {
    const opens = opensAt(hours, coming, now, today);
    return { state: 'closed', ...(opens && { opens }), ...(opens?.days !== 0 && whyClosed(hours, coming, today)) };
  }
  const arranged = hours.tiers.filter(({ tier }) => tier === 'by-appointment');
  if (!arranged.length) return { state: 'unknown' };
  const opens = closesAt(hours, arranged, now, today) ? undefined : opensAt(hours, arranged, now, today);
  return { state: 'by-appointment', ...(opens && { opens }) };
}

/** True when `openingAt` would say `open`; cheap enough to ask of ten thousand centres. */
export function isOpenAt(hours: Hours | undefined, now: number): boolean {
  if (!hours) return false;
  const today = localTime(now, hours.zone);
  const day = dayAfter(hours, today, 0);
  return hours.tiers.some((tier) => tier.tier !== 'by-appointment' && covers(spansOn(hours, tier, day), today.minutes));
}

/** Tiers that need no appointment and say when they are open, drop-in first. */
function walkInTiers({ tiers }: Hours): readonly HoursTier[] {
  return (['drop-in', 'specialist'] as const).flatMap((code) =>
    tiers.filter(({ tier, weekly, exceptions }) => tier === code && (weekly.length || exceptions?.length)),
  );
}

function closesAt(hours: Hours, tiers: readonly HoursTier[], now: number, today: LocalTime): Moment | undefined {
  let end: readonly [days: number, minutes: number] | undefined;
  for (let days = 0; days < 7; days++) {
    const start = days ? 0 : today.minutes;
    const day = dayAfter(hours, today, days);
    const spans = merged(tiers.flatMap((tier) => spansOn(hours, tier, day)));
    const to = spans.find((span) => covers([span], start))?.to;
    if (to) end = [days, to];
    if (to !== 1440) break;
  }
  return end && momentOf(hours, now, today, ...end);
}

function opensAt(hours: Hours, tiers: readonly HoursTier[], now: number, today: LocalTime): Opens | undefined {
  for (let days = 0; days <= AHEAD; days++) {
    const day = dayAfter(hours, today, days);
    const after = days ? -1 : today.minutes;
    const starts = tiers.flatMap((tier) =>
      spansOn(hours, tier, day).flatMap(({ from }) => (from > after ? [{ from, tier: tier.tier }] : [])),
    );
    const [first] = starts.sort((one, other) => one.from - other.from);
    if (first) return { ...momentOf(hours, now, today, days, first.from), tier: first.tier };
  }
  return undefined;
}

function momentOf({ zone }: Hours, now: number, today: LocalTime, days: number, minutes: number): Moment {
  const date = addDays(today.date, days);
  let instant = instantOf(date, minutes, zone);
  // Clocks have gone back within the last hour and show this time a second time: the first is over, the second is meant.
  if (instant <= now) instant = (Math.floor(now / MINUTE) + days * 1440 + minutes - today.minutes) * MINUTE;
  return { date, minutes, days, instant };
}

function whyClosed(hours: Hours, tiers: readonly HoursTier[], today: LocalTime): { holiday?: string; reason?: Text } {
  const { minutes } = today;
  const day = dayAfter(hours, today, 0);
  for (const tier of tiers) {
    const holiday = holidayFor(tier, day);
    const exception = exceptionOn(tier, today.date);
    const spans = ordinarySpans(tier, day);
    if (holiday && (holiday.closed === 'half' ? covers(spans, minutes) : spans.length)) return { holiday: holiday.id };
    const missed = !spans.length || (covers(weeklySpans(tier, day.weekday), minutes) && !covers(spans, minutes));
    if (exception?.reason && missed) return { reason: exception.reason };
  }
  return {};
}
