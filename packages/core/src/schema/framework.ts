/**
 * The shape of a framework: statements in areas, where one stands, where one wants to be. One format for what a guidance practitioner
 * knows, how a service does its work, how a team works together and what a citizen can do.
 */
import { code, key, link, provenance, text } from './pieces.ts';
import * as z from './zod.ts';

const distinct = z.refine(
  (list: readonly { readonly id: string }[]) => new Set(list.map(({ id }) => id)).size === list.length,
  'duplicate-id',
);

/** A step on a scale, and what it means. */
const level = z.object({
  id: z.string(z.regex(/^(?!(unknown|open)$)[\w.:-]{1,64}$/)),
  name: text(80),
  text: z.optional(text(500)),
  /** What it means in groups of a kind, such as `knowledge`. */
  texts: z.optional(z.dictionary(text(500))),
  /** A label of ours, where the source has no name for the step: "not yet". */
  own: z.optional(z.boolean()),
});

/** Steps from the lowest to the highest, and the question that they answer. */
const scale = z.object({
  id: code,
  question: z.optional(text(200)),
  levels: z.array(level, z.minLength(2), z.maxLength(7), distinct),
});

const share = z.number(z.refine((part) => part > 0 && part <= 1, 'share'));

/** What to aim at, as a rule: a level in every area, and a higher one in some. */
const aim = z.object({
  every: z.optional(code),
  some: z.optional(
    z.object({ level: code, areas: z.number(z.refine((areas) => Number.isInteger(areas) && areas > 0, 'number')) }),
  ),
  text: text(500),
});

/** What can help with a statement: a page, a book, something to do. */
const resource = z.object({ title: text(200), link: z.optional(link) });

/** Something to take a stand on. `removed` takes it out of the framework that a variant stands on. */
export const statement = z.object({
  /** Answers are kept by it. */
  id: key,
  text: z.optional(text(600)),
  hint: z.optional(text(600)),
  resources: z.optional(z.array(resource, z.maxLength(8))),
  removed: z.optional(z.boolean()),
});

/** Statements that belong together: knowledge, skills; a criterion with its indicators. */
export const group = z.object({
  id: code,
  /** What a level means in it is looked up by this, in the `texts` of the level. */
  kind: z.optional(key),
  name: z.optional(text(200)),
  text: z.optional(text(1000)),
  statements: z.array(z.unknown(), z.maxLength(100)),
});

export const area = z.object({
  id: code,
  name: z.optional(text(200)),
  text: z.optional(text(1000)),
  /** The name is ours, where the source's is not known. */
  own: z.optional(z.boolean()),
  /** Id of its scale; the first one when it is not given. */
  scale: z.optional(code),
  groups: z.array(z.unknown(), z.maxLength(40)),
});

/** What stands round the areas. Areas, groups and statements are checked one by one, so that a bad one does not sink the rest. */
export const framework = z.object({
  format: z.enum(['retning/framework@1']),
  ...provenance,
  kind: z.enum(['competence', 'service-quality', 'team-practice', 'career-skills']),
  /** True only for the wording of the body that owns the framework; otherwise the widget says that it is not. */
  official: z.boolean(),
  name: text(200),
  lead: z.optional(text(1000)),
  /** What it is not: "not a formal requirement and not a certificate". */
  status: z.optional(text(500)),
  /** Whose words they are, and what in them is official. */
  note: z.optional(text(1000)),
  /** Id of the framework that this one is a local variant of. */
  extends: z.optional(code),
  scales: z.optional(z.array(scale, z.minLength(1), z.maxLength(10), distinct)),
  aim: z.optional(aim),
  /** Part of an area's statements that must be at a level for the area to be at it: above 0, at most 1, which it is when not given. */
  evenly: z.optional(share),
  /** The framework counts nothing: no level of an area, no figure. */
  unscored: z.optional(z.boolean()),
  /** What to work on is given a priority too. */
  prioritised: z.optional(z.boolean()),
  areas: z.array(z.unknown(), z.maxLength(60)),
});
