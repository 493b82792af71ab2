import competence from '@retning/content/frameworks/practitioner-competence.nb.json' with { type: 'json' };
import type { Framework } from '@retning/core/schema/types';
import { expect } from 'chai';
import { checkInPage } from '../helpers/check-in-page.ts';
import { smallFramework, smallResult } from '../helpers/example-check.ts';
import { exampleFinder, field, ready } from '../helpers/example-finder.ts';
import { asFile, asFiles, fields, framework, give, many, overviewInPage } from '../helpers/example-team.ts';
import { explorerInPage } from '../helpers/explorer-in-page.ts';
import { allByRole, byRole, focused, press } from '../helpers/person.ts';
import { expectGolden, expectOnly } from './golden.ts';
import { type Step, journey } from './journey.ts';

/** Ways through a widget by keyboard alone. A new widget adds its own. */
const finderJourneys: Readonly<Record<string, { readonly county?: string; readonly steps: readonly Step[] }>> = {
  'finds the nearest centre and reads about it': {
    steps: [
      ...['«Bod»', 'until expanded true', 'ArrowDown', 'Enter', 'until nærmest Bodø først'],
      ...[
        'Tab',
        'Tab',
        'Tab',
        'Tab',
        'Tab',
        'Tab',
        'Tab',
        'Tab',
        'Tab',
        'Enter',
        'Tab',
        'Tab',
        'Shift+Tab',
        'Shift+Tab',
        'Enter',
      ],
    ],
  },
  'goes through the hits of a county with the arrow keys': {
    county: '42',
    steps: [
      ...['Tab', 'Tab', 'Tab', 'Tab', 'Tab', 'Tab', 'Tab', 'Tab', 'Tab'],
      ...['ArrowDown', 'ArrowDown', 'End', 'Home', 'Enter', 'Enter'],
    ],
  },
  'changes their mind, and misspells': {
    steps: [
      '«Kristjansan»',
      'ArrowDown',
      'Escape',
      'Escape',
      '«qqqq»',
      'Enter',
      'until Ingen sentre passer',
      'Escape',
      'Escape',
    ],
  },
  'narrows the list by a filter and takes it back': {
    steps: [
      ...['Tab', 'Tab', 'Tab', 'Enter', 'Tab', 'Tab', 'Tab', 'Tab', 'Tab', 'Tab', 'Tab', 'Space', 'until 7 sentre'],
      ...['Tab', 'Enter', 'until 51 sentre', 'Shift+Tab'],
    ],
  },
};

/** One statement of each group in each of the seven areas: twenty-one questions. */
const twentyOne: Framework = {
  ...(competence as Framework),
  areas: (competence as Framework).areas.map((area) => ({
    ...area,
    groups: area.groups.map((group) => ({ ...group, statements: group.statements.slice(0, 1) })),
  })),
};
/** The first level and the second. Upwards from the first not every engine goes round to the last. */
const answers = ['Space', 'ArrowDown'] as const;
const answered = (questions: number): readonly Step[] =>
  Array.from({ length: questions }, (_, at) => ['Tab', answers[at % answers.length]!, 'Enter']).flat();

