import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'puppeteer-core';
import { expect, it, onTestFinished } from 'vitest';
import type { PictureFile, TransitionContent } from '../../core/src/schema/types.ts';
import { inEachBrowser } from './browsers.ts';
import {
  atPart,
  clickExactly,
  complete,
  content,
  explore,
  explorerTag,
  pick,
  tag,
  text,
  words,
  written,
} from './explorer.ts';
import { click, eventually, findOne } from './finder.ts';
import { controls, drawnOf, withoutDialog } from './paper.ts';
import { loaderTag, openSite, page } from './site.ts';

/** How many things can be seen that are pressed, typed in or folded; the boxes of planned steps are ticked on paper too. */
const controlsOf = async (tab: Page): Promise<number> => {
  const { all, boxes } = await drawnOf(tab, tag, { all: controls, boxes: '.steps input' });
  return all! - boxes!;
};

/** The picture of somebody who has used all of it, with a note in every area. */
const full = {
  format: 'retning/picture@1',
  content: { id: 'career-transitions', version: (content as TransitionContent).version },
  saved: '2026-11-20',
  preset: 'lost-job',
  axes: { length: 'long', origin: 'unsure' },
  buttons: (content as TransitionContent).buttons.map(({ id }, at) => ({
    button: id,
    position: at - 2,
    note: `Det jeg tenker på her, er mest det som skjedde i vår, og hva jeg vil gjøre med det nå (${at}).`,
    ...(at === 1 && { past: 'Jeg bodde samme sted i ti år.', future: 'Jeg vil bli boende.' }),
  })),
  pairs: [{ words: ['me', 'stability'] }],
  influence: [
    { text: 'Hvor jeg søker', can: 'yes' },
    { text: 'Når jeg får svar', can: 'partly' },
    { text: 'Hvor mange jobber som lyses ut', can: 'no' },
  ],
  needs: ['choice', 'information'],
  topics: ['employment', 'education'],
  // One of them is in the table no more.
  occupations: ['y_tomrer', 'y_repslager_forr', 'y_sykepleier'],
  plan: [
    { id: 'p1', text: 'Ringe karrieresenteret', horizon: 'short', until: '2026-12-01' },
    { id: 'p2', text: 'Se på veien til fagbrev', horizon: 'long' },
    { id: 'p3', text: 'Oppdatere CV-en', horizon: 'short', done: true },
  ],
} satisfies PictureFile;

/** As a browser prints unless one asks for something else. */
const paper = { format: 'A4', margin: { top: '1cm', bottom: '1cm', left: '1cm', right: '1cm' } } as const;

/** Pages of a PDF: each is an object of its own. */
const pagesOf = (pdf: Uint8Array): number =>
  (
    Buffer.from(pdf)
      .toString('latin1')
      .match(/\/Type\s*\/Page\b/g) ?? []
  ).length;

inEachBrowser((open, engine) => {
  const visit = async (widget = explorerTag): Promise<Page> => {
    const { address } = await openSite({ '/host.html': { body: page(loaderTag, widget) } });
    const { page: tab } = await open(`${address}/host.html`, { height: 6000, before: withoutDialog });
    await complete(tab);
    return tab;
  };

  it('goes to paper when the browser asks for it, and is itself again after', async () => {
    const tab = await visit();
    await explore(tab);
    const before = await text(tab);
    await tab.pdf();
    await eventually(async () => expect(await text(tab)).toBe(before));
  });

  // Firefox cannot be asked to show paper on the screen.
  it.runIf(engine === 'chromium')(
    'shows one’s own picture on one page: notes, tensions, needs, steps and what may help, nothing to press',
    async () => {
      const tab = await visit();
      await explore(tab);
      await clickExactly(tab, 'button', 'Skriv ut');
      await tab.emulateMediaType('print');
      await eventually(async () => expect(await controlsOf(tab)).toBe(0));
      const read = await text(tab);
      for (const said of [
        'Hva som er på gang',
        words.nb.change,
        'Mer: Valg',
        written.note,
        words.nb.need,
        'Neste steg',
        written.step,
        'Dette kan hjelpe',
        'Kilde:',
      ])
        expect(read).toContain(said);
      expect(read).not.toMatch(/Lagre i en fil|Begynn på nytt|Ta bort|Legg til|Videre:|Del dette|Ta vare på det/);
      expect(pagesOf(await tab.pdf(paper))).toBe(1);
      await tab.emulateMediaType('screen');
      await findOne(tab, 'button', 'Lagre i en fil');
    },
  );

  it.runIf(engine === 'chromium')('has room on that page for somebody who has used all of it', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'retning-'));
    onTestFinished(() => rmSync(folder, { recursive: true }));
    const file = join(folder, 'bilde.json');
    writeFileSync(file, JSON.stringify(full));
    const tab = await visit();
    await pick(tab, words.nb.open, file);
    await atPart(tab, words.nb.picture);
    await findOne(tab, 'status', words.nb.opened);
    await eventually(async () => expect(await text(tab)).toContain('Tømrer'));
    expect(pagesOf(await tab.pdf(paper))).toBe(1);
    await tab.emulateMediaType('print');
    const read = await text(tab);
    expect(read).not.toContain('y_');
    // The focus is at the heading; its ring is for the screen.
    const ring = await tab.evaluate(
      (tag) => getComputedStyle(document.querySelector(tag)!.shadowRoot!.activeElement!).outlineStyle,
      tag,
    );
    expect(ring).toBe('none');
    for (const { note } of full.buttons) expect(read).toContain(note);
    for (const { text: said } of [...full.influence, ...full.plan]) expect(read).toContain(said);
  });

  it.runIf(engine === 'chromium')(
    'prints the form with every question on the screen put away, and goes on after',
    async () => {
      const tab = await visit();
      await click(tab, 'button', 'Skriv ut et skjema');
      await tab.emulateMediaType('print');
      await eventually(async () => expect(await text(tab)).toContain('☐'));
      expect(await controlsOf(tab)).toBe(0);
      const read = await text(tab);
      // The questions are those of the form, each once.
      expect(read.split(words.nb.change)).toHaveLength(2);
      expect(read).toContain('På lengre sikt');
      const lines = await tab.evaluate(
        (tag) => document.querySelector(tag)!.shadowRoot!.querySelectorAll('.paper-form .write').length,
        tag,
      );
      // Two to each of three questions in five areas, two to each degree of influence, three to each horizon.
      expect(lines).toBe(2 * 3 * 5 + 2 * 3 + 3 * 2);
      await tab.emulateMediaType('screen');
      await tab.evaluate(() => void dispatchEvent(new Event('afterprint')));
      await eventually(async () => expect(await text(tab)).not.toContain('☐'));
      await click(tab, 'radio', words.nb.change);
      await clickExactly(tab, 'button', words.nb.start);
    },
  );
});
