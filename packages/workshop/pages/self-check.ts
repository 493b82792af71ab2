/** Looks at the self-check on a page as a person does, and does with it what a person does. */
import type { Page } from 'puppeteer-core';
import { expect } from 'vitest';
import { click, eventually, findOne, names } from './finder.ts';
import { fallback, openSite, page } from './site.ts';

/** A check by name, as most pages have it, with a fallback. */
export const checkTag = `<retning-self-check framework="practitioner-competence">${fallback}</retning-self-check>`;

/** The first area, nine statements. */
export const area = 'Veiledningsprosesser og relasjoner';

/** What a person presses and reads on the way, by language. */
export const words = {
  nb: {
    start: 'Start',
    more: 'Svar på flere',
    next: 'Neste',
    back: 'Tilbake',
    skip: 'Hopp over',
    overview: 'Oversikt',
    finish: 'Se resultatet så langt',
    result: 'Slik ser det ut nå',
    save: 'Lagre i en fil',
    open: 'Åpne en lagret fil',
    opened: 'Svarene fra',
    levels: ['Ikke ennå', 'Kompetent', 'Spesialisert', 'Vet ikke'],
  },
  nn: {
    start: 'Start',
    more: 'Svar på fleire',
    next: 'Neste',
    back: 'Tilbake',
    skip: 'Hopp over',
    overview: 'Oversikt',
    finish: 'Sjå resultatet så langt',
    result: 'Slik ser det ut no',
    save: 'Lagre i ei fil',
    open: 'Opne ei lagra fil',
    opened: 'Svara frå',
    levels: ['Ikkje enno', 'Kompetent', 'Spesialisert', 'Veit ikkje'],
  },
} as const;

/** Waits until what the check fetches after its first view has come: other ways to begin are among it. */
export const complete = (page: Page): Promise<void> =>
  eventually(async () => {
    const there = await page.evaluate(() =>
      Boolean(document.querySelector('retning-self-check')?.shadowRoot?.querySelector('.ways')),
    );
    if (!there) throw new Error('The rest of the self-check has not come.');
  });

/** Begins, with the areas of these names, or with all. */
export async function begin(page: Page, areas: readonly string[] = [], language: keyof typeof words = 'nb') {
  for (const name of areas) await click(page, 'checkbox', name);
  await click(page, 'button', words[language].start);
  await atQuestion(page, 1);
}

/** Waits for a question by its number, and answers with its words. */
export const atQuestion = (page: Page, number: number): Promise<string> =>
  eventually(async () => {
    const found = (await names(page, 'heading')).filter((name) => /^(Spørsmål|Question) \d/.test(name));
    expect(found).toEqual([expect.stringMatching(new RegExp(`^\\S+ ${number} (av|of) `))]);
    return found[0]!;
  });

/** Answers one question after another, from the first on; -1 skips. */
export async function answer(page: Page, levels: readonly number[], language: keyof typeof words = 'nb') {
  const say = words[language];
  for (const [at, level] of levels.entries()) {
    await atQuestion(page, at + 1);
    if (level < 0) await click(page, 'button', say.skip);
    else {
      await click(page, 'radio', say.levels[level]!);
      await click(page, 'button', say.next);
    }
  }
}

/** Opens the overview and asks for the result. */
export async function finish(page: Page, language: keyof typeof words = 'nb') {
  await click(page, 'summary', words[language].overview);
  await click(page, 'button', words[language].finish);
  await findOne(page, 'heading', words[language].result);
}

/** Which level is chosen on the page that is shown; empty where none is. */
export const chosen = (page: Page): Promise<readonly string[]> =>
  page.evaluate(() =>
    [
      ...document.querySelector('retning-self-check')!.shadowRoot!.querySelectorAll<HTMLInputElement>('input:checked'),
    ].map(({ value }) => value),
  );

/** The file field whose label begins so, for a file that a person picks. */
export async function pick(page: Page, label: string, path: string): Promise<void> {
  const field = await page.evaluateHandle(
    (label) =>
      [...document.querySelector('retning-self-check')!.shadowRoot!.querySelectorAll('input[type=file]')].find(
        (input) => input.closest('label')!.textContent.trim().startsWith(label),
      )! as HTMLInputElement,
    label,
  );
  await field.uploadFile(path);
}

/** A page with the check, under the test server's strict policy. */
export const checkPage = (head: string, body = checkTag) => openSite({ '/host.html': { body: page(head, body) } });
