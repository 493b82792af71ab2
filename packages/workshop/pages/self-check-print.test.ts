import type { Page } from 'puppeteer-core';
import { expect, it } from 'vitest';
import { inEachBrowser } from './browsers.ts';
import { click, eventually, findOne, names } from './finder.ts';
import { controls, drawnOf, withoutDialog } from './paper.ts';
import { answer, area, begin, checkTag, complete } from './self-check.ts';
import { loaderTag, openSite, page } from './site.ts';

/** How much of the widget can be seen now. */
const drawn = (tab: Page): Promise<Readonly<Record<string, number>>> =>
  drawnOf(tab, 'retning-self-check', {
    controls,
    bars: '.bar rect',
    points: '.result .plain > li',
    boxes: '.boxes span',
    ids: '.form th[scope=row]',
  });

inEachBrowser((open, engine) => {
  const visit = async (): Promise<Page> => {
    const { address } = await openSite({ '/host.html': { body: page(loaderTag, checkTag) } });
    const { page: tab } = await open(`${address}/host.html`, { height: 4000, before: withoutDialog });
    await complete(tab);
    return tab;
  };
  const takeIt = async (tab: Page): Promise<void> => {
    await begin(tab, [area]);
    await answer(tab, [1, 1, 2, 1, 1, 1, 2, 0]);
    await click(tab, 'radio', 'Ikke ennå');
    await click(tab, 'button', 'Se resultatet');
    await findOne(tab, 'heading', 'Slik ser det ut nå');
  };

  it('has long lists whole when the browser takes the result to paper', async () => {
    const tab = await visit();
    await takeIt(tab);
    const before = await drawn(tab);
    await tab.evaluate(() => void dispatchEvent(new Event('beforeprint')));
    // At once: the picture for the printer is taken when the listeners are done.
    const after = await drawn(tab);
    // Seven strengths, of which five are shown at first.
    expect(after['points']! - before['points']!).toBe(2);
    await tab.pdf();
  });

  // Firefox cannot be asked to show paper on the screen.
  it.runIf(engine === 'chromium')(
    'shows the result on paper: words, pictures and numbers, nothing to press',
    async () => {
      const tab = await visit();
      await takeIt(tab);
      await click(tab, 'button', 'Skriv ut');
      await tab.emulateMediaType('print');
      await eventually(async () => expect((await drawn(tab))['controls']).toBe(0));
      expect((await drawn(tab))['bars']).toBeGreaterThan(2);
      expect(await names(tab, 'row')).toEqual([
        expect.stringMatching(new RegExp(`^${area} .* 2 Ikke ennå, 5 Kompetent, 2 Spesialisert$`)),
      ]);
      const text = await tab.evaluate(
        () => document.querySelector('retning-self-check')!.shadowRoot!.querySelector<HTMLElement>('.root')!.innerText,
      );
      for (const said of ['Slik ser det ut nå', 'Målet', 'Styrker', 'Å jobbe videre med', 'Ordlyden er vår egen'])
        expect(text).toContain(said);
      expect(text).not.toMatch(/Vis alle|Lagre i en fil|Begynn på nytt|Hopp over/);
      await tab.emulateMediaType('screen');
      await findOne(tab, 'button', 'Lagre i en fil');
    },
  );

  it.runIf(engine === 'chromium')(
    'prints the form with the id of each statement, and can be typed in from it',
    async () => {
      const tab = await visit();
      await click(tab, 'checkbox', area);
      await click(tab, 'button', 'Skriv ut skjemaet');
      await tab.emulateMediaType('print');
      await eventually(async () => expect((await drawn(tab))['controls']).toBe(0));
      const { ids, boxes } = await drawn(tab);
      // Seven areas of nine statements, four boxes each: what is ticked above is taken with the start.
      expect({ ids, boxes }).toEqual({ ids: 63, boxes: 63 * 4 });
      const [first] = await names(tab, 'row');
      expect(first).toMatch(/^1k1 Jeg kjenner ulike måter/);
      await tab.emulateMediaType('screen');
      await tab.evaluate(() => void dispatchEvent(new Event('afterprint')));
      await eventually(async () => expect((await drawn(tab))['ids']).toBe(0));
      expect(await names(tab, 'table')).toEqual([]);

      await click(tab, 'button', 'Legg inn fra papir');
      await click(tab, 'textbox', 'Svarene fra skjemaet');
      await tab.keyboard.type('1k1 2\n1k2 3\n1k3 0\n');
      await click(tab, 'button', 'Legg inn svarene');
      await findOne(tab, 'heading', 'Slik ser det ut nå');
      expect((await names(tab, 'row'))[0]).toContain('1 Kompetent, 1 Spesialisert, 7 Uten svar');
    },
  );
});
