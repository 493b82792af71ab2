/** The store locator of Google's Extended Component Library, with a stub of ours in the place of the hosted Maps script. */
import { startFromFeed } from '../feed.js';
import './google-maps-stub.js';
import '@googlemaps/extended-component-library/store_locator.js';
import './page.css';
import { rowsOf } from './rows.js';

/** Draws the locator in `host` from a feed. It has a place for a title and for lines. */
export function start(host, feed) {
  const locator = document.createElement('gmpx-store-locator');
  locator.featureSet = 'intermediate';
  locator.listings = rowsOf(feed).map(({ id, name, address, phone, email, point }) => ({
    // The list is keyed by this and the title, and a title may come twice.
    placeId: id,
    title: name,
    addressLines: [address, phone, email],
    position: point ? { lat: point.lat, lng: point.lon } : { lat: 64.5, lng: 14 },
  }));
  host.replaceChildren(locator);
}

void startFromFeed(start);
