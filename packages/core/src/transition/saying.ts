/** What a person says, changes and takes back. Apart from what an exploration is: nobody says anything in the first view. */
import { isDate } from '../schema/rules.ts';
import type { Explored, Influence, PlannedStep, WordPair } from '../schema/types.ts';
import type { Exploration } from './exploration.ts';

/** Where on an axis one is; `undefined` takes it back. The person's word goes before what a preset suggests. */
export function withAxis(state: Exploration, axis: string, pole: string | undefined): Exploration {
  const { [axis]: _before, ...others } = state.axes;
  return { ...state, axes: pole === undefined ? others : { ...others, [axis]: pole } };
}

/** Without the fields that are not set, and the empty texts of a form: a file with those in it would be refused when it is opened again. */
function said<T extends object>(fields: T): T {
  const empty = (value: unknown): boolean => value === undefined || (typeof value === 'string' && !value.trim());
  return Object.fromEntries(Object.entries(fields).filter(([, value]) => !empty(value))) as T;
}

/** What was thought about a button, changed in some of its fields. One about which nothing is said any more is taken out. */
export function withButton(
  state: Exploration,
  button: string,
  fields: { readonly [Key in keyof Omit<Explored, 'button'>]?: Explored[Key] | undefined },
): Exploration {
  const before = state.buttons.find((one) => one.button === button);
  const { button: _id, ...rest } = said({ ...before, ...fields });
  const now = Object.keys(rest).length > 0 ? [{ button, ...rest }] : [];
  if (!before) return { ...state, buttons: [...state.buttons, ...now] };
  return { ...state, buttons: state.buttons.flatMap((one) => (one === before ? now : [one])) };
}

const same = (one: WordPair, other: readonly string[]): boolean => one.words.every((word) => other.includes(word));

/**
 * Two words put together in another way than the buttons do, with a note or without; in whatever order they come it is one pair. A word
 * cannot be paired with itself.
 */
export function withPair(state: Exploration, words: readonly [string, string], note = ''): Exploration {
  if (words[0] === words[1]) return state;
  const pair: WordPair = { words: [...words], ...(note.trim() && { note }) };
  const known = state.pairs.some((one) => same(one, words));
  return {
    ...state,
    pairs: known ? state.pairs.map((one) => (same(one, words) ? pair : one)) : [...state.pairs, pair],
  };
}

export const withoutPair = (state: Exploration, words: readonly [string, string]): Exploration => ({
  ...state,
  pairs: state.pairs.filter((one) => !same(one, words)),
});

/** What one can, can partly or cannot do something about; `at` changes the one at that place, and an empty text takes it out. */
export function withInfluence(state: Exploration, { text, can }: Influence, at = state.influence.length): Exploration {
  const influence: Influence[] = [...state.influence];
  influence.splice(at, 1, ...(text.trim() ? [{ text, can }] : []));
  return { ...state, influence };
}

/**
 * A step of the plan, new or changed; an empty text takes it out. A day that no file may hold is left out: browsers take a year of five
 * or six digits, which is a slip of the finger.
 */
export function withStep(state: Exploration, { until, ...step }: PlannedStep): Exploration {
  const now = step.text.trim() ? [{ ...said(step), ...(until && isDate(until) && { until }) }] : [];
  const known = state.plan.some(({ id }) => id === step.id);
  if (!known) return { ...state, plan: [...state.plan, ...now] };
  return { ...state, plan: state.plan.flatMap((one) => (one.id === step.id ? now : [one])) };
}

/** An id put into a list, or taken out of it. */
export const toggled = (ids: readonly string[], id: string, on = !ids.includes(id)): readonly string[] => [
  ...ids.filter((one) => one !== id),
  ...(on ? [id] : []),
];
