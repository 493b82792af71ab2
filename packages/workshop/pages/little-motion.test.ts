import { expect, it } from 'vitest';
import { type Open, inEachBrowser } from './browsers.ts';
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

async function moves(open: Open, { html, tag, complete, go }: Tour): Promise<readonly string[]> {
  const { address } = await openSite({ '/host.html': { body: page(loaderTag, html) } });
  const { page: tab } = await open(`${address}/host.html`, { height: 4000 });
  const reduced = await tab.evaluate(() => matchMedia('(prefers-reduced-motion: reduce)').matches);
  await complete(tab);
  await tab.evaluate(noteMotion, tag);
  await go(tab, () => tab.mouse.move(0, 0));
  const moved = await tab.evaluate(() => [...(Reflect.get(window, Symbol.for('moved')) as Set<string>)]);
  return [`reduced: ${reduced}`, ...moved];
}

inEachBrowser(
  (open) => {
    it.each(tours)('keeps still for somebody who does not want motion: <$tag>', async (tour) => {
      expect(await moves(open, tour)).toEqual(['reduced: true']);
    });
  },
  { chromium: ['--force-prefers-reduced-motion'], firefox: { 'ui.prefersReducedMotion': 1 } },
);

inEachBrowser(
  (open) => {
    it.each(tours)('moves a little for everybody else: <$tag>', async (tour) => {
      const [reduced, ...moved] = await moves(open, tour);
      expect(reduced).toBe('reduced: false');
      expect(moved).not.toEqual([]);
    });
  },
  { chromium: ['--force-prefers-no-reduced-motion'], firefox: { 'ui.prefersReducedMotion': 0 } },
);
