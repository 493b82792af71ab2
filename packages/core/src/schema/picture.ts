/** The shape of the file that a person saves of an exploration: ids, positions and the person's own words, so that it holds in every language. */
import { code, date, line } from './pieces.ts';
import * as z from './zod.ts';

const position = z.number(z.refine((at) => Number.isInteger(at) && Math.abs(at) <= 2, 'position'));
const codes = z.array(code, z.maxLength(60));
const own = z.optional(line(4000));

/** What was thought about a button: where between its two words one stands, −2 at the first and 2 at the second, and notes. */
const explored = z.object({
  button: code,
  position: z.optional(position),
  note: own,
  past: own,
  present: own,
  future: own,
});

/** Two of the ten words put together in another way. */
const pair = z.object({ words: z.array(code, z.minLength(2), z.maxLength(2)), note: own });

const influence = z.object({ text: line(500), can: z.enum(['yes', 'partly', 'no']) });

const step = z.object({
  id: code,
  text: line(1000),
  horizon: z.enum(['short', 'long']),
  until: z.optional(date),
  done: z.optional(z.boolean()),
});

export const pictureFile = z.object({
  format: z.enum(['retning/picture@1']),
  content: z.object({ id: code, version: line(40) }),
  saved: date,
  preset: z.optional(code),
  /** Pole by axis; `both` and `unsure` are answers too. */
  axes: z.dictionary(
    code,
    z.refine((by) => Object.keys(by).length <= 60, 'too_big'),
  ),
  buttons: z.array(explored, z.maxLength(60)),
  /** Every pair of the sixteen words that content may have. */
  pairs: z.optional(z.array(pair, z.maxLength(120))),
  influence: z.optional(z.array(influence, z.maxLength(500))),
  needs: z.optional(codes),
  topics: z.optional(codes),
  /** Ids of occupations that are of interest: all there are, if somebody likes. */
  occupations: z.optional(z.array(code, z.maxLength(1000))),
  plan: z.optional(z.array(step, z.maxLength(500))),
});
