/** What an occupation is like: its groups in STYRK-08, its fields of work and the parts of its name, each with a weight. */
import { readNameParts } from './name-parts.ts';
import type { NamePart } from './name-parts.ts';
import type { Occupation, Occupations } from './occupations.ts';

/** Why two occupations are near each other, as a code with what words need. */
export type NeighbourReason =
  /** They share a unit of STYRK-08 (four digits), a group (three) or a wider group (two); its name is in `Occupations.groups`. */
  | { readonly because: 'same-unit' | 'same-group' | 'near-group'; readonly group: string }
  /** They are in one field of work, on whatever level; its name is in `Occupations.fields`. */
  | { readonly because: 'same-field'; readonly field: string }
  /** Their names share a part, given in small letters: `mekaniker`, `bil`. */
  | { readonly because: 'like-name'; readonly part: string };

export interface Trait {
  readonly reason: NeighbourReason;
  /** What it says where two share it: its strength times the logarithm of how rare it is. */
  readonly weight: number;
  /** True where sharing it makes nearer and lacking it does not make further: what a name is about beside its head. */
  readonly extra: boolean;
}

/** The traits of an occupation, by keys that are equal where the trait is. */
export type Traits = ReadonlyMap<string, Trait>;

/**
 * A unit, a field of work and what one is called say what one works with. A group of three digits says less, one of two
 * little more than a level of education, and a head such as `operatør` little at all.
 */
const STRENGTHS = {
  'same-unit': 1,
  'same-group': 0.7,
  'near-group': 0.25,
  'same-field': 1,
  head: 1,
  field: 0.7,
  'broad-head': 0.25,
  'inner-field': 0.35,
} as const;

/** A group of what is left over, or of several things without a common name, says little about its members. */
const LUMPED = /^Andre |,.* mv\.$/;
const OF_LUMPED = 0.25;

/** What is only gathered from others with the same head says half. */
const OF_GATHERED = 0.5;

/** So many occupations are read in a step. */
const A_STEP = 100;

/**
 * The traits of every occupation, in the order of the table. Of all, since what is rare shows only in the whole; bit by bit,
 * since on a slow phone that takes a fifth of a second.
 */
export function* readTraits(occupations: Occupations): Generator<undefined, readonly Traits[]> {
  const fieldsOf = fieldReader(occupations);
  const names = readNameParts(occupations.all.map(({ title }) => title));
  const strengths: Map<string, { readonly reason: NeighbourReason; readonly strength: number }>[] = [];
  // No `entries()`, and below no `reduce`: old libraries on a page have their own.
  for (const occupation of occupations.all) {
    const at = strengths.length;
    if (at % A_STEP === 0) yield;
    const mine: (typeof strengths)[number] = new Map();
    const reasons = [
      ...ofCodes(occupations, fieldsOf, occupation.codes),
      ...(occupation.codes.length > 0 ? [] : gathered(occupations, fieldsOf, names, at)),
    ];
    for (const [reason, strength] of reasons) {
      const key = 'group' in reason ? reason.group : 'field' in reason ? `=${reason.field}` : '';
      if ((mine.get(key)?.strength ?? 0) < strength) mine.set(key, { reason, strength });
    }
    for (const { part, as } of names[at]!) {
      const reason = { because: 'like-name', part } as const;
      mine.set(as.endsWith('field') ? `~${part}` : `-${part}`, { reason, strength: STRENGTHS[as] });
    }
    strengths.push(mine);
  }
  yield;

  const counts = new Map<string, number>();
  for (const mine of strengths) for (const key of mine.keys()) counts.set(key, (counts.get(key) ?? 0) + 1);
  return strengths.map((mine) => {
    const traits = new Map<string, Trait>();
    for (const [key, { reason, strength }] of mine) {
      const count = counts.get(key)!;
      // A group with the same members as a smaller one in it would count twice.
      const double = (other: string): boolean =>
        other.length === key.length + 1 && other.startsWith(key) && counts.get(other) === count;
      if (count < 2 || (/^\d{2,3}$/.test(key) && [...mine.keys()].some(double))) continue;
      const weight = strength * Math.log(strengths.length / count);
      traits.set(key, { reason, weight, extra: key.startsWith('~') });
    }
    return traits;
  });
}

type Strong = readonly [reason: NeighbourReason, strength: number];

/** The groups and fields that the codes put an occupation in. */
function ofCodes({ groups }: Occupations, fieldsOf: FieldsOf, codes: readonly string[]): readonly Strong[] {
  return codes.flatMap((code) => [
    ...([4, 3, 2] as const).map((digits): Strong => {
      const group = code.slice(0, digits);
      const because = digits === 4 ? 'same-unit' : digits === 3 ? 'same-group' : 'near-group';
      // Among leaders the wider groups say that one leads, and not what.
      const lumped = LUMPED.test(groups.get(group) ?? '') || (digits < 4 && code.startsWith('1'));
      return [{ because, group }, STRENGTHS[because] * (lumped ? OF_LUMPED : 1)];
    }),
    ...fieldsOf(code).map((field): Strong => [{ because: 'same-field', field }, STRENGTHS['same-field']]),
  ]);
}

/**
 * Where an occupation without a code is put: the wider groups and fields of at least half of those with the same head, and
 * of two or more. A Kulturskolelærer is where most of the teachers are.
 */
function gathered(
  { all }: Occupations,
  fieldsOf: FieldsOf,
  names: readonly (readonly NamePart[])[],
  at: number,
): readonly Strong[] {
  const head = names[at]!.find(({ as }) => as === 'head')?.part;
  const alike = all.filter(
    ({ codes }, other) => codes.length > 0 && names[other]!.some(({ part, as }) => as === 'head' && part === head),
  );
  const common = (placesOf: (code: string) => readonly string[]): readonly string[] => {
    const counts = new Map<string, number>();
    for (const { codes } of alike) {
      for (const place of new Set(codes.flatMap(placesOf))) counts.set(place, (counts.get(place) ?? 0) + 1);
    }
    return [...counts].flatMap(([place, count]) => (count > 1 && count >= alike.length / 2 ? place : []));
  };
  return [
    ...common((code) => [code.slice(0, 2)]).map((group): Strong => [
      { because: 'near-group', group },
      STRENGTHS['near-group'] * OF_GATHERED,
    ]),
    ...common(fieldsOf).map((field): Strong => [
      { because: 'same-field', field },
      STRENGTHS['same-field'] * OF_GATHERED,
    ]),
  ];
}

type FieldsOf = (code: string) => readonly string[];

/** Tells the ids of the fields that a unit is in. */
function fieldReader({ fields }: Occupations): FieldsOf {
  const byGroup = new Map<string, string[]>();
  for (const { id, groups } of fields.values()) {
    for (const group of groups) byGroup.set(group, [...(byGroup.get(group) ?? []), id]);
  }
  return (code) => [code, code.slice(0, 3), code.slice(0, 2)].flatMap((group) => byGroup.get(group) ?? []);
}

/** The level of education that a major group of STYRK-08 is thought to ask for, 1 to 4; leaders as those they lead at most. */
const LEVELS = [3, 4, 4, 3, 2, 2, 2, 2, 2, 1];

/** How many levels of education lie between two occupations, where they are nearest; 0 where one has no code. */
export function levelsBetween(one: Occupation, other: Occupation): number {
  let least = Infinity;
  for (const code of one.codes) {
    for (const theirs of other.codes)
      least = Math.min(least, Math.abs(LEVELS[Number(code[0])]! - LEVELS[Number(theirs[0])]!));
  }
  return least === Infinity ? 0 : least;
}
