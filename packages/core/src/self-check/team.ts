/** From the files that people hand over to what a leader may see of the team. No count leaves this file that may not be shown. */
import type { Pause } from '../check-text.ts';
import type { Area, CheckResult, Framework, Scale } from '../schema/types.ts';
import { areasTaken, placedIn, rankOf, scaleOf } from './framework.ts';
import { neededOf } from './profile.ts';
import { type Cell, type Range, countedFrom, fewest, protectedRow, rowChange } from './small-numbers.ts';
import { unknown } from './state.ts';

/** The people by where they stand in an area. The first column is those without a level yet, the others are the levels of its scale. */
export interface TeamRow {
  readonly area: Area;
  readonly scale: Scale;
  readonly cells: readonly Cell[];
  /** Names by column; only in an open team. */
  readonly names?: readonly (readonly string[])[];
}

/** What was found among the files, in numbers of files. */
export interface Told {
  readonly files: number;
  /** An older file of a person who has a newer one. */
  readonly duplicates: number;
  /** Left out: made with another framework, or another version of this one. */
  readonly otherFrameworks: ReadonlyMap<string, number>;
  readonly otherVersions: ReadonlyMap<string, number>;
  /** Ids of areas and statements, and `statement=level`, that the framework does not have. */
  readonly strangers: readonly string[];
}

export interface Team {
  readonly people: number;
  /** Everybody has agreed, with a name: nothing is hidden and names are shown. */
  readonly open: boolean;
  /** One for each area; none for a framework that counts nothing. */
  readonly rows: readonly TeamRow[];
  readonly told: Told;
}

/** Results looked at between two looks at the clock. */
const piece = 10;

/**
 * The team of some results, which may be thousands: `pause` is awaited after every ten.
 *
 * Of several results with the same id, which are one person's, the newest counts. Results of another framework or another
 * version are left out: their levels were not answers to these statements.
 */
export async function teamOf(framework: Framework, results: readonly CheckResult[], pause: Pause): Promise<Team> {
  const { kept, told } = sorted(framework, results);
  const sheets = framework.areas.map((area) => sheetOf(framework, area));
  const places = new Map(sheets.flatMap((sheet) => sheet.statements.map((id) => [id, sheet] as const)));
  const areas = new Set(framework.areas.map(({ id }) => id));
  const strangers = new Set<string>();
  const open = kept.length > 0 && kept.every(({ handedOver }) => handedOver?.agreed && handedOver.name);
  // Counted by hand: old libraries on a page have an `entries` of their own.
  let index = -1;
  for (const result of kept) {
    if (++index % piece === 0) await pause();
    for (const { counts } of sheets) counts.fill(0);
    // Once through the answers: a thousand people have answered a hundred thousand statements.
    for (const [id, level] of Object.entries(result.answers)) {
      const sheet = places.get(id);
      const rank = sheet?.ranks.get(level);
      if (rank === undefined) strangers.add(sheet ? `${id}=${level}` : id);
      else if (rank >= 0) sheet!.counts[rank]!++;
    }
    for (const id of result.areas) if (!areas.has(id)) strangers.add(id);
    const taken = areasTaken(framework, result.areas);
    for (const { area, counts, needed, people } of sheets) {
      people[taken.includes(area) ? levelIn(counts, needed) + 1 : 0]!.push(result.handedOver?.name ?? '');
    }
  }
  const rows = sheets.map(({ area, scale, people }): TeamRow => {
    const counts = people.map(({ length }) => length);
    return open ? { area, scale, cells: counts, names: people } : { area, scale, cells: protectedRow(counts) };
  });
  return {
    people: kept.length,
    open,
    rows: framework.unscored ? [] : rows,
    told: { ...told, strangers: [...strangers] },
  };
}

/** An area while the team is counted. */
interface Sheet extends Pick<TeamRow, 'area' | 'scale'> {
  readonly statements: readonly string[];
  /** Rank by level; an answer that is no level has -1. */
  readonly ranks: ReadonlyMap<string, number>;
  readonly needed: number;
  /** Statements by level, of the person who is being counted. */
  readonly counts: number[];
  /** Names of the people by column. */
  readonly people: readonly string[][];
}

