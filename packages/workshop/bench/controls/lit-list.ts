/** The control: the least that Lit can do with the same records. A list and a field, no rules, no words, no checks. */
import type { Centre, CentreFeed, Text } from '@retning/core/schema/types';
import { LitElement, type TemplateResult, css, html } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';

const most = 40;

const inWords = (text: Text): string => (typeof text === 'string' ? text : (text.nb ?? Object.values(text)[0] ?? ''));

/** What a row shows, and all of it in small letters to search in. */
function row({ name, visiting, phone = '', email = '' }: Centre): { cells: readonly string[]; hay: string } {
  const where = visiting ? `${visiting.street}, ${visiting.postalCode} ${visiting.town}` : '';
  const cells = [inWords(name), where, phone, email];
  return { cells, hay: cells.join(' ').toLowerCase() };
}

@customElement('bench-lit-list')
export class BenchLitList extends LitElement {
  static override styles = css`
    ol {
      padding: 0;
      list-style: none;
    }
    li {
      padding: 0.75em 0;
      border-block-start: 1px solid;
    }
    h3,
    p {
      margin: 0;
    }
    input {
      font: inherit;
      inline-size: 100%;
    }
  `;

  @property() src: string | undefined;
  @property({ attribute: false }) data: CentreFeed | undefined;
  @state() query = '';
  #of: CentreFeed | undefined;
  #rows: readonly ReturnType<typeof row>[] = [];

  override async connectedCallback(): Promise<void> {
    super.connectedCallback();
    if (this.src) this.data = (await (await fetch(this.src)).json()) as CentreFeed;
  }

  protected override render(): TemplateResult {
    if (this.data !== this.#of) this.#rows = (this.#of = this.data)?.centres.map(row) ?? [];
    const found = this.#rows.filter(({ hay }) => hay.includes(this.query));
    return html`
      <label>Søk <input type="text" @input=${this.#typed} /></label>
      <p>${found.length}</p>
      <ol>
        ${found.slice(0, most).map(
          ({ cells: [name, where, phone, email] }) =>
            html`<li>
              <h3>${name}</h3>
              <p>${where}</p>
              <p>${phone}</p>
              <p>${email}</p>
            </li>`,
        )}
      </ol>
    `;
  }

  #typed(event: Event): void {
    this.query = (event.target as HTMLInputElement).value.toLowerCase();
  }
}
