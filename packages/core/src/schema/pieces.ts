/** Small shapes that every format shares: texts, codes, days, links. */
import { isDate } from './rules.ts';
import * as z from './zod.ts';

const LANGUAGE = /^[a-z]{2,3}(-[A-Za-z0-9]{2,8}){0,2}$/;

/** A text that is not empty; `max` in characters. */
export const line = (max: number, ...more: z.Check<string>[]) => z.string(z.minLength(1), z.maxLength(max), ...more);
/** A stable id. */
export const code = z.string(z.regex(/^[\w.:-]{1,64}$/));
/** An id that things are looked up by: one that every object has would find something before anybody put it there. */
export const key = z.string(
  z.regex(/^[\w.:-]{1,64}$/),
  z.refine((id) => !(id in {}), 'reserved'),
);
/** A day, `YYYY-MM-DD`. */
export const date = z.string(z.refine(isDate, 'date'));
export const language = z.string(z.regex(LANGUAGE));

/** A text in one language (the first of its file), or in several by language code. The widget falls back and marks the language. */
export const text = (max = 2000) =>
  z.union([
    line(max),
    z.dictionary(
      line(max),
      z.refine((by) => areLanguages(Object.keys(by)), 'language'),
    ),
  ]);

// A link that fails `httpUrl` must not cost the whole record: it is kept as text and the view leaves the link out.
export const link = line(2000);

/** Whose a file is, how old, and what may be done with it. */
export const provenance = {
  id: code,
  version: line(40),
  source: text(500),
  sourceLink: z.optional(link),
  licence: line(200),
  updated: date,
  languages: z.array(language, z.minLength(1), z.maxLength(60)),
  attribution: z.optional(text(1000)),
} as const;

function areLanguages(keys: readonly string[]): boolean {
  return keys.length > 0 && keys.every((key) => LANGUAGE.test(key));
}
