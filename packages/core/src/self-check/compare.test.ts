import { describe, expect, it } from 'vitest';
import { answering, exampleFramework as example, plainFramework } from '../../../workshop/helpers/frameworks.ts';
import { compare } from './compare.ts';
import { beginning } from './state.ts';

const ids = (list: readonly { readonly statement: { readonly id: string } }[]) =>
  list.map(({ statement }) => statement.id);

describe('two times beside each other', () => {
  it('of which both are empty say nothing', () => {
    expect(compare(example, beginning('a'), beginning('b'))).toMatchObject({ up: [], down: [], same: 0, once: 0 });
  });

  it('tell what is higher, lower and the same', () => {
    const before = answering({ '1k1': 'not-yet', '1k2': 'specialised', '1s1': 'competent', '3k1': 'seldom' });
    const now = answering({ '1k1': 'competent', '1k2': 'competent', '1s1': 'competent', '3k1': 'often' });
    const { up, down, same, once } = compare(example, before, now);
    expect(ids(up)).toEqual(['1k1', '3k1']);
    expect(up[0]).toMatchObject({ before: 0, now: 1, area: { id: '1' } });
    expect(ids(down)).toEqual(['1k2']);
    expect([same, once]).toEqual([1, 0]);
  });

  it('put the longest way first, up and down', () => {
    const plain = plainFramework([4]);
    const before = answering({ a1: 'low', a2: 'low', a3: 'high', a4: 'high' });
    const now = answering({ a1: 'middle', a2: 'high', a3: 'middle', a4: 'low' });
    const { up, down } = compare(plain, before, now);
    expect(ids(up)).toEqual(['a2', 'a1']);
    expect(ids(down)).toEqual(['a4', 'a3']);
  });

  it('count apart what has a level one of the times; not to know is no level', () => {
    const before = answering({ '1k1': 'unknown', '1k2': 'competent', '1s1': 'unknown' });
    const now = answering({ '1k1': 'competent', '2k1': 'competent', '1s1': 'unknown' });
    expect(compare(example, before, now)).toMatchObject({ up: [], down: [], same: 0, once: 3 });
  });

  it('are compared in the areas that were taken both times', () => {
    const all = { '1k1': 'not-yet', '2k1': 'not-yet', '3k1': 'seldom' };
    const before = { ...answering(all), areas: ['1', '2'] };
    const now = { ...answering({ '1k1': 'competent', '2k1': 'competent', '3k1': 'often' }), areas: ['2', '3'] };
    const { up, areas } = compare(example, before, now);
    expect(ids(up)).toEqual(['2k1']);
    expect(areas.map(({ before }) => before.area.id)).toEqual(['2']);
    expect(areas[0]!.before.counts).toEqual([1, 0, 0]);
    expect(areas[0]!.now.counts).toEqual([0, 1, 0]);
  });

  it('without an area in common have nothing to compare', () => {
    const before = { ...answering({ '1k1': 'not-yet' }), areas: ['1'] };
    const now = { ...answering({ '2k1': 'competent' }), areas: ['2'] };
    expect(compare(example, before, now)).toEqual({ up: [], down: [], same: 0, once: 0, areas: [] });
  });

  it('with levels that are gone from the scale count as without', () => {
    const before = { areas: [], answers: { '1k1': 'excellent', constructor: 'competent' } };
    expect(compare(example, before, answering({ '1k1': 'competent' }))).toMatchObject({ up: [], once: 1 });
  });
});
