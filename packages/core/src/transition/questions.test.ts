import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { exampleTransition as content } from '../../../workshop/helpers/transitions.ts';
import { activitiesFor, drawQuestion, questionsFor } from './questions.ts';

const [me, choice] = content.buttons;
const ids = (list: readonly { readonly id: string }[]) => list.map(({ id }) => id);

describe('a question that is drawn', () => {
  it('is one for those who are there', () => {
    expect(ids(questionsFor(me!, 'alone'))).toEqual(['m1', 'm2']);
    expect(ids(questionsFor(me!, 'group'))).toEqual(['m2', 'm3']);
    expect(questionsFor(choice!, 'group')).toEqual([]);
  });

  it('is a new one until all have been drawn, and never the same twice running', () => {
    expect(drawQuestion(me!, 'alone', [], 0)?.id).toBe('m1');
    expect(drawQuestion(me!, 'alone', ['m1'], 0)?.id).toBe('m2');
    expect(drawQuestion(me!, 'alone', ['m1', 'm2'], 0.99)?.id).toBe('m1');
  });

  it('is the same again when there is but one, and none when there is none', () => {
    expect(drawQuestion(choice!, 'alone', ['c1'], 0.5)?.id).toBe('c1');
    expect(drawQuestion(choice!, 'group', [], 0.5)).toBeUndefined();
  });

  it('by any chance, every question comes once before one comes twice', () => {
    fc.assert(
      fc.property(
        fc.array(fc.double({ min: 0, max: 1, maxExcluded: true, noNaN: true }), { minLength: 2, maxLength: 2 }),
        (chances) => {
          const drawn: string[] = [];
          for (const chance of chances) drawn.push(drawQuestion(me!, 'group', drawn, chance)!.id);
          expect([...drawn].sort()).toEqual(['m2', 'm3']);
        },
      ),
    );
  });
});

describe('activities', () => {
  const found = (wishes: Parameters<typeof activitiesFor>[1]) =>
    ids(activitiesFor(content.buttons, wishes).map(({ activity }) => activity));

  it('are all there when nothing is asked, the longest first', () => expect(found({})).toEqual(['ma2', 'ma1']));

  it.each([
    [{ with: 'alone' }, ['ma1']],
    [{ format: 'workplace' }, ['ma2']],
    [{ minutes: 59 }, ['ma1']],
    [{ minutes: 60 }, ['ma2', 'ma1']],
    [{ offline: true }, ['ma1']],
    [{ group: 'pupils' }, ['ma2', 'ma1']],
    [{ group: 'in-prison' }, ['ma1']],
    [{ buttons: ['choice-and-chance'] }, []],
    [{ buttons: ['me-in-context'], with: 'group' }, ['ma2']],
  ] as const)('for %o are %o', (wishes, expected) => expect(found(wishes)).toEqual(expected));
});
