import demo from '@retning/content/demo-centres-no.json' with { type: 'json' };
import { describe, expect, it } from 'vitest';
import { exampleExploration as example, exampleTransition as content } from '../../../workshop/helpers/transitions.ts';
import type { Centre } from '../schema/types.ts';
import { toEuropass } from './europass.ts';
import { untold } from './exploration.ts';
import { withAxis } from './saying.ts';
import { wishesOf } from './hand-over.ts';
import { withoutNetwork } from './offline.ts';
import { axesOf, buttonsInOrder, centreReasons, isOpen, pictureOf } from './picture.ts';

const ids = (list: readonly { readonly shown: { readonly id: string } }[]) => list.map(({ shown }) => shown.id);

describe('the picture', () => {
  it('of nothing is empty, and nothing is suggested', () =>
    expect(pictureOf(content, untold)).toEqual({
      preset: undefined,
      axes: [],
      tensions: [],
      pairs: [],
      influence: { yes: [], partly: [], no: [] },
      needs: [],
      topics: [],
      suggested: false,
      occupations: [],
      tools: [],
      ways: [],
      steps: { short: [], long: [] },
    }));

  it('says what a preset suggests, and that it is a suggestion', () => {
    const { axes, needs, topics, suggested } = pictureOf(content, { ...untold, preset: 'lost-job' });
    expect(axes.map(({ axis, pole, by }) => [axis.id, pole, by])).toEqual([
      ['visibility', 'visible', 'preset'],
      ['origin', 'imposed', 'preset'],
      ['length', 'both', 'preset'],
    ]);
    expect([needs.map(({ id }) => id), topics.map(({ id }) => id), suggested]).toEqual([
      ['information'],
      ['employment'],
      true,
    ]);
  });

  it('takes the person’s word before the preset’s, on each axis by itself', () => {
    const own = withAxis({ ...untold, preset: 'lost-job' }, 'origin', 'unsure');
    const places = axesOf(content, own);
    expect(places.map(({ pole, by }) => [pole, by])).toEqual([
      ['visible', 'preset'],
      ['unsure', 'person'],
      ['both', 'preset'],
    ]);
    expect(places.map(isOpen)).toEqual([false, true, false]);
  });

  it('suggests no need any more when the person has said one, or a topic', () => {
    const { needs, topics, suggested } = pictureOf(content, { ...untold, preset: 'lost-job', topics: ['education'] });
    expect([needs, topics.map(({ id }) => id), suggested]).toEqual([[], ['education'], false]);
  });

  it('shows tools and ways with every reason, and first what most speaks for', () => {
    const { tools, ways } = pictureOf(content, { ...untold, preset: 'lost-job' });
    expect(tools).toEqual([
      {
        shown: content.tools![1],
        reasons: [
          { because: 'preset', id: 'lost-job' },
          { because: 'topic', id: 'employment' },
        ],
      },
      { shown: content.tools![2], reasons: [{ because: 'need', id: 'information' }] },
    ]);
    expect(ids(ways)).toEqual(['chat', 'talk']);
    expect(ids(pictureOf(content, example).tools)).toEqual(['compare', 'jobs', 'system']);
    expect(ids(pictureOf(content, example).ways)).toEqual(['talk']);
  });

  it('keeps the buttons in the order of the content, and only those that were thought about', () =>
    expect(pictureOf(content, example).tensions.map(({ about, position }) => [about.id, position])).toEqual([
      ['me-in-context', 2],
      ['choice-and-chance', -1],
    ]));

  it('sorts what one can influence, and the plan by horizon and date', () => {
    const { influence, steps } = pictureOf(content, {
      ...example,
      plan: [...example.plan, { id: 'p3', text: 'Skrive', horizon: 'short', until: '2026-11-28' }],
    });
    expect(influence).toEqual({ yes: ['Hvor jeg søker'], partly: [], no: ['Hvor mange jobber det er'] });
    expect([steps.short.map(({ id }) => id), steps.long.map(({ id }) => id)]).toEqual([['p3', 'p1'], ['p2']]);
  });
});

