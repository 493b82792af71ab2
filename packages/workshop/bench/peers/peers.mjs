/**
 * What each widget is measured beside: pages of ours (the first one is compared), the bare control, the address of the records, and the peers.
 * A widget joins with an entry here and a folder of its own; README.md says how.
 */
import { centreFinderPeers } from './centre-finder/peers.mjs';

export const comparisons = {
  'centre-finder': {
    title: 'Centre finder',
    own: ['finder', 'finder-file', 'finder-rendered'],
    control: 'lit-list',
    feed: '/data/centres-40.json',
    peers: centreFinderPeers,
  },
};

/** Where a built peer lies on the measured site. */
export const addressOf = (widget, { name }) => `/peers/${widget}/${name}/`;
