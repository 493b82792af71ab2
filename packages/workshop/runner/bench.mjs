/**
 * `npm run bench`: measures the widgets beside bare controls and named peers, and writes the tables to `packages/workshop/bench/results/`
 * and to the front page. Run by hand on a quiet machine, after `npm run build`; no test depends on it. `--rounds 3` for fewer rounds,
 * `--only finder` for pages with that in their name or their widget's, `--skip peers`, `--skip keys`, `--skip acts`, `--skip team`, `--skip load` or
 * `--skip rendering` (or `--skip peers,keys`) to leave some out, `--trial` to write nothing.
 */
import { execFileSync } from 'node:child_process';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { availableParallelism, cpus, loadavg, platform, totalmem } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { ensurePackages, root } from './install.mjs';

const { values: asked } = parseArgs({
  options: {
    rounds: { type: 'string', default: '5' },
    only: { type: 'string', default: '' },
    skip: { type: 'string', default: '' },
    trial: { type: 'boolean', default: false },
  },
});
const skipped = asked.skip.split(',');
const rounds = Number(asked.rounds);
if (!Number.isInteger(rounds) || rounds < 1) throw new Error('--rounds wants a whole number from 1.');

ensurePackages();
// These need the packages, so they cannot be imported before the packages are there.
const prettier = await import('prettier');
const { measureActs, measureTeam } = await import('../bench/acts.mjs');
const { aboutPeers, isWhole } = await import('../bench/beside.mjs');
const { browserVersion } = await import('../bench/browser.mjs');
const { calmly } = await import('../bench/calm.mjs');
const { judge } = await import('../bench/bars.mjs');
const { withTable } = await import('../bench/front-page.mjs');
const { measureKeys, measureLoad, measureStrict } = await import('../bench/measure.mjs');
const { inMarkdown } = await import('../bench/report.mjs');
const { lockedPackages, peersFolder } = await import('../bench/peers/packages.mjs');
const { comparisons } = await import('../bench/peers/peers.mjs');
const { openSite } = await import('../bench/site.mjs');
const { summarise } = await import('../bench/summary.mjs');

const withPeers = !skipped.includes('peers');
// Peers are no part of the house: installed beside it, and only for this.
if (withPeers) ensurePackages(peersFolder);
const site = await openSite({ withPeers });
const wanted = (kind) =>
  skipped.includes(kind)
    ? []
    : site[kind].filter(({ page, widget }) => [page, widget].some((name) => name.includes(asked.only)));
const measures = { load: measureLoad, keys: measureKeys, acts: measureActs, team: measureTeam };
const jobs = Object.entries(measures).flatMap(([kind, measure]) =>
  wanted(kind).map((job) => ({ ...job, kind, measure })),
);
const runs = { load: [], keys: [], acts: [], team: [], rendering: [] };
const strict = {};
const { take, noise } = calmly();
try {
  for (let round = 0; round < rounds; round++) {
    // Each round begins with another page, so that none is always first.
    const turn = jobs.map((_, index) => jobs[(index + round * 2) % jobs.length]);
    for (const { kind, page, address, view, measure } of turn) {
      const { trail, notes, ...figures } = await take(() => measure(address, { view }));
      // How a page got there is much the same in every round: kept once.
      const seen = runs[kind].some((run) => run.page === page);
      runs[kind].push({ page, round, ...figures, ...(!seen && { trail, notes }) });
      console.log(`round ${round + 1}/${rounds} ${kind} ${page}: ${inShort(figures)}`);
    }
    if (!'rendering'.includes(asked.only) || skipped.includes('rendering')) continue;
    const rendered = JSON.parse(execFileSync(process.execPath, [join(root, 'packages/workshop/bench/rendering.mjs')]));
    runs.rendering.push({ round, ...rendered });
    console.log(`round ${round + 1}/${rounds} rendering: ${JSON.stringify(rendered)}`);
  }
  for (const { page, address, view } of wanted('strict')) {
    strict[page] = await measureStrict(address, { view });
    console.log(`strict policy ${page}: ${JSON.stringify(strict[page])}`);
  }
} finally {
  site.close();
}

const titles = Object.fromEntries(site.load.map(({ page, title }) => [page, title]));
const beside = withPeers ? aboutPeers(comparisons, { titles, strict, packagesOf: lockedPackages }) : {};
const summary = summarise(runs, site.weights, beside);
const date = new Date().toISOString().slice(0, 10);
const report = {
  date,
  rounds,
  machine: `${availableParallelism()} cores (${cpus()[0]?.model ?? 'unknown'}), ${Math.round(totalmem() / 2 ** 30)} GiB, ${platform()}`,
  versions: {
    Node: process.versions.node,
    Chromium: (await browserVersion()).replace(/^.*\//, ''),
    'puppeteer-core': versionOf('puppeteer-core'),
    Lit: versionOf('lit'),
    Vite: versionOf('vite'),
  },
  noise: `${noise(Object.keys(measures).flatMap((kind) => runs[kind]))} Load at the end ${loadavg()
    .map((value) => value.toFixed(1))
    .join(', ')}.`,
  bars: judge(summary, beside),
  beside,
  summary,
};
const markdown = inMarkdown(report, [...site.load, ...site.keys, ...site.acts]);
console.log(`\n${markdown}`);
if (!asked.trial) {
  const folder = join(root, 'packages/workshop/bench/results');
  mkdirSync(folder, { recursive: true });
  await write(join(folder, `${date}.json`), JSON.stringify({ ...report, runs }));
  await write(join(folder, 'latest.md'), markdown);
  const front = join(root, 'README.md');
  if (isWhole(report)) await write(front, withTable(readFileSync(front, 'utf8'), report));
}

function inShort({ usable, readable, longestTask, heap, keys, acts, counted, read, disturbed }) {
  const figures = {
    counted,
    read,
    usable,
    readable,
    longest: longestTask,
    keys: keys?.map(({ list }) => (list === null ? '–' : Math.round(list))).join(' '),
    acts: acts?.map(({ name, time }) => `${name} ${Math.round(time)}`).join(' '),
  };
  const parts = Object.entries(figures).filter(([, value]) => value !== undefined);
  const words = parts.map(([name, value]) => `${name} ${typeof value === 'number' ? Math.round(value) : value}`);
  return [...words, `heap ${(heap / 1e6).toFixed(2)} MB`, `disturbed ${disturbed}`].join(', ');
}

/** In the form that the house's own check of formats asks for. */
async function write(file, text) {
  const rules = await prettier.resolveConfig(file);
  writeFileSync(file, await prettier.format(text, { ...rules, filepath: file }));
}

function versionOf(name) {
  return JSON.parse(readFileSync(join(root, 'node_modules', name, 'package.json'), 'utf8')).version;
}
