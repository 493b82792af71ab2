/** The shape of what a page may bring for a team: the files of the people, with or without their framework. */
import * as z from './zod.ts';

/** Framework and results are checked one by one, so that a bad one does not sink the rest. */
export const team = z.object({
  /** May be left out: a server writes down what the page gave it as an object. */
  format: z.optional(z.enum(['retning/team@1'])),
  framework: z.optional(z.unknown()),
  results: z.array(z.unknown(), z.maxLength(20_000)),
  /** The files of an earlier round. */
  earlier: z.optional(z.array(z.unknown(), z.maxLength(20_000))),
});
