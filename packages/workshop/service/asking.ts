/** Asking the service over HTTP, many times at once, with few means: what asks runs on the same two cores. */
import { Agent, request } from 'node:http';
import type { Slot, SlotList } from '@retning/core/schema/types';

export interface Answer {
  /** 0: there was none. */
  readonly status: number;
  readonly text: string;
  readonly headers: Readonly<Record<string, string | string[] | undefined>>;
  readonly ms: number;
}

const agent = new Agent({ keepAlive: true, maxSockets: 200 });

export interface Sending {
  readonly method?: string;
  readonly body?: string | Uint8Array;
  readonly headers?: Readonly<Record<string, string>>;
  readonly within?: number;
}

/** Sends and waits. A connection that breaks, or an answer that does not come in time, is the status 0. */
export function send(url: string, { method = 'GET', body, headers, within = 30_000 }: Sending = {}): Promise<Answer> {
  const began = performance.now();
  return new Promise((resolve) => {
    const done = (status: number, text = '', got: Answer['headers'] = {}): void =>
      resolve({ status, text, headers: got, ms: performance.now() - began });
    const sent = request(url, { method, agent, headers: { ...headers }, timeout: within }, (response) => {
      const parts: Buffer[] = [];
      response.on('data', (part: Buffer) => parts.push(part));
      response.on('end', () => done(response.statusCode!, Buffer.concat(parts).toString(), response.headers));
      response.on('error', () => done(0));
      response.on('close', () => done(0));
    });
    sent.on('timeout', () => sent.destroy());
    sent.on('error', () => done(0));
    sent.end(body);
  });
}

/** Sends JSON. */
export function post(url: string, value: unknown, key?: string, headers: Readonly<Record<string, string>> = {}) {
  return send(url, {
    method: 'POST',
    body: JSON.stringify(value),
    headers: { 'Content-Type': 'application/json', ...(key && { 'Idempotency-Key': key }), ...headers },
  });
}

/** Does all, so many at once. */
export async function atOnce<T, R>(many: number, list: readonly T[], act: (one: T, index: number) => Promise<R>) {
  const results: R[] = [];
  let next = 0;
  const worker = async (): Promise<void> => {
    while (next < list.length) {
      const index = next++;
      results[index] = await act(list[index]!, index);
    }
  };
  await Promise.all(Array.from({ length: Math.min(many, list.length) }, worker));
  return results;
}

/** The free times of a kind of meeting. */
export async function freeAt(base: string, meeting: string, channel: string): Promise<readonly Slot[]> {
  const { status, text } = await send(`${base}/slots?centre=example&meeting=${meeting}&channel=${channel}`);
  if (status !== 200) throw new Error(`No slots: ${status} ${text}`);
  return (JSON.parse(text) as SlotList).slots;
}

/** Numbers from 0 to 1, the same for the same seed. */
export function seeded(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

/** In an order of its own. */
export function shuffled<T>(list: readonly T[], chance: () => number): T[] {
  const copy = [...list];
  for (let last = copy.length - 1; last > 0; last--) {
    const other = Math.floor(chance() * (last + 1));
    [copy[last], copy[other]] = [copy[other]!, copy[last]!];
  }
  return copy;
}

/** The part of the answers that took longest ends at so many ms. */
export function percentile(list: readonly number[], part: number): number {
  const sorted = [...list].sort((one, other) => one - other);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * part))] ?? 0;
}
