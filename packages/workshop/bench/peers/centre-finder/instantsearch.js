/** InstantSearch.js over records in memory: field, facet for the county, pages, state in the address, and the hits on a Leaflet map. */
import instantsearch from 'instantsearch.js/es';
import { connectGeoSearch } from 'instantsearch.js/es/connectors';
import { configure, hits, pagination, refinementList, searchBox, stats } from 'instantsearch.js/es/widgets';
import L from 'leaflet';
import { startFromFeed } from '../feed.js';
import { memoryClient } from '../memory-client.js';
import { mapIn } from './leaflet-map.js';
import './page.css';
import { most, rowsOf } from './rows.js';
import { wordsOf } from './words.js';

const parts = ['field', 'count', 'counties', 'map', 'hits', 'pages'];

/** The hits of this page as markers. */
const hitsOnMap = connectGeoSearch(({ items, widgetParams }, isFirst) => {
  const { box, state } = widgetParams;
  if (isFirst) state.markers = L.layerGroup().addTo(mapIn(box));
  state.markers.clearLayers();
  for (const { _geoloc, name, address } of items) {
    L.marker(_geoloc, { title: name })
      .bindPopup(() => wordsOf({ name, address }))
      .addTo(state.markers);
  }
});

/** Draws the finder in `host` from a feed. */
export function start(host, feed) {
  const heading = document.createElement('h2');
  heading.textContent = 'Finn et karrieresenter';
  const [field, count, counties, box, list, pages] = parts.map((name) =>
    Object.assign(document.createElement('div'), { className: `peer-${name}` }),
  );
  host.replaceChildren(heading, field, count, counties, box, list, pages);

  const search = instantsearch({
    indexName: 'centres',
    searchClient: memoryClient(rowsOf(feed), { facets: ['county'], most }),
    routing: true,
    future: { preserveSharedStateOnUnmount: true },
  });
  search.addWidgets([
    configure({ hitsPerPage: most }),
    searchBox({ container: field, placeholder: 'Søk' }),
    stats({ container: count, templates: { text: ({ nbHits }, { html }) => html`${nbHits} sentre` } }),
    refinementList({ container: counties, attribute: 'county', operator: 'or', limit: 20 }),
    hitsOnMap({ box, state: {} }),
    hits({
      container: list,
      templates: {
        item: ({ name, address, phone, email }, { html }) => html`
          <h3>${name}</h3>
          <p>${address}</p>
          <p><a href="tel:${phone.replaceAll(' ', '')}">${phone}</a></p>
          <p><a href="mailto:${email}">${email}</a></p>
        `,
        empty: () => 'Ingen treff',
      },
    }),
    pagination({ container: pages }),
  ]);
  search.start();
}

void startFromFeed(start);
