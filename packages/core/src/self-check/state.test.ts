import { describe, expect, it } from 'vitest';
import { answering, exampleFramework as example, plainFramework } from '../../../workshop/helpers/frameworks.ts';
import { answered, beginning, progressOf, skippedOver, unknown } from './state.ts';
import { withGoal, withStep } from './plan.ts';

const start = beginning('me');

describe('at the beginning', () => {
  it('nothing is chosen, answered or planned', () =>
    expect(start).toEqual({ id: 'me', areas: [], answers: {}, skipped: [], goals: {}, plan: [] }));

  it('all is still to come', () => expect(progressOf(example, start)).toEqual({ answered: 0, skipped: 0, total: 7 }));
});

describe('an answer', () => {
  it('takes the place of an earlier one', () =>
    expect(answering({ '1k1': 'competent' }, answering({ '1k1': 'not-yet' })).answers).toEqual({ '1k1': 'competent' }));

  it('ends that the statement is passed over', () => {
    const state = answered(skippedOver(start, ['1k1', '1k2']), '1k1', 'competent');
    expect(state.skipped).toEqual(['1k2']);
  });

  it('may be that one does not know, and counts as answered', () => {
    const state = answering({ '1k1': unknown });
    expect(progressOf(example, state)).toEqual({ answered: 1, skipped: 0, total: 7 });
  });
});

describe('a statement passed over', () => {
  it('twice is so once', () =>
    expect(skippedOver(skippedOver(start, ['1k1']), ['1k1', '1k1']).skipped).toEqual(['1k1']));

  it('keeps the answer that it has', () => {
    const state = skippedOver(answering({ '1k1': 'competent' }), ['1k1', '1k2']);
    expect(state.answers).toEqual({ '1k1': 'competent' });
    expect(state.skipped).toEqual(['1k2']);
  });

  it('is counted apart from the answered ones, all of them at most', () => {
    const all = skippedOver(start, ['1k1', '1k2', '1s1', '2k1', '2k2', '3k1', '3k2']);
    expect(progressOf(example, all)).toEqual({ answered: 0, skipped: 7, total: 7 });
    expect(progressOf(example, answered(all, '3k2', 'often'))).toEqual({ answered: 1, skipped: 6, total: 7 });
  });
});

describe('progress', () => {
  const said = skippedOver(answering({ '1k1': 'competent', '3k1': 'often' }), ['1k2', '2k1']);

  it('counts no statement twice, although it was passed over before it was answered', () => {
    const state = { ...said, skipped: [...said.skipped, '1k1'] };
    expect(progressOf(example, state)).toEqual({ answered: 2, skipped: 2, total: 7 });
  });

  it('is of the areas that are taken', () =>
    expect(progressOf(example, { ...said, areas: ['1', '3'] })).toEqual({ answered: 2, skipped: 1, total: 5 }));

  it('is of one area when it is asked for', () =>
    expect(progressOf(example, said, [example.areas[1]!])).toEqual({ answered: 0, skipped: 1, total: 2 }));

  it('is not moved by answers and skips of statements that are gone', () => {
    const state = skippedOver(answering({ gone: 'competent' }), ['gone-too']);
    expect(progressOf(example, state)).toEqual({ answered: 0, skipped: 0, total: 7 });
  });

  it('of a single statement is nothing or all', () => {
    const one = plainFramework([1]);
    expect(progressOf(one, start)).toEqual({ answered: 0, skipped: 0, total: 1 });
    expect(progressOf(one, answering({ a1: 'low' }))).toEqual({ answered: 1, skipped: 0, total: 1 });
  });

  it('goes on from the answers that are there when an area is taken later', () => {
    const before = { ...said, areas: ['1'] };
    expect(progressOf(example, before)).toMatchObject({ answered: 1, total: 3 });
    expect(progressOf(example, { ...before, areas: ['1', '3'] })).toMatchObject({ answered: 2, total: 5 });
  });
});

describe('a goal', () => {
  it('is set, changed and taken away', () => {
    const set = withGoal(withGoal(start, '1k1', 'competent'), '2k1', 'competent');
    expect(withGoal(set, '1k1', 'specialised').goals).toEqual({ '1k1': 'specialised', '2k1': 'competent' });
    expect(withGoal(set, '1k1', undefined).goals).toEqual({ '2k1': 'competent' });
    expect(withGoal(start, '1k1', undefined).goals).toEqual({});
  });

  it('is no answer', () => expect(progressOf(example, withGoal(start, '1k1', 'competent')).answered).toBe(0));
});

describe('a step of the plan', () => {
  const plan = ['1k1', '1k2', '1s1'].reduce(
    (state, statement) => withStep(state, { statement, action: `Les om ${statement}` }),
    start,
  );

  it('keeps its place when it is changed', () => {
    const changed = withStep(plan, { statement: '1k2', action: 'Ta kurset', until: '2027-01-15' });
    expect(changed.plan.map(({ statement }) => statement)).toEqual(['1k1', '1k2', '1s1']);
    expect(changed.plan[1]).toEqual({ statement: '1k2', action: 'Ta kurset', until: '2027-01-15' });
  });

  it('is one for a statement', () =>
    expect(withStep(plan, { statement: '1s1', priority: 'first' }).plan).toHaveLength(3));

  it('with nothing in it is none', () => {
    expect(withStep(plan, { statement: '1k2' }).plan.map(({ statement }) => statement)).toEqual(['1k1', '1s1']);
    expect(withStep(start, { statement: '1k2' }).plan).toEqual([]);
  });

  it('with empty fields, as a form gives them, has none of them', () => {
    expect(withStep(plan, { statement: '1k2', action: '', until: '' }).plan).toHaveLength(2);
    expect(withStep(start, { statement: '1k2', action: ' \n ' }).plan).toEqual([]);
    expect(withStep(start, { statement: '1k2', action: 'Les', until: '' }).plan).toEqual([
      { statement: '1k2', action: 'Les' },
    ]);
  });

  it('may be called what its statement is called', () =>
    expect(withStep(start, { statement: '1k1', action: '1k1' }).plan).toEqual([{ statement: '1k1', action: '1k1' }]));

  it('may have a date or a priority and no words yet', () => {
    expect(withStep(start, { statement: '1k1', until: '2027-01-15' }).plan).toHaveLength(1);
    expect(withStep(start, { statement: '1k1', priority: 'later' }).plan).toHaveLength(1);
  });
});
