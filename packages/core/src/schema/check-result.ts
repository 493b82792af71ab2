/** The shape of the file that a person saves: ids and no wording, so that it holds in every language. */
import { code, date, line } from './pieces.ts';
import * as z from './zod.ts';

const step = z.object({
  statement: code,
  action: z.optional(line(1000)),
  until: z.optional(date),
  priority: z.optional(z.enum(['first', 'next', 'later'])),
});

const most = (count: number): z.Check<Readonly<Record<string, string>>> =>
  z.refine((by) => Object.keys(by).length <= count, 'too_big');

export const checkResult = z.object({
  format: z.enum(['retning/self-check@1']),
  /** Made at random when the check was begun: two files with the same one are from the same person. */
  id: code,
  framework: z.object({ id: code, version: line(40) }),
  saved: date,
  /** The areas that were taken; none: all. */
  areas: z.array(code, z.maxLength(60)),
  /** Level by statement; `unknown` is an answer too. */
  answers: z.dictionary(code, most(2000)),
  skipped: z.optional(z.array(code, z.maxLength(2000))),
  /** Where the person wants to be: level by statement. */
  goals: z.optional(z.dictionary(code, most(2000))),
  plan: z.optional(z.array(step, z.maxLength(2000))),
  /** A file made for a leader: with a name only when its owner agreed. */
  handedOver: z.optional(z.object({ name: z.optional(line(100)), agreed: z.boolean() })),
});
