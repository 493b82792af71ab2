/**
 * What nobody needs in the first view: the search itself, all about a centre, the filters, the table for paper. One file of its
 * own, fetched as soon as the first view stands, so that the list is there sooner and a press still finds everything at hand.
 */
import type { PlaceTables } from '@retning/core/geography/places';
import { type PlaceSource, fixedPlaces } from '@retning/core/sources/place-source';
import { type TemplateResult, css, html } from 'lit';
import { finishingStyles } from '../base/finishing-styles.ts';
import { msg, str } from '../base/language.ts';
import { Translated } from '../base/translated.ts';
import { centreDetails, detailsStyles } from './centre-details.ts';
import { centreSearch } from './centre-search.ts';
import { centreTable } from './centre-table.ts';
import { choiceStyles } from './choice.ts';
import { suggestionStyles } from './combobox-keys.ts';
import { contactStyles } from './contact.ts';
import { countyPanel, countyPanelStyles } from './county-panel.ts';
import { filterPanel, filterPanelStyles } from './filter-panel.ts';
import { hoursTablesStyles } from './hours-tables.ts';
import { KeepFocus } from './keep-focus.ts';
import { PlaceHelp } from './place-help.ts';
import { rove } from './roving.ts';
import { keepSearch, recallSearch } from './search-memory.ts';
import { nearestTo, nothingFits } from './search-words.ts';
import { tabsStyles } from './tabs.ts';
import { HearWishes } from './wishes.ts';

export {
  PlaceHelp,
  centreDetails,
  centreSearch,
  centreTable,
  countyPanel,
  filterPanel,
  keepSearch,
  nearestTo,
  nothingFits,
  recallSearch,
  rove,
};

/** What goes along from here on: texts that a browser has translated, a focus that must not get lost, and what is said elsewhere on the page. */
export function accompany(
  ...[widget, next, pick]: [...ConstructorParameters<typeof KeepFocus>, ConstructorParameters<typeof HearWishes>[1]]
): void {
  new Translated(widget);
  new KeepFocus(widget, next);
  new HearWishes(widget, pick);
}

const sources = new WeakMap<object, PlaceSource>();

/** A source of places from tables, the same for all who bring the same tables: reading them takes tens of milliseconds. */
export function placesFrom(load: (() => Promise<PlaceTables>) | undefined): PlaceSource | undefined {
  if (!load) return undefined;
  const source = sources.get(load) ?? fixedPlaces(load);
  sources.set(load, source);
  return source;
}

/** What is shown when new data could not be had; `day` is the date of the data. */
export const staleNote = (day: string): TemplateResult =>
  html`<p class="note">
    ${msg(str`Vi får ikke hentet nye opplysninger. Du ser de fra ${day}.`, {
      id: 'finder.stale',
      desc: 'Loading failed; older data is shown',
    })}
  </p>`;

/** How to go through the list by keyboard, for those who see it and would not guess. */
export const keysHint = (): TemplateResult =>
  html`<p class="keys muted" aria-hidden="true">${msg('Piltastene går mellom treffene', { id: 'list.keys', desc: 'Hint' })}</p>`;

/** The button that chooses a centre for what comes next on the page. */
export const chooseButton = (chosen: boolean, choose: () => void): TemplateResult =>
  html`<button type="button" class="button" part="choose" aria-pressed=${chosen} @click=${choose}>
    ${
      chosen
        ? msg('Valgt', { id: 'card.chosen', desc: 'Button that has been pressed: this centre is chosen' })
        : msg('Velg dette senteret', { id: 'card.choose', desc: 'Button: choose this centre and go on' })
    }
  </button>`;

const listStyles = css`
  .toggle:hover > span {
    text-decoration: underline;
    text-underline-offset: 0.2em;
  }
  .keys {
    display: none;
  }
  .results:has(.toggle:focus-visible) > .keys {
    display: block;
  }
  .card[part~='chosen'] {
    border-inline-start: 0.375em solid var(--accent);
    padding-inline-start: 0.75em;
  }
  @media (prefers-reduced-motion: no-preference) {
    .toggle svg {
      transition: transform 0.15s;
    }
  }
  @media (forced-colors: active) {
    .search {
      border: 1px solid CanvasText;
    }
  }
`;

export const styles = [
  finishingStyles,
  listStyles,
  suggestionStyles,
  detailsStyles,
  contactStyles,
  choiceStyles,
  filterPanelStyles,
  hoursTablesStyles,
  countyPanelStyles,
  tabsStyles,
];
