/**
 * Situations in which a leader meets the team overview. Each is a test too: mounted and server-rendered, in every language and in the
 * pseudo-locale, with axe.
 */
import skills from '@retning/content/frameworks/career-skills.nb.json' with { type: 'json' };
import competence from '@retning/content/frameworks/practitioner-competence.nb.json' with { type: 'json' };
import quality from '@retning/content/frameworks/service-quality.nb.json' with { type: 'json' };
import finnish from '@retning/content/frameworks/team-practice.fi.json' with { type: 'json' };
import practice from '@retning/content/frameworks/team-practice.nb.json' with { type: 'json' };
import type { CheckResult, Framework, TeamData } from '@retning/core/schema/types';
import { scaleOf } from '@retning/core/self-check/framework';
import '@retning/widgets/team-overview/define';
import { type Situation, type Story, show } from './situation.ts';

const morning = '2026-11-24T10:15:00+01:00';
const overview = (situation: Partial<Situation>): Story => ({
  args: { tag: 'retning-team-overview', ...situation, attributes: { now: morning, ...situation.attributes } },
});

/** The file of one person: `rank` is the level of an area by its place, -1 being without a level. */
function person(framework: Framework, index: number, rank: (area: number) => number, name = ''): CheckResult {
  const answers = framework.areas.flatMap((area, at) => {
    const level = scaleOf(framework, area).levels[rank(at)]?.id;
    const statements = area.groups.flatMap((group) => group.statements);
    return level === undefined ? [] : statements.map(({ id }) => [id, level] as const);
  });
  return {
    format: 'retning/self-check@1',
    id: `person-${index}`,
    framework: { id: framework.id, version: framework.version },
    saved: '2026-11-20',
    areas: [],
    answers: Object.fromEntries(answers),
    handedOver: name ? { agreed: true, name } : { agreed: false },
  };
}

const team = (framework: Framework, people: number, rank: (index: number, area: number) => number): CheckResult[] =>
  Array.from({ length: people }, (_, index) => person(framework, index, (area) => rank(index, area)));

const standard = competence as Framework;
const spread = (index: number, area: number): number => [-1, 0, 1, 1, 1, 2][(index + area * (index % 3)) % 6]!;
const names = ['Kari Berg', 'Ola Li', 'Biret Sara', 'Amina Noor', 'Jon Ødegård'];
const open = names.map((name, index) => person(standard, index, (area) => ((index + area) % 4) - 1, name));
const given = (framework: Framework, results: readonly CheckResult[], earlier?: readonly CheckResult[]): TeamData => ({
  framework,
  results,
  ...(earlier && { earlier }),
});

export default {
  title: 'Team overview',
  component: 'retning-team-overview',
  render: show,
};

export const Empty = overview({ data: given(standard, []) });

export const ByName = overview({ attributes: { framework: 'service-quality' } });

export const AllAgreed = overview({ data: given(standard, open) });

export const SmallTeam = overview({ data: given(standard, team(standard, 4, spread)) });

export const TeamWhereAllIsHidden = overview({ data: given(standard, team(standard, 9, spread)) });

export const LargerTeam = overview({ data: given(standard, team(standard, 34, spread)) });

export const LargeTeam = overview({ data: given(standard, team(standard, 240, spread)) });

export const PlanForTwoAreas = overview({ data: given(standard, open), open: ['first-area', 'second-area'] });

export const FinnishWordsInANorwegianPage = overview({
  data: given(finnish as Framework, team(finnish as Framework, 12, spread)),
});

export const TwoRounds = overview({
  data: given(
    standard,
    team(standard, 96, spread),
    team(standard, 90, (index, area) => Math.max(-1, spread(index, area) - (index % 2))),
  ),
});

export const TwoOpenRounds = overview({
  data: given(
    standard,
    open,
    names.slice(1).map((name, index) => person(standard, index, (area) => ((index + area) % 3) - 1, name)),
  ),
});

export const FilesThatDoNotBelong = overview({
  data: given(standard, [
    ...team(standard, 30, spread),
    { ...person(standard, 3, () => 2), saved: '2026-11-01' },
    person({ ...standard, version: '0.9.0' }, 90, () => 1),
    person(skills as Framework, 91, () => 1),
    { ...person(standard, 92, () => 1), answers: { '1k1': 'competent', '99x': 'competent', '1k2': 'brilliant' } },
  ]),
});

export const Unscored = overview({ data: given(skills as Framework, team(skills as Framework, 20, spread)) });

export const TwoScales = overview({
  data: given(
    practice as Framework,
    team(practice as Framework, 60, (index, area) => (index * (area + 1)) % 3),
  ),
});

export const FourLevels = overview({
  data: given(
    quality as Framework,
    team(quality as Framework, 41, (index, area) => (index * (area + 2)) % 4),
  ),
});

export const TextFromNoFriend = overview({
  data: given(
    {
      ...standard,
      name: '<img src=x onerror=alert(1)> \u202Eretnes '.padEnd(150, 'Å'),
      areas: standard.areas.map((area) => ({ ...area, name: 'langtord'.repeat(20) })),
    },
    [person(standard, 1, () => 1, '<script>alert(1)</script>'), person(standard, 2, () => 2, '=cmd()'.repeat(12))],
  ),
});

export const NoData = overview({
  content:
    '<p>Ring fylket på <strong>00 00 00 00</strong>.</p><script type="application/json">{"results": "none"}</script>',
  problem: true,
});

export const FromThePage = overview({
  attributes: { framework: 'practitioner-competence' },
  content: `<script type="application/json">${JSON.stringify({ format: 'retning/team@1', results: [...open.slice(0, 2), { id: 'x' }] })}</script>`,
  problem: true,
});

export const DeepInThePage = overview({ data: given(standard, open), attributes: { 'heading-level': '4' } });

export const NarrowColumn = overview({ data: given(standard, team(standard, 34, spread)), width: '280px' });

export const PageFromRightToLeft = overview({ data: given(standard, open), page: { lang: 'ar', dir: 'rtl' } });
