import type { Page } from 'puppeteer-core';
import { expect, it } from 'vitest';
import { inEachBrowser } from './browsers.ts';
import { loaderTag, openSite, page } from './site.ts';
import { type Tour, tours } from './tours.ts';

// 320 × 256 px is a window of 1280 × 1024 at 400 %, as WCAG 1.4.10 counts.
const small = { width: 320, height: 256 };

/** What is pressed on the way: filters, map and the first hit; the beginning, the overview, the result and the fields for a leader. */
const opens = /^button.*(Avgrens|Vis kart|karrieresenter|Start|Se resultatet)|^summary/;

interface Stop {
  readonly name: string;
  /** What of the element with the focus lies outside the window, in px. */
  readonly hidden: number;
  readonly pageWidth: number;
}

/** What has the focus, if that is in the widget. Sent over as text. */
const focused = (tag: string): Stop | undefined => {
  const element = document.querySelector(tag)!.shadowRoot!.activeElement;
  if (!element) return undefined;
  const { top, bottom, left, right, height } = element.getBoundingClientRect();
  const across = Math.max(0, -left, right - innerWidth);
  // What is taller than the window shows as much as there is room for.
  const down = height > innerHeight ? 0 : Math.max(0, -top, bottom - innerHeight);
  const kind = element instanceof HTMLInputElement ? `${element.localName} ${element.type}` : element.localName;
  const name = `${kind} ${element.textContent.trim().slice(0, 40)}`;
  return { name, hidden: Math.round(Math.max(across, down)), pageWidth: document.documentElement.scrollWidth };
};

/** Goes on by Tab to the end of the widget. What `opens` makes the way longer: the first hit, the filters, the map; so does what is ticked. */
async function walk(tab: Page, tag: string, ticks = false): Promise<readonly Stop[]> {
  const stops: Stop[] = [];
  for (let count = 0; count < 80; count += 1) {
    await tab.keyboard.press('Tab');
    const stop = await tab.evaluate(focused, tag);
    if (!stop) break;
    stops.push(stop);
    if (opens.test(stop.name)) await tab.keyboard.press('Enter');
    if (ticks && stop.name.startsWith('input checkbox')) await tab.keyboard.press(' ');
  }
  return stops;
}

const outOfSight = (stops: readonly Stop[]): readonly Stop[] =>
  stops.filter(({ hidden, pageWidth }) => hidden > 1 || pageWidth > small.width);

inEachBrowser((open) => {
  const visit = async (tour: Tour): Promise<Page> => {
    const { address } = await openSite({ '/host.html': { body: page(loaderTag, tour.html) } });
    const { page: tab } = await open(`${address}/host.html`, small);
    await tour.complete(tab);
    return tab;
  };

  it.each(tours)(
    'is gone through by keyboard in a window of 320 × 256, and what has the focus is in sight: <$tag>',
    async (tour) => {
      const tab = await visit(tour);
      const stops = await walk(tab, tour.tag);
      expect(stops.length).toBeGreaterThan(tour.stops);
      expect(outOfSight(stops)).toEqual([]);
    },
  );

  it.each(tours.filter(({ give }) => give))(
    'is gone through in such a window with all that comes of files: <$tag>',
    async (tour) => {
      const tab = await visit(tour);
      await tour.give!(tab);
      const stops = await walk(tab, tour.tag, true);
      const kinds = new Set(stops.map(({ name }) => name.split(' ').slice(0, 2).join(' ').trim()));
      expect([...kinds]).toEqual(expect.arrayContaining(['input checkbox', 'input text', 'input date']));
      expect(stops.map(({ name }) => name).join()).toMatch(/textarea.*button/);
      expect(outOfSight(stops)).toEqual([]);
    },
  );
});
