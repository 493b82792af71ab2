/**
 * What the measured pages have in common. A page says by `view` how its finished view is recognised:
 *
 * - `host`, and selectors that are looked for in its shadow root, or in itself where it has none; a list of selectors leads through one shadow root after the other.
 * - _readable_: there is an `item`, and `name` can be seen. _Usable_: there are `enough` items (20 where it says nothing), and `field` can be seen too.
 * - `takesOver`: it says itself when its script owns the view; `byScript`: it is not usable before that.
 * - `acts`: what a person presses in a check: `start` where it has a beginning, an `answer` (a radio or its label), `next`, and the `question` by which
 *   the next page is known. `map`: there when the map has been drawn.
 * - `list` is what keys change. `search`, where the field for them is not in the first view: what to press, the field, and the keys.
 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from '../runner/install.mjs';

/** Where the records lie on the measured site. */
export const feeds = {
  centres: '/data/centres-40.json',
  statements: '/data/statements-63.json',
  manyStatements: '/data/statements-300.json',
  team: '/data/team-1000.json',
  changes: '/data/changes.json',
  occupations: '/data/occupations.json',
};

export const read = (path, as) => as(readFileSync(join(root, path), 'utf8'));

export const loaderTag = (integrity) =>
  `<script type="module" src="/retning/loader.js" integrity="${integrity}"></script>`;

export const jsonChild = (data) =>
  `<script type="application/json">${JSON.stringify(data).replaceAll('<', '\\u003c')}</script>`;

/** The demo's pages: with the finder, for the staff with the self-check, and for changes with the explorer. */
export const countyPage = () => frame('demo/county/index.html', 'retning-centre-finder');
export const staffPage = () => frame('demo/county/staff/index.html', 'retning-self-check');
export const changePage = () => frame('demo/county/change/index.html', 'retning-transition-explorer');

/**
 * A page of the demo as a frame: its snippet is taken out, and each measured page puts its own in the same two places. Of other widgets in it
 * only the fallback stays, so that one widget is measured. All stand in one folder, which is the host page's own.
 */
export function frame(path, tag) {
  const others = new RegExp(`<(?!${tag}\\b)(retning-[\\w-]+)\\b[^>]*>([\\s\\S]*?)</\\1>`, 'g');
  const html = withFallbackOnly(read(path, String), others).replaceAll('href="../', 'href="');
  const script = /<script type="module" src="\/retning\/loader\.js"[^>]*><\/script>/;
  const widget = new RegExp(`<${tag}\\b[^>]*>([\\s\\S]*?)</${tag}>`);
  const fallback = widget.exec(html)?.[1];
  if (fallback === undefined || !script.test(html)) throw new Error(`${path} has no snippet of ${tag}.`);
  return {
    fallback,
    with: (head, body) => html.replace(script, () => head).replace(widget, () => body),
  };
}

/** Until nothing is left to take out: one widget may stand in another, as in a scope. */
function withFallbackOnly(html, others) {
  const without = html.replace(others, '$2');
  return without === html ? html : withFallbackOnly(without, others);
}
