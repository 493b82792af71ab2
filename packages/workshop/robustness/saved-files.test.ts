import { expect } from 'chai';
import { mount } from '../helpers/mount.ts';
import { eventually, settled } from '../helpers/person.ts';
import { isRead } from './acts.ts';
import { chanceFrom, seed } from './chance.ts';
import { harmIn, isBlank, watchForHarm } from './harm.ts';
import { savedFiles } from './saved-files.ts';
import { shapeOf, spoil } from './spoil.ts';
import { without } from './widgets.ts';

/** Five turns, so that each has an end in sight; every turn spoils in ways of its own. */
const TURNS = 5;
const FILES_A_TURN = 10_000;
const OPENED = 300;

watchForHarm();

for (const { name, tag, content, whole, read, again, opened, keptIn } of savedFiles) {
  describe(`${name} that was spoiled (seed ${seed})`, function () {
    this.timeout(150_000);

    // Data of the same shape go the same way through the rules.
    const shapes = new Set<string>();
    for (let turn = 0; turn < TURNS; turn += 1) {
      it(`is read or refused, and what is read can be counted and saved again: ${FILES_A_TURN} files, seed ${seed + turn}`, async () => {
        const chance = chanceFrom(seed + turn);
        const said = { taken: 0, refused: 0 };
        for (let count = 0; count < FILES_A_TURN; count += 1) {
          const text = spoil(whole, chance);
          const { data, findings } = await read(text);
          said[data ? 'taken' : 'refused'] += 1;
          if (!data && findings.length === 0) expect.fail(`refused without a word: ${text.slice(0, 500)}`);
          const shape = data ? `${shapeOf(data)} ${idsIn(data)}` : '';
          if (!data || shapes.has(shape)) continue;
          shapes.add(shape);
          const saved = await read(JSON.stringify(again(data, text.slice(0, 500))));
          expect(saved.findings, text.slice(0, 500)).to.deep.equal([]);
        }
        expect(Math.min(said.taken, said.refused), JSON.stringify(said)).to.be.greaterThan(FILES_A_TURN / 20);
      });
    }

    it(`is opened or refused with a word when a visitor chooses it, and changes nothing when it is refused: ${OPENED} files`, async () => {
      const chance = chanceFrom(seed);
      const widget = without(tag);
      Object.assign(widget, { data: content });
      (await mount('<section></section>')).append(widget);
      const root = widget.shadowRoot!;
      await eventually(() => expect(root.querySelector('.ways')).to.be.ok);
      const status = (): string => root.querySelector('[role=status]')!.textContent.replace(/\s+/g, ' ').trim();
      const said = { opened: 0, refused: 0 };
      for (let count = 0; count < OPENED; count += 1) {
        const text = spoil(whole, chance);
        // Another day's file first, so that what is told next is of the spoiled one.
        await give(widget, JSON.stringify({ ...whole, saved: '2026-01-02' }));
        await eventually(() => expect(status().startsWith(`${opened} 2. januar 2026`), status()).to.equal(true));
        const [kept, told] = [keptIn(widget), status()];
        await give(widget, text);
        await eventually(() => expect(status(), text.slice(0, 500)).to.not.equal(told));
        await settled(widget);
        const isOpened = status().startsWith(opened);
        if (!isOpened) expect(status(), text.slice(0, 500)).to.contain('Ingenting er endret');
        said[isOpened ? 'opened' : 'refused'] += 1;
        if (!isOpened) expect(keptIn(widget), text.slice(0, 500)).to.deep.equal(kept);
        expect([isBlank(widget), harmIn(widget)], text.slice(0, 500)).to.deep.equal([false, []]);
      }
      expect(Math.min(said.opened, said.refused), JSON.stringify(said)).to.be.greaterThan(20);
    });
  });
}

/** Which questions or places a file speaks of: the keys of what is looked up by them. */
function idsIn(data: unknown): string {
  const { answers, axes } = data as { readonly answers?: object; readonly axes?: object };
  return Object.keys({ ...answers, ...axes }).join();
}

/** Hands a file to the field for saved files, as the browser's dialog does. */
async function give(widget: HTMLElement, text: string): Promise<void> {
  const field = widget.shadowRoot!.querySelector<HTMLInputElement>('input[type=file]')!;
  const files = new DataTransfer();
  files.items.add(new File([text], 'svar.json', { type: 'application/json' }));
  field.files = files.files;
  field.dispatchEvent(new Event('change', { bubbles: true }));
  await isRead();
  await settled(widget);
}
