/** The shapes of the content files, beside the centre feed: for completion in editors and for the test of the content. */
import * as z from 'zod/mini';

const words = z.string().check(z.minLength(1));
const day = z.string().check(z.regex(/^\d{4}-\d\d-\d\d$/));
const digits = (count) => z.string().check(z.regex(new RegExp(`^\\d{${count}}$`)));
/** Numbers written as characters that JSON leaves as they are; the note of the file says how. */
const packed = z.string().check(z.regex(/^[#-[\]-~]+$/));

/** What every content file says about itself: whose it is, how old, and what may be done with it. */
const provenance = {
  $schema: z.optional(words),
  id: z.string().check(z.regex(/^[a-z][a-z0-9-]+$/)),
  version: words,
  source: words,
  sourceLink: z.optional(z.string().check(z.regex(/^https:\/\//))),
  licence: words,
  attribution: words,
  updated: day,
  languages: z.array(z.string().check(z.regex(/^[a-z]{2,3}$/))).check(z.minLength(1)),
  note: words,
};

const point = z.strictObject({ lat: z.number(), lon: z.number() });

export const contentFormats = {
  counties: z.strictObject({
    ...provenance,
    counties: z.array(
      z.strictObject({ number: digits(2), name: words, names: z.optional(z.record(z.string(), words)), point }),
    ),
  }),
  municipalities: z.strictObject({
    ...provenance,
    municipalities: z.array(z.tuple([digits(4), words, z.int().check(z.positive())])),
  }),
  postal: z.strictObject({
    ...provenance,
    grid: z.tuple([z.number(), z.number()]),
    codes: z.strictObject({ skipped: packed, following: packed }),
    municipalities: z.strictObject({ following: packed, places: packed, numbers: packed }),
    points: z.strictObject({ following: packed, steps: packed }),
  }),
  occupations: z.strictObject({
    ...provenance,
    link: z.string().check(z.regex(/^https:\/\/.*\{slug\}$/)),
    // Title, codes, id and slug; the last may be missing.
    occupations: z.string().check(z.regex(/^([^|\n]+(\|(\d{4}( \d{4})*)?(\|[a-z_]*(\|[a-z_-]+)?)?)?(\n(?=.)|$))+$/)),
    groups: z.string().check(z.regex(/^(\d{2,4}\|[^|\n]+(\n(?=.)|$))+$/)),
  }),
  'work-fields': z.strictObject({
    ...provenance,
    fields: z.array(
      z.strictObject({
        id: z.string().check(z.regex(/^[a-z][a-z-]+$/)),
        groups: z.array(z.string().check(z.regex(/^\d{2,4}$/))).check(z.minLength(1)),
        name: z.strictObject({ nb: words, nn: words, en: words }),
      }),
    ),
  }),
  'post-towns': z.strictObject({ ...provenance, postal: words, towns: words }),
  map: z.strictObject({
    ...provenance,
    viewBox: z.string().check(z.regex(/^0 0 \d+ \d+$/)),
    projection: z.literal('EPSG:25833'),
    transform: z.strictObject({ k: z.number(), x0: z.number(), y1: z.number() }),
    regions: z.array(
      z.strictObject({
        id: digits(2),
        name: words,
        label: z.tuple([z.int(), z.int()]),
        d: z.string().check(z.regex(/^[Mlz\d -]+$/)),
      }),
    ),
  }),
};
