/**
 * The frameworks that come with the library, each language a file of its own, fetched when it is asked for. Two widgets show them, so
 * the table stands above both.
 */
import type { Framework } from '@retning/core/schema/types';
import type { Frameworks } from './ui/framework-choice.ts';

/** The content is checked by its own test, so it is believed here. The single-file build leaves some of it out. */
const from = (file: () => Promise<{ readonly default: unknown }>) => async (): Promise<Framework | undefined> =>
  ((await file()).default as Framework | null) ?? undefined;

export const frameworks: Frameworks = {
  'practitioner-competence': {
    nb: from(() => import('@retning/content/frameworks/practitioner-competence.nb.json', { with: { type: 'json' } })),
    nn: from(() => import('@retning/content/frameworks/practitioner-competence.nn.json', { with: { type: 'json' } })),
    en: from(() => import('@retning/content/frameworks/practitioner-competence.en.json', { with: { type: 'json' } })),
  },
  'service-quality': {
    nb: from(() => import('@retning/content/frameworks/service-quality.nb.json', { with: { type: 'json' } })),
    nn: from(() => import('@retning/content/frameworks/service-quality.nn.json', { with: { type: 'json' } })),
    en: from(() => import('@retning/content/frameworks/service-quality.en.json', { with: { type: 'json' } })),
  },
  'team-practice': {
    sv: from(() => import('@retning/content/frameworks/team-practice.sv.json', { with: { type: 'json' } })),
    fi: from(() => import('@retning/content/frameworks/team-practice.fi.json', { with: { type: 'json' } })),
    nb: from(() => import('@retning/content/frameworks/team-practice.nb.json', { with: { type: 'json' } })),
    nn: from(() => import('@retning/content/frameworks/team-practice.nn.json', { with: { type: 'json' } })),
    en: from(() => import('@retning/content/frameworks/team-practice.en.json', { with: { type: 'json' } })),
  },
  'career-skills': {
    nb: from(() => import('@retning/content/frameworks/career-skills.nb.json', { with: { type: 'json' } })),
    nn: from(() => import('@retning/content/frameworks/career-skills.nn.json', { with: { type: 'json' } })),
    en: from(() => import('@retning/content/frameworks/career-skills.en.json', { with: { type: 'json' } })),
  },
};
