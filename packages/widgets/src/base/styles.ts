import { css } from 'lit';

/**
 * The look that all widgets share, and the thirteen tokens a page may set on the tag or on any element round it.
 *
 * `all: initial` on the wrapper stops everything that a page sends through inheritance, `!important` too; `font-size: medium`
 * with `em` inside keeps the reader's own size whatever the page does to `html`. `light-dark()` follows the page's own
 * `color-scheme`, so a page that is always light stays whole for readers whose system is dark. `position` keeps what is placed out
 * of sight for those who listen from being placed, and scrolled to, somewhere in the page.
 */
export const shared = css`
  :host {
    display: block;
    min-width: 0;
  }
  :host([hidden]) {
    display: none;
  }
  .root {
    all: initial;
    display: flow-root;
    color-scheme: inherit;
    --accent: var(--retning-accent, light-dark(#0b5563, #8fd3e0));
    --on-accent: var(--retning-on-accent, light-dark(#ffffff, #06282f));
    --tint: var(--retning-tint, light-dark(#eaf3f4, #16343a));
    --text: var(--retning-text, light-dark(#1b2427, #eef2f3));
    --muted: var(--retning-muted, light-dark(#4d5a5f, #b5c1c5));
    --surface: var(--retning-surface, light-dark(#ffffff, #12191b));
    --line: var(--retning-line, light-dark(#c5cfd2, #47565b));
    --edge: var(--retning-edge, light-dark(#64737a, #93a3a9));
    --focus: var(--retning-focus, light-dark(#1b2427, #ffffff));
    --good: var(--retning-good, light-dark(#0f6b3a, #86d9a7));
    --warn: var(--retning-warn, light-dark(#7a4a00, #f3c77a));
    --radius: var(--retning-radius, 0.5em);
    font-family: var(--retning-font, system-ui, -apple-system, 'Segoe UI', Roboto, 'Noto Sans', Arial, sans-serif);
    font-size: medium;
    line-height: 1.55;
    color: var(--text);
    background: var(--surface);
    position: relative;
    overflow-wrap: anywhere;
    text-align: start;
  }
  .root *,
  .root *::before,
  .root *::after {
    box-sizing: border-box;
  }
  [hidden] {
    display: none !important;
  }
  h1,
  h2,
  h3,
  h4,
  h5,
  h6,
  p,
  ul,
  ol,
  dl,
  dd,
  figure,
  fieldset {
    margin: 0;
    padding: 0;
    border: 0;
    font-weight: inherit;
    font-size: 1em;
  }
  ul,
  ol {
    list-style: none;
  }
  a {
    color: var(--accent);
    text-underline-offset: 0.2em;
    text-decoration-thickness: 0.06em;
  }
  button,
  input,
  select {
    font: inherit;
    color: inherit;
    margin: 0;
    letter-spacing: inherit;
  }
  .button {
    min-height: 2.75em;
    padding: 0.5em 1.1em;
    border: 0.125em solid var(--accent);
    border-radius: var(--radius);
    background: transparent;
    color: var(--accent);
    font-weight: 600;
    line-height: 1.3;
    cursor: pointer;
    text-decoration: none;
    display: inline-flex;
    align-items: center;
    gap: 0.5em;
  }
  .button.main {
    background: var(--accent);
    color: var(--on-accent);
  }
  .button.quiet {
    border-color: transparent;
    padding-inline: 0.5em;
  }
  input[type='text'],
  select {
    min-height: 2.75em;
    width: 100%;
    padding: 0.4em 0.75em;
    border: 0.125em solid var(--edge);
    border-radius: var(--radius);
    background: var(--surface);
    color: var(--text);
  }
  label,
  .label {
    font-weight: 600;
  }
  .muted {
    color: var(--muted);
  }
  :is(a, button, input, select, [tabindex]):focus-visible {
    outline: 0.1875em solid var(--focus);
    outline-offset: 0.125em;
    box-shadow: 0 0 0 0.125em var(--surface);
  }
  .away {
    /* Else it makes the page a pixel wider where the text before it ends at the edge. */
    margin-inline-start: -1px;
    position: absolute;
    inline-size: 1px;
    block-size: 1px;
    overflow: hidden;
    clip-path: inset(50%);
    white-space: nowrap;
  }
  .note {
    border-inline-start: 0.25em solid var(--warn);
    background: var(--tint);
    padding: 0.75em 1em;
    border-radius: var(--radius);
  }
  svg {
    flex: none;
  }
`;
