import { type TemplateResult, css, html, nothing } from 'lit';

/**
 * A table with a line for each area, which becomes a list of short lists where its column is narrow: words such as "Spesialisert" would
 * be wider than a phone side by side. The roles stand there because some browsers forget what a table is when it is drawn as blocks.
 */
export function levelTable(
  caption: string | undefined,
  columns: readonly string[],
  rows: readonly (readonly unknown[])[],
): TemplateResult {
  return html`<div class="column">
    <table role="table" part="table">
      ${caption ? html`<caption>${caption}</caption>` : nothing}
      <thead>
        <tr role="row">
          ${columns.map((name) => html`<th role="columnheader" scope="col">${name}</th> `)}
        </tr>
      </thead>
      <tbody>
        ${rows.map(
          ([first, ...cells]) =>
            html`<tr role="row">
              <th role="rowheader" scope="row">${first}</th>
              ${cells.map((cell, at) => html`<td role="cell" data-column=${columns[at + 1]!}>${cell}</td> `)}
            </tr>`,
        )}
      </tbody>
    </table>
  </div>`;
}

export const levelTableStyles = css`
  table {
    border-collapse: collapse;
    inline-size: 100%;
  }
  caption {
    font-weight: 600;
    text-align: start;
    padding-block: 0.5em;
  }
  th,
  td {
    text-align: start;
    vertical-align: top;
    padding: 0.5em 0.75em 0.5em 0;
    border-block-end: 1px solid var(--line);
  }
  /* A word may break where a place is narrower than it, but not into letters; the names of levels do not break at all. */
  .column :is(th, td) {
    min-inline-size: 5em;
    hyphens: auto;
  }
  .column td {
    overflow-wrap: break-word;
  }
  tbody th {
    font-weight: inherit;
  }
  .column {
    container-type: inline-size;
  }
  @container (max-width: 26em) {
    .column thead {
      position: absolute;
      inline-size: 1px;
      block-size: 1px;
      overflow: hidden;
      clip-path: inset(50%);
    }
    .column :is(table, caption, tbody, tr, th, td) {
      display: block;
    }
    .column :is(th, td) {
      border: 0;
      padding: 0;
    }
    .column tbody th {
      font-weight: 600;
    }
    .column tbody tr {
      border-block-end: 1px solid var(--line);
      padding-block: 0.5em;
    }
    .column td::before {
      content: attr(data-column) ': ';
      /* Who hears the table has heard the name of the column already. */
      content: attr(data-column) ': ' / '';
      color: var(--muted);
    }
  }
`;
