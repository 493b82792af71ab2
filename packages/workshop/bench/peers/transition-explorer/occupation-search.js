/** InstantSearch.js over occupations in memory: field, facet for the group of the standard, pages, and the state in the address. */
import instantsearch from 'instantsearch.js/es';
import { configure, hits, pagination, refinementList, searchBox, stats } from 'instantsearch.js/es/widgets';
import { startFromFeed } from '../feed.js';
import { memoryClient } from '../memory-client.js';
import './page.css';
import { most, searchable } from './rows.js';

const parts = ['field', 'count', 'groups', 'hits', 'pages'];

/** Draws the search in `host` from a list of occupations. */
export function start(host, occupations) {
  const heading = document.createElement('h2');
  heading.textContent = 'Finn et yrke';
  const [field, count, groups, list, pages] = parts.map((name) =>
    Object.assign(document.createElement('div'), { className: `peer-${name}` }),
  );
  host.replaceChildren(heading, field, count, groups, list, pages);

  const search = instantsearch({
    indexName: 'occupations',
    searchClient: memoryClient(searchable(occupations), { facets: ['group'], most }),
    routing: true,
    future: { preserveSharedStateOnUnmount: true },
  });
  search.addWidgets([
    configure({ hitsPerPage: most }),
    searchBox({ container: field, placeholder: 'Søk' }),
    stats({ container: count, templates: { text: ({ nbHits }, { html }) => html`${nbHits} yrker` } }),
    refinementList({ container: groups, attribute: 'group', operator: 'or', limit: 20 }),
    hits({
      container: list,
      templates: {
        item: ({ name, link }, { html }) => html`<h3><a href="${link}">${name}</a></h3>`,
        empty: () => 'Ingen treff',
      },
    }),
    pagination({ container: pages }),
  ]);
  search.start();
}

void startFromFeed(start);
