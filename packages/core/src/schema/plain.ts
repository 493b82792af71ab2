/**
 * The door to zod for a bundle in which zod is too heavy: the same names, and the same answers to what our schemas ask, without
 * zod. The builds for pages take it in the place of `zod.ts` (decisions 0006 and 0007): 0.6 kB (gzip) and not 5.2.
 *
 * A test holds the two together over thousands of spoiled feeds. What zod can do and our schemas do not use is not here.
 */
import type { Issue, Parsed } from './zod.ts';

/** `firm` is a value of the wrong kind; one that is not breaks a rule, so that more rules may still be asked of the value. */
interface Found extends Issue {
  readonly firm: boolean;
}

type Path = readonly PropertyKey[];
type Plain = Record<string, unknown>;
type Look = (value: unknown, path: Path, found: Found[]) => unknown;

/** Looks at a value and answers with a copy of what it knows of it; `open` when the key may be left out. */
export interface Schema {
  readonly look: Look;
  readonly open?: boolean;
}

/** `size` is a rule that is asked of whatever has a length, right or wrong, as zod does; `most` is how long a list may be. */
export interface Check {
  readonly broken: (value: never) => string | undefined;
  readonly size?: boolean;
  readonly most?: number;
}

export function parse({ look }: Schema, value: unknown): Parsed<unknown> {
  const found: Found[] = [];
  const data = look(value, [], found);
  return found.length > 0 ? { issues: found.map(({ path, code }) => ({ path, code })) } : { data };
}

const isFirm = ({ firm }: Found): boolean => firm;

/** A schema that copies a value of one kind, and asks the rules of the copy. */
function kind(is: (value: unknown) => boolean, checks: readonly Check[], copy: Look = (value) => value): Schema {
  return {
    look(value, path, found) {
      const own: Found[] = is(value) ? [] : [{ path, code: 'invalid_type', firm: true }];
      const copied = own.length > 0 ? value : copy(value, path, own);
      const firm = own.some(isFirm);
      for (const { broken, size } of checks) {
        const asked = !firm || (size && (copied as Partial<Long> | null)?.length !== undefined);
        const code = asked ? broken(copied as never) : undefined;
        if (code) own.push({ path, code, firm: false });
      }
      found.push(...own);
      return copied;
    },
  };
}

const isString = (value: unknown): value is string => typeof value === 'string';
const isObject = (value: unknown): boolean => typeof value === 'object' && value !== null && !Array.isArray(value);

export const boolean = (): Schema => kind((value) => typeof value === 'boolean', []);
export const number = (...checks: Check[]): Schema => kind((value) => Number.isFinite(value), checks);
export const string = (...checks: Check[]): Schema => kind(isString, checks);
export const unknown = (): Schema => ({ look: (value) => value });

export const optional = ({ look }: Schema): Schema => ({
  look: (value, path, found) => (value === undefined ? value : look(value, path, found)),
  open: true,
});

/** A list that is too long is refused before its items are looked at: a hostile one costs no time. */
export function array({ look }: Schema, ...checks: Check[]): Schema {
  const most = Math.min(...checks.flatMap((check) => check.most ?? []));
  const list = kind(Array.isArray, checks, (items, path, found) =>
    (items as readonly unknown[]).map((item, index) => look(item, [...path, index], found)),
  );
  return {
    look(value, path, found) {
      if (Array.isArray(value) && value.length > most) return void found.push({ path, code: 'too_big', firm: true });
      return list.look(value, path, found);
    },
  };
}

/** Copies those keys of an object that have a schema. */
function keys(schemasFor: (value: Plain) => Readonly<Record<string, Schema>>, checks: readonly Check[]): Schema {
  return kind(isObject, checks, (value, path, found) => {
    const copy: Plain = {};
    for (const [key, { look, open }] of Object.entries(schemasFor(value as Plain))) {
      const there = key in (value as Plain);
      if (!there && open) continue;
      const item = look((value as Plain)[key], [...path, key], found);
      if (there) copy[key] = item;
    }
    return copy;
  });
}

export const object = (shape: Readonly<Record<string, Schema>>, ...checks: Check[]): Schema =>
  keys(() => shape, checks);

export const dictionary = (schema: Schema, ...checks: Check[]): Schema =>
  // A key of that name would change what the copy is.
  keys(({ __proto__: _, ...value }) => Object.fromEntries(Object.keys(value).map((key) => [key, schema])), checks);

/** The first that fits, else the only one whose kind fits: then its broken rules are the answer. */
export const union = (options: readonly Schema[]): Schema => ({
  look(value, path, found) {
    const near: (readonly [data: unknown, own: Found[]])[] = [];
    for (const { look } of options) {
      const own: Found[] = [];
      const data = look(value, path, own);
      if (own.length === 0) return data;
      if (!own.some(isFirm)) near.push([data, own]);
    }
    const [only] = near;
    found.push(...(only && near.length === 1 ? only[1] : [{ path, code: 'invalid_union', firm: true }]));
    return only?.[0];
  },
});

export { oneOf as enum };
const oneOf = (values: readonly string[]): Schema => ({
  look(value, path, found) {
    if (!values.includes(value as string)) found.push({ path, code: 'invalid_value', firm: true });
    return value;
  },
});

type Long = string | readonly unknown[];

/** A text is counted in code points, as people and JSON Schema do. */
const lengthOf = (value: Long): number => (isString(value) ? [...value].length : value.length);

// Asked the way round that zod asks: a length that is no number is too small and too big.
export const minLength = (minimum: number): Check => ({
  broken: (value: Long) => (lengthOf(value) >= minimum ? undefined : 'too_small'),
  size: true,
});

export const maxLength = (maximum: number): Check => ({
  broken: (value: Long) => (lengthOf(value) <= maximum ? undefined : 'too_big'),
  size: true,
  most: maximum,
});

export const refine = <T>(holds: (value: T) => boolean, code: string): Check => ({
  broken: (value: T) => (holds(value) ? undefined : code),
});

export const regex = (pattern: RegExp): Check => refine((text: string) => pattern.test(text), 'invalid_format');
