/** The finder on hostile pages. */
import type { Page } from 'puppeteer-core';
import { expect } from 'vitest';
import { click, eventually, findOne, names } from '../../pages/finder.ts';
import { pressTabUntil } from '../keyboard.ts';
import type { Guest, Learned } from '../widgets.ts';

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

export const finder: Guest = {
  tag: 'retning-centre-finder',
  file: 'retning-centre-finder.js',
  entry: 'retning-centre-finder.js',
  attributes: { county: '42', src: '/data/demo-centres-no.json' },
  choosy: { name: 'county', takes: '42', another: '03' },
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
    // The list of places lies over the button until it has come and is put away.
    await findOne(page, 'option', '4630', within);
    await page.keyboard.press('Escape');
    await click(
      page,
      'button',
      (await names(page, 'button', within)).find((name) => /^(Søk|Search)$/.test(name))!,
      within,
    );
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
  first: { role: 'combobox' },
  async type(page, text) {
    await click(page, 'combobox', '');
    await page.keyboard.type(text);
    return page.evaluate(
      () => document.querySelector('retning-centre-finder')!.shadowRoot!.querySelector('input')!.value,
    );
  },
  async withoutClicks(page) {
    expect(await names(page, 'heading')).toContain(finder.heading.nb);
    expect(await finder.type(page, '4630')).toBe('4630');
  },
  shown: (widget) => Boolean(widget.shadowRoot?.querySelector('.toggle')),
  use: (widget) => widget.shadowRoot!.querySelector<HTMLElement>('.toggle')!.click(),
  paper: { selector: 'table.paper tbody tr', words: 'Kristiansand' },
  choice: {
    property: 'choosable',
    value: true,
    event: 'retning-centre-chosen',
    act: (page) => click(page, 'button', 'Velg dette senteret'),
  },
  async askMuch(page) {
    await click(page, 'button', 'Bruk posisjonen min');
    await eventually(async () => {
      const said = await page.evaluate(
        () => document.querySelector('retning-centre-finder')!.shadowRoot!.querySelector('[role=alert]')!.textContent,
      );
      expect(said).toMatch(/posisjonen din.*Skriv et sted/);
    });
  },
};
