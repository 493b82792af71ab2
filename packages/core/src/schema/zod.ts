/**
 * The one door to zod; open it with `import * as z from './zod.ts'`. Names and codes are zod's, checks stand inside the brackets:
 * `z.string(z.minLength(1), z.maxLength(40))`. What is made here is a schema of zod's, so `zod` can write JSON Schema from it.
 *
 * It stands on `zod/v4/core`, which zod publishes for other libraries, and not on `zod/mini`: mini gives every schema methods and
 * an error class, and a browser needs neither. It offers what our schemas use and no more; `record`, `partial`, `literal` and `int`
 * alone were 1.7 kB. Measured for the check of the centre feed in the script-tag build, gzip: 9.2 kB with mini, 7.8 kB so.
 */
import * as core from 'zod/v4/core';

// Set before the first schema: zod's compiled object tries `new Function`, which a strict content security policy reports on every
// page (measured: one `securitypolicyviolation` a page). The object below is the plain one; this holds whichever is taken.
core.config({ jitless: true });

export type Schema<T = unknown> = core.$ZodType<T>;
export type Check<T> = core.$ZodCheck<T>;

/** The type of what a schema lets through. */
export type infer<T extends Schema> = core.output<T>;

/** What is wrong and where: zod's code, or that of a `refine`. */
export interface Issue {
  readonly path: readonly PropertyKey[];
  readonly code: string;
}

export type Parsed<T> =
  { readonly data: T; readonly issues?: undefined } | { readonly data?: undefined; readonly issues: readonly Issue[] };

/**
 * A copy of what a schema knows of a value, or what is wrong with it. The value is left as it is.
 *
 * It asks the schema as zod's `safeParse` does. That one makes an error with sentences of it: 0.4 kB (gzip) that nobody would read.
 */
export function parse<T>(schema: Schema<T>, value: unknown): Parsed<T> {
  const { value: data, issues } = schema._zod.run({ value, issues: [] }, { async: false }) as core.ParsePayload<T>;
  if (!issues.length) return { data };
  return { issues: issues.map(({ path = [], code, message = code }) => ({ path, code: message })) };
}

export const boolean = (): Schema<boolean> => new core.$ZodBoolean({ type: 'boolean' });
export const number = (...checks: Check<number>[]): Schema<number> => new core.$ZodNumber({ type: 'number', checks });
export const string = (...checks: Check<string>[]): Schema<string> => new core.$ZodString({ type: 'string', checks });
export const unknown = (): Schema => new core.$ZodUnknown({ type: 'unknown' });

/** A key that may be left out of its object. */
export function optional<T extends Schema>(innerType: T): core.$ZodOptional<T> {
  return new core.$ZodOptional({ type: 'optional', innerType }) as core.$ZodOptional<T>;
}

export function array<T>(element: Schema<T>, ...checks: Check<readonly T[]>[]): Schema<T[]> {
  return new core.$ZodArray({ type: 'array', element, checks }) as Schema<T[]>;
}

type Shape = core.$ZodShape;
type ObjectOf<T extends Shape> = core.$ZodObject<T, core.$strip>;

/** The keys of the shape; what else a value holds is left out of the copy. */
export function object<T extends Shape>(shape: T, ...checks: Check<core.output<ObjectOf<T>>>[]): ObjectOf<T> {
  return new core.$ZodObject({ type: 'object', shape, checks }) as ObjectOf<T>;
}

type Dictionary<T> = Record<string, T>;

/** Values of one shape under keys of any name. Zod's `record` also gives the keys a shape. */
export function dictionary<T>(catchall: Schema<T>, ...checks: Check<Readonly<Dictionary<T>>>[]): Schema<Dictionary<T>> {
  return new core.$ZodObject({ type: 'object', shape: {}, catchall, checks }) as Schema<Dictionary<T>>;
}

export function union<const T extends readonly Schema[]>(options: T): Schema<core.output<T[number]>> {
  return new core.$ZodUnion({ type: 'union', options }) as Schema<core.output<T[number]>>;
}

export { oneOf as enum };
function oneOf<const T extends string>(values: readonly T[]): Schema<T> {
  const entries = Object.fromEntries(values.map((value) => [value, value]));
  return new core.$ZodEnum({ type: 'enum', entries }) as Schema as Schema<T>;
}

/** Characters of a text, items of a list. */
type Long = string | readonly unknown[];

export const minLength = (minimum: number): Check<Long> =>
  new core.$ZodCheckMinLength({ check: 'min_length', minimum });

/** A list that is too long is refused before its items are looked at: a hostile one costs no time. */
export const maxLength = (maximum: number): Check<Long> =>
  new core.$ZodCheckMaxLength({ check: 'max_length', maximum });

export const regex = (pattern: RegExp): Check<string> =>
  check((text) => pattern.test(text), 'invalid_format', { check: 'string_format', format: 'regex', pattern });

/** A rule of our own, and the code that is told where a value breaks it. It is asked only of values of the right shape. */
export const refine = <T>(holds: (value: T) => boolean, code: string): Check<T> =>
  check(holds, code, { check: 'custom' });

/** Zod's own `refine` and `regex` are 0.3 kB (gzip) heavier. `def` is what JSON Schema is written from. */
function check<T>(
  holds: (value: T) => boolean,
  message: string,
  def: core.$ZodCheckDef | core.$ZodCheckRegexDef,
): Check<T> {
  return {
    _zod: {
      def,
      onattach: [],
      check({ value, issues }) {
        if (!holds(value)) issues.push({ code: 'custom', message, input: value, continue: true });
      },
    },
  };
}
