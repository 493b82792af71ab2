/** Norwegian occupations by what people type: read from the packed table and found again, from memory. */
import { keysOf, rankOf, withErrors } from '../text/find-names.ts';
import type { Keys } from '../text/find-names.ts';
import { closeTo, fold } from '../text/fold.ts';

export interface Occupation {
  /** The id that utdanning.no knows it by: `y_sykepleier`. */
  readonly id: string;
  /** In Norwegian Bokmål, as in the source; mark it with `lang="nb"`. */
  readonly title: string;
  /** Its units in STYRK-08, four digits each, in the order of the source; none where the source has none. */
  readonly codes: readonly string[];
  /** The last part of the address of its page: `barne-_og_ungdomsarbeider`. */
  readonly slug: string;
  /** The address of its page. */
  readonly link: string;
}

/** The payload of the content file `occupations-no`; how it is packed stands in its note. */
export interface OccupationTable {
  /** An address with `{slug}` in it. */
  readonly link: string;
  readonly occupations: string;
  readonly groups: string;
}

/** A field of work across levels of education: leaders, professionals, technicians and workers of one kind of work. */
export interface WorkField {
  readonly id: string;
  /** The groups of STYRK-08 in it, by their two to four digits. A unit is in every field of which a group is its beginning. */
  readonly groups: readonly string[];
  /** What it is called, by language. */
  readonly name: Readonly<Record<string, string>>;
}

/** An occupation, and what it may be found by. */
interface Known extends Keys {
  readonly occupation: Occupation;
}

/** A table that has been read; make it once with `openOccupations` and ask it as often as you like. */
export interface Occupations {
  /** In alphabetical order of their titles. */
  readonly all: readonly Occupation[];
  readonly byId: ReadonlyMap<string, Occupation>;
  /** The names of the groups of STYRK-08 that two or more of the occupations share, by their two, three or four digits. */
  readonly groups: ReadonlyMap<string, string>;
  readonly fields: ReadonlyMap<string, WorkField>;
  readonly known: readonly Known[];
}

/**
 * Reads the table. Throws when it is not what the content file holds.
 *
 * `workFields` is the content file `work-fields-no`, or a county's own grouping; without it neighbours are found by groups and
 * names alone.
 */
export function openOccupations(
  { link, occupations, groups }: OccupationTable,
  workFields: { readonly fields: readonly WorkField[] } = { fields: [] },
): Occupations {
  const all = occupations.split('\n').map((line) => toOccupation(line, link));
  const byId = new Map(all.map((occupation) => [occupation.id, occupation]));
  if (byId.size !== all.length) throw new Error('Damaged table of occupations');
  return {
    all,
    byId,
    groups: new Map(
      groups.split('\n').map((line) => [line.slice(0, line.indexOf('|')), line.slice(line.indexOf('|') + 1)]),
    ),
    fields: new Map(workFields.fields.map((field) => [field.id, field])),
    known: all.map((occupation) => ({ occupation, ...keysOf([occupation.title]) })),
  };
}

/**
 * The occupations that a typed text may mean, best first, at most `limit`.
 *
 * Compared are folded texts (`fold`): case, accents and the ways of writing æ, ø and å do not count. The same title comes
 * first; then titles that begin with the text; then those in which a word does; then those that have all its words, in any
 * order, at the beginning of words. Then come those that are the text but for a typing error (`erapeut`, from six letters on),
 * those that have its words anywhere (`pleier` in Sykepleier), and those with small typing errors at the beginning or in one of
 * several words; among each of these three the nearest in length first. What stands alike is in alphabetical order. Where
 * something is called just what was typed, no errors are looked for.
 */
