/** A question over HTTP to somebody whose answers nobody vouches for. */
import { SourceError } from './source-error.ts';

/** As `fetch`, with an address in full. */
export type Ask = (address: string, init: RequestInit) => Promise<Response>;

/** No longer than this does anybody wait, in milliseconds. */
const PATIENCE = 10_000;
/** A list of people by education is a few kilobytes; nothing longer than this is read, in bytes. */
const MOST = 1_000_000;

/**
 * The JSON that an address answers with, unchecked. No cookie and no address of the page goes with the question.
 *
 * Rejects with the reason of the signal when it is aborted, else with a `SourceError`: `unreachable` without a connection,
 * `refused` when the answer says no, `timed-out` after ten seconds, `unreadable` when it is too long or no JSON, as the page
 * that a proxy shows in the place of an answer.
 */
export async function readAnswer(address: string, ask: Ask, signal?: AbortSignal): Promise<unknown> {
  signal?.throwIfAborted();
  const limit = new AbortController();
  const stop = (): void => limit.abort(signal?.reason);
  signal?.addEventListener('abort', stop);
  const timer = setTimeout(() => limit.abort(new SourceError('timed-out')), PATIENCE);
  // Pages patch `fetch`, and some patches forget the signal.
  const over = new Promise<never>((_, reject) => {
    limit.signal.addEventListener('abort', () => reject(limit.signal.reason as Error), { once: true });
  });
  over.catch(() => undefined);
  try {
    const text = await Promise.race([textOf(address, ask, limit.signal), over]);
    return JSON.parse(text) as unknown;
  } catch (cause) {
    if (limit.signal.aborted) throw limit.signal.reason;
    if (cause instanceof SourceError) throw cause;
    throw new SourceError(cause instanceof SyntaxError ? 'unreadable' : 'unreachable', { cause });
  } finally {
    clearTimeout(timer);
    signal?.removeEventListener('abort', stop);
  }
}

async function textOf(address: string, ask: Ask, signal: AbortSignal): Promise<string> {
  const response = await ask(address, {
    signal,
    headers: { accept: 'application/json' },
    credentials: 'omit',
    referrerPolicy: 'no-referrer',
  });
  if (!response.ok) throw new SourceError('refused', { cause: new Error(`Status ${response.status}`) });
  const type = response.headers.get('content-type') ?? '';
  if (!/\bjson\b/i.test(type)) throw new SourceError('unreadable', { cause: new Error(`Type ${type || 'not given'}`) });
  const reader = response.body?.getReader();
  if (!reader) return '';
  const stop = (): void => void reader.cancel().catch(() => undefined);
  signal.addEventListener('abort', stop);
  const decoder = new TextDecoder();
  let text = '';
  let bytes = 0;
  try {
    for (;;) {
      const { done, value } = await reader.read();
      if (done) return text + decoder.decode();
      bytes += value.length;
      if (bytes > MOST) throw new SourceError('unreadable', { cause: new Error(`More than ${MOST} bytes`) });
      text += decoder.decode(value, { stream: true });
    }
  } finally {
    signal.removeEventListener('abort', stop);
    stop();
  }
}
