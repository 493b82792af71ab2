/** Clock time in a place: between an instant (milliseconds since 1970 UTC) and what the clock on the wall there shows. */
import { dateOf, dayNumber, weekdayOf } from './dates.ts';

/** What clock and calendar show in a zone. `minutes` after midnight; `weekday` 0 is Monday. */
export interface LocalTime {
  readonly date: string;
  readonly minutes: number;
  readonly weekday: number;
}

const MINUTE = 60_000;
const DAY = 1440;
/** Offsets change on the quarter of an hour, in every zone there is and was since 1970. */
const QUARTER = 15;

// Making a formatter takes some 50 microseconds and a lot of memory; asking one takes a few. A list of centres asks for the
// same minute in the same zone thousands of times, so the latest answer is kept too, and so are offsets: a server that renders
// pages would ask the formatter for half of its time.
const formats = new Map<string, Intl.DateTimeFormat>();
const latest = new Map<string, { readonly minute: number; readonly time: LocalTime }>();
const offsets = new Map<string, number>();

/** Date and clock time in `zone` (an IANA name) at `instant`. Throws `RangeError` for a zone that the browser does not know. */
export function localTime(instant: number, zone: string): LocalTime {
  const minute = Math.floor(instant / MINUTE);
  const known = latest.get(zone);
  if (known?.minute === minute) return known.time;
  const wall = minute + offset(minute, zone);
  const day = Math.floor(wall / DAY);
  const date = dateOf(day);
  const time = { date, minutes: wall - day * DAY, weekday: weekdayOf(date) };
  latest.set(zone, { minute, time });
  return time;
}

/**
 * The instant at which the clocks of `zone` show `minutes` after midnight on `date`; 1440 is midnight at the end of the day.
 *
 * Where clocks go forward and skip that time, the first instant after the gap; where they go back and show it twice, the
 * earlier one.
 */
export function instantOf(date: string, minutes: number, zone: string): number {
  const wall = dayNumber(date) * DAY + minutes;
  // No zone changes its clocks twice within two days, so the offset is the one of the day before or the one of the day after.
  // The earlier of two instants has the offset of the day before.
  let early = wall - offset(wall - DAY, zone);
  let late = wall - offset(wall + DAY, zone);
  if (early + offset(early, zone) === wall) return early * MINUTE;
  if (late + offset(late, zone) === wall) return late * MINUTE;
  [early, late] = [Math.min(early, late), Math.max(early, late)];
  // The time is skipped: halve the stretch until the minute of the change is found.
  while (late - early > 1) {
    const middle = Math.floor((early + late) / 2);
    if (middle + offset(middle, zone) > wall) late = middle;
    else early = middle;
  }
  return late * MINUTE;
}

/** Minutes that the clocks of `zone` are ahead of UTC at `instant`; negative west of Greenwich. Throws as `localTime` does. */
export function offsetAt(instant: number, zone: string): number {
  return offset(Math.floor(instant / MINUTE), zone);
}

/** The part of Temporal that we use; not every browser has it, and no library of types yet. */
interface TemporalLike {
  readonly Instant: {
    fromEpochMilliseconds(instant: number): {
      toZonedDateTimeISO(zone: string): { readonly offsetNanoseconds: number };
    };
  };
}

/** Minutes that the clock of the zone is ahead of UTC, at a minute since 1970. */
function offset(minute: number, zone: string): number {
  const key = zone + Math.floor(minute / QUARTER);
  let ahead = offsets.get(key);
  if (ahead === undefined) {
    // A server runs for months.
    if (offsets.size > 999) offsets.clear();
    offsets.set(key, (ahead = lookUp(minute, zone)));
  }
  return ahead;
}

function lookUp(minute: number, zone: string): number {
  // The first formatter of a page costs 13 to 25 ms in one piece, a hundred on a slow phone; Temporal answers in less than one.
  const { Temporal } = globalThis as { readonly Temporal?: TemporalLike };
  if (Temporal) {
    const { offsetNanoseconds } = Temporal.Instant.fromEpochMilliseconds(minute * MINUTE).toZonedDateTimeISO(zone);
    return Math.floor(offsetNanoseconds / 6e10);
  }
  let format = formats.get(zone);
  if (!format) {
    format = new Intl.DateTimeFormat('en-US', {
      timeZone: zone,
      hourCycle: 'h23',
      year: 'numeric',
      month: 'numeric',
      day: 'numeric',
      hour: 'numeric',
      minute: 'numeric',
    });
    formats.set(zone, format);
  }
  // `11/24/2026, 10:15`
  const [month, day, year, hour, past] = format.format(minute * MINUTE).split(/\D+/);
  return dayNumber(`${year}-${month}-${day}`) * DAY + Number(hour) * 60 + Number(past) - minute;
}
