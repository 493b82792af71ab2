/** The checks of frameworks and of saved self-checks never throw and never let through what the schemas forbid; zod or not, they say the same. */
import fc from 'fast-check';
import { describe, expect, it, vi } from 'vitest';
import { exampleFramework } from '../../workshop/helpers/frameworks.ts';
import * as frameworkWithZod from './check-framework.ts';
import * as resultWithZod from './check-result.ts';
import type { Checked } from './check-text.ts';
import { checkResult } from './schema/check-result.ts';
import { area, framework, group, statement } from './schema/framework.ts';
import { httpUrl } from './schema/links.ts';
import type { CheckResult, FrameworkFile } from './schema/types.ts';
import { parse } from './schema/zod.ts';
import { compare } from './self-check/compare.ts';
import { outlookOf } from './self-check/plan.ts';
import { aimStanding, profileOf } from './self-check/profile.ts';
import { fromResult, toResult } from './self-check/saved.ts';
import { beginning, progressOf } from './self-check/state.ts';
import { wholeFramework } from './self-check/variant.ts';

vi.doMock('./schema/zod.ts', () => import('./schema/plain.ts'));
vi.resetModules();
const frameworkWithoutZod = await import('./check-framework.ts');
const resultWithoutZod = await import('./check-result.ts');

const quick = () => undefined;

/** Asks both doors the same. */
async function both<Given, T>(
  given: Given,
  one: (given: Given, pause: () => undefined) => Promise<Checked<T>>,
  other: typeof one,
): Promise<Checked<T>> {
  const answer = await one(given, quick);
  expect(await other(given, quick)).toEqual(answer);
  return answer;
}
const checkFramework = (value: unknown) =>
  both(value, frameworkWithZod.checkFramework, frameworkWithoutZod.checkFramework);
const readFramework = (text: string) => both(text, frameworkWithZod.readFramework, frameworkWithoutZod.readFramework);
const readResult = (text: string) => both(text, resultWithZod.readCheckResult, resultWithoutZod.readCheckResult);

const own = {
  ...exampleFramework,
  sourceLink: 'https://example.org/ramme',
  unscored: false,
  prioritised: true,
  attribution: 'Retning',
  name: { nb: 'Eksempel', en: 'Example' },
};
const variant = {
  ...own,
  extends: 'example',
  scales: undefined,
  areas: [
    {
      id: '1',
      own: true,
      groups: [
        {
          id: '1k',
          statements: [
            { id: '1k1', removed: true },
            { id: 'c1', text: { nb: 'Ny', en: 'New' } },
          ],
        },
      ],
    },
    { id: 'c', name: 'Eget', text: 'Mer', groups: [{ id: 'cg', text: 'Om', statements: [{ id: 'c2', text: 'To' }] }] },
  ],
};
const saved = {
  format: 'retning/self-check@1',
  id: 'b7',
  framework: { id: 'example', version: '1' },
  saved: '2026-11-25',
  areas: ['1', '3'],
  answers: { '1k1': 'competent', '1k2': 'unknown', '3k1': 'often' },
  skipped: ['1s1'],
  goals: { '1k1': 'specialised' },
  plan: [{ statement: '1k2', action: 'Spør Kari', until: '2027-01-15', priority: 'first' }, { statement: '1k1' }],
  handedOver: { name: 'Kari', agreed: true },
};

function soundFindings({ data, findings }: Checked<unknown>): void {
  if (!data) expect(findings.length).toBeGreaterThan(0);
  for (const { path, code } of findings) {
    expect(path).toMatch(/^[\w.?[\]-]*$/);
    expect(code).toMatch(/^[a-z_-]+$/);
  }
}

/** What holds of every framework that is let through; and the rules have an answer to each. */
function soundFramework(answer: Checked<FrameworkFile>): void {
  soundFindings(answer);
  const { data } = answer;
  if (!data) return;
  expect(parse(framework, data).issues).toBeUndefined();
  const ids: string[] = [];
  const links = [data.sourceLink];
  for (const one of data.areas) {
    expect(parse(area, one).issues).toBeUndefined();
    ids.push(one.id);
    for (const some of one.groups) {
      expect(parse(group, some).issues).toBeUndefined();
      ids.push(some.id);
      for (const said of some.statements) {
        expect(parse(statement, said).issues).toBeUndefined();
        ids.push(said.id);
        links.push(...(said.resources ?? []).map(({ link }) => link));
        if (data.extends === undefined) expect(said.text).toBeDefined();
      }
    }
  }
  expect(new Set(ids).size).toBe(ids.length);
  for (const link of links) if (link !== undefined) expect(httpUrl(link)).toBeDefined();

  const whole = wholeFramework(data, exampleFramework);
  if (!whole) return;
  const state = beginning('me');
  expect(progressOf(whole, state)).toMatchObject({ answered: 0, skipped: 0 });
  expect(progressOf(whole, state).total).toBeGreaterThan(0);
  for (const { level, open, total } of profileOf(whole, state)) expect([level, open]).toEqual([undefined, total]);
  expect(outlookOf(whole, state)).toEqual({ strengths: [], workOn: [], toExplore: [] });
  expect(compare(whole, state, state)).toMatchObject({ up: [], down: [], same: 0, once: 0 });
  if (whole.aim?.some) expect(aimStanding(whole, state)?.met ?? false).toBe(false);
}

