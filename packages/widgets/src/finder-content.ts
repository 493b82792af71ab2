/**
 * The content that comes with the finder, fetched when it is asked for. It stands beside the widget and not in its entry: two small files
 * pack worse than one.
 */
import type { PlaceTables } from '@retning/core/geography/places';
import type { CentreFeed } from '@retning/core/schema/types';
import type { CountyMap } from './ui/county-map.ts';

export const finderContent = {
  centres: async (): Promise<CentreFeed | undefined> => {
    const { default: feed } = await import('@retning/content/demo-centres-no.json', { with: { type: 'json' } });
    // The single-file build leaves the example data out.
    return (feed as unknown as CentreFeed | null) ?? undefined;
  },
  // Asked for when somebody is about to type: all four side by side.
  places: async (): Promise<PlaceTables> => {
    const [counties, municipalities, postal, towns] = await Promise.all([
      import('@retning/content/counties-no.json', { with: { type: 'json' } }),
      import('@retning/content/municipalities-no.json', { with: { type: 'json' } }),
      import('@retning/content/postal-no.json', { with: { type: 'json' } }),
      import('@retning/content/post-towns-no.json', { with: { type: 'json' } }),
    ]);
    return {
      counties: counties.default,
      municipalities: municipalities.default,
      postal: postal.default,
      // The single-file build leaves them out: a postal code still has its municipality.
      towns: towns.default ?? undefined,
    };
  },
  map: async (): Promise<CountyMap> => {
    const [{ countyMap, mapStyles }, { default: data }] = await Promise.all([
      import('./ui/county-map.ts'),
      import('@retning/content/map-counties-no.json', { with: { type: 'json' } }),
    ]);
    return { styles: [mapStyles], draw: (view, found) => countyMap(data, view, found) };
  },
};
