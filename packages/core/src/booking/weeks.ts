/** Free times as a form shows them: by week and day at the centre, and those nearest to one that was lost. */
import type { Slot } from '../schema/types.ts';
import { addDays, weekdayOf } from '../time/dates.ts';
import { readTime } from '../time/written.ts';

/** A day at the centre with its free times, by start. */
export interface BookableDay {
  readonly date: string;
  readonly slots: readonly Slot[];
}

/** A week with the days that have free times; the others are not in it. */
export interface BookableWeek {
  readonly monday: string;
  readonly days: readonly BookableDay[];
}

/**
 * Free times by week and day, the first first. Which day a time belongs to is what the clock at the centre shows, as it stands in the time itself:
 * the zone of the visitor has no part in it.
 *
 * Expects slots that `checkAnswer` has let through, and throws `RangeError` for one whose start cannot be read.
 */
export function weeksOf(slots: readonly Slot[]): readonly BookableWeek[] {
  const days = new Map<string, Slot[]>();
  for (const slot of byStart(slots)) {
    const { date } = startOf(slot);
    const day = days.get(date);
    if (day) day.push(slot);
    else days.set(date, [slot]);
  }
  const weeks = new Map<string, BookableDay[]>();
  // By `forEach`: old libraries on a page give lists and maps other ways to be walked through.
  days.forEach((those, date) => {
    const monday = addDays(date, -weekdayOf(date));
    const week = weeks.get(monday);
    const day = { date, slots: those };
    if (week) week.push(day);
    else weeks.set(monday, [day]);
  });
  const found: BookableWeek[] = [];
  weeks.forEach((those, monday) => found.push({ monday, days: those }));
  return found;
}

/**
 * The free times nearest to a time that somebody else took, by start. Near is first the same day, then the fewest minutes before or after; of two that are
 * as near, the earlier.
 */
export function nearestSlots(slots: readonly Slot[], lost: string, count = 3): readonly Slot[] {
  const wanted = readTime(lost);
  if (!wanted) throw new RangeError(`No time: ${lost}`);
  const away = (slot: Slot): number => {
    const { instant, date } = startOf(slot);
    const minutes = Math.abs(instant - wanted.instant) / 60_000;
    return date === wanted.date ? minutes : minutes + 1440;
  };
  const nearest = [...byStart(slots)].sort((one, other) => away(one) - away(other));
  return byStart(nearest.slice(0, count));
}

/** True when a start shows a clock time that another start on the same day shows too: the hour that comes twice. Then the offset must be told. */
export function isAmbiguous(slot: Slot, slots: readonly Slot[]): boolean {
  const { date, minutes, ahead } = startOf(slot);
  return slots.some((other) => {
    const start = startOf(other);
    return start.date === date && start.minutes === minutes && start.ahead !== ahead;
  });
}

/** What the clock at the centre shows when a slot begins. */
export function startOf({ start }: Pick<Slot, 'start'>): NonNullable<ReturnType<typeof readTime>> {
  const time = readTime(start);
  if (!time) throw new RangeError(`No time: ${start}`);
  return time;
}

const byStart = (slots: readonly Slot[]): readonly Slot[] =>
  [...slots].sort((one, other) => startOf(one).instant - startOf(other).instant);
