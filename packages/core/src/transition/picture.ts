/** From what a person has said to their own picture: what is on, where the tensions are, what may help and why. Never a score. */
import type { Centre } from '../schema/types.ts';
import type {
  Axis,
  Button,
  Explored,
  Influence,
  Need,
  PlannedStep,
  Preset,
  Tool,
  TransitionContent,
  Way,
  WordPair,
} from '../schema/types.ts';
import { type Exploration, unsure } from './exploration.ts';

type Topic = TransitionContent['topics'][number];

/** Why something is shown: the thing that was said, by its id. A view makes words of it. */
export interface Reason {
  readonly because: 'preset' | 'need' | 'topic' | 'occupation';
  readonly id: string;
}

/** Something that may help, and why it is shown. */
export interface Fitting<T> {
  readonly shown: T;
  readonly reasons: readonly Reason[];
}

/** Where on an axis one is: a pole's id, `both` or `unsure`; said by the person, or suggested by what they began with. */
export interface AxisPlace {
  readonly axis: Axis;
  readonly pole: string;
  readonly by: 'person' | 'preset';
}

/** A button that something was said about. */
export interface Tension extends Explored {
  readonly about: Button;
}

export interface Picture {
  readonly preset: Preset | undefined;
  /** Only the axes of which something is known, in the order of the content. */
  readonly axes: readonly AxisPlace[];
  readonly tensions: readonly Tension[];
  readonly pairs: readonly WordPair[];
  readonly influence: Readonly<Record<Influence['can'], readonly string[]>>;
  readonly needs: readonly Need[];
  readonly topics: readonly Topic[];
  /** True when needs and topics are what the preset suggests, and not the person's own. */
  readonly suggested: boolean;
  readonly occupations: readonly string[];
  readonly tools: readonly Fitting<Tool>[];
  readonly ways: readonly Fitting<Way>[];
  readonly steps: Readonly<Record<PlannedStep['horizon'], readonly PlannedStep[]>>;
}

/** The buttons in the order of the content, those that the preset begins with first. */
export function buttonsInOrder(content: TransitionContent, { preset }: Exploration): readonly Button[] {
  const first = content.presets.find(({ id }) => id === preset)?.buttons ?? [];
  const place = ({ id }: Button): number => (first.includes(id) ? first.indexOf(id) : first.length);
  return [...content.buttons].sort((one, other) => place(one) - place(other));
}

/** Where on every axis one is; see `AxisPlace`. */
export function axesOf(content: TransitionContent, { axes, preset }: Exploration): readonly AxisPlace[] {
  const suggested = content.presets.find(({ id }) => id === preset)?.axes ?? {};
  return content.axes.flatMap((axis): AxisPlace[] => {
    const own = axes[axis.id];
    const pole = own ?? suggested[axis.id];
    return pole === undefined ? [] : [{ axis, pole, by: own === undefined ? 'preset' : 'person' }];
  });
}

/**
 * The picture of what was said, for some content. The person's own needs and topics go before what a preset suggests; as soon as they have
 * said one of either, nothing is suggested any more. What helps is in the order of how much speaks for it, then of the content.
 */
export function pictureOf(content: TransitionContent, state: Exploration): Picture {
  const preset = content.presets.find(({ id }) => id === state.preset);
  const suggested = state.needs.length + state.topics.length === 0;
  const needIds = suggested ? (preset?.needs ?? []) : state.needs;
  const topicIds: readonly string[] = suggested ? (preset?.topics ?? []) : state.topics;
  const needs = content.needs.filter(({ id }) => needIds.includes(id));
  const topics = content.topics.filter(({ id }) => topicIds.includes(id));
  const reasonsFor = ({
    needs: forNeeds,
    topics: forTopics,
    presets,
    occupation,
  }: Partial<Tool>): readonly Reason[] => [
    ...(preset && presets?.includes(preset.id) ? [{ because: 'preset', id: preset.id } as const] : []),
    ...needs.flatMap(({ id }) => (forNeeds?.includes(id) ? [{ because: 'need', id } as const] : [])),
    ...topics.flatMap(({ id }) => (forTopics?.includes(id) ? [{ because: 'topic', id } as const] : [])),
    ...(occupation ? state.occupations.slice(0, 1).map((id) => ({ because: 'occupation', id }) as const) : []),
  ];
  const fitting = <T extends Partial<Tool>>(list: readonly T[] = []): readonly Fitting<T>[] =>
    list
      .map((shown) => ({ shown, reasons: reasonsFor(shown) }))
      .filter(({ reasons }) => reasons.length > 0)
      .sort((one, other) => other.reasons.length - one.reasons.length);
  const that = (can: Influence['can']): readonly string[] =>
    state.influence.flatMap((one) => (one.can === can ? [one.text] : []));
  return {
    preset,
    axes: axesOf(content, state),
    tensions: content.buttons.flatMap((about): Tension[] => {
      const explored = state.buttons.find(({ button }) => button === about.id);
      return explored ? [{ ...explored, about }] : [];
    }),
    pairs: state.pairs,
    influence: { yes: that('yes'), partly: that('partly'), no: that('no') },
    needs,
    topics,
    suggested: suggested && needs.length + topics.length > 0,
    occupations: state.occupations,
    tools: fitting(content.tools),
    ways: fitting<Way>(content.ways),
    steps: {
      short: inOrder(state.plan.filter(({ horizon }) => horizon === 'short')),
      long: inOrder(state.plan.filter(({ horizon }) => horizon === 'long')),
    },
  };
}

/** By date, what has none last; otherwise as they were written. */
function inOrder(plan: readonly PlannedStep[]): readonly PlannedStep[] {
  // After every date there is: 9999 is a year too.
  const day = ({ until = '~' }: PlannedStep): string => until;
  return [...plan].sort((one, other) => (day(one) < day(other) ? -1 : Number(day(one) > day(other))));
}

/** Why a centre fits: topics that it takes up, channels and services that suit what is needed. */
export interface CentreReason {
  readonly because: 'topic' | 'channel' | 'service';
  readonly code: string;
}

/**
 * How a centre fits a picture; empty when nothing speaks for it. Channels and services count as far as a fitting way of guidance has them:
 * a picture says what somebody needs, and the way says how that is met.
 */
export function centreReasons({ topics, ways }: Picture, centre: Centre): readonly CentreReason[] {
  const channels = new Set(ways.flatMap(({ shown }) => shown.channels));
  const services = new Set(ways.flatMap(({ shown }) => shown.services ?? []));
  return [
    ...topics.flatMap(({ id }) => (centre.topics.includes(id) ? [{ because: 'topic', code: id } as const] : [])),
    ...centre.channels.flatMap((code) => (channels.has(code) ? [{ because: 'channel', code } as const] : [])),
    ...centre.services.flatMap((code) => (services.has(code) ? [{ because: 'service', code } as const] : [])),
  ];
}

/** True when a person said that they do not know where on an axis they are: something to explore. */
export const isOpen = ({ pole }: AxisPlace): boolean => pole === unsure;
