/** A search client for InstantSearch that looks in memory. The hosted index would add a round trip to every key. */
import { findRows } from './find-rows.js';

/** Every group of filters must hold: InstantSearch gives a list of groups, each a filter or a list of which one is enough. */
function passes(row, groups) {
  return groups.every((group) =>
    [group].flat().some((filter) => {
      const [name, ...rest] = filter.split(':');
      return row[name] === rest.join(':');
    }),
  );
}

function countsOf(rows, name) {
  const counts = {};
  for (const row of rows) counts[row[name]] = (counts[row[name]] ?? 0) + 1;
  return counts;
}

/**
 * The client. `rows` have an id, the text to search in as `hay`, what their facets are about, and where they are on a map a `point`; `most` is how many are
 * shown at a time.
 */
export function memoryClient(rows, { facets, most }) {
  const records = rows.map(({ point, ...row }) => ({
    ...row,
    objectID: row.id,
    ...(point && { _geoloc: { lat: point.lat, lng: point.lon } }),
  }));
  const answer = ({ indexName, params }) => {
    const { query = '', page = 0, hitsPerPage = most, facetFilters = [] } = params ?? {};
    const found = findRows(records, query).filter((row) => passes(row, [facetFilters].flat()));
    return {
      index: indexName,
      query,
      params: '',
      hits: found.slice(page * hitsPerPage, (page + 1) * hitsPerPage),
      nbHits: found.length,
      nbPages: Math.ceil(found.length / hitsPerPage),
      page,
      hitsPerPage,
      facets: Object.fromEntries(facets.map((name) => [name, countsOf(found, name)])),
      exhaustiveNbHits: true,
      processingTimeMS: 0,
    };
  };
  return { search: (requests) => Promise.resolve({ results: requests.map(answer) }) };
}
