/** What a person has said so far about a transition. Everything is optional, in any order; ids and own words, so that it holds in every language. */
import type { PictureFile } from '../schema/types.ts';

/** Answers to an axis beside its poles: both ends at once, and "I do not know". */
export const both = 'both';
export const unsure = 'unsure';

/** As the file that is saved, with no list missing. */
export type Exploration = Omit<Required<PictureFile>, 'format' | 'content' | 'saved' | 'preset'> & {
  readonly preset?: string | undefined;
};

/** Nothing said yet. */
export const untold: Exploration = {
  axes: {},
  buttons: [],
  pairs: [],
  influence: [],
  needs: [],
  topics: [],
  occupations: [],
  plan: [],
};

/** True when the person has said anything at all. */
export const anythingSaid = ({ preset, axes, ...lists }: Exploration): boolean =>
  preset !== undefined || Object.keys(axes).length > 0 || Object.values(lists).some((list) => list.length > 0);
