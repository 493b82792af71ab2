import { describe, expect, it } from 'vitest';
import { promises } from '../runner/baseline.mjs';
import { type Manifest, type Promises, type Step, changesBetween, tooSmall } from './manifest-diff.ts';
import { readJson } from './lock.ts';

const kept = readJson<Promises>('packages/workshop/supply/baseline/promises.json');
const today = promises() as Promises;

type Finder = Record<
  'attributes' | 'cssParts' | 'cssProperties' | 'events' | 'members' | 'slots',
  Record<string, unknown>[]
> & {
  tagName: string;
};

/** A copy of what is promised today, changed in one place. */
function changed(
  change: (finder: Finder, promises: Promises & { words: string[]; formats: Record<string, string[]> }) => void,
): Promises {
  const copy = structuredClone(today) as Promises & { words: string[]; formats: Record<string, string[]> };
  change(finderIn(copy.manifest), copy);
  return copy;
}
const finderIn = ({ modules }: Manifest): Finder =>
  modules
    .flatMap(({ declarations = [] }) => declarations as unknown as Finder[])
    .find(({ tagName }) => tagName === 'retning-centre-finder')!;
const named = (list: Record<string, unknown>[], name: string): Record<string, unknown> =>
  list.find((one) => one['name'] === name)!;
const without = (list: Record<string, unknown>[], name: string): void =>
  void list.splice(list.indexOf(named(list, name)), 1);

describe('twelve planted changes', () => {
  const planted: readonly (readonly [what: string, step: Step, change: Parameters<typeof changed>[0]])[] = [
    ['a tag is called otherwise', 'breaking', (finder) => (finder.tagName = 'retning-finder')],
    ['an attribute is gone', 'breaking', ({ attributes }) => without(attributes, 'county')],
    ['an attribute is called otherwise', 'breaking', ({ attributes }) => (named(attributes, 'src')['name'] = 'href')],
    [
      'an attribute has another default',
      'breaking',
      ({ attributes }) => (named(attributes, 'heading-level')['default'] = '3'),
    ],
    [
      'a property takes another type',
      'breaking',
      ({ members }) => (named(members, 'choosable')['type'] = { text: 'string' }),
    ],
    ['an event is gone', 'breaking', ({ events }) => without(events, 'retning-centre-chosen')],
    ['a part is gone', 'breaking', ({ cssParts }) => without(cssParts, 'card')],
    ['an id of words is gone', 'breaking', (_finder, { words }) => void words.splice(words.indexOf('search.label'), 1)],
    [
      'an attribute is new',
      'feature',
      ({ attributes }) => void attributes.push({ name: 'sort', type: { text: 'string' } }),
    ],
    ['a token is new', 'feature', ({ cssProperties }) => void cssProperties.push({ name: '--retning-shadow' })],
    [
      'a format has one property more',
      'feature',
      (_finder, { formats }) => void formats['centre-feed.schema.json']!.push('mood'),
    ],
    [
      'the description is clearer',
      'fix',
      ({ attributes }) => (named(attributes, 'src')['description'] = 'Where the feed is.'),
    ],
  ];

  it('are twelve', () => expect(planted).toHaveLength(12));

  it.each(planted)('%s: %s', (_what, step, change) => {
    const steps = new Set(changesBetween(today, changed(change)).map((one) => one.step));
    expect(steps.has('breaking')).toBe(step === 'breaking');
    if (step !== 'breaking') expect([...steps]).toEqual([step]);
  });
});

describe('a step of the version', () => {
  const at = (version: string, promises: Promises): Promises => ({ ...promises, version });
  const broken = changed(({ attributes }) => without(attributes, 'county'));
  const more = changed(({ cssParts }) => void cssParts.push({ name: 'lead' }));

  it.each([
    ['0.1.0', '0.1.1', broken, '0.2.0'],
    ['0.1.0', '0.2.0', broken, undefined],
    ['0.1.0', '0.1.0', more, '0.1.1'],
    ['0.1.0', '0.1.1', more, undefined],
    ['1.4.2', '1.5.0', broken, '2.0.0'],
    ['1.4.2', '2.0.0', broken, undefined],
    ['1.4.2', '1.4.3', more, '1.5.0'],
    ['1.4.2', '1.5.0', more, undefined],
    ['1.4.2', '1.3.9', more, '1.5.0'],
    ['1.4.2', '1.4.2', today, undefined],
  ] as const)('from %s to %s', (before, now, promised, least) => {
    const refusal = tooSmall(at(before, today), at(now, promised));
    if (least) expect(refusal).toContain(`it must be ${least} at least`);
    else expect(refusal).toBeUndefined();
  });
});

describe('this version', () => {
  it('is a step large enough for what has changed since the last that was published', () => {
    expect(tooSmall(kept, today)).toBeUndefined();
  });

  it('is compared with one that promised something', () => {
    expect(kept.words.length).toBeGreaterThan(100);
    expect(Object.keys(kept.formats)).toContain('centre-feed.schema.json');
    expect(finderIn(kept.manifest).cssProperties).toHaveLength(13);
  });
});
