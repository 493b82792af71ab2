import { expect, it } from 'vitest';
import { inEachBrowser } from './browsers.ts';
import { loaderTag, openSite, page } from './site.ts';
import { tours } from './tours.ts';

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

inEachBrowser((open) => {
  it.each(tours)(
    'is gone through by keyboard in a window of 320 × 256, and what has the focus is in sight: <$tag>',
    async (tour) => {
      const { address } = await openSite({ '/host.html': { body: page(loaderTag, tour.html) } });
      const { page: tab } = await open(`${address}/host.html`, small);
      await tour.complete(tab);
      const stops: Stop[] = [];
      for (let count = 0; count < 40; count += 1) {
        await tab.keyboard.press('Tab');
        // What is opened makes the way longer: the first hit, the filters, the map.
        const stop = await tab.evaluate((tag): Stop | undefined => {
          const focused = document.querySelector(tag)!.shadowRoot!.activeElement;
          if (!focused) return undefined;
          const { top, bottom, left, right, height } = focused.getBoundingClientRect();
          const across = Math.max(0, -left, right - innerWidth);
          // What is taller than the window shows as much as there is room for.
          const down = height > innerHeight ? 0 : Math.max(0, -top, bottom - innerHeight);
          const name = `${focused.localName} ${focused.textContent.trim().slice(0, 40)}`;
          return { name, hidden: Math.round(Math.max(across, down)), pageWidth: document.documentElement.scrollWidth };
        }, tour.tag);
        if (!stop) break;
        stops.push(stop);
        if (opens.test(stop.name)) await tab.keyboard.press('Enter');
      }
      expect(stops.length).toBeGreaterThan(tour.stops);
      expect(stops.filter(({ hidden, pageWidth }) => hidden > 1 || pageWidth > small.width)).toEqual([]);
    },
  );
});
