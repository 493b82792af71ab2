/** Occupations that are near another: the same kind of work, or a name that says so. */
import type { Occupation, Occupations } from './occupations.ts';
import { levelsBetween, readTraits } from './traits.ts';
import type { NeighbourReason, Trait, Traits } from './traits.ts';

export type { NeighbourReason };

export interface Neighbour {
  readonly occupation: Occupation;
  /** Why it is near, what says most first; never empty. The same both ways. */
  readonly reasons: readonly NeighbourReason[];
}

/** What lies below this share of what two occupations are is left out: better few neighbours than nonsense. */
const LEAST = 0.25;
/** A name alone says half where both occupations are put in groups and share none. */
const BY_NAME_ALONE = 0.5;
/** What each level of education between two occupations takes away. */
const A_LEVEL = 0.2;
/** What an occupation is in all is reckoned in with less than its whole, or those with many codes would be near nobody. */
const BREADTH = 0.8;

/**
 * The occupations near the one with this id, nearest first, at most `limit`, each with the reasons. None when the id is not
 * known or nothing is near enough.
 *
 * The method: an occupation has traits – its units of STYRK-08 and the groups above them, its fields of work, the parts of
 * its name. A trait weighs more the closer it is (a unit more than a group) and the fewer have it (the logarithm of how
 * rare it is). The nearness of two is the sum of the weights they share, divided by the geometric mean of what each is in
 * all (at least the median, or those of whom little is known would be near everybody), less a fifth for each level of
 * education between them. What is equally near is in alphabetical order.
 *
 * Its limits: groups and names say what kind of work it is. They do not say where people go, what one earns, who is wanted,
 * or what one must learn first. See README.md beside this file.
 */
export function neighboursOf(occupations: Occupations, id: string, limit: number): readonly Neighbour[] {
  const { all } = occupations;
  const at = all.findIndex((occupation) => occupation.id === id);
  if (at < 0) return [];
  const { traits, breadths } = reckon(occupations);
  return all
    .flatMap((occupation, other) => {
      const shared = other === at ? [] : sharedBy(traits[at]!, traits[other]!);
      if (shared.length === 0) return [];
      const sum = sumOf(shared);
      const less = 1 - A_LEVEL * levelsBetween(all[at]!, occupation);
      const byName = isPlaced(traits[at]!) && isPlaced(traits[other]!) && !shared.some(isPlace) ? BY_NAME_ALONE : 1;
      const nearness = (sum * less * byName) / Math.sqrt(breadths[at]! * breadths[other]!);
      return nearness < LEAST ? [] : { nearness, neighbour: { occupation, reasons: toReasons(shared) } };
    })
    .sort((one, other) => other.nearness - one.nearness)
    .slice(0, limit)
    .map(({ neighbour }) => neighbour);
}

interface Reckoned {
  readonly traits: readonly Traits[];
  readonly breadths: readonly number[];
}

const reckonings = new WeakMap<Occupations, Reckoned>();

/**
 * Gets what is the same for every question ready, bit by bit, for who has time before the first one is asked. `neighboursOf`
 * needs nobody to have done so.
 */
export function* readyNeighbours(occupations: Occupations): Generator<undefined, void> {
  if (reckonings.has(occupations)) return;
  const traits = yield* readTraits(occupations);
  const sums = traits.map((mine) => sumOf([...mine.values()].filter(({ extra }) => !extra)));
  const median = [...sums].sort((one, other) => one - other)[sums.length >> 1]!;
  reckonings.set(occupations, { traits, breadths: sums.map((sum) => Math.max(sum, median) ** BREADTH) });
}

function reckon(occupations: Occupations): Reckoned {
  const steps = readyNeighbours(occupations);
  while (!steps.next().done);
  return reckonings.get(occupations)!;
}

/** By hand: old libraries on a page have a `reduce` of their own. */
function sumOf(traits: readonly Trait[]): number {
  let sum = 0;
  for (const { weight } of traits) sum += weight;
  return sum;
}

/** What both have, by the smaller of its weights, the heaviest first. */
function sharedBy(one: Traits, other: Traits): readonly Trait[] {
  const shared: Trait[] = [];
  for (const [key, mine] of one) {
    const theirs = other.get(key);
    if (theirs) shared.push(theirs.weight < mine.weight ? theirs : mine);
  }
  return shared.sort((a, b) => b.weight - a.weight || (codeOf(a) < codeOf(b) ? -1 : 1));
}

const isPlace = ({ reason }: Trait): boolean => reason.because !== 'like-name';
const isPlaced = (traits: Traits): boolean => [...traits.values()].some(isPlace);

/** Something to order reasons of equal weight by that is the same both ways. */
function codeOf({ reason }: Trait): string {
  return 'group' in reason ? reason.group : 'field' in reason ? reason.field : reason.part;
}

/** The reasons without those that a closer one says already: the group round a shared unit, `pleier` beside `sykepleier`. */
function toReasons(shared: readonly Trait[]): readonly NeighbourReason[] {
  return shared
    .filter((one) =>
      shared.every((other) => {
        if (other === one || isField(one) || isField(other) || isPlace(one) !== isPlace(other)) return true;
        const [mine, theirs] = [codeOf(one), codeOf(other)];
        if (isPlace(one)) return theirs.length <= mine.length || !theirs.startsWith(mine);
        return mine === theirs ? shared.indexOf(one) < shared.indexOf(other) : !theirs.includes(mine);
      }),
    )
    .map(({ reason }) => reason);
}

const isField = ({ reason }: Trait): boolean => reason.because === 'same-field';