it('the buttons begin with those of the preset, and keep their order otherwise', () => {
  const order = (preset?: string) => buttonsInOrder(content, { ...untold, preset }).map(({ id }) => id);
  expect(order()).toEqual(['me-in-context', 'choice-and-chance']);
  expect(order('lost-job')).toEqual(['choice-and-chance', 'me-in-context']);
  expect(order('moving')).toEqual(order());
});

describe('a centre', () => {
  const centre = demo.centres[0] as unknown as Centre;
  const picture = pictureOf(content, { ...untold, needs: ['information'], topics: ['education'] });

  it('fits for its topics, and for channels and services of the ways that suit the need', () => {
    const fitting: Centre = {
      ...centre,
      topics: ['education'],
      channels: ['chat', 'e-mail'],
      services: ['individual'],
    };
    expect(centreReasons(picture, fitting)).toEqual([
      { because: 'topic', code: 'education' },
      { because: 'channel', code: 'chat' },
      { because: 'service', code: 'individual' },
    ]);
  });

  it('that has nothing of it has no reason', () =>
    expect(
      centreReasons(picture, { ...centre, topics: ['welfare'], channels: ['e-mail'], services: ['group'] }),
    ).toEqual([]));

  it('has no reason when nothing was said', () =>
    expect(centreReasons(pictureOf(content, untold), centre)).toEqual([]));
});

it('what is handed on holds choices, and not a word that somebody wrote', () => {
  const wishes = wishesOf(pictureOf(content, example));
  expect(wishes).toEqual({
    preset: 'lost-job',
    needs: ['choice-now'],
    topics: ['education'],
    channels: ['in-person', 'video'],
    occupations: ['y_adjunkt'],
  });
  expect(wishesOf(pictureOf(content, untold))).toEqual({ needs: [], topics: [], channels: [], occupations: [] });
});

it('without a network there is no address left, and only what can be had on paper or face to face', () => {
  const offline = withoutNetwork({ ...content, sourceLink: 'https://example.org' });
  expect(JSON.stringify(offline)).not.toContain('http');
  expect(offline.tools?.map(({ id }) => id)).toEqual(['compare']);
  expect(offline.buttons.map(({ activities }) => activities?.map(({ id }) => id))).toEqual([['ma1'], []]);
  expect(offline.ways?.map(({ id }) => id)).toEqual(['talk']);
  expect(content.tools?.[0]?.link).toBeDefined();
});

it('without a network a tool says whom to ask, and not what its own pages, chat or telephone are for', () => {
  const [tool] = withoutNetwork(content).tools ?? [];
  expect(tool?.text).toBe('Be skoleavdelingen om å vise deg yrkene.');
  expect(JSON.stringify(tool)).not.toContain(content.tools?.[0]?.text);
});

describe('the plan for Europass', () => {
  const plan = {
    locale: 'nb',
    saved: '2026-11-25',
    occupations: ['Adjunkt'],
    steps: example.plan,
    labels: { occupations: 'Yrker jeg er nysgjerrig på', short: 'Snart', long: 'På lengre sikt' },
  };

  it('holds the occupations as the headline and every step', () =>
    expect(toEuropass(plan)).toEqual({
      SkillsPassport: {
        Locale: 'nb',
        DocumentInfo: {
          DocumentType: 'ECV',
          CreationDate: '2026-11-25T00:00:00.000Z',
          XSDVersion: 'V3.3',
          Generator: 'Retning',
        },
        LearnerInfo: {
          Headline: {
            Type: { Code: 'preferred_job', Label: 'Yrker jeg er nysgjerrig på' },
            Description: { Label: 'Adjunkt' },
          },
          Achievement: [
            { Title: { Label: 'Snart' }, Description: 'Ringe karrieresenteret (2026-12-01)' },
            { Title: { Label: 'På lengre sikt' }, Description: 'Søke fagskole' },
          ],
        },
      },
    }));

  it('has no headline without occupations', () =>
    expect(toEuropass({ ...plan, occupations: [] }).SkillsPassport.LearnerInfo).not.toHaveProperty('Headline'));
});
