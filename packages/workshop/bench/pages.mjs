/**
 * What is measured, and how a finished view is recognised: ours and the controls here, the peers in `peers/` (see README.md). Everything else,
 * throttling, rounds, tables, follows from the lists.
 *
 * Selectors are looked for in the shadow root of `host`, or in `host` itself where it has none.
 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from '../runner/install.mjs';
import { dsdList } from './controls/dsd-list.mjs';
import { addressOf, comparisons } from './peers/peers.mjs';
import { strictForOthers } from './policy.mjs';

const finderView = {
  host: 'retning-centre-finder',
  list: '[part~="list"]',
  item: '[part~="list"] > [part~="card"]',
  name: '[part~="list"] > [part~="card"] button',
  field: '[part~="search"]',
  takesOver: true,
};
const listView = { list: 'ol', item: 'ol > li', name: 'ol > li > h3', field: 'input' };
const litView = { host: 'bench-lit-list', ...listView };

const feedAddress = '/data/centres-40.json';
const loaderTag = '<script type="module" src="/retning/loader.js" integrity="{{integrity}}"></script>';

/**
 * The pages, each a first visit on a slow telephone.
 *
 * @param {{ feed: object, rendered: string, integrity: string }} made the feed of 40, what the server rendered of it, and the loader's hash
 */
export function pagesToLoad({ feed, rendered, integrity }) {
  const loader = loaderTag.replace('{{integrity}}', integrity);
  const page = countyPage();
  return [
    {
      name: 'lit-list',
      title: 'control: bare Lit list',
      view: litView,
      html: page.with(
        '<script type="module" src="/controls/lit-list.js"></script>',
        `<bench-lit-list src="${feedAddress}"></bench-lit-list>`,
      ),
    },
    {
      name: 'finder',
      title: 'finder by script tag',
      view: finderView,
      html: page.with(loader, `<retning-centre-finder src="${feedAddress}">${page.fallback}</retning-centre-finder>`),
    },
    {
      name: 'finder-file',
      title: 'finder in one file',
      view: finderView,
      policies: 'retning-centre-finder',
      html: page.with(
        '<script defer src="/file/retning-centre-finder.js"></script>',
        `<retning-centre-finder>${page.fallback}${jsonChild(feed)}</retning-centre-finder>`,
      ),
    },
    {
      name: 'dsd-list',
      title: 'control: bare declarative shadow root',
      view: { host: 'bench-dsd-list', ...listView },
      html: page.with('', dsdList(feed)),
    },
    {
      name: 'finder-rendered',
      title: 'finder rendered on a server',
      view: finderView,
      html: page.with(loader, rendered),
    },
  ];
}

/** The pages on which keys are pressed: data by typed property, the network not slowed. */
export function pagesToType() {
  const page = countyPage();
  const byProperty = (tag, entry) => (count) =>
    page.with(
      '<script type="module" src="/controls/by-property.js"></script>',
      `<div id="bench-place" data-tag="${tag}" data-entry="${entry}" data-feed="${feedAddress}" data-count="${count}"></div>`,
    );
  return [
    {
      name: 'lit-list',
      title: 'control: bare Lit list',
      view: litView,
      html: byProperty('bench-lit-list', '/controls/lit-list.js'),
    },
    {
      name: 'finder',
      title: 'finder',
      view: finderView,
      html: byProperty('retning-centre-finder', '/retning/retning-centre-finder.js'),
    },
    // Nothing is drawn: this weighs the records.
    { name: 'records', title: 'the records alone', html: byProperty('div', '') },
  ];
}

/**
 * The pages of the peers, in three kinds: the first visit, the one for keys (not where a peer has no search), and the first visit under the
 * strict policy. All stand in the county's page, with the same fallback and the same records.
 */
export function pagesOfPeers() {
  const page = countyPage();
  const peers = Object.entries(comparisons).flatMap(([widget, { feed, peers: list }]) =>
    list.map((peer) => ({ ...peer, feed, at: addressOf(widget, peer) })),
  );
  const sheet = (at) => `<link rel="stylesheet" href="${at}style.css" />`;
  const first = ({ name, title, view, policy, feed, at }) => ({
    name,
    title,
    view,
    policy,
    html: page.with(
      `${sheet(at)}<script type="module" src="${at}page.js"></script>`,
      `<div id="peer" data-feed="${feed}">${page.fallback}</div>`,
    ),
  });
  return {
    load: peers.map(first),
    strict: peers.map((peer) => ({ ...first(peer), policy: strictForOthers })),
    keys: peers
      .filter(({ noKeys }) => !noKeys)
      .map(({ name, title, view, policy, feed, at }) => ({
        name,
        title,
        view,
        policy,
        html: (count) =>
          page.with(
            `${sheet(at)}<script type="module" src="/controls/by-property.js"></script>`,
            `<div id="bench-place" data-tag="div" data-entry="${at}page.js" data-feed="${feed}" data-count="${count}"></div>`,
          ),
      })),
  };
}

/** The first 40 centres of the example feed, in its own order, and the service for the whole country. */
export function feedOfForty() {
  const { $schema: _schema, note: _note, ...feed } = read('packages/content/demo-centres-no.json', JSON.parse);
  const local = feed.centres.filter(({ nationwide }) => !nationwide).slice(0, 40);
  return { ...feed, centres: [...local, ...feed.centres.filter(({ nationwide }) => nationwide)] };
}

const jsonChild = (data) =>
  `<script type="application/json">${JSON.stringify(data).replaceAll('<', '\\u003c')}</script>`;

/** The demo's county page as a frame: its snippet is taken out, and each page puts its own in the same two places. */
function countyPage() {
  const html = read('demo/county/index.html', String);
  const script = /<script type="module" src="\/retning\/loader\.js"[^>]*><\/script>/;
  const widget = /<retning-centre-finder[^>]*>([\s\S]*?)<\/retning-centre-finder>/;
  const fallback = widget.exec(html)?.[1];
  if (fallback === undefined || !script.test(html)) throw new Error('The demo page has no snippet of the finder.');
  return {
    fallback,
    with: (head, body) => html.replace(script, () => head).replace(widget, () => body),
  };
}

const read = (path, as) => as(readFileSync(join(root, path), 'utf8'));
