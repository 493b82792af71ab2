/** The pages of the finder and of its controls, and how a finished view is recognised: see `frame.mjs`. */
import { dsdList } from './controls/dsd-list.mjs';
import { countyPage, feeds, jsonChild, loaderTag, read } from './frame.mjs';

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

const feedAddress = feeds.centres;

/**
 * The pages, each a first visit on a slow telephone.
 *
 * @param {{ feed: object, rendered: string, integrity: string }} made the feed of 40, what the server rendered of it, and the loader's hash
 */
export function finderPages({ feed, rendered, integrity }) {
  const loader = loaderTag(integrity);
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
export function finderPagesToType() {
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

/** The first 40 centres of the example feed, in its own order, and the service for the whole country. */
export function feedOfForty() {
  const { $schema: _schema, note: _note, ...feed } = read('packages/content/demo-centres-no.json', JSON.parse);
  const local = feed.centres.filter(({ nationwide }) => !nationwide).slice(0, 40);
  return { ...feed, centres: [...local, ...feed.centres.filter(({ nationwide }) => nationwide)] };
}
