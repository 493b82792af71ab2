import { css } from 'lit';
import { answerStyles } from '../ui/answer-styles.ts';

const own = css`
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
`;

export const explorerStyles = [answerStyles, own];