export function findOccupations({ known }: Occupations, text: string, limit: number): readonly Occupation[] {
  const query = fold(text);
  if (!query) return [];
  const words = query.split(' ');
  const ranks: readonly [Known[], Known[], Known[], Known[], Known[], Known[]] = [[], [], [], [], [], []];
  for (const one of known) ranks[rankByWords(query, words, one)].push(one);
  const [exact, begins, word, anyOrder, anywhere, rest] = ranks;
  const found = new Set([...exact, ...begins, ...word, ...anyOrder]);
  if (found.size < limit) {
    const distance = ({ keys }: Known): number => Math.abs(keys[0]!.length - query.length);
    const nearest = (some: readonly Known[]): readonly Known[] =>
      [...some].sort((one, other) => distance(one) - distance(other));
    // Who has written a title in full means it.
    const near = exact.length > 0 ? [] : nearest(withErrors([...anywhere, ...rest], text, isNear));
    const whole = near.filter((one) => query.length > 5 && distance(one) < 2);
    for (const one of [...whole, ...nearest(anywhere), ...near]) found.add(one);
  }
  return [...found].slice(0, limit).map(({ occupation }) => occupation);
}

/**
 * The occupations that a name in figures about people stands for (`Flow.name` of a `TransitionSource`): those of the group of STYRK-08 that is
 * called so, or else the one of that title, in the singular or the plural (`Sykepleiere`). In alphabetical order of their titles; none
 * where neither is in the table, as a group of one occupation with another name (`Jordmødre`).
 */
export function occupationsCalled({ all, groups }: Occupations, name: string): readonly Occupation[] {
  const called = fold(name);
  const codes = [...groups].flatMap(([code, group]) => (fold(group) === called ? [code] : []));
  if (codes.length > 0) return all.filter((one) => one.codes.some((own) => codes.some((code) => own.startsWith(code))));
  return all.filter(({ title }) => plurals.some((ending) => fold(title) + ending === called));
}

/** What a title ends with when it stands for several: Snekker-e, Advokat-er, Allmennlege-r. */
const plurals = ['', 'e', 'er', 'r'] as const;

/** 0 to 2 as `rankOf`; 3: every word of the query begins a word of the title; 4: every word is in it; 5: neither. */
function rankByWords(query: string, words: readonly string[], one: Known): 0 | 1 | 2 | 3 | 4 | 5 {
  const rank = rankOf(query, one);
  if (rank !== 3) return rank;
  const key = one.keys[0]!;
  if (words.every((word) => key.startsWith(word) || key.includes(` ${word}`))) return 3;
  // One letter is in nearly every title.
  return words.every((word) => word.length > 1 && key.includes(word)) ? 4 : 5;
}

/** True when a title is the text or begins with it but for small errors, or has each of its words but for such, in any order. */
function isNear(query: string, title: string): boolean {
  if (closeTo(query, title)) return true;
  const theirs = title.split(' ');
  const isIn = (word: string): boolean =>
    word.length > 1 && theirs.some((other) => other.includes(word) || closeTo(word, other));
  return theirs.length > 1 && query.split(' ').every(isIn);
}

/**
 * A line of the table: title, codes, id and slug, set apart by strokes; the last may be missing and those between empty.
 *
 * An id or slug that is left out follows from the title, see the note of the content file.
 */
function toOccupation(line: string, link: string): Occupation {
  const [title, codes, id, written] = line.split('|');
  if (!title) throw new Error('Damaged table of occupations');
  const slug = written || slugOf(title);
  return {
    id: `y_${id || plain(title.replace(/æ/gi, 'a')).replace(/[^a-z]+/g, '_')}`,
    title,
    codes: codes ? codes.split(' ') : [],
    slug,
    link: link.replace('{slug}', slug),
  };
}

function slugOf(title: string): string {
  return plain(title.replace(/æ/gi, 'ae')).replace(/[(),]/g, '').replace(/[ /]+/g, '_');
}

/** In small letters without marks; `å` is an `a` with one, `ø` is not. */
function plain(title: string): string {
  return title.toLowerCase().replace(/ø/g, 'o').normalize('NFD').replace(/\p{M}/gu, '');
}
