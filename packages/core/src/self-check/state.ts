/** What a person has said so far. Ids only: it holds in every language, and through every change of it. */
import type { Area, Framework, PlanStep } from '../schema/types.ts';
import { areasTaken } from './framework.ts';

/** The answer of somebody who has read a statement and does not know. */
export const unknown = 'unknown';

export interface CheckState {
  /** Made at random when the check was begun; see `CheckResult`. */
  readonly id: string;
  /** Areas taken; none: all. */
  readonly areas: readonly string[];
  /** Level, or `unknown`, by statement. */
  readonly answers: Readonly<Record<string, string>>;
  /** Statements passed over. One that is answered later is not skipped any more. */
  readonly skipped: readonly string[];
  /** Level to reach by statement. */
  readonly goals: Readonly<Record<string, string>>;
  /** What to do about which statement, at most one step each. */
  readonly plan: readonly PlanStep[];
}

/** Nothing said yet. */
export const beginning = (id: string): CheckState => ({
  id,
  areas: [],
  answers: {},
  skipped: [],
  goals: {},
  plan: [],
});

/** A statement answered, or answered anew. */
export const answered = (state: CheckState, statement: string, level: string): CheckState => ({
  ...state,
  answers: { ...state.answers, [statement]: level },
  skipped: state.skipped.filter((id) => id !== statement),
});

/** Statements passed over; those with an answer keep it. */
export const skippedOver = (state: CheckState, statements: readonly string[]): CheckState => ({
  ...state,
  skipped: [...new Set([...state.skipped, ...statements.filter((id) => state.answers[id] === undefined)])],
});

/** How far one has come: statements answered, passed over, and all there are. */
export interface Progress {
  readonly answered: number;
  readonly skipped: number;
  readonly total: number;
}

/**
 * Progress in some areas; without them in all that are taken. Asked for every area after every answer, so it walks through the statements and
 * makes nothing.
 */
export function progressOf(
  framework: Framework,
  { answers, skipped: ids, areas: taken }: CheckState,
  areas: readonly Area[] = areasTaken(framework, taken),
): Progress {
  const passed = new Set(ids);
  let [answered, skipped, total] = [0, 0, 0];
  for (const { groups } of areas) {
    for (const { statements } of groups) {
      for (const { id } of statements) {
        total++;
        if (answers[id] !== undefined) answered++;
        else if (passed.has(id)) skipped++;
      }
    }
  }
  return { answered, skipped, total };
}
