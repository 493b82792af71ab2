/** A body: so many bytes, UTF-8, JSON, no key twice. Anything else is refused before anybody looks at what it says. */
import { Refused } from '../transactions.ts';

/** A booking with the longest of everything is under 6 kB. */
export const MOST_BYTES = 16_384;

/** The bytes of a request that says it is JSON. Throws `too-large`, `not-json`. */
export async function readBytes(request: Request): Promise<Uint8Array> {
  // A form on another site can send text without asking first, but not JSON: that a browser asks about (CORS).
  if (!/^application\/json\s*(;|$)/i.test(request.headers.get('content-type') ?? '')) throw new Refused('not-json');
  if (Number(request.headers.get('content-length') ?? 0) > MOST_BYTES) throw new Refused('too-large');
  const parts: Uint8Array[] = [];
  let length = 0;
  const reader = (request.body as ReadableStream<Uint8Array> | null)?.getReader();
  while (reader) {
    const { done, value } = await reader.read();
    if (done) break;
    length += value.length;
    if (length > MOST_BYTES) {
      await reader.cancel().catch(() => undefined);
      throw new Refused('too-large');
    }
    parts.push(value);
  }
  return Buffer.concat(parts);
}

/** What the bytes say. Throws `not-json`. */
export function readValue(bytes: Uint8Array): unknown {
  let text: string;
  let value: unknown;
  try {
    text = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    value = JSON.parse(text);
  } catch {
    throw new Refused('not-json');
  }
  if (hasKeyTwice(text)) throw new Refused('not-json');
  return value;
}

/**
 * True when an object in a JSON text has a key twice: one program would read the first and another the last, and a booking be checked by
 * the one and kept by the other. The text must be JSON.
 */
export function hasKeyTwice(json: string): boolean {
  // For each open bracket the keys of its object so far; none for a list.
  const open: (Set<string> | undefined)[] = [];
  const token = /"(?:[^"\\]|\\.)*"(\s*:)?|[[\]{}]/g;
  for (const [found, colon] of json.matchAll(token)) {
    if (found === '{') open.push(new Set());
    else if (found === '[') open.push(undefined);
    else if (found === '}' || found === ']') open.pop();
    else if (colon) {
      const key = JSON.parse(found.slice(0, -colon.length)) as string;
      const keys = open.at(-1);
      if (keys?.has(key)) return true;
      keys?.add(key);
    }
  }
  return false;
}
