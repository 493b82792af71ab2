/** The control: the least that Lit can do with the same framework. One question with its levels, and a button for the next; no rules, no words, no checks. */
import type { Framework, Level, Text } from '@retning/core/schema/types';
import { LitElement, type TemplateResult, css, html } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';

const inWords = (text: Text): string => (typeof text === 'string' ? text : (text.nb ?? Object.values(text)[0] ?? ''));

@customElement('bench-lit-form')
export class BenchLitForm extends LitElement {
  static override styles = css`
    fieldset {
      margin: 0 0 1em;
    }
    label {
      display: block;
      padding: 0.5em 0;
    }
  `;

  @property() src: string | undefined;
  @property({ attribute: false }) data: Framework | undefined;
  @state() at = 0;
  @state() answers: Readonly<Record<string, string>> = {};

  override async connectedCallback(): Promise<void> {
    super.connectedCallback();
    if (this.src) this.data = (await (await fetch(this.src)).json()) as Framework;
  }

  protected override render(): TemplateResult | undefined {
    if (!this.data) return undefined;
    const groups = this.data.areas.flatMap((area) => area.groups);
    const statements = groups.flatMap((group) => group.statements.map((statement) => ({ ...statement, group })));
    const { id, text, group } = statements[this.at % statements.length]!;
    const levels: readonly Pick<Level, 'id' | 'name' | 'text' | 'texts'>[] = [
      ...this.data.scales[0]!.levels,
      { id: 'unknown', name: 'Vet ikke' },
    ];
    const given = this.answers[id];
    return html`
      <form @submit=${this.#next}>
        <fieldset>
          <legend>${inWords(text)}</legend>
          ${levels.map(
            (level) =>
              html`<label>
                <input
                  type="radio"
                  name="level"
                  value=${level.id}
                  .checked=${level.id === given}
                  @change=${() => (this.answers = { ...this.answers, [id]: level.id })}
                />
                ${inWords(level.name)} ${inWords(level.texts?.[group.kind ?? ''] ?? level.text ?? '')}
              </label>`,
          )}
        </fieldset>
        <p>${Object.keys(this.answers).length} / ${statements.length}</p>
        <button>Neste</button>
      </form>
    `;
  }

  #next(event: Event): void {
    event.preventDefault();
    this.at += 1;
  }
}
