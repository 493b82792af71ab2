/** Others may use the machine too. This says how much, and takes again what was measured while they did. */
import { availableParallelism, loadavg } from 'node:os';
import { pause } from './browser.mjs';
import { spread } from './summary.mjs';

/** A sum that is always the same counts as undisturbed when it takes at most this many times its shortest. */
const calm = 1.3;
const tries = 2;
/** The verdict on a run that others disturbed, as a report keeps it. */
export const disturbedInWords = 'Others used the machine: run again before you trust a close figure.';

/** Measures in calm moments, as far as there are any. `noise()` says in words how it was. */
export function calmly() {
  const taken = [];
  let shortest = Infinity;

  /** Milliseconds for a sum that is always the same: how much of the processor others leave us. */
  function sum() {
    const begun = performance.now();
    let total = 0;
    for (let number = 0; number < 3e7; number++) total = (total + number * 31) % 1_000_003;
    const time = total < 0 ? NaN : performance.now() - begun;
    taken.push(time);
    shortest = Math.min(shortest, time);
    return time;
  }

  /** What `measure` answers; of two takes the one with the calmest moment after it. */
  async function take(measure) {
    let best;
    for (let trial = 0; trial < tries; trial++) {
      for (let wait = 0; wait < 3 && sum() > calm * shortest; wait++) await pause(1000);
      const figures = await measure();
      const disturbed = sum() / shortest;
      if (!best || disturbed < best.disturbed) best = { figures, disturbed };
      if (disturbed <= calm) break;
    }
    return { ...best.figures, disturbed: Math.round(best.disturbed * 100) / 100 };
  }

  /** In one sentence; `runs` are what `take` answered. */
  function noise(runs) {
    if (taken.length === 0) return 'no page was measured.';
    const { median, min, max } = spread(taken);
    const lost = runs.filter(({ disturbed }) => disturbed > calm).length;
    // The sum runs on one core between the pages: it does not see what others did while a page was measured.
    const crowded = loadavg()[1] > 1.5 * availableParallelism();
    const verdict = crowded || lost * 10 > runs.length ? disturbedInWords : 'Quiet enough.';
    return `a sum that is always the same took ${Math.round(median)} ms (${Math.round(min)}–${Math.round(max)}); ${lost} of ${runs.length} pages found no calm moment in ${tries} takes. ${verdict}`;
  }

  return { take, noise };
}
