/** Rules for single values: dates, clock times, points. No zod, no DOM. */

/** A place on earth, degrees, EPSG:4326. */
export interface Point {
  readonly lat: number;
  readonly lon: number;
}

/** True for a calendar date that exists, written `YYYY-MM-DD`. */
export function isDate(text: string): boolean {
  if (!/^\d{4}-\d\d-\d\d$/.test(text)) return false;
  const date = new Date(`${text}T00:00:00Z`);
  return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(text);
}

/** Minutes after midnight for a clock time `HH:MM`, `24:00` being the end of the day; `undefined` for anything else. */
export function minutesOf(text: string): number | undefined {
  const match = /^([01]\d|2[0-4]):([0-5]\d)$/.exec(text);
  if (!match) return undefined;
  const minutes = Number(match[1]) * 60 + Number(match[2]);
  return minutes <= 1440 ? minutes : undefined;
}

/** True for a point that can be a place in the Nordic countries; `0,0` and swapped latitude and longitude are not. */
export function isNordic({ lat, lon }: Point): boolean {
  return lat >= 53 && lat <= 82 && lon >= -75 && lon <= 36;
}
