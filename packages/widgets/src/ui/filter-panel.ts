import type { Counts } from '@retning/core/centres/find';
import { countyName } from '@retning/core/geography/counties';
import { type TemplateResult, css, html } from 'lit';
import { msg } from '../base/language.ts';
import { resetWord } from './search-words.ts';
import { type Option, choice } from './choice.ts';
import { languageName } from './language-names.ts';
import { channelName, serviceName, topicName } from './words.ts';

export type FilterName = 'county' | 'service' | 'channel' | 'language' | 'topic' | 'open';

interface FilterPanel {
  readonly counts: Counts;
  readonly picked: Readonly<Partial<Record<FilterName, string>>>;
  pick(name: FilterName, value: string): void;
  reset(): void;
}

/** The filters, each with the number of hits that a choice would leave. */
export function filterPanel({ counts, picked, pick, reset }: FilterPanel): TemplateResult {
  const options = <T extends string>(
    found: ReadonlyMap<string, number>,
    name: (code: T) => string,
    chosen: string,
  ): Option[] =>
    [...found]
      .filter(([value, count]) => count > 0 || value === chosen)
      .map(([value, count]) => ({ value, text: name(value as T), count }))
      .sort((a, b) => a.text.localeCompare(b.text, 'nb'));
  const list = <T extends string>(
    name: FilterName,
    label: string,
    found: ReadonlyMap<string, number>,
    word: (code: T) => string,
  ) =>
    choice(`filter-${name}`, label, picked[name] ?? '', options(found, word, picked[name] ?? ''), (value) =>
      pick(name, value),
    );
  return html`
    ${list('county', msg('Fylke', { id: 'filter.county', desc: 'Filter' }), counts.county, (code) => countyName(code) ?? code)}
    ${list('service', msg('Tilbud', { id: 'card.services', desc: 'Before a list of services' }), counts.service, serviceName)}
    ${list('channel', msg('Slik kan dere møtes', { id: 'card.channels', desc: 'Before a list of channels' }), counts.channel, channelName)}
    ${list('language', msg('Språk', { id: 'card.languages', desc: 'Before a list of languages' }), counts.language, languageName)}
    ${list('topic', msg('Tema', { id: 'card.topics', desc: 'Before a list of topics' }), counts.topic, topicName)}
    <div class="check">
      <input type="checkbox" id="filter-open" .checked=${Boolean(picked.open)} @change=${() => pick('open', picked.open ? '' : 'yes')} />
      <label for="filter-open">${msg('Åpent nå', { id: 'filter.open', desc: 'Filter: open now' })} (${counts.open})</label>
    </div>
    <button class="button quiet" type="button" @click=${reset}>${resetWord()}</button>
  `;
}

export const filterPanelStyles = css`
  .filters {
    display: grid;
    grid-template-columns: repeat(auto-fill, minmax(min(100%, 14em), 1fr));
    gap: 1em;
    align-items: end;
    padding-block-start: 0.5em;
    border-block-start: 1px solid var(--line);
  }
  .check {
    display: flex;
    align-items: center;
    gap: 0.6em;
    min-height: 2.75em;
  }
`;
