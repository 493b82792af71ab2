/** The 44 conditions, in order. Each has a page of its own; the words of a page's file name say what it does. */
import type { Condition } from './condition.ts';
import { edges } from './conditions/edges.ts';
import { lives } from './conditions/lives.ts';
import { looks } from './conditions/looks.ts';
import { patches } from './conditions/patches.ts';
import { policies } from './conditions/policies.ts';
import { snippets } from './conditions/snippets.ts';

export const conditions: readonly Condition[] = [
  ...looks,
  ...policies,
  ...patches,
  ...lives,
  ...edges,
  ...snippets,
].toSorted((one, other) => one.id.localeCompare(other.id));
