/** The transition explorer on hostile pages: a change is chosen, one area looked at, and the picture read. */
import { neighboursOf } from '@retning/core/transition/neighbours';
import { openOccupations } from '@retning/core/transition/occupations';
import type { Page } from 'puppeteer-core';
import { expect } from 'vitest';
import { type Role, click, eventually, findOne, names } from '../../pages/finder.ts';
import { readData } from '../../pages/site.ts';
import { pressTabUntil } from '../keyboard.ts';
import type { Guest, Learned } from '../widgets.ts';

const tag = 'retning-transition-explorer';
const heading = { nb: 'Når noe endrer seg', en: 'When something is changing' };

/** Words on the way, by language: a page in Arabic hears English. */
const spoken = {
  nb: {
    change: 'Jeg har mistet jobben',
    start: 'Utforsk',
    situation: 'Overgangen',
    next: 'Videre: Fem områder',
    areas: 'Fem områder',
    area: 'Tilpasning og motstand',
    place: 'Mest: Tilpasning',
    picture: 'Se bildet mitt',
    help: 'Dette kan hjelpe',
  },
  en: {
    change: 'I have lost my job',
    start: 'Explore',
    situation: 'The transition',
    next: 'Next: Five areas',
    areas: 'Five areas',
    area: 'Adaptation and resistance',
    place: 'Mostly: Adaptation',
    picture: 'See my picture',
    help: 'This may help',
  },
};

/** Presses each on the way to the picture, and learns what was asked and what may help. */
async function goThrough(
  page: Page,
  press: (role: Role, name: string) => Promise<unknown>,
  within?: string,
): Promise<Learned> {
  const words = (await names(page, 'heading', within)).includes(heading.en) ? spoken.en : spoken.nb;
  const links = await names(page, 'link', within);
  await press('radio', words.change);
  await press('button', words.start);
  await findOne(page, 'heading', words.situation, within);
  await press('button', words.next);
  await findOne(page, 'button', words.area, within);
  await press('button', words.area);
  await findOne(page, 'heading', `${words.areas}: 5`, within);
  const places = await names(page, 'radio', within);
  const asked = (await names(page, 'status', within)).filter((line) => line !== '');
  await press('radio', words.place);
  await press('button', words.picture);
  await findOne(page, 'heading', words.help, within);
  const helpful = [...(await names(page, 'link', within))];
  for (const known of links) if (helpful.includes(known)) helpful.splice(helpful.indexOf(known), 1);
  return { places, asked, helpful };
}

/** Writes a step on the page of the picture. */
async function write(page: Page, text: string): Promise<void> {
  await click(page, 'textbox', 'Hva vil du gjøre?');
  await page.keyboard.type(text);
}

export const transitionExplorer: Guest = {
  tag,
  file: `${tag}.js`,
  entry: `${tag}.js`,
  attributes: { src: '/data/transitions/career-transitions.{locale}.json' },
  choosy: { name: 'company', takes: 'alone', another: 'group' },
  fallback: 'Kom innom, så ser vi på det sammen',
  feed: '/data/transitions/career-transitions.nb.json',
  heading,
  async ready(page, within) {
    await eventually(async () => {
      const there = await page.evaluate(
        (tag, within) => {
          const rootsIn = (root: ParentNode): ParentNode[] => [
            root,
            ...[...root.querySelectorAll('*')].flatMap(({ shadowRoot }) => (shadowRoot ? rootsIn(shadowRoot) : [])),
          ];
          const found = rootsIn(document).flatMap((root) => [...root.querySelectorAll(within ?? tag)]);
          // Other ways to begin come with the part that is fetched later.
          return found.some(({ shadowRoot }) => shadowRoot?.querySelector('.ways'));
        },
        tag,
        within,
      );
      if (!there) throw new Error('The rest of the explorer has not come.');
    });
  },
  journey: (page, within) => goThrough(page, (role, name) => click(page, role, name, within), within),
  async journeyByKeys(page) {
    const learned = await goThrough(page, async (role, name) => {
      await findOne(page, role, name);
      await pressTabUntil(page, ({ name: here, host }) => host === tag && here.startsWith(name));
      await page.keyboard.press(role === 'radio' ? ' ' : 'Enter');
    });
    await pressTabUntil(page, ({ name }) => name === 'Begynn på nytt');
    return learned;
  },
  first: { role: 'button', name: 'Overgangen' },
  kept: (page) =>
    page.evaluate(
      (tag) =>
        [...document.querySelector(tag)!.shadowRoot!.querySelectorAll('.picture > .part')].map(
          ({ textContent }) => textContent,
        ),
      tag,
    ),
  async type(page, text) {
    await write(page, text);
    return page.evaluate(
      (tag) => document.querySelector(tag)!.shadowRoot!.querySelector<HTMLInputElement>('#step')!.value,
      tag,
    );
  },
  async withoutClicks(page) {
    expect(await names(page, 'heading')).toContain(heading.nb);
    expect(await names(page, 'radio')).toHaveLength(19);
  },
  withoutEffects: {
    because: 'radios and boxes are the browser’s own, and such a page takes their ticks back; buttons work',
    async check(page) {
      await click(page, 'button', spoken.nb.start);
      await click(page, 'button', spoken.nb.next);
      await click(page, 'button', spoken.nb.area);
      await click(page, 'button', spoken.nb.picture);
      await write(page, 'Ringe');
      await click(page, 'button', 'Legg til steget');
      await findOne(page, 'checkbox', 'Ringe');
    },
  },
  async beyond(page) {
    await click(page, 'button', 'Yrker');
    await click(page, 'combobox', 'Yrke');
    await page.keyboard.type('snekr');
    await findOne(page, 'option', 'Snekker');
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    await findOne(page, 'heading', 'Nær dette yrket');
    const shown = await page.evaluate(
      (tag) =>
        [...document.querySelector(tag)!.shadowRoot!.querySelectorAll('[part="neighbours"] strong')].map((one) =>
          one.textContent.trim(),
        ),
      tag,
    );
    const content = <Shape>(name: string): Shape => JSON.parse(readData(`/data/${name}.json`)) as Shape;
    const table = openOccupations(content('occupations-no'), content('work-fields-no'));
    const near = neighboursOf(table, 'y_trevaresnekker', 8);
    expect(near).toHaveLength(8);
    expect(shown).toEqual(near.map(({ occupation }) => occupation.title));
  },
  shown: (widget) => Boolean(widget.shadowRoot?.querySelector('.ways')),
  use: (widget) => widget.shadowRoot!.querySelector<HTMLElement>('form.start .main')!.click(),
  paper: { selector: '.picture > .part', words: 'Tilpasning og motstand' },
  choice: {
    property: 'company',
    value: 'alone',
    event: 'retning-transition-described',
    async act(page) {
      // By keys: with all that may help above, the button may be out of view.
      await pressTabUntil(page, ({ name }) => name === 'Finn noen å snakke med');
      await page.keyboard.press('Enter');
      await pressTabUntil(page, ({ name }) => name === 'Del dette med resten av siden');
      await page.keyboard.press('Enter');
    },
  },
  async askMuch(page) {
    await pressTabUntil(page, ({ name }) => name === 'Kopier som tekst');
    await page.keyboard.press('Enter');
    await eventually(async () => expect((await names(page, 'status')).join()).toMatch(/Teksten er kopiert|kopiere/));
  },
};
