/**
 * Dates, times and distances as people write them in each language. Called while a view is drawn.
 *
 * The names are our own words, not those of `Intl`: Chromium has no nynorsk and no Northern Sámi and prints English without a word,
 * and a server and a browser that disagree would not hydrate. The clock is written with a full stop in Norwegian (Språkrådet).
 */
import { msg, str } from './language.ts';

const days = (): readonly string[] =>
  msg('mandag tirsdag onsdag torsdag fredag lørdag søndag', {
    id: 'date.days',
    desc: 'The seven days of the week, Monday first, as they stand in a sentence; one blank between',
  }).split(' ');

const months = (): readonly string[] =>
  msg('januar februar mars april mai juni juli august september oktober november desember', {
    id: 'date.months',
    desc: 'The twelve months, as they stand in a date; one blank between',
  }).split(' ');

/** Name of a weekday, 0 being Monday. */
export const weekdayName = (weekday: number): string => days()[weekday] ?? '';

/** A clock time from minutes after midnight: `08.30`, in English `08:30`. */
export function clockTime(minutes: number): string {
  const [hour, minute] = [Math.floor(minutes / 60), minutes % 60].map((value) => String(value).padStart(2, '0')) as [
    string,
    string,
  ];
  return msg(str`${hour}.${minute}`, { id: 'date.clock', desc: 'A clock time: hours and minutes' });
}

/** A calendar day `YYYY-MM-DD` in words: `5. januar`, with the weekday `tirsdag 5. januar`, with the year `5. januar 2027`. */
export function dayInWords(date: string, form: 'day' | 'weekday' | 'year' = 'day'): string {
  const [year, monthNumber, dayOfMonth] = date.split('-').map(Number) as [number, number, number];
  const number = String(dayOfMonth);
  const month = months()[monthNumber - 1] ?? '';
  const day = msg(str`${number}. ${month}`, { id: 'date.day', desc: 'Day of the month and name of the month' });
  if (form === 'day') return day;
  if (form === 'year') return `${day} ${year}`;
  return `${weekdayName((new Date(`${date}T00:00Z`).getUTCDay() + 6) % 7)} ${day}`;
}

/** A distance in kilometres: under ten with one decimal (`3,4 km`), else whole (`27 km`). Straight line, so never finer. */
export function distanceInWords(km: number): string {
  if (km >= 10) return `${Math.round(km)}\u00a0km`;
  const [whole, tenth] = km.toFixed(1).split('.') as [string, string];
  return msg(str`${whole},${tenth}\u00a0km`, { id: 'distance.km', desc: 'Kilometres with one decimal' });
}
