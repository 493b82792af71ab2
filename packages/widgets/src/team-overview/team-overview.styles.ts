import { css } from 'lit';
import { fileFieldStyles } from '../ui/file-field.ts';

const own = css`
  .team,
  .intake {
    display: grid;
    gap: 1em;
  }
  .team > * {
    max-inline-size: 46em;
    min-inline-size: 0;
  }
  .team > .heading {
    font-size: 1.75em;
    font-weight: 650;
    line-height: 1.25;
    hyphens: auto;
  }
  .lead {
    font-size: 1.0625em;
  }
  .intake {
    border: 0.125em dashed var(--edge);
    border-radius: var(--radius);
    padding: min(1.25em, 4%);
  }
  .intake.over {
    border-style: solid;
    border-color: var(--accent);
    background: var(--tint);
  }
  .buttons {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 0.5em 1em;
  }
  .promises {
    list-style: disc;
    padding-inline-start: 1.25em;
    display: grid;
    gap: 0.35em;
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

export const teamStyles = [fileFieldStyles, own];
