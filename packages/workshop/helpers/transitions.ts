/** A small transition content by hand, and somebody who has said a little of everything in it. */
import type { TransitionContent } from '../../core/src/schema/types.ts';
import { type Exploration, untold } from '../../core/src/transition/exploration.ts';

const question = (
  id: string,
  about: 'past' | 'present' | 'future',
  ...company: readonly ('alone' | 'pair' | 'group')[]
) => ({
  id,
  text: `Spørsmål ${id}?`,
  about,
  with: company,
  minutes: 5,
});

/** Three axes, two buttons, three presets, two needs, two topics, three tools, two ways. */
export const exampleTransition: TransitionContent = {
  format: 'retning/transition@1',
  id: 'example',
  version: '1',
  source: 'Retnings egne ord',
  licence: 'CC BY 4.0',
  updated: '2026-11-25',
  languages: ['nb'],
  official: false,
  name: 'Eksempel på overganger',
  axes: [
    {
      id: 'visibility',
      name: 'Synlighet',
      question: 'Merker andre at noe er i endring?',
      poles: [
        { id: 'visible', name: 'Synlig' },
        { id: 'invisible', name: 'Usynlig' },
      ],
    },
    {
      id: 'origin',
      name: 'Opphav',
      question: 'Har du valgt det selv?',
      poles: [
        { id: 'chosen', name: 'Selvvalgt' },
        { id: 'imposed', name: 'Påført' },
      ],
    },
    {
      id: 'length',
      name: 'Varighet',
      question: 'Hvor lenge varer det?',
      poles: [
        { id: 'short', name: 'Kort' },
        { id: 'long', name: 'Lang' },
      ],
    },
  ],
  buttons: [
    {
      id: 'me-in-context',
      name: 'Meg i kontekst',
      text: 'Det som er ditt, og det som er rundt deg.',
      words: [
        { id: 'me', name: 'meg' },
        { id: 'context', name: 'kontekst' },
      ],
      questions: [
        question('m1', 'past', 'alone', 'pair'),
        question('m2', 'present', 'alone', 'pair', 'group'),
        question('m3', 'future', 'group'),
      ],
      activities: [
        { id: 'ma1', name: 'Kart', text: 'Tegn.', with: ['alone'], minutes: 20, format: 'exercise', offline: true },
        {
          id: 'ma2',
          name: 'Besøk',
          text: 'Gå.',
          with: ['group'],
          minutes: 60,
          format: 'workplace',
          groups: ['pupils'],
        },
      ],
      colleagues: [{ id: 'mc1', text: 'Hva ser vi ikke?' }],
    },
    {
      id: 'choice-and-chance',
      name: 'Valg og tilfeldigheter',
      text: 'Det du velger, og det som skjer.',
      words: [
        { id: 'choice', name: 'valg' },
        { id: 'chance', name: 'tilfeldigheter' },
      ],
      questions: [question('c1', 'present', 'alone')],
    },
  ],
  needs: [
    { id: 'information', name: 'Vite mer' },
    { id: 'choice-now', name: 'Ta et valg' },
  ],
  topics: [
    { id: 'education', name: 'Utdanning' },
    { id: 'employment', name: 'Arbeid' },
  ],
  groups: [{ id: 'pupils', name: 'Elever' }],
  presets: [
    {
      id: 'lost-job',
      name: 'Jeg har mistet jobben',
      axes: { visibility: 'visible', origin: 'imposed', length: 'both' },
      needs: ['information'],
      buttons: ['choice-and-chance'],
      topics: ['employment'],
    },
    { id: 'something-new', name: 'Jeg vil noe nytt', axes: { origin: 'chosen' } },
    { id: 'moving', name: 'Jeg flytter', axes: {} },
  ],
  ways: [
    {
      id: 'chat',
      name: 'Kort spørsmål',
      text: 'Spør på chat.',
      reason: 'Et kort spørsmål kan du ofte få svar på med det samme.',
      channels: ['chat', 'phone'],
      services: ['information'],
      needs: ['information'],
    },
    {
      id: 'talk',
      name: 'Samtale',
      text: 'Møt en karriereveileder.',
      reason: 'Et valg blir lettere når du kan tenke høyt sammen med noen.',
      channels: ['in-person', 'video'],
      services: ['individual', 'guidance'],
      needs: ['choice-now', 'information'],
    },
  ],
  tools: [
    {
      id: 'compare',
      name: 'Sammenlign',
      maker: 'utdanning.no',
      text: 'Se to yrker ved siden av hverandre.',
      reason: 'Du har valgt et yrke.',
      link: 'https://example.org/sammenlign',
      occupation: true,
      offline: 'Be skoleavdelingen om å vise deg yrkene.',
    },
    {
      id: 'jobs',
      name: 'Ledige jobber',
      maker: 'Nav',
      text: 'Se ledige jobber.',
      reason: 'Du leter etter arbeid.',
      link: 'https://example.org/jobber',
      topics: ['employment'],
      presets: ['lost-job'],
    },
    {
      id: 'system',
      name: 'Utdanningssystemet',
      maker: 'utdanning.no',
      text: 'Finn veien i utdanning.',
      reason: 'Du vil vite mer om utdanning.',
      link: 'https://example.org/systemet',
      topics: ['education'],
      needs: ['information'],
    },
  ],
  terms: [{ id: 'transition', name: 'Overgang', text: 'Noe endrer seg i livet ditt.' }],
};

/** Somebody who has used everything. */
export const exampleExploration: Exploration = {
  ...untold,
  preset: 'lost-job',
  axes: { length: 'short' },
  buttons: [
    { button: 'choice-and-chance', position: -1, note: 'Jeg valgte det selv.' },
    { button: 'me-in-context', past: 'Før var det annerledes.', position: 2 },
  ],
  pairs: [{ words: ['me', 'chance'], note: 'Flaks' }],
  influence: [
    { text: 'Hvor jeg søker', can: 'yes' },
    { text: 'Hvor mange jobber det er', can: 'no' },
  ],
  needs: ['choice-now'],
  topics: ['education'],
  occupations: ['y_adjunkt'],
  plan: [
    { id: 'p1', text: 'Ringe karrieresenteret', horizon: 'short', until: '2026-12-01' },
    { id: 'p2', text: 'Søke fagskole', horizon: 'long' },
  ],
};
