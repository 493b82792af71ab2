import type { Minimum } from '@retning/core/schema/types';
import type { TemplateResult } from 'lit';
import { msg } from '../base/language.ts';
import { facts } from './contact.ts';
import { textIn } from './text.ts';

/** What guidance is, for whom, what it costs and who hears of it: the minimum that every county describes. */
export function minimumFacts({ what, whom, price, confidentiality }: Minimum, locale: string): TemplateResult {
  return facts([
    [
      msg('Hva det er', { id: 'minimum.what', desc: 'Before a text: what career guidance is' }),
      what && textIn(what, locale),
    ],
    [
      msg('For hvem', { id: 'minimum.whom', desc: 'Before a text: for whom guidance is' }),
      whom && textIn(whom, locale),
    ],
    [msg('Pris', { id: 'minimum.price', desc: 'Before a text: what it costs' }), price && textIn(price, locale)],
    [
      msg('Taushetsplikt', { id: 'minimum.confidentiality', desc: 'Before a text: confidentiality' }),
      confidentiality && textIn(confidentiality, locale),
    ],
  ]);
}

/** The text of a link to more about the same. */
export const readMore = (): string =>
  msg('Les mer', { id: 'link.more', desc: 'Link to a page with more about the same' });
