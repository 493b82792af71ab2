/** From answers to what comes next: what one is good at, what to work on, in which order. */
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
