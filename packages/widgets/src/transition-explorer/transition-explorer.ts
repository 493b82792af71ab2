import type { PictureFile, TransitionContent } from '@retning/core/schema/types';
import type { TransitionSource } from '@retning/core/sources/transition-source';
import { type Exploration, untold } from '@retning/core/transition/exploration';
import type { Wishes } from '@retning/core/transition/hand-over';
import { withoutNetwork } from '@retning/core/transition/offline';
import type { Company } from '@retning/core/transition/questions';
import { languageChain } from '@retning/core/text/pick-text';
import type { CSSResultGroup, PropertyValues, TemplateResult } from 'lit';
import { DataPort } from '../base/data.ts';
import { RetningElement } from '../base/element.ts';
import { Later } from '../base/later.ts';
import { momentOf } from '../base/moment.ts';
import { property } from '../base/property.ts';
import { soon } from '../base/soon.ts';
import type { ExplorerHelp } from '../ui/explorer-help.ts';
import type { ExplorerActs, ExplorerView, Place, Transitions } from '../ui/explorer-view.ts';
import { textIn } from '../ui/text.ts';
import { withoutData } from '../ui/without-data.ts';
import { RetningTransitionDescribedEvent } from './transition-explorer.events.ts';
import { explorer, missing, words } from './transition-explorer.parts.ts';
import { explorerStyles } from './transition-explorer.styles.ts';

/**
 * From "something is changing" to a next step: what is on, five areas to explore, occupations, and a picture of one's own. Nothing is right or
 * wrong, nothing is counted, and what a person says stays with the person.
 *
 * @tag retning-transition-explorer
 * @fires retning-transition-described - A person handed on what they need; `event.picture` holds ids of choices and no own words.
 * @fires retning-problem - Something that the page's developer can mend: `event.code`, `event.place`, `event.remedy`.
 * @slot - Fallback: shown without script and when there is no data. May hold a `<script type="application/json">` with content.
 * @csspart root - The wrapper.
 */
export class RetningTransitionExplorer extends RetningElement {
  static override styles: CSSResultGroup = [RetningElement.styles, explorerStyles];
  override readonly words = words;

  /** What the define entry brings; each file is loaded when it is needed and never before. */
  static transitions: Transitions = {};

  /** What is asked and shown, as a typed object. Comes before the JSON child and `src`. */
  @property({ attribute: false }) data: TransitionContent | undefined;
  /** Address of such content; `{locale}` in it becomes the widget's language. */
  @property() src: string | null | undefined;
  /** Id of the change to begin with, such as `lost-job` or `release`. */
  @property() preset: string | null | undefined;
  /** `pair` or `group` for people who look at it together: large type, and questions for several. */
  @property() company: string | null | undefined;
  /** `practitioner` adds questions for colleagues and a planner of activities. */
  @property() audience: string | null | undefined;
  /** `none` where there is no network, as in a prison: no link leads out, and what needs one is left out. */
  @property() network: string | null | undefined;
  /** `fragment` keeps choices as stable ids in the address's fragment, and nothing that was written. */
  @property() remember: string | null | undefined;
  /** A saved picture to begin with, as a typed object: what a person opens a file for, done by a page that keeps the file for them. */
  @property({ attribute: false }) saved: PictureFile | undefined;
  /** Whom to ask about ways between education and work. Nobody is asked unless the page sets one and a person presses, and nobody without a network. */
  @property({ attribute: false }) source: TransitionSource | undefined;
  /** The time, ISO 8601, where it is not now: for tests and pictures. */
  @property() now: string | null | undefined;

