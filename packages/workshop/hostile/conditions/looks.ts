/** H01–H12: pages whose style sheets, boxes and directions are hard on what stands in them. */
import { expect } from 'vitest';
import { type Condition, type Stage, swap } from '../condition.ts';
import { focused, leave, pressTabUntil } from '../keyboard.ts';
import { layoutOf, speechOf, stylesOf } from '../measures.ts';

const looksAsOnANeutralPage = async ({ page, guest, neutral }: Stage): Promise<void> =>
  expect(await stylesOf(page, guest.tag), 'computed styles').toEqual(neutral.styles);

const staysInItsPlace = async ({ page, guest }: Stage): Promise<void> => {
  const layout = await layoutOf(page, guest.tag);
  expect(layout).toMatchObject({ pageOverflow: 0, widgetOverflow: 0, overlaps: [], smallTargets: [] });
  expect(layout.width).toBeGreaterThan(200);
};

/** Through the widget by Tab, from the page's link before it to the one after it. */
async function throughByTab({ page, guest }: Stage) {
  await leave(page);
  await pressTabUntil(page, ({ name }) => name === 'Før');
  const forward = await pressTabUntil(page, ({ name }) => name === 'Etter');
  const back = await pressTabUntil(page, ({ name }) => name === 'Før', { back: true });
  const inside = [...forward, ...back].filter(({ host }) => host === guest.tag);
  expect(inside.length).toBeGreaterThan(10);
  return inside;
}

const rootSizes = ['62.5%', '10px', '8px', '20px', '125%'];
const sheets = ['normalize.css', 'bootstrap-3.css', 'bootstrap-5.css', 'foundation.css'];

