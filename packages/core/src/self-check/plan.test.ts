import { describe, expect, it } from 'vitest';
import { answering, exampleFramework as example, plainFramework } from '../../../workshop/helpers/frameworks.ts';
import type { PlanStep } from '../schema/types.ts';
import { type Outlook, outlookOf, stepsInOrder } from './plan.ts';
import { beginning, skippedOver } from './state.ts';
import { withGoal } from './plan.ts';

const named = ({ strengths, workOn, toExplore }: Outlook) =>
  [strengths, workOn, toExplore].map((list) => list.map(({ statement }) => statement.id));

describe('the outlook', () => {
  it('says nothing of what nobody answered', () => {
    expect(named(outlookOf(example, beginning('me')))).toEqual([[], [], []]);
    expect(named(outlookOf(example, skippedOver(beginning('me'), ['1k1', '1k2'])))).toEqual([[], [], []]);
  });

  it('tells strengths from what to work on by the aim, and what to find out', () => {
    const state = answering({ '1k1': 'not-yet', '1k2': 'competent', '1s1': 'specialised', '2k1': 'unknown' });
    expect(named(outlookOf(example, state))).toEqual([['1s1', '1k2'], ['1k1'], ['2k1']]);
  });

  it('holds a person’s own goal above the aim, and below it', () => {
    const state = answering({ '1k1': 'competent', '1k2': 'not-yet' });
    const higher = withGoal(withGoal(state, '1k1', 'specialised'), '1k2', 'not-yet');
    expect(named(outlookOf(example, higher))).toEqual([['1k2'], ['1k1'], []]);
  });

  it('overlooks a goal that the scale does not have', () => {
    const state = { ...answering({ '1k1': 'competent' }), goals: { '1k1': 'often' } };
    expect(outlookOf(example, state).strengths[0]).toMatchObject({ rank: 1, goal: 1 });
  });

  it('puts the longest way first, and keeps the order of the framework between equals', () => {
    const plain = plainFramework([5]);
    const state = answering({ a1: 'middle', a2: 'low', a3: 'middle', a4: 'low', a5: 'high' });
    expect(named(outlookOf(plain, state))).toEqual([['a5'], ['a2', 'a4', 'a1', 'a3'], []]);
  });

  it('leaves out areas that are not taken', () => {
    const state = { ...answering({ '1k1': 'not-yet', '2k1': 'not-yet', '2k2': 'unknown' }), areas: ['2'] };
    expect(named(outlookOf(example, state))).toEqual([[], ['2k1'], ['2k2']]);
  });

  it('measures an area on its own scale', () => {
    const state = answering({ '3k1': 'often', '3k2': 'seldom' });
    expect(named(outlookOf(example, state))).toEqual([['3k1'], ['3k2'], []]);
  });
});

describe('the steps of a plan', () => {
  const inOrder = (...plan: PlanStep[]) => stepsInOrder(plan).map(({ statement }) => statement);

  it('come by priority, then by date, and last what has neither', () => {
    expect(
      inOrder(
        { statement: 'none' },
        { statement: 'dated', until: '2027-01-01' },
        { statement: 'later', priority: 'later', until: '2026-12-01' },
        { statement: 'first-open', priority: 'first' },
        { statement: 'first-march', priority: 'first', until: '2027-03-01' },
        { statement: 'next', priority: 'next' },
        { statement: 'first-february', priority: 'first', until: '2027-02-01' },
      ),
    ).toEqual(['first-february', 'first-march', 'first-open', 'next', 'later', 'dated', 'none']);
  });

  it('stay in their order when nothing tells them apart, and are not moved themselves', () => {
    const plan = ['c', 'a', 'b'].map((statement) => ({ statement, until: '2027-01-01' }));
    expect(inOrder(...plan)).toEqual(['c', 'a', 'b']);
    const given = [{ statement: 'b' }, { statement: 'a', priority: 'first' as const }];
    stepsInOrder(given);
    expect(given.map(({ statement }) => statement)).toEqual(['b', 'a']);
  });

  it('with the last day that there is come before those without a day', () => {
    expect(inOrder({ statement: 'open' }, { statement: 'far', until: '9999-12-31' })).toEqual(['far', 'open']);
  });
});
