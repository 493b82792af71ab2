/** The team overview on hostile pages: the files of a team are given, one of them spoiled, and the table is read. */
import type { Page } from 'puppeteer-core';
import { expect } from 'vitest';
import { click, eventually, findOne, names } from '../../pages/finder.ts';
import { complete, framework, give, people } from '../../pages/team-overview.ts';
import { focused, pressTabUntil } from '../keyboard.ts';
import type { Guest, Learned } from '../widgets.ts';

const heading = { nb: 'Oversikt over teamet', en: 'Team overview' };
const tag = 'retning-team-overview';

/** Two areas of the seven: all that comes of them is in view, and can be pressed without scrolling. */
const areas = framework.areas.slice(0, 2);

/** Twelve on one level, seven on another, and what is no file of a person's. */
const files = [...people(12, 'competent', 0, areas), ...people(7, 'specialised', 20, areas), '{"broken": '];

/** Gives the files, and learns what came of them. A window of the browser's in which files are chosen is beyond a page: they are put into the field. */
async function goThrough(page: Page, within?: string): Promise<Learned> {
  const before = await names(page, 'button', within);
  await give(page, files, 0, within);
  await eventually(async () => expect(await names(page, 'row', within)).not.toEqual([]));
  const buttons = [...(await names(page, 'button', within))];
  for (const known of before) if (buttons.includes(known)) buttons.splice(buttons.indexOf(known), 1);
  return {
    said: (await names(page, 'status', within)).filter((line) => line !== ''),
    rows: await names(page, 'row', within),
    areas: await names(page, 'checkbox', within),
    buttons,
  };
}

/** Chooses the first area to build on, if none is chosen yet. */
async function choose(page: Page): Promise<void> {
  if ((await names(page, 'textbox')).some((name) => name.startsWith('Hva vil dere gjøre'))) return;
  await click(page, 'checkbox', (await names(page, 'checkbox'))[0]!);
  await findOne(page, 'textbox', 'Hva vil dere gjøre?');
}

export const teamOverview: Guest = {
  tag,
  file: 'retning-team-overview.js',
  entry: 'retning-team-overview.js',
  attributes: { src: '/data/example-team.json' },
  choosy: { name: 'framework', takes: 'practitioner-competence', another: 'service-quality' },
  fallback: 'Be kollegene om skjemaet på papir',
  feed: '/data/example-team.json',
  // A team is a page's own: the library brings none, so the page serves its questions, and nobody's files yet.
  feedText: JSON.stringify({ format: 'retning/team@1', framework: { ...framework, areas }, results: [] }),
  heading,
  remembersNothing: true,
  ready: (page, within) => complete(page, within),
  journey: (page, within) => goThrough(page, within),
  async journeyByKeys(page) {
    await pressTabUntil(page, ({ host, name }) => host === tag && name === 'Velg filer');
    const learned = await goThrough(page);
    // The focus is at the heading of what the files came to.
    expect((await focused(page)).name).toBe('Teamet nå');
    await pressTabUntil(page, ({ name }) => name === 'Last ned som regneark (CSV)');
    return learned;
  },
  first: { role: 'input', name: 'Velg filer' },
  async type(page, text) {
    if ((await names(page, 'checkbox')).length === 0) await goThrough(page);
    await choose(page);
    await click(page, 'textbox', 'Hva vil dere gjøre?');
    await page.keyboard.type(text);
    return page.evaluate(
      () =>
        document.querySelector('retning-team-overview')!.shadowRoot!.querySelector<HTMLInputElement>('[id^=action-]')!
          .value,
    );
  },
  async withoutClicks(page) {
    expect(await names(page, 'heading')).toContain(heading.nb);
    // Files come without a click of the page's; what they come to can be read.
    await goThrough(page);
  },
  shown: (widget) => Boolean(widget.shadowRoot?.querySelector('.intake')),
  use: (widget) => {
    const chosen = new DataTransfer();
    chosen.items.add(new File(['{"broken": '], 'fil.json'));
    const field = widget.shadowRoot!.querySelector<HTMLInputElement>('input[type=file]')!;
    field.files = chosen.files;
    field.dispatchEvent(new Event('change', { bubbles: true }));
  },
  paper: { selector: '.result table tbody th', words: 'Veiledningsprosesser og relasjoner' },
  choice: {
    property: 'framework',
    value: 'practitioner-competence',
    event: 'retning-team-read',
    act: (page) => give(page, people(3, 'not-yet', 40, areas)),
  },
  async askMuch(page) {
    await choose(page);
    // By keys: with a text of twelve lines above, the button may be out of view.
    await pressTabUntil(page, ({ name }) => name === 'Kopier teksten');
    await page.keyboard.press('Enter');
    await findOne(page, 'status', 'Teksten er ');
  },
};
