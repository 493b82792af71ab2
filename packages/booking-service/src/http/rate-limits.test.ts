import { describe, expect, it } from 'vitest';
import { type Budget, rateLimits } from './rate-limits.ts';

const limits = () => {
  let now = Date.UTC(2026, 10, 25, 9);
  return { ...rateLimits(1, () => now), pass: (ms: number) => void (now += ms) };
};

describe('the rate limits', () => {
  it.each([600, 60, 1])('let a class of forty behind one address book within %i seconds', (seconds) => {
    const { ask, pass } = limits();
    const person: readonly (readonly [Budget, number])[] = [
      ['look', 15],
      ['hold', 3],
      ['send', 1],
      ['act', 2],
    ];
    let refused = 0;
    for (let one = 0; one < 40; one++) {
      for (const [budget, times] of person)
        for (let time = 0; time < times; time++) if (ask(budget, 'school')) refused++;
      pass((seconds / 40) * 1000);
    }
    expect(refused).toBe(0);
  });

  it('refuse more than 95 of 100 of who sends fifty a second for a minute, and say how long to wait', () => {
    const { ask, pass } = limits();
    let refused = 0;
    for (let time = 0; time < 3000; time++) {
      const wait = ask('send', 'flood');
      if (wait) {
        refused++;
        expect(wait).toBeGreaterThan(0);
      }
      pass(20);
    }
    expect(refused / 3000).toBeGreaterThan(0.95);
    expect(ask('send', 'neighbour')).toBe(0);
  });

  it('let who waited as long as told go on', () => {
    const { ask, pass } = limits();
    let wait = 0;
    while (!wait) wait = ask('send', 'one');
    pass(wait * 1000);
    expect(ask('send', 'one')).toBe(0);
  });

  it('do not grow without end', () => {
    const { ask } = limits();
    for (let one = 0; one < 60_000; one++) ask('send', String(one));
    // All who come now share one store.
    let refused = 0;
    for (let one = 0; one < 1000; one++) if (ask('send', `late-${one}`)) refused++;
    expect(refused).toBeGreaterThan(900);
    expect(ask('send', '5')).toBe(0);
  });
});
