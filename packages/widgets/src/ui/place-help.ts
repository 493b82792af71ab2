/** What helps with typing a place: suggestions, keys, and the visitor's own position. Comes once the first view stands. */
import { countyName } from '@retning/core/geography/counties';
import type { Place } from '@retning/core/geography/places';
import { fold } from '@retning/core/text/fold';
import type { TemplateResult } from 'lit';
import { msg, str } from '../base/language.ts';
import { type NoPosition, findPosition } from '../base/position.ts';
import { type ComboboxState, closed, comboboxKey, suggestionList } from './combobox-keys.ts';
import type { PlaceField } from './place-field.ts';

/** Suggestions under the field: as many as one takes in at a glance. */
const most = 7;

export class PlaceHelp {
  box: ComboboxState = closed;
  locating = false;
  readonly #field: PlaceField;
  #trouble: NoPosition | undefined;
  #places: readonly Place[] = [];
  #asked = new AbortController();
  #answer: Promise<void> = Promise.resolve();

  constructor(field: PlaceField) {
    this.#field = field;
    if (field.text) this.typed();
  }

  /** The suggestions, while the list is open and there are any. */
  list(id: string): TemplateResult | undefined {
    const { open, active } = this.box;
    if (!open || this.#places.length === 0) return undefined;
    const label = msg('Forslag', { id: 'search.suggestions', desc: 'Name of the list of suggestions' });
    const suggestions = this.#places.map((place) => ({ text: place.name, detail: kindOf(place) }));
    return suggestionList(id, label, suggestions, active, this.take);
  }

  /** Id of the suggestion that Enter would take. */
  active(id: string): string | undefined {
    const { open, active } = this.box;
    return open && active >= 0 && active < this.#places.length ? `${id}-${active}` : undefined;
  }

  /** The place meant by what is typed, before anything is taken: the best suggestion. */
  get guess(): Place | undefined {
    return this.#field.text.trim() ? this.#places[0] : undefined;
  }

  /** True when the text is that place and no other: a whole postal code, or its very name. */
  get sure(): boolean {
    const { guess } = this;
    // Official names come in several languages: "Trondheim – Tråante".
    return (
      guess !== undefined &&
      [guess.id, guess.name, ...guess.name.split(' – ')].map(fold).includes(fold(this.#field.text))
    );
  }

  /** Why the position could not be used, and what to do instead. */
  get notice(): string {
    switch (this.#trouble) {
      case undefined:
        return '';
      case 'denied':
        return msg('Nettleseren fikk ikke lov til å dele posisjonen din. Skriv et sted eller et postnummer i stedet.', {
          id: 'position.denied',
          desc: 'The visitor or the browser refused to share the position',
        });
      default:
        return msg('Vi fant ikke posisjonen din. Skriv et sted eller et postnummer i stedet.', {
          id: 'position.failed',
          desc: 'The position could not be found: time out, no device, page not on https',
        });
    }
  }

  /** The person typed: the list opens with what the text may mean. */
  typed(): void {
    const { text } = this.#field;
    this.#trouble = undefined;
    this.box = text ? { open: true, active: -1 } : closed;
    let answered = false;
    this.#answer = this.#ask(text).finally(() => {
      answered = true;
      this.#field.changed();
    });
    // A source that does not answer at once must not hold up the hits.
    requestAnimationFrame(() => {
      if (!answered) this.#field.changed();
    });
  }

  /** The person came to the field: the tables of places are fetched while they think of what to type. */
  entered(): void {
    if (!this.#field.text) this.#answer = this.#ask('');
  }

  left(): void {
    this.#show(closed);
  }

  take = (index: number): void => {
    this.box = closed;
    this.#field.take(this.#places[index]!);
  };

  /** Waits for the answer to what was typed last, then takes the place that it names; `also` says when a guess will do. */
  async submit(also: () => boolean): Promise<void> {
    this.#show(closed);
    await this.#answer;
    if (!this.#field.place && this.guess && (this.sure || also())) this.#field.take(this.guess);
    else this.#field.changed();
  }

  key = (event: KeyboardEvent): void => {
    const { state, handled, taken, cleared } = comboboxKey(this.box, event, this.#places.length);
    if (handled) {
      event.preventDefault();
      // Escape that closes our list must not close the page's dialog too.
      event.stopPropagation();
    }
    if (taken !== undefined) this.take(taken);
    else if (cleared && this.#field.text) this.#field.type('');
    else this.#show(state);
  };

  /** Asks the browser where the visitor is. Only from a press. */
  async locate(): Promise<void> {
    if (this.locating) return;
    this.locating = true;
    this.#trouble = undefined;
    this.#field.changed();
    const found = await findPosition();
    this.locating = false;
    if (typeof found === 'string') {
      this.#trouble = found;
      this.#field.changed();
    } else this.#field.stand(found);
  }

  /** Nobody waits for an answer any more. */
  stop(): void {
    this.#asked.abort();
  }

  async #ask(text: string): Promise<void> {
    this.#asked.abort();
    const { signal } = (this.#asked = new AbortController());
    const { source, language } = this.#field.host;
    let places: readonly Place[] = [];
    try {
      places = (await source?.find(text, { limit: most, locale: language, signal })) ?? [];
    } catch {
      // Without suggestions the field still searches the names of the centres.
    }
    if (signal.aborted) return;
    this.#places = places;
  }

  #show(box: ComboboxState): void {
    this.box = box;
    this.#field.host.requestUpdate();
  }
}

/** What kind of place it is, and where: tells two of the same name apart. */
function kindOf({ kind, county }: Place): string {
  const where = county ? countyName(county) : undefined;
  switch (kind) {
    case 'county':
      return msg('fylke', { id: 'place.county', desc: 'Kind of place: county' });
    case 'municipality':
      return where
        ? msg(str`kommune i ${where}`, { id: 'place.municipality-in', desc: 'Kind of place: municipality in a county' })
        : msg('kommune', { id: 'place.municipality', desc: 'Kind of place: municipality' });
    case 'post-town':
      return where
        ? msg(str`poststed i ${where}`, { id: 'place.post-town-in', desc: 'Kind of place: post town in a county' })
        : msg('poststed', { id: 'place.post-town', desc: 'Kind of place: post town' });
    case 'postal-code':
      return msg('postnummer', { id: 'place.postal-code', desc: 'Kind of place: postal code' });
  }
}
