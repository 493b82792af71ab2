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

// Making a formatter takes some 50 microseconds and a lot of memory; asking one takes a few. A list of centres asks for the
// same minute in the same zone thousands of times, so the latest answer is kept too.
const formats = new Map<string, Intl.DateTimeFormat>();
const latest = new Map<string, { readonly minute: number; readonly time: LocalTime }>();

/** Date and clock time in `zone` (an IANA name) at `instant`. Throws `RangeError` for a zone that the browser does not know. */
export function localTime(instant: number, zone: string): LocalTime {
  const minute = Math.floor(instant / MINUTE);
  const known = latest.get(zone);
  if (known?.minute === minute) return known.time;
  const wall = wallClock(minute, zone);
  const date = dateOf(Math.floor(wall / DAY));
  const time = { date, minutes: wall - dayNumber(date) * DAY, weekday: weekdayOf(date) };
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
  const offset = (minute: number) => wallClock(minute, zone) - minute;
  // No zone changes its clocks twice within two days, so the offset is the one of the day before or the one of the day after.
  // The earlier of two instants has the offset of the day before.
  let early = wall - offset(wall - DAY);
  let late = wall - offset(wall + DAY);
  if (early + offset(early) === wall) return early * MINUTE;
  if (late + offset(late) === wall) return late * MINUTE;
  [early, late] = [Math.min(early, late), Math.max(early, late)];
  // The time is skipped: halve the stretch until the minute of the change is found.
  while (late - early > 1) {
    const middle = Math.floor((early + late) / 2);
    if (middle + offset(middle) > wall) late = middle;
    else early = middle;
  }
  return late * MINUTE;
}

/** The part of Temporal that we use; not every browser has it, and no library of types yet. */
interface TemporalLike {
  readonly Instant: {
    fromEpochMilliseconds(instant: number): {
      toZonedDateTimeISO(zone: string): { readonly offsetNanoseconds: number };
    };
  };
}

/** Minutes since 1970 as the clock of the zone shows them, at a minute since 1970 UTC. */
function wallClock(minute: number, zone: string): number {
  // The first formatter of a page costs 13 to 25 ms in one piece, a hundred on a slow phone; Temporal answers in less than one.
  const { Temporal } = globalThis as { readonly Temporal?: TemporalLike };
  if (Temporal) {
    const { offsetNanoseconds } = Temporal.Instant.fromEpochMilliseconds(minute * MINUTE).toZonedDateTimeISO(zone);
    return minute + Math.floor(offsetNanoseconds / 6e10);
  }
  let format = formats.get(zone);
  if (!format) {
    format = new Intl.DateTimeFormat('en-US', {
      timeZone: zone,
      hourCycle: 'h23',
      year: 'numeric',
      month: '2-digit',
      day: '2-digit',
      hour: '2-digit',
      minute: '2-digit',
    });
    formats.set(zone, format);
  }
  const shown: Record<string, string> = {};
  for (const { type, value } of format.formatToParts(minute * MINUTE)) shown[type] = value;
  const { year, month, day, hour, minute: past } = shown;
  return dayNumber(`${year}-${month}-${day}`) * DAY + Number(hour) * 60 + Number(past);
}
