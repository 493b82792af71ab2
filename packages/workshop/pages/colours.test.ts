import type { Page } from 'puppeteer-core';
import { describe, expect, it } from 'vitest';
import { type Engine, type Open, inEachBrowser } from './browsers.ts';
import { indistinct } from './distinct.ts';
import { click, complete, eventually, findOne, listed } from './finder.ts';
import { finderTag, loaderTag, openSite, page } from './site.ts';

/** What a reader's system may ask for: as Chromium's tools emulate it, and as Firefox's preferences say it. */
const looks = [
  {
    look: 'light',
    feature: { name: 'prefers-color-scheme', value: 'light' },
    firefox: { 'layout.css.prefers-color-scheme.content-override': 1 },
  },
  {
    look: 'dark',
    feature: { name: 'prefers-color-scheme', value: 'dark' },
    firefox: { 'layout.css.prefers-color-scheme.content-override': 0 },
  },
  {
    look: 'the colours of the system',
    feature: { name: 'forced-colors', value: 'active' },
    firefox: { 'browser.display.document_color_use': 2, 'ui.useAccessibilityTheme': 1 },
  },
] as const;
type Feature = (typeof looks)[number]['feature'];

// A page that follows the system, as the county's does.
const host = page(`<meta name="color-scheme" content="light dark">${loaderTag}`, finderTag);

/** A finder on the page of somebody whose system asks for a look. */
async function openIn(open: Open, engine: Engine, feature: Feature): Promise<Page> {
  const { address } = await openSite({ '/host.html': { body: host } });
  const { page: tab } = await open('about:blank', { height: 4000 });
  if (engine === 'chromium') {
    const session = await tab.createCDPSession();
    await session.send('Emulation.setEmulatedMedia', { features: [feature] });
  }
  await tab.goto(`${address}/host.html`);
  await complete(tab);
  const asked = `(${feature.name}: ${feature.value})`;
  expect(await tab.evaluate((query) => matchMedia(query).matches, asked)).toBe(true);
  return tab;
}

/** A background that changes takes a moment to do so. */
const allDistinct = (tab: Page): Promise<void> =>
  eventually(async () => expect(await tab.evaluate(indistinct)).toEqual([]));

describe.each(looks)('in $look', ({ feature, firefox }) => {
  inEachBrowser(
    (open, engine) => {
      it('can be told apart: text, controls, drawings, focus, and what is chosen', async () => {
        const tab = await openIn(open, engine, feature);
        await allDistinct(tab);
        await click(tab, 'button', 'Avgrens');
        await findOne(tab, 'combobox', 'Sted');
        await allDistinct(tab);
        await click(tab, 'button', 'Vis kart');
        await findOne(tab, 'image', '');
        await allDistinct(tab);
        await click(tab, 'button', (await listed(tab))[0]!);
        await findOne(tab, 'heading', 'Åpningstider');
        await allDistinct(tab);
        await click(tab, 'combobox', 'Sted');
        await tab.keyboard.type('Bod');
        await findOne(tab, 'option', 'Bodø');
        await tab.keyboard.press('ArrowDown');
        await allDistinct(tab);
      });

      it('shows the ring of the focus at every stop', async () => {
        const tab = await openIn(open, engine, feature);
        for (let stop = 0; stop < 16; stop += 1) {
          await tab.keyboard.press('Tab');
          await allDistinct(tab);
        }
      });

      it('would not be told apart without a border, a ring, or the mark of what is chosen', async () => {
        const tab = await openIn(open, engine, feature);
        await click(tab, 'button', 'Avgrens');
        await tab.keyboard.press('Tab');
        await tab.evaluate(() => {
          const sheet = new CSSStyleSheet();
          sheet.replaceSync('.button, input, select { border-style: none !important } * { outline: none !important }');
          document.querySelector('retning-centre-finder')!.shadowRoot!.adoptedStyleSheets.push(sheet);
        });
        const found = (await tab.evaluate(indistinct)).join('\n');
        expect(found).toContain('no border');
        expect(found).toContain('no ring');
      });
    },
    { firefox },
  );
});
