/**
 * Calendar days as `YYYY-MM-DD` in the Gregorian calendar, without `Date`: a day has no zone, and pages exist that patch
 * `Date`. Every function believes that its dates exist (`isDate` in schema/rules checks).
 */

/** Days since 1970-01-01. Reckoned in years that begin in March, so that the leap day comes last. */
export function dayNumber(date: string): number {
  const [year = 0, month = 1, day = 1] = date.split('-').map(Number);
  const years = month > 2 ? year : year - 1;
  const months = (month + 9) % 12;
  const leapDays = Math.floor(years / 4) - Math.floor(years / 100) + Math.floor(years / 400);
  return years * 365 + leapDays + Math.floor((153 * months + 2) / 5) + day - 719_469;
}

/** The date that is `days` after 1970-01-01, for years 1 to 9999: the reckoning of E. G. Richards for Julian day numbers. */
export function dateOf(days: number): string {
  const julian = days + 2_440_588;
  const shifted = julian + 1363 + Math.floor((Math.floor((4 * julian + 274_277) / 146_097) * 3) / 4);
  const years = Math.floor((4 * shifted + 3) / 1461);
  const inYear = 5 * Math.floor(((4 * shifted + 3) % 1461) / 4) + 2;
  const month = ((Math.floor(inYear / 153) + 2) % 12) + 1;
  const year = years - 4716 + (month < 3 ? 1 : 0);
  return [year + 10_000, month + 100, Math.floor((inYear % 153) / 5) + 101]
    .map((part) => String(part).slice(1))
    .join('-');
}

/** The date `days` after `date`; before it, when negative. */
export function addDays(date: string, days: number): string {
  return dateOf(dayNumber(date) + days);
}

/** How many days `to` is after `from`; negative when it is before. */
export function daysBetween(from: string, to: string): number {
  return dayNumber(to) - dayNumber(from);
}

/** The day of the week, Monday being 0 and Sunday 6. */
export function weekdayOf(date: string): number {
  // Counted from a Monday before the year 1, so that the remainder is never negative.
  return (dayNumber(date) + 719_470) % 7;
}
