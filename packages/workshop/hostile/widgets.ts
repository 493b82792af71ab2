/** The widgets that are sent to the hostile pages. A new widget is one more entry, and then meets every condition. */
import type { Page } from 'puppeteer-core';
import { expect } from 'vitest';
import { click, eventually, findOne, names } from '../pages/finder.ts';
import { pressTabUntil } from './keyboard.ts';

/** What a person learned on the short journey: the same on every page. */
export type Learned = Readonly<Record<string, string | readonly string[]>>;

export interface Guest {
  readonly tag: string;
  /** The build's single file, and the entry that registers the tag. */
  readonly file: string;
  readonly entry: string;
  readonly attributes: Readonly<Record<string, string>>;
  /** What stands in the tag for readers without script. */
  readonly fallback: string;
  /** Where its data come from. */
  readonly feed: string;
  /** Its heading, by language. */
  readonly heading: Readonly<Record<'nb' | 'en', string>>;
  /** Waits until all that it fetches by itself has come. `within` selects one of several on a page. */
  readonly ready: (page: Page, within?: string) => Promise<void>;
  /** The short journey, by mouse and keys; and by keys alone, for pages that scroll or clip. */
  readonly journey: (page: Page, within?: string) => Promise<Learned>;
  readonly journeyByKeys: (page: Page) => Promise<Learned>;
  /** Types a text that no data hold, where it can be typed; answers with what the field then holds. */
  readonly type: (page: Page, text: string) => Promise<string>;
  /** Run in the page, sent over as text: true when the widget is to be seen; and one press in it. */
  readonly shown: (widget: HTMLElement) => boolean;
  readonly use: (widget: HTMLElement) => void;
  /** What it shows on paper and nowhere else. */
  readonly paper: string;
  /** A choice that the page is told of: the property that offers it, the event, and the act. */
  readonly choice: { readonly property: string; readonly event: string; readonly act: (page: Page) => Promise<void> };
  /** The visitor asks for something that some browsers refuse; the widget says so. */
  readonly askRefused: (page: Page) => Promise<void>;
}

/** Opens nothing twice: what is new among the links, and the opening hours. */
async function reveal(page: Page, open: (hit: string) => Promise<void>, within?: string): Promise<Learned> {
  await eventually(async () => {
    const [first] = await hits(page, within);
    expect(first).toContain('Kristiansand');
  });
  const [hit] = await hits(page, within);
  const before = await names(page, 'link', within);
  await open(hit!);
  await eventually(async () => expect((await names(page, 'row', within)).length).toBeGreaterThan(0));
  const revealed = [...(await names(page, 'link', within))];
  for (const known of before) revealed.splice(revealed.indexOf(known), 1);
  return { hit: hit!, revealed, hours: await names(page, 'row', within) };
}

/** The names of the hits, best first: the buttons that open one. */
const hits = async (page: Page, within?: string): Promise<readonly string[]> =>
  (await names(page, 'button', within)).filter((name) => name.startsWith('Eksempel karrieresenter'));

const finder: Guest = {
  tag: 'retning-centre-finder',
  file: 'retning-centre-finder.js',
  entry: 'retning-centre-finder.js',
  attributes: { county: '42', src: '/data/demo-centres-no.json' },
  fallback: 'Ring oss på 00 00 00 00',
  feed: '/data/demo-centres-no.json',
  heading: { nb: 'Karriereveiledning i Agder', en: 'Career guidance in Agder' },
  async ready(page, within) {
    await eventually(async () => {
      const there = await page.evaluate((within) => {
        const rootsIn = (root: ParentNode): ParentNode[] => [
          root,
          ...[...root.querySelectorAll('*')].flatMap(({ shadowRoot }) => (shadowRoot ? rootsIn(shadowRoot) : [])),
        ];
        const start = within ? document.querySelector(within)!.shadowRoot! : document;
        return rootsIn(start).some((root) => root.querySelector('.keys'));
      }, within);
      if (!there) throw new Error('The rest of the finder has not come.');
    });
  },
  async journey(page, within) {
    await click(page, 'combobox', '', within);
    await page.keyboard.type('4630');
    await click(page, 'option', '4630', within);
    return reveal(page, (hit) => click(page, 'button', hit, within), within);
  },
  async journeyByKeys(page) {
    await pressTabUntil(page, ({ role }) => role === 'combobox');
    await page.keyboard.type('4630');
    await findOne(page, 'option', '4630');
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    const learned = await reveal(page, async (hit) => {
      await pressTabUntil(page, ({ name }) => name === hit);
      await page.keyboard.press('Enter');
    });
    await pressTabUntil(page, ({ name }) => /^00 00 00/.test(name));
    return learned;
  },
  async type(page, text) {
    await click(page, 'combobox', '');
    await page.keyboard.type(text);
    return page.evaluate(
      () => document.querySelector('retning-centre-finder')!.shadowRoot!.querySelector('input')!.value,
    );
  },
  shown: (widget) => Boolean(widget.shadowRoot?.querySelector('.toggle')),
  use: (widget) => widget.shadowRoot!.querySelector<HTMLElement>('.toggle')!.click(),
  paper: 'table.paper tbody tr',
  choice: {
    property: 'choosable',
    event: 'retning-centre-chosen',
    act: (page) => click(page, 'button', 'Velg dette senteret'),
  },
  async askRefused(page) {
    await click(page, 'button', 'Bruk posisjonen min');
    await eventually(async () => {
      const said = await page.evaluate(
        () => document.querySelector('retning-centre-finder')!.shadowRoot!.querySelector('[role=alert]')!.textContent,
      );
      expect(said).toMatch(/posisjonen din.*Skriv et sted/);
    });
  },
};

export const guests: readonly Guest[] = [finder];

/** The tag as a page editor writes it. */
export const tagOf = ({ tag, attributes, fallback }: Guest): string =>
  `<${tag} ${Object.entries(attributes)
    .map(([name, value]) => `${name}="${value}"`)
    .join(' ')}><p>${fallback}</p></${tag}>`;
