import table from '@retning/content/occupations-no.json' with { type: 'json' };
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { exampleExploration as example, exampleTransition as content } from '../../../workshop/helpers/transitions.ts';
import { readPicture } from '../check-picture.ts';
import { anyExploration } from '../../../workshop/helpers/any-exploration.ts';
import { type Exploration, untold } from './exploration.ts';
import { openOccupations } from './occupations.ts';
import { pictureOf } from './picture.ts';
import { fromFragment, fromPicture, toFragment, toPicture } from './saved.ts';

const quick = () => undefined;
const open = async (state: Exploration) =>
  fromPicture(content, (await readPicture(JSON.stringify(toPicture(content, state, '2026-11-25')), quick)).data!);
const followed = (state: Exploration) =>
  fromFragment(content, new URLSearchParams(new URLSearchParams(toFragment(content, state)).toString()));

describe('a file', () => {
  it('brings back all that was said', async () =>
    expect(await open(example)).toEqual({ state: example, strangers: [] }));

  it('of a beginning brings back a beginning', async () =>
    expect(await open(untold)).toEqual({ state: untold, strangers: [] }));

  it('can be opened whatever change a page began with', async () =>
    expect(await open({ ...example, preset: '<b>' })).toEqual({
      state: { ...example, preset: undefined },
      strangers: [],
    }));

  it('can be opened however much somebody has put into it', async () => {
    // As many words as content may have: eight buttons with two each.
    const buttons = Array.from({ length: 8 }, (_, at) => ({
      ...content.buttons[0]!,
      id: `b${at}`,
      words: [0, 1].map((which) => ({ id: `w${at}-${which}`, name: 'Ord' })),
    }));
    const words = buttons.flatMap((button) => button.words.map(({ id }) => id));
    const state: Exploration = {
      ...untold,
      pairs: words.flatMap((one, at) => words.slice(at + 1).map((other) => ({ words: [one, other] }))),
      influence: Array.from({ length: 300 }, (_, at) => ({ text: `Noe ${at}`, can: 'partly' })),
      occupations: openOccupations(table).all.map(({ id }) => id),
      plan: Array.from({ length: 300 }, (_, at) => ({ id: `${at}`, text: `Steg ${at}`, horizon: 'long' })),
    };
    const wide = { ...content, buttons };
    const { data } = await readPicture(JSON.stringify(toPicture(wide, state, '2026-11-25')), quick);
    expect(fromPicture(wide, data!)).toEqual({ state, strangers: [] });
  });

  it('names what the content does not have any more, and keeps the rest', () => {
    const file = toPicture(content, example, '2026-11-25');
    const { state, strangers } = fromPicture(content, {
      ...file,
      preset: 'gone',
      axes: { ...file.axes, mood: 'good', origin: 'gift' },
      buttons: [...file.buttons, { button: 'old', note: 'Mye' }],
      pairs: [...file.pairs!, { words: ['me', 'elsewhere'] }, { words: ['me', 'me'] }, { words: ['chance', 'me'] }],
      needs: ['choice-now', 'choice-now', 'rest'],
    });
    expect(state).toEqual({ ...example, preset: undefined });
    expect([...strangers].sort()).toEqual(['elsewhere', 'gift', 'gone', 'mood', 'old', 'rest']);
  });
});

describe('an address', () => {
  it('keeps choices, and nothing that was written', () => {
    const kept = toFragment(content, example);
    expect(kept).toEqual({
      content: 'example',
      preset: 'lost-job',
      axes: 'length:short',
      at: 'choice-and-chance:-1 me-in-context:2',
      pairs: 'me*chance',
      needs: 'choice-now',
      topics: 'education',
      occupations: 'y_adjunkt',
    });
  });

  it('brings back the choices', () => {
    const { buttons, pairs } = followed(example)!.state;
    expect(buttons).toEqual([
      { button: 'choice-and-chance', position: -1 },
      { button: 'me-in-context', position: 2 },
    ]);
    expect(pairs).toEqual([{ words: ['me', 'chance'] }]);
  });

  it('of other content is not taken', () =>
    expect(
      fromFragment({ ...content, id: 'other' }, new URLSearchParams(toFragment(content, example))),
    ).toBeUndefined());

  it('that somebody has changed by hand gives what can be understood', () => {
    const kept = new URLSearchParams(
      'content=example&at=me-in-context:9 choice-and-chance:1 x&axes=length length:long&pairs=me me*me*me me*chance&occupations=<b> y_lege',
    );
    expect(fromFragment(content, kept)!.state).toEqual({
      ...untold,
      axes: { length: 'long' },
      buttons: [{ button: 'choice-and-chance', position: 1 }],
      pairs: [{ words: ['me', 'chance'] }],
      occupations: ['y_lege'],
    });
  });
});

it(
  'for 10,000 random explorations, saving and opening gives the same, and the same picture',
  { timeout: 60_000 },
  async () => {
    await fc.assert(
      fc.asyncProperty(anyExploration(content), async (state) => {
        const { state: again, strangers } = await open(state);
        expect(strangers).toEqual([]);
        expect(again).toEqual(state);
        expect(pictureOf(content, again)).toEqual(pictureOf(content, state));
      }),
      { numRuns: 10_000 },
    );
  },
);

it('for 10,000 random explorations, an address brings back every choice and no word', () => {
  fc.assert(
    fc.property(anyExploration(content), (state) => {
      const { state: again, strangers } = followed(state)!;
      expect(strangers).toEqual([]);
      expect(again).toEqual({
        ...untold,
        ...(state.preset !== undefined && { preset: state.preset }),
        axes: state.axes,
        buttons: state.buttons.flatMap(({ button, position }) =>
          position === undefined ? [] : [{ button, position }],
        ),
        pairs: state.pairs.map(({ words }) => ({ words })),
        needs: state.needs,
        topics: state.topics,
        occupations: state.occupations,
      });
    }),
    { numRuns: 10_000 },
  );
});
