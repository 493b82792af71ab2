/** The page of the team overview, and the files that people hand over. */
import { frameworkOfPractitioners } from './check-pages.mjs';
import { feeds, frame, loaderTag } from './frame.mjs';

const tag = 'retning-team-overview';
const files = 'input[type="file"]';

/** The page on which a leader counts a team: the widget by script tag, the network not slowed. */
export function teamPages({ integrity, framework }) {
  const page = frame('demo/county/staff/index.html', tag);
  return [
    {
      name: 'team 1000',
      title: 'team overview, 1,000 files',
      // The field for files comes with the part that reads and counts.
      view: {
        host: tag,
        item: files,
        name: 'h2',
        field: files,
        enough: 1,
        byScript: true,
        counted: '[part~="matrix"]',
        feed: feeds.team,
      },
      html: page.with(loaderTag(integrity), `<${tag} framework="${framework.id}">${page.fallback}</${tag}>`),
    },
  ];
}

/**
 * What `people` hand over, as texts of files: everybody has answered every statement, half of them agreed to stand with their name. Always the
 * same: level by person and statement.
 */
export function filesOf(people) {
  const { id, version, areas, scales } = frameworkOfPractitioners();
  const statements = areas.flatMap(({ groups }) => groups.flatMap((group) => group.statements));
  const levels = scales[0].levels;
  return Array.from({ length: people }, (_, person) =>
    JSON.stringify({
      format: 'retning/self-check@1',
      id: `person-${person}`,
      framework: { id, version },
      saved: '2026-11-24',
      areas: [],
      answers: Object.fromEntries(
        statements.map((statement, at) => [
          statement.id,
          levels[(person * 7 + at * (1 + (person % 5))) % levels.length].id,
        ]),
      ),
      handedOver: { agreed: person % 2 === 0, ...(person % 2 === 0 && { name: `Person ${person}` }) },
    }),
  );
}
