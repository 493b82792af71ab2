/** From an answer or a text to data that has been checked. It comes with the check of a topic (`ui/read-*.ts`): typed data needs neither. */
import type { Checked } from '@retning/core/check';
import type { Problem } from './problem.ts';

/** Text that a page gave, or a server was asked for. */
export interface TextAnswer {
  /** A text, or the answer of a server; `undefined` when the address was none to ask. */
  readonly text: string | Promise<Response> | undefined;
  /** Where it comes from, for the developer: an address, or the JSON child. */
  readonly place: string;
  readonly signal: AbortSignal;
  report(problem: Problem): void;
}

/** Nobody waits longer than this, in ms. */
const patience = 10_000;
/** Bytes; the check has the same limit for text that came another way. */
const most = 16_000_000;

const breath = (): Promise<void> => new Promise((go) => setTimeout(go));

/** A pause for a long piece of work: nothing until it has held the page for so many ms, then a breath. */
export function patient(most = 8): () => Promise<void> | undefined {
  let since = performance.now();
  return () => {
    if (performance.now() - since < most) return undefined;
    return breath().then(() => {
      since = performance.now();
    });
  };
}

const remedies: Record<string, string> = {
  'wrong-address': 'Use an http(s) address or a path on this site.',
  unreachable: 'Check the address, the server and connect-src in the content security policy.',
  'timed-out': 'The server did not answer within ten seconds.',
  'html-page': 'The address answers with a web page, not JSON: a login or an error page?',
  'too-large': 'Split the data: the limits stand in @retning/core/check.',
};

/** Reads and checks. Every finding is reported with its path; what makes the whole unreadable is reported and thrown. */
export async function readAnswer<T>(
  { text: given, place, signal, report }: TextAnswer,
  check: (text: string, pause: () => Promise<void> | undefined) => Promise<Checked<T>>,
): Promise<T> {
  try {
    if (given === undefined) throw new Error('wrong-address');
    const text = typeof given === 'string' ? given : await textOf(given, signal);
    // A task of its own: in a single file this would follow in the very task that runs the whole script.
    await breath();
    const { data, findings } = await check(text, patient());
    signal.throwIfAborted();
    for (const { path, code } of findings.slice(0, 20)) {
      report({ code, place: path || place, remedy: remedies[code] ?? 'Correct this place in the data.' });
    }
    if (data === undefined) throw new Error('');
    // The first view gets a task of its own.
    await breath();
    return data;
  } catch (error) {
    // Patched pages reject with anything.
    const code = error instanceof Error ? error.message : 'unreachable';
    const known = remedies[code] ? code : code && 'unreachable';
    if (known && !signal.aborted) report({ code: known, place, remedy: remedies[known]! });
    throw error;
  }
}

/** The body of an answer, given up as soon as it is longer than any feed may be or slower than anyone will wait. */
async function textOf(answer: Promise<Response>, signal: AbortSignal): Promise<string> {
  const limit = AbortSignal.any([signal, AbortSignal.timeout(patience)]);
  // Pages patch `fetch`, and some patches forget the signal.
  const over = new Promise<never>((_, reject) => {
    limit.addEventListener('abort', () => reject(new Error('timed-out')), { once: true });
  });
  const response = await Promise.race([answer, over]);
  if (!response.ok || response.status === 204) throw new Error('unreachable');
  const reader = response.body?.getReader();
  if (!reader) return Promise.race([response.text(), over]);
  const decoder = new TextDecoder();
  let text = '';
  let bytes = 0;
  try {
    for (;;) {
      const { done, value } = await Promise.race([reader.read(), over]);
      if (done) return text + decoder.decode();
      bytes += value.length;
      if (bytes > most) throw new Error('too-large');
      text += decoder.decode(value, { stream: true });
    }
  } finally {
    reader.cancel().catch(() => undefined);
  }
}
