/** The content that comes with the transition explorer, each language a file of its own, fetched when it is asked for. */
import type { TransitionContent } from '@retning/core/schema/types';
import { occupations } from './occupation-table.ts';
import type { Transitions } from './ui/explorer-view.ts';

type Load = () => Promise<TransitionContent | undefined>;

/** The content is checked by its own test, so it is believed here. What the single-file build leaves out is said in another language. */
const from =
  (file: () => Promise<{ readonly default: unknown }>, other?: Load): Load =>
  async () =>
    ((await file()).default as TransitionContent | null) ?? other?.();

const nb = from(() => import('@retning/content/transitions/career-transitions.nb.json', { with: { type: 'json' } }));

export const transitions: Transitions = {
  content: {
    nb,
    nn: from(() => import('@retning/content/transitions/career-transitions.nn.json', { with: { type: 'json' } }), nb),
    en: from(() => import('@retning/content/transitions/career-transitions.en.json', { with: { type: 'json' } }), nb),
  },
  occupations,
};