type CheckJourney = Parameters<typeof checkInPage>[0] & { readonly from: string; readonly steps: readonly Step[] };
const checkJourneys: Readonly<Record<string, CheckJourney>> = {
  'answers twenty-one questions and plans a step': {
    data: twentyOne,
    from: 'Start',
    steps: [
      ...['Enter', ...answered(21), 'until Slik ser det ut nå'],
      ...[
        'Tab',
        'Tab',
        'Enter',
        'Tab',
        'Tab',
        'Enter',
        'Tab',
        'Tab',
        '«Lese loven»',
        'Shift+Tab',
        'Shift+Tab',
        'Enter',
      ],
    ],
  },
  'goes back, changes an answer, and goes on': {
    data: smallFramework,
    from: 'Start',
    steps: [
      ...['Enter', 'Tab', 'Space', 'Enter', 'Tab', 'Tab', 'Tab', 'Enter'],
      ...['Tab', 'ArrowDown', 'ArrowDown', 'Tab', 'Shift+Tab', 'Enter', 'Tab', 'Tab', 'Tab', 'Enter', 'Tab'],
    ],
  },
  'presses next too early, skips, and jumps to an area': {
    data: smallFramework,
    from: 'Start',
    steps: [
      ...['Enter', 'Tab', 'Tab', 'Enter', 'until Velg det som passer best'],
      ...['Tab', 'Tab', 'Tab', 'Enter', 'Tab', 'Tab', 'Tab', 'Tab', 'Tab', 'Enter', 'Tab', 'Tab', 'Enter'],
    ],
  },
  'types in a form from paper, with a slip': {
    data: smallFramework,
    from: 'Legg inn fra papir',
    steps: [
      ...['Enter', 'Tab', '«ak1 2»', 'Enter', '«ak2 9»', 'Tab', 'Enter', 'until Linje 2'],
      ...['Backspace', '«3»', 'Tab', 'Enter', 'until Slik ser det ut nå'],
    ],
  },
  'begins anew, and takes that back': {
    data: smallFramework,
    saved: smallResult(),
    from: 'Se resultatet',
    steps: [
      ...['Enter', 'until Slik ser det ut nå', ...Array<Step>(9).fill('Tab'), 'Enter', 'until begynt på nytt'],
      ...['Tab', 'Enter', 'until Slik ser det ut nå'],
    ],
  },
};

/** Two areas of the seven: who hears the team overview comes past each. */
const twoAreas: Framework = { ...framework, areas: framework.areas.slice(0, 2) };
const ofTwoAreas = [...many(12, 'competent'), ...many(7, 'specialised', 20)].map((one): typeof one => ({
  ...one,
  answers: Object.fromEntries(Object.entries(one.answers).filter(([id]) => /^[12]/.test(id))),
}));
const teamJourney = 'gives files, hears the table, plans, and reads the advertisement';

const explorerJourney = 'goes from a change to a picture with a step';
const occupationJourney = 'looks for an occupation and keeps it';

const fileOf = (name: string): string => `journeys/${name.replaceAll(/[^\p{L}]+/gu, '-')}.txt`;

describe('somebody who hears the centre finder and has a keyboard', function () {
  this.timeout(60_000);

  for (const [name, { county = '', steps }] of Object.entries(finderJourneys)) {
    it(name, async () => {
      const widget = await exampleFinder({ county });
      await ready(widget);
      field(widget).focus();
      await expectGolden(fileOf(name), await journey(widget, steps));
    });
  }
});

describe('somebody who hears the self-check and has a keyboard', function () {
  this.timeout(60_000);

  for (const [name, { from, steps, ...given }] of Object.entries(checkJourneys)) {
    it(name, async () => {
      const widget = await checkInPage(given);
      byRole(widget, 'button', from).focus();
      await expectGolden(fileOf(name), await journey(widget, steps));
    });
  }

  it('needs three keys a question, and hears where each begins', async () => {
    const widget = await checkInPage({ data: twentyOne });
    byRole(widget, 'button', 'Start').focus();
    const lines = await journey(widget, ['Enter', ...answered(21), 'until Slik ser det ut nå']);
    const beginnings = lines.flatMap((line, at) => (/→ heading «Spørsmål \d+ av 21/.test(line) ? [at] : []));
    expect(beginnings).to.deep.equal(Array.from({ length: 21 }, (_, question) => question * 3));
    expect(lines.at(-1)).to.contain('heading «Slik ser det ut nå»');
    expect(Object.keys(widget.state.answers)).to.have.length(21);
  });
});

describe('somebody who hears the team overview and has a keyboard', function () {
  this.timeout(60_000);

  it(teamJourney, async () => {
    // Whether a page may copy is the browser's to say, and another thing in each.
    const writeText = navigator.clipboard.writeText.bind(navigator.clipboard);
    navigator.clipboard.writeText = () => Promise.resolve();
    try {
      const widget = await overviewInPage({ framework: twoAreas, results: [] });
      fields(widget)[0]!.focus();
      const before = await journey(widget, ['Tab', 'Shift+Tab']);
      // The window of the browser's in which files are chosen is beyond a page.
      await give(widget, [...asFiles(ofTwoAreas), asFile('halv.json', '{"broken": ')]);
      const after = await journey(widget, [
        ...['until Teamet nå', 'Tab', 'Tab', 'Space', 'Tab', 'Tab', '«Kurs i november»', 'Shift+Tab', 'Tab'],
      ]);
      byRole(widget, 'button', 'Skriv ut').focus();
      const advertisement = await journey(widget, [
        'Shift+Tab',
        'Shift+Tab',
        'Tab',
        'Enter',
        'until Teksten er kopiert',
      ]);
      const lines = [...before, '(chooses 20 files)', ...after, '(goes on to the advertisement)', ...advertisement];
      await expectGolden(fileOf(teamJourney), lines);
    } finally {
      navigator.clipboard.writeText = writeText;
    }
  });
});

