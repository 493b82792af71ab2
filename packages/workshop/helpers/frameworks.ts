/** A small framework by hand, and what tests of the self-check say in it. */
import type { Area, Framework, Statement } from '../../core/src/schema/types.ts';
import { type CheckState, answered, beginning } from '../../core/src/self-check/state.ts';

/** What stands round the areas. */
export const frameworkHead = {
  format: 'retning/framework@1',
  id: 'example',
  version: '1',
  source: 'Retnings egne ord',
  licence: 'CC BY 4.0',
  updated: '2026-11-25',
  languages: ['nb'],
  kind: 'competence',
  official: false,
  name: 'Eksempel på egenvurdering',
} as const;

/** Two scales, three areas, seven statements; `1` and `2` are answered on the first scale, `3` on one without its levels. */
export const exampleFramework: Framework = {
  ...frameworkHead,
  lead: 'Se hva du er god på, og hva du vil lære mer om.',
  status: 'Ikke et formelt krav og ikke et sertifikat.',
  note: 'Alle ordene er våre.',
  scales: [
    {
      id: 'levels',
      question: 'Hva passer best for deg nå?',
      levels: [
        { id: 'not-yet', name: 'Ikke ennå', own: true },
        { id: 'competent', name: 'Kompetent', texts: { knowledge: 'Du har jevnt over god kunnskap.' } },
        { id: 'specialised', name: 'Spesialisert' },
      ],
    },
    {
      id: 'frequency',
      levels: [
        { id: 'seldom', name: 'Sjelden' },
        { id: 'often', name: 'Ofte' },
      ],
    },
  ],
  aim: {
    every: 'competent',
    some: { level: 'specialised', areas: 1 },
    text: 'Målet er å være kompetent i alle områdene og spesialisert i ett eller flere.',
  },
  evenly: 0.75,
  areas: [
    {
      id: '1',
      name: 'Samtalen',
      groups: [
        {
          id: '1k',
          kind: 'knowledge',
          name: 'Kunnskap',
          statements: [
            { id: '1k1', text: 'Jeg kjenner flere måter å åpne en samtale på.' },
            {
              id: '1k2',
              text: 'Jeg vet hva som skaper tillit.',
              resources: [{ title: 'Et kurs om tillit', link: 'https://example.org/kurs' }],
            },
          ],
        },
        {
          id: '1s',
          kind: 'skills',
          name: 'Ferdigheter',
          statements: [{ id: '1s1', text: 'Jeg lytter til det som ikke blir sagt.' }],
        },
      ],
    },
    {
      id: '2',
      name: 'Informasjon',
      own: true,
      groups: [
        {
          id: '2k',
          statements: [
            { id: '2k1', text: 'Jeg vet hvor en finner utdanninger.' },
            { id: '2k2', text: 'Jeg vet hvor en finner stillinger.' },
          ],
        },
      ],
    },
    {
      id: '3',
      name: 'Stedet',
      scale: 'frequency',
      groups: [
        {
          id: '3k',
          statements: [
            { id: '3k1', text: 'Rommet er ledig når noen trenger det.' },
            { id: '3k2', text: 'Vi tar en pause mellom samtalene.' },
          ],
        },
      ],
    },
  ],
};

/** Answers, one by one: `{ '1k1': 'competent' }`. */
export function answering(answers: Readonly<Record<string, string>>, state: CheckState = beginning('me')): CheckState {
  return Object.entries(answers).reduce((before, [id, level]) => answered(before, id, level), state);
}

/** A framework with one scale (`low`, `middle`, `high`) and areas of so many statements: `a1`, `a2`, …, `b1`, … */
export function plainFramework(sizes: readonly number[], more: Partial<Framework> = {}): Framework {
  const areas = sizes.map((size, at): Area => {
    const letter = 'abcdefghij'[at]!;
    const statements = Array.from({ length: size }, (_, index): Statement => {
      const id = `${letter}${index + 1}`;
      return { id, text: `Påstand ${id}` };
    });
    return { id: letter, name: `Område ${letter}`, groups: [{ id: `${letter}-all`, statements }] };
  });
  const levels = ['low', 'middle', 'high'].map((id) => ({ id, name: id }));
  return { ...frameworkHead, scales: [{ id: 'only', levels }], areas, ...more };
}
