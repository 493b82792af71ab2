/** The search for an occupation: the table, suggestions, keys; and the question of educations, where the page has somebody to ask. */
import { readyNeighbours } from '@retning/core/transition/neighbours';
import {
  type Occupation,
  type Occupations,
  findOccupations,
  openOccupations,
} from '@retning/core/transition/occupations';
import type { Flow } from '@retning/core/sources/transition-source';
import type { TemplateResult } from 'lit';
import { msg } from '../base/language.ts';
import { type ComboboxState, closed, comboboxKey, suggestionList } from './combobox-keys.ts';
import type { ExplorerHost } from './explorer-view.ts';

/** Suggestions under the field: as many as one takes in at a glance. */
const most = 7;

export class OccupationHelp {
  readonly #host: ExplorerHost;
  /** The occupations, once they have come. */
  table: Occupations | undefined;
  failed = false;
  text = '';
  box: ComboboxState = closed;
  /** The occupation that was taken from the suggestions. */
  chosen: Occupation | undefined;
  /** Educations of the chosen one; `undefined` while nobody has been asked or no answer has come. */
  educations: readonly Flow[] | 'failed' | undefined;
  asking = false;
  #suggestions: readonly Occupation[] = [];
  #loading: Promise<void> | undefined;
  #asked = new AbortController();

  constructor(host: ExplorerHost) {
    this.#host = host;
  }

  /** Fetches the table unless it is there or on its way; a failure is told, and the next call tries again. */
  load(): Promise<void> {
    return (this.#loading ??= this.#load().finally(() => (this.#loading = undefined)));
  }

  async #load(): Promise<void> {
    const { occupations } = this.#host;
    if (this.table || !occupations) return;
    try {
      const { table, fields } = await occupations();
      this.table = openOccupations(table, fields);
      this.failed = false;
      this.#suggest();
      void this.#ready(this.table);
    } catch {
      this.failed = true;
    }
    this.#host.requestUpdate();
  }

  /** What lies near is reckoned while the person types, in steps with a breath between them: in one piece it would hold a slow phone up. */
  async #ready(table: Occupations): Promise<void> {
    for (const _step of readyNeighbours(table)) await new Promise((go) => setTimeout(go));
  }

  /**
   * The name of an occupation. Nothing until the table has come, for one that is in it no more, and in a single file, which has no table:
   * an id says nothing to a person.
   */
  readonly nameOf = (id: string): string | undefined => this.byId(id)?.title;

  /** Asks for the table when it is not there yet. */
  byId(id: string): Occupation | undefined {
    if (!this.table && !this.failed) void this.load();
    return this.table?.byId.get(id);
  }

  /** The names of those that have one. */
  namesOf(ids: readonly string[]): readonly string[] {
    return ids.map(this.nameOf).filter((name) => name !== undefined);
  }

  type(text: string): void {
    this.text = text;
    this.box = text.trim() ? { open: true, active: -1 } : closed;
    this.#suggest();
    this.#host.requestUpdate();
    void this.load();
  }

  /** True when the page has set somebody to ask about educations, and there is a network. */
  get canAsk(): boolean {
    return this.#host.source !== undefined && this.#host.network !== 'none';
  }

  /** True when something is typed that no name has. */
  get nothingFits(): boolean {
    return this.table !== undefined && this.text.trim().length > 1 && this.#suggestions.length === 0;
  }

  list(id: string): TemplateResult | undefined {
    const { open, active } = this.box;
    if (!open || this.#suggestions.length === 0) return undefined;
    const label = msg('Forslag', { id: 'search.suggestions', desc: 'Name of the list of suggestions' });
    return suggestionList(
      id,
      label,
      this.#suggestions.map(({ title }) => ({ text: title, detail: '' })),
      active,
      (index) => this.take(this.#suggestions[index]!),
    );
  }

  active(id: string): string | undefined {
    const { open, active } = this.box;
    return open && active >= 0 && active < this.#suggestions.length ? `${id}-${active}` : undefined;
  }

  readonly key = (event: KeyboardEvent): void => {
    const { state, handled, taken, cleared } = comboboxKey(this.box, event, this.#suggestions.length);
    if (handled) {
      event.preventDefault();
      // Escape that closes our list must not close the page's dialog too.
      event.stopPropagation();
    }
    // Enter takes what is pointed at, or what is called just as it was typed; nothing else is chosen for a person.
    const named = event.key === 'Enter' && !handled ? this.#suggestions.find((one) => this.#isTyped(one)) : undefined;
    if (taken !== undefined) this.take(this.#suggestions[taken]!);
    else if (named) this.take(named);
    else if (cleared && this.text) this.type('');
    else this.#show(state);
  };

  left(): void {
    if (!this.box.open) return;
    this.box = closed;
    // Not at once: a field that goes with its page loses the focus while the next one is drawn.
    queueMicrotask(() => this.#host.requestUpdate());
  }

  /** Takes an occupation: what lies near it is shown. */
  take(occupation: Occupation): void {
    this.#asked.abort();
    this.chosen = occupation;
    this.text = occupation.title;
    this.educations = undefined;
    this.asking = false;
    this.#suggest();
    this.#show(closed);
    this.#host.requestUpdate();
  }

  /** Asks the page's source which educations people in the chosen occupation have. Only from a press. */
  async ask(): Promise<void> {
    const { source, language } = this.#host;
    const { chosen } = this;
    if (!source || !chosen) return;
    this.#asked.abort();
    const { signal } = (this.#asked = new AbortController());
    this.asking = true;
    this.#host.requestUpdate();
    try {
      const educations = await source.educationsOf(chosen.id, { locale: language, signal });
      if (signal.aborted) return;
      this.educations = educations;
    } catch {
      if (signal.aborted) return;
      this.educations = 'failed';
    }
    this.asking = false;
    this.#host.requestUpdate();
  }

  /** Nobody waits for an answer any more. */
  stop(): void {
    this.#asked.abort();
    this.asking = false;
    this.#host.requestUpdate();
  }

  /** As if nobody had looked for anything. */
  clear(): void {
    this.stop();
    this.text = '';
    this.chosen = undefined;
    this.educations = undefined;
    this.box = closed;
    this.#suggest();
  }

  #isTyped({ title }: Occupation): boolean {
    return title.toLowerCase() === this.text.trim().toLowerCase();
  }

  #suggest(): void {
    this.#suggestions = this.table && this.text.trim() ? findOccupations(this.table, this.text, most) : [];
  }

  #show(state: ComboboxState): void {
    if (state.open === this.box.open && state.active === this.box.active) return;
    this.box = state;
    this.#host.requestUpdate();
  }
}
