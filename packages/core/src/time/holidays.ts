/** Public holidays of the Nordic countries and the days round them on which offices close, by rule. */
import type { Country } from '../schema/types.ts';
import { addDays, weekdayOf } from './dates.ts';

/**
 * `public`: a holiday by law. `eve`: none by law, but offices are closed as if it were. `half`: a working day on which offices
 * close early.
 */
export type HolidayClosing = 'public' | 'eve' | 'half';

export interface Holiday {
  readonly date: string;
  readonly id: string;
  readonly closed: HolidayClosing;
}

type Rule = readonly [
  id: string,
  when: number | string,
  countries?: string,
  closed?: HolidayClosing,
  lastYear?: number,
];

// `countries` are first letters, all four when missing. `when` is days from Easter Sunday, `MM-DD`, or `MM-DD/weekday` for the first such weekday (Monday is 0) from that day on.
// Fixed days stand before those that follow Easter: when two fall together, a visitor is told the better known name
// (17 May 2027 is Constitution Day before it is Whit Monday).
const RULES: readonly Rule[] = [
  ['new-year', '01-01'],
  ['epiphany', '01-06', 'SF'],
  ['labour-day', '05-01', 'NSF'],
  ['constitution-day', '05-17', 'N'],
  ['national-day', '06-06', 'S'],
  // Denmark has no eves by law. Christmas Eve and Constitution Day are free by agreement and shops must close, so both count as
  // `eve`: date-holidays too calls both "observance" and neither "public". A door said to be closed that is open costs a
  // visitor less than the reverse, and a centre that does open names the date in an exception.
  ['constitution-day', '06-05', 'D', 'eve'],
  ['midsummer-eve', '06-19/4', 'SF', 'eve'],
  ['midsummer-day', '06-20/5', 'SF'],
  ['all-saints', '10-31/5', 'SF'],
  ['independence-day', '12-06', 'F'],
  ['christmas-eve', '12-24', undefined, 'eve'],
  ['christmas-day', '12-25'],
  ['boxing-day', '12-26'],
  ['new-years-eve', '12-31', undefined, 'eve'],
  ['wednesday-before-maundy-thursday', -4, 'N', 'half'],
  ['maundy-thursday', -3, 'ND'],
  ['good-friday', -2],
  ['easter-sunday', 0],
  ['easter-monday', 1],
  ['great-prayer-day', 26, 'D', 'public', 2023],
  ['ascension', 39],
  ['pentecost', 49],
  ['whit-monday', 50, 'ND'],
];

const known = new Map<string, readonly Holiday[]>();

/**
 * The holidays of a country in a year from 2005 on, by date; two may share a date.
 *
 * Verified for 2020–2045 against date-holidays 3.37, which is the source for the days by law. Eves and half days follow what
 * offices do (a Norwegian county's staff hours; midsummer, Christmas and New Year's Eve in Sweden and Finland).
 */
export function holidaysOf(country: Country, year: number): readonly Holiday[] {
  const key = country + year;
  let holidays = known.get(key);
  if (!holidays) {
    holidays = RULES.filter(
      ([, , countries = country, , lastYear = year]) => countries.includes(country[0]!) && year <= lastYear,
    )
      .map(([id, when, , closed = 'public']) => ({ date: dateBy(when, year), id, closed }))
      .sort((one, other) => (one.date < other.date ? -1 : one.date > other.date ? 1 : 0));
    known.set(key, holidays);
  }
  return holidays;
}

let latest: { readonly country?: Country; readonly date?: string; readonly holiday?: Holiday | undefined } = {};

/** The holiday on a date, if it is one; of two on the same date the one that closes more. */
export function holidayOn(country: Country, date: string): Holiday | undefined {
  // A list of centres asks about the same day thousands of times.
  if (latest.country !== country || latest.date !== date) {
    const holidays = holidaysOf(country, Number(date.slice(0, 4))).filter((holiday) => holiday.date === date);
    latest = { country, date, holiday: holidays.find(({ closed }) => closed === 'public') ?? holidays[0] };
  }
  return latest.holiday;
}

function dateBy(when: number | string, year: number): string {
  if (typeof when === 'number') return addDays(easterSunday(year), when);
  const [day, weekday] = when.split('/');
  const date = `${year}-${day}`;
  return weekday ? addDays(date, (Number(weekday) - weekdayOf(date) + 7) % 7) : date;
}

/** Easter Sunday by the rule of Meeus, Jones and Butcher; the names are the steps of the reckoning. */
function easterSunday(year: number): string {
  const golden = year % 19;
  const century = Math.floor(year / 100);
  const inCentury = year % 100;
  const correction = Math.floor((century - Math.floor((century + 8) / 25) + 1) / 3);
  const epact = (19 * golden + century - Math.floor(century / 4) - correction + 15) % 30;
  const toSunday = (32 + 2 * (century % 4) + 2 * Math.floor(inCentury / 4) - epact - (inCentury % 4)) % 7;
  const late = Math.floor((golden + 11 * epact + 22 * toSunday) / 451);
  return addDays(`${year}-03-22`, epact + toSunday - 7 * late);
}
