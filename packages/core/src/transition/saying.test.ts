import { describe, expect, it } from 'vitest';
import { anythingSaid, untold } from './exploration.ts';
import { toggled, withAxis, withButton, withInfluence, withPair, withStep, withoutPair } from './saying.ts';

describe('what is said', () => {
  it('about an axis holds until it is taken back', () => {
    const said = withAxis(withAxis(untold, 'length', 'long'), 'length', 'both');
    expect(said.axes).toEqual({ length: 'both' });
    expect(withAxis(said, 'length', undefined)).toEqual(untold);
  });

  it('about a button is kept field by field, and gone when nothing is left of it', () => {
    const one = withButton(untold, 'me', { position: -2, past: 'Før' });
    const two = withButton(one, 'me', { past: '  ', note: 'Nå' });
    expect(two.buttons).toEqual([{ button: 'me', position: -2, note: 'Nå' }]);
    expect(withButton(two, 'me', { position: undefined, note: '' })).toEqual(untold);
  });

  it('about the middle of a button is said too', () =>
    expect(withButton(untold, 'me', { position: 0 }).buttons).toEqual([{ button: 'me', position: 0 }]));

  it('keeps the order in which buttons were first thought about', () => {
    const both = withButton(withButton(untold, 'one', { note: 'a' }), 'two', { note: 'b' });
    expect(withButton(both, 'one', { note: 'c' }).buttons.map(({ button }) => button)).toEqual(['one', 'two']);
  });

  it('of a pair is one thing in whatever order its words come', () => {
    const pair = withPair(withPair(untold, ['me', 'chance'], 'Flaks'), ['chance', 'me'], 'Uflaks');
    expect(pair.pairs).toEqual([{ words: ['chance', 'me'], note: 'Uflaks' }]);
    expect(withoutPair(pair, ['me', 'chance'])).toEqual(untold);
  });

  it('of a word with itself is nothing', () => expect(withPair(untold, ['me', 'me'])).toBe(untold));

  it('of influence can be added, changed and taken out', () => {
    const two = withInfluence(withInfluence(untold, { text: 'A', can: 'no' }), { text: 'B', can: 'yes' });
    expect(withInfluence(two, { text: 'A', can: 'partly' }, 0).influence).toEqual([
      { text: 'A', can: 'partly' },
      { text: 'B', can: 'yes' },
    ]);
    expect(withInfluence(two, { text: ' ', can: 'no' }, 0).influence).toEqual([{ text: 'B', can: 'yes' }]);
    expect(withInfluence(untold, { text: '', can: 'no' })).toEqual(untold);
  });

  it('of a step is changed in its place, and without words it is none', () => {
    const plan = withStep(withStep(untold, { id: '1', text: 'A', horizon: 'short' }), {
      id: '2',
      text: 'B',
      horizon: 'long',
    });
    const changed = withStep(plan, { id: '1', text: 'A', horizon: 'short', until: '' });
    expect(changed).toEqual(plan);
    expect(withStep(plan, { id: '1', text: '', horizon: 'short' }).plan.map(({ id }) => id)).toEqual(['2']);
    expect(withStep(untold, { id: '1', text: ' ', horizon: 'short' })).toEqual(untold);
  });

  it('of a step by a day that no file may hold is a step without a day', () => {
    const step = { id: '1', text: 'A', horizon: 'short' } as const;
    for (const until of ['20266-12-24', '2026-02-30', 'soon'])
      expect(withStep(untold, { ...step, until }).plan).toEqual([step]);
    expect(withStep(untold, { ...step, until: '2026-12-24' }).plan).toEqual([{ ...step, until: '2026-12-24' }]);
  });

  it('is anything or nothing', () => {
    expect(anythingSaid(untold)).toBe(false);
    expect(anythingSaid({ ...untold, preset: 'moving' })).toBe(true);
    expect(anythingSaid(withAxis(untold, 'length', 'unsure'))).toBe(true);
    expect(anythingSaid({ ...untold, topics: ['education'] })).toBe(true);
  });
});

it('an id is put into a list or taken out, once', () => {
  expect(toggled(['a'], 'b')).toEqual(['a', 'b']);
  expect(toggled(['a', 'b'], 'a')).toEqual(['b']);
  expect(toggled(['a'], 'a', true)).toEqual(['a']);
  expect(toggled([], 'a', false)).toEqual([]);
});
