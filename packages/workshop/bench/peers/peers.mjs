/**
 * What each widget is measured beside: the page that all stand in, pages of ours (the first one is compared), the bare control, the address
 * of the records, how many records there are when keys are pressed, and the peers. A widget joins with an entry here and a folder of its own; README.md says how.
 */
import { changePage, countyPage, feeds, staffPage } from '../frame.mjs';
import { centreFinderPeers } from './centre-finder/peers.mjs';
import { selfCheckPeers } from './self-check/peers.mjs';
import { transitionExplorerPeers } from './transition-explorer/peers.mjs';

export const comparisons = {
  'centre-finder': {
    title: 'Centre finder',
    frame: countyPage,
    own: ['finder', 'finder-file', 'finder-rendered'],
    control: 'lit-list',
    feed: feeds.centres,
    sizes: [40, 1000, 10_000],
    peers: centreFinderPeers,
  },
  'self-check': {
    title: 'Self-check',
    frame: staffPage,
    own: ['self-check', 'self-check-file', 'self-check-rendered'],
    control: 'lit-form',
    feed: feeds.statements,
    acts: [63, 300],
    peers: selfCheckPeers,
  },
  'transition-explorer': {
    title: 'Transition explorer',
    frame: changePage,
    own: ['explorer', 'explorer-file', 'explorer-rendered'],
    control: 'lit-changes',
    feed: feeds.occupations,
    sizes: [599],
    peers: transitionExplorerPeers,
  },
};

/** Where a built peer lies on the measured site. */
export const addressOf = (widget, { name }) => `/peers/${widget}/${name}/`;
