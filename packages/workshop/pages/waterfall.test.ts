import { expect, it } from 'vitest';
import { inEachBrowser } from './browsers.ts';
import { eventually, listed } from './finder.ts';
import { finderTag, hold, loaderTag, openSite, page, readBuilt } from './site.ts';

const { entries, parts } = JSON.parse(readBuilt('cdn/integrity.json')) as Record<
  'entries' | 'parts',
  Record<string, string[]>
>;
const feed = '/data/demo-centres-no.json';
const pathsOf = (files: readonly string[] = []): readonly string[] => files.map((file) => `/retning/${file}`);
const firstView = new Set([...pathsOf([...entries['centre-finder']!, ...parts['reading']!, ...parts['check']!]), feed]);

inEachBrowser((open) => {
  it.each([
    { language: 'nb', words: [] },
    { language: 'en', words: pathsOf(parts['en']) },
  ])('asks for all of the first view at once, in two waves after the page: $language', async ({ language, words }) => {
    const needed = [...new Set([...firstView, ...words])].sort();
    const asked: string[] = [];
    const { gone, letGo } = hold();
    // Nothing of the second wave is answered before all of it has been asked for; what waits for an answer is never asked for.
    const held = (path: string) => (): Promise<undefined> => {
      asked.push(path);
      return gone;
    };
    const site = await openSite({
      '/host.html': { body: page(loaderTag, finderTag.replace('county', `lang="${language}" county`)) },
      ...Object.fromEntries(needed.map((path) => [path, held(path)])),
    });
    const { page: tab, said } = await open(`${site.address}/host.html`, { until: 'none' });
    await eventually(() => expect(asked.toSorted()).toEqual(needed));
    const before = site.asked.filter((path) => path !== '/county/icon.svg').toSorted();
    expect(before).toEqual(['/host.html', '/retning/loader.js', ...needed].toSorted());
    letGo();
    await listed(tab);
    const drawn = await tab.evaluate(() =>
      performance.getEntriesByType('resource').map(({ name }) => new URL(name).pathname),
    );
    // Nothing else was fetched for the list: it stands on what was asked for before the first answer.
    expect(drawn).toEqual(expect.arrayContaining(needed));
    expect(said).toEqual([]);
  });
});
