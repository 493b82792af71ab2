/**
 * The pseudo-locale `qps`: English with an accent on every letter and brackets round every text. A word without them is a word
 * that no translator will ever see. It is made from the words that are there, so it is never behind.
 */
import { addLanguage } from '../../widgets/src/base/language.ts';
import { templates as finder } from '../../widgets/src/locales/en.centre-finder.ts';
import { templates as check } from '../../widgets/src/locales/en.self-check.ts';
import { templates as team } from '../../widgets/src/locales/en.team-overview.ts';
import { templates as explorer } from '../../widgets/src/locales/en.transition-explorer.ts';
import { templates as common } from '../../widgets/src/locales/en.ts';

// None of these is a letter of Norwegian, Sámi or Kven, so that data cannot pass for a translation.
const plain = 'abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ';
export const accented = 'ȧƀƈḓḗƒɠħīĵķŀḿƞǿƥɋřşţŭṽẇẋẏẑȦƁƇḒḖƑƓĦĪĴĶĿḾȠǾƤɊŘŞŢŬṼẆẊẎẐ';
const accents = new Map([...plain].map((letter, at) => [letter, [...accented][at]!]));

/** Texts that are lists: the code takes them apart at the blanks, so each word needs its own brackets. */
const lists = new Set(['date.days', 'date.months']);

interface Sentence {
  readonly strings: readonly string[];
  readonly values: readonly unknown[];
}

/** A text with accents; every second vowel is doubled, since most languages need more room than English. */
export function accent(text: string): string {
  let vowels = 0;
  return [...text]
    .map((letter) => {
      const marked = accents.get(letter) ?? letter;
      return /[aeiouy]/.test(letter) && ++vowels % 2 === 0 ? marked + marked : marked;
    })
    .join('');
}

const bracketed = (text: string): string => `⟦${accent(text)}⟧`;

function pseudo(id: string, template: string | Sentence): string | Sentence {
  if (typeof template === 'string')
    return lists.has(id) ? template.split(' ').map(bracketed).join(' ') : bracketed(template);
  const { strings, values } = template;
  const last = strings.length - 1;
  const spoken = strings.map((part, at) => `${at === 0 ? '⟦' : ''}${accent(part)}${at === last ? '⟧' : ''}`);
  return { strings: spoken, values } satisfies Sentence;
}

addLanguage('qps', () =>
  Promise.resolve({
    templates: Object.fromEntries(
      Object.entries({ ...common, ...finder, ...check, ...team, ...explorer }).map(([id, text]) => [
        id,
        pseudo(id, text),
      ]),
    ),
  }),
);
