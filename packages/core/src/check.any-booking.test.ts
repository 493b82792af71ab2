/** Form and service say the same of whatever comes: with zod and without, whole and part by part, and checked once more. */
import fc from 'fast-check';
import { describe, expect, it, vi } from 'vitest';
import { exampleBooking, exampleCentre, exampleQuestion, now } from '../../workshop/helpers/bookings.ts';
import * as withZod from './check-booking.ts';
import { findIdentityNumber } from './booking/identity.ts';
import { bookingParts, bookingRequest, questionParts, questionRequest } from './schema/booking.ts';
import { type Schema, parse } from './schema/zod.ts';

vi.doMock('./schema/zod.ts', () => import('./schema/plain.ts'));
vi.resetModules();
const withoutZod = await import('./check-booking.ts');

const hostile = fc.oneof(
  fc.constantFrom<unknown>(
    null,
    undefined,
    '',
    ' ',
    0,
    -1,
    1.5,
    NaN,
    true,
    false,
    [],
    {},
    [[]],
    { length: 3 },
    '\ud800',
    'x'.repeat(600),
  ),
  fc.constantFrom<unknown>(
    'talk',
    'course',
    'chat',
    'nb',
    'xx',
    'phone',
    'e-mail',
    '13097248022',
    '+4791234567',
    'a@b.no',
    '<script>',
    '\u0000',
    '2026-11-27T09:00:00+01:00',
  ),
  fc.string({ unit: 'binary', maxLength: 30, size: 'max' }),
  fc.anything({ withNullPrototype: true, maxDepth: 3 }),
  fc.jsonValue().map((value) => JSON.parse(JSON.stringify({ value }).replace('"value"', '"__proto__"')) as unknown),
);
type Plain = Record<string, unknown>;

/** A value with some of its parts, deep down too, changed, lost or added. */
const spoiled = (whole: object, keys: readonly string[]): fc.Arbitrary<unknown> =>
  fc
    .array(
      fc.tuple(
        fc.constantFrom(...keys, 'extra', '__proto__', 'constructor'),
        fc.option(fc.constantFrom('id', 'start', 'by', 'address', 'agreed', 'trap')),
        hostile,
      ),
      { maxLength: 4 },
    )
    .map((changes) => {
      const value = structuredClone(whole) as Plain;
      for (const [key, inner, to] of changes) {
        const part = Object.hasOwn(value, key) ? value[key] : undefined;
        const target = inner && typeof part === 'object' && part !== null ? (part as Plain) : value;
        Object.defineProperty(target, target === value ? key : inner!, {
          value: to,
          enumerable: true,
          configurable: true,
          writable: true,
        });
      }
      return value;
    });

const bookings = fc.oneof(
  { weight: 9, arbitrary: spoiled(exampleBooking, Object.keys(bookingParts)) },
  { weight: 1, arbitrary: hostile },
);
const questions = fc.oneof(
  { weight: 9, arbitrary: spoiled(exampleQuestion, Object.keys(questionParts)) },
  { weight: 1, arbitrary: hostile },
);
const wholes: Schema = bookingRequest;

// Twenty thousand bodies: some seconds on a machine that does other things too.
describe('whatever comes', { timeout: 120_000 }, () => {
  it('is asked of two doors', () => {
    expect(withoutZod.checkBooking).not.toBe(withZod.checkBooking);
  });

  it('of 20,000 bookings both say the same, and what passes is right', () => {
    const seen = new Map<string, number>();
    fc.assert(
      fc.property(bookings, (value) => {
        const answer = withZod.checkBooking(value, exampleCentre, now);
        expect(withoutZod.checkBooking(value, exampleCentre, now)).toEqual(answer);
        const { data, findings } = answer;
        expect(data === undefined).toBe(findings.length > 0);
        for (const { path, code } of findings) {
          expect(path).toMatch(/^[\w.?[\]-]+$/);
          expect(code).toMatch(/^[a-z-]+$/);
          seen.set(code, (seen.get(code) ?? 0) + 1);
        }
        expect(new Set(findings.map(({ path }) => path)).size).toBe(findings.length);
        if (!data) return;
        seen.set('passed', (seen.get('passed') ?? 0) + 1);
        expect(parse(wholes, data)).toEqual({ data });
        expect(withZod.checkBooking(data, exampleCentre, now)).toEqual({ data, findings: [] });
        // It goes through JSON, and stays what it was.
        expect(JSON.parse(JSON.stringify(data))).toEqual(data);
        for (const text of [data.name, data.message ?? '', data.contact.by === 'e-mail' ? data.contact.address : ''])
          expect(findIdentityNumber(text)).toBeUndefined();
        expect(data.name).not.toMatch(/[\r\n\u0000]/);
        expect(JSON.stringify(data)).not.toMatch(/\\ud[89a-f]/);
      }),
      { numRuns: 20_000 },
    );
    // The bodies were no monoculture.
    expect(seen.get('passed')).toBeGreaterThan(1000);
    expect([...seen.keys()].length).toBeGreaterThan(12);
  });

  it('of 5,000 questions both say the same', () => {
    fc.assert(
      fc.property(questions, (value) => {
        const answer = withZod.checkQuestion(value, exampleCentre);
        expect(withoutZod.checkQuestion(value, exampleCentre)).toEqual(answer);
        if (answer.data) expect(withZod.checkQuestion(answer.data, exampleCentre)).toEqual(answer);
      }),
      { numRuns: 5000 },
    );
  });

  it('is refused for its shape by the parts exactly when the whole schema refuses it', () => {
    fc.assert(
      fc.property(bookings, (value) => {
        if (typeof value !== 'object' || value === null || Array.isArray(value)) return;
        for (const [whole, parts] of [
          [bookingRequest, bookingParts],
          [questionRequest, questionParts],
        ] as const) {
          const byParts = Object.entries(parts).some(([key, schema]) =>
            Boolean(parse(schema as Schema, Object.hasOwn(value, key) ? (value as Plain)[key] : undefined).issues),
          );
          expect(Boolean(parse(whole as Schema, { ...value }).issues)).toBe(byParts);
        }
      }),
      { numRuns: 2000 },
    );
  });

  it('answers of services are judged alike', () => {
    const kinds = ['offer', 'slots', 'hold', 'booking', 'question', 'challenge', 'problem'] as const;
    fc.assert(
      fc.property(fc.constantFrom(...kinds), hostile, (kind, value) => {
        expect(withoutZod.checkAnswer(kind, value)).toEqual(withZod.checkAnswer(kind, value));
      }),
      { numRuns: 2000 },
    );
  });
});
