import { describe, expect, it } from 'vitest';
import { answering, exampleFramework as example } from '../../../workshop/helpers/frameworks.ts';
import { readCheckResult } from '../check-result.ts';
import type { CheckResult } from '../schema/types.ts';
import { fromFragment, fromResult, toFragment, toHandOver, toResult } from './saved.ts';
import { type CheckState, beginning, skippedOver } from './state.ts';
import { withGoal, withStep } from './plan.ts';

const day = '2026-11-25';
const full: CheckState = withStep(
  withGoal(
    skippedOver({ ...answering({ '1k1': 'competent', '1k2': 'unknown', '3k1': 'often' }), areas: ['1', '3'] }, ['1s1']),
    '1k1',
    'specialised',
  ),
  { statement: '1k2', action: 'Spør Kari', until: '2027-01-15', priority: 'first' },
);
const result = (more: Partial<CheckResult>): CheckResult => ({ ...toResult(example, beginning('me'), day), ...more });
const open = (more: Partial<CheckResult>) => fromResult(example, result(more));

describe('a file', () => {
  it('says which framework it is of, when it was saved, and what was said', () => {
    expect(toResult(example, full, day)).toEqual({
      format: 'retning/self-check@1',
      id: 'me',
      framework: { id: 'example', version: '1' },
      saved: day,
      areas: ['1', '3'],
      answers: { '1k1': 'competent', '1k2': 'unknown', '3k1': 'often' },
      skipped: ['1s1'],
      goals: { '1k1': 'specialised' },
      plan: [{ statement: '1k2', action: 'Spør Kari', until: '2027-01-15', priority: 'first' }],
    });
  });

  it('opens as what was saved', () =>
    expect(fromResult(example, toResult(example, full, day))).toEqual({ state: full, strangers: [] }));

  it('of a check just begun opens empty', () => expect(open({})).toEqual({ state: beginning('me'), strangers: [] }));

  it('of the least that may stand in one opens empty', () => {
    const { skipped: _s, goals: _g, plan: _p, ...least } = result({});
    expect(fromResult(example, least)).toEqual({ state: beginning('me'), strangers: [] });
  });

  it('names the statements that the framework does not have, each once', () => {
    const { state, strangers } = open({
      answers: { gone: 'competent', '1k1': 'competent' },
      goals: { gone: 'competent' },
      skipped: ['gone', 'gone-too'],
      plan: [{ statement: 'gone', action: 'Les' }],
    });
    expect(state).toEqual(answering({ '1k1': 'competent' }));
    expect(strangers).toEqual(['gone', 'gone-too']);
  });

  it('names levels that the scale of the statement does not have, and not to know is no goal', () => {
    const { state, strangers } = open({
      answers: { '1k1': 'often', '3k1': 'often', '2k1': 'unknown' },
      goals: { '1k1': 'unknown', '3k1': 'specialised' },
    });
    expect(state.answers).toEqual({ '3k1': 'often', '2k1': 'unknown' });
    expect(state.goals).toEqual({});
    expect(strangers).toEqual(['1k1=often', '1k1=unknown', '3k1=specialised']);
  });

  it('names areas that are gone; when all are, all areas are taken', () => {
    expect(open({ areas: ['9', '2'] })).toMatchObject({ state: { areas: ['2'] }, strangers: ['9'] });
    expect(open({ areas: ['9'] }).state.areas).toEqual([]);
  });

  it('is not misled by names that every object has', () => {
    const answers = JSON.parse('{"constructor": "competent", "__proto__": "competent", "toString": "x"}') as Record<
      string,
      string
    >;
    const { state, strangers } = open({ answers, skipped: ['hasOwnProperty'] });
    expect(state).toEqual(beginning('me'));
    expect(Object.keys(state.answers)).toEqual([]);
    expect([...strangers].sort()).toEqual(['__proto__', 'constructor', 'hasOwnProperty', 'toString']);
  });

  it('with the same thing twice has it once: the last step of a plan, one skip, one area', () => {
    const { state } = open({
      areas: ['1', '1'],
      skipped: ['1k1', '1k1'],
      plan: [
        { statement: '1k1', action: 'Først' },
        { statement: '1k2', action: 'Så' },
        { statement: '1k1', action: 'Heller' },
      ],
    });
    expect(state.areas).toEqual(['1']);
    expect(state.skipped).toEqual(['1k1']);
    expect(state.plan).toEqual([
      { statement: '1k1', action: 'Heller' },
      { statement: '1k2', action: 'Så' },
    ]);
  });

  it('that passes over what it also answers holds the answer', () => {
    expect(open({ answers: { '1k1': 'competent' }, skipped: ['1k1', '1k2'] }).state.skipped).toEqual(['1k2']);
  });

  it('may be read again after a form with empty fields was filled in', async () => {
    const state = withStep(full, { statement: '1k1', action: 'Les', until: '' });
    const { data } = await readCheckResult(JSON.stringify(toResult(example, state, day)));
    expect(fromResult(example, data!).state).toEqual(state);
  });
});

