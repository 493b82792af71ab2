/** Today's answers beside those of an earlier time. */
import type { Framework } from '../schema/types.ts';
import { type Placed, areasTaken, placedIn, rankOf, scaleOf } from './framework.ts';
import { type AreaProfile, areaProfile } from './profile.ts';
import type { CheckState } from './state.ts';

/** A statement that has a level both times; ranks on its scale. */
export interface Change extends Placed {
  readonly before: number;
  readonly now: number;
}

export interface Comparison {
  /** Higher than before, and lower, the longest way first. */
  readonly up: readonly Change[];
  readonly down: readonly Change[];
  readonly same: number;
  /** Statements that have a level one of the two times. */
  readonly once: number;
  /** The areas that were taken both times. */
  readonly areas: readonly { readonly before: AreaProfile; readonly now: AreaProfile }[];
}

export function compare(
  framework: Framework,
  earlier: Pick<CheckState, 'areas' | 'answers'>,
  state: CheckState,
): Comparison {
  const takenBefore = new Set(areasTaken(framework, earlier.areas));
  const areas = areasTaken(framework, state.areas).filter((area) => takenBefore.has(area));
  const changes = placedIn(framework, areas).map((placed): Change => {
    const { id } = placed.statement;
    const scale = scaleOf(framework, placed.area);
    return { ...placed, before: rankOf(scale, earlier.answers[id]), now: rankOf(scale, state.answers[id]) };
  });
  const both = changes.filter(({ before, now }) => before >= 0 && now >= 0);
  const ways = ({ before, now }: Change): number => now - before;
  return {
    up: both.filter((change) => ways(change) > 0).sort((one, other) => ways(other) - ways(one)),
    down: both.filter((change) => ways(change) < 0).sort((one, other) => ways(one) - ways(other)),
    same: both.filter((change) => ways(change) === 0).length,
    once: changes.filter(({ before, now }) => before < 0 !== now < 0).length,
    areas: areas.map((area) => ({
      before: areaProfile(framework, earlier.answers, area),
      now: areaProfile(framework, state.answers, area),
    })),
  };
}
