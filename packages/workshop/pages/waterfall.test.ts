import { expect, it } from 'vitest';
import { inEachBrowser } from './browsers.ts';
import { type Role, eventually, names } from './finder.ts';
import {
  demoFeed,
  fallback,
  finderTag,
  hold,
  loaderTag,
  openSite,
  page,
  readBuilt,
  readData,
  rendering,
} from './site.ts';
import { teamTag } from './team-overview.ts';

const { entries, parts } = JSON.parse(readBuilt('cdn/integrity.json')) as Record<
  'entries' | 'parts',
  Record<string, string[]>
>;
const pathsOf = (...files: readonly (readonly string[] | undefined)[]): readonly string[] =>
  files.flatMap((list) => list ?? ['nothing']).map((file) => `/retning/${file}`);
const feed = '/data/demo-centres-no.json';
/** The files of a tag. The loader fetches them in the place of the entry, which only names them. */
const filesOf = (name: string): readonly string[] => pathsOf(entries[name]?.slice(1));
const finder = [...filesOf('centre-finder'), ...pathsOf(parts['read-centres']), feed];
const framework = '/data/frameworks/practitioner-competence.nb.json';
const check = filesOf('self-check');
const checkTag = (attributes: string): string => `<retning-self-check ${attributes}>${fallback}</retning-self-check>`;

const explorer = filesOf('transition-explorer');
const transitions = '/data/transitions/career-transitions.nb.json';
const explorerTag = (attributes = ''): string =>
  `<retning-transition-explorer ${attributes}>${fallback}</retning-transition-explorer>`;

const team = JSON.stringify({ format: 'retning/team@1', results: [] });

/** As many as a browser opens to one server that speaks HTTP/1.1. */
const connections = 6;

/** What a page has fetched, and when, ms. */
const ofTheNetwork = (): readonly {
  readonly path: string;
  readonly startTime: number;
  readonly responseStart: number;
}[] =>
  (performance.getEntriesByType('resource') as PerformanceResourceTiming[]).map(
    ({ name, startTime, responseStart }) => ({
      path: new URL(name).pathname,
      startTime,
      responseStart,
    }),
  );

/** A way to bring a widget to a page, what its first view needs, and words that stand in it when it is drawn. */
interface Way {
  readonly way: string;
  readonly tag: string;
  readonly needed: readonly string[];
  readonly drawn: string;
  readonly role?: Role;
  /** Answers of the page's own. */
  readonly own?: Readonly<Record<string, string>>;
}

const ways: readonly Way[] = [
  { way: 'a finder', tag: finderTag, needed: finder, drawn: 'Eksempel karrieresenter Kristiansand' },
  {
    way: 'a finder in English',
    tag: finderTag.replace('county', 'lang="en" county'),
    needed: [...finder, ...pathsOf(parts['en'], parts['en.centre-finder'])],
    drawn: 'Eksempel karrieresenter Kristiansand',
  },
  {
    way: 'a self-check by name',
    tag: checkTag('framework="practitioner-competence"'),
    needed: [...check, ...pathsOf(parts['practitioner-competence.nb'])],
    drawn: 'Start',
  },
  {
    way: 'a self-check in English by name',
    tag: checkTag('lang="en" framework="practitioner-competence"'),
    needed: [...check, ...pathsOf(parts['practitioner-competence.en'], parts['en'], parts['en.self-check'])],
    drawn: 'Start',
  },
  {
    way: 'a self-check by address',
    tag: checkTag(`src="${framework}"`),
    needed: [...check, ...pathsOf(parts['read-check']), framework],
    drawn: 'Start',
  },
  {
    way: 'a team overview by name',
    tag: teamTag,
    needed: [...filesOf('team-overview'), ...pathsOf(parts['practitioner-competence.nb'])],
    drawn: 'Oversikt over teamet',
    role: 'heading',
  },
  {
    way: 'a team overview by address',
    tag: '<retning-team-overview src="/team.json" framework="practitioner-competence"></retning-team-overview>',
    needed: [
      ...filesOf('team-overview'),
      ...pathsOf(parts['practitioner-competence.nb'], parts['read-check']),
      '/team.json',
    ],
    drawn: 'Oversikt over teamet',
    role: 'heading',
    own: { '/team.json': team },
  },
  {
    way: 'a transition explorer',
    tag: explorerTag(),
    needed: [...explorer, ...pathsOf(parts['career-transitions.nb'])],
    drawn: 'Utforsk',
  },
  {
    way: 'a transition explorer in English',
    tag: explorerTag('lang="en"'),
    needed: [...explorer, ...pathsOf(parts['career-transitions.en'], parts['en'], parts['en.transition-explorer'])],
    drawn: 'Explore',
  },
  {
    way: 'a transition explorer by address',
    tag: explorerTag(`src="${transitions}"`),
    needed: [...explorer, ...pathsOf(parts['read-transition']), transitions],
    drawn: 'Utforsk',
  },
  {
    way: 'a transition explorer that a server rendered',
    tag: rendering({ tag: 'retning-transition-explorer', data: JSON.parse(readData(transitions)) as unknown }),
    needed: [...explorer, ...pathsOf(parts['read-transition'], parts['hydration'])],
    drawn: 'Utforsk',
  },
  {
    way: 'a finder that a server rendered',
    tag: rendering({ tag: 'retning-centre-finder', data: JSON.parse(demoFeed()) as unknown }),
    needed: [...filesOf('centre-finder'), ...pathsOf(parts['read-centres'], parts['hydration'])],
    drawn: 'Eksempel karrieresenter Kristiansand',
  },
  {
    way: 'a self-check that a server rendered',
    tag: rendering({ tag: 'retning-self-check', data: JSON.parse(readData(framework)) as unknown }),
    needed: [...check, ...pathsOf(parts['read-check'], parts['hydration'])],
    drawn: 'Start',
  },
  {
    way: 'a team overview that a server rendered',
    tag: rendering({
      tag: 'retning-team-overview',
      data: { framework: JSON.parse(readData(framework)) as unknown, results: [] },
    }),
    needed: [...filesOf('team-overview'), ...pathsOf(parts['read-check'], parts['hydration'])],
    drawn: 'Oversikt over teamet',
    role: 'heading',
  },
];

