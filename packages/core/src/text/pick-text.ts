/** Choosing the language of a text that is given in several. */
import type { Text } from '../schema/types.ts';

const SAMI = /^(se|sm[ajns])$/;

/**
 * The text in the first of `languages` that it is given in, else in whatever language it has.
 *
 * `lang` is the language chosen, for marking the text when it differs from what stands round it. A plain string comes
 * without `lang`: it is in the first language of its feed, which only the feed knows.
 */
export function pickText(
  text: Text | undefined,
  languages: readonly string[],
): { readonly text: string; readonly lang?: string } | undefined {
  if (typeof text !== 'object') return text === undefined ? undefined : { text };
  const lang = languages.find((language) => Object.keys(text).includes(language)) ?? Object.keys(text)[0];
  return lang === undefined ? undefined : { text: text[lang]!, lang };
}

/**
 * The languages to try for a reader of `language`, best first: Norwegian readers are given the other written Norwegian before
 * English, Sámi readers Norwegian, all others English.
 */
export function languageChain(language: string): readonly string[] {
  const [base = ''] = language.toLowerCase().split('-');
  const rest = /^(n[bno])$/.test(base)
    ? ['nb', 'no', 'nn', 'en']
    : SAMI.test(base)
      ? ['nb', 'nn', 'no', 'en']
      : ['en', 'nb', 'no', 'nn'];
  return [...new Set([language, base, ...rest])];
}
