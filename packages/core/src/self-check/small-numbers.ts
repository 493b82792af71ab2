/**
 * What may be shown of a count of people so that nobody can be worked out from it: on a screen, on paper, in a table for spreadsheets.
 *
 * A row is the people of one area by where they stand. Everybody stands in exactly one column, so all rows have the same sum, and
 * that sum is known to whoever looks.
 */

/** A count under this is not shown. */
export const fewest = 5;

/** A count, or `undefined` when it is hidden. */
export type Cell = number | undefined;

const sum = (counts: readonly number[]): number => counts.reduce((total, count) => total + count, 0);
const isShown = (cell: Cell): cell is number => cell !== undefined;

/**
 * A row as it may be shown. Counts under five are hidden, nought too, and one more with them: the first in the order of the columns
 * that is not under five, so that none can be had by subtraction. When those hidden hold fewer than ten people together, or none is
 * left to be the one more, the whole row is hidden; a team of fewer than five shows nothing.
 *
 * Why it holds against somebody who knows this rule: which count is the one more depends on nothing but which are under five. With
 * ten people or more in what is hidden, each of the small ones may be anything from 0 to 4, and the one more takes up the
 * difference. In a row that is wholly hidden all people may stand in any one column. The smallest of the others in the place of the first
 * would not do: that it is the smallest tells something of what it hides. A test plays that somebody.
 */
export function protectedRow(counts: readonly number[]): readonly Cell[] {
  const isSmall = counts.map((count) => count < fewest);
  if (!isSmall.includes(true)) return counts;
  const more = isSmall.indexOf(false);
  const hidden = counts.filter((_, column) => isSmall[column] || column === more);
  const whole = more < 0 || sum(hidden) < 2 * fewest;
  return counts.map((count, column) => (whole || isSmall[column] || column === more ? undefined : count));
}

/** Between how many and how many; both ends belong to it. */
export interface Range {
  readonly least: number;
  readonly most: number;
}

/** How many of `people` stand in `from` or a later column, as far as a row that may be shown tells it. */
export function countedFrom(row: readonly Cell[], from: number, people: number): Range {
  const before = row.slice(0, from);
  const there = row.slice(from);
  const least = sum(there.filter(isShown));
  return { least, most: there.every(isShown) ? least : people - sum(before.filter(isShown)) };
}

/** Steps in which a difference is told, in people. */
const steps = [fewest, 10, 20, 50];

/** A difference in people as it may be told: under five either way, or within a step. */
function stepOf(difference: number): Range {
  const size = Math.abs(difference);
  if (size < fewest) return { least: 1 - fewest, most: fewest - 1 };
  const least = steps.filter((step) => step <= size).pop()!;
  const most = (steps.find((step) => step > size) ?? Infinity) - 1;
  return difference > 0 ? { least, most } : { least: -most, most: -least };
}

/**
 * How a row differs from the same row of an earlier round, each of them protected by itself; `undefined` where it is not told.
 *
 * Two rounds tell more than one: if all but one stand where they stood, a difference of one is that person. So the figures of the
 * earlier round are not shown, a difference is told only where both counts are shown, in steps, and one under five only as such.
 * Since those who look know the sum of the earlier round, `peopleBefore`, a row is left out whole when its steps leave some difference
 * under five but one value. That is asked of nothing but what they see, so the answer tells them nothing.
 */
export function rowChange(
  before: readonly Cell[],
  now: readonly Cell[],
  peopleBefore: number,
): readonly (Range | undefined)[] {
  const changes = now.map((cell, column) => {
    const earlier = before[column];
    return isShown(cell) && isShown(earlier) ? stepOf(cell - earlier) : undefined;
  });
  // What those who look can say of each count of the earlier round. One that was shown was five or more; what is hidden holds five
  // a column or more: a row hides two columns at least, with ten people.
  const could = changes.map((change, column): Range => {
    if (!change) return { least: fewest, most: Infinity };
    return { least: Math.max(fewest, now[column]! - change.most), most: now[column]! - change.least };
  });
  const settled = changes.some((change, column) => {
    if (!change || change.least > 0 || change.most < 0) return false;
    const others = could.filter((_, other) => other !== column);
    const least = Math.max(could[column]!.least, peopleBefore - sum(others.map(({ most }) => most)));
    const most = Math.min(could[column]!.most, peopleBefore - sum(others.map(({ least }) => least)));
    return most <= least;
  });
  return settled ? changes.map(() => undefined) : changes;
}
