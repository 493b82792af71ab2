import { css } from 'lit';
import { comboboxStyles } from '../ui/combobox.ts';
import { hoursStyles } from '../ui/hours.ts';

const own = css`
  .finder {
    display: flex;
    flex-flow: row-reverse wrap;
    gap: 1.5em 3em;
  }
  .finder > * {
    flex: 1 1 100%;
    min-inline-size: 0;
  }
  .finder > .side {
    flex-basis: 21em;
  }
  .finder > .results {
    flex: 999 1 32em;
  }
  .head,
  .results,
  .side,
  .nationwide {
    display: grid;
    gap: 0.75em;
    align-content: start;
  }
  .head > .heading {
    font-size: 1.75em;
    font-weight: 650;
    line-height: 1.25;
    hyphens: auto;
  }
  .lead {
    font-size: 1.0625em;
    max-inline-size: 42em;
  }
  .search {
    display: flex;
    flex-wrap: wrap;
    align-items: end;
    gap: 0.5em 0.75em;
    background: var(--tint);
    border-radius: var(--radius);
    padding: min(1.25em, 4%);
  }
  .search > * {
    flex: 1 1 100%;
  }
  .search > .field {
    flex: 9 1 14em;
  }
  .search > .main {
    flex: auto;
    justify-content: center;
  }
  .notice:empty {
    display: none;
  }
  .tools {
    display: flex;
    flex-wrap: wrap;
    gap: 0.25em 1em;
    margin-inline-start: -0.5em;
  }
  .nationwide {
    border: 0.125em solid var(--line);
    border-radius: var(--radius);
    padding: min(1.25em, 4%);
  }
  .nationwide > .heading {
    font-size: 1.125em;
    font-weight: 650;
  }
  .service {
    display: grid;
    gap: 0.35em;
  }
  .service .name {
    font-weight: 600;
  }
  .status {
    font-weight: 600;
  }
  .list {
    border-block-start: 1px solid var(--line);
  }
  .card {
    border-block-end: 1px solid var(--line);
    padding: 0.75em 0.3em 1em;
  }
  .toggle {
    display: flex;
    justify-content: space-between;
    align-items: center;
    gap: 1em;
    inline-size: 100%;
    min-block-size: 2.75em;
    padding: 0.35em 0;
    border: 0;
    border-radius: var(--radius);
    background: none;
    color: var(--accent);
    font-size: 1.125em;
    font-weight: 650;
    text-align: start;
    cursor: pointer;
    line-height: 1.3;
  }
  .toggle[aria-expanded='true'] svg {
    transform: rotate(180deg);
  }
  .card > p {
    margin-block-start: 0.15em;
  }
  .origin {
    font-size: 0.875em;
  }
  .reach {
    display: flex;
    flex-wrap: wrap;
    gap: 0.1em 1.25em;
  }
  .reach a {
    display: inline-block;
    padding-block: 0.35em;
  }
`;

export const finderStyles = [comboboxStyles, hoursStyles, own];