function sheetOf(framework: Framework, area: Area): Sheet {
  const scale = scaleOf(framework, area);
  const statements = placedIn(framework, [area]).map(({ statement }) => statement.id);
  return {
    area,
    scale,
    statements,
    ranks: new Map([[unknown, -1], ...scale.levels.map(({ id }, rank) => [id, rank] as const)]),
    needed: neededOf(framework, statements.length),
    counts: scale.levels.map(() => 0),
    people: [undefined, ...scale.levels].map(() => []),
  };
}

/** The rank that an area is at, as `areaProfile` has it. */
function levelIn(counts: readonly number[], needed: number): number {
  let rank = counts.length - 1;
  for (let atOrAbove = counts[rank]!; rank >= 0 && atOrAbove < needed; atOrAbove += counts[rank] ?? 0) rank--;
  return rank;
}

function sorted(
  { id, version }: Framework,
  results: readonly CheckResult[],
): { readonly kept: readonly CheckResult[]; readonly told: Omit<Told, 'strangers'> } {
  const otherFrameworks = new Map<string, number>();
  const otherVersions = new Map<string, number>();
  const count = (by: Map<string, number>, key: string): void => void by.set(key, (by.get(key) ?? 0) + 1);
  const newest = new Map<string, CheckResult>();
  let duplicates = 0;
  for (const result of results) {
    if (result.framework.id !== id) count(otherFrameworks, result.framework.id);
    else if (result.framework.version !== version) count(otherVersions, result.framework.version);
    else {
      const other = newest.get(result.id);
      if (other) duplicates++;
      // Of two from the same day the one given last, as a correction is.
      if (!other || other.saved <= result.saved) newest.set(result.id, result);
    }
  }
  return {
    kept: [...newest.values()],
    told: { files: results.length, duplicates, otherFrameworks, otherVersions },
  };
}

/** How many are at a level or above it in an area, as far as may be told. */
export interface AreaCoverage extends Range {
  readonly area: Area;
  /** Enough for the team to count on: one person whose name is known, five where names are not. */
  readonly covered: boolean;
}

/** The aim of the framework, asked of the team as a whole. */
export interface Coverage {
  /** The level that the aim asks for in every area, by area; empty when it asks for none. */
  readonly every: readonly AreaCoverage[];
  /** The level that it asks for in some, and in how many. */
  readonly some: readonly AreaCoverage[];
  readonly wanted: number;
}

/** The least number of people that covers an area. */
export const enough = ({ open }: Pick<Team, 'open'>): number => (open ? 1 : fewest);

/** The team beside the aim; from what may be shown alone. `undefined` for a framework without an aim, or one that counts nothing. */
export function coverageOf({ aim, unscored }: Framework, team: Team): Coverage | undefined {
  if (!aim || unscored) return undefined;
  const at = (level: string | undefined): readonly AreaCoverage[] =>
    team.rows.flatMap(({ area, scale, cells }) => {
      const rank = rankOf(scale, level);
      if (rank < 0) return [];
      const range = countedFrom(cells, rank + 1, team.people);
      return [{ area, ...range, covered: range.least >= enough(team) }];
    });
  return { every: at(aim.every), some: at(aim.some?.level), wanted: aim.some?.areas ?? 0 };
}

/** Areas that the team cannot count on for certain: what to build on next. */
export function gapsOf(framework: Framework, team: Team): readonly Area[] {
  const { every, some, wanted } = coverageOf(framework, team) ?? { every: [], some: [], wanted: 0 };
  const open = (list: readonly AreaCoverage[]): readonly Area[] =>
    list.filter(({ covered }) => !covered).map(({ area }) => area);
  if (every.length > 0) return open(every);
  return some.length - open(some).length < wanted ? open(some) : [];
}

/** How an area differs from the round before, by column; `undefined` where it is not told. */
export interface TeamChange {
  readonly area: Area;
  readonly scale: Scale;
  readonly changes: readonly (Range | undefined)[];
}

/** The team beside an earlier round of the same framework; see `rowChange`. Exact only when both rounds are open. */
export function trendOf(now: Team, earlier: Team): readonly TeamChange[] {
  return now.rows.flatMap(({ area, scale, cells }) => {
    const before = earlier.rows.find((row) => row.area.id === area.id)?.cells;
    if (!before) return [];
    if (now.open && earlier.open) {
      const differences = cells.map((cell, column) => cell! - before[column]!);
      return [{ area, scale, changes: differences.map((change) => ({ least: change, most: change })) }];
    }
    const hidden = earlier.open ? protectedRow(before as readonly number[]) : before;
    return [{ area, scale, changes: rowChange(hidden, cells, earlier.people) }];
  });
}
