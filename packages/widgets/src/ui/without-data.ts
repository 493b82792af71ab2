import { type TemplateResult, html, nothing } from 'lit';
import { msg } from '../base/language.ts';

/** What stands there when there is no data: the page's own fallback, and a word about it when it takes long or fails. */
export function withoutData(
  kind: 'waiting' | 'missing' | 'faulty' | 'ready',
  slow: boolean,
  retry: () => void,
  words: { readonly failed: () => string; readonly loading: () => string },
): TemplateResult {
  if (kind === 'faulty') {
    return html`<div class="note" role="status">
      ${words.failed()}
      ${retryButton(retry)}
    </div>`;
  }
  return html`<p role="status">
    ${kind === 'waiting' && slow ? words.loading() : nothing}
  </p>`;
}

export const retryButton = (retry: () => void): TemplateResult =>
  html`<button type="button" class="button" @click=${retry}>
    ${msg('Prøv igjen', { id: 'finder.retry', desc: 'Button: load again' })}
  </button>`;
