/** The pieces of the centre finder, each a function of the view; what the view says is worked out in `centre-finder.ts`. */
import type { Counts } from '@retning/core/centres/find';
import type { Found } from '@retning/core/centres/list';
import { countyName } from '@retning/core/geography/counties';
import type { CentreFeed, CountyPage } from '@retning/core/schema/types';
import { type TemplateResult, html, nothing } from 'lit';
import { dayInWords, distanceInWords } from '../base/formats.ts';
import { msg, str } from '../base/language.ts';
import type { Answer } from '../ui/centre-search.ts';
import type { FilterName } from '../ui/filter-panel.ts';
import { heading } from '../ui/heading.ts';
import { openingLine } from '../ui/hours.ts';
import { chevron, funnel, map, pin } from '../ui/icons.ts';
import { addressLine, reachLinks } from '../ui/links.ts';
import type * as OnDemand from '../ui/on-demand.ts';
import { origin } from '../ui/origin.ts';
import type { PlaceField } from '../ui/place-field.ts';
import { textIn } from '../ui/text.ts';
import type { RetningCentreFinder } from './centre-finder.ts';

/** What a person has done so far: codes and ids, never words, so that it survives a change of language. */
export interface FinderState {
  readonly picked: Readonly<Partial<Record<FilterName, string>>>;
  readonly filtering: boolean;
  /** Number of hits that are shown. */
  readonly shown: number;
  readonly opened: ReadonlySet<string>;
  readonly chosen: string;
  /** The hit whose name is in the tab order. */
  readonly reached: string;
  readonly audience: string;
  readonly mapShown: boolean;
  readonly printing: boolean;
  /** True when the number of hits is to be said aloud. */
  readonly saying: boolean;
}

/** Hits of the very first draw: more than fill a telephone. */
export const few = 5;
/** Hits shown at first; "show more" adds as many. */
export const page = 20;

/** Nothing has been done yet. */
export const beginning: FinderState = {
  picked: {},
  filtering: false,
  shown: page,
  opened: new Set(),
  chosen: '',
  reached: '',
  audience: '',
  mapShown: false,
  printing: false,
  saying: false,
};

/** What the pieces of the view are drawn from. */
export interface FinderView extends FinderState {
  readonly locale: string;
  readonly now: number;
  readonly field: PlaceField;
  /** Hits that each further choice would leave; known once the search has come. */
  readonly counts: Counts | undefined;
  /** The county that the page starts in. */
  readonly county: string;
  readonly choosable: boolean;
  readonly mapOffered: boolean;
  /** What is fetched once the first view stands. */
  readonly more: typeof OnDemand | undefined;
  readonly pages: ReadonlyMap<string, CountyPage>;
  level(deeper: number): number;
  readonly act: RetningCentreFinder['act'];
}

/** What the finder shows beside the view. */
interface Shown {
  readonly feed: CentreFeed;
  readonly answer: Answer;
  readonly hits: readonly Found[];
  readonly map: unknown;
  readonly stale: boolean;
}

/** The whole finder, once there is data. */
export function finder(view: FinderView, { feed, answer, hits, map, stale }: Shown): TemplateResult {
  const { act, locale, picked, saying, printing } = view;
  const { local, nationwide, near } = answer;
  const county = picked.county ?? '';
  const page = view.pages.get(county);
  const name = countyName(county)?.split(' – ')[0] ?? '';
  const total = local.length;
  const left = total - hits.length;
  const status = html`${numberOfHits(total)}${near && total > 0 ? html`, ${view.more?.nearestTo(near)}` : nothing}`;
  return html`<div class="finder">
    <div class="head">
      ${heading(view.level(0), headline(name))}
      <p class="lead">
        ${msg('Snakk med en karriereveileder om utdanning, jobb og muligheter, der du bor, på nett eller på telefon.', {
          id: 'finder.lead',
          desc: 'Introduction under the heading',
        })}
      </p>
      ${
        feed.centres.some(({ example }) => example)
          ? html`<p class="note">
            ${msg('Dette er eksempeldata. Sentrene finnes ikke i virkeligheten.', { id: 'finder.example', desc: 'Data is made up' })}
          </p>`
          : nothing
      }
      ${stale ? view.more?.staleNote(dayInWords(feed.updated, 'year')) : nothing}
    </div>
    ${search(view)}
    <p class="away" role="status">${saying ? status : nothing}</p>
    <div class="side screen">
      ${everywhere(nationwide, view)}
      <div id="map" class="map" part="map" ?hidden=${!view.mapShown}>${map}</div>
    </div>
    <div class="results">
      <p class="status">${status}</p>
      ${total === 0 ? view.more?.nothingFits(act.reset) : nothing}
      ${view.more?.keysHint()}
      ${printing && view.more ? view.more.centreTable([...local, ...nationwide], locale) : list(hits, view)}
      ${
        left > 0
          ? html`<p class="screen">
            <button type="button" class="button" @click=${act.more}>
              ${msg(str`Vis flere (${left} til)`, { id: 'list.more', desc: 'Button: show more hits' })}
            </button>
          </p>`
          : nothing
      }
    </div>
    ${page && view.more ? view.more.countyPanel(page, { ...view, ...act, level: view.level(1), name }) : nothing}
    ${origin(feed, locale)}
  </div>`;
}

const headline = (county: string): string =>
  county
    ? msg(str`Karriereveiledning i ${county}`, { id: 'finder.heading-county', desc: 'Heading; the name of a county' })
    : msg('Finn karriereveiledning', { id: 'finder.heading', desc: 'Heading of the centre finder' });

