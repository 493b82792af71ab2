/** H39–H43: slow and old, on paper and in readers, many at once, and watched. */
import { expect } from 'vitest';
import { eventually, names, quiet } from '../../pages/finder.ts';
import { hold, readBuilt } from '../../pages/site.ts';
import { type Condition, type Stage, swap } from '../condition.ts';
import { doubledIds, fallbackSeen } from '../measures.ts';
import { type Guest, tagOf } from '../widgets.ts';

const keepsTheFallback = async ({ page, guest }: Stage): Promise<void> =>
  expect(await fallbackSeen(page, guest.fallback), 'the fallback').toBe(true);

/** The fallback is read while the script is away; then the script comes. */
const late = (
  path: string,
): { readonly answers: () => Record<string, () => Promise<undefined>>; letGo: () => void } => {
  let held = hold();
  return {
    answers: () => {
      held = hold();
      return { [path]: () => held.gone };
    },
    letGo: () => held.letGo(),
  };
};
const lateLoader = late('/retning/loader.js');

/** Where the release has the widget's own part. */
const chunkOf = ({ tag }: Guest): string => {
  const { entries } = JSON.parse(readBuilt('cdn/integrity.json')) as { entries: Record<string, string[]> };
  const name = tag.replace('retning-', '');
  return `/retning/${entries[name]!.find((file) => file.startsWith(name))!}`;
};

/** Features that browsers got after the ones that a page may still meet. */
const older: readonly {
  readonly name: string;
  readonly before: () => void;
  readonly outcome?: 'fallback' | 'own';
  readonly says?: RegExp;
}[] = [
  {
    name: 'no constructed style sheets (Safari 15)',
    before: () => {
      for (const name of ['replace', 'replaceSync']) Reflect.deleteProperty(CSSStyleSheet.prototype, name);
      for (const of of [Document.prototype, ShadowRoot.prototype]) Reflect.deleteProperty(of, 'adoptedStyleSheets');
    },
  },
  {
    name: 'no shadow roots',
    before: () => void Reflect.deleteProperty(Element.prototype, 'attachShadow'),
    outcome: 'fallback',
    says: /could not start; its fallback stays/,
  },
  {
    name: 'no custom elements',
    before: () => void Reflect.deleteProperty(window, 'customElements'),
    outcome: 'fallback',
    says: /could not start; its fallback stays/,
  },
  {
    name: 'Firefox 102',
    // Its feed cannot be read: the fallback, a word, and a button.
    outcome: 'own',
    says: /unreachable/,
    before: () => {
      for (const name of ['any', 'timeout']) Reflect.deleteProperty(AbortSignal, name);
      Reflect.deleteProperty(URL, 'canParse');
      for (const name of ['toSorted', 'toReversed', 'toSpliced', 'with', 'findLast', 'findLastIndex', 'at'])
        Reflect.deleteProperty(Array.prototype, name);
      for (const name of ['hasOwn', 'groupBy']) Reflect.deleteProperty(Object, name);
      Reflect.deleteProperty(HTMLScriptElement, 'supports');
      Reflect.deleteProperty(Element.prototype, 'checkVisibility');
    },
  },
];

