import { css } from 'lit';

export const explorerStyles = css`
  .explorer,
  .start {
    display: grid;
    gap: 1em;
    justify-items: start;
  }
  .explorer > *,
  .start > * {
    max-inline-size: 46em;
    inline-size: 100%;
  }
  .root .explorer > .heading {
    font-size: 1.75em;
    font-weight: 650;
    line-height: 1.25;
    hyphens: auto;
  }
  /* Firefox lets a hyphen hang out of the column where a name carries a mark that turns its direction. */
  @supports (-moz-appearance: none) {
    .root .explorer > .heading {
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
    font-size: 1.25em;
    font-weight: 650;
    line-height: 1.35;
  }
  .changes {
    display: grid;
    grid-template-columns: repeat(auto-fill, minmax(min(17em, 100%), 1fr));
    gap: 0.5em;
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
  .origin {
    font-size: 0.875em;
  }
`;
