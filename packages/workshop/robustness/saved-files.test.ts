import { readCheckResult } from '@retning/core/check-result';
import type { CheckResult } from '@retning/core/schema/types';
import { placedIn } from '@retning/core/self-check/framework';
import { outlookOf } from '@retning/core/self-check/plan';
import { aimStanding, profileOf } from '@retning/core/self-check/profile';
import { fromResult, toFragment, toHandOver, toResult } from '@retning/core/self-check/saved';
import type { RetningSelfCheck } from '@retning/widgets/self-check';
import { expect } from 'chai';
import { mount } from '../helpers/mount.ts';
import { eventually, settled } from '../helpers/person.ts';
import { chanceFrom, seed } from './chance.ts';
import { harmIn, isBlank, watchForHarm } from './harm.ts';
import { shapeOf, spoil } from './spoil.ts';
import { smallest, without } from './widgets.ts';

/** Five turns, so that each has an end in sight; every turn spoils in ways of its own. */
const TURNS = 5;
const FILES_A_TURN = 10_000;
const OPENED = 300;

watchForHarm();

const noPause = (): Promise<void> => Promise.resolve();

const whole: CheckResult = {
  format: 'retning/self-check@1',
  id: 'prove-1',
  framework: { id: smallest.id, version: smallest.version },
  saved: '2026-05-12',
  areas: ['1', '2'],
  answers: { '1k1': 'competent', '1k2': 'specialised', '1s1': 'unknown', '2k1': 'not-yet' },
  goals: { '2k1': 'competent' },
  plan: [{ statement: '2k1', action: 'Følge en samtale', until: '2026-12-24', priority: 'first' }],
  handedOver: { name: 'Kim Eksempel', agreed: true },
};

describe(`a saved self-check that was spoiled (seed ${seed})`, function () {
  this.timeout(150_000);

  const known = new Set(placedIn(smallest).map(({ statement }) => statement.id));
  // Data of the same shape go the same way through the rules.
  const shapes = new Set<string>();
  for (let turn = 0; turn < TURNS; turn += 1) {
    it(`is read or refused, and what is read can be counted and saved again: ${FILES_A_TURN} files, seed ${seed + turn}`, async () => {
      const chance = chanceFrom(seed + turn);
      const said = { taken: 0, refused: 0 };
      for (let count = 0; count < FILES_A_TURN; count += 1) {
        const text = spoil(whole, chance);
        const { data, findings } = await readCheckResult(text, noPause);
        said[data ? 'taken' : 'refused'] += 1;
        if (!data && findings.length === 0) expect.fail(`refused without a word: ${text.slice(0, 500)}`);
        const shape = data ? `${shapeOf(data)} ${Object.keys(data.answers).join()}` : '';
        if (!data || shapes.has(shape)) continue;
        shapes.add(shape);
        const { state } = fromResult(smallest, data);
        expect(
          Object.keys(state.answers).filter((id) => !known.has(id)),
          text.slice(0, 500),
        ).to.deep.equal([]);
        for (const { counts, open, total } of profileOf(smallest, state))
          expect(counts.reduce((sum, one) => sum + one, open)).to.equal(total);
        outlookOf(smallest, state);
        aimStanding(smallest, state);
        toFragment(smallest, state);
        toHandOver(smallest, state, '2026-11-25', 'Kim', false);
        const again = await readCheckResult(JSON.stringify(toResult(smallest, state, '2026-11-25')), noPause);
        expect(again.findings, text.slice(0, 500)).to.deep.equal([]);
      }
      expect(Math.min(said.taken, said.refused), JSON.stringify(said)).to.be.greaterThan(FILES_A_TURN / 20);
    });
  }

  it(`is opened or refused with a word when a visitor chooses it, and takes no answer when it is refused: ${OPENED} files`, async () => {
    const chance = chanceFrom(seed);
    const widget = without('retning-self-check') as RetningSelfCheck;
    widget.data = smallest;
    (await mount('<section></section>')).append(widget);
    const root = widget.shadowRoot!;
    await eventually(() => expect(root.querySelector('.ways')).to.be.ok);
    const status = (): string => root.querySelector('[role=status]')!.textContent.replace(/\s+/g, ' ').trim();
    const said = { opened: 0, refused: 0 };
    for (let count = 0; count < OPENED; count += 1) {
      const text = spoil(whole, chance);
      // Another day's file first, so that what is told next is of the spoiled one.
      await give(widget, JSON.stringify({ ...whole, saved: '2026-01-02' }));
      await eventually(() => expect(status()).to.match(/^Svarene fra 2\. januar 2026/));
      const [kept, told] = [{ ...widget.state.answers }, status()];
      await give(widget, text);
      await eventually(() => expect(status(), text.slice(0, 500)).to.not.equal(told));
      expect(status(), text.slice(0, 500)).to.match(/^Svarene fra|Ingenting er endret/);
      await settled(widget);
      const opened = status().startsWith('Svarene fra');
      said[opened ? 'opened' : 'refused'] += 1;
      if (!opened) expect(widget.state.answers, text.slice(0, 500)).to.deep.equal(kept);
      expect([isBlank(widget), harmIn(widget)], text.slice(0, 500)).to.deep.equal([false, []]);
    }
    expect(Math.min(said.opened, said.refused), JSON.stringify(said)).to.be.greaterThan(20);
  });
});

/** Hands a file to the field for saved files, as the browser's dialog does. */
async function give(widget: HTMLElement, text: string): Promise<void> {
  const field = widget.shadowRoot!.querySelector<HTMLInputElement>('input[type=file]')!;
  const files = new DataTransfer();
  files.items.add(new File([text], 'svar.json', { type: 'application/json' }));
  field.files = files.files;
  field.dispatchEvent(new Event('change', { bubbles: true }));
  // The file is read in tasks of its own.
  await new Promise((go) => setTimeout(go, 10));
  await settled(widget);
}