function numberOfHits(total: number): string {
  if (total === 0)
    return msg('Ingen sentre passer med det du har valgt', { id: 'status.none', desc: 'Number of hits: none' });
  if (total === 1) return msg('1 senter', { id: 'status.one', desc: 'Number of hits: one' });
  return msg(str`${total} sentre`, { id: 'status.many', desc: 'Number of hits: two or more' });
}

/** What one types, and the ways to search without typing. */
function search(view: FinderView): TemplateResult {
  const { act, field } = view;
  // The county that the page starts in is no choice of the person's.
  const filtersChosen = Object.entries(view.picked).filter(
    ([name, value]) => value && !(name === 'county' && value === view.county),
  ).length;
  return html`<form class="search screen" novalidate @submit=${act.submit}>
    <div class="field">${field.view()}</div>
    <button class="button main" type="submit" @click=${act.submit}>
      ${msg('Søk', { id: 'search.submit', desc: 'Button: search' })}
    </button>
    <p class="tools">
      <button class="button quiet" type="button" @click=${act.locate}>
        ${pin()}${
          field.help?.locating
            ? msg('Finner posisjonen …', { id: 'search.locating', desc: 'Button while the position is being found' })
            : msg('Bruk posisjonen min', { id: 'search.locate', desc: 'Button: rank by my position' })
        }
      </button>
      <button class="button quiet" type="button" aria-expanded=${view.filtering} aria-controls="filters" @click=${act.filters}>
        ${funnel()}${msg('Avgrens', { id: 'filter.toggle', desc: 'Button: show the filters' })}${
          filtersChosen ? html` (${filtersChosen})` : nothing
        }
      </button>
      ${
        view.mapOffered
          ? html`<button class="button quiet" type="button" aria-expanded=${view.mapShown} aria-controls="map" @click=${act.toggleMap}>
            ${map()}${
              view.mapShown
                ? msg('Skjul kartet', { id: 'map.hide', desc: 'Button: hide the map' })
                : msg('Vis kart', { id: 'map.show', desc: 'Button: show the map' })
            }
          </button>`
          : nothing
      }
    </p>
    <p class="notice" role="alert">${field.help?.notice}</p>
    <div id="filters" class="filters" ?hidden=${!view.filtering}>${view.filtering && view.counts ? view.more?.filterPanel({ ...view, ...act, counts: view.counts }) : nothing}</div>
  </form>`;
}

/** The services that reach the whole country: shown whole, as an alternative of the same worth. */
function everywhere(found: readonly Found[], view: FinderView): TemplateResult | typeof nothing {
  return found.length === 0
    ? nothing
    : html`<div class="nationwide" part="nationwide">
        ${heading(
          view.level(1),
          msg('Snakk med en veileder uansett hvor du bor', {
            id: 'nationwide.heading',
            desc: 'Above the national digital service',
          }),
        )}
        ${found.map(
          ({ centre, opening }) =>
            html`<div class="service">
              <p class="name">${textIn(centre.name, view.locale)}</p>
              ${openingLine(opening, view.locale)} ${centre.text ? html`<p>${textIn(centre.text, view.locale)}</p>` : nothing}
              ${reachLinks(centre)}
            </div>`,
        )}
      </div>`;
}

/** One hit: name, whether it is open, where; the rest opens under it. */
function card({ centre, opening, km }: Found, view: FinderView): TemplateResult {
  const { locale, opened, chosen, reached } = view;
  const { id, visiting, county } = centre;
  const shown = opened.has(id);
  const place = visiting ? addressLine(visiting) : county ? countyName(county) : undefined;
  return html`<li class="card" part=${id === chosen ? 'card chosen' : 'card'} data-id=${id}>
    ${heading(
      view.level(1),
      html`<button
        type="button"
        class="toggle"
        aria-expanded=${shown}
        tabindex=${id === reached ? 0 : -1}
        @click=${() => view.act.toggle(id)}
      >
        <span>${textIn(centre.name, locale)}</span>${chevron()}
      </button>`,
    )}
    ${openingLine(opening, locale)}
    <p class="where muted">
      ${place}${km === undefined ? nothing : html`<span class="km"> · ${distanceInWords(km)}</span>`}
    </p>
    ${
      shown
        ? html`<div class="details">
          ${
            view.more?.centreDetails(centre, {
              locale,
              now: view.now,
              level: view.level(2),
              minimum: view.pages.get(county ?? '')?.description,
              actions: view.choosable ? view.more.chooseButton(id === chosen, () => view.act.choose(centre)) : nothing,
            }) ?? reachLinks(centre)
          }
        </div>`
        : nothing
    }
  </li>`;
}

function list(found: readonly Found[], view: FinderView): TemplateResult {
  return html`<ol class="list" part="list" @keydown=${view.act.move}>
    ${found.map((hit) => card(hit, view))}
  </ol>`;
}

/** What is said while there are no centres to show. */
export const missing = {
  failed: (): string =>
    msg('Vi får ikke hentet oversikten over sentre akkurat nå.', { id: 'finder.failed', desc: 'Loading failed' }),
  loading: (): string => msg('Henter sentrene …', { id: 'finder.loading', desc: 'While data is loaded' }),
};

/** What this widget says beside the common words. */
export const words = {
  nn: () => import('../locales/nn.centre-finder.ts'),
  en: () => import('../locales/en.centre-finder.ts'),
};
