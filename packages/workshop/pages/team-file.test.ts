import { expect, it } from 'vitest';
import { strictPolicy } from '../runner/server.mjs';
import { type Visit, inEachBrowser } from './browsers.ts';
import { click, eventually, fallbackShown, findOne, names, quiet } from './finder.ts';
import { carry, fallback, openSite, ours, page } from './site.ts';
import { complete, figures, framework, give, handedOver, mixed, people, teamTag, textOf } from './team-overview.ts';

const name = 'retning-team-overview.js';
const tag = 'retning-team-overview';

/** What a leader reads and presses, by language. */
const words = {
  nb: {
    read: 'Leste filer: 19. Personer i oversikten: 19.',
    broken: 'fil-20.json – filen er ødelagt eller ikke hel',
    caption: 'Antall personer på hvert nivå',
    now: 'Teamet nå',
    save: 'Last ned som regneark (CSV)',
    first: 'Veiledningsprosesser og relasjoner;skjult;skjult;skjult;7',
  },
  nn: {
    read: 'Filer som er lesne: 19. Personar i oversikta: 19.',
    broken: 'fil-20.json – fila er øydelagd eller ikkje heil',
    caption: 'Talet på personar på kvart nivå',
    now: 'Teamet no',
    save: 'Last ned som rekneark (CSV)',
    first: 'Rettleiingsprosessar og relasjonar;skjult;skjult;skjult;7',
  },
} as const;

/** Nothing was asked of a network, and the page is as it was. */
async function expectAlone({ requests, said, host }: Visit, own: readonly string[]): Promise<void> {
  // A file that is made in the page is asked of nobody.
  const asked = requests.filter((request) => !own.includes(request) && !request.startsWith('blob:'));
  const { errors, globals, stored } = await host();
  expect({ asked, said, errors, globals, stored }).toEqual({
    asked: [],
    said: [],
    errors: [],
    globals: [],
    stored: [],
  });
}

/** An overview with data as a page writes them. */
const withData = (data: object, attributes = ''): string =>
  `<${tag} ${attributes}>${fallback}<script type="application/json">${JSON.stringify(data)}</script></${tag}>`;

/** The questions of a county's own, of which the library knows nothing. */
const own = {
  ...framework,
  id: 'county-questions',
  name: 'Slik jobber vi i fylket',
  areas: framework.areas.slice(0, 2),
};
const answers = [...people(12, 'competent', 0, own.areas), ...people(11, 'not-yet', 20, own.areas)];
const answeredOwn = answers.map((result) => ({
  ...result,
  framework: { id: own.id, version: own.version },
}));

inEachBrowser((open) => {
  it.each(['nb', 'nn'] as const)(
    'files that people handed over are counted, shown as a table and kept for a spreadsheet, from a folder with no network: %s',
    async (language) => {
      const say = words[language];
      const carried = carry(name, teamTag, language);
      const visit = await open(carried.address, { height: 6000 });
      const { page: tab, saved } = visit;
      await complete(tab);
      await give(tab, mixed);
      await findOne(tab, 'status', say.read);
      await findOne(tab, 'heading', say.now);
      expect(await textOf(tab)).toContain(say.broken);
      const rows = await figures(tab, say.caption);
      expect(rows).toEqual(framework.areas.map(() => ['skjult', 'skjult', 'skjult', '7']));

      await click(tab, 'button', say.save);
      const [table] = await eventually(() => {
        expect(saved()[0]?.text).toContain('\r\n');
        return saved();
      });
      expect(table!.name).toMatch(/^practitioner-competence-team-\d{4}-\d\d-\d\d.*\.csv$/);
      expect(table!.text).toContain(say.first);
      await expectAlone(visit, carried.own);
    },
  );

  it('the page brings questions of its own, and files that answer them are counted', async () => {
    const carried = carry(name, withData({ format: 'retning/team@1', framework: own, results: [] }));
    const visit = await open(carried.address, { height: 6000 });
    const { page: tab } = visit;
    await complete(tab);
    expect(await textOf(tab)).toContain('Slik jobber vi i fylket');
    await give(tab, [...answeredOwn, handedOver('else', 'competent')]);
    await findOne(tab, 'status', 'Leste filer: 24. Personer i oversikten: 23.');
    expect(await textOf(tab)).toContain('Fra et annet spørsmålssett (practitioner-competence): 1. De er ikke med.');
    expect(await figures(tab)).toEqual(own.areas.map(() => ['skjult', 'skjult', '12', 'skjult']));
    await expectAlone(visit, carried.own);
  });

  it('the page brings wording of its own for a framework that the file carries, and a team with it', async () => {
    const { areas, ...about } = framework;
    const variant = {
      ...about,
      extends: framework.id,
      name: 'Kompetanse i vårt fylke',
      areas: [{ id: areas[0]!.id, name: 'Samtalen', groups: [] }],
    };
    const data = { format: 'retning/team@1', framework: variant, results: people(12, 'competent') };
    const carried = carry(name, withData(data));
    const visit = await open(carried.address, { height: 6000 });
    const { page: tab } = visit;
    await findOne(tab, 'status', 'Leste filer: 12. Personer i oversikten: 12.');
    for (const said of ['Kompetanse i vårt fylke', 'Samtalen', areas[1]!.name as string])
      expect(await textOf(tab)).toContain(said);
    expect(await figures(tab)).toHaveLength(areas.length);
    await expectAlone(visit, carried.own);
  });

  it.each([
    {
      what: 'is asked for by name',
      body: teamTag.replace('practitioner-competence', 'service-quality'),
      problem: 'no-data (team)',
      shown: [],
    },
    {
      what: 'is what wording of the page’s own stands on',
      body: withData({ framework: { ...own, extends: 'team-practice' }, results: [] }),
      problem: 'no-framework (framework)',
      shown: ['Vi får ikke hentet spørsmålene akkurat nå. Prøv igjen'],
    },
    {
      what: 'is named beside a team',
      body: withData({ results: [] }, 'framework="service-quality"'),
      problem: 'no-framework (framework)',
      shown: ['Vi får ikke hentet spørsmålene akkurat nå. Prøv igjen'],
    },
  ])('a framework that the file leaves out $what: the fallback stays, and the developer is told', async (one) => {
    const { address } = carry(name, one.body);
    const { page: tab, said, host } = await open(address);
    await eventually(() => expect(ours(said)).toHaveLength(1));
    await quiet(tab);
    expect(ours(said)).toEqual([expect.stringContaining(`<${tag}> ${one.problem}: Give `)]);
    expect(await fallbackShown(tab, tag)).toBe(true);
    expect((await names(tab, 'status')).filter((words) => words !== '')).toEqual(one.shown);
    expect((await host()).errors).toEqual([]);
  });

  it('stays on the fallback where Trusted Types forbid it', async () => {
    const { address } = await openSite({
      '/host.html': {
        headers: { 'content-security-policy': strictPolicy.replace('trusted-types retning', "trusted-types 'none'") },
        body: page(`<script defer src="/file/${name}"></script>`, teamTag),
      },
    });
    const { page: tab, said, host } = await open(`${address}/host.html`);
    await eventually(() => expect(ours(said)).toHaveLength(1));
    expect(await fallbackShown(tab, tag)).toBe(true);
    expect((await host()).errors).toEqual([]);
  });
});
