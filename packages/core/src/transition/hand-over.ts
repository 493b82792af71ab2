/** What a person hands on when they press for it: what they need, and nothing that they wrote. */
import type { Channel, Topic } from '../schema/types.ts';
import type { Picture } from './picture.ts';

/** In the words of a centre feed, so that a finder and a booking form can take it as it is. */
export interface Wishes {
  readonly preset?: string;
  readonly needs: readonly string[];
  readonly topics: readonly Topic[];
  /** Channels that suit, the best first. */
  readonly channels: readonly Channel[];
  readonly occupations: readonly string[];
}

export function wishesOf({ preset, needs, topics, ways, occupations }: Picture): Wishes {
  return {
    ...(preset && { preset: preset.id }),
    needs: needs.map(({ id }) => id),
    topics: topics.map(({ id }) => id),
    channels: [...new Set(ways.flatMap(({ shown }) => shown.channels))],
    occupations,
  };
}
