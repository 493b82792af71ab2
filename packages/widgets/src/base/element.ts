import { type CSSResultGroup, LitElement, type PropertyValues, type TemplateResult, html, nothing } from 'lit';
import { property } from './property.ts';
import { version } from './define.ts';
import type { takeOver } from './hydration.ts';
import { type Words, directionOf, learn, placeOf, speak, speaks, unwatchLanguage, watchLanguage } from './language.ts';
import { type Problem, report } from './problem.ts';
import { shared } from './styles.ts';
import { keepTyping } from './typing.ts';

/**
 * What every widget is: one shadow root with one wrapper that no page style reaches, in the language of its place.
 *
 * A widget gives `view()`; the base class puts it in the wrapper with `lang` and `dir`, waits for the words of a language
 * before the first paint in it, and takes over a server-rendered shadow root without replacing a node.
 */
export abstract class RetningElement extends LitElement {
  static readonly version = version;
  static override styles: CSSResultGroup = shared;
  /** Level of the widget's own heading, 1 to 6; headings inside follow from it. */
  @property({ attribute: 'heading-level' }) headingLevel: number | string = 2;
  /** The language that the widget speaks now: `nb`, `nn`, `en` … Read it; set the `lang` attribute to change it. */
  language = 'nb';
  /** Language tag of its place, where content may speak a language that the interface does not. */
  protected place = 'nb';
  /** What the widget says beside the common words. */
  readonly words: Words = {};
  #hydration: Promise<typeof import('./hydration.ts')> | undefined;
  /** True while the page's own fallback is shown; it stands outside the wrapper, so that nothing of ours restyles it. */
  protected bare = false;
  #slot: HTMLElement | undefined;
  #takeOver: typeof takeOver | undefined;
  override connectedCallback(): void {
    super.connectedCallback();
    watchLanguage(this, () => this.#listen());
    this.#listen();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    unwatchLanguage(this);
  }

  /** What stands inside the wrapper; says by `bare` whether the fallback stands before it. */
  protected abstract view(): TemplateResult;

  /** What must have come before a server-rendered view can be taken over: the same data as the server had. */
  protected async sameAsServer(): Promise<void> {}

  protected override render(): TemplateResult {
    const view = this.view();
    return html`${this.bare ? html`<slot></slot>` : nothing}<div
      class="root"
      part="root"
      lang=${this.language}
      dir=${directionOf(this.language)}
      @keydown=${keepTyping}
      @keypress=${keepTyping}
      @keyup=${keepTyping}
      @beforeinput=${keepTyping}
      @input=${keepTyping}
    >
      ${view}
    </div>`;
  }

  protected override createRenderRoot(): HTMLElement | DocumentFragment {
    if (this.shadowRoot) this.#hydration = import('./hydration.ts');
    const root = super.createRenderRoot();
    // Until the first view is drawn, which may wait for words, the fallback stays.
    if (!this.#hydration) root.append((this.#slot = document.createElement('slot')));
    return root;
  }

  protected override async scheduleUpdate(): Promise<void> {
    if (this.#hydration) await this.sameAsServer();
    // Again and again: the language may change while the words of another are on their way.
    while (!speaks(this.language, this.words)) await this.#learn();
    this.#takeOver = (await this.#hydration)?.takeOver;
    this.#hydration = undefined;
    await super.scheduleUpdate();
  }

  protected override update(changed: PropertyValues): void {
    if (!this.hasUpdated) this.#slot?.remove();
    speak(this.language, () => {
      this.#takeOver?.(this.render(), this.renderRoot, this.renderOptions);
      this.#takeOver = undefined;
      super.update(changed);
    });
  }

  /** Tells the developer, by event and once on the console. */
  protected report(problem: Problem): void {
    report(this, problem);
  }

  /** The heading level `deeper` steps under the widget's own, never past 6; a value that is no level counts as 2. */
  protected level(deeper = 0): number {
    const level = Number(this.headingLevel);
    const known = Number.isInteger(level) && level >= 1 && level <= 6;
    if (!known) this.report({ code: 'wrong-attribute', place: 'heading-level', remedy: 'Use a number from 1 to 6.' });
    return Math.min((known ? level : 2) + deeper, 6);
  }

  #listen(): void {
    const { place, language } = placeOf(this);
    if (place === this.place && language === this.language) return;
    Object.assign(this, { place, language });
    this.requestUpdate();
  }

  async #learn(): Promise<void> {
    const asked = this.language;
    if (await learn(asked, this.words)) return;
    // Bokmål with `lang="nb"` on the wrapper is honest; the next change of language tries again.
    this.language = 'nb';
    this.report({ code: 'no-words', place: `lang="${asked}"`, remedy: 'Serve the locale file.' });
  }
}
