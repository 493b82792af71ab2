import { describe, expect, it } from 'vitest';
import { answering, exampleFramework as example, plainFramework } from '../../../workshop/helpers/frameworks.ts';
import { aimStanding, areaProfile, profileOf, targetOf } from './profile.ts';
import { beginning, skippedOver } from './state.ts';
import type { Framework } from '../schema/types.ts';

/** So many statements of area `a` answered with each level, from the first on. */
const spread = (counts: Readonly<Record<string, number>>) => {
  let at = 0;
  const entries = Object.entries(counts).flatMap(([level, count]) =>
    Array.from({ length: count }, () => [`a${++at}`, level] as const),
  );
  return answering(Object.fromEntries(entries)).answers;
};
const profile = (framework: Framework, counts: Readonly<Record<string, number>>) =>
  areaProfile(framework, spread(counts), framework.areas[0]!);

describe('the level of an area', () => {
  it('is not known while nothing is answered', () => {
    expect(profile(plainFramework([3]), {})).toMatchObject({
      counts: [0, 0, 0],
      open: 3,
      total: 3,
      level: undefined,
      lacking: [3, 3, 3],
    });
  });

  it('is what every statement reaches when the framework does not say how many', () => {
    const three = plainFramework([3]);
    expect(profile(three, { high: 2, middle: 1 })).toMatchObject({ level: 'middle', lacking: [0, 0, 1] });
    expect(profile(three, { high: 3 })).toMatchObject({ level: 'high', lacking: [0, 0, 0] });
    expect(profile(three, { high: 2 })).toMatchObject({ level: undefined, lacking: [1, 1, 1], open: 1 });
  });

  it.each([
    [0.75, 9, 7],
    [0.7, 10, 7],
    [0.75, 4, 3],
    [0.75, 1, 1],
    [0.07, 100, 7],
    [0.28, 25, 7],
    [0.5, 5, 3],
    [1, 6, 6],
    [0.01, 3, 1],
    [1e-12, 3, 1],
  ])('evenly %d of %d statements takes %d', (evenly, total, needed) => {
    const framework = plainFramework([total], { evenly });
    expect(profile(framework, { high: needed })).toMatchObject({ level: 'high' });
    expect(profile(framework, { high: needed - 1 })).toMatchObject({ level: undefined, lacking: [1, 1, 1] });
    expect(profile(framework, {})).toMatchObject({ level: undefined, lacking: [needed, needed, needed] });
  });

  it('is not lifted by a few very good answers', () => {
    expect(profile(plainFramework([9], { evenly: 0.75 }), { high: 6, low: 3 })).toMatchObject({
      level: 'low',
      counts: [3, 0, 6],
      lacking: [0, 1, 1],
    });
  });

  it('may be known before all is answered', () => {
    expect(profile(plainFramework([4], { evenly: 0.75 }), { middle: 3 })).toMatchObject({ level: 'middle', open: 1 });
  });

  it('is not known when one knows of nothing', () => {
    expect(profile(plainFramework([3]), { unknown: 3 })).toMatchObject({
      counts: [0, 0, 0],
      open: 3,
      level: undefined,
    });
  });

  it('is not known when all is passed over', () => {
    const framework = plainFramework([2, 1]);
    const profiles = profileOf(framework, skippedOver(beginning('me'), ['a1', 'a2', 'b1']));
    expect(profiles.map(({ open, level }) => [open, level])).toEqual([
      [2, undefined],
      [1, undefined],
    ]);
  });

  it('of one statement is that of its answer', () => {
    expect(profile(plainFramework([1]), { middle: 1 })).toMatchObject({ level: 'middle', counts: [0, 1, 0] });
  });

  it('of an area without statements is not known', () => {
    expect(profile(plainFramework([0]), {})).toMatchObject({ total: 0, level: undefined });
  });

  it('is told on the area’s own scale; levels of another one are open', () => {
    const answers = { '3k1': 'often', '3k2': 'competent', '1k1': 'often' };
    expect(areaProfile(example, answers, example.areas[2]!)).toMatchObject({ counts: [0, 1], open: 1 });
    expect(areaProfile(example, answers, example.areas[0]!)).toMatchObject({ counts: [0, 0, 0], open: 3 });
  });
});

describe('the profile', () => {
  it('has the areas that are taken and no other', () => {
    const state = { ...answering({ '1k1': 'competent' }), areas: ['3', '2'] };
    expect(profileOf(example, state).map(({ area }) => area.id)).toEqual(['2', '3']);
  });
});

describe('the aim', () => {
  const competent = {
    '1k1': 'competent',
    '1k2': 'competent',
    '1s1': 'competent',
    '2k1': 'competent',
    '2k2': 'competent',
  };
  const specialised = { ...competent, '2k1': 'specialised', '2k2': 'specialised' };

  it('is met by competent in all and specialised in one', () => {
    expect(aimStanding(example, answering(specialised))).toEqual({
      met: true,
      below: [],
      above: [example.areas[1]],
      wanting: 0,
    });
  });

  it('wants one more area while nobody is specialised', () => {
    expect(aimStanding(example, answering(competent))).toEqual({ met: false, below: [], above: [], wanting: 1 });
  });

  it('names the areas below, and how many statements more it takes', () => {
    const { below, met } = aimStanding(example, answering({ ...specialised, '1k1': 'not-yet', '1k2': 'unknown' }))!;
    expect(met).toBe(false);
    expect(below).toEqual([{ area: example.areas[0], lacking: 2 }]);
  });

  it('asks nothing of an area on a scale without that level', () => {
    const { below } = aimStanding(example, beginning('me'))!;
    expect(below.map(({ area }) => area.id)).toEqual(['1', '2']);
  });

  it('is not reached in an area that was answered and is not taken', () => {
    const standing = aimStanding(example, { ...answering(specialised), areas: ['1', '3'] })!;
    expect(standing).toEqual({ met: false, below: [{ area: example.areas[1], lacking: 2 }], above: [], wanting: 1 });
  });

  it('may ask for some areas and nothing of the others, or the other way round', () => {
    const some = plainFramework([1, 1], { aim: { some: { level: 'high', areas: 2 }, text: 'Aim' } });
    expect(aimStanding(some, answering({ a1: 'high' }))).toMatchObject({ met: false, below: [], wanting: 1 });
    expect(aimStanding(some, answering({ a1: 'high', b1: 'high' }))).toMatchObject({ met: true, wanting: 0 });
    const every = plainFramework([1, 1], { aim: { every: 'middle', text: 'Aim' } });
    expect(aimStanding(every, answering({ a1: 'high', b1: 'middle' }))).toMatchObject({ met: true, above: [] });
  });

  it('is beside the point in a framework without one, and where nothing is counted', () => {
    expect(aimStanding(plainFramework([1]), beginning('me'))).toBeUndefined();
    expect(aimStanding({ ...example, unscored: true }, answering(specialised))).toBeUndefined();
  });

  it('in words alone is met by nobody before a word is said', () => {
    expect(aimStanding(plainFramework([1], { aim: { text: 'Bli litt bedre' } }), beginning('me'))).toBeUndefined();
  });
});

describe('what is good enough', () => {
  it('is the level that the aim asks for in all', () => expect(targetOf(example, example.areas[0]!)).toBe(1));

  it('is the highest on a scale without that level, and without an aim', () => {
    expect(targetOf(example, example.areas[2]!)).toBe(1);
    const plain = plainFramework([1]);
    expect(targetOf(plain, plain.areas[0]!)).toBe(2);
  });
});
