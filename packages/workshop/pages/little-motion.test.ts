import type { Page } from 'puppeteer-core';
import { expect, it } from 'vitest';
import { inEachBrowser } from './browsers.ts';
import { click, complete, findOne, listed } from './finder.ts';
import { finderTag, loaderTag, openSite, page } from './site.ts';

const host = page(loaderTag, finderTag);

/** Notes every movement of the widget from now on: what runs for more than a millisecond. */
const noteMotion = (): void => {
  const moved = new Set<string>();
  Reflect.set(window, Symbol.for('moved'), moved);
  const look = (): void => {
    const root = document.querySelector('retning-centre-finder')?.shadowRoot;
    for (const animation of root?.getAnimations() ?? []) {
      const { duration } = animation.effect!.getComputedTiming();
      if (Number(duration) > 1)
        moved.add(`${(animation.effect as KeyframeEffect).target!.outerHTML.slice(0, 80)} ${duration}`);
    }
    requestAnimationFrame(look);
  };
  look();
};

async function moves(tab: Page): Promise<readonly string[]> {
  await complete(tab);
  await tab.evaluate(noteMotion);
  const first = (await listed(tab))[0]!;
  await click(tab, 'button', first);
  await findOne(tab, 'heading', 'Åpningstider');
  const { x, y } = await findOne(tab, 'button', 'Avgrens');
  await tab.mouse.move(x, y);
  await click(tab, 'button', 'Avgrens');
  await click(tab, 'button', 'Vis kart');
  await findOne(tab, 'image', '');
  return tab.evaluate(() => [...(Reflect.get(window, Symbol.for('moved')) as Set<string>)]);
}

inEachBrowser(
  (open) => {
    it('keeps still for somebody who does not want motion', async () => {
      const { address } = await openSite({ '/host.html': { body: host } });
      const { page: tab } = await open(`${address}/host.html`, { height: 4000 });
      expect(await tab.evaluate(() => matchMedia('(prefers-reduced-motion: reduce)').matches)).toBe(true);
      expect(await moves(tab)).toEqual([]);
    });
  },
  { chromium: ['--force-prefers-reduced-motion'], firefox: { 'ui.prefersReducedMotion': 1 } },
);

inEachBrowser(
  (open) => {
    it('moves a little for everybody else', async () => {
      const { address } = await openSite({ '/host.html': { body: host } });
      const { page: tab } = await open(`${address}/host.html`, { height: 4000 });
      expect((await moves(tab)).length).toBeGreaterThan(0);
    });
  },
  { chromium: ['--force-prefers-no-reduced-motion'], firefox: { 'ui.prefersReducedMotion': 0 } },
);
