/** An element of the host's own, made with whatever Lit the bundle brings. */
import { LitElement, html } from 'lit';

customElements.define(
  'lit-card',
  class extends LitElement {
    render() {
      return html`<strong>Kort: <slot></slot></strong>`;
    }
  },
);
