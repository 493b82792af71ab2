/** Choices in words, in the picture and in what is copied. */
import { both, unsure } from '@retning/core/transition/exploration';
import { languageChain, pickText } from '@retning/core/text/pick-text';
import type { Axis, Text } from '@retning/core/schema/types';
import { type TemplateResult, html, nothing } from 'lit';
import { msg } from '../base/language.ts';
import type { ExplorerView } from './explorer-view.ts';

/** Where on an axis one is. */
export function poleInWords({ poles }: Axis, pole: string, say: ExplorerView['say']): unknown {
  if (pole === both) return msg('Begge deler', { id: 'explorer.both', desc: 'Radio between two opposite words: both' });
  if (pole === unsure) return msg('Vet ikke', { id: 'explorer.unsure', desc: 'Radio: the person does not know' });
  return say(poles.find(({ id }) => id === pole)?.name);
}

/** Where between two words one stands. */
export function betweenInWords(position: number, one: unknown, other: unknown): TemplateResult {
  switch (position) {
    case -2:
      return html`${msg('Mest:', { id: 'between.most', desc: 'Before the word that weighs most' })} ${one}`;
    case 2:
      return html`${msg('Mest:', { id: 'between.most', desc: 'Before the word that weighs most' })} ${other}`;
    case -1:
      return html`${msg('Mer:', { id: 'between.more', desc: 'Before the word that weighs more' })} ${one}`;
    case 1:
      return html`${msg('Mer:', { id: 'between.more', desc: 'Before the word that weighs more' })} ${other}`;
    default:
      return html`${msg('Like mye:', { id: 'between.same', desc: 'Before two words that weigh the same' })} ${one}, ${other}`;
  }
}

/** An entry of a list with a text of the content, marked with its language where that is not the widget's. */
export function entry(
  value: string,
  text: Text,
  chosen: boolean,
  { content, locale }: Pick<ExplorerView, 'content' | 'locale'>,
): TemplateResult {
  const { text: words, lang = content.languages[0] } = pickText(text, languageChain(locale)) ?? { text: value };
  return html`<option value=${value} lang=${lang === locale ? nothing : lang} .selected=${chosen}>${words}</option>`;
}
