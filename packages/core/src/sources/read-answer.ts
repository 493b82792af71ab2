/** A question over HTTP to somebody whose answers nobody vouches for. */
import { SourceError } from './source-error.ts';

/** As `fetch`, with an address in full. */
export type Ask = (address: string, init: RequestInit) => Promise<Response>;

/** What is asked beside the address. A `body` is sent as JSON, by POST. */
export interface Question {
  readonly signal?: AbortSignal | undefined;
  readonly body?: unknown;
  readonly headers?: Readonly<Record<string, string>>;
  /** What a refusal means, from its status and its JSON if it has any; without it every refusal is `refused`. */
  readonly refusal?: (status: number, answer: unknown) => SourceError;
}

/** No longer than this does anybody wait, in milliseconds. */
const PATIENCE = 10_000;
/** A list of people by education is a few kilobytes; nothing longer than this is read, in bytes. */
const MOST = 1_000_000;

/**
 * The JSON that an address answers with, unchecked; `undefined` where it answers that there is nothing (204). No cookie and no address of the page
 * goes with the question.
 *
 * Rejects with the reason of the signal when it is aborted, else with a `SourceError`: `unreachable` without a connection,
 * `refused` or what `refusal` makes of it when the answer says no, `timed-out` after ten seconds, `unreadable` when it is too long or no JSON, as
 * the page that a proxy shows in the place of an answer.
 */
export async function readAnswer(address: string, ask: Ask, question: Question = {}): Promise<unknown> {
  const { signal } = question;
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
    const response = exchange(address, ask, question, limit.signal);
    // It may fail later than the time-out, when nobody listens any more.
    response.catch(() => undefined);
    return await Promise.race([response, over]);
  } catch (cause) {
    if (limit.signal.aborted) throw limit.signal.reason;
    if (cause instanceof SourceError) throw cause;
    throw new SourceError(cause instanceof SyntaxError ? 'unreadable' : 'unreachable', { cause });
  } finally {
    clearTimeout(timer);
    signal?.removeEventListener('abort', stop);
  }
}

async function exchange(
  address: string,
  ask: Ask,
  { body, headers, refusal }: Question,
  signal: AbortSignal,
): Promise<unknown> {
  const response = await ask(address, {
    signal,
    headers: {
      accept: 'application/json',
      ...(body !== undefined && { 'content-type': 'application/json' }),
      ...headers,
    },
    ...(body !== undefined && { method: 'POST', body: JSON.stringify(body) }),
    credentials: 'omit',
    referrerPolicy: 'no-referrer',
  });
  const { status } = response;
  if (!response.ok) {
    if (!refusal) throw new SourceError('refused', { cause: new Error(`Status ${status}`) });
    throw refusal(status, await textOf(response, signal).then(JSON.parse, () => undefined));
  }
  if (status === 204) return undefined;
  return JSON.parse(await textOf(response, signal)) as unknown;
}

async function textOf(response: Response, signal: AbortSignal): Promise<string> {
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
