/** People by level in every area: a picture and a table in one, for this round and beside an earlier one. */
import type { Area, Scale } from '@retning/core/schema/types';
import type { Cell } from '@retning/core/self-check/small-numbers';
import type { TeamRow } from '@retning/core/self-check/team';
import { type TemplateResult, css, html, nothing, svg } from 'lit';
import type { TeamView } from './team-view.ts';
import { hidden, withoutLevel } from './team-words.ts';

/** The areas of each scale together: only they have the same columns. */
export function byScale<Row extends { readonly scale: Scale }>(
  rows: readonly Row[],
): readonly (readonly [scale: Scale, rows: readonly Row[]])[] {
  return [...new Set(rows.map(({ scale }) => scale))].map(
    (scale) => [scale, rows.filter((row) => row.scale === scale)] as const,
  );
}

/** What a row of a table says of an area. */
interface AreaRow {
  readonly area: Area;
  readonly cells: readonly unknown[];
  readonly picture?: unknown;
}

/** A table with two lines an area, its name across and its cells under it: so it fits a telephone and needs no scrolling. */
export function areaTable(
  caption: unknown,
  columns: readonly unknown[],
  rows: readonly AreaRow[],
  say: TeamView['say'],
): TemplateResult {
  return html`<table part="table">
    <caption>
      ${caption}
    </caption>
    <thead>
      <tr>
        ${columns.map((column) => html`<th scope="col">${column}</th>`)}
      </tr>
    </thead>
    ${rows.map(
      ({ area, cells, picture }) =>
        html`<tbody>
          <tr>
            <th scope="rowgroup" colspan=${columns.length}>${say(area.name)}${picture}</th>
          </tr>
          <tr>
            ${cells.map((cell) => html`<td>${cell}</td>`)}
          </tr>
        </tbody>`,
    )}
  </table>`;
}

/** The columns of a scale, each with its mark in the picture. */
export const levelColumns = ({ levels }: Scale, say: TeamView['say']): readonly unknown[] =>
  [withoutLevel(), ...levels.map(({ name }): unknown => say(name))].map(
    (name, column) => html`${rankMark(column - 1, levels.length)}${name}`,
  );

/** The cells of a row as they are written. */
export const cellsInWords = (cells: readonly Cell[]): readonly unknown[] =>
  cells.map((cell) => (cell === undefined ? html`<span class="muted">${hidden()}</span>` : cell));

const kindOf = (rank: number, levels: number): string => (rank < 0 ? 'open' : rank === levels - 1 ? 'top' : '');

/** The lighter the lower; the highest is solid. The table says the same without colour. */
const shade = (rank: number, levels: number): number => (rank === levels - 1 ? 1 : (0.6 * (rank + 0.4)) / (levels - 1));

const piece = (rank: number, levels: number, x: number, width: number): TemplateResult =>
  svg`<rect class=${kindOf(rank, levels)} fill-opacity=${rank < 0 ? 0 : shade(rank, levels)} x="${x}%" width="${width}%" height="100%"></rect>`;

const rankMark = (rank: number, levels: number): TemplateResult =>
  html`<svg class="mark" aria-hidden="true">${piece(rank, levels, 0, 100)}</svg>`;

/** The row as a bar, each part as wide as it is many. What is hidden is one part at the end. */
export function teamBar({ cells, scale }: TeamRow, people: number): TemplateResult {
  const levels = scale.levels.length;
  const left = cells.reduce<number>((rest, cell) => rest - (cell ?? 0), people);
  let at = 0;
  const part = (count: number, draw: (x: number, width: number) => TemplateResult): TemplateResult | typeof nothing => {
    const [x, width] = [(at / people) * 100, (count / people) * 100];
    at += count;
    return count > 0 ? draw(x, width) : nothing;
  };
  return html`<svg class="bar" aria-hidden="true">
    ${cells.map((cell, column) => part(cell ?? 0, (x, width) => piece(column - 1, levels, x, width)))}
    ${part(left, (x, width) => svg`<rect class="hidden" x="${x}%" width="${width}%" height="100%"></rect>`)}
  </svg>`;
}

export const matrixStyles = css`
  table {
    border-collapse: collapse;
    table-layout: fixed;
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
    padding: 0.4em 0.4em 0.4em 0;
  }
  thead th {
    vertical-align: bottom;
    font-size: clamp(0.75em, 2.9cqi, 0.875em);
    font-weight: 600;
    hyphens: auto;
    padding-inline-end: 0.2em;
  }
  /* Its words are short: the names of the levels get what it does not need. */
  thead th:first-child:has(.mark) {
    inline-size: 20%;
  }
  tbody th {
    font-weight: 600;
  }
  tbody tr:last-child > *,
  thead th {
    border-block-end: 1px solid var(--line);
  }
  tbody {
    break-inside: avoid;
  }
  tbody th {
    padding-block-start: 0.75em;
  }
  td {
    font-variant-numeric: tabular-nums;
  }
  .bar {
    display: block;
    inline-size: 100%;
    block-size: 1em;
    margin-block-start: 0.35em;
    print-color-adjust: exact;
  }
  .mark {
    display: block;
    inline-size: 1em;
    block-size: 1em;
    margin-block-end: 0.2em;
    print-color-adjust: exact;
  }
  rect {
    fill: var(--accent);
    stroke: var(--accent);
    stroke-width: 2;
  }
  rect.open {
    stroke: var(--edge);
  }
  rect.hidden {
    fill: none;
    stroke: var(--edge);
    stroke-dasharray: 4 3;
  }
  @media (forced-colors: active) {
    rect {
      fill: CanvasText;
      stroke: CanvasText;
    }
    rect.open,
    rect.hidden {
      stroke: CanvasText;
    }
  }
`;
