/** A map of the counties, drawn from our own data: no tiles, no request, nothing that the list does not also say. */
import type { Found } from '@retning/core/centres/list';
import { onMap } from '@retning/core/geography/projection';
import { type CSSResult, type TemplateResult, css, html, nothing, svg } from 'lit';
import { msg } from '../base/language.ts';
import { plainText } from './text.ts';

/** Counties as SVG paths, in a plane that `onMap` leads to. Shape of `@retning/content/map-counties-no.json`. */
export interface MapData {
  readonly viewBox: string;
  readonly transform: { readonly k: number; readonly x0: number; readonly y1: number };
  readonly regions: readonly { readonly id: string; readonly name: string; readonly d: string }[];
}

/** What the map asks of the widget that it stands in. */
interface MapView {
  readonly locale: string;
  readonly picked: { readonly county?: string };
  readonly act: { pick(name: 'county', value: string): void; openFromMap(id: string): Promise<void> };
}

/** A map bound to its data, with its styles; it comes as one chunk when it is first asked for. */
export interface CountyMap {
  draw(view: MapView, found: readonly Found[]): TemplateResult;
  readonly styles: readonly CSSResult[];
}

/**
 * The counties may be pressed and the pins too, as a short cut for those who point. Keyboard and screen reader have the same in
 * the county filter and in the list, so the drawing itself is out of their way.
 */
export function countyMap(
  { viewBox, transform, regions }: MapData,
  view: MapView,
  found: readonly Found[],
): TemplateResult {
  const { picked, act, locale } = view;
  const pick = (id: string): void => act.pick('county', picked.county === id ? '' : id);
  return html`<figure>
    <svg class="counties" viewBox=${viewBox} aria-hidden="true">
      ${regions.map(
        ({ id, name, d }) =>
          svg`<path class=${id === picked.county ? 'region picked' : 'region'} d=${d} @click=${() => pick(id)}><title>${name}</title></path>`,
      )}
      ${found.map(({ centre: { id, name, point }, opening }) => {
        if (!point) return nothing;
        const [x, y] = onMap(point, transform);
        return svg`<circle class=${opening.state === 'open' ? 'pin open' : 'pin'} cx=${Math.round(x)} cy=${Math.round(y)} r="13"
          @click=${() => void act.openFromMap(id)}><title>${plainText(name, locale)}</title></circle>`;
      })}
    </svg>
    <figcaption>
      <p>
        <svg class="key" viewBox="0 0 30 30" aria-hidden="true"><circle class="pin open" cx="15" cy="15" r="12"></circle></svg>
        ${msg('Åpent nå', { id: 'filter.open', desc: 'Filter: open now' })}
        <svg class="key" viewBox="0 0 30 30" aria-hidden="true"><circle class="pin" cx="15" cy="15" r="12"></circle></svg>
        ${msg('Andre sentre', { id: 'map.others', desc: 'Legend of the map: centres that are not open now' })}
      </p>
      <p class="muted">
        ${msg('Trykk på et fylke for å avgrense, eller på et senter for å lese mer. Alt i kartet står også i lista.', {
          id: 'map.help',
          desc: 'Under the map: how to use it',
        })}
      </p>
      <p class="muted">
        ${msg('Kart: © Kartverket (CC BY 4.0), forenklet', { id: 'map.source', desc: 'Source and licence of the map' })}
      </p>
    </figcaption>
  </figure>`;
}

export const mapStyles = css`
  .counties {
    display: block;
    inline-size: 100%;
    max-block-size: 34em;
  }
  .region {
    fill: var(--tint);
    stroke: var(--edge);
    stroke-width: 1.5;
    cursor: pointer;
  }
  .region:hover {
    fill: var(--line);
  }
  .region.picked {
    fill: var(--accent);
  }
  .pin {
    fill: var(--surface);
    stroke: var(--text);
    stroke-width: 4;
    cursor: pointer;
  }
  .pin.open {
    fill: var(--good);
  }
  .key {
    inline-size: 1em;
    block-size: 1em;
    vertical-align: -0.1em;
  }
  figcaption {
    display: grid;
    gap: 0.4em;
    font-size: 0.875em;
    margin-block-start: 0.5em;
  }
  @media (forced-colors: active) {
    .region {
      fill: Canvas;
      stroke: CanvasText;
    }
    .region.picked {
      fill: Highlight;
    }
    .pin {
      fill: Canvas;
      stroke: CanvasText;
    }
    .pin.open {
      fill: LinkText;
    }
  }
`;
