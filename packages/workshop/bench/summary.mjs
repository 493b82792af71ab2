/** From single measurements to medians with their spread. */
import { figures } from './beside.mjs';

/** Median, least and most of numbers; `undefined` for none. */
export function spread(values) {
  const sorted = values.filter((value) => Number.isFinite(value)).sort((one, other) => one - other);
  if (sorted.length === 0) return undefined;
  const middle = (sorted.length - 1) / 2;
  const median = (sorted[Math.floor(middle)] + sorted[Math.ceil(middle)]) / 2;
  return { median, min: sorted[0], max: sorted.at(-1) };
}

/**
 * Everything that the bars and tables are read from.
 *
 * @param {{ load: any[], keys: any[], rendering?: any[] }} runs loads and keys as `{ page, round, …figures }`; rendering in ms a page
 * @param {any} weights
 * @param {any} [beside] who is compared
 */
export function summarise({ load, keys, rendering = [] }, weights, beside = {}) {
  return {
    weights,
    ...(rendering.length > 0 && {
      rendering: {
        counties: spread(rendering.map(({ counties }) => counties)),
        countries: spread(rendering.map(({ countries }) => countries)),
      },
    }),
    load: byPage(load, loadFigures),
    keys: byPage(keys, keyFigures),
    // Round by round: pages of one round met the machine in the same state.
    ratios: {
      'time to usable, finder by script tag / bare Lit list': ratios(
        load,
        'finder',
        'lit-list',
        ({ usable }) => usable,
      ),
      'time to usable, finder in one file / bare Lit list': ratios(
        load,
        'finder-file',
        'lit-list',
        ({ usable }) => usable,
      ),
      'time to readable, server-rendered / bare shadow root': ratios(
        load,
        'finder-rendered',
        'dsd-list',
        ({ readable }) => readable,
      ),
      'key to list at 40, finder / bare Lit list': ratios(keys, 'finder 40', 'lit-list 40', medianKey),
      'key to list at 1,000, finder / bare Lit list': ratios(keys, 'finder 1000', 'lit-list 1000', medianKey),
      'key to list at 10,000, finder / bare Lit list': ratios(keys, 'finder 10000', 'lit-list 10000', medianKey),
    },
    beside: besidePeers({ load, keys }, beside),
  };
}

/** Ours ÷ each peer, figure by figure, round by round. */
function besidePeers({ load, keys }, beside) {
  return mapValues(beside, ({ own: [ours], peers }) =>
    Object.fromEntries(
      peers.map(({ name }) => [
        name,
        Object.fromEntries(
          figures.flatMap(({ name: title, figure, size, part }) => {
            const compared = size
              ? ratios(keys, `${ours.name} ${size}`, `${name} ${size}`, (run) => medianKey(run, part))
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