// One more is a round trip more for a page of a server that speaks HTTP/1.1: 0.56 s of slow 4G.
it.each(ways.filter(({ way }) => !way.includes('English') && !way.includes('team')))(
  'needs no more files than a browser fetches at once: $way',
  ({ needed }) => {
    expect(new Set(needed).size).toBeLessThanOrEqual(connections);
  },
);

inEachBrowser((open) => {
  it.each(ways)('asks for all of the first view at once, in two waves after the page: $way', async (one) => {
    const needed = [...new Set(one.needed)].sort();
    const asked: string[] = [];
    const { gone, letGo } = hold();
    // Nothing of the second wave is answered before it has been asked for, as far as a browser has connections to one server.
    const held = (path: string) => async () => {
      asked.push(path);
      await gone;
      const body = one.own?.[path];
      return body === undefined ? undefined : { body, headers: { 'content-type': 'application/json' } };
    };
    const site = await openSite({
      '/host.html': { body: page(loaderTag, one.tag) },
      ...Object.fromEntries(needed.map((path) => [path, held(path)])),
    });
    const { page: tab, said } = await open(`${site.address}/host.html`, { until: 'none' });
    await eventually(() => expect(asked).toHaveLength(Math.min(needed.length, connections)));
    letGo();
    await eventually(async () =>
      expect(await names(tab, one.role ?? 'button')).toContainEqual(expect.stringContaining(one.drawn)),
    );
    // What a server has drawn stands there before any of them has come.
    const come = async (): Promise<readonly string[]> => (await tab.evaluate(ofTheNetwork)).map(({ path }) => path);
    await eventually(async () => expect((await come()).filter((path) => needed.includes(path)).sort()).toEqual(needed));
    const files = await tab.evaluate(ofTheNetwork);
    const ofTheView = files.filter(({ path }) => needed.includes(path));
    // What has to wait for a connection was asked for too.
    const firstAnswer = Math.min(...ofTheView.map(({ responseStart }) => responseStart));
    const late = files.filter(({ path, startTime }) => startTime >= firstAnswer && path !== '/county/icon.svg');
    expect(late.filter(({ path }) => needed.includes(path))).toEqual([]);
    // The view stands on that: nothing was fetched for it afterwards.
    const before = files.filter((file) => !late.includes(file) && file.path !== '/county/icon.svg');
    expect(before.map(({ path }) => path).sort()).toEqual(['/retning/loader.js', ...needed].sort());
    // The strict policy stops the sheet that a server wrote for readers without script.
    expect(said.filter((line) => !/inline style/.test(line))).toEqual([]);
  });
});
