import type { CentreFeed } from '@retning/core/schema/types';
import { type TemplateResult, html } from 'lit';
import { dayInWords } from '../base/formats.ts';
import { msg, str } from '../base/language.ts';
import { linkTo } from './links.ts';
import { textIn } from './text.ts';

type Provenance = Pick<CentreFeed, 'source' | 'sourceLink' | 'updated' | 'licence' | 'attribution'>;

/** Where the data comes from, by law and by courtesy. `plain` is the language of texts that are given in one language only. */
export function origin(feed: Provenance, locale: string, plain = locale): TemplateResult {
  const source = textIn(feed.source, locale, plain);
  return html`<p class="origin muted">
    ${msg('Kilde:', { id: 'origin.source', desc: 'Before the name of the data source' })}
    ${linkTo(feed.sourceLink, source)} ·
    ${updatedOn(feed.updated)} ·
    ${feed.licence}${feed.attribution ? html`<br />${textIn(feed.attribution, locale, plain)}` : ''}
  </p>`;
}

/** The date of some information: "Oppdatert 22. november 2026". */
export function updatedOn(date: string): string {
  const day = dayInWords(date, 'year');
  return msg(str`Oppdatert ${day}`, { id: 'card.updated', desc: 'Date of the information' });
}
