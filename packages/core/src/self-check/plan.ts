/** From answers to what comes next: what one is good at, what to work on, in which order. */
import { isDate } from '../schema/rules.ts';
import type { Framework, PlanStep } from '../schema/types.ts';
import { type Placed, areasTaken, placedIn, rankOf } from './framework.ts';
import { targetOf } from './profile.ts';
import { type CheckState, unknown } from './state.ts';

/** A statement with where the person stands and wants to be, as ranks on its scale. */
export interface Standing extends Placed {
  readonly rank: number;
  /** The person's own goal, else the level that is good enough. */
  readonly goal: number;
}

export interface Outlook {
  /** At the goal or above it, the highest first. */
  readonly strengths: readonly Standing[];
  /** Below the goal, the longest way first. */
  readonly workOn: readonly Standing[];
  /** Answered with "I do not know": something to find out. */
  readonly toExplore: readonly Placed[];
}

/** Sorts what was answered. Statements without an answer are in none of the lists: nothing is known of them. */
export function outlookOf(framework: Framework, state: CheckState): Outlook {
  const placed = placedIn(framework, areasTaken(framework, state.areas));
  const targets = new Map(framework.areas.map((area) => [area, targetOf(framework, area)]));
  const standings = placed.flatMap((one): Standing[] => {
    const rank = rankOf(one.scale, state.answers[one.statement.id]);
    const wanted = rankOf(one.scale, state.goals[one.statement.id]);
    return rank < 0 ? [] : [{ ...one, rank, goal: wanted < 0 ? targets.get(one.area)! : wanted }];
  });
  return {
    strengths: standings.filter(({ rank, goal }) => rank >= goal).sort((one, other) => other.rank - one.rank),
    workOn: standings
      .filter(({ rank, goal }) => rank < goal)
      .sort((one, other) => other.goal - other.rank - (one.goal - one.rank)),
    toExplore: placed.filter(({ statement }) => state.answers[statement.id] === unknown),
  };
}

const priorities: readonly PlanStep['priority'][] = ['first', 'next', 'later'];

/** The plan in the order to do it: by priority where there is one, then by date; what has none comes last. */
export function stepsInOrder(plan: readonly PlanStep[]): readonly PlanStep[] {
  const place = ({ priority }: PlanStep): number => (priority ? priorities.indexOf(priority) : priorities.length);
  // After every date there is: 9999 is a year too.
  const day = ({ until = '~' }: PlanStep): string => until;
  return [...plan].sort(
    (one, other) => place(one) - place(other) || (day(one) < day(other) ? -1 : Number(day(one) > day(other))),
  );
}

/** A goal set for a statement, or taken away with `undefined`. */
export function withGoal(state: CheckState, statement: string, level: string | undefined): CheckState {
  const { [statement]: _before, ...others } = state.goals;
  return { ...state, goals: level === undefined ? others : { ...others, [statement]: level } };
}

/**
 * A step of the plan changed. What is empty, as a form gives it, is left out: a file with an empty text or date in it would be
 * refused when it is opened again. A step in which nothing is said is none.
 */
export function withStep(state: CheckState, { statement, ...fields }: PlanStep): CheckState {
  const said = Object.fromEntries(
    // Browsers take a year of five or six digits, a slip of the finger that no file may hold.
    Object.entries(fields).filter(([name, value]) => (name === 'until' ? isDate(value ?? '') : value?.trim())),
  );
  const at = state.plan.findIndex((step) => step.statement === statement);
  const plan = state.plan.filter((_, index) => index !== at);
  if (Object.keys(said).length > 0) plan.splice(at < 0 ? plan.length : at, 0, { statement, ...said });
  return { ...state, plan };
}
