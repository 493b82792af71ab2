/**
 * An editable combobox with a list of suggestions, after the ARIA Authoring Practices (list autocomplete, manual selection).
 * The focus stays in the text field; a suggestion is taken by Enter or a press, never by leaving the field.
 */
import { type TemplateResult, css, html, nothing } from 'lit';

interface Combobox {
  readonly id: string;
  readonly label: string;
  readonly hint: string;
  readonly text: string;
  /** The list of suggestions when it is open, drawn by `suggestionList`; and the id of the one that Enter would take. */
  readonly list: TemplateResult | undefined;
  readonly active: string | undefined;
  readonly input: (event: InputEvent) => void;
  readonly keydown: (event: KeyboardEvent) => void;
  readonly enter: () => void;
  readonly leave: () => void;
}

export const combobox = ({
  id,
  label,
  hint,
  text,
  list,
  active,
  input,
  keydown,
  enter,
  leave,
}: Combobox): TemplateResult => html`
  <label for=${id}>${label}</label>
  <p class="hint muted" id="${id}-hint">${hint}</p>
  <div class="combobox">
    <input
      id=${id}
      type="text"
      role="combobox"
      part="search"
      autocomplete="off"
      spellcheck="false"
      aria-autocomplete="list"
      aria-describedby="${id}-hint"
      aria-expanded=${list !== undefined}
      aria-controls="${id}-list"
      aria-activedescendant=${active ?? nothing}
      .value=${text}
      @input=${input}
      @keydown=${keydown}
      @focus=${enter}
      @blur=${leave}
    />
    ${list ?? html`<ul id="${id}-list" role="listbox" hidden></ul>`}
  </div>
`;

export const comboboxStyles = css`
  .combobox {
    position: relative;
  }
  .hint {
    margin-block-end: 0.4em;
  }
`;