it('a day that no file may hold is not planned for', async () => {
  for (const until of ['20266-12-24', '2026-02-30']) {
    const state = withStep(full, { statement: '1k1', action: 'Les', until });
    const { data } = await readCheckResult(JSON.stringify(toResult(example, state, day)));
    expect(fromResult(example, data!).state.plan.at(-1)).toEqual({ statement: '1k1', action: 'Les' });
  }
});

describe('a file for a leader', () => {
  it('has the levels alone: no goal, no plan, no name that was not agreed to', () => {
    const file = toHandOver(example, full, day, ' Kari ');
    expect(file).toEqual({
      format: 'retning/self-check@1',
      id: 'me',
      framework: { id: 'example', version: '1' },
      saved: day,
      areas: ['1', '3'],
      answers: full.answers,
      handedOver: { agreed: false },
    });
  });

  it('has the name when its owner agreed, and none when there is none', () => {
    expect(toHandOver(example, full, day, ' Kari ', true).handedOver).toEqual({ name: 'Kari', agreed: true });
    expect(toHandOver(example, full, day, '  ', true).handedOver).toEqual({ agreed: true });
    expect(toHandOver(example, full, day).handedOver).toEqual({ agreed: false });
  });

  it('leaves out answers in areas that its owner does not take', () => {
    const state = { ...answering({ '1k1': 'competent', '2k1': 'not-yet' }), areas: ['1'] };
    expect(toHandOver(example, state, day).answers).toEqual({ '1k1': 'competent' });
    expect(toHandOver(example, { ...state, areas: [] }, day).answers).toEqual(state.answers);
  });

  it('is read as any other', async () => {
    const file = toHandOver(example, full, day, 'Kari', true);
    expect((await readCheckResult(JSON.stringify(file))).data).toEqual(file);
  });
});

describe('an address', () => {
  const reopen = (kept: Record<string, string>) => fromFragment(example, new URLSearchParams(kept), 'new');

  it('holds areas and answers by level, and nothing that a person wrote', () => {
    expect(toFragment(example, full)).toEqual({
      framework: 'example',
      areas: '1 3',
      'level-competent': '1k1',
      'level-unknown': '1k2',
      'level-often': '3k1',
    });
  });

  it('gives answers and areas back under a new name', () => {
    const { state, strangers } = reopen(toFragment(example, full))!;
    expect(state).toEqual({ ...beginning('new'), areas: full.areas, answers: full.answers });
    expect(strangers).toEqual([]);
  });

  it('of a check just begun gives one just begun', () =>
    expect(reopen(toFragment(example, beginning('me')))).toEqual({ state: beginning('new'), strangers: [] }));

  it('of another framework, or of none, gives nothing', () => {
    expect(reopen({ ...toFragment(example, full), framework: 'other' })).toBeUndefined();
    expect(reopen({})).toBeUndefined();
    expect(reopen({ framework: '' })).toBeUndefined();
  });

  it('names what it does not know, and overlooks what is not ours', () => {
    const { state, strangers } = reopen({
      framework: 'example',
      areas: ' 1  9 ',
      'level-competent': '1k1 gone __proto__',
      'level-excellent': '1k2',
      'level-': '1s1',
      level: '2k1',
      utm_source: 'x',
    })!;
    expect(state).toMatchObject({ areas: ['1'], answers: { '1k1': 'competent' } });
    expect(Object.keys(state.answers)).toEqual(['1k1']);
    expect([...strangers].sort()).toEqual(['1k2=excellent', '9', '__proto__', 'gone']);
  });
});
