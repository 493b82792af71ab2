/** Where a person stands in each area, and how that compares with the aim. */
import type { Area, Framework } from '../schema/types.ts';
import { areasTaken, levelOf, placedIn, rankOf, scaleOf } from './framework.ts';
import type { CheckState } from './state.ts';

export interface AreaProfile {
  readonly area: Area;
  /** Statements by the level that they were answered with, in the order of the scale. */
  readonly counts: readonly number[];
  /** Statements without a level: not answered, passed over, or answered with "I do not know". */
  readonly open: number;
  readonly total: number;
  /** Level of the whole area; `undefined` while too much is open to say. */
  readonly level: string | undefined;
  /** How many statements more, by level, must be at it or above for the area to be at it; 0 when it is. */
  readonly lacking: readonly number[];
}

/** Each area that is taken, by itself. */
export function profileOf(framework: Framework, state: CheckState): readonly AreaProfile[] {
  return areasTaken(framework, state.areas).map((area) => areaProfile(framework, state.answers, area));
}

/**
 * Where the answers put an area.
 *
 * It is at the highest level that `evenly` of its statements (all, when the framework does not say) are at or above: the source's
 * "evenly good" is an even spread, not a mean, which a few very good answers could lift.
 */
export function areaProfile(framework: Framework, answers: CheckState['answers'], area: Area): AreaProfile {
  const scale = scaleOf(framework, area);
  const ranks = placedIn(framework, [area]).map(({ statement }) => rankOf(scale, answers[statement.id]));
  const needed = neededOf(framework, ranks.length);
  const counts = scale.levels.map((_, level) => ranks.filter((rank) => rank === level).length);
  const lacking = scale.levels.map((_, level) => Math.max(0, needed - ranks.filter((rank) => rank >= level).length));
  return {
    area,
    counts,
    open: ranks.filter((rank) => rank < 0).length,
    total: ranks.length,
    level: scale.levels[lacking.lastIndexOf(0)]?.id,
    lacking,
  };
}

/** How many of an area's statements make its level; at least one, since nothing said is no level. */
export function neededOf({ evenly = 1 }: Framework, total: number): number {
  // 0.07 × 100 is a little more than 7 in binary fractions.
  return Math.max(1, Math.ceil(evenly * total - 1e-9));
}

/** What the aim asks for and a person does not have yet. */
export interface AimStanding {
  readonly met: boolean;
  /** Areas below the level that is asked for in all, with how many statements more it takes. */
  readonly below: readonly { readonly area: Area; readonly lacking: number }[];
  /** Areas at the level that is asked for in some. */
  readonly above: readonly Area[];
  /** How many more areas must be at that level. */
  readonly wanting: number;
}

/**
 * The aim of the framework beside the answers, over all its areas: one that was not taken is not reached. `undefined` for a
 * framework without an aim, one whose aim is words alone, or one that counts nothing.
 */
export function aimStanding(framework: Framework, state: CheckState): AimStanding | undefined {
  const { aim, unscored } = framework;
  if (unscored || !(aim?.every || aim?.some)) return undefined;
  const taken = new Set(areasTaken(framework, state.areas));
  const profiles = framework.areas.map((area) => areaProfile(framework, taken.has(area) ? state.answers : {}, area));
  const lackingAt = ({ area, lacking }: AreaProfile, level: string): number | undefined =>
    lacking[rankOf(scaleOf(framework, area), level)];
  const { every, some } = aim;
  const below = every
    ? profiles.flatMap((profile) => {
        // An area on a scale without that level cannot be asked for it.
        const lacking = lackingAt(profile, every) ?? 0;
        return lacking > 0 ? [{ area: profile.area, lacking }] : [];
      })
    : [];
  const above = some ? profiles.filter((profile) => lackingAt(profile, some.level) === 0).map(({ area }) => area) : [];
  const wanting = Math.max(0, (some?.areas ?? 0) - above.length);
  return { met: below.length === 0 && wanting === 0, below, above, wanting };
}

/**
 * The level that is good enough on the scale of an area: what the aim asks for in all, else the highest. It is what strengths are
 * told from what to work on by.
 */
export function targetOf(framework: Framework, area: Area): number {
  const scale = scaleOf(framework, area);
  const asked = rankOf(scale, levelOf(framework, framework.aim?.every)?.id);
  return asked < 0 ? scale.levels.length - 1 : asked;
}
