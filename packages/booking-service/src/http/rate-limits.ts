/**
 * How much one address may ask. A class of forty behind one address of a school must all get through, and who sends fifty a second must not: so
 * each has a store that is large enough for a class and fills slowly.
 *
 * The numbers hold for one process. Addresses are kept in memory alone, as a hash under a key that is thrown away every day.
 */
import { createHmac, randomBytes } from 'node:crypto';

/** What is asked for, by how dear it is. */
export type Budget = 'look' | 'hold' | 'act' | 'send';

/** `store` at once, and `second` more every second. Forty people need 40 sendings, some 80 holds and 400 looks. */
const budgets: Readonly<Record<Budget, { readonly store: number; readonly second: number }>> = {
  look: { store: 800, second: 5 },
  hold: { store: 160, second: 0.3 },
  act: { store: 120, second: 0.3 },
  send: { store: 60, second: 0.1 },
};

const SECOND = 1000;
const DAY = 86_400_000;
/** More addresses than that in one day are an attack; they share what is left. */
const MOST = 50_000;

export interface RateLimits {
  /** Seconds to wait; 0: go on. */
  readonly ask: (budget: Budget, address: string) => number;
}

/** Limits that allow `rate` times as much. `clock` in ms. */
export function rateLimits(rate: number, clock: () => number): RateLimits {
  let key = randomBytes(32);
  let day = Math.floor(clock() / DAY);
  let cleared = -Infinity;
  const left = new Map<string, { amount: number; at: number }>();
  return {
    ask(budget, address) {
      const now = clock();
      if (Math.floor(now / DAY) !== day) {
        day = Math.floor(now / DAY);
        key = randomBytes(32);
        left.clear();
      }
      const { store, second } = budgets[budget];
      const name = `${budget} ${createHmac('sha256', key).update(address).digest('base64')}`;
      if (left.size >= MOST && !left.has(name)) clear(now);
      const mine = left.size >= MOST && !left.has(name) ? `${budget} others` : name;
      const { amount, at } = left.get(mine) ?? { amount: store * rate, at: now };
      const full = Math.min(store * rate, amount + ((now - at) / 1000) * second * rate);
      left.set(mine, { amount: full < 1 ? full : full - 1, at: now });
      return full < 1 ? Math.ceil((1 - full) / (second * rate)) : 0;
    },
  };

  /** Forgets whose store is full again. */
  function clear(now: number): void {
    // Looking at all of them takes milliseconds, which an attack must not be able to ask for with every request.
    if (now - cleared < SECOND) return;
    cleared = now;
    for (const [name, { amount, at }] of left) {
      const { store, second } = budgets[name.slice(0, name.indexOf(' ')) as Budget];
      if (amount + ((now - at) / 1000) * second * rate >= store * rate) left.delete(name);
    }
  }
}
