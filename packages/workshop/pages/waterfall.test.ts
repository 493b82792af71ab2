import { expect, it } from 'vitest';
import { inEachBrowser } from './browsers.ts';
import { type Role, eventually, names } from './finder.ts';
import { fallback, finderTag, hold, loaderTag, openSite, page, readBuilt } from './site.ts';

const { entries, parts } = JSON.parse(readBuilt('cdn/integrity.json')) as Record<
  'entries' | 'parts',
  Record<string, string[]>
>;
const pathsOf = (...files: readonly (readonly string[] | undefined)[]): readonly string[] =>
  files.flatMap((list) => list ?? ['nothing']).map((file) => `/retning/${file}`);
const feed = '/data/demo-centres-no.json';
const finder = [...pathsOf(entries['centre-finder'], parts['reading'], parts['check']), feed];
const framework = '/data/frameworks/practitioner-competence.nb.json';
const check = pathsOf(entries['self-check']);
const checkTag = (attributes: string): string => `<retning-self-check ${attributes}>${fallback}</retning-self-check>`;

const team = JSON.stringify({ format: 'retning/team@1', results: [] });

/** As many as a browser opens to one server that speaks HTTP/1.1. */
const connections = 6;

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
    needed: [...check, ...pathsOf(parts['reading'], parts['check-framework']), framework],
    drawn: 'Start',
  },
  {
    way: 'a team overview by address',
    tag: '<retning-team-overview src="/team.json" framework="practitioner-competence"></retning-team-overview>',
    needed: [
      ...pathsOf(entries['team-overview'], parts['practitioner-competence.nb'], parts['reading'], parts['check-team']),
      '/team.json',
    ],
    drawn: 'Oversikt over teamet',
    role: 'heading',
    own: { '/team.json': team },
  },
];

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
    const files = await tab.evaluate(() =>
      (performance.getEntriesByType('resource') as PerformanceResourceTiming[]).map(
        ({ name, startTime, responseStart }) => ({ path: new URL(name).pathname, startTime, responseStart }),
      ),
    );
    const ofTheView = files.filter(({ path }) => needed.includes(path));
    expect(ofTheView.map(({ path }) => path).sort()).toEqual(needed);
    // What has to wait for a connection was asked for too.
    const firstAnswer = Math.min(...ofTheView.map(({ responseStart }) => responseStart));
    const late = files.filter(({ path, startTime }) => startTime >= firstAnswer && path !== '/county/icon.svg');
    expect(late.filter(({ path }) => needed.includes(path))).toEqual([]);
    // The view stands on that: nothing was fetched for it afterwards.
    const before = files.filter((file) => !late.includes(file) && file.path !== '/county/icon.svg');
    expect(before.map(({ path }) => path).sort()).toEqual(['/retning/loader.js', ...needed].sort());
    expect(said).toEqual([]);
  });
});
