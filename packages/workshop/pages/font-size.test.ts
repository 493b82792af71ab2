import { expect, it } from 'vitest';
import { type Open, inEachBrowser } from './browsers.ts';
import { click, complete, findOne, listed } from './finder.ts';
import { finderTag, loaderTag, openSite, page } from './site.ts';

const hosts = [
  { host: 'a host that leaves it alone', css: '' },
  { host: 'a host that makes a rem ten pixels', css: 'html { font-size: 62.5% } body { font-size: 1.6rem }' },
  { host: 'a host that fixes all in pixels', css: 'html, body, * { font-size: 12px !important }' },
];

interface Sized {
  readonly text: string;
  /** In px. */
  readonly size: number;
  /** The line about the source of the data, which is set smaller. */
  readonly small: boolean;
}

/** The size of everything in the finder that has text of its own, with a centre opened. */
async function sizes(open: Open, css: string): Promise<readonly Sized[]> {
  const { address } = await openSite({
    '/host.html': { body: page(`<link rel="stylesheet" href="/host.css">${loaderTag}`, finderTag) },
    '/host.css': { body: css },
  });
  const { page: tab } = await open(`${address}/host.html`, { height: 4000 });
  await complete(tab);
  await click(tab, 'button', (await listed(tab))[0]!);
  await findOne(tab, 'heading', 'Åpningstider');
  return tab.evaluate(() => {
    const root = document.querySelector('retning-centre-finder')!.shadowRoot!;
    const ownText = ({ childNodes }: Element): boolean =>
      [...childNodes].some((node) => node.nodeType === Node.TEXT_NODE && node.nodeValue?.trim());
    return [...root.querySelectorAll('.root *')]
      .filter((element) => element.checkVisibility() && (element.localName === 'input' || ownText(element)))
      .map((element) => ({
        text: `${element.localName} ${element.textContent.trim().slice(0, 40)}`,
        size: Number.parseFloat(getComputedStyle(element).fontSize),
        small: element.closest('.origin') !== null,
      }));
  });
}

// Firefox keeps a size for every script.
const scripts = ['x-western', 'x-unicode', 'x-cyrillic', 'ar', 'x-devanagari', 'th', 'el', 'he', 'ja', 'zh-CN', 'ko'];
const firefox = Object.fromEntries(scripts.map((script) => [`font.size.variable.${script}`, 24]));

inEachBrowser(
  (open) => {
    it.each(hosts)('has the size that the reader asked for on $host', async ({ css }) => {
      const found = await sizes(open, css);
      expect(found.length).toBeGreaterThan(60);
      expect(found.filter(({ size, small }) => size < (small ? 21 : 24))).toEqual([]);
    });
  },
  { chromium: ['--blink-settings=defaultFontSize=24'], firefox },
);
