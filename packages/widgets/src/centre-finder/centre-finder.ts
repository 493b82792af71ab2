import { type Listed, foundIn, listCentres } from '@retning/core/centres/list';
import { counties } from '@retning/core/geography/counties';
import type { Centre, CentreFeed, CountyPage } from '@retning/core/schema/types';
import type { PlaceTables } from '@retning/core/geography/places';
import type { PlaceSource } from '@retning/core/sources/place-source';
import { languageChain } from '@retning/core/text/pick-text';
import { type CSSResultGroup, type PropertyValues, type TemplateResult, nothing } from 'lit';
import { momentOf } from '../base/moment.ts';
import { property } from '../base/property.ts';
import { soon } from '../base/soon.ts';
import { DataPort } from '../base/data.ts';
import { RetningElement } from '../base/element.ts';
import { Later } from '../base/later.ts';
import type { Answer, centreSearch } from '../ui/centre-search.ts';
import type { CountyMap } from '../ui/county-map.ts';
import type { FilterName } from '../ui/filter-panel.ts';
import { PlaceField } from '../ui/place-field.ts';
import { withoutData } from '../ui/without-data.ts';
import { RetningCentreChosenEvent } from './centre-finder.events.ts';
import { beginning, few, finder, missing, page, words } from './centre-finder.parts.ts';
import type { FinderState, FinderView } from './centre-finder.parts.ts';
import { finderStyles } from './centre-finder.styles.ts';

/** Quiet time in ms before the number of hits is said aloud: a status that comes while one types is said over and over. */
const calm = 1400;
const minute = 60_000;

/**
 * Find a career guidance centre by place, postal code, municipality, county or name, and see whether it is open.
 *
 * @tag retning-centre-finder
 * @fires retning-centre-chosen - A person pressed "choose this centre"; `event.centre` is the record.
 * @fires retning-problem - Something that the page's developer can mend: `event.code`, `event.place`, `event.remedy`.
 * @slot - Fallback: shown without script and when there is no data. May hold a `<script type="application/json">` with a feed.
 * @csspart root - The wrapper.
 * @csspart search - The search field.
 * @csspart list - The list of hits.
 * @csspart card - A hit; also `chosen` when a person has chosen it.
 * @csspart choose - The button that chooses a centre.
 * @csspart county - What the county says.
 * @csspart nationwide - The services for the whole country.
 * @csspart map - The county map.
 */
export class RetningCentreFinder extends RetningElement {
  static override styles: CSSResultGroup = [RetningElement.styles, finderStyles];
  override readonly words = words;

  /** What the define entry brings for the bare tag; each is loaded when it is needed and never before. */
  static content: {
    centres?: () => Promise<CentreFeed | undefined>;
    places?: () => Promise<PlaceTables>;
    map?: () => Promise<CountyMap>;
  } = {};

  /** The centres, as a typed object. Comes before the JSON child and `src`. */
  @property({ attribute: false }) data: CentreFeed | undefined;
  /** Address of a feed; `{locale}` in it becomes the widget's language. */
  @property() src: string | null | undefined;
  /** Number of the county to start in, such as `42`. */
  @property() county: string | null = '';
  /** Shows a button that chooses a centre and fires `retning-centre-chosen`. */
  @property({ type: Boolean }) choosable = false;
  /** `fragment` keeps the search as stable ids in the address's fragment. */
  @property() remember: string | null | undefined;
  /** The time, ISO 8601, where it is not now: for tests, pictures and pages made for one day. */
  @property() now: string | null | undefined;
  /** Time of server rendering, ISO 8601: the view is taken over as it was then and moves on to the present. */
  @property({ attribute: 'rendered-at' }) renderedAt: string | undefined;
  /** Whom to ask for places; by default tables that work offline. */
  @property({ attribute: false }) source: PlaceSource | undefined;

