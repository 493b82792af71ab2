import type { Area, CheckResult, Framework } from '@retning/core/schema/types';
import { type Page, pageWith, pagesOf } from '@retning/core/self-check/pages';
import { type CheckState, answered, beginning, skippedOver } from '@retning/core/self-check/state';
import type { CSSResultGroup, PropertyValues, TemplateResult } from 'lit';
import { DataPort } from '../base/data.ts';
import { RetningElement } from '../base/element.ts';
import { Later } from '../base/later.ts';
import { momentOf } from '../base/moment.ts';
import { property } from '../base/property.ts';
import { soon } from '../base/soon.ts';
import type { CheckHelp } from '../ui/check-help.ts';
import type { CheckActs, CheckView, Place } from '../ui/check-view.ts';
import { type Frameworks, frameworkIn } from '../ui/framework-choice.ts';
import { textIn } from '../ui/text.ts';
import { RetningCheckFinishedEvent, RetningCheckStartedEvent } from './self-check.events.ts';
import { check, withoutFramework, words } from './self-check.parts.ts';
import { selfCheckStyles } from './self-check.styles.ts';

/**
 * Take a stand on statements, see where you are, and plan what comes next. What a person answers stays with the person.
 *
 * @tag retning-self-check
 * @fires retning-check-started - A person began; `event.framework` is the id of the framework.
 * @fires retning-check-finished - A person asked for the result; `event.profile` only with `share="profile"`.
 * @fires retning-problem - Something that the page's developer can mend: `event.code`, `event.place`, `event.remedy`.
 * @slot - Fallback: shown without script and when there is no data. May hold a `<script type="application/json">` with a framework.
 * @csspart root - The wrapper.
 */
export class RetningSelfCheck extends RetningElement {
  static override styles: CSSResultGroup = [RetningElement.styles, selfCheckStyles];
  override readonly words = words;

  /** What the define entry brings; each file is loaded when it is needed and never before. */
  static frameworks: Frameworks = {};

  /** The framework, as a typed object. Comes before the JSON child, `src` and `framework`. */
  @property({ attribute: false }) data: Framework | undefined;
  /** Address of a framework; `{locale}` in it becomes the widget's language. */
  @property() src: string | null | undefined;
  /** One that comes with the library: `practitioner-competence`, `service-quality`, `team-practice`, `career-skills`. */
  @property() framework: string | null = '';
  /** Ids of the areas to take, one blank between; then nobody is asked which. */
  @property() areas: string | null = '';
  /** `group` puts the statements of a group on one page; otherwise each has its own. */
  @property() layout: string | null | undefined;
  /** `fragment` keeps the answers as stable ids in the address's fragment. */
  @property() remember: string | null | undefined;
  /** `profile` gives `retning-check-finished` the level of each area, with no answer and no name in it. */
  @property() share: string | null | undefined;
  /** A saved check to begin with, as a typed object: what a person opens a file for, done by a page that keeps the file for them. */
  @property({ attribute: false }) saved: CheckResult | undefined;
  /** The time, ISO 8601, where it is not now: for tests and pictures. */
  @property() now: string | null | undefined;

