import { pickText, languageChain } from '@retning/core/text/pick-text';
import type { Text } from '@retning/core/schema/types';
import { type TemplateResult, html, nothing } from 'lit';

/**
 * A text of the data in the widget's language, or in the nearest one that there is: then marked with its own `lang`, so that a
 * screen reader says it right. `<bdi>` keeps a text that runs the other way, or carries such marks, from turning its neighbours.
 * `plain` is the language of texts that are given in one language only.
 */
export function textIn(text: Text | undefined, locale: string, plain = locale): TemplateResult | typeof nothing {
  const picked = pickText(text, languageChain(locale));
  const { lang = plain } = picked ?? {};
  return picked ? html`<bdi lang=${lang === locale ? nothing : lang}>${picked.text}</bdi>` : nothing;
}

/** The same as a plain string, for names that stand inside a sentence or an attribute. */
export const plainText = (text: Text | undefined, locale: string): string =>
  pickText(text, languageChain(locale))?.text ?? '';
