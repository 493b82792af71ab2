import { css } from 'lit';
import { comboboxStyles } from '../ui/combobox.ts';
import { hoursStyles } from '../ui/hours.ts';

const own = css`
  .finder {
    display: grid;
    gap: 1.5em;
    grid-template-columns: minmax(0, 1fr);
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
  }
  .lead {
    font-size: 1.0625em;
    max-inline-size: 42em;
  }
  .search {
    display: grid;
    gap: 0.5em 0.75em;
    grid-template-columns: minmax(0, 1fr) auto;
    align-items: end;
    background: var(--tint);
    border-radius: var(--radius);
    padding: 1.25em;
  }
  .tools,
  .filters,
  .notice {
    grid-column: 1 / -1;
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
    padding: 1.25em;
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
    display: grid;
    border-block-start: 1px solid var(--line);
  }
  .card {
    border-block-end: 1px solid var(--line);
    padding-block: 0.75em 1em;
    display: grid;
    gap: 0.15em;
  }
  .toggle {
    display: flex;
    justify-content: space-between;
    align-items: center;
    gap: 1em;
    inline-size: 100%;
    min-block-size: 2.75em;
    padding: 0.35em 0.3em;
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
    padding-inline: 0.3em;
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
  @container (min-width: 56em) {
    .finder {
      grid-template-columns: minmax(0, 1fr) 21em;
      column-gap: 3em;
    }
    .finder > * {
      grid-column: 1 / -1;
    }
    .finder > .side {
      grid-column: 2;
      grid-row: 3;
    }
    .finder > .results {
      grid-column: 1;
      grid-row: 3;
    }
  }
  @container (max-width: 26em) {
    .search {
      grid-template-columns: minmax(0, 1fr);
      padding: 1em;
    }
    .nationwide {
      padding: 1em;
    }
  }
`;

export const finderStyles = [comboboxStyles, hoursStyles, own];
