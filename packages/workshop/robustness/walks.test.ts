import { expect } from 'chai';
import { nobodyIsThere } from './acts.ts';
import { chanceFrom, seed } from './chance.ts';
import { watchForHarm } from './harm.ts';
import { lost, wander } from './wander.ts';
import { widgets } from './widgets.ts';

const WALKS = 40;
const STEPS = 50;

watchForHarm();

for (const attacked of widgets) {
  describe(`${WALKS} people who wander through <${attacked.tag}> without a plan (seed ${seed})`, function () {
    this.timeout(150_000);
    nobodyIsThere();

    it(`are never left with nothing, and never lose the focus or an answer: ${STEPS} steps each`, async () => {
      for (let walk = 0; walk < WALKS; walk += 1) {
        const chance = chanceFrom(seed + walk);
        const widget = await wander(attacked, { chance, steps: STEPS, name: `seed ${seed + walk}` });
        widget.parentElement!.remove();
      }
    });
  });
}

it('an answer that goes or changes by itself is noticed, and one that a person changes is not', () => {
  const before = { '1k1': 'competent', '1k2': 'not-yet' };
  const ticked = { words: 'ticks', at: '1k2' };
  expect(lost(before, { '1k2': 'competent' }, { words: 'presses «Neste»' })).to.deep.equal(['1k1', '1k2']);
  expect(lost(before, { ...before, '1k2': 'competent' }, ticked)).to.deep.equal([]);
  expect(lost(before, {}, { words: 'the page says lang=en' })).to.deep.equal(['1k1', '1k2']);
  expect(lost(before, {}, { words: 'presses «Begynn på nytt»' })).to.deep.equal([]);
  expect(lost(before, {}, { words: 'presses «Ta bort»' })).to.deep.equal(['1k1', '1k2']);
  expect(lost(before, {}, { words: 'presses «Ta bort»' }, /«Ta bort/)).to.deep.equal([]);
});
