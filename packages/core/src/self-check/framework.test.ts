import { describe, expect, it } from 'vitest';
import { exampleFramework as example } from '../../../workshop/helpers/frameworks.ts';
import type { Scale } from '../schema/types.ts';
import { areasTaken, levelOf, placedIn, rankOf, scaleOf } from './framework.ts';

const ids = (list: readonly { readonly id: string }[]) => list.map(({ id }) => id);
const [levels, frequency] = example.scales as [Scale, Scale];

describe('the areas that are taken', () => {
  it('are all when none is named', () => expect(ids(areasTaken(example, []))).toEqual(['1', '2', '3']));

  it('keep the order of the framework', () => expect(ids(areasTaken(example, ['3', '1']))).toEqual(['1', '3']));

  it('are each there once, however often they are named', () =>
    expect(ids(areasTaken(example, ['2', '2']))).toEqual(['2']));

  it('leave out an area that the framework does not have', () =>
    expect(ids(areasTaken(example, ['constructor', '2', '9']))).toEqual(['2']));

  it('are all when every one that is named is gone', () =>
    expect(ids(areasTaken(example, ['9']))).toEqual(['1', '2', '3']));
});

describe('the scale of an area', () => {
  it('is the first one when the area names none', () => expect(scaleOf(example, example.areas[0]!)).toBe(levels));
  it('is the one that it names', () => expect(scaleOf(example, example.areas[2]!)).toBe(frequency));
});

describe('the statements', () => {
  it('come in order, each with its group, area and scale', () => {
    const placed = placedIn(example);
    expect(placed.map(({ statement }) => statement.id)).toEqual(['1k1', '1k2', '1s1', '2k1', '2k2', '3k1', '3k2']);
    expect(placed[2]).toMatchObject({ group: { id: '1s' }, area: { id: '1' }, scale: levels });
    expect(placed[6]).toMatchObject({ group: { id: '3k' }, area: { id: '3' }, scale: frequency });
  });

  it('of no area are none', () => expect(placedIn(example, [])).toEqual([]));
});

describe('a level', () => {
  it('has a rank on its scale, from 0', () => {
    expect(ids(levels.levels).map((id) => rankOf(levels, id))).toEqual([0, 1, 2]);
  });

  it.each([undefined, 'unknown', 'often', '', 'constructor'])('that the scale does not have (%s) has none', (id) =>
    expect(rankOf(levels, id)).toBe(-1),
  );

  it('is found on whichever scale it stands', () => {
    expect(levelOf(example, 'often')?.name).toBe('Ofte');
    expect(levelOf(example, 'competent')?.name).toBe('Kompetent');
    expect(levelOf(example, 'unknown')).toBeUndefined();
    expect(levelOf(example, undefined)).toBeUndefined();
  });
});
