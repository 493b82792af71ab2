/**
 * Situations in which somebody meets the transition explorer. Each is a test too: mounted and server-rendered, in every language and in the
 * pseudo-locale, with axe.
 */
import bokmal from '@retning/content/transitions/career-transitions.nb.json' with { type: 'json' };
import nynorsk from '@retning/content/transitions/career-transitions.nn.json' with { type: 'json' };
import type { PictureFile, TransitionContent } from '@retning/core/schema/types';
import type { FixedTransitions } from '@retning/core/sources/transition-source';
import '@retning/widgets/transition-explorer/define';
import { type Situation, type Story, show } from './situation.ts';

const content = bokmal as unknown as TransitionContent;
const morning = '2026-11-24T10:15:00+01:00';
const explorer = (situation: Partial<Situation>): Story => ({
  args: { tag: 'retning-transition-explorer', ...situation, attributes: { now: morning, ...situation.attributes } },
});

/** A picture that somebody has saved: a little of everything. */
const saved: PictureFile = {
  format: 'retning/picture@1',
  content: { id: content.id, version: content.version },
  saved: '2026-05-12',
  preset: 'lost-job',
  axes: { length: 'long', origin: 'unsure' },
  buttons: [
    { button: 'choice-and-chance', position: -1, note: 'Jeg kan ringe tre bedrifter.' },
    {
      button: 'change-and-stability',
      position: 2,
      past: 'Jeg bodde samme sted i ti år.',
      future: 'Jeg vil bli boende.',
    },
    { button: 'me-in-context', position: 0 },
  ],
  pairs: [{ words: ['me', 'stability'] }],
  influence: [
    { text: 'Hvor jeg søker', can: 'yes' },
    { text: 'Når jeg får svar', can: 'partly' },
    { text: 'Hvor mange jobber som lyses ut', can: 'no' },
  ],
  needs: ['choice'],
  topics: ['employment', 'education'],
  occupations: ['y_snekker', 'y_sykepleier'],
  plan: [
    { id: 'p1', text: 'Ringe karrieresenteret', horizon: 'short', until: '2026-12-01' },
    { id: 'p2', text: 'Se på veien til fagbrev', horizon: 'long' },
    { id: 'p3', text: 'Oppdatere CV-en', horizon: 'short', done: true },
  ],
};
/** The same, of which the page has no table of occupations. */
const { occupations: _none, ...withoutOccupations } = saved;

/** Figures of no place and no year. One group has one occupation of ours, one several, one none, and one stands in the table by a title. */
const figures: FixedTransitions = {
  known: [
    { id: 'u_sykepleie', title: 'Sykepleie' },
    { id: 'u_anestesisykepleie', title: 'Anestesisykepleie' },
    { id: 'u_helsesykepleie', title: 'Helsesykepleie' },
  ],
  occupationsAfter: {
    u_sykepleie: [
      { name: 'Sykepleiere', people: 34000 },
      { name: 'Spesialsykepleiere', people: 12000 },
      { name: 'Ledere av eldreomsorg', people: 900 },
      { name: 'Tannpleiere', people: 12 },
    ],
  },
};

export default {
  title: 'Transition explorer',
  component: 'retning-transition-explorer',
  render: show,
};

export const Beginning = explorer({ data: content });

export const ByItself = explorer({});

export const LostJob = explorer({ data: content, attributes: { preset: 'lost-job' }, open: ['start'] });

export const NothingChosen = explorer({ data: content, open: ['start'] });

export const FiveAreas = explorer({ data: content, saved: withoutOccupations, open: ['start', 'five-areas'] });

export const OneArea = explorer({ data: content, open: ['start', 'five-areas', 'area'] });

export const PairAtOneScreen = explorer({
  data: content,
  attributes: { company: 'pair' },
  open: ['start', 'five-areas', 'area'],
});

export const GroupBeforeAWall = explorer({
  data: content,
  attributes: { company: 'group' },
  open: ['start', 'five-areas', 'area'],
});

export const SearchForAnOccupation = explorer({ data: content, open: ['start', 'occupations'] });

const toEducations = ['start', 'occupations', 'education', 'find-education'] as const;

export const FoundByEducation = explorer({ data: content, source: figures, open: toEducations });

export const OccupationsAfterAnEducation = explorer({
  data: content,
  source: figures,
  open: [...toEducations, 'first-education', 'first-occupation'],
});

export const NoSuchEducation = explorer({ data: content, source: {}, open: toEducations });

export const NoAnswerAboutEducations = explorer({ data: content, source: 'unreachable', open: toEducations });

export const OccupationsSideBySide = explorer({ data: content, saved, open: ['start', 'occupations'] });

export const EmptyPicture = explorer({ data: content, open: ['start', 'picture'] });

export const Picture = explorer({ data: content, saved: withoutOccupations, open: ['start', 'picture'] });

export const SuggestedPicture = explorer({
  data: content,
  attributes: { preset: 'new-in-the-country' },
  open: ['start', 'picture'],
});

export const WhatIsShared = explorer({
  data: content,
  saved: withoutOccupations,
  open: ['start', 'picture', 'sharing'],
});

export const ReleaseWithoutANetwork = explorer({
  data: content,
  attributes: { preset: 'release', network: 'none' },
  open: ['start', 'picture'],
});

export const Practitioner = explorer({
  data: content,
  attributes: { audience: 'practitioner' },
  open: ['start', 'colleagues'],
});

export const NynorskWordsInAnotherPage = explorer({
  data: nynorsk,
  open: ['start', 'five-areas', 'area'],
});

export const NoContent = explorer({
  attributes: { src: '' },
  content: '<p>Ring oss.</p><script type="application/json">{"axes": "none"}</script>',
  problem: true,
});

export const TextFromNoFriend = explorer({
  data: {
    ...content,
    name: '<img src=x onerror=alert(1)> \u202Eretnes '.padEnd(150, 'Å'),
    sourceLink: 'javascript:alert(1)',
    presets: [{ id: 'x', name: `</style><script>alert(1)</script> {{7*7}} ${'langtord'.repeat(8)}`, axes: {} }],
    tools: [
      {
        id: 't',
        name: 'langtord'.repeat(10),
        maker: 'X',
        text: 'Y',
        reason: 'Z',
        link: 'javascript:alert(1)',
        presets: ['x'],
      },
    ],
  } satisfies TransitionContent,
  attributes: { preset: 'x' },
  open: ['start', 'picture'],
});

export const DeepInThePage = explorer({ data: content, attributes: { 'heading-level': '4' }, open: ['start'] });

export const NarrowColumn = explorer({
  data: content,
  saved: withoutOccupations,
  width: '280px',
  open: ['start', 'picture'],
});

export const PageFromRightToLeft = explorer({
  data: content,
  saved: withoutOccupations,
  page: { lang: 'ar', dir: 'rtl' },
  open: ['start', 'five-areas', 'area'],
});
