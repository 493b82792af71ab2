import { LitElement, css, html } from 'lit';
import { property, state } from 'lit/decorators.js';

/** A small element for the tests of the helpers. */
export class TrialForm extends LitElement {
  static override styles = css`
    button {
      padding: 1em;
    }
  `;
  @property() name = 'nobody';
  @state() private told = 0;

  override render() {
    return html`<h2>${this.name}</h2>
      <button @click=${() => (this.told += 1)}>Told ${this.told}</button>
      <label>Place <input @input=${(event: Event) => (this.name = (event.target as HTMLInputElement).value)} /></label>`;
  }
}
customElements.define('trial-form', TrialForm);
