/** From single measurements to medians with their spread. */
import { figures, statements } from './beside.mjs';

/** Median, least and most of numbers; `undefined` for none. */
export function spread(values) {
  const sorted = values.filter((value) => Number.isFinite(value)).sort((one, other) => one - other);
  if (sorted.length === 0) return undefined;
  const middle = (sorted.length - 1) / 2;
  const median = (sorted[Math.floor(middle)] + sorted[Math.ceil(middle)]) / 2;
  return { median, min: sorted[0], max: sorted.at(-1) };
}

/** Ours ÷ control: what it is called, the kind of run, the two pages, and the figure of one run. */
const loadRatios = [
  ['time to usable, finder by script tag / bare Lit list', 'finder', 'lit-list', 'usable'],
  ['time to usable, finder in one file / bare Lit list', 'finder-file', 'lit-list', 'usable'],
  ['time to readable, server-rendered / bare shadow root', 'finder-rendered', 'dsd-list', 'readable'],
  ['time to usable, self-check by script tag / bare Lit form', 'self-check', 'lit-form', 'usable'],
  ['time to usable, self-check in one file / bare Lit form', 'self-check-file', 'lit-form', 'usable'],
  ['time to usable, self-check rendered on a server / bare Lit form', 'self-check-rendered', 'lit-form', 'usable'],
  ['time to usable, explorer by script tag / bare Lit page', 'explorer', 'lit-changes', 'usable'],
  ['time to usable, explorer in one file / bare Lit page', 'explorer-file', 'lit-changes', 'usable'],
  ['time to usable, explorer rendered on a server / bare Lit page', 'explorer-rendered', 'lit-changes', 'usable'],
].map(([name, page, control, figure]) => [name, 'load', page, control, (run) => run[figure]]);
const keyRatios = [
  ...[40, 1000, 10_000].map((size) => ['finder', 'lit-list', 'list', size]),
  ['explorer', 'lit-changes', 'page', 599],
].map(([page, control, bare, size]) => [
  `key to list at ${size.toLocaleString('en')}, ${page} / bare Lit ${bare}`,
  'keys',
  `${page} ${size}`,
  `${control} ${size}`,
  (run) => medianKey(run),
]);
const actRatios = [63, 300].flatMap((count) =>
  ['answer', 'next'].map((act) => [
    `${act === 'next' ? 'next page' : act} with ${count} statements, self-check / bare Lit form`,
    'acts',
    `self-check ${count}`,
    `lit-form ${count}`,
    (run) => medianAct(run, act),
  ]),
);

/**
 * Everything that the bars and tables are read from.
 *
 * @param {{ load: any[], keys: any[], acts?: any[], team?: any[], rendering?: any[] }} runs loads, keys and acts as `{ page, round, …figures }`; rendering in
 *   ms a page
 * @param {any} weights
 * @param {any} [beside] who is compared
 */
export function summarise({ load, keys, acts = [], team = [], rendering = [] }, weights, beside = {}) {
  return {
    weights,
    ...(rendering.length > 0 && {
      rendering: {
        counties: spread(rendering.map(({ counties }) => counties)),
        countries: spread(rendering.map(({ countries }) => countries)),
      },
    }),
    ...(team.length > 0 && { team: loadFigures(team) }),
    load: byPage(load, loadFigures),
    keys: byPage(keys, keyFigures),
    acts: byPage(acts, actFigures),
    // Round by round: pages of one round met the machine in the same state.
    ratios: Object.fromEntries(
      [...loadRatios, ...keyRatios, ...actRatios].map(([name, kind, page, control, figure]) => [
        name,
        ratios({ load, keys, acts }[kind], page, control, figure),
      ]),
    ),
    beside: besidePeers({ load, keys, acts }, beside),
  };
}

/** Ours ÷ each peer, figure by figure, round by round. */
function besidePeers({ load, keys, acts }, beside) {
  return mapValues(beside, ({ own: [ours], peers }) =>
    Object.fromEntries(
      peers.map(({ name }) => [
        name,
        Object.fromEntries(
          figures.flatMap(({ name: title, figure, size, part, act }) => {
            const at = (number) => [ours.name, name].map((page) => `${page} ${number}`);
            const compared = size
              ? ratios(keys, ...at(size), (run) => medianKey(run, part))
              : act
                ? ratios(acts, ...at(statements), (run) => medianAct(run, act))
                : ratios(load, ours.name, name, (run) => run[figure]);
            return compared ? [[title, compared]] : [];
          }),
        ),
      ]),
    ),
  );
}

const mapValues = (object, change) =>
  Object.fromEntries(Object.entries(object).map(([key, value]) => [key, change(value)]));

function loadFigures(runs) {
  const names = Object.keys(runs[0]).filter((name) => typeof runs[0][name] === 'number');
  return Object.fromEntries(names.map((name) => [name, spread(runs.map((run) => run[name]))]));
}

/** Over all keys of all rounds; `list` and `all` in ms, heaps in bytes. `unchanged`: keys that the list did not answer. */
function keyFigures(runs) {
  const keys = runs.flatMap((run) => run.keys ?? []);
  return {
    drawn: spread(runs.map(({ drawn }) => drawn)),
    list: spread(keys.map(listOf)),
    all: spread(keys.map(({ all }) => all ?? NaN)),
    unchanged: spread([keys.filter(({ list }) => list === null).length]),
    heap: spread(runs.map(({ heap }) => heap)),
    heapAfterKeys: spread(runs.map(({ heapAfterKeys }) => heapAfterKeys)),
  };
}

/** Over all presses of all rounds, in ms, by what was pressed; heaps in bytes. */
function actFigures(runs) {
  const acts = runs.flatMap((run) => run.acts);
  return {
    ...Object.fromEntries(['start', 'answer', 'next'].map((name) => [name, spread(timesOf(acts, name))])),
    heap: spread(runs.map(({ heap }) => heap)),
    heapAfterActs: spread(runs.map(({ heapAfterActs }) => heapAfterActs)),
  };
}

const timesOf = (acts, wanted) => acts.filter(({ name }) => name === wanted).map(({ time }) => time);

const medianAct = ({ acts }, name) => spread(timesOf(acts, name))?.median;

const listOf = ({ list }) => list ?? NaN;

const medianKey = ({ keys }, part = 'list') => spread(keys.map((key) => key[part] ?? NaN))?.median;

function ratios(runs, page, control, figure) {
  const of = (name) => runs.filter((run) => run.page === name);
  const pairs = of(page).flatMap((run) => {
    const other = of(control).find(({ round }) => round === run.round);
    return other ? [figure(run) / figure(other)] : [];
  });
  return spread(pairs);
}

function byPage(runs, summarise) {
  const pages = [...new Set(runs.map(({ page }) => page))];
  return Object.fromEntries(pages.map((page) => [page, summarise(runs.filter((run) => run.page === page))]));
}
