/**
 * Times as they travel: RFC 3339 with the offset of the place, `2027-10-31T02:30:00+01:00`. The instant and what the clock there showed stand
 * in one text, so the two readings of an hour that comes twice are told apart, and who reads it needs no table of zones.
 */
import { dateOf, dayNumber } from './dates.ts';
import { instantOf, localTime, offsetAt } from './zone.ts';

const TIME = /^(\d{4}-\d\d-\d\d)T([01]\d|2[0-3]):([0-5]\d):([0-5]\d)(\.\d{1,9})?(?:Z|([+-])([01]\d|2[0-3]):([0-5]\d))$/;

/** A time as it was written. `minutes` after midnight on the clock of the text; `ahead` is minutes that this clock is ahead of UTC. */
export interface WrittenTime {
  readonly instant: number;
  readonly date: string;
  readonly minutes: number;
  readonly ahead: number;
}

/** The instant (epoch ms) to the second, as the clock of the zone shows it. */
export function writeTime(instant: number, zone: string): string {
  const { date, minutes } = localTime(instant, zone);
  const ahead = offsetAt(instant, zone);
  const offset = `${ahead < 0 ? '-' : '+'}${clockOf(Math.abs(ahead))}`;
  return `${date}T${clockOf(minutes)}:${two(secondsOf(instant))}${offset}`;
}

/** The instant (epoch ms) to the second in UTC, `2027-10-31T01:30:00Z`. */
export function writeInstant(instant: number): string {
  const minutes = Math.floor(instant / 60_000);
  const day = Math.floor(minutes / 1440);
  return `${dateOf(day)}T${clockOf(minutes - day * 1440)}:${two(secondsOf(instant))}Z`;
}

/** What a written time says; `undefined` for a date that does not exist, a leap second, and anything without an offset. */
export function readTime(text: string): WrittenTime | undefined {
  const [, date = '', hour, minute, second, fraction = '', sign, aheadHours = 0, aheadMinutes = 0] =
    TIME.exec(text) ?? [];
  if (date < '0001' || dateOf(dayNumber(date)) !== date) return undefined;
  const minutes = Number(hour) * 60 + Number(minute);
  const ahead = (sign === '-' ? -1 : 1) * (Number(aheadHours) * 60 + Number(aheadMinutes)) || 0;
  const seconds = Number(second) + Number(`0${fraction}`);
  return {
    instant: (dayNumber(date) * 1440 + minutes - ahead) * 60_000 + Math.floor(seconds * 1000),
    date,
    minutes,
    ahead,
  };
}

/** True for a text that `readTime` can read. */
export function isTime(text: string): boolean {
  return readTime(text) !== undefined;
}

/** A written time whose zone has other rules now than when it was written. */
export interface Drift {
  /** The instant at which the clocks of the zone show the written date and time, by the rules of today. */
  readonly meant: number;
  /** The instant that was written. */
  readonly kept: number;
}

/**
 * Whether a zone has changed its rules since a time in it was written: then the instant and the clock time of the text are no longer the same
 * moment, and somebody has to say which of them was meant. `undefined` when both still hold, as for either reading of an hour that comes twice.
 */
export function driftOf(text: string, zone: string): Drift | undefined {
  const written = readTime(text);
  if (!written || offsetAt(written.instant, zone) === written.ahead) return undefined;
  return { meant: instantOf(written.date, written.minutes, zone), kept: written.instant };
}

function secondsOf(instant: number): number {
  return Math.floor(instant / 1000) - Math.floor(instant / 60_000) * 60;
}

const two = (number: number): string => String(number).padStart(2, '0');

/** Minutes as `HH:MM`. */
const clockOf = (minutes: number): string => `${two(Math.floor(minutes / 60))}:${two(minutes % 60)}`;
