/** A check as a file or an address keeps it, and back. */
import type { CheckResult, Framework } from '../schema/types.ts';
import { areasTaken, placedIn, rankOf } from './framework.ts';
import { type CheckState, unknown } from './state.ts';

/** What came back, and the ids in it that the framework does not have (any more). */
export interface Restored {
  readonly state: CheckState;
  readonly strangers: readonly string[];
}

/** The file that a person saves. `saved` is the day, `YYYY-MM-DD`. */
export function toResult({ id, version }: Framework, state: CheckState, saved: string): CheckResult {
  return { format: 'retning/self-check@1', ...state, framework: { id, version }, saved };
}

/**
 * The file that a person gives a leader: the levels alone, in the areas that are taken. Goals, the plan and answers in an area that
 * was left again are the person's own affair. The name goes with it only when `agreed`.
 */
export function toHandOver(
  framework: Framework,
  state: CheckState,
  saved: string,
  name = '',
  agreed = false,
): CheckResult {
  const { id, areas } = state;
  const taken = new Set(placedIn(framework, areasTaken(framework, areas)).map(({ statement }) => statement.id));
  const answers = Object.fromEntries(Object.entries(state.answers).filter(([statement]) => taken.has(statement)));
  const { format, framework: of } = toResult(framework, state, saved);
  const named = agreed && name.trim() ? { name: name.trim() } : {};
  return { format, id, framework: of, saved, areas, answers, handedOver: { ...named, agreed } };
}

/** What a file says, for this framework. What does not fit it is left out and named. */
export function fromResult(framework: Framework, result: CheckResult): Restored {
  const strangers = new Set<string>();
  const scales = new Map(placedIn(framework).map(({ statement, scale }) => [statement.id, scale]));
  const known = (id: string): boolean => scales.has(id) || !strangers.add(id);
  const fits = ([id, level]: readonly [string, string], words: readonly string[] = []): boolean => {
    if (!known(id)) return false;
    return words.includes(level) || rankOf(scales.get(id)!, level) >= 0 || !strangers.add(`${id}=${level}`);
  };
  const areas = [...new Set(result.areas)].filter(
    (id) => framework.areas.some((area) => area.id === id) || !strangers.add(id),
  );
  const answers = Object.fromEntries(Object.entries(result.answers).filter((entry) => fits(entry, [unknown])));
  const state: CheckState = {
    id: result.id,
    areas,
    answers,
    skipped: [...new Set(result.skipped?.filter((id) => known(id) && answers[id] === undefined))],
    goals: Object.fromEntries(Object.entries(result.goals ?? {}).filter((entry) => fits(entry))),
    plan: [
      ...new Map(
        result.plan?.filter(({ statement }) => known(statement)).map((step) => [step.statement, step]),
      ).values(),
    ],
  };
  return { state, strangers: [...strangers] };
}

/**
 * The answers for an address: `areas`, and for every level the ids that have it, one blank between. What a person wrote is not in
 * it: an address is sent on, kept in a history and read over a shoulder.
 */
export function toFragment(framework: Framework, { areas, answers }: CheckState): Record<string, string> {
  const byLevel = new Map<string, string[]>();
  for (const { statement } of placedIn(framework)) {
    const level = answers[statement.id];
    if (level !== undefined) byLevel.set(level, [...(byLevel.get(level) ?? []), statement.id]);
  }
  return {
    framework: framework.id,
    areas: areas.join(' '),
    ...Object.fromEntries([...byLevel].map(([level, ids]) => [`level-${level}`, ids.join(' ')])),
  };
}

/** What an address tells, or `undefined` when it is of another framework. */
export function fromFragment(framework: Framework, kept: URLSearchParams, id: string): Restored | undefined {
  if (kept.get('framework') !== framework.id) return undefined;
  const ids = (name: string): readonly string[] => kept.get(name)?.split(' ').filter(Boolean) ?? [];
  const answers = [...kept.keys()].flatMap((key) => {
    const level = /^level-(.+)$/.exec(key)?.[1];
    return level === undefined ? [] : ids(key).map((statement) => [statement, level] as const);
  });
  return fromResult(framework, {
    format: 'retning/self-check@1',
    id,
    framework,
    saved: '',
    areas: ids('areas'),
    answers: Object.fromEntries(answers),
  });
}
