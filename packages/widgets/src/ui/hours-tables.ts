/** Opening hours in full: a table of the week for each tier, and the days ahead that differ from it. */
import { type TierWeek, comingChanges, weekHours } from '@retning/core/centres/week';
import type { Hours } from '@retning/core/schema/types';
import { type TemplateResult, css, html, nothing } from 'lit';
import { clockTime, dayInWords, weekdayName } from '../base/formats.ts';
import { msg } from '../base/language.ts';
import { holidayName } from './holiday-names.ts';
import { textIn } from './text.ts';
import { channelName, tierName } from './words.ts';

const spansInWords = (spans: TierWeek['days'][number]['spans']): string =>
  spans.length === 0
    ? msg('stengt', { id: 'hours.closed', desc: 'In a table of opening hours: closed that day' })
    : spans.map(({ from, to }) => `${clockTime(from)}–${clockTime(to)}`).join(', ');

/** The ordinary week, a table for each tier, and the days ahead that differ from it. */
export function hoursTables(hours: Hours, now: number, locale: string): TemplateResult {
  const changes = comingChanges(hours, now);
  return html`
    <div class="tables">
      ${weekHours(hours, now).map((week) => tierTable(week, locale))}
    </div>
    ${
      changes.length === 0
        ? nothing
        : html`<p class="label">
            ${msg('Endringer framover', { id: 'hours.changes', desc: 'Heading: coming changes in opening hours' })}
          </p>
          <ul class="changes">
            ${changes.map(
              ({ from, to, spans, reason, holiday }) =>
                html`<li>
                  ${dayInWords(from, 'weekday')}${from === to ? '' : html` – ${dayInWords(to, 'weekday')}`}:
                  ${spansInWords(spans)}${
                    holiday ? html` (${holidayName(holiday)})` : reason ? html` (${textIn(reason, locale)})` : nothing
                  }
                </li>`,
            )}
          </ul>`
    }
  `;
}

function tierTable({ tier, label, channels, days }: TierWeek, locale: string): TemplateResult {
  const by = channels?.map(channelName).join(', ');
  return html`<table>
    <caption>
      ${label ? textIn(label, locale) : tierName(tier)}${by ? html`<span class="muted"> · ${by}</span>` : nothing}
    </caption>
    <tbody>
      ${days.map(
        ({ weekday, spans }) =>
          html`<tr>
            <th scope="row">${weekdayName(weekday)}</th>
            <td>${spansInWords(spans)}</td>
          </tr>`,
      )}
    </tbody>
  </table>`;
}

export const hoursTablesStyles = css`
  .tables {
    display: grid;
    grid-template-columns: repeat(auto-fit, minmax(min(100%, 15em), 1fr));
    gap: 1em 2em;
  }
  table {
    border-collapse: collapse;
    inline-size: 100%;
    align-self: start;
  }
  caption {
    text-align: start;
    font-weight: 600;
    padding-block-end: 0.25em;
  }
  th,
  td {
    text-align: start;
    vertical-align: top;
    padding: 0.2em 0.75em 0.2em 0;
    border-block-end: 1px solid var(--line);
  }
  th {
    font-weight: 400;
    inline-size: 7em;
  }
  th::first-letter {
    text-transform: uppercase;
  }
  .changes {
    margin-block-start: 0.25em;
  }
`;
