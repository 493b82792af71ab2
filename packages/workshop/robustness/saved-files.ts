/** The files that visitors save, and what must hold of what is read from one. A new kind of file is one more entry. */
import { readPicture } from '@retning/core/check-picture';
import { readCheckResult } from '@retning/core/check-result';
import type { CheckResult, PictureFile } from '@retning/core/schema/types';
import { placedIn } from '@retning/core/self-check/framework';
import { outlookOf } from '@retning/core/self-check/plan';
import { aimStanding, profileOf } from '@retning/core/self-check/profile';
import { fromResult, toFragment as checkToFragment, toHandOver, toResult } from '@retning/core/self-check/saved';
import { toEuropass } from '@retning/core/transition/europass';
import { wishesOf } from '@retning/core/transition/hand-over';
import { pictureOf } from '@retning/core/transition/picture';
import { fromFragment, fromPicture, toFragment, toPicture } from '@retning/core/transition/saved';
import { expect } from 'chai';
import { smallPicture, smallTransition } from './explorer.ts';
import { smallest } from './widgets.ts';

export interface SavedFile {
  /** What it is called in the names of the tests. */
  readonly name: string;
  readonly tag: string;
  /** The content that it belongs to, for the widget that opens it. */
  readonly content: object;
  /** All that a file can hold. */
  readonly whole: object;
  readonly read: (
    text: string,
  ) => Promise<{ readonly data?: unknown; readonly findings: readonly { readonly code: string }[] }>;
  /** Counts with what was read as the widget does, and gives it as it is saved again. Throws when something cannot be. */
  readonly again: (data: unknown, text: string) => object;
  /** What is told of a file that was opened begins so. */
  readonly opened: string;
  /** What a widget keeps of it. */
  readonly keptIn: (widget: HTMLElement) => unknown;
}

const day = '2026-11-25';
const noPause = (): Promise<void> => Promise.resolve();
const known = new Set(placedIn(smallest).map(({ statement }) => statement.id));

const check: CheckResult = {
  format: 'retning/self-check@1',
  id: 'prove-1',
  framework: { id: smallest.id, version: smallest.version },
  saved: '2026-05-12',
  areas: ['1', '2'],
  answers: { '1k1': 'competent', '1k2': 'specialised', '1s1': 'unknown', '2k1': 'not-yet' },
  goals: { '2k1': 'competent' },
  plan: [{ statement: '2k1', action: 'Følge en samtale', until: '2026-12-24', priority: 'first' }],
  handedOver: { name: 'Kim Eksempel', agreed: true },
};

function checkAgain(data: unknown, text: string): object {
  const { state } = fromResult(smallest, data as CheckResult);
  const strange = Object.keys(state.answers).filter((id) => !known.has(id));
  expect(strange, text).to.deep.equal([]);
  for (const { counts, open, total } of profileOf(smallest, state))
    expect(counts.reduce((sum, one) => sum + one, open)).to.equal(total);
  outlookOf(smallest, state);
  aimStanding(smallest, state);
  checkToFragment(smallest, state);
  toHandOver(smallest, state, day, 'Kim', false);
  return toResult(smallest, state, day);
}

function pictureAgain(data: unknown, text: string): object {
  const { state } = fromPicture(smallTransition, data as PictureFile);
  const shown = pictureOf(smallTransition, state);
  // What was said of an area or a need is shown, and nothing else is.
  expect(shown.tensions.length, text).to.equal(state.buttons.length);
  if (!shown.suggested)
    expect(shown.needs.length + shown.topics.length, text).to.equal(state.needs.length + state.topics.length);
  expect(shown.steps.short.length + shown.steps.long.length, text).to.equal(state.plan.length);
  wishesOf(shown);
  const labels = { occupations: 'Yrker', short: 'Snart', long: 'Senere' };
  const steps = [...shown.steps.short, ...shown.steps.long];
  toEuropass({ locale: 'nb', saved: day, occupations: shown.occupations, steps, labels });
  const address = new URLSearchParams(toFragment(smallTransition, state)).toString();
  const followed = fromFragment(smallTransition, new URLSearchParams(address))!;
  expect([followed.state.axes, followed.state.needs], text).to.deep.equal([state.axes, state.needs]);
  const file = toPicture(smallTransition, state, day);
  // Once more changes nothing: what was left out stays out.
  expect(fromPicture(smallTransition, file), text).to.deep.equal({ state, strangers: [] });
  return file;
}

type WithState = HTMLElement & { readonly state: object };

export const savedFiles: readonly SavedFile[] = [
  {
    name: 'a saved self-check',
    tag: 'retning-self-check',
    content: smallest,
    whole: check,
    read: (text) => readCheckResult(text, noPause),
    again: checkAgain,
    opened: 'Svarene fra',
    keptIn: (widget) => ({ ...(widget as WithState & { readonly state: { readonly answers: object } }).state.answers }),
  },
  {
    name: 'a saved picture',
    tag: 'retning-transition-explorer',
    content: smallTransition,
    whole: smallPicture,
    read: (text) => readPicture(text, noPause),
    again: pictureAgain,
    opened: 'Bildet fra',
    keptIn: (widget) => ({ ...(widget as WithState).state }),
  },
];