  readonly #port = new DataPort<Framework>(this, 'framework', {
    given: () => this.data,
    src: () => this.src,
    read: async (answer) =>
      (await import('../ui/read-check.ts')).readFramework(answer, async (id) => this.#load(id)?.()),
    content: () => this.#load(this.framework ?? ''),
    report: (problem) => this.report(problem),
  });
  readonly #later = new Later(this, 'check-help', async () => {
    const part = await import('../ui/check-help.ts');
    this.#help ??= new part.CheckHelp(this);
    return part;
  });
  #help: CheckHelp | undefined;
  #opened: CheckResult | undefined;
  /** The framework whose answers have been taken from the address: once, so that another language takes nothing back. */
  #recalled: string | undefined;
  /** What was said, by framework: a page that shows another for a while loses nothing. */
  readonly #states = new Map<string, CheckState>();
  #shown: Framework | undefined;
  #pages: readonly Page[] = [];
  #pagesFor: readonly unknown[] = [];
  #at: Place = 'start';
  #statement = '';
  #asked = false;
  #stuck = false;
  #listening: AbortController | undefined;

  override connectedCallback(): void {
    super.connectedCallback();
    this.#listening = new AbortController();
    addEventListener('hashchange', () => this.#recall(), this.#listening);
    const wholeLists = (): void => {
      this.#help?.showWhole();
      // At once: the picture for the printer is taken when this handler is done.
      if (this.hasUpdated) this.performUpdate();
    };
    addEventListener('beforeprint', wholeLists, this.#listening);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#listening?.abort();
  }

  protected override async sameAsServer(): Promise<void> {
    await this.#port.settled();
  }

  protected override willUpdate(changed: PropertyValues): void {
    const names = Object.keys(this.#frameworks);
    const allowed = { layout: ['group'], remember: ['fragment'], share: ['profile'], framework: names };
    for (const [name, values] of Object.entries(allowed)) {
      const given = changed.has(name) ? this[name as keyof typeof allowed] : undefined;
      if (!given || values.length === 0 || values.includes(given)) continue;
      this.#wrong(name, values);
    }
    if (changed.has('areas') && this.#shown) this.#states.set(this.#shown.id, { ...this.state, areas: this.#given() });
  }

  protected override firstUpdated(): void {
    soon(this, () => this.#later.load());
  }

  /** The framework that is shown, once one is. */
  get shown(): Framework | undefined {
    return this.#shown;
  }

  /** What was said in it. */
  get state(): CheckState {
    const id = this.#shown?.id ?? '';
    const known = this.#states.get(id);
    if (known) return known;
    const begun = { ...beginning(''), areas: this.#given() };
    this.#states.set(id, begun);
    return begun;
  }

  /** What a person can do; the pieces of the view call it. */
  readonly act: CheckActs = {
    start: (event: Event): void => {
      event.preventDefault();
      const form = this.renderRoot.querySelector('form')!;
      const chosen = new FormData(form).getAll('area').map(String);
      this.act.begin(form.elements.namedItem('area') ? chosen : this.state.areas);
    },
    begin: (areas: readonly string[]): void => {
      const id = this.state.id || crypto.getRandomValues(new Uint32Array(3)).join('-');
      this.act.keep({ ...this.state, id, areas });
      const open = this.#paged().find((page) => page.some(({ statement }) => !this.state.answers[statement.id]));
      this.dispatchEvent(new RetningCheckStartedEvent(this.#shown!.id));
      this.act.open(open?.[0].statement.id ?? '');
    },
    open: (statement: string): void => this.act.go('page', statement),
    answer: (statement: string, level: string): void => this.act.keep(answered(this.state, statement, level)),
    next: (event: Event): void => {
      event.preventDefault();
      const page = this.#page();
      const open = page.find(({ statement }) => this.state.answers[statement.id] === undefined);
      if (!open) this.#turn(1);
      else {
        this.#asked = true;
        this.requestUpdate();
        this.renderRoot.querySelector<HTMLElement>(`[name="${open.statement.id}"]`)?.focus();
      }
    },
    skip: (): void => {
      this.act.keep(
        skippedOver(
          this.state,
          this.#page().map(({ statement }) => statement.id),
        ),
      );
      this.#turn(1);
    },
    back: (): void => this.#turn(-1),
    jump: (area: Area): void => {
      this.renderRoot.querySelector('details')?.removeAttribute('open');
      this.act.open(area.groups[0]!.statements[0]!.id);
    },
    finish: async (): Promise<void> => {
      await this.#later.load();
      this.#stuck = !this.#help;
      this.requestUpdate();
      if (!this.#help) return;
      const profile = this.share === 'profile' ? this.#help.profile() : undefined;
      this.dispatchEvent(new RetningCheckFinishedEvent(this.#shown!.id, profile));
      this.act.go('result');
    },
    /** Goes to a place, and puts the focus at its beginning. */
    go: (at: Place, statement = this.#statement): void => {
      this.#at = at;
      this.#statement = statement;
      this.#asked = false;
      this.requestUpdate();
      void this.updateComplete.then(() => {
        const [widget, step] = [...this.renderRoot.querySelectorAll<HTMLElement>('.check > .heading, .step')];
        const place = step ?? widget;
        if (!place) return;
        // The beginning has no heading of its own but the widget's.
        place.tabIndex = -1;
        place.focus();
      });
    },
    clear: (): void => {
      this.#states.delete(this.#shown!.id);
      this.act.keep(this.state);
    },
    /** Puts another state in the place of the one there is, and in the address if that is to remember. */
    keep: (state: CheckState): void => {
      this.#states.set(this.#shown!.id, state);
      if (this.remember === 'fragment') this.#help?.keepInFragment();
      this.requestUpdate();
    },
  };

  protected override view(): TemplateResult {
    const { kind, data: framework } = this.#port.reading;
    this.bare = !framework;
    if (!framework) return withoutFramework(kind, this.#port.slow, () => this.#port.retry());
    this.#shown = framework;
    this.#restore();
    const pages = this.#paged();
    const view: CheckView = {
      framework,
      state: this.state,
      at: this.#at,
      pages,
      page: pageWith(pages, this.#statement),
      asked: this.#asked,
      stuck: this.#stuck,
      areasGiven: Boolean(this.areas),
      locale: this.language,
      now: momentOf(this.now),
      help: this.#help,
      say: (text) => textIn(text, this.language, framework.languages[0]),
      level: (deeper) => this.level(deeper),
      act: this.act,
    };
    return check(view);
  }

  get #frameworks(): Frameworks {
    return (this.constructor as typeof RetningSelfCheck).frameworks;
  }

  #load(name: string): (() => Promise<Framework | undefined>) | undefined {
    return frameworkIn(this.#frameworks, name, this.place, this.language);
  }

  /** The pages, made anew only when something has changed that they follow from. */
  #paged(): readonly Page[] {
    const framework = this.#shown!;
    const { areas } = this.state;
    const key = [framework, areas.join(' '), this.layout === 'group' ? 'group' : 'statement'] as const;
    if (key.some((part, index) => part !== this.#pagesFor[index])) {
      this.#pages = pagesOf(framework, areas, key[2]);
      this.#pagesFor = key;
      const known = framework.areas.map(({ id }) => id);
      if (!this.#given().every((id) => known.includes(id))) this.#wrong('areas', known);
    }
    return this.#pages;
  }

  /** The areas that the page gave, whatever it set: only a string has ids in it. */
  #given(): readonly string[] {
    return String(this.areas ?? '').match(/\S+/g) ?? [];
  }

  #page(): Page {
    const pages = this.#paged();
    return pages[pageWith(pages, this.#statement)]!;
  }

  #turn(by: 1 | -1): void {
    const pages = this.#paged();
    const to = pageWith(pages, this.#statement) + by;
    if (to < 0) this.act.go('start');
    else if (to < pages.length) this.act.open(pages[to]![0].statement.id);
    else void this.act.finish();
  }

  /** Takes what the page or the address has kept, once there is a framework to read it with. */
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