/** What holds of every saved file that is let through; opened and saved again it is let through again, and opens as the same. */
async function soundResult(answer: Checked<CheckResult>): Promise<void> {
  soundFindings(answer);
  if (!answer.data) return;
  expect(parse(checkResult, answer.data).issues).toBeUndefined();
  const { state } = fromResult(exampleFramework, answer.data);
  const again = await resultWithZod.readCheckResult(
    JSON.stringify(toResult(exampleFramework, state, answer.data.saved)),
    quick,
  );
  expect(fromResult(exampleFramework, again.data!)).toEqual({ state, strangers: [] });
}

const others = fc.oneof(
  fc.constantFrom<unknown>(
    ...[null, '', 0, -1, 0.5, 1e-12, true, [], {}, [null], { nb: '' }, { nb: 'Hei', en: 'Hi' }],
    ...['__proto__', 'constructor', 'unknown', 'javascript:alert(1)', '2026-13-01', 'competent', 'frequency'],
    ...['1', '1k', '1k1', '1K1', 'example', 'other'],
  ),
  fc.jsonValue({ maxDepth: 3 }),
);

/** The value with some of what is in it, at any depth, swapped for something else. */
function swapped(text: string, swaps: readonly (readonly [number, unknown])[]): unknown {
  let places = 0;
  JSON.parse(text, (_, value: unknown) => (places++, value));
  const at = new Map(swaps.map(([place, value]) => [place % places, value]));
  let here = 0;
  return JSON.parse(text, (_, kept: unknown) => (at.has(here++) ? at.get(here - 1) : kept));
}
const swaps = fc.array(fc.tuple(fc.nat(), others), { minLength: 1, maxLength: 4 });

const changes = fc.array(
  fc.tuple(fc.nat(), fc.nat(3), fc.oneof(fc.constantFrom(...'{}[]",:\\0 nulltrue-'), fc.string({ maxLength: 3 }))),
  { minLength: 1, maxLength: 4 },
);
const changed = (text: string, list: readonly (readonly [number, number, string])[]) =>
  list.reduce((json, [at, lost, put]) => {
    const place = at % text.length;
    return json.slice(0, place) + put + json.slice(place + lost);
  }, text);

const frameworkTexts = [own, variant].map((value) => JSON.stringify(value));
const savedText = JSON.stringify(saved);

// Thousands of files: some seconds on a machine that does other things too.
describe('whatever comes', { timeout: 120_000 }, () => {
  it('is asked of two doors', () => {
    expect(frameworkWithoutZod.checkFramework).not.toBe(frameworkWithZod.checkFramework);
    expect(resultWithoutZod.readCheckResult).not.toBe(resultWithZod.readCheckResult);
  });

  it('starts from files without fault', async () => {
    for (const text of frameworkTexts) {
      expect(await readFramework(text)).toEqual({ data: JSON.parse(text) as unknown, findings: [] });
    }
    expect(await readResult(savedText)).toEqual({ data: saved, findings: [] });
  });

  it('a framework, or a variant, with values swapped for others is checked or refused', async () => {
    await fc.assert(
      fc.asyncProperty(fc.constantFrom(...frameworkTexts), swaps, async (text, list) => {
        soundFramework(await checkFramework(swapped(text, list)));
      }),
      { numRuns: 5000 },
    );
  });

  it('a framework with characters changed, lost or doubled is checked or refused', async () => {
    await fc.assert(
      fc.asyncProperty(fc.constantFrom(...frameworkTexts), changes, async (text, list) => {
        soundFramework(await readFramework(changed(text, list)));
      }),
      { numRuns: 4000 },
    );
  });

  it('a saved file with values swapped for others is read or refused', async () => {
    await fc.assert(
      fc.asyncProperty(swaps, async (list) => {
        await soundResult(await readResult(JSON.stringify(swapped(savedText, list)) ?? ''));
      }),
      { numRuns: 6000 },
    );
  });

  it('a saved file with characters changed, lost or doubled is read or refused', async () => {
    await fc.assert(
      fc.asyncProperty(changes, async (list) => {
        await soundResult(await readResult(changed(savedText, list)));
      }),
      { numRuns: 5000 },
    );
  });

  it('any JSON, and any text, is refused', async () => {
    await fc.assert(
      fc.asyncProperty(fc.jsonValue({ maxDepth: 6 }), fc.string({ unit: 'binary' }), async (value, words) => {
        soundFramework(await checkFramework(value));
        soundFramework(await readFramework(words));
        soundFramework(await checkFramework({ ...own, areas: [value], scales: [value] }));
        soundFramework(await checkFramework({ ...own, areas: value }));
        await soundResult(await readResult(JSON.stringify(value)));
        await soundResult(await readResult(JSON.stringify({ ...saved, answers: value, plan: [value] })));
      }),
      { numRuns: 500 },
    );
  });
});