  readonly #port = new DataPort<TransitionContent>(this, 'transition', {
    given: () => this.data,
    src: () => this.src,
    read: async (answer) => (await import('../ui/read-transition.ts')).readTransitions(answer),
    content: () => this.#content(),
    report: (problem) => this.report(problem),
  });
  readonly #later = new Later(this, 'explorer-help', async () => {
    const part = await import('../ui/explorer-help.ts');
    this.#help ??= new part.ExplorerHelp(this);
    return part;
  });
  #help: ExplorerHelp | undefined;
  #state: Exploration = untold;
  #shown: TransitionContent | undefined;
  #at: Place = 'start';
  #button = '';
  #together: Company | undefined;
  #stuck = false;
  #opened: PictureFile | undefined;
  #lookedAt: readonly unknown[] = [];
  /** The content whose choices have been taken from the address: once, so that another language takes nothing back. */
  #recalled: string | undefined;
  #listening: AbortController | undefined;

  override connectedCallback(): void {
    super.connectedCallback();
    this.#listening = new AbortController();
    addEventListener('hashchange', () => this.#recall(), this.#listening);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#listening?.abort();
    this.#help?.leave();
  }

  protected override async sameAsServer(): Promise<void> {
    await this.#port.settled();
  }

  protected override willUpdate(changed: PropertyValues): void {
    const allowed = {
      company: ['alone', 'pair', 'group'],
      audience: ['practitioner'],
      network: ['none'],
      remember: ['fragment'],
    };
    for (const [name, values] of Object.entries(allowed)) {
      const given = changed.has(name) ? this[name as keyof typeof allowed] : undefined;
      if (given && !values.includes(given)) this.#wrong(name, values);
    }
    if (changed.has('preset')) this.#state = { ...this.#state, preset: this.preset || undefined };
  }

  protected override firstUpdated(): void {
    soon(this, () => this.#later.load());
  }

  /** The content that is shown, once there is some. */
  get shown(): TransitionContent | undefined {
    return this.#shown;
  }

  /** What was said so far. */
  get state(): Exploration {
    return this.#state;
  }

  get occupations(): Transitions['occupations'] {
    return this.#transitions.occupations;
  }

  /** What a person can do; the pieces of the view call it. */
  readonly act: ExplorerActs = {
    start: (event: Event): void => {
      event.preventDefault();
      void this.act.go(this.audience === 'practitioner' ? 'areas' : 'situation');
    },
    choose: (preset: string | undefined): void => {
      // The button that takes the choice back goes with it, and may be pressed before what keeps the focus has come.
      if (preset === undefined) this.renderRoot.querySelector<HTMLElement>('[name=change]')?.focus();
      this.act.keep({ ...this.#state, preset });
    },
    go: async (at: Place, button = this.#button): Promise<void> => {
      await this.#later.load();
      this.#stuck = at !== 'start' && !this.#help;
      if (!this.#stuck) {
        this.#at = at;
        this.#button = button;
      }
      this.requestUpdate();
      await this.updateComplete;
      if (this.#stuck) return;
      const [widget, step] = [...this.renderRoot.querySelectorAll<HTMLElement>('.explorer > .heading, .step')];
      const place = step ?? widget;
      if (!place) return;
      // The beginning has no heading of its own but the widget's.
      place.tabIndex = -1;
      place.focus();
    },
    keep: (state: Exploration): void => {
      this.#state = state;
      if (this.remember === 'fragment') this.#help?.keepInFragment();
      this.requestUpdate();
    },
    together: (company: Company): void => {
      this.#together = company;
      this.requestUpdate();
    },
    describe: (wishes: Wishes): void => void this.dispatchEvent(new RetningTransitionDescribedEvent(wishes)),
  };

  protected override view(): TemplateResult {
    const { kind, data: whole } = this.#port.reading;
    this.bare = !whole;
    if (!whole) return withoutData(kind, this.#port.slow, () => this.#port.retry(), missing);
    const offline = this.network === 'none';
    const data = offline ? withoutNetwork(whole) : whole;
    this.#shown = data;
    this.#restore();
    this.#lookAtPreset(data);
    const company = this.#together ?? (this.company === 'pair' || this.company === 'group' ? this.company : 'alone');
    const view: ExplorerView = {
      content: data,
      state: this.#state,
      at: this.#at,
      button: this.#button,
      company,
      practitioner: this.audience === 'practitioner',
      offline,
      occupations: this.occupations !== undefined,
      stuck: this.#stuck,
      locale: this.language,
      now: momentOf(this.now),
      help: this.#help,
      say: (text) => textIn(text, this.language, data.languages[0]),
      level: (deeper) => this.level(deeper),
      act: this.act,
    };
    return explorer(view);
  }

  /** Tells of a change that the content does not have: once for each of them. */
  #lookAtPreset({ presets }: TransitionContent): void {
    const key = [this.preset, presets] as const;
    if (key.every((part, index) => part === this.#lookedAt[index])) return;
    this.#lookedAt = key;
    const ids = presets.map(({ id }) => id);
    if (this.preset && !ids.includes(this.preset)) this.#wrong('preset', ids);
  }

  get #transitions(): Transitions {
    return (this.constructor as typeof RetningTransitionExplorer).transitions;
  }

  #content(): (() => Promise<TransitionContent | undefined>) | undefined {
    const { content = {} } = this.#transitions;
    const spoken = [this.place.toLowerCase().split(/[-_]/)[0]!, ...languageChain(this.language)];
    const best = spoken.find((one) => Object.keys(content).includes(one));
    return best === undefined ? undefined : content[best];
  }

  /** Takes what the page or the address has kept, once there is content to read it with. */
  #restore(): void {
    if (!this.#help) return;
    if (this.saved && this.saved !== this.#opened) this.#help.restore((this.#opened = this.saved));
    if (this.remember === 'fragment' && this.#recalled !== this.#shown?.id) this.#recall();
  }

  #recall(): void {
    if (this.remember !== 'fragment' || !this.#shown || !this.#help) return;
    this.#recalled = this.#shown.id;
    this.#help.recallFromFragment();
  }

  #wrong(attribute: string, allowed: readonly string[]): void {
    this.report({ code: 'wrong-attribute', place: attribute, remedy: `Use ${allowed.join(', ')}.` });
  }
}