  readonly #field = new PlaceField(this, () => this.#renew({}));
  readonly #port = new DataPort<CentreFeed>(this, 'centres', {
    given: () => this.data,
    src: () => this.src,
    read: async (answer) => (await import('../ui/read-centres.ts')).readCentres(answer),
    content: () => this.#content.centres,
    report: (problem) => this.report(problem),
  });
  readonly #more = new Later(this, 'on-demand', async () => {
    const more = await import('../ui/on-demand.ts');
    this.source ??= more.placesFrom(this.#content.places);
    this.#field.help = new more.PlaceHelp(this.#field);
    // A press that takes itself away, or hits that go: the button of the filters stands right above and is always there.
    more.accompany(this, (root) => root.querySelector('[aria-controls=filters]'), this.act.pick);
    return more;
  });
  readonly #map = new Later<CountyMap>(this, 'map', () => this.#content.map?.());
  #state = beginning;
  #begun = false;
  #feed: CentreFeed | undefined;
  #listed: Listed = { local: [], nationwide: [] };
  #pages: ReadonlyMap<string, CountyPage> = new Map();
  #find: ReturnType<typeof centreSearch> | undefined;
  #ticking: ReturnType<typeof setTimeout> | undefined;
  #calming: ReturnType<typeof setTimeout> | undefined;
  #listening: AbortController | undefined;

  override connectedCallback(): void {
    super.connectedCallback();
    const { signal } = (this.#listening = new AbortController());
    const print = ({ type }: Event): void => {
      this.#set({ printing: type === 'beforeprint' });
      // At once: the picture for the printer is taken when this handler is done.
      if (this.hasUpdated) this.performUpdate();
    };
    for (const name of ['beforeprint', 'afterprint']) addEventListener(name, print, { signal });
    addEventListener('hashchange', () => void this.#recall(), { signal });
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#listening?.abort();
    this.#field.help?.stop();
    clearTimeout(this.#ticking);
    clearTimeout(this.#calming);
  }

  protected override async sameAsServer(): Promise<void> {
    await this.#port.settled();
    // What was typed before the script had come stays, and is searched for.
    this.#field.text = this.renderRoot.querySelector('input')?.value ?? '';
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (changed.has('county')) {
      const county = counties.has(this.county ?? '') ? this.county! : '';
      this.#state = { ...this.#state, picked: { ...this.#state.picked, county } };
      if (this.county && !county) this.#wrong('county', 'a county number such as 42');
    }
    if (this.remember && this.remember !== 'fragment') this.#wrong('remember', '"fragment"');
  }

  protected override firstUpdated(): void {
    const later = async (): Promise<void> => {
      // What the server drew has been taken over; from here on the clock is the visitor's.
      this.renderedAt = undefined;
      await this.#more.load();
      await this.#recall();
    };
    soon(this, later, () => this.#more.load());
  }

  protected override updated(): void {
    // The rest of the first hits in a task of its own: what fills the screen is there sooner, and no task is long.
    if (!this.#begun && this.#feed) setTimeout(() => this.requestUpdate());
    this.#begun ||= this.#feed !== undefined;
    clearTimeout(this.#ticking);
    if (this.now || !this.isConnected) return;
    this.#ticking = setTimeout(() => this.requestUpdate(), minute - (Date.now() % minute));
  }

  /** What a person can do; the pieces of the view call it. */
  readonly act = {
    submit: async (event: Event): Promise<void> => {
      event.preventDefault();
      await this.#more.load();
      await this.#field.help?.submit(() => this.#search(this.#clock()).local.length === 0);
    },
    locate: async (): Promise<void> => {
      await this.#more.load();
      await this.#field.help?.locate();
    },
    filters: (): void => this.#set({ filtering: !this.#state.filtering }),
    pick: (name: FilterName, value: string): void => this.#renew({ picked: { ...this.#state.picked, [name]: value } }),
    reset: (): void => {
      this.#set({ picked: {} });
      this.#field.type('');
    },
    toggle: (id: string): void => {
      const opened = new Set(this.#state.opened);
      if (!opened.delete(id)) opened.add(id);
      this.#set({ opened, reached: id });
      this.#keep();
    },
    choose: (centre: Centre): void => {
      this.#set({ chosen: centre.id });
      this.dispatchEvent(new RetningCentreChosenEvent(centre));
    },
    more: async (): Promise<void> => {
      const { shown } = this.#state;
      this.#set({ shown: shown + page });
      await this.updateComplete;
      this.#reach(shown);
    },
    showAudience: (audience: string): void => this.#set({ audience }),
    toggleMap: async (): Promise<void> => {
      this.#set({ mapShown: !this.#state.mapShown });
      await this.#map.load();
      if (!this.#map.part) this.#set({ mapShown: false });
    },
    openFromMap: async (id: string): Promise<void> => {
      const { local } = this.#search(this.#clock());
      const shown = Math.max(this.#state.shown, local.findIndex(({ centre }) => centre.id === id) + 1);
      this.#set({ opened: new Set([...this.#state.opened, id]), reached: id, shown });
      await this.updateComplete;
      this.#toggles()
        .find(({ tabIndex }) => tabIndex === 0)
        ?.focus();
    },
    /** Arrow keys, Home and End go from hit to hit: the list is one tab stop, however long it is. */
    move: (event: KeyboardEvent): void =>
      this.#reach(this.#more.part?.rove(event, this.#toggles(), 'ArrowDown', 'ArrowUp')),
  };

  protected override view(): TemplateResult {
    const { kind, data: feed } = this.#port.reading;
    this.bare = !feed;
    if (!feed) return withoutData(kind, this.#port.slow, () => this.#port.retry(), missing);
    if (feed !== this.#feed) this.#prepare(feed);
    const state = this.#state;
    const now = this.#clock();
    const answer = this.#search(now);
    const hits = answer.local.slice(0, this.#begun || this.renderedAt ? state.shown : few);
    const view: FinderView = {
      ...state,
      locale: this.language,
      now,
      field: this.#field,
      counts: answer.counts,
      reached: hits.some(({ centre }) => centre.id === state.reached) ? state.reached : (hits[0]?.centre.id ?? ''),
      county: this.county ?? '',
      choosable: this.choosable,
      mapOffered: Boolean(this.#content.map),
      more: this.#more.part,
      pages: this.#pages,
      level: (deeper) => this.level(deeper),
      act: this.act,
    };
    const map = state.mapShown ? (this.#map.part?.draw(view, answer.local) ?? nothing) : nothing;
    return finder(view, { feed, answer, hits, map, stale: kind === 'faulty' });
  }

  get #content(): typeof RetningCentreFinder.content {
    return (this.constructor as typeof RetningCentreFinder).content;
  }

  #prepare(feed: CentreFeed): void {
    this.#feed = feed;
    this.#pages = new Map(feed.counties?.map((county) => [county.county, county]));
    this.#listed = listCentres(feed.centres, languageChain(this.language), counties);
    this.#find = undefined;
  }

  /** Milliseconds; whole minutes, which is as fine as opening hours are. */
  #clock(): number {
    return Math.floor(momentOf(this.now ?? this.renderedAt) / minute) * minute;
  }

  /** The hits; until the search has come, the list as it stands. */
  #search(now: number): Answer {
    const { picked, filtering } = this.#state;
    const more = this.#more.part;
    if (!more) return foundIn(this.#listed, picked.county, now);
    this.#find ??= more.centreSearch(this.#feed!.centres, languageChain(this.language), counties);
    return this.#find(this.#field, picked, now, filtering);
  }

  #set(change: Partial<FinderState>): void {
    this.#state = { ...this.#state, ...change };
    this.requestUpdate();
  }

  /** After everything that changes the hits: from the top again, said aloud when it is quiet, kept in the address. */
  #renew(change: Partial<FinderState>): void {
    this.#set({ ...change, shown: page, saying: false });
    const { picked } = this.#state;
    const county = this.#field.place?.county;
    if (county && picked.county && picked.county !== county) this.#set({ picked: { ...picked, county: '' } });
    clearTimeout(this.#calming);
    this.#calming = setTimeout(() => this.#set({ saying: true }), calm);
    this.#keep();
  }

  /** Goes to a hit, which is in the tab order from then on. */
  #reach(index = -1): void {
    const toggle = this.#toggles()[index];
    toggle?.focus();
    this.#set({ reached: toggle?.closest('li')?.getAttribute('data-id') ?? this.#state.reached });
  }

  #toggles(): HTMLElement[] {
    return [...this.renderRoot.querySelectorAll<HTMLElement>('.toggle')];
  }

  #keep(): void {
    if (this.remember === 'fragment') this.#more.part?.keepSearch(this.localName, this.#state, this.#field);
  }

  async #recall(): Promise<void> {
    if (this.remember !== 'fragment') return;
    const kept = await this.#more.part?.recallSearch(this.localName, this.source, this.language, this.#field);
    if (kept && this.isConnected) this.#set(kept);
  }

  #wrong(attribute: string, allowed: string): void {
    this.report({ code: 'wrong-attribute', place: attribute, remedy: `Use ${allowed}.` });
  }
}
