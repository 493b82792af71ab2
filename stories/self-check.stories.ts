/**
 * Situations in which somebody meets the self-check. Each is a test too: mounted and server-rendered, in every language and in the
 * pseudo-locale, with axe.
 */
import skills from '@retning/content/frameworks/career-skills.nb.json' with { type: 'json' };
import competence from '@retning/content/frameworks/practitioner-competence.nb.json' with { type: 'json' };
import quality from '@retning/content/frameworks/service-quality.nb.json' with { type: 'json' };
import finnish from '@retning/content/frameworks/team-practice.fi.json' with { type: 'json' };
import practice from '@retning/content/frameworks/team-practice.nb.json' with { type: 'json' };
import type { CheckResult, Framework } from '@retning/core/schema/types';
import { placedIn } from '@retning/core/self-check/framework';
import '@retning/widgets/self-check/define';
import { type Situation, type Story, show } from './situation.ts';

const frameworks = {
  competence: competence as Framework,
  quality: quality as Framework,
  practice: practice as Framework,
  skills: skills as Framework,
};

const morning = '2026-11-24T10:15:00+01:00';
const check = (situation: Partial<Situation>): Story => ({
  args: { tag: 'retning-self-check', ...situation, attributes: { now: morning, ...situation.attributes } },
});

/** Answers as a person gives them: `level` by place among the statements, ranks on the scale; -1 is "I do not know". */
function answers(
  framework: Framework,
  level: (at: number, levels: number) => number | undefined,
  more: Partial<CheckResult> = {},
): CheckResult {
  const given = placedIn(framework).flatMap(({ statement, scale }, at) => {
    const rank = level(at, scale.levels.length);
    return rank === undefined ? [] : [[statement.id, scale.levels[rank]?.id ?? 'unknown'] as const];
  });
  const { id, version } = framework;
  return {
    format: 'retning/self-check@1',
    id: 'story',
    framework: { id, version },
    saved: '2026-05-12',
    areas: [],
    answers: Object.fromEntries(given),
    ...more,
  };
}

const mixed = (at: number): number => (at % 5 === 0 ? 0 : at % 7 === 0 ? 2 : at % 11 === 0 ? -1 : 1);
const { competence: standard, quality: service, practice: team, skills: citizen } = frameworks;

export default {
  title: 'Self-check',
  component: 'retning-self-check',
  render: show,
};

export const Beginning = check({ data: standard });

export const ByName = check({ attributes: { framework: 'career-skills' } });

export const AreasGivenByThePage = check({ data: standard, attributes: { areas: '2 3' } });

export const FirstQuestion = check({ data: standard, open: ['start'] });

export const NextWithoutAnAnswer = check({ data: standard, open: ['start', 'next'] });

export const OverviewOfTheAreas = check({
  data: standard,
  saved: answers(standard, (at) => (at < 12 ? 1 : undefined)),
  open: ['start', 'overview'],
});

export const OneGroupAPage = check({ data: standard, attributes: { layout: 'group' }, open: ['start', 'next'] });

export const BegunBefore = check({
  data: standard,
  saved: answers(standard, (at) => (at < 20 ? mixed(at) : undefined)),
});

export const Result = check({ data: standard, saved: answers(standard, mixed), open: ['result'] });

export const ResultAfterThreeAnswers = check({
  data: standard,
  saved: answers(standard, (at) => (at < 3 ? 1 : undefined)),
  open: ['result'],
});

export const AimReached = check({
  data: standard,
  saved: answers(standard, (at) => (at < 9 ? 2 : 1)),
  open: ['result'],
});

export const PlanningTheNextStep = check({
  data: standard,
  saved: answers(standard, mixed, {
    goals: { '1k1': 'specialised', '2k1': 'competent' },
    plan: [
      { statement: '2k1', action: 'Lese lovteksten sammen med en kollega', until: '2027-02-01' },
      { statement: '1k1', action: 'Følge to samtaler' },
    ],
  }),
  open: ['result', 'plan'],
});

export const ServiceWithPriorities = check({
  data: service,
  saved: answers(service, (at, levels) => at % levels, {
    plan: [{ statement: placedIn(service)[0]!.statement.id, action: 'Ta det opp på ledermøtet', priority: 'first' }],
  }),
  open: ['result', 'plan'],
});

export const TeamOnTwoScales = check({ data: team, saved: answers(team, (at) => at % 3), open: ['result'] });

export const CitizenWithoutAScore = check({ data: citizen, saved: answers(citizen, (at) => at % 3), open: ['result'] });

export const SomethingForTheLeader = check({
  data: standard,
  saved: answers(standard, mixed),
  open: ['result', 'leader'],
});

export const FromPaper = check({ data: citizen, open: ['type-in'] });

export const FinnishWordsInANorwegianPage = check({ data: finnish, open: ['start'] });

export const NoFramework = check({
  attributes: { src: '' },
  content: '<p>Spør etter skjemaet på papir.</p><script type="application/json">{"areas": "none"}</script>',
  problem: true,
});

export const TextFromNoFriend = check({
  data: {
    ...standard,
    name: '<img src=x onerror=alert(1)> \u202Eretnes '.padEnd(150, 'Å'),
    sourceLink: 'javascript:alert(1)',
    areas: standard.areas.slice(0, 1).map((area) => ({
      ...area,
      groups: area.groups.slice(0, 1).map((group) => ({
        ...group,
        statements: [
          { id: 'x', text: `</style><script>alert(1)</script> {{7*7}} ${'langtord'.repeat(20)}` },
          { id: 'y', text: 'Kort', resources: [{ title: 'Lenke', link: 'javascript:alert(1)' }] },
        ],
      })),
    })),
  } satisfies Framework,
  open: ['start'],
});

export const DeepInThePage = check({ data: citizen, attributes: { 'heading-level': '4' }, open: ['start'] });

export const NarrowColumn = check({
  data: standard,
  saved: answers(standard, mixed),
  width: '280px',
  open: ['result'],
});

export const PageFromRightToLeft = check({
  data: standard,
  saved: answers(standard, mixed),
  page: { lang: 'ar', dir: 'rtl' },
  open: ['result'],
});
