/** Shapes for hours: a zone, clock times, the ordinary week and dated exceptions. What centres and bookings share. */
import { localTime } from '../time/zone.ts';
import { date, line, text } from './pieces.ts';
import { minutesOf } from './rules.ts';
import * as z from './zod.ts';

/** A clock time, `HH:MM`; `24:00` is the end of the day. */
export const clock = z.string(z.refine((text) => minutesOf(text) !== undefined, 'clock'));
/** The IANA name of a zone that this browser or server knows. */
export const zone = line(64, z.refine(isZone, 'zone'));
/** Whose public holidays are kept. */
export const holidays = z.enum(['NO', 'SE', 'FI', 'DK', 'none']);

export const span = z.object(
  { from: clock, to: clock },
  z.refine(({ from, to }) => from < to, 'order'),
);

export const weekdays = z.array(z.enum(['mo', 'tu', 'we', 'th', 'fr', 'sa', 'su']), z.minLength(1), z.maxLength(7));

/** The ordinary week. */
export const weekly = z.array(z.object({ days: weekdays, spans: z.array(span, z.maxLength(6)) }), z.maxLength(14));

/** Days on which other hours hold, `from` and `to` included; without spans: none. */
export const exceptions = z.array(
  z.object(
    { from: date, to: date, spans: z.array(span, z.maxLength(6)), reason: z.optional(text(200)) },
    z.refine(({ from, to }) => from <= to, 'order'),
  ),
  z.maxLength(100),
);

// Asking takes time and memory, and thousands of centres share a few zones. The clock is asked, not a formatter: the first
// formatter of a page costs 13 to 25 ms in one piece.
const zones = new Map<string, boolean>();

function isZone(zone: string): boolean {
  let known = zones.get(zone);
  if (known === undefined) zones.set(zone, (known = hasClock(zone)));
  return known;
}

function hasClock(zone: string): boolean {
  try {
    return Boolean(localTime(0, zone));
  } catch {
    return false;
  }
}
