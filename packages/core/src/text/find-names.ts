/** Names by what people type of them: what the finders of places and of occupations have in common. */
import { closeTo, fold, foldLetters } from './fold.ts';

/** What a thing may be found by. */
export interface Keys {
  /** Its folded names. */
  readonly keys: readonly string[];
  /** The letters in them, a bit for each of a to z. */
  readonly letters: number;
}

/** The keys of a thing with these names. */
export function keysOf(names: readonly string[]): Keys {
  const keys = names.map(fold);
  return { keys, letters: lettersOf(keys.join('')) };
}

/** 0: a name is the query; 1: one begins with it; 2: a word in one begins with it; 3: none of these. The query is folded. */
export function rankOf(query: string, { keys }: Keys): 0 | 1 | 2 | 3 {
  let best: 0 | 1 | 2 | 3 = 3;
  for (const key of keys) {
    if (key === query) return 0;
    if (key.startsWith(query)) best = 1;
    else if (best > 2 && key.includes(` ${query}`)) best = 2;
  }
  return best;
}

/**
 * The things one of whose names is the text, or begins with it, but for small typing errors. `isNear` compares the text,
 * folded in either way, with a folded name; it is asked only where the name lacks at most two letters of the text.
 */
export function withErrors<Thing extends Keys>(
  things: readonly Thing[],
  text: string,
  isNear: (query: string, key: string) => boolean = closeTo,
): readonly Thing[] {
  const queries = [...new Set([fold(text), foldLetters(text)])].map((query) => ({ query, letters: lettersOf(query) }));
  return things.filter((thing) =>
    queries.some(
      ({ query, letters }) => fewerThanThree(letters & ~thing.letters) && thing.keys.some((key) => isNear(query, key)),
    ),
  );
}

/**
 * The letters of a folded text, a bit for each of a to z. A typing error takes at most one letter away, so a name that lacks
 * three letters of what was typed need not be compared letter by letter, which is the slow part.
 */
function lettersOf(folded: string): number {
  let letters = 0;
  for (let at = 0; at < folded.length; at++) letters |= 1 << (folded.charCodeAt(at) & 31);
  return letters;
}

function fewerThanThree(bits: number): boolean {
  const fewer = bits & (bits - 1);
  return (fewer & (fewer - 1)) === 0;
}
