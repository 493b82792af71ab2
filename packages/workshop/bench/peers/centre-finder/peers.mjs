/**
 * Who else finds a centre. `view` says how a finished page is known, as in `pages.mjs`; `map` is there when the map has been drawn.
 * `policy` are the changes to the strict policy without which it does not start, or not whole. `better` and `unlike` are facts in plain
 * words: what it does better than the finder, and what in its page is not like for like. Figures in which it wins are found by the bench.
 */

const list = {
  host: '#peer',
  list: '.peer-list',
  item: '.peer-list > li',
  name: '.peer-list > li button',
  field: '#peer-field',
  map: '.peer-map[data-drawn]',
};
const mapAtOnce =
  'The map stands in the page at once; that of the finder is a drawing of the counties that comes when asked for.';
const greyTiles =
  'Tiles are one grey picture from the same origin; a street map is a request to a supplier for each tile.';
const ownList =
  'Field, list and search are ours, plain DOM without open states, places, languages or focus care; the map waits 150 ms for the next key, and what it then does counts under everything only.';
const oneFile =
  'The map comes in the same file as the list, as its guide shows; a map fetched later would give the list sooner.';

export const centreFinderPeers = [
  {
    name: 'leaflet',
    title: 'Leaflet with a list',
    packages: ['leaflet', 'leaflet.markercluster'],
    view: list,
    policy: { 'require-trusted-types-for': null, 'trusted-types': null },
    better: [
      'street maps with every detail, in the page at once',
      'clusters that open as one zooms',
      'hundreds of plug-ins, and a rich API for markers and layers',
    ],
    unlike: [ownList, mapAtOnce, greyTiles, oneFile],
  },
  {
    name: 'maplibre',
    title: 'MapLibre GL with a list',
    packages: ['maplibre-gl'],
    view: list,
    policy: { 'require-trusted-types-for': null, 'trusted-types': null, 'img-src': "'self' data:" },
    better: [
      'street maps from vectors that turn, tilt and zoom without steps',
      'clusters worked out in a thread of their own',
      'the place of the map in the address (`hash`)',
    ],
    unlike: [
      ownList,
      mapAtOnce,
      greyTiles,
      oneFile,
      'Drawn by software, since the bench has no graphics card. Clusters bear no number: that needs a server for letters. What its canvas and its worker do is no change of the page, so it is in no key; the worker’s heap is not in the heap shown.',
    ],
  },
  {
    name: 'instantsearch',
    title: 'InstantSearch.js with Leaflet',
    packages: ['instantsearch.js', 'leaflet'],
    view: {
      host: '#peer',
      list: '.peer-hits',
      item: '.ais-Hits-item',
      name: '.ais-Hits-item h3',
      field: '.ais-SearchBox-input',
      map: '.peer-map[data-drawn]',
    },
    policy: { 'require-trusted-types-for': null, 'trusted-types': null },
    better: [
      'facets with counts, joined by and or or',
      'the whole state of the search in the address',
      'a hosted index: typing faults, synonyms and ranking over millions of records that the page never fetches',
      'street maps (by Leaflet)',
    ],
    unlike: [
      'It searches in memory; the hosted index it is made for adds a round trip to every key and requests to its supplier.',
      'The client in memory is ours and searches as the bare list does. Its map shows the 40 hits of a page, without clusters.',
      mapAtOnce,
      greyTiles,
      oneFile,
    ],
  },
  {
    name: 'store-locator',
    title: 'Google’s store locator (Maps script: our stub)',
    packages: ['@googlemaps/extended-component-library'],
    view: {
      host: 'gmpx-store-locator',
      list: '#location-results-list',
      item: '#location-results-list > li',
      name: ['#location-results-list > li gmpx-place-field-text', 'span'],
      field: ['gmpx-place-picker', 'input'],
    },
    policy: {
      'trusted-types': '*',
      'style-src': "'self' 'unsafe-inline' https://fonts.googleapis.com",
      'font-src': 'https://fonts.gstatic.com',
    },
    noKeys: 'it does not search its own records, its field asks Google for places',
    better: [
      'street maps, and the way there by car, on foot or by public transport',
      'every address in the world as a starting point',
      'photographs, ratings and opening hours that Google holds of a place',
    ],
    unlike: [
      mapAtOnce,
      'Google’s hosted Maps script is replaced by a stub of ours in the same file: its bytes, requests, cookies and time are missing from every figure.',
      'Its fonts could not be reached, so their bytes are missing too; telephone and e-mail are lines and no links.',
    ],
  },
];
