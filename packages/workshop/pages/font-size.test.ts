import { describe, expect, it } from 'vitest';
import { type Open, inEachBrowser } from './browsers.ts';
import { loaderTag, openSite, page } from './site.ts';
import { type Tour, tours } from './tours.ts';

const hosts = [
  { host: 'a host that leaves it alone', css: '' },
  { host: 'a host that makes a rem ten pixels', css: 'html { font-size: 62.5% } body { font-size: 1.6rem }' },
  { host: 'a host that fixes all in pixels', css: 'html, body, * { font-size: 12px !important }' },
];

interface Sized {
  readonly text: string;
  /** In px. */
  readonly size: number;
  /** What is set smaller: the line about the source, the number of a question, what a level means, numbers in bars, the names of levels over a table. */
  readonly small: boolean;
}

/** The size of everything in the widget that has text of its own, when all of it has been gone through. */
async function sizes(open: Open, css: string, tour: Tour): Promise<readonly Sized[]> {
  const { address } = await openSite({
    '/host.html': { body: page(`<link rel="stylesheet" href="/host.css">${loaderTag}`, tour.html) },
    '/host.css': { body: css },
  });
  const { page: tab } = await open(`${address}/host.html`, { height: 6000 });
  await tour.complete(tab);
  const found: Sized[] = [];
  await tour.go(tab, async () => found.push(...(await tab.evaluate(measure, tour.tag))));
  return found;
}

const measure = (tag: string): Sized[] => {
  const root = document.querySelector(tag)!.shadowRoot!;
  const ownText = ({ childNodes }: Element): boolean =>
    [...childNodes].some((node) => node.nodeType === Node.TEXT_NODE && node.nodeValue?.trim());
  return [...root.querySelectorAll('.root *')]
    .filter((element) => element.checkVisibility() && (element.matches('input, textarea, select') || ownText(element)))
    .map((element) => ({
      text: `${element.localName} ${element.textContent.trim().slice(0, 40)}`,
      size: Number.parseFloat(getComputedStyle(element).fontSize),
      small: element.closest('.origin, .count, .text, .bar, figcaption, thead') !== null,
    }));
};

// Firefox keeps a size for every script.
const scripts = ['x-western', 'x-unicode', 'x-cyrillic', 'ar', 'x-devanagari', 'th', 'el', 'he', 'ja', 'zh-CN', 'ko'];
const firefox = Object.fromEntries(scripts.map((script) => [`font.size.variable.${script}`, 24]));

inEachBrowser(
  (open) => {
    describe.each(tours)('<$tag>', (tour) => {
      it.each(hosts)('has the size that the reader asked for on $host', async ({ css }) => {
        const found = await sizes(open, css, tour);
        expect(found.length).toBeGreaterThan(tour.texts);
        expect(found.filter(({ size, small }) => size < (small ? 21 : 24))).toEqual([]);
      });
    });
  },
  { chromium: ['--blink-settings=defaultFontSize=24'], firefox },
);
