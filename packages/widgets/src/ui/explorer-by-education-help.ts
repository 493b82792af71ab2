/** Occupations after an education: found and asked of a source that the page has set, and only when somebody presses. */
import { type Occupation, occupationsCalled } from '@retning/core/transition/occupations';
import type { Flow, KnownTitle, TransitionOptions, TransitionSource } from '@retning/core/sources/transition-source';
import type { OccupationHelp } from './explorer-occupation-help.ts';
import type { ExplorerHost } from './explorer-view.ts';

/** What people with an education work as, and which occupations of our own table that is. */
export interface After extends Flow {
  readonly occupations: readonly Occupation[];
}

export class EducationHelp {
  readonly #host: ExplorerHost;
  readonly #occupations: OccupationHelp;
  text = '';
  /** True when the button was pressed with nothing in the field. */
  missing = false;
  /** Educations that the text may mean; `undefined` while nobody has been asked or no answer has come. */
  found: readonly KnownTitle[] | 'failed' | undefined;
  /** The education that was taken from those. */
  chosen: KnownTitle | undefined;
  after: readonly After[] | 'failed' | undefined;
  /** What is being asked about. */
  asking: 'found' | 'after' | undefined;
  #asked = new AbortController();

  constructor(host: ExplorerHost, occupations: OccupationHelp) {
    this.#host = host;
    this.#occupations = occupations;
  }

  /** True when the page has set somebody to ask, and there is a network. */
  get canAsk(): boolean {
    return this.#occupations.canAsk;
  }

  /** From the first page: to the field. */
  async begin(): Promise<void> {
    await this.#host.act.go('occupations');
    this.#host.renderRoot.querySelector<HTMLElement>('#education')?.focus();
  }

  /** Takes what is typed, and asks nobody. */
  type(text: string): void {
    this.text = text;
    this.missing = false;
    this.#host.requestUpdate();
  }

  /** Asks which educations the text may mean. Only from a press. */
  async find(): Promise<void> {
    const { text } = this;
    this.missing = !text.trim();
    if (this.missing) {
      this.stop();
      this.#host.renderRoot.querySelector<HTMLElement>('#education')?.focus();
      return;
    }
    this.found = undefined;
    this.chosen = undefined;
    this.after = undefined;
    const found = await this.#ask('found', (source, options) => source.find('education', text, options));
    if (found) this.found = found;
    // The draw that the answer asked for may be over by now.
    this.#host.requestUpdate();
  }

  /** Takes one of them, and asks which occupations people have after it. Only from a press. */
  async take(education: KnownTitle): Promise<void> {
    this.chosen = education;
    this.after = undefined;
    const after = await this.#ask('after', async (source, options) => {
      const [flows] = await Promise.all([source.occupationsAfter(education.id, options), this.#occupations.load()]);
      const { table } = this.#occupations;
      return flows.map((flow): After => ({ ...flow, occupations: table ? occupationsCalled(table, flow.name) : [] }));
    });
    if (after) this.after = after;
    this.#host.requestUpdate();
  }

  /** Shows what lies near an occupation, and goes there: it stands further up. */
  async goNear(occupation: Occupation): Promise<void> {
    this.#occupations.take(occupation);
    await this.#host.updateComplete;
    const place = this.#host.renderRoot.querySelector<HTMLElement>('.about-occupation .heading');
    if (!place) return;
    place.tabIndex = -1;
    place.focus();
  }

  /** Nobody waits for an answer any more. */
  stop(): void {
    this.#asked.abort();
    this.asking = undefined;
    this.#host.requestUpdate();
  }

  /** As if nobody had looked for anything. */
  clear(): void {
    this.stop();
    this.text = '';
    this.missing = false;
    this.found = undefined;
    this.chosen = undefined;
    this.after = undefined;
  }

  /** The answer to the last question, or `failed`; nothing for a question that another one has followed. */
  async #ask<Answer>(
    what: 'found' | 'after',
    question: (source: TransitionSource, options: TransitionOptions) => Promise<Answer>,
  ): Promise<Answer | 'failed' | undefined> {
    const { source, language } = this.#host;
    if (!source || !this.canAsk) return undefined;
    this.#asked.abort();
    const { signal } = (this.#asked = new AbortController());
    this.asking = what;
    this.#host.requestUpdate();
    let answer: Answer | 'failed';
    try {
      answer = await question(source, { locale: language, signal });
    } catch {
      answer = 'failed';
    }
    if (signal.aborted) return undefined;
    this.asking = undefined;
    this.#host.requestUpdate();
    return answer;
  }
}
