import { describe, expect, it, vi } from 'vitest';
import { safeParse, toJSONSchema } from 'zod';
import * as plain from './plain.ts';
import * as zod from './zod.ts';

/** The two doors have the same names; what is asked here of one is asked of the other. */
const doors = { zod, plain: plain as unknown as typeof zod };

describe.each(Object.entries(doors))('%s', (_, z) => {
  const codes = (schema: zod.Schema, value: unknown) =>
    z.parse(schema, value).issues?.map(({ path, code }) => `${path.join('.')} ${code}`.trim());

  describe('a value of the right shape', () => {
    const person = z.object({ name: z.string(z.minLength(1)), age: z.optional(z.number()) });

    it('is copied without the keys that its schema does not know', () => {
      const given = { name: 'Kari', nickname: 'K' };
      const { data, issues } = z.parse(person, given);
      expect(issues).toBeUndefined();
      expect(data).toEqual({ name: 'Kari' });
      expect(data).not.toBe(given);
      expect(given).toEqual({ name: 'Kari', nickname: 'K' });
    });

    it('may be what its schema takes for nothing', () => {
      expect(z.parse(z.boolean(), false)).toEqual({ data: false });
      expect(z.parse(z.optional(z.number()), undefined)).toEqual({ data: undefined });
    });

    it('may have keys of any name, but none that changes what the copy is', () => {
      const given = JSON.parse('{"nb": "Hei", "toString": "x", "__proto__": "y"}') as unknown;
      const { data } = z.parse(z.dictionary(z.string()), given);
      expect(Object.entries(data ?? {})).toEqual([
        ['nb', 'Hei'],
        ['toString', 'x'],
      ]);
      expect(Object.getPrototypeOf(data)).toBe(Object.prototype);
    });
  });

  describe('a value that does not fit', () => {
    const colours = z.array(z.enum(['red', 'blue']), z.minLength(1), z.maxLength(2));
    const even = z.number(z.refine((number) => number % 2 === 0, 'odd'));
    const span = z.object(
      { from: z.number(), to: z.number() },
      z.refine(({ from, to }) => from < to, 'order'),
    );

    it.each<[string, zod.Schema, unknown, string[]]>([
      ['of another kind', z.string(z.regex(/a/), z.maxLength(1)), 12, ['invalid_type']],
      ['too short', z.string(z.minLength(2)), 'a', ['too_small']],
      ['too long', z.string(z.maxLength(2)), 'abc', ['too_big']],
      [
        'with a length that is no number',
        z.string(z.minLength(1), z.maxLength(2)),
        { length: '!' },
        ['invalid_type', 'too_small', 'too_big'],
      ],
      ['of another pattern', z.string(z.regex(/^\d$/)), 'a', ['invalid_format']],
      ['that breaks two rules', z.string(z.minLength(2), z.regex(/^\d*$/)), 'a', ['too_small', 'invalid_format']],
      ['that is none of a list', colours, ['red', 'pink'], ['1 invalid_value']],
      ['in a list that is empty', colours, [], ['too_small']],
      ['that breaks a rule of ours', even, 3, ['odd']],
      ['that breaks a rule between keys', span, { from: 2, to: 1 }, ['order']],
      ['with a key missing', span, { from: 2 }, ['to invalid_type']],
      ['deep inside', z.object({ in: z.array(span) }), { in: [{ from: 1, to: '2' }] }, ['in.0.to invalid_type']],
      ['under a key of any name', z.dictionary(even), { a: 2, b: 1 }, ['b odd']],
      ['of none of two kinds', z.union([z.string(), even]), true, ['invalid_union']],
      ['of one of two kinds, but for a rule', z.union([z.string(), even]), 1, ['odd']],
    ])('%s is told by place and code', (_, schema, value, told) => {
      expect(codes(schema, value)).toEqual(told);
    });

    it('because its list is too long is refused before a single item is looked at', () => {
      const look = vi.fn(() => true);
      const list = z.array(z.string(z.refine(look, 'never')), z.maxLength(2));
      expect(codes(list, ['a', 'b', 'c'])).toEqual(['too_big']);
      expect(look).not.toHaveBeenCalled();
    });
  });

  it('counts characters as people and JSON Schema do', () => {
    expect(codes(z.string(z.maxLength(2)), '😀😀')).toBeUndefined();
    expect(codes(z.string(z.maxLength(2)), '😀😀😀')).toEqual(['too_big']);
  });
});

describe('zod itself', () => {
  const z = zod;
  const schema = z.object({
    code: z.string(z.regex(/^\d\d$/)),
    kinds: z.array(z.enum(['a', 'b']), z.minLength(1), z.maxLength(2)),
    words: z.optional(z.dictionary(z.string(z.minLength(1), z.maxLength(9)))),
  });

  it('writes JSON Schema from what is made here, lengths and patterns too', () => {
    const words = { type: 'string', minLength: 1, maxLength: 9 };
    expect(toJSONSchema(schema, { io: 'input' })).toMatchObject({
      type: 'object',
      properties: {
        code: { type: 'string', pattern: '^\\d\\d$' },
        kinds: { type: 'array', minItems: 1, maxItems: 2, items: { type: 'string', enum: ['a', 'b'] } },
        words: { type: 'object', additionalProperties: words },
      },
      required: ['code', 'kinds'],
    });
  });

  it('gives the same answers', () => {
    for (const code of ['12', '1', 3]) {
      const value = { code, kinds: ['a'] };
      expect(safeParse(schema, value).success).toBe(!z.parse(schema, value).issues);
    }
  });
});

it('makes no code from text, which a strict content security policy would report', async () => {
  const made = vi.fn();
  vi.stubGlobal('Function', made);
  vi.resetModules();
  const fresh = await import('./zod.ts');
  expect(fresh.parse(fresh.object({ name: fresh.string() }), { name: 'x' })).toEqual({ data: { name: 'x' } });
  expect(made).not.toHaveBeenCalled();
  vi.unstubAllGlobals();
});
