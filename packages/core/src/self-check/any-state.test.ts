/** What was saved comes back: by file and by address, of any state in any framework. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { anyCheck } from '../../../workshop/helpers/any-framework.ts';
import { readCheckResult } from '../check-result.ts';
import { fromFragment, fromResult, toFragment, toHandOver, toResult } from './saved.ts';
import { beginning } from './state.ts';

const quick = () => undefined;

describe('any state', { timeout: 60_000 }, () => {
  it('is the same after it was saved and opened, ten thousand times', async () => {
    await fc.assert(
      fc.asyncProperty(anyCheck, async ({ framework, state }) => {
        const text = JSON.stringify(toResult(framework, state, '2026-11-25'));
        const { data, findings } = await readCheckResult(text, quick);
        expect(findings).toEqual([]);
        expect(fromResult(framework, data!)).toEqual({ state, strangers: [] });
      }),
      { numRuns: 10_000 },
    );
  });

  it('comes back from an address with its answers and areas, ten thousand times', () => {
    fc.assert(
      fc.property(anyCheck, ({ framework, state }) => {
        const text = new URLSearchParams(toFragment(framework, state)).toString();
        expect(fromFragment(framework, new URLSearchParams(text), 'new')).toEqual({
          state: { ...beginning('new'), areas: state.areas, answers: state.answers },
          strangers: [],
        });
      }),
      { numRuns: 10_000 },
    );
  });

  it('is handed over without a word that its owner wrote', async () => {
    await fc.assert(
      fc.asyncProperty(anyCheck, fc.boolean(), async ({ framework, state }, agreed) => {
        const file = toHandOver(framework, state, '2026-11-25', 'Kari Nordmann', agreed);
        const { data } = await readCheckResult(JSON.stringify(file), quick);
        expect(data).toEqual(file);
        expect(Object.keys(file).sort()).toEqual(
          ['answers', 'areas', 'format', 'framework', 'handedOver', 'id', 'saved'].sort(),
        );
        expect(JSON.stringify(file).includes('Kari')).toBe(agreed);
        const taken = framework.areas.filter(({ id }) => state.areas.length === 0 || state.areas.includes(id));
        const ids = taken.flatMap(({ groups }) => groups.flatMap(({ statements }) => statements.map(({ id }) => id)));
        for (const [id, level] of Object.entries(state.answers)) {
          expect(file.answers[id]).toBe(ids.includes(id) ? level : undefined);
        }
      }),
      { numRuns: 1000 },
    );
  });

  it('opens in another framework without a throw, and with nothing that it does not have', () => {
    fc.assert(
      fc.property(anyCheck, anyCheck, ({ framework, state }, other) => {
        const { state: opened, strangers } = fromResult(other.framework, toResult(framework, state, '2026-11-25'));
        const ids = other.framework.areas.flatMap(({ groups }) =>
          groups.flatMap(({ statements }) => statements.map(({ id }) => id)),
        );
        const said = [
          ...Object.keys(opened.answers),
          ...Object.keys(opened.goals),
          ...opened.skipped,
          ...opened.plan.map(({ statement }) => statement),
        ];
        for (const id of said) expect(ids).toContain(id);
        // Nothing gets lost without being named.
        for (const [id, level] of Object.entries(state.answers)) {
          if (opened.answers[id] === undefined) {
            expect(strangers.includes(id) || strangers.includes(`${id}=${level}`)).toBe(true);
          }
        }
      }),
      { numRuns: 2000 },
    );
  });
});
