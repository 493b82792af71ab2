/**
 * Who is nearest to the transition explorer: nobody helps a person to look at a change, so these two do one part of it, the search among
 * occupations. As in `../centre-finder/peers.mjs`; a view is finished when twenty occupations and the field are there.
 */

const onePart =
  'It does one part of the work: occupations by name and by group. The changes, the five areas, the notes, the picture, the plan, the files and the paper would be work of the host’s.';
const otherView =
  'Its first view is the search; that of the explorer is a list of changes to begin with, and the search is a press further.';
const plainNames =
  'It searches by what stands in the name; typing faults and other names of an occupation find nothing.';

export const transitionExplorerPeers = [
  {
    name: 'occupation-search',
    title: 'InstantSearch.js with facets',
    packages: ['instantsearch.js'],
    view: {
      host: '#peer',
      list: '.peer-hits',
      item: '.ais-Hits-item',
      name: '.ais-Hits-item h3',
      field: '.ais-SearchBox-input',
    },
    policy: { 'require-trusted-types-for': null, 'trusted-types': null },
    better: [
      'facets with counts, joined by and or or',
      'the whole state of the search in the address',
      'a hosted index: typing faults, synonyms and ranking over millions of records that the page never fetches',
    ],
    unlike: [
      onePart,
      otherView,
      'It searches in memory; the hosted index it is made for adds a round trip to every key and requests to its supplier. The client in memory is ours.',
      plainNames,
    ],
  },
  {
    name: 'cytoscape',
    title: 'Cytoscape.js with a list',
    packages: ['cytoscape'],
    view: {
      host: '#peer',
      list: '.peer-list',
      item: '.peer-list > li',
      name: '.peer-list > li > a',
      field: '#peer-field',
      map: '.peer-graph[data-drawn]',
    },
    policy: { 'style-src': "'self' 'unsafe-inline'" },
    better: [
      'a drawing of who is near whom, to move and zoom, with thousands of dots',
      'a dozen ways to lay a network out, and the measures of network theory',
      'styles of dots and lines by data, as a sheet of style has them',
    ],
    unlike: [
      onePart,
      otherView,
      plainNames,
      'Field and list are ours, plain DOM; the drawing waits 150 ms for the next key, and what its canvas does is no change of the page, so it is in no key. Nobody but who sees gets anything from the drawing.',
    ],
  },
];