describe('somebody who hears the transition explorer and has a keyboard', function () {
  this.timeout(60_000);

  it(explorerJourney, async () => {
    const widget = await explorerInPage();
    byRole(widget, 'radio', 'Jeg har mistet jobben').focus();
    const toThePicture = await journey(widget, [
      ...['Space', 'Tab', 'Tab', 'Enter', 'until Overgangen'],
      ...['Tab', 'ArrowDown', 'Tab', 'Tab', 'Tab', 'Tab', 'Space', 'Tab', 'Tab', 'Tab', 'Enter', 'until Fem områder'],
      ...['Tab', 'Tab', 'Enter', 'until Valg og tilfeldigheter'],
      ...['Tab', 'Space', 'ArrowDown', 'Tab', 'Tab', '«Jeg ringte»', 'Tab', 'Tab', 'Enter', 'until Bildet mitt'],
      ...['Tab', '«Hvor jeg søker»', 'Tab', 'Tab', 'Enter', 'Tab', 'Tab', 'Tab', 'Tab'],
    ]);
    const step = byRole(widget, 'textbox', 'Hva vil du gjøre?');
    step.focus();
    const empty = await journey(widget, ['Tab', 'ArrowDown', 'Shift+Tab', '«Ringe»', 'Tab']);
    // A field for a day has a stop for each of its parts, and another number of them in each engine.
    byRole(widget, 'button', 'Legg til steget').focus();
    const added = await journey(widget, ['Enter', 'Shift+Tab', 'Shift+Tab', 'Space']);
    await expectGolden(fileOf(explorerJourney), [...toThePicture, ...empty, '(goes past the day)', ...added]);
  });

  it(occupationJourney, async () => {
    const widget = await explorerInPage();
    byRole(widget, 'button', 'Begynn med et yrke').focus();
    const steps = [
      ...['Enter', 'until Yrker', 'Tab', '«tøm»', 'until expanded true', 'ArrowDown', 'Enter', 'until Tømrer'],
      ...['Tab', 'Tab', 'Enter', 'Enter'],
    ];
    await expectGolden(fileOf(occupationJourney), await journey(widget, steps));
  });

  it('goes about the five places of a tension with the arrow keys, and leaves them with Tab', async () => {
    const widget = await explorerInPage();
    byRole(widget, 'button', 'Rett til de fem områdene').focus();
    await journey(widget, ['Enter', 'until Fem områder', 'Tab', 'Enter', 'until Meg i kontekst', 'Tab']);
    const places = allByRole(widget, 'radio');
    expect(places).to.have.length(5);
    expect(focused()).to.equal(places[0]);
    // Coming there chooses nothing.
    expect(widget.state.buttons).to.deep.equal([]);
    await press('Space');
    const chosen = (): unknown => widget.state.buttons.find(({ button }) => button === 'me-in-context')?.position;
    expect(chosen()).to.equal(-2);
    for (const [at, position] of [-1, 0, 1, 2].entries()) {
      await press('ArrowDown');
      expect(focused()).to.equal(places[at + 1]);
      expect(chosen()).to.equal(position);
    }
    await press('ArrowUp');
    expect([focused(), chosen()]).to.deep.equal([places[3], 1]);
    await press('Tab');
    expect(places).not.to.include(focused());
    await press('Shift+Tab');
    expect([focused(), chosen()]).to.deep.equal([places[3], 1]);
    await press('Shift+Tab');
    expect(places).not.to.include(focused());
  });
});

it('every way that is kept is gone', () =>
  expectOnly(
    'journeys',
    [
      ...Object.keys(finderJourneys),
      ...Object.keys(checkJourneys),
      teamJourney,
      explorerJourney,
      occupationJourney,
    ].map((name) => fileOf(name).slice('journeys/'.length)),
  ));
