import { nobodyIsThere } from './acts.ts';
import { chanceFrom, seed } from './chance.ts';
import { explorer, opensAgain } from './explorer.ts';
import { watchForHarm } from './harm.ts';
import { wander } from './wander.ts';

/** `WALKS=5000` walks them all, `WALKS=2400-5000` those from there on; with every run of the tests it is so many as half a minute has room for. */
const [last = 0, begin = 0] = (document.documentElement.dataset['walks'] ?? '100').split('-').map(Number).reverse();
const STEPS = 25;
/** So many in one test, so that each has an end in sight. */
const TOGETHER = 50;

watchForHarm();

describe(`${last - begin} people who wander through the transition explorer`, function () {
  this.timeout(150_000);
  nobodyIsThere();

  for (let first = begin; first < last; first += TOGETHER) {
    const end = Math.min(first + TOGETHER, last);
    it(`find all again in a file, and on the way nothing blank, no error and the focus where it was: seeds ${seed + first} to ${seed + end - 1}`, async () => {
      for (let walk = first; walk < end; walk += 1) {
        const name = `seed ${seed + walk}`;
        // Every other walk goes through what comes with the tag, in the language of the page.
        const bare = walk % 2 === 1;
        const impatient = walk % 3 === 0;
        const widget = await wander(explorer, { chance: chanceFrom(seed + walk), steps: STEPS, name, bare, impatient });
        await opensAgain(widget, name);
        widget.parentElement!.remove();
      }
    });
  }
});
