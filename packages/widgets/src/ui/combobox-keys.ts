/** The list of suggestions of a combobox, and what its keys do. Comes after the field itself. */
import { type TemplateResult, css, html } from 'lit';

export interface Suggestion {
  readonly text: string;
  /** What tells two of the same name apart: "postnummer", "kommune i Agder". */
  readonly detail: string;
}

export interface ComboboxState {
  readonly open: boolean;
  /** Index of the suggestion that Enter would take; -1 for none. */
  readonly active: number;
}

export const closed: ComboboxState = { open: false, active: -1 };

/** What a key does. `taken` is the index of a suggestion that the key takes; `handled` says that the key has done its work. */
export function comboboxKey(
  { open, active }: ComboboxState,
  { key, altKey }: Pick<KeyboardEvent, 'key' | 'altKey'>,
  count: number,
): { readonly state: ComboboxState; readonly handled: boolean; readonly taken?: number; readonly cleared?: boolean } {
  const last = count - 1;
  switch (key) {
    case 'ArrowDown':
      if (altKey) return { state: { open: count > 0, active: -1 }, handled: true };
      return {
        state: { open: count > 0, active: count === 0 ? -1 : active >= last ? 0 : active + 1 },
        handled: count > 0,
      };
    case 'ArrowUp':
      if (altKey) return { state: closed, handled: true };
      return {
        state: { open: count > 0, active: count === 0 ? -1 : active <= 0 ? last : active - 1 },
        handled: count > 0,
      };
    case 'Enter':
      return open && active >= 0 ? { state: closed, handled: true, taken: active } : { state: closed, handled: false };
    case 'Escape':
      return open ? { state: closed, handled: true } : { state: closed, handled: false, cleared: true };
    case 'Tab':
      return { state: closed, handled: false };
    default:
      // Editing keys work on the text; the suggestion that was pointed at is let go.
      return { state: { open, active: -1 }, handled: false };
  }
}

/** The suggestions, each with what tells it apart. */
export const suggestionList = (
  id: string,
  label: string,
  suggestions: readonly Suggestion[],
  active: number,
  take: (index: number) => void,
): TemplateResult =>
  html`<ul class="suggestions" id="${id}-list" role="listbox" aria-label=${label}>
    ${suggestions.map(
      ({ text, detail }, index) =>
        html`<li
          id="${id}-${index}"
          role="option"
          aria-selected=${index === active}
          @mousedown=${keepFocus}
          @click=${() => take(index)}
        >
          <bdi>${text}</bdi> <span class="muted">${detail}</span>
        </li>`,
    )}
  </ul>`;

/** Pressing the mouse on a suggestion must not take the focus out of the field: that would close the list before the click. */
const keepFocus = (event: Event): void => event.preventDefault();

/** The look of the list that opens under the field. */
export const suggestionStyles = css`
  .suggestions {
    position: absolute;
    z-index: 2;
    inset-inline: 0;
    inset-block-start: calc(100% + 0.25em);
    max-block-size: 20em;
    overflow-y: auto;
    background: var(--surface);
    border: 0.125em solid var(--edge);
    border-radius: var(--radius);
    box-shadow: 0 0.5em 1.5em #0003;
  }
  .suggestions li {
    padding: 0.6em 0.75em;
    cursor: pointer;
    display: flex;
    flex-wrap: wrap;
    justify-content: space-between;
    gap: 0 1em;
  }
  .suggestions li:hover {
    background: var(--tint);
  }
  .suggestions li[aria-selected='true'] {
    background: var(--accent);
    color: var(--on-accent);
  }
  li[aria-selected='true'] .muted {
    color: inherit;
  }
  @media (forced-colors: active) {
    .suggestions li[aria-selected='true'] {
      forced-color-adjust: none;
      background: CanvasText;
      color: Canvas;
    }
  }
`;
