/** The self-check on hostile pages: one area is chosen, one statement answered, one skipped, and the result looked at. */
import type { Page } from 'puppeteer-core';
import { expect } from 'vitest';
import { type Role, click, eventually, findOne, names } from '../../pages/finder.ts';
import { focused, pressTabUntil } from '../keyboard.ts';
import type { Guest, Learned } from '../widgets.ts';

const heading = { nb: 'Kompetanse i karriereveiledning', en: 'Competence in career guidance' };

/** Words on the way, by language: a page in Arabic hears English. */
const spoken = {
  nb: {
    area: 'Veiledningsprosesser og relasjoner',
    start: 'Start',
    level: 'Kompetent',
    next: 'Neste',
    skip: 'Hopp over',
    overview: 'Oversikt',
    finish: 'Se resultatet så langt',
  },
  en: {
    area: 'Guidance processes and relationships',
    start: 'Start',
    level: 'Competent',
    next: 'Next',
    skip: 'Skip',
    overview: 'Overview',
    finish: 'See the result so far',
  },
};

/** Presses each on the way to the result, and learns what was asked and what came of it. */
async function goThrough(
  page: Page,
  press: (role: Role, name: string) => Promise<unknown>,
  within?: string,
): Promise<Learned> {
  const words = (await names(page, 'heading', within)).includes(heading.en) ? spoken.en : spoken.nb;
  const before = await names(page, 'button', within);
  await press('checkbox', words.area);
  await press('button', words.start);
  const asked = await questions(page, within, 1);
  await press('radio', words.level);
  await press('button', words.next);
  asked.push(...(await questions(page, within, 2)));
  await press('button', words.skip);
  await questions(page, within, 3);
  await press('summary', words.overview);
  await press('button', words.finish);
  await eventually(async () => expect(await names(page, 'row', within)).not.toEqual([]));
  const buttons = [...(await names(page, 'button', within))];
  for (const known of before) if (buttons.includes(known)) buttons.splice(buttons.indexOf(known), 1);
  return { asked, rows: await names(page, 'row', within), buttons };
}

/** Waits for the question of that number. */
const questions = (page: Page, within: string | undefined, number: number): Promise<string[]> =>
  eventually(async () => {
    const found = (await names(page, 'heading', within)).filter((name) => /^(Spørsmål|Question) \d/.test(name));
    expect(found).toEqual([expect.stringMatching(new RegExp(`^\\S+ ${number} `))]);
    return found;
  });

export const selfCheck: Guest = {
  tag: 'retning-self-check',
  file: 'retning-self-check.js',
  entry: 'retning-self-check.js',
  attributes: { src: '/data/frameworks/practitioner-competence.{locale}.json' },
  choosy: { name: 'share', takes: 'profile', another: 'all' },
  fallback: 'Be om skjemaet på papir',
  feed: '/data/frameworks/practitioner-competence.nb.json',
  heading,
  async ready(page, within) {
    await eventually(async () => {
      // Other ways to begin come with the part that is fetched later.
      const there = await names(page, 'button', within);
      if (there.length < 3) throw new Error('The rest of the self-check has not come.');
    });
  },
  journey: (page, within) => goThrough(page, (role, name) => click(page, role, name, within), within),
  async journeyByKeys(page) {
    const learned = await goThrough(page, async (role, name) => {
      await findOne(page, role, name);
      if (role === 'radio') {
        // Tab comes to the group, arrows go about in it.
        await pressTabUntil(page, ({ name: here }) => here.startsWith('Ikke ennå'));
        await page.keyboard.press('ArrowDown');
        expect((await focused(page)).name).toMatch(new RegExp(`^${name}`));
      } else {
        await pressTabUntil(page, ({ name: here, host }) => host === selfCheck.tag && here.startsWith(name));
        await page.keyboard.press(role === 'checkbox' ? ' ' : 'Enter');
      }
    });
    await pressTabUntil(page, ({ name }) => name === 'Begynn på nytt');
    return learned;
  },
  first: { role: 'button', name: 'Svar på flere' },
  async type(page, text) {
    if ((await names(page, 'textbox')).length === 0) await click(page, 'summary', 'Gi svarene til en leder');
    await click(page, 'textbox', 'Navn');
    await page.keyboard.type(text);
    return page.evaluate(
      () => document.querySelector('retning-self-check')!.shadowRoot!.querySelector<HTMLInputElement>('#name')!.value,
    );
  },
  async withoutClicks(page) {
    expect(await names(page, 'heading')).toContain(heading.nb);
    // By mouse and keys a form is sent by a click; what it is about can be read.
    expect(await names(page, 'checkbox')).toHaveLength(7);
  },
  withoutEffects: {
    because: 'radios and boxes are the browser’s own, and such a page takes their ticks back; buttons work',
    async check(page) {
      await click(page, 'button', 'Start');
      await questions(page, undefined, 1);
      await click(page, 'button', 'Hopp over');
      await questions(page, undefined, 2);
      await click(page, 'button', 'Tilbake');
      await questions(page, undefined, 1);
      await click(page, 'button', 'Neste');
      await eventually(async () =>
        expect(
          await page.evaluate(
            () => document.querySelector('retning-self-check')!.shadowRoot!.querySelector('[role=alert]')!.textContent,
          ),
        ).toContain('Velg det som passer best'),
      );
    },
  },
  shown: (widget) => Boolean(widget.shadowRoot?.querySelector('.ways')),
  use: (widget) => widget.shadowRoot!.querySelector<HTMLElement>('form.start .main')!.click(),
  paper: { selector: '.result table tbody tr', words: 'Veiledningsprosesser og relasjoner' },
  choice: {
    property: 'share',
    value: 'profile',
    event: 'retning-check-finished',
    async act(page) {
      await click(page, 'button', 'Svar på flere');
      await click(page, 'summary', 'Oversikt');
      await click(page, 'button', 'Se resultatet så langt');
    },
  },
  async askMuch(page) {
    await click(page, 'button', 'Lagre i en fil');
    await findOne(page, 'status', 'Filen er laget.');
  },
};