export const edges: readonly Condition[] = [
  {
    id: 'H39',
    title:
      'a slow network, or none: the fallback is there from the first paint, and nothing jumps when the widget comes',
    page: 'h39-slow-network.html',
    done: 'The loader is held and let go; it never comes; its server has no name; the widget’s own part never comes',
    visit: { height: 2400, until: 'none' },
    html: (html, { tag }) => html.replaceAll('retning-centre-finder{', `${tag}{`),
    variants: [
      {
        name: 'late',
        answers: lateLoader.answers,
        async first(stage) {
          await eventually(() => keepsTheFallback(stage));
          lateLoader.letGo();
        },
        async untouched({ page, host, engine }) {
          await quiet(page);
          // Only Chromium measures it.
          if (engine === 'chromium') expect((await host()).shift).toBeLessThanOrEqual(0.02);
        },
      },
      {
        name: 'never',
        outcome: 'own',
        answers: lateLoader.answers,
        check: (stage) => eventually(() => keepsTheFallback(stage)),
      },
      {
        name: 'no such server',
        outcome: 'fallback',
        snippet: ({ widget }) => ({
          script: '<script type="module" src="http://nowhere.invalid/loader.js"></script>',
          widget,
        }),
        mayAsk: ['http://nowhere.invalid/'],
        first: (stage) => eventually(() => keepsTheFallback(stage)),
      },
      {
        name: 'the widget’s own part never comes',
        outcome: 'own',
        answers: (guest) => ({ [chunkOf(guest)]: () => hold().gone }),
        async check(stage) {
          await eventually(() => expect(stage.site.asked).toContain(chunkOf(stage.guest)));
          await keepsTheFallback(stage);
        },
      },
    ],
  },
  {
    id: 'H40',
    title: 'an old browser: works, or the fallback stays with at most one line, and nothing is thrown',
    page: 'h40-old-browser.html',
    done: `Features taken away: ${older.map(({ name }) => name).join('; ')}; modules not understood`,
    variants: [
      {
        name: 'modules not understood',
        snippet: ({ script, widget }) => ({
          script: swap(script, 'type="module"', 'type="module-of-tomorrow"'),
          widget,
        }),
        outcome: 'fallback',
      },
      ...older.map(({ name, before, outcome, says }) => ({
        name,
        visit: { height: 2400, before },
        ...(outcome && { outcome }),
        says: says ? [says] : [],
        check: async ({ said, ...stage }: Stage) => {
          if (outcome !== 'own') return;
          await eventually(() => expect(said).toHaveLength(1));
          // The button draws the eye to the fallback above it.
          expect(
            await stage.page.evaluate((text) => document.body.innerText.includes(text), stage.guest.fallback),
          ).toBe(true);
        },
      })),
    ],
  },
  {
    id: 'H41',
    title: 'paper, readers and feeds: the fallback is in the page itself, and paper shows the content',
    page: 'h41-paper-and-readers.html',
    done: 'Printed; and read as text without scripts and shadow roots',
    async check({ page, guest }) {
      const text = await page.evaluate(() => {
        const copy = document.documentElement.cloneNode(true) as HTMLElement;
        copy.querySelectorAll('script, style').forEach((element) => element.remove());
        return copy.textContent;
      });
      expect(text).toContain(guest.fallback);
      await page.evaluate(
        (tag, selector) =>
          addEventListener(
            'beforeprint',
            () => {
              const rows = document.querySelector(tag)!.shadowRoot!.querySelectorAll(selector);
              Reflect.set(document, Symbol.for('paper'), [...rows].map(({ textContent }) => textContent).join(' '));
            },
            { once: true },
          ),
        guest.tag,
        guest.paper.selector,
      );
      const buttons = await names(page, 'button');
      await page.pdf();
      expect(await page.evaluate(() => Reflect.get(document, Symbol.for('paper')) as string)).toContain(
        guest.paper.words,
      );
      expect(buttons).not.toEqual([]);
      await eventually(async () => expect(await names(page, 'button')).toEqual(buttons));
    },
  },
  {
    id: 'H42',
    title: 'twenty widgets on a page: each goes its own way, and ids are unique in each',
    page: 'h42-twenty-widgets.html',
    done: 'Twenty of the same tag; the journey in the eleventh',
    visit: { height: 3200 },
    outcome: 'own',
    snippet: ({ script }, guest) => ({
      script,
      widget: Array.from({ length: 20 }, (_, index) => `<div id="place-${index}">${tagOf(guest)}</div>`).join('\n'),
    }),
    async check({ page, guest, neutral }) {
      const chosen = `#place-10 > ${guest.tag}`;
      const texts = () =>
        page.evaluate(
          (tag) => [...document.querySelectorAll(tag)].map(({ shadowRoot }) => shadowRoot!.textContent),
          guest.tag,
        );
      for (let index = 0; index < 20; index++) await guest.ready(page, `#place-${index} > ${guest.tag}`);
      const before = await texts();
      expect(new Set(before).size).toBe(1);
      await page.evaluate((chosen) => document.querySelector(chosen)!.scrollIntoView(), chosen);
      expect(await guest.journey(page, chosen)).toEqual(neutral.learned);
      expect(await doubledIds(page, guest.tag)).toEqual([]);
      const after = await texts();
      expect(after[10]).not.toBe(before[10]);
      expect(after.filter((text, index) => index !== 10 && text !== before[index])).toEqual([]);
    },
  },
  {
    id: 'H43',
    title: 'a page that watches itself: sees nothing of the widget but its focus',
    page: 'h43-watched-page.html',
    done: 'Spies on history, scrolling, errors, the whole document and its focus',
    hostActs: true,
    async untouched({ page }) {
      await quiet(page);
      expect(await page.evaluate(() => Reflect.get(document, Symbol.for('saw')) as string[])).toEqual([]);
    },
    async check({ page, guest }) {
      const saw = await page.evaluate(() => Reflect.get(document, Symbol.for('saw')) as string[]);
      expect(new Set(saw)).toEqual(new Set([`focus ${guest.tag}`]));
      // The spies are awake.
      await page.evaluate(() => (document.body.className = 'touched'));
      await eventually(async () =>
        expect(await page.evaluate(() => Reflect.get(document, Symbol.for('saw')) as string[])).toContain(
          'attributes BODY class',
        ),
      );
    },
  },
];
