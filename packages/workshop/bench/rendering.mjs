/**
 * How long a server takes for a page of ten widgets: a process of its own, since rendering brings browser globals, and on one core.
 * Prints `{ counties, countries }`, processor ms a page: ten finders with a county's feed each, and ten with the whole country's.
 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { renderToHtml } from '@retning/widgets/server';
import { root } from '../runner/install.mjs';

const TURNS = 20;
/** Pages before the first turn: a server is warm when it has visitors. */
const WARM = 100;

const feed = JSON.parse(readFileSync(join(root, 'packages/content/demo-centres-no.json'), 'utf8'));
const counties = [...new Set(feed.centres.flatMap(({ county }) => county ?? []))].slice(0, 10);
const feedOf = (county) => ({
  ...feed,
  centres: feed.centres.filter((centre) => centre.county === county || centre.nationwide),
  counties: feed.counties.filter((page) => page.county === county),
});
const now = new Date('2026-11-24T10:15:00+01:00');

/** A page of ten, in both forms of Norwegian; answers its length. */
async function page(feeds) {
  const widgets = [];
  for (const [index, data] of feeds.entries()) {
    const attributes = { county: counties[index] };
    widgets.push(
      await renderToHtml('retning-centre-finder', { attributes, data, now, locale: index % 2 ? 'nn' : 'nb' }),
    );
  }
  return widgets.join('').length;
}

/** Median of the turns, in ms of processor time: what other programs take is not counted. */
async function measure(feeds, pages) {
  for (let count = 0; count < WARM; count += 1) await page(feeds);
  const turns = [];
  for (let turn = 0; turn < TURNS; turn += 1) {
    const begun = process.cpuUsage();
    for (let count = 0; count < pages; count += 1) await page(feeds);
    const { user, system } = process.cpuUsage(begun);
    turns.push((user + system) / 1000 / pages);
  }
  return turns.sort((one, other) => one - other)[TURNS / 2];
}

const countyPages = await measure(counties.map(feedOf), 20);
const countryPages = await measure(
  counties.map(() => feed),
  5,
);
console.log(JSON.stringify({ counties: countyPages, countries: countryPages }));
