import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Cell, countedFrom, fewest, protectedRow, rowChange } from './small-numbers.ts';

type Rule = (counts: readonly number[]) => readonly Cell[];
const shownAs = (row: readonly unknown[]): string => JSON.stringify(row.map((cell) => cell ?? 'hidden'));
const sum = (counts: readonly number[]): number => counts.reduce((total, count) => total + count, 0);

/**
 * Somebody who knows the rule, the number of people and what is shown, and who has all the time in the world: is there another team
 * that would look the same, in which a column has another count? Every way to put the people is tried until one is found.
 */
function isSure(
  looks: (counts: readonly number[]) => boolean,
  people: number,
  columns: number,
  column: number,
  count: number,
  fixed: readonly Cell[] = [],
): boolean {
  const place = (at: number, left: number, counts: readonly number[]): boolean => {
    if (left < 0) return false;
    if (at === columns) return left === 0 && looks(counts);
    if (at === column || fixed[at] !== undefined) return place(at + 1, left - (counts[at] ?? 0), counts);
    for (let here = 0; here <= left; here++) {
      if (place(at + 1, left - here, counts.with(at, here))) return true;
    }
    return false;
  };
  for (let other = 0; other <= people; other++) {
    const start = Array.from({ length: columns }, (_, at) => (at === column ? other : (fixed[at] ?? 0)));
    if (other !== count && place(0, people, start)) return false;
  }
  return true;
}

const answers = new Map<string, boolean>();

/** Hidden columns whose count is certain; to one of the team, who stands in column `own`, if that is given. */
function leaks(rule: Rule, counts: readonly number[], own?: number): readonly number[] {
  const shown = rule(counts);
  const people = sum(counts);
  const looks = (other: readonly number[]): boolean =>
    (own === undefined || other[own]! > 0) && shownAs(rule(other)) === shownAs(shown);
  return shown.flatMap((cell, column) => {
    if (cell !== undefined) return [];
    const key = [rule.name, people, shownAs(shown), own, column, counts[column]].join();
    const known = answers.get(key) ?? isSure(looks, people, counts.length, column, counts[column]!, shown);
    answers.set(key, known);
    return known ? [column] : [];
  });
}

/** Teams as they are: most people in a few columns, many columns with nobody. */
const teams = fc
  .record({
    people: fc.integer({ min: 1, max: 30 }),
    weights: fc.array(fc.constantFrom(0, 0, 0, 1, 8, 8, 12), { minLength: 3, maxLength: 7 }),
    dice: fc.array(fc.nat(999), { minLength: 30, maxLength: 30 }),
  })
  .map(({ people, weights, dice }) => {
    const all = sum(weights) || 1;
    const counts = weights.map(() => 0);
    for (const die of dice.slice(0, people)) {
      let left = (die / 1000) * all;
      const column = weights.findIndex((weight) => (left -= weight) < 0);
      counts[Math.max(0, column)]!++;
    }
    return counts;
  });

/** Every row of three or four columns with up to so many people. */
function* everyRow(columns: number, most: number): Generator<readonly number[]> {
  if (columns === 0) yield [];
  else
    for (let here = 0; here <= most; here++)
      for (const rest of everyRow(columns - 1, most - here)) yield [here, ...rest];
}

describe('a row of people by level', () => {
  it.each<[string, number[], (number | null)[]]>([
    ['shows all where all are five or more', [5, 6, 9], [5, 6, 9]],
    ['hides one under five, and the first of the others with it', [8, 3, 12], [null, null, 12]],
    ['hides an empty column as one under five', [11, 12, 0], [null, 12, null]],
    ['hides all where what is hidden holds fewer than ten', [5, 4, 12], [null, null, null]],
    ['hides all where everybody is in one column', [0, 20, 0], [null, null, null]],
    ['hides all of a team where no column has five', [4, 4, 4], [null, null, null]],
    ['hides all of a team of four', [0, 4, 0], [null, null, null]],
  ])('%s', (_, counts, shown) => {
    expect(protectedRow(counts).map((cell) => cell ?? null)).toEqual(shown);
  });

  it('lets nobody work out a hidden count, in 2,000 random teams', () => {
    let hidden = 0;
    let partly = 0;
    const look = (counts: readonly number[]): void => {
      const shown = protectedRow(counts);
      if (shown.includes(undefined)) hidden++;
      if (new Set(shown.map((cell) => cell === undefined)).size === 2) partly++;
      expect(leaks(protectedRow, counts)).toEqual([]);
    };
    fc.assert(fc.property(teams, look), { numRuns: 2000, seed: 4, unbiased: true });
    // The teams are such that there was something to find.
    expect(hidden).toBeGreaterThan(500);
    expect(partly).toBeGreaterThan(100);
  }, 60_000);

  it('lets none of the team work it out either, who knows where one stands oneself', () => {
    const look = (counts: readonly number[]): void => {
      if (sum(counts) < 2) return;
      counts.forEach((count, own) => count > 0 && expect(leaks(protectedRow, counts, own)).toEqual([]));
    };
    fc.assert(fc.property(teams, look), { numRuns: 500, seed: 5, unbiased: true });
  }, 60_000);

  it('would be worked out if another rule hid it', () => {
    const small = (counts: readonly number[], more: number): readonly Cell[] =>
      counts.map((count, column) => (count < fewest || column === more ? undefined : count));
    const onlySmall: Rule = (counts) => small(counts, -1);
    const smallestToo: Rule = (counts) => {
      const others = counts.filter((count) => count >= fewest);
      return small(counts, Math.min(...counts) < fewest ? counts.indexOf(Math.min(...others)) : -1);
    };
    const withoutTen: Rule = (counts) =>
      small(counts, counts.some((count) => count < fewest) ? counts.findIndex((count) => count >= fewest) : -1);
    expect(leaks(onlySmall, [10, 3, 10])).toEqual([1]);
    expect(leaks(smallestToo, [9, 9, 4])).toEqual([0, 2]);
    expect(leaks(withoutTen, [5, 10, 0])).toEqual([0, 2]);
    const rows = [...everyRow(3, 25)].filter((counts) => sum(counts) > 0);
    const found = (rule: Rule): number => rows.filter((counts) => leaks(rule, counts).length > 0).length;
    expect([onlySmall, smallestToo, withoutTen].map((rule) => found(rule) > 0)).toEqual([true, true, true]);
    expect(found(protectedRow)).toBe(0);
  }, 60_000);
});

