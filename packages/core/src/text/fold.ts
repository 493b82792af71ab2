/** Making written names comparable: the search key of a text, and the closeness of two keys. */

// Letters that Unicode does not take apart. `ae` and `oe` are shortened again below, so these need only the base letter.
const LETTERS: Readonly<Record<string, string>> = { æ: 'a', ø: 'o', đ: 'd', ð: 'd', ŋ: 'n', ŧ: 't', þ: 'th', ß: 'ss' };

/**
 * The search key of a text: what is left when case, accents, punctuation and the Nordic ways of spelling one sound differently
 * are taken away. `Ålesund`, `Aalesund` and `Alesund` get the same key, as do `Tromsø`, `Tromsoe` and `Tromso`.
 *
 * For comparing only, never for showing. Folding a key again changes nothing, and the key of the beginning of a word is the
 * beginning of the key of the word, so that a half-typed `Aa` already finds Ålesund.
 */
export function fold(text: string): string {
  return foldLetters(text)
    .replace(/a[ae]+/g, 'a')
    .replace(/oe+/g, 'o');
}

/**
 * As `fold`, but `aa`, `ae` and `oe` stay as they are: for telling typing errors, since an error may make such a pair.
 * `Plaearbeider` is a letter away from Platearbeider, and its key, `plarbeider`, is three.
 */
export function foldLetters(text: string): string {
  return (
    text
      .normalize('NFKD')
      .toLowerCase()
      // Marks, and invisible format characters (soft hyphen, zero-width, bidi), which would split a word in two.
      .replace(/[\p{M}\p{Cf}]+/gu, '')
      .replace(/[æøđðŋŧþß]/g, (letter) => LETTERS[letter]!)
      .replace(/[^\p{L}\p{N}]+/gu, ' ')
      .trim()
  );
}

/**
 * True when `query` is `word`, or the beginning of it, but for small typing errors. Both are folded words.
 *
 * Allowed are no error under four letters, one under eight, else two, where an error is a letter too many, too few, wrong, or
 * two neighbours swapped (the optimal string alignment distance).
 */
export function closeTo(query: string, word: string): boolean {
  const errors = query.length < 4 ? 0 : query.length < 8 ? 1 : 2;
  if (!errors || word.startsWith(query)) return word.startsWith(query);
  if (word.length < query.length - errors) return false;
  const width = Math.min(word.length, query.length + errors);
  let before: number[] = [];
  // No `Array.from`: Prototype.js and MooTools have one of their own.
  let above: number[] = [];
  for (let column = 0; column <= width; column++) above.push(column);
  for (let row = 1; row <= query.length; row++) {
    const current = [row];
    for (let column = 1; column <= width; column++) {
      const same = query[row - 1] === word[column - 1];
      let errorsHere = Math.min(above[column - 1]! + (same ? 0 : 1), above[column]! + 1, current[column - 1]! + 1);
      if (row > 1 && column > 1 && query[row - 1] === word[column - 2] && query[row - 2] === word[column - 1]) {
        errorsHere = Math.min(errorsHere, before[column - 2]! + 1);
      }
      current.push(errorsHere);
    }
    // A swap reaches back two rows, so one hopeless row settles nothing; two do.
    if (Math.min(...current, ...above) > errors) return false;
    before = above;
    above = current;
  }
  return Math.min(...above) <= errors;
}
