import { css } from 'lit';

/**
 * What the look needs soon, but not for the first paint: an answer to the mouse, the colours that a reader's system forces, and
 * paper. It comes with the first part that a widget fetches later.
 */
export const finishingStyles = css`
  /* Before the focus comes: Firefox scrolls by the margin that an element had until then. */
  :is(a, button, input, select, [tabindex]) {
    scroll-margin-block: 8em;
  }
  input[type='date'] {
    min-height: 2.75em;
    padding: 0.4em 0.75em;
    border: 0.125em solid var(--edge);
    border-radius: var(--radius);
    background: var(--surface);
    color: var(--text);
    justify-self: start;
    max-inline-size: 100%;
  }
  a:hover {
    text-decoration-thickness: 0.14em;
  }
  .button:not(.main):hover {
    background: var(--tint);
  }
  .button.main:hover {
    text-decoration: underline;
  }
  input[type='checkbox'] {
    inline-size: 1.5em;
    block-size: 1.5em;
    accent-color: var(--accent);
    flex: none;
  }
  @media (prefers-reduced-motion: no-preference) {
    .button {
      transition: background-color 0.12s;
    }
  }
  /* In Chromium the focus goes on to the button inside, and the field round it is then no longer :focus-visible, nor :focus. */
  input[type='date']:focus-within {
    outline: 0.1875em solid var(--focus);
    outline-offset: 0.125em;
    box-shadow: 0 0 0 0.125em var(--surface);
  }
  @media (forced-colors: active) {
    /* The one pair that every palette keeps apart. */
    .button.main {
      forced-color-adjust: none;
      background: CanvasText;
      color: Canvas;
      border-color: CanvasText;
    }
    :is(a, button, input, select, [tabindex]):focus-visible,
    input[type='date']:focus-within {
      outline-color: CanvasText;
    }
  }
  @media print {
    .root {
      color: #000;
      background: none;
      font-size: 10pt;
    }
    .screen {
      display: none !important;
    }
    .root :focus-visible {
      outline: none;
      box-shadow: none;
    }
  }
  @media not print {
    .paper {
      display: none !important;
    }
  }
`;
