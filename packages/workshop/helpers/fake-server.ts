/** A server in the page: requests wait until the test answers them, in the order that the test likes. */

/** A request that waits for its answer. */
export interface Asked {
  /** The path that was asked for. */
  readonly path: string;
  readonly signal: AbortSignal | undefined;
  /** Answers; a text is sent as JSON with status 200. */
  answer(body: BodyInit | null, init?: ResponseInit): void;
  /** The network is down. */
  fail(): void;
}

const own = {
  fetch: window.fetch,
  setTimeout: window.setTimeout,
  clearTimeout: window.clearTimeout,
  timeout: AbortSignal.timeout,
};
let asked: Asked[] = [];
const timers = new Map<number, { readonly work: () => void; readonly due: number }>();

/** All requests since the test began, oldest first. From the first call on, `fetch` comes here. */
export function requests(): readonly Asked[] {
  if (window.fetch === own.fetch)
    window.fetch = (input, init) => ask(new URL(String(input)).pathname, init?.signal ?? undefined);
  return asked;
}

function ask(path: string, signal: AbortSignal | undefined): Promise<Response> {
  return new Promise((resolve, reject) => {
    signal?.addEventListener('abort', () => reject(signal.reason as Error));
    asked.push({
      path,
      signal,
      answer: (body, init = { headers: { 'content-type': 'application/json' } }) => resolve(new Response(body, init)),
      fail: () => reject(new TypeError('Failed to fetch')),
    });
  });
}

/** From now on timers of `least` ms and more wait for `pass`. Shorter ones are how the page itself goes on. */
export function holdTimers(least = 100): void {
  let count = 0;
  window.setTimeout = ((work: () => void, due = 0) => {
    if (due < least) return own.setTimeout.call(window, work, due);
    timers.set((count -= 1), { work, due });
    return count;
  }) as typeof setTimeout;
  window.clearTimeout = (id) => {
    if (!timers.delete(Number(id))) own.clearTimeout.call(window, id);
  };
  AbortSignal.timeout = (due) => {
    const control = new AbortController();
    window.setTimeout(() => control.abort(new DOMException('Time is over', 'TimeoutError')), due);
    return control.signal;
  };
}

/** How long the held timers still have to wait, in ms. */
export const held = (): readonly number[] => [...timers.values()].map(({ due }) => due);

/** Lets the time pass that is left of every held timer due within `ms`. */
export function pass(ms: number): void {
  for (const [id, { work, due }] of [...timers]) {
    if (due <= ms && timers.delete(id)) work();
  }
}

afterEach(() => {
  Object.assign(window, { fetch: own.fetch, setTimeout: own.setTimeout, clearTimeout: own.clearTimeout });
  AbortSignal.timeout = own.timeout;
  asked = [];
  timers.clear();
});
