/** An exploration as a file or an address keeps it, and back. */
import type { PictureFile, TransitionContent } from '../schema/types.ts';
import { type Exploration, both, unsure, untold } from './exploration.ts';

/** What came back, and the ids in it that the content does not have (any more). */
export interface Restored {
  readonly state: Exploration;
  readonly strangers: readonly string[];
}

/** The file that a person saves. `saved` is the day, `YYYY-MM-DD`. A page may begin with a change that the content does not have; that is not kept. */
export function toPicture(
  { id, version, presets }: TransitionContent,
  { preset, axes, buttons, pairs, influence, needs, topics, occupations, plan }: Exploration,
  saved: string,
): PictureFile {
  return {
    format: 'retning/picture@1',
    content: { id, version },
    saved,
    ...(presets.some((one) => one.id === preset) && { preset }),
    axes,
    buttons,
    pairs,
    influence,
    needs,
    topics,
    occupations,
    plan,
  };
}

/**
 * What a file says, for this content. What does not fit it is left out and named; what somebody wrote about a button that is not there any
 * more is lost with it, and named too. Occupations are not the content's: they stay, and who has their table looks.
 */
export function fromPicture(content: TransitionContent, file: PictureFile): Restored {
  const strangers = new Set<string>();
  const words = new Set(content.buttons.flatMap((button) => button.words.map(({ id }) => id)));
  const has = (list: readonly { readonly id: string }[], id: string): boolean =>
    list.some((one) => one.id === id) || !strangers.add(id);
  const known = (list: readonly { readonly id: string }[], ids: readonly string[] = []): readonly string[] =>
    [...new Set(ids)].filter((id) => has(list, id));
  const axes = Object.entries(file.axes).filter(([id, pole]) => {
    const axis = content.axes.find((one) => one.id === id);
    if (!axis) return !strangers.add(id);
    return pole === both || pole === unsure || has(axis.poles, pole);
  });
  const pairs = (file.pairs ?? []).filter(({ words: [one = '', other = ''] }, index, all) => {
    const strange = [one, other].filter((word) => !words.has(word));
    strange.forEach((word) => strangers.add(word));
    const first = all.findIndex((pair) => pair.words.includes(one) && pair.words.includes(other));
    return strange.length === 0 && one !== other && first === index;
  });
  const once = <T>(list: readonly T[] = [], id: (one: T) => string): readonly T[] => [
    ...new Map(list.map((one) => [id(one), one])).values(),
  ];
  const { preset } = file;
  const state: Exploration = {
    ...untold,
    ...(preset !== undefined && has(content.presets, preset) && { preset }),
    axes: Object.fromEntries(axes),
    buttons: once(file.buttons, ({ button }) => button).filter(({ button }) => has(content.buttons, button)),
    pairs,
    influence: file.influence ?? [],
    needs: known(content.needs, file.needs),
    topics: known(content.topics, file.topics),
    occupations: [...new Set(file.occupations)],
    plan: once(file.plan, ({ id }) => id),
  };
  return { state, strangers: [...strangers] };
}

/**
 * An exploration for an address: choices by their ids. Nothing that a person wrote is in it, since an address is sent on, kept in a history
 * and read over a shoulder.
 */
export function toFragment(content: TransitionContent, state: Exploration): Record<string, string> {
  const at = state.buttons.flatMap(({ button, position }) => (position === undefined ? [] : [`${button}:${position}`]));
  const all = {
    content: content.id,
    preset: state.preset ?? '',
    axes: Object.entries(state.axes)
      .map(([axis, pole]) => `${axis}:${pole}`)
      .join(' '),
    at: at.join(' '),
    pairs: state.pairs.map(({ words }) => words.join('*')).join(' '),
    needs: state.needs.join(' '),
    topics: state.topics.join(' '),
    occupations: state.occupations.join(' '),
  };
  return Object.fromEntries(Object.entries(all).filter(([, value]) => value));
}

/** What an address tells, or `undefined` when it is of other content. What is no choice in it is passed over. */
export function fromFragment(content: TransitionContent, kept: URLSearchParams): Restored | undefined {
  if (kept.get('content') !== content.id) return undefined;
  const list = (name: string): readonly string[] => kept.get(name)?.split(' ').filter(Boolean) ?? [];
  // An id may hold a colon itself: the last one divides.
  const divided = (name: string): readonly (readonly [string, string])[] =>
    list(name).flatMap((entry) => {
      const [, id, value] = /^(.+):([^:]+)$/.exec(entry) ?? [];
      return id && value ? [[id, value] as const] : [];
    });
  const preset = kept.get('preset');
  const { state, strangers } = fromPicture(content, {
    format: 'retning/picture@1',
    content,
    saved: '',
    ...(preset && { preset }),
    axes: Object.fromEntries(divided('axes')),
    buttons: divided('at').flatMap(([button, at]) => (/^-?[012]$/.test(at) ? [{ button, position: Number(at) }] : [])),
    pairs: list('pairs').flatMap((pair) => {
      const words = pair.split('*');
      return words.length === 2 ? [{ words }] : [];
    }),
    needs: list('needs'),
    topics: list('topics'),
    occupations: list('occupations').filter((id) => /^[\w.:-]{1,64}$/.test(id)),
  });
  return { state, strangers };
}
