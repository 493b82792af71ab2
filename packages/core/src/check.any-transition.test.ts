/** The checks of transitions and of saved pictures never throw and never let through what the schemas forbid; zod or not, they say the same. */
import { expect, it, vi } from 'vitest';
import { exampleExploration, exampleTransition } from '../../workshop/helpers/transitions.ts';
import { chanceFrom, seed } from '../../workshop/robustness/chance.ts';
import { spoil } from '../../workshop/robustness/spoil.ts';
import * as pictureWithZod from './check-picture.ts';
import * as transitionWithZod from './check-transition.ts';
import { withoutNetwork } from './transition/offline.ts';
import { pictureOf } from './transition/picture.ts';
import { fromFragment, fromPicture, toFragment, toPicture } from './transition/saved.ts';

vi.doMock('./schema/zod.ts', () => import('./schema/plain.ts'));
vi.resetModules();
const pictureWithoutZod = await import('./check-picture.ts');
const transitionWithoutZod = await import('./check-transition.ts');

const quick = () => undefined;
const file = toPicture(exampleTransition, exampleExploration, '2026-11-25');
const times = 3000;

it(
  'content, however it is spoiled, is refused or can be shown, and both doors say the same',
  { timeout: 60_000 },
  async () => {
    let shown = 0;
    for (let turn = 0; turn < times; turn++) {
      const text = spoil(exampleTransition, chanceFrom(seed + turn));
      const answer = await transitionWithZod.readTransition(text, quick);
      expect(await transitionWithoutZod.readTransition(text, quick), `seed ${seed + turn}`).toEqual(answer);
      if (!answer.data) expect(answer.findings.length).toBeGreaterThan(0);
      else {
        shown++;
        for (const content of [answer.data, withoutNetwork(answer.data)]) {
          pictureOf(content, exampleExploration);
          fromFragment(content, new URLSearchParams(toFragment(content, exampleExploration)));
        }
        // What has been checked is good.
        expect(await transitionWithZod.checkTransition(answer.data, quick)).toEqual({
          data: answer.data,
          findings: [],
        });
      }
    }
    // Some of both, or it would show nothing.
    expect(shown).toBeGreaterThan(times / 10);
    expect(shown).toBeLessThan(times);
  },
);

it(
  'a saved picture, however it is spoiled, is refused or opens; saved again it opens as the same, and both doors say the same',
  { timeout: 60_000 },
  async () => {
    let opened = 0;
    for (let turn = 0; turn < times; turn++) {
      const text = spoil(file, chanceFrom(seed + turn));
      const answer = await pictureWithZod.readPicture(text, quick);
      expect(await pictureWithoutZod.readPicture(text, quick), `seed ${seed + turn}`).toEqual(answer);
      if (!answer.data) {
        expect(answer.findings.length).toBeGreaterThan(0);
        continue;
      }
      opened++;
      const { state } = fromPicture(exampleTransition, answer.data);
      pictureOf(exampleTransition, state);
      const again = await pictureWithZod.readPicture(
        JSON.stringify(toPicture(exampleTransition, state, '2026-11-25')),
        quick,
      );
      expect(fromPicture(exampleTransition, again.data!), `seed ${seed + turn}`).toEqual({ state, strangers: [] });
    }
    expect(opened).toBeGreaterThan(times / 10);
    expect(opened).toBeLessThan(times);
  },
);