describe('how many are at a level or above', () => {
  it('is exact where all of it is shown, and between two numbers where not', () => {
    expect(countedFrom([undefined, undefined, 12, 6], 2, 30)).toEqual({ least: 18, most: 18 });
    expect(countedFrom([undefined, 8, undefined, 12], 2, 31)).toEqual({ least: 12, most: 23 });
    expect(countedFrom([undefined, undefined, undefined], 1, 7)).toEqual({ least: 0, most: 7 });
  });

  it('always holds the true number', () => {
    const look = (counts: readonly number[]): void =>
      counts.forEach((_, from) => {
        const { least, most } = countedFrom(protectedRow(counts), from, sum(counts));
        const there = sum(counts.slice(from));
        expect(there >= least && there <= most).toBe(true);
      });
    fc.assert(fc.property(teams, look), { seed: 6, unbiased: true });
  });
});

describe('two rounds beside each other', () => {
  const change = (before: readonly number[], now: readonly number[]): ReturnType<typeof rowChange> =>
    rowChange(protectedRow(before), protectedRow(now), sum(before));
  const few = { least: -4, most: 4 };

  it('tell a difference in steps, and one under five only as such', () => {
    expect(change([30, 30, 30, 6], [22, 30, 31, 80])).toEqual([
      { least: -9, most: -5 },
      few,
      few,
      { least: 50, most: Infinity },
    ]);
  });

  it('tell nothing where either has hidden a count', () => {
    expect(change([20, 3, 20, 20], [20, 20, 20, 20])).toEqual([undefined, undefined, few, few]);
  });

  it('tell nothing of a row where one difference under five would follow from the others', () => {
    // Four more than before in each: with 15 before and 27 now it cannot be otherwise.
    expect(change([5, 5, 5], [9, 9, 9])).toEqual([undefined, undefined, undefined]);
    expect(change([6, 5, 5], [9, 9, 9])).toEqual([few, few, few]);
  });

  it('would let it out if every row were told in steps', () => {
    const steps = (before: readonly number[]): string =>
      shownAs(before.map((count, column) => rowChange([count], [[9, 9, 9][column]!], 1000)[0]));
    const looks = (other: readonly number[]): boolean =>
      steps(other) === steps([5, 5, 5]) && Math.min(...other) >= fewest;
    expect(isSure(looks, 15, 3, 0, 5)).toBe(true);
  });

  it('let nobody work out a small difference or a hidden count of the round before, in 1,000 pairs', () => {
    let told = 0;
    const moves = fc.array(fc.tuple(fc.nat(6), fc.nat(6), fc.integer({ min: 0, max: 6 })), { maxLength: 4 });
    const look = (now: readonly number[], steps: readonly (readonly [number, number, number])[]): void => {
      const before = [...now];
      // Most people stay, a few move, some come or go.
      for (const [from, to, people] of steps) {
        const moved = Math.min(before[from % now.length]!, people);
        before[from % now.length]! -= moved;
        if (to < now.length) before[to]! += moved;
      }
      if (sum(before) === 0) return;
      const shown = change(before, now);
      const looks = (other: readonly number[]): boolean => shownAs(change(other, now)) === shownAs(shown);
      const hidden = protectedRow(before);
      if (shown.some((step) => step !== undefined)) told++;
      before.forEach((count, column) => {
        const small = Math.abs(now[column]! - count) < fewest && shown[column] !== undefined;
        if (!small && hidden[column] !== undefined) return;
        expect(isSure(looks, sum(before), now.length, column, count), shownAs(before)).toBe(false);
      });
    };
    const large = fc
      .array(fc.constantFrom(0, 2, 5, 5, 6, 8, 9, 9), { minLength: 3, maxLength: 4 })
      .filter((now) => sum(now) > 0);
    fc.assert(fc.property(large, moves, look), { numRuns: 1000, seed: 7, unbiased: true });
    expect(told).toBeGreaterThan(200);
  }, 60_000);
});
