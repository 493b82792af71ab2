/** The question for free times as the search part of an address, written by the form and read by the service. */
import type { SlotQuery } from '../schema/types.ts';

/** `centre=…&meeting=…&channel=…`, in that order whatever the order of the object, so that caches know it again. */
export function writeSlotQuery(query: SlotQuery): string {
  const parameters = new URLSearchParams();
  for (const name of ['centre', 'meeting', 'channel', 'language', 'interpreter', 'seats', 'from', 'to'] as const) {
    const value = query[name];
    if (value !== undefined && value !== false) parameters.set(name, String(value));
  }
  return parameters.toString();
}

/** What an address asks, for `checkRequest('slots', …)`: numbers and yes made what they are, of a name that stands twice the first. */
export function readSlotQuery(search: string): Readonly<Record<string, unknown>> {
  const asked: Record<string, unknown> = {};
  for (const [name, text] of new URLSearchParams(search)) {
    if (Object.hasOwn(asked, name)) continue;
    const value =
      name === 'seats' && /^\d{1,3}$/.test(text)
        ? Number(text)
        : name === 'interpreter' && text === 'true'
          ? true
          : text;
    Object.defineProperty(asked, name, { value, enumerable: true });
  }
  return asked;
}
