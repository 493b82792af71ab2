import { css } from 'lit';
import { answerStyles } from '../ui/answer-styles.ts';

const own = css`
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
  .count {
    display: block;
    font-size: 0.8em;
    font-weight: 600;
    color: var(--muted);
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
`;

export const selfCheckStyles = [answerStyles, own];