export const looks: readonly Condition[] = [
  {
    id: 'H01',
    title: 'rules for everything, by inheritance: the widget looks as on a neutral page',
    page: 'h01-loud-inheritance.html',
    done: '',
    untouched: looksAsOnANeutralPage,
  },
  {
    id: 'H02',
    title: 'the same rules with !important: the widget looks as on a neutral page',
    page: 'h02-loud-and-important.html',
    done: '',
    untouched: looksAsOnANeutralPage,
  },
  {
    id: 'H03',
    title: 'other sizes of the root: text is 16 px and everything to press at least 24 px',
    page: 'h03-other-root-sizes.html',
    done: `Root sizes ${rootSizes.join(', ')}`,
    variants: rootSizes.map((size) => ({
      name: size,
      html: (html) => swap(html, '62.5%', size),
    })),
    async untouched({ page, guest }) {
      const { fontSize, smallTargets } = await layoutOf(page, guest.tag);
      expect(Math.abs(fontSize - 16)).toBeLessThanOrEqual(0.5);
      expect(smallTargets).toEqual([]);
    },
  },
  {
    id: 'H04',
    title: 'resets of boxes, floats and positions: nothing overlaps, nothing has to be scrolled sideways',
    page: 'h04-layout-resets.html',
    done: `By hand with !important, and ${sheets.join(', ')} from npm`,
    variants: [
      { name: 'by hand', page: 'h04-layout-resets-by-hand.html' },
      ...sheets.map((sheet) => ({ name: sheet, html: (html: string) => swap(html, 'normalize.css', sheet) })),
    ],
    untouched: staysInItsPlace,
    check: staysInItsPlace,
  },
  {
    id: 'H05',
    title: 'rules for buttons, fields, tables and [hidden] by tag: the widget looks as on a neutral page',
    page: 'h05-rules-for-tags.html',
    done: '',
    untouched: looksAsOnANeutralPage,
  },
  {
    id: 'H06',
    title: 'focus rings taken away: every control of the widget keeps a ring that can be seen',
    page: 'h06-no-focus-ring.html',
    done: '',
    outcome: 'keys',
    async check({ page, guest }) {
      await leave(page);
      const way = await pressTabUntil(page, ({ host }) => host !== guest.tag, { back: true });
      const inside = way.filter(({ host }) => host === guest.tag);
      expect(inside.length).toBeGreaterThan(3);
      for (const { name, outline, outlineWidth } of inside) {
        expect(outline, name).toBe('solid');
        expect(outlineWidth, name).toBeGreaterThanOrEqual(2);
      }
    },
  },
  {
    id: 'H07',
    title: 'the tag is hidden until it is defined: it appears',
    page: 'h07-hidden-until-defined.html',
    done: 'By :not(:defined), and by a class that the page takes away',
    variants: [
      { name: 'until it is defined' },
      {
        name: 'until the page has script',
        page: 'h07-hidden-until-script.html',
        html: (html, { tag }) => html.replaceAll('retning-centre-finder{', `${tag}{`),
        hostActs: true,
      },
    ],
  },
  {
    id: 'H08',
    title: 'a clipped, scaled box of 300 px: the keyboard reaches everything, and what it reaches can be seen',
    page: 'h08-clipped-box.html',
    done: '',
    outcome: 'keys',
    visit: { height: 800 },
    async check(stage) {
      for (const { name, reachable } of await throughByTab(stage)) expect(reachable, name).toBe(true);
    },
  },
  {
    id: 'H09',
    title: 'a sticky header above everything: what has the focus is never under it',
    page: 'h09-sticky-header.html',
    done: '',
    outcome: 'keys',
    visit: { height: 800 },
    async check(stage) {
      for (const { name, top, bottom, reachable } of await throughByTab(stage)) {
        expect(top, name).toBeGreaterThanOrEqual(120);
        expect(reachable, `${name}, from ${top} to ${bottom} of 800 px`).toBe(true);
      }
    },
  },
  {
    id: 'H10',
    title: 'narrow places on a wide page: the widget follows its place, and nothing reaches out of it',
    page: 'h10-narrow-column.html',
    done: 'A column of 280 px, a flex child that may not shrink, a grid cell',
    visit: { height: 6000 },
    variants: [
      { name: 'column' },
      { name: 'flex child', page: 'h10-flex-child.html' },
      { name: 'grid cell', page: 'h10-grid-child.html' },
    ],
    async check({ page, guest }) {
      const layout = await layoutOf(page, guest.tag);
      expect(layout).toMatchObject({ pageOverflow: 0, widgetOverflow: 0, overlaps: [], smallTargets: [] });
      expect(layout.width).toBeLessThanOrEqual(320);
    },
  },
  {
    id: 'H11',
    title:
      'a page in Arabic, from right to left: the widget speaks a language that it has, in that language’s direction',
    page: 'h11-right-to-left.html',
    done: 'Without lang on the tag it speaks English; with lang="nb" it speaks bokmål',
    variants: [
      {
        name: 'no language of its own',
        attributes: { lang: 'en' },
        check: async ({ page, guest }) => expect(await speechOf(page, guest.tag)).toEqual(['en', 'ltr', 'ltr']),
      },
      {
        name: 'lang="nb"',
        snippet: ({ script, widget }, { tag }) => ({ script, widget: swap(widget, `<${tag}`, `<${tag} lang="nb"`) }),
        check: async ({ page, guest }) => {
          expect(await speechOf(page, guest.tag)).toEqual(['nb', 'ltr', 'ltr']);
          const { host, role } = await focused(page);
          await page.keyboard.press('ArrowDown');
          expect(await focused(page)).toMatchObject({ host: guest.tag, role });
          expect(host).toBe(guest.tag);
        },
      },
    ],
  },
  {
    id: 'H12',
    title: 'a base address elsewhere: no navigation, nothing broken, the page keeps its address',
    page: 'h12-base-elsewhere.html',
    done: 'The plain snippet, and one that keeps the search in the address',
    variants: [
      {
        name: 'plain',
        check: ({ site, neutral }) => Promise.resolve(expect(site.asked.toSorted()).toEqual(neutral.asked)),
      },
      {
        name: 'remember="fragment"',
        snippet: ({ script, widget }, { tag }) => ({
          script,
          widget: swap(widget, `<${tag}`, `<${tag} remember="fragment"`),
        }),
        // Who has nothing to keep there leaves the address as it was.
        for: ({ remembersNothing }) => (remembersNothing ? { check: undefined } : {}),
        async check({ page, site, guest }) {
          const kept = await page.evaluate(() => location.href);
          expect(kept).toContain(`${site.address}/host.html#${guest.tag}:`);
          // Put back, so that the address is compared with what it was.
          await page.evaluate(() => history.replaceState(history.state, '', location.pathname));
        },
      },
    ],
  },
];
