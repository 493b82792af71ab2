/**
 * The control: the least that Lit can do with the same content. The changes as radios and a button for each way to begin; behind one of them a
 * list of occupations and a field that filters it by `includes`. No rules, no words of its own, no checks.
 */
import type { Text, TransitionContent } from '@retning/core/schema/types';
import { LitElement, type TemplateResult, css, html } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';

interface Occupation {
  readonly name: string;
}

const most = 8;
const occupations = '/data/occupations.json';

const inWords = (text: Text): string => (typeof text === 'string' ? text : (text.nb ?? Object.values(text)[0] ?? ''));

@customElement('bench-lit-changes')
export class BenchLitChanges extends LitElement {
  static override styles = css`
    fieldset {
      margin: 0 0 1em;
    }
    label {
      display: block;
      padding: 0.5em 0;
    }
    ol {
      padding: 0;
      list-style: none;
    }
  `;

  @property() src: string | undefined;
  @property({ attribute: false }) data: TransitionContent | undefined;
  @state() change = '';
  @state() query = '';
  @state() occupations: readonly Occupation[] | undefined;

  override async connectedCallback(): Promise<void> {
    super.connectedCallback();
    if (this.src) this.data = (await (await fetch(this.src)).json()) as TransitionContent;
  }

  protected override render(): TemplateResult | undefined {
    if (!this.data) return undefined;
    return this.occupations ? this.#list(this.occupations) : this.#changes(this.data);
  }

  #changes({ name, lead, presets }: TransitionContent): TemplateResult {
    return html`
      <h2>${inWords(name)}</h2>
      <p>${lead && inWords(lead)}</p>
      <form @submit=${(event: Event) => event.preventDefault()}>
        <fieldset>
          <legend>Hva er på gang?</legend>
          ${presets.map(
            (preset) =>
              html`<label>
                <input
                  type="radio"
                  name="change"
                  .checked=${preset.id === this.change}
                  @change=${() => (this.change = preset.id)}
                />
                ${inWords(preset.name)}
              </label>`,
          )}
        </fieldset>
        <p class="buttons">
          <button type="submit">Utforsk</button>
          <button type="button" @click=${this.#search}>Begynn med et yrke</button>
        </p>
      </form>
    `;
  }

  #list(all: readonly Occupation[]): TemplateResult {
    const found = this.query ? all.filter(({ name }) => name.toLowerCase().includes(this.query)) : [];
    return html`
      <label>Yrke <input id="occupation" type="text" @input=${this.#typed} /></label>
      <ol>
        ${found.slice(0, most).map(({ name }) => html`<li>${name}</li>`)}
      </ol>
    `;
  }

  async #search(): Promise<void> {
    this.occupations = (await (await fetch(occupations)).json()) as readonly Occupation[];
  }

  #typed(event: Event): void {
    this.query = (event.target as HTMLInputElement).value.toLowerCase();
  }
}
