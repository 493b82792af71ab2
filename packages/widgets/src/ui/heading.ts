import { type TemplateResult, html } from 'lit';

/** A heading of the level that the page asks for. Six templates, since a tag name cannot be a value in a template. */
export function heading(level: number, text: unknown): TemplateResult {
  switch (level) {
    case 1:
      return html`<h1 class="heading">${text}</h1>`;
    case 2:
      return html`<h2 class="heading">${text}</h2>`;
    case 3:
      return html`<h3 class="heading">${text}</h3>`;
    case 4:
      return html`<h4 class="heading">${text}</h4>`;
    case 5:
      return html`<h5 class="heading">${text}</h5>`;
    default:
      return html`<h6 class="heading">${text}</h6>`;
  }
}
