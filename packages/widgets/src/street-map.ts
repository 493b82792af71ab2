/**
 * A street map for the finder, offered by those pages that want one. Not part of the finder: it brings Leaflet, and a supplier of
 * tiles learns the visitor's address on the network. So nothing is fetched before the visitor presses a button that says whom
 * the map comes from.
 *
 * Leaflet writes HTML as text, so it does not run on a page with `require-trusted-types-for 'script'`; there the county map stays.
 */
import type { Found } from '@retning/core/centres/list';
import { httpUrl } from '@retning/core/schema/links';
import type { Map as LeafletMap } from 'leaflet';
import { type TemplateResult, css, html } from 'lit';
import { msg, str } from './base/language.ts';
import type { RetningCentreFinder } from './centre-finder/centre-finder.ts';
import { plainText } from './ui/text.ts';

/** Whom the tiles come from. */
export interface StreetMapSupplier {
  /** Name as visitors know it: it stands on the button. */
  readonly name: string;
  /** Address of a tile with `{z}`, `{x}` and `{y}`. */
  readonly tiles: string;
  /** What the supplier asks to be shown on the map, as text, and where it leads. */
  readonly attribution: string;
  readonly attributionLink?: string;
  readonly maxZoom?: number;
}

/** Kartverket's open map of Norway; its terms ask for "© Kartverket" on the map. */
export const kartverket: StreetMapSupplier = {
  name: 'Kartverket',
  tiles: 'https://cache.kartverket.no/v1/wmts/1.0.0/topo/default/webmercator/{z}/{y}/{x}.png',
  attribution: '© Kartverket',
  attributionLink: 'https://www.kartverket.no/',
  maxZoom: 18,
};

type Finder = typeof RetningCentreFinder;

/** Offers a street map under the county map of every finder on the page. Call it once, before or after the finder is defined. */
export async function offerStreetMap(supplier: StreetMapSupplier = kartverket): Promise<void> {
  const finder = (await customElements.whenDefined('retning-centre-finder')) as Finder;
  const { map } = finder.content;
  finder.content = {
    ...finder.content,
    map: async () => {
      const counties = await map?.();
      return {
        styles: [...(counties?.styles ?? []), own],
        draw: (view, found) =>
          html`${counties?.draw(view, found)}${panel(supplier, found, view.locale, (id) => void view.act.openFromMap(id))}`,
      };
    },
  };
}

function panel(
  supplier: StreetMapSupplier,
  found: readonly Found[],
  locale: string,
  open: (id: string) => void,
): TemplateResult {
  const { name } = supplier;
  return html`<div class="street">
    <p class="muted">
      ${msg(str`Gatekartet hentes fra ${name}. De får da vite nettverksadressen din.`, {
        id: 'street-map.notice',
        desc: 'Before the button that loads a street map; the name of the supplier',
      })}
    </p>
    <button
      type="button"
      class="button"
      @click=${({ currentTarget }: Event) => void show(currentTarget as HTMLElement, supplier, found, locale, open)}
    >
      ${msg(str`Vis gatekart fra ${name}`, { id: 'street-map.show', desc: 'Button: load a street map from a supplier' })}
    </button>
    <div class="tiles" role="region" aria-label=${msg('Gatekart', { id: 'street-map.label', desc: 'Name of the street map' })}></div>
  </div>`;
}

async function show(
  button: HTMLElement,
  { tiles, attribution, attributionLink, maxZoom = 18 }: StreetMapSupplier,
  found: readonly Found[],
  locale: string,
  open: (id: string) => void,
): Promise<void> {
  const place = button.parentElement!.querySelector<HTMLElement>('.tiles')!;
  const leaflet = await import('leaflet');
  drawn.get(place)?.remove();
  const map = leaflet.map(place, { attributionControl: false });
  drawn.set(place, map);
  leaflet.tileLayer(tiles, { maxZoom }).addTo(map);
  const points = found.flatMap(({ centre }) => (centre.point ? [{ ...centre, point: centre.point }] : []));
  for (const { id, name, point } of points) {
    // A circle, not Leaflet's picture of a pin: nothing to fetch, and it follows the colours of the page.
    leaflet
      .circleMarker([point.lat, point.lon], { radius: 10, className: 'street-pin' })
      .bindTooltip(plainText(name, locale))
      .on('click', () => open(id))
      .addTo(map);
  }
  if (points.length > 0) {
    map.fitBounds(leaflet.latLngBounds(points.map(({ point }) => [point.lat, point.lon])), {
      padding: [24, 24],
      maxZoom: 12,
    });
  } else map.setView([64.5, 13], 4);
  credit(place, attribution, attributionLink);
}

const drawn = new WeakMap<HTMLElement, LeafletMap>();

/** The credit that the supplier asks for, as text and a plain link. */
function credit(place: HTMLElement, words: string, link: string | undefined): void {
  const line = document.createElement('p');
  line.className = 'credit';
  const address = link === undefined ? undefined : httpUrl(link);
  if (address) {
    const anchor = document.createElement('a');
    anchor.href = address;
    anchor.textContent = words;
    line.append(anchor);
  } else line.textContent = words;
  place.append(line);
}

// Leaflet's sheet would have to come as text, and points at pictures that we do not ship. These are the rules that its panes,
// tiles, buttons and names need, in the widget's own colours.
const own = css`
  .street {
    display: grid;
    gap: 0.5em;
    justify-items: start;
  }
  .tiles {
    display: none;
  }
  .leaflet-container {
    display: block;
    position: relative;
    isolation: isolate;
    overflow: hidden;
    inline-size: 100%;
    block-size: 24em;
    border-radius: var(--radius);
    touch-action: none;
  }
  .leaflet-container :is(.leaflet-pane, .leaflet-layer, .leaflet-tile-container, .leaflet-tile, svg) {
    position: absolute;
    inset: 0 auto auto 0;
  }
  .leaflet-tile {
    visibility: hidden;
    user-select: none;
  }
  .leaflet-tile-loaded {
    visibility: inherit;
  }
  .leaflet-zoom-animated {
    transform-origin: 0 0;
  }
  .leaflet-overlay-pane {
    z-index: 2;
  }
  .leaflet-tooltip-pane {
    z-index: 3;
  }
  .leaflet-overlay-pane svg {
    pointer-events: none;
  }
  .leaflet-interactive {
    cursor: pointer;
    pointer-events: auto;
  }
  .leaflet-tooltip {
    position: absolute;
    padding: 0.25em 0.6em;
    background: var(--surface);
    border: 1px solid var(--edge);
    border-radius: var(--radius);
    white-space: nowrap;
    pointer-events: none;
  }
  .leaflet-control-container {
    position: absolute;
    inset: 0.5em auto auto 0.5em;
    z-index: 4;
  }
  .leaflet-control-zoom a {
    display: grid;
    place-items: center;
    inline-size: 2.75em;
    block-size: 2.75em;
    background: var(--surface);
    border: 1px solid var(--edge);
    text-decoration: none;
  }
  .street-pin {
    fill: var(--accent);
    fill-opacity: 0.85;
    stroke: var(--surface);
    stroke-width: 3;
  }
  .credit {
    position: absolute;
    inset: auto 0 0 auto;
    z-index: 4;
    background: var(--surface);
    padding: 0.1em 0.5em;
    font-size: 0.875em;
  }
`;
