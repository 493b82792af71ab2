import type { Page } from 'puppeteer-core';
import { describe, expect, it } from 'vitest';
import { type Engine, type Open, inEachBrowser } from './browsers.ts';
import { indistinct } from './distinct.ts';
import { eventually } from './finder.ts';
import { loaderTag, openSite, page } from './site.ts';
import { type Tour, tours } from './tours.ts';

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

/** A widget on the page of somebody whose system asks for a look. */
async function openIn(open: Open, engine: Engine, feature: Feature, tour: Tour): Promise<Page> {
  // A page that follows the system, as the county's does.
  const body = page(`<meta name="color-scheme" content="light dark">${loaderTag}`, tour.html);
  const { address } = await openSite({ '/host.html': { body } });
  const { page: tab } = await open('about:blank', { height: 4000 });
  if (engine === 'chromium') {
    const session = await tab.createCDPSession();
    await session.send('Emulation.setEmulatedMedia', { features: [feature] });
  }
  await tab.goto(`${address}/host.html`);
  await tour.complete(tab);
  const asked = `(${feature.name}: ${feature.value})`;
  expect(await tab.evaluate((query) => matchMedia(query).matches, asked)).toBe(true);
  return tab;
}

/** A background that changes takes a moment to do so. */
const allDistinct = (tab: Page, tag: string): Promise<void> =>
  eventually(async () => expect(await tab.evaluate(indistinct, tag)).toEqual([]));

describe.each(looks)('in $look', ({ feature, firefox }) => {
  inEachBrowser(
    (open, engine) => {
      describe.each(tours)('<$tag>', (tour) => {
        it('can be told apart: text, controls, drawings, focus, and what is chosen', async () => {
          const tab = await openIn(open, engine, feature, tour);
          await tour.go(tab, () => allDistinct(tab, tour.tag));
        });

        it('shows the ring of the focus at every stop', async () => {
          const tab = await openIn(open, engine, feature, tour);
          let stops = 0;
          for (let stop = 0; stop < tour.stops + 2; stop += 1) {
            await tab.keyboard.press('Tab');
            await allDistinct(tab, tour.tag);
            if (await tab.evaluate((tag) => Boolean(document.querySelector(tag)!.shadowRoot!.activeElement), tour.tag))
              stops += 1;
          }
          // A ring that nobody could see would be no fault: the keys have to have come to the widget.
          expect(stops).toBeGreaterThanOrEqual(tour.stops);
        });

        it('would not be told apart without a border, a ring, or the mark of what is chosen', async () => {
          const tab = await openIn(open, engine, feature, tour);
          for (let stop = 0; stop < 3; stop += 1) await tab.keyboard.press('Tab');
          await tab.evaluate((tag) => {
            const sheet = new CSSStyleSheet();
            sheet.replaceSync(
              '.button, input, select { border-style: none !important } * { outline: none !important }',
            );
            document.querySelector(tag)!.shadowRoot!.adoptedStyleSheets.push(sheet);
          }, tour.tag);
          const found = (await tab.evaluate(indistinct, tour.tag)).join('\n');
          expect(found).toContain('no border');
          expect(found).toContain('no ring');
        });
      });
    },
    { firefox },
  );
});
