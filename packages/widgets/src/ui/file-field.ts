import { type TemplateResult, css, html } from 'lit';

/** A native file field that looks like a button. The field is there for keys and screen readers; its label is what one sees. */
export function fileField(
  label: unknown,
  accept: string,
  take: (files: readonly File[]) => void,
  several = false,
): TemplateResult {
  const changed = ({ currentTarget }: Event): void => {
    const field = currentTarget as HTMLInputElement;
    const files = [...(field.files ?? [])];
    // Otherwise the same file, mended, could not be chosen again.
    field.value = '';
    if (files.length > 0) take(files);
  };
  return html`<label class="button file">
    <input type="file" accept=${accept} ?multiple=${several} @change=${changed} />${label}
  </label>`;
}

export const fileFieldStyles = css`
  .file {
    position: relative;
    overflow: hidden;
  }
  .file input {
    position: absolute;
    inset: 0;
    inline-size: 100%;
    /* WebKit counts what it would write in the field as part of the button. */
    contain: strict;
    opacity: 0;
    cursor: pointer;
  }
  .file:has(:focus-visible) {
    outline: 0.1875em solid var(--focus);
    outline-offset: 0.125em;
  }
  @media (forced-colors: active) {
    .file:has(:focus-visible) {
      outline-color: CanvasText;
    }
  }
`;
