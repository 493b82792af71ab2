import { css } from 'lit';

/** How questions and the answers to choose from look in every widget that asks: one press wide, quiet until it is chosen. */
export const answerStyles = css`
  .lead {
    font-size: 1.0625em;
  }
  fieldset {
    display: grid;
    gap: 0.5em;
    min-inline-size: 0;
    inline-size: 100%;
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
  .step:focus {
    outline: none;
  }
  .step:focus-visible {
    outline: 0.1875em solid var(--focus);
    outline-offset: 0.25em;
  }
  .origin {
    font-size: 0.875em;
  }
`;
