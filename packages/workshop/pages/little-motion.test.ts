import type { Page } from 'puppeteer-core';
import { expect, it } from 'vitest';
import { type Open, inEachBrowser } from './browsers.ts';
import { eventually, quiet } from './finder.ts';
import { loaderTag, openSite, page } from './site.ts';
import { type Tour, tours } from './tours.ts';

/**
 * Notes every movement of the widget from now on: what runs for more than a millisecond. What is moving is looked at in each frame, and
 * transitions say themselves that they begin: on a busy machine a short one comes and goes between two frames.
 */
const noteMotion = (tag: string): void => {
  const moved = new Set<string>();
  Reflect.set(window, Symbol.for('moved'), moved);
  const root = document.querySelector(tag)!.shadowRoot!;
  const note = (target: Element, duration: number): void => {
    if (duration > 1) moved.add(`${target.outerHTML.slice(0, 80)} ${duration}`);
  };
  const look = (): void => {
    for (const animation of root.getAnimations()) {
      const { target } = animation.effect as KeyframeEffect;
      note(target!, Number(animation.effect!.getComputedTiming().duration));
    }
    requestAnimationFrame(look);
  };
  look();
  root.addEventListener('transitionrun', ({ target }) => {
    const { transitionDuration } = getComputedStyle(target as Element);
    note(target as Element, 1000 * Math.max(...transitionDuration.split(',').map(parseFloat)));
  });
};

const movements = (): string[] => [...(Reflect.get(window, Symbol.for('moved')) as Set<string>)];

/** The middle of the last button that can be seen. */
const lastButton = (tag: string): { readonly x: number; readonly y: number } => {
  const buttons = document.querySelector(tag)!.shadowRoot!.querySelectorAll('.button');
  const { x, y, width, height } = [...buttons]
    .filter((button) => button.checkVisibility())
    .at(-1)!
    .getBoundingClientRect();
  return { x: x + width / 2, y: y + height / 2 };
};

/** Goes through the widget and ends with the mouse over a button. */
async function goThrough(open: Open, { html, tag, complete, go }: Tour): Promise<Page> {
  const { address } = await openSite({ '/host.html': { body: page(loaderTag, html) } });
  const { page: tab } = await open(`${address}/host.html`, { height: 4000 });
  await complete(tab);
  await tab.evaluate(noteMotion, tag);
  await go(tab, () => tab.mouse.move(0, 0));
  const { x, y } = await tab.evaluate(lastButton, tag);
  await tab.mouse.move(x, y);
  return tab;
}

const wantsLess = (): boolean => matchMedia('(prefers-reduced-motion: reduce)').matches;

inEachBrowser(
  (open) => {
    it.each(tours)('keeps still for somebody who does not want motion: <$tag>', async (tour) => {
      const tab = await goThrough(open, tour);
      expect(await tab.evaluate(wantsLess)).toBe(true);
      await quiet(tab);
      expect(await tab.evaluate(movements)).toEqual([]);
    });
  },
  { chromium: ['--force-prefers-reduced-motion'], firefox: { 'ui.prefersReducedMotion': 1 } },
);

inEachBrowser(
  (open) => {
    it.each(tours)('moves a little for everybody else: <$tag>', async (tour) => {
      const tab = await goThrough(open, tour);
      expect(await tab.evaluate(wantsLess)).toBe(false);
      await eventually(async () => expect(await tab.evaluate(movements)).not.toEqual([]));
    });
  },
  { chromium: ['--force-prefers-no-reduced-motion'], firefox: { 'ui.prefersReducedMotion': 0 } },
);
