/** Explorations at random, for what must hold of all of them. */
import fc from 'fast-check';
import type { TransitionContent } from '../../core/src/schema/types.ts';
import { type Exploration, both, unsure } from '../../core/src/transition/exploration.ts';

// What somebody writes: anything but blanks alone, which a form takes for nothing.
const words = fc.string({ unit: 'binary', minLength: 1, maxLength: 12 }).filter((text) => text.trim() !== '');
const day = fc
  .date({ min: new Date('2000-01-01'), max: new Date('2099-12-31'), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10));
const some = <T>(list: readonly T[]) => fc.subarray([...list]);

/** Anything that a person may have said in some content. */
export function anyExploration(content: TransitionContent): fc.Arbitrary<Exploration> {
  const ids = (list: readonly { readonly id: string }[]): readonly string[] => list.map(({ id }) => id);
  const wordsOf = content.buttons.flatMap((button) => ids(button.words));
  const allPairs = wordsOf.flatMap((one, at) => wordsOf.slice(at + 1).map((other): [string, string] => [one, other]));
  const note = fc.option(words, { nil: undefined });
  const without = <T extends object>(fields: T): T =>
    Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined)) as T;
  return fc
    .record({
      preset: fc.option(fc.constantFrom(...ids(content.presets)), { nil: undefined }),
      axes: fc.tuple(
        ...content.axes.map(({ id, poles }) =>
          fc.option(
            fc.constantFrom(...ids(poles), both, unsure).map((pole) => [id, pole] as const),
            { nil: undefined },
          ),
        ),
      ),
      buttons: fc.tuple(
        ...content.buttons.map(({ id }) =>
          fc
            .record({
              position: fc.option(fc.integer({ min: -2, max: 2 }), { nil: undefined }),
              note,
              past: note,
              present: note,
              future: note,
            })
            .map((fields) => ({ button: id, ...without(fields) })),
        ),
      ),
      pairs: some(allPairs).chain((pairs) =>
        fc.tuple(...pairs.map((pair) => note.map((text) => without({ words: pair, note: text })))),
      ),
      influence: fc.array(
        fc.record({ text: words, can: fc.constantFrom('yes' as const, 'partly' as const, 'no' as const) }),
        { maxLength: 4 },
      ),
      needs: some(ids(content.needs)),
      topics: some(ids(content.topics)),
      occupations: some(['y_adjunkt', 'y_advokat', 'y_lege']),
      plan: fc.uniqueArray(
        fc
          .record({
            id: fc.nat(99).map(String),
            text: words,
            horizon: fc.constantFrom('short' as const, 'long' as const),
            until: fc.option(day, { nil: undefined }),
            done: fc.option(fc.boolean(), { nil: undefined }),
          })
          .map(without),
        { selector: ({ id }) => id, maxLength: 5 },
      ),
    })
    .map(({ preset, axes, buttons, ...lists }) => ({
      ...(preset !== undefined && { preset }),
      axes: Object.fromEntries(axes.filter((one) => one !== undefined)),
      buttons: buttons.filter((one) => Object.keys(one).length > 1),
      ...lists,
    }));
}
