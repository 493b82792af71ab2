import { css } from 'lit';

export const selfCheckStyles = css`
  .check,
  .start,
  .page,
  .typed {
    display: grid;
    gap: 1em;
    justify-items: start;
  }
  .check > *,
  .start > *,
  .typed > * {
    max-inline-size: 42em;
    inline-size: 100%;
  }
  .check > .heading {
    font-size: 1.75em;
    font-weight: 650;
    line-height: 1.25;
    hyphens: auto;
  }
  /* Firefox lets a hyphen hang out of the column where a name carries a mark that turns its direction. */
  @supports (-moz-appearance: none) {
    .check > .heading {
      hyphens: manual;
    }
  }
  .lead {
    font-size: 1.0625em;
  }
  fieldset {
    display: grid;
    gap: 0.5em;
    min-inline-size: 0;
    inline-size: 100%;
  }
  legend {
    padding: 0;
    margin-block-end: 0.5em;
  }
  .step,
  .question > legend {
    display: block;
    font-size: 1.25em;
    font-weight: 650;
    line-height: 1.35;
  }
  legend > .step {
    font-size: 1em;
  }
  .step:focus {
    outline: none;
  }
  .step:focus-visible {
    outline: 0.1875em solid var(--focus);
    outline-offset: 0.25em;
  }
  .count {
    display: block;
    font-size: 0.8em;
    font-weight: 600;
    color: var(--muted);
  }
  .option {
    display: flex;
    gap: 0.75em;
    align-items: start;
    min-block-size: 2.75em;
    padding: 0.6em 0.75em;
    border: 0.125em solid var(--line);
    border-radius: var(--radius);
    font-weight: inherit;
    cursor: pointer;
  }
  .option:has(:checked) {
    border-color: var(--accent);
    background: var(--tint);
  }
  .option input {
    inline-size: 1.5em;
    block-size: 1.5em;
    flex: none;
    accent-color: var(--accent);
  }
  .option .text {
    display: block;
    font-size: 0.9375em;
  }
  .buttons {
    display: flex;
    flex-wrap: wrap;
    gap: 0.5em 0.75em;
  }
  .fault:empty {
    display: none;
  }
  .fault {
    color: var(--warn);
    font-weight: 600;
  }
  summary {
    min-block-size: 2.75em;
    padding-block: 0.6em;
    color: var(--accent);
    font-weight: 600;
    cursor: pointer;
  }
  /* Dialogs that move the focus themselves would try what is folded away, and stay where they are; they know a summary by its tabindex. */
  details:not([open]) > :not(summary) {
    display: none;
  }
  .areas li {
    display: flex;
    flex-wrap: wrap;
    justify-content: space-between;
    align-items: center;
    gap: 0 1em;
    border-block-end: 1px solid var(--line);
  }
  .jump {
    min-block-size: 2.75em;
    padding: 0.35em 0;
    border: 0;
    background: none;
    color: var(--accent);
    text-align: start;
    cursor: pointer;
  }
  .jump[aria-current] {
    font-weight: 650;
  }
  .origin {
    font-size: 0.875em;
  }
`;
