/** One way through all that a widget can show, for tests that look at every view of it. A new widget is one more entry. */
import type { Page } from 'puppeteer-core';
import * as explorer from './explorer.ts';
import { click, complete, findOne, listed, names } from './finder.ts';
import * as check from './self-check.ts';
import { finderTag } from './site.ts';
import * as team from './team-overview.ts';

export interface Tour {
  readonly tag: string;
  /** The tag as a page has it. */
  readonly html: string;
  /** Waits until all that comes by itself has come. */
  readonly complete: (page: Page) => Promise<void>;
  /** From the first view on; `look` is called in each. The window is to be 4,000 px high. */
  readonly go: (page: Page, look: () => Promise<unknown>) => Promise<void>;
  /** Gives what no key can give, files, and waits for what they come to. */
  readonly give?: (page: Page) => Promise<unknown>;
  /** Stops of the Tab key in the first view, at least. */
  readonly stops: number;
  /** Pieces of text in the last view, at least. */
  readonly texts: number;
}

const finder: Tour = {
  tag: 'retning-centre-finder',
  html: finderTag,
  complete,
  stops: 14,
  texts: 60,
  async go(page, look) {
    await look();
    const { x, y } = await findOne(page, 'button', 'Søk');
    await page.mouse.move(x, y);
    await look();
    await click(page, 'button', 'Avgrens');
    await findOne(page, 'combobox', 'Sted');
    await look();
    await click(page, 'button', 'Vis kart');
    await findOne(page, 'image', '');
    await look();
    await click(page, 'button', (await listed(page))[0]!);
    await findOne(page, 'heading', 'Åpningstider');
    await look();
    await click(page, 'combobox', 'Sted');
    await page.keyboard.type('Bod');
    await findOne(page, 'option', 'Bodø');
    await page.keyboard.press('ArrowDown');
    await look();
  },
};

const selfCheck: Tour = {
  tag: 'retning-self-check',
  html: check.checkTag,
  complete: check.complete,
  stops: 11,
  texts: 40,
  async go(page, look) {
    await look();
    await click(page, 'button', 'Legg inn fra papir');
    await click(page, 'button', 'Legg inn svarene');
    await look();
    await click(page, 'button', 'Tilbake');
    await check.begin(page, [check.area]);
    await click(page, 'button', 'Neste');
    await look();
    await click(page, 'radio', 'Kompetent');
    await click(page, 'summary', 'Oversikt');
    await look();
    await click(page, 'summary', 'Oversikt');
    // Every level is there, "I do not know" and no answer at all.
    await check.answer(page, [1, 0, 2, 3, 1, 0, 2, -1]);
    await check.atQuestion(page, 9);
    await click(page, 'button', 'Hopp over');
    await findOne(page, 'heading', 'Slik ser det ut nå');
    await look();
    const [first] = await page.evaluate(() => {
      const root = document.querySelector('retning-self-check')!.shadowRoot!;
      return [...root.querySelectorAll('.standings button')].map((button) => {
        const { x, y, width, height } = button.getBoundingClientRect();
        return { x: x + width / 2, y: y + height / 2 };
      });
    });
    await page.mouse.click(first!.x, first!.y);
    await click(page, 'textbox', 'Hva vil du gjøre?');
    await page.keyboard.type('Følge en samtale');
    // The field hears of its end in the middle of this press, and nothing may move away under the mouse.
    await click(page, 'summary', 'Gi svarene til en leder');
    await findOne(page, 'textbox', 'Navn');
    await click(page, 'button', 'Lagre i en fil');
    await findOne(page, 'status', 'Filen er laget.');
    await findOne(page, 'heading', 'Planen');
    await look();
  },
};

const teamOverview: Tour = {
  tag: 'retning-team-overview',
  html: team.teamTag,
  complete: team.complete,
  stops: 2,
  texts: 60,
  async give(page) {
    await team.give(page, team.mixed);
    await findOne(page, 'heading', 'Teamet nå');
  },
  async go(page, look) {
    await look();
    // Some figures are hidden, and one file cannot be read.
    await team.give(page, team.mixed);
    await findOne(page, 'heading', 'Teamet nå');
    await look();
    await click(page, 'checkbox', (await names(page, 'checkbox'))[0]!);
    await click(page, 'textbox', 'Hva vil dere gjøre?');
    await page.keyboard.type('Kurs i november');
    await click(page, 'button', 'Kopier teksten');
    await findOne(page, 'status', 'Teksten er ');
    await look();
    await team.give(page, [...team.people(9, 'competent'), ...team.people(8, 'not-yet', 20)], 1);
    await findOne(page, 'heading', 'Siden forrige runde');
    await look();
    await click(page, 'button', 'Fjern filene og begynn på nytt');
    // Everybody has agreed to be named.
    await team.give(page, team.named);
    await findOne(page, 'heading', 'Hvem kan hva');
    await look();
  },
};

const transitionExplorer: Tour = {
  tag: explorer.tag,
  html: explorer.explorerTag,
  complete: explorer.complete,
  // One of the nineteen changes, three buttons and a file field.
  stops: 5,
  texts: 60,
  async go(page, look) {
    const say = explorer.words.nb;
    await look();
    await explorer.begin(page);
    await look();
    await click(page, 'radio', say.chosen);
    await click(page, 'checkbox', say.need);
    await explorer.goTo(page, say.areas);
    await look();
    // Two words that are the same cannot be put together.
    await explorer.clickExactly(page, 'button', 'Legg til');
    await look();
    await click(page, 'button', say.area);
    await explorer.atPart(page, say.area);
    await click(page, 'radio', say.place);
    await click(page, 'textbox', say.note);
    await page.keyboard.type(explorer.written.note);
    await click(page, 'summary', 'Før, nå og framover');
    await look();
    await explorer.goTo(page, say.occupations);
    await click(page, 'combobox', 'Yrke');
    await page.keyboard.type('tømr');
    await findOne(page, 'option', 'Tømrer');
    await page.keyboard.press('ArrowDown');
    await look();
    await page.keyboard.press('Enter');
    await findOne(page, 'heading', 'Nær dette yrket');
    await click(page, 'button', 'Legg i bildet mitt Tømrer');
    await findOne(page, 'heading', 'Yrker i bildet mitt');
    await look();
    await explorer.goTo(page, say.picture);
    // Nothing is written yet, and it is said.
    await click(page, 'button', say.add);
    await look();
    await explorer.planStep(page);
    await click(page, 'summary', 'Finn noen å snakke med');
    await click(page, 'button', say.save);
    await findOne(page, 'status', 'Filen er laget.');
    await look();
  },
};

export const tours: readonly Tour[] = [finder, selfCheck, teamOverview, transitionExplorer];
