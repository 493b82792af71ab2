import fc from 'fast-check';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { checkBooking } from '@retning/core/check-booking';
import type { Offer, Problem } from '@retning/core/schema/types';
import { MOST_BYTES } from '../../booking-service/src/http/body.ts';
import { bookingOf, newKey } from './example.ts';
import { type InProcess, codeIn, inProcess } from './in-process.ts';
import { size, tell } from './sizes.ts';

let service: InProcess;
beforeAll(async () => {
  service = await inProcess();
});
afterAll(() => service.close());

const hostile = fc.oneof(
  fc.constantFrom(
    '',
    ' ',
    '\u0000',
    '\ud800',
    'a\u202eb',
    '‮',
    'Å'.normalize('NFD'),
    '${x}',
    "'; drop table booking; --",
  ),
  fc.constantFrom(
    '01010750160',
    '+47 22 22 55 55',
    '0047-22225555',
    'kari@example',
    'kari@example.org',
    'a b@example.org',
  ),
  fc.string({ unit: 'binary', maxLength: 60 }),
  fc.string({ unit: 'grapheme', minLength: 90, maxLength: 600 }),
);
const anything = fc.oneof(
  { weight: 4, arbitrary: hostile },
  { weight: 2, arbitrary: fc.constantFrom<unknown>(null, undefined, true, false, 0, -1, 1.5, 20, 21, 1e300, [], {}) },
  { weight: 1, arbitrary: fc.jsonValue({ maxDepth: 3 }) },
);

/** Where a change is made. */
const places = [
  ...[
    'centre',
    'topics',
    'need',
    'service',
    'meeting',
    'channel',
    'language',
    'interpreter',
    'access',
    'bring',
    'behalf',
  ],
  ...['slot', 'waiting', 'hold', 'name', 'contact', 'message', 'locale', 'guard', '__proto__', 'constructor', 'more'],
];
const inside = [
  'slot.id',
  'slot.start',
  'contact.by',
  'contact.address',
  'behalf.relation',
  'behalf.agreed',
  'topics.0',
];

type Change = readonly [path: string, value: unknown];

const right: fc.Arbitrary<Change> = fc.oneof(
  fc.tuple(fc.constant('topics'), fc.subarray(['education', 'employment', 'welfare', 'everyday'])),
  fc.tuple(fc.constant('meeting'), fc.constantFrom('talk', 'either', 'pair', 'team', 'course')),
  fc.tuple(fc.constant('channel'), fc.constantFrom('phone', 'video', 'in-person', 'chat')),
  fc.tuple(fc.constant('bring'), fc.integer({ min: 0, max: 4 })),
  fc.tuple(fc.constant('language'), fc.constantFrom('nb', 'en', 'ar')),
  fc.tuple(fc.constant('waiting'), fc.boolean()),
  fc.tuple(fc.constant('behalf'), fc.record({ relation: fc.constantFrom('family', 'school'), agreed: fc.boolean() })),
  fc.tuple(fc.constant('contact'), fc.record({ by: fc.constantFrom('phone', 'e-mail'), address: hostile })),
  fc.tuple(fc.constant('message'), hostile),
);
const changes = fc.array(
  fc.oneof(right, fc.tuple(fc.constantFrom(...places, ...inside), anything) as fc.Arbitrary<Change>),
  { minLength: 0, maxLength: 4 },
);

/** As text, since that is what goes over the wire, and `__proto__` is a key there like any other. */
function written(base: object, list: readonly Change[]): string {
  const body = new Map<string, unknown>(Object.entries(structuredClone(base)));
  for (const [path, value] of list) {
    const [key = '', inner] = path.split('.');
    const held = body.get(key);
    if (inner === undefined) body.set(key, value);
    else if (typeof held === 'object' && held !== null) (held as Record<string, unknown>)[inner] = value;
  }
  const entries = [...body].flatMap(([key, value]) => {
    const text = JSON.stringify(value);
    return text === undefined ? [] : [`${JSON.stringify(key)}:${text}`];
  });
  return `{${entries.join(',')}}`;
}

it('form and service agree on what is accepted, and on what they say first', async () => {
  const { text } = await service.ask('/centres/example');
  const { offer } = JSON.parse(text) as { offer: Offer };
  const slots = [...(await service.free('talk', 'phone')), ...(await service.free('course', 'in-person'))].slice(30);
  const counts = { accepted: 0, refused: 0, 'too large': 0 };
  const codes = new Set<string>();
  await fc.assert(
    fc.asyncProperty(fc.nat(slots.length - 1), changes, async (index, list) => {
      const body = written(bookingOf(slots[index]!, index), list);
      const { findings } = checkBooking(JSON.parse(body), offer, Date.now());
      const headers = { 'Content-Type': 'application/json', 'Idempotency-Key': newKey() };
      const told = await service.ask('/bookings', { method: 'POST', body, headers });
      if (Buffer.byteLength(body) > MOST_BYTES) {
        counts['too large']++;
        expect(codeIn(told)).toBe('too-large');
      } else if (findings.length) {
        counts.refused++;
        expect([told.status, codeIn(told)]).toEqual([422, 'invalid']);
        const { errors } = JSON.parse(told.text) as Problem;
        expect(errors).toEqual(findings.slice(0, 100));
        codes.add(findings[0]!.code);
      } else {
        counts.accepted++;
        // Accepted by the rules; whether the time is still free is another matter.
        expect([201, 409]).toContain(told.status);
      }
    }),
    { numRuns: size(800, 20_000), seed: 20261125, endOnFailure: true },
  );
  tell('parity', { ...counts, 'first codes': codes.size });
  expect(counts.accepted).toBeGreaterThan(size(800, 20_000) / 20);
  expect(counts.refused).toBeGreaterThan(size(800, 20_000) / 20);
  expect(codes.size).toBeGreaterThan(8);
});
