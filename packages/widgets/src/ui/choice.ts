import { type TemplateResult, css, html } from 'lit';
import { msg } from '../base/language.ts';

export interface Option {
  readonly value: string;
  readonly text: string;
  /** How many hits the choice would give. */
  readonly count: number;
}

/** A native list to choose one from, with the number of hits after each; "all" is the first. */
export function choice(
  id: string,
  label: string,
  chosen: string,
  options: readonly Option[],
  choose: (value: string) => void,
): TemplateResult {
  return html`<div class="choice">
    <label for=${id}>${label}</label>
    <select id=${id} @change=${(event: Event) => choose((event.currentTarget as HTMLSelectElement).value)}>
      <option value="" ?selected=${chosen === ''}>${msg('Alle', { id: 'filter.all', desc: 'First entry of a filter list' })}</option>
      ${options.map(
        ({ value, text, count }) =>
          html`<option value=${value} ?selected=${value === chosen}>${text} (${count})</option>`,
      )}
    </select>
  </div>`;
}

export const choiceStyles = css`
  .choice {
    display: grid;
    gap: 0.25em;
    align-content: end;
  }
`;
