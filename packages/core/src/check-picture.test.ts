import { describe, expect, it } from 'vitest';
import { exampleExploration, exampleTransition } from '../../workshop/helpers/transitions.ts';
import { readPicture } from './check-picture.ts';
import { untold } from './transition/exploration.ts';
import { toPicture } from './transition/saved.ts';

const quick = () => undefined;
const least = toPicture(exampleTransition, untold, '2026-11-25');
const full = toPicture(exampleTransition, exampleExploration, '2026-11-25');
const read = (value: unknown) => readPicture(JSON.stringify(value), quick);

describe('a picture that was saved', () => {
  it.each([
    ['at the beginning', least],
    ['at the end', full],
  ])('%s is read as it is', async (_, value) => expect(await read(value)).toEqual({ data: value, findings: [] }));

  it('loses what nobody knows', async () =>
    expect((await read({ ...full, mood: 1, plan: [{ ...full.plan![0], mood: 1 }, full.plan![1]] })).data).toEqual(
      full,
    ));

  it.each<[string, unknown, string]>([
    ['of a later version', { ...full, format: 'retning/picture@2' }, 'format newer-format'],
    ['that is a self-check', { ...full, format: 'retning/self-check@1' }, 'format not-a-picture'],
    ['that is a number', 7, 'format not-a-picture'],
    ['that is null', null, 'format not-a-picture'],
    [
      'with a position off the line',
      { ...full, buttons: [{ button: 'a', position: 3 }] },
      'buttons[0].position position',
    ],
    ['with half a position', { ...full, buttons: [{ button: 'a', position: 0.5 }] }, 'buttons[0].position position'],
    ['with a pair of three', { ...full, pairs: [{ words: ['a', 'b', 'c'] }] }, 'pairs[0].words too_big'],
    ['with a step of no horizon', { ...full, plan: [{ id: 'p', text: 'x' }] }, 'plan[0].horizon invalid_value'],
    ['with an empty step', { ...full, plan: [{ id: 'p', text: '', horizon: 'long' }] }, 'plan[0].text too_small'],
    ['with a date that is none', { ...full, plan: [{ ...full.plan![0], until: 'soon' }] }, 'plan[0].until date'],
    [
      'with a note of ten pages',
      { ...full, buttons: [{ button: 'a', note: 'x'.repeat(4001) }] },
      'buttons[0].note too_big',
    ],
  ])('is refused: one %s', async (_, value, said) => {
    const { data, findings } = await read(value);
    expect(data).toBeUndefined();
    expect(findings.map(({ path, code }) => `${path} ${code}`)).toContain(said);
  });

  it('is refused when it was cut short', async () =>
    expect(await readPicture(JSON.stringify(full).slice(0, 200), quick)).toEqual({
      findings: [{ path: '', code: 'not-json' }],
    }));
});
