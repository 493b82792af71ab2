import type { CentreFeed } from '@retning/core/schema/types';
import { type TemplateResult, html } from 'lit';
import { dayInWords } from '../base/formats.ts';
import { msg, str } from '../base/language.ts';
import { linkTo } from './links.ts';
import { textIn } from './text.ts';

/** Where the data comes from, by law and by courtesy. */
export function origin(feed: CentreFeed, locale: string): TemplateResult {
  const source = textIn(feed.source, locale);
  return html`<p class="origin muted">
    ${msg('Kilde:', { id: 'origin.source', desc: 'Before the name of the data source' })}
    ${feed.sourceLink ? linkTo(feed.sourceLink, source) : source} ·
    ${updatedOn(feed.updated)} ·
    ${feed.licence}${feed.attribution ? html`<br />${textIn(feed.attribution, locale)}` : ''}
  </p>`;
}

/** The date of some information: "Oppdatert 22. november 2026". */
export function updatedOn(date: string): string {
  const day = dayInWords(date, 'year');
  return msg(str`Oppdatert ${day}`, { id: 'card.updated', desc: 'Date of the information' });
}
