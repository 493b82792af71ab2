/** What holds of any steps that a person takes, in any order. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { anyCheck, frozen } from '../../../workshop/helpers/any-framework.ts';
import type { Area } from '../schema/types.ts';
import { compare } from './compare.ts';
import { outlookOf, stepsInOrder } from './plan.ts';
import { type CheckState, answered, beginning, skippedOver } from './state.ts';
import { withGoal, withStep } from './plan.ts';

const runs = { numRuns: 500 };
const statementsOf = ({ groups }: Area): string[] => groups.flatMap(({ statements }) => statements.map(({ id }) => id));

describe('any steps', { timeout: 60_000 }, () => {
  const act = fc.record({
    statement: fc.nat(),
    level: fc.nat(9),
    kind: fc.constantFrom('answer', 'skip', 'goal', 'step'),
  });
  type Act = typeof act extends fc.Arbitrary<infer One> ? One : never;
  const acts = fc.array(act, { maxLength: 40 });

  function perform(ids: readonly string[], before: CheckState, { statement, level, kind }: Act): CheckState {
    const id = ids[statement % ids.length]!;
    if (kind === 'answer') return answered(before, id, `level-${level}`);
    if (kind === 'skip') return skippedOver(before, [id]);
    if (kind === 'goal') return withGoal(before, id, level > 6 ? undefined : `level-${level}`);
    return withStep(before, { statement: id, action: level > 6 ? '' : `Do ${level}` });
  }

  it('leave the state that they were given as it was', () => {
    fc.assert(
      fc.property(anyCheck, acts, ({ framework, state }, list) => {
        const ids = framework.areas.flatMap(statementsOf);
        const given = frozen(structuredClone(state));
        let now = given;
        for (const one of list) now = frozen(perform(ids, now, one));
        stepsInOrder(now.plan);
        outlookOf(frozen(framework), now);
        compare(framework, now, given);
        expect(given).toEqual(state);
      }),
      runs,
    );
  });

  it('end the same in whichever order one goes through the statements, with skips and returns', () => {
    fc.assert(
      fc.property(anyCheck, acts, ({ framework }, list) => {
        const ids = framework.areas.flatMap(statementsOf);
        const index = ({ statement }: Act) => statement % ids.length;
        const mixed = list.reduce((state, one) => perform(ids, state, one), beginning('me'));
        const inOrder = [...list]
          .sort((one, other) => index(one) - index(other))
          .reduce((state, one) => perform(ids, state, one), beginning('me'));
        const plain = ({ skipped, plan, ...others }: CheckState) => ({
          ...others,
          skipped: [...skipped].sort(),
          plan: [...plan].sort((one, other) => (one.statement < other.statement ? -1 : 1)),
        });
        expect(plain(mixed)).toEqual(plain(inOrder));

        // And it is what the last word on every statement says.
        for (const id of ids) {
          const about = list.filter((one) => ids[index(one)] === id);
          const last = about.filter(({ kind }) => kind === 'answer').at(-1);
          expect(mixed.answers[id]).toBe(last && `level-${last.level}`);
          expect(mixed.skipped.includes(id)).toBe(!last && about.some(({ kind }) => kind === 'skip'));
          const step = about.filter(({ kind }) => kind === 'step').at(-1);
          expect(mixed.plan.filter(({ statement }) => statement === id)).toEqual(
            step && step.level <= 6 ? [{ statement: id, action: `Do ${step.level}` }] : [],
          );
        }
      }),
      runs,
    );
  });
});
