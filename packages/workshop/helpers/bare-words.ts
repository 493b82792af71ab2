/** Finds words that were never given to a translator, on a page that speaks the pseudo-locale. */
import { accented } from './pseudo.ts';

const pseudoWord = new RegExp(`^[${accented}]+$`, 'u');
const word = /[\p{L}\p{M}]+/gu;
const shownAttributes = [
  'aria-label',
  'aria-description',
  'aria-roledescription',
  'aria-valuetext',
  'title',
  'placeholder',
  'alt',
];

/**
 * The words that a person meets in a shadow root and that no translator has seen: neither pseudo, nor data. Data stands in
 * `<bdi>`, or is one of the `known` phrases (names, units). Answers each word with what it stands in.
 */
export function bareWords(root: ShadowRoot, known: Iterable<string>): readonly string[] {
  // The longest first: "norsk (bokmål)" goes as a whole, before "norsk" could leave half of it.
  const phrases = [...new Set(known)].filter((phrase) => /\p{L}/u.test(phrase)).sort((a, b) => b.length - a.length);
  const pattern = phrases.map((phrase) => phrase.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')).join('|');
  const data = new RegExp(`(?<![\\p{L}\\p{M}])(?:${pattern || '(?!)'})(?![\\p{L}\\p{M}])`, 'gu');
  const bare = (text: string): string[] =>
    (text.replace(data, ' ').match(word) ?? []).filter((found) => !pseudoWord.test(found));
  const found: string[] = [];
  for (const element of root.querySelectorAll('*')) {
    if (element.closest('bdi, style, script')) continue;
    for (const node of element.childNodes) {
      if (node.nodeType === Node.TEXT_NODE)
        found.push(...bare(node.nodeValue ?? '').map((text) => `${text} in ${element.localName}`));
    }
    for (const name of shownAttributes) {
      found.push(...bare(element.getAttribute(name) ?? '').map((text) => `${text} in ${element.localName}[${name}]`));
    }
  }
  return found;
}
