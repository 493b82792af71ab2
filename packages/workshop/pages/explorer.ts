/** Looks at the transition explorer on a page as a person does, and does with it what a person does. */
import type { Page } from 'puppeteer-core';
import { expect } from 'vitest';
import { type Role, click, eventually, findOne, seen } from './finder.ts';
import { fallback, readData } from './site.ts';

export const tag = 'retning-transition-explorer';

/** The explorer with the content that comes with it, as most pages have it, with a fallback. */
export const explorerTag = `<${tag}>${fallback}</${tag}>`;

export const contentPath = '/data/transitions/career-transitions.nb.json';
export const content: unknown = JSON.parse(readData(contentPath));

/** What a person presses and reads on the way, by language. */
export const words = {
  nb: {
    change: 'Jeg har mistet jobben',
    start: 'Utforsk',
    situation: 'Overgangen',
    chosen: 'Selvvalgt',
    need: 'Ta et valg nå',
    areas: 'Fem områder',
    area: 'Valg og tilfeldigheter',
    place: 'Mer: Valg',
    note: 'Tanker',
    occupations: 'Yrker',
    picture: 'Bildet mitt',
    step: 'Hva vil du gjøre?',
    add: 'Legg til steget',
    save: 'Lagre i en fil',
    open: 'Åpne en lagret fil',
    opened: 'Bildet fra',
  },
  nn: {
    change: 'Eg har mista jobben',
    start: 'Utforsk',
    situation: 'Overgangen',
    chosen: 'Sjølvvald',
    need: 'Ta eit val no',
    areas: 'Fem område',
    area: 'Val og tilfeldigheiter',
    place: 'Meir: Val',
    note: 'Tankar',
    occupations: 'Yrke',
    picture: 'Biletet mitt',
    step: 'Kva vil du gjere?',
    add: 'Legg til steget',
    save: 'Lagre i ei fil',
    open: 'Opne ei lagra fil',
    opened: 'Biletet frå',
  },
} as const;
export type Language = keyof typeof words;

/** What is written on the way; in no address, in no event, and on no list of what is shared. */
export const written = { note: 'Jeg kan ringe tre bedrifter', step: 'Ringe karrieresenteret' } as const;

/** Waits until what the explorer fetches after its first view has come: other ways to begin are among it. */
export const complete = (page: Page): Promise<void> =>
  eventually(async () => {
    const there = await page.evaluate(
      (tag) => Boolean(document.querySelector(tag)?.shadowRoot?.querySelector('.explorer > [role=status]')),
      tag,
    );
    if (!there) throw new Error('The rest of the explorer has not come.');
  });

/** Waits for the heading of a part, and that the focus is at it. */
export const atPart = (page: Page, name: string): Promise<void> =>
  eventually(async () => {
    const focused = await page.evaluate(
      (tag) => document.querySelector(tag)?.shadowRoot?.activeElement?.textContent.replace(/\s+/g, ' ').trim(),
      tag,
    );
    expect(focused).toContain(name);
  });

/** Clicks what is called exactly so; another thing's name may begin with the same words. */
export async function clickExactly(page: Page, role: Role, name: string): Promise<void> {
  const { x, y } = await eventually(async () => {
    const found = (await seen(page, role)).filter((one) => one.name === name);
    expect(found, name).toHaveLength(1);
    return found[0]!;
  });
  await page.mouse.click(x, y);
}

/** Goes to a part by the list of parts, whatever is said in it. */
export async function goTo(page: Page, name: string): Promise<void> {
  await click(page, 'button', name);
  await atPart(page, name);
}

/** Begins with the lost job: the change, the beginning, the heading of the next part. */
export async function begin(page: Page, language: Language = 'nb'): Promise<void> {
  const say = words[language];
  await click(page, 'radio', say.change);
  await clickExactly(page, 'button', say.start);
  await atPart(page, say.situation);
}

/** From the beginning to a picture with a place between two words, a note, a need and a step. */
export async function explore(page: Page, language: Language = 'nb'): Promise<void> {
  const say = words[language];
  await begin(page, language);
  await click(page, 'radio', say.chosen);
  await click(page, 'checkbox', say.need);
  await goTo(page, say.areas);
  await click(page, 'button', say.area);
  await atPart(page, say.area);
  await click(page, 'radio', say.place);
  await click(page, 'textbox', say.note);
  await page.keyboard.type(written.note);
  await goTo(page, say.picture);
  await planStep(page, language);
}

/** Plans a step on the page of the picture. */
export async function planStep(page: Page, language: Language = 'nb'): Promise<void> {
  await click(page, 'textbox', words[language].step);
  await page.keyboard.type(written.step);
  await click(page, 'button', words[language].add);
  await findOne(page, 'checkbox', written.step);
}

/** All words of the widget that can be seen, in one line. */
export const text = (page: Page): Promise<string> =>
  page.evaluate(
    (tag) =>
      document.querySelector(tag)!.shadowRoot!.querySelector<HTMLElement>('.root')!.innerText.replace(/\s+/g, ' '),
    tag,
  );

/** What is to be seen of the picture: its parts by heading, a line each. */
export const picture = (page: Page): Promise<readonly string[]> =>
  page.evaluate(
    (tag) =>
      [...document.querySelector(tag)!.shadowRoot!.querySelectorAll<HTMLElement>('.picture > .part:not(.keeping)')].map(
        (part) => part.innerText.replace(/\s+/g, ' ').trim(),
      ),
    tag,
  );

/** The file field whose label begins so, for a file that a person picks. */
export async function pick(page: Page, label: string, path: string): Promise<void> {
  const field = await page.evaluateHandle(
    (label, tag) =>
      [...document.querySelector(tag)!.shadowRoot!.querySelectorAll('input[type=file]')].find((input) =>
        input.closest('label')!.textContent.trim().startsWith(label),
      )! as HTMLInputElement,
    label,
    tag,
  );
  await field.uploadFile(path);
}

/** Addresses that a press in the widget would lead to. */
export const links = (page: Page): Promise<readonly string[]> =>
  page.evaluate(
    (tag) =>
      [...document.querySelector(tag)!.shadowRoot!.querySelectorAll('a[href]')].map((link) =>
        link.getAttribute('href')!,
      ),
    tag,
  );

/** Names of the parts that one can go to, without how much is said in each. */
export const parts = async (page: Page): Promise<readonly string[]> =>
  page.evaluate(
    (tag) =>
      [...document.querySelector(tag)!.shadowRoot!.querySelectorAll<HTMLElement>('.part-link')].map(
        ({ dataset }) => dataset['part']!,
      ),
    tag,
  );
