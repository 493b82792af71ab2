/** A team as a file for a spreadsheet. */
import { type Team, coverageOf } from '@retning/core/self-check/team';
import { msg } from '../base/language.ts';
import type { TeamHelp } from './team-help.ts';
import { byScale } from './team-matrix.ts';
import type { TeamView } from './team-view.ts';
import { areaColumn, countInWords, hidden, withoutLevel } from './team-words.ts';
import { plainText } from './text.ts';

/** A row for each area, from what is shown alone; areas of another scale in a table of their own. Called where the widget's language is spoken. */
export function teamTable(
  { framework, locale }: TeamView,
  { plan }: TeamHelp,
  team: Team,
): readonly (readonly (string | number)[])[] {
  const plain = (words: Parameters<typeof plainText>[0]): string => plainText(words, locale);
  const known = coverageOf(framework, team);
  const planned = [
    msg('Tiltak', { id: 'team.action-column', desc: 'Column: what the team will do' }),
    msg('Innen', { id: 'team.until-column', desc: 'Column: by which date' }),
  ];
  const step = (id: string): readonly string[] => [plan.get(id)?.action ?? '', plan.get(id)?.until ?? ''];
  const size = [msg('Personer', { id: 'team.people-column', desc: 'Number of people in the team' }), team.people];
  if (team.rows.length === 0) {
    return [size, [], [areaColumn(), ...planned], ...framework.areas.map(({ id, name }) => [plain(name), ...step(id)])];
  }
  return [
    size,
    ...byScale(team.rows).flatMap(([{ levels }, rows]) => [
      [],
      [
        areaColumn(),
        withoutLevel(),
        ...levels.map(({ name }) => plain(name)),
        msg('Dekket', { id: 'team.covered-column', desc: 'Column: how many are at the level that the aim asks for' }),
        ...planned,
      ],
      ...rows.map(({ area, cells }) => {
        const aim = known?.every.find((one) => one.area === area);
        return [
          plain(area.name),
          ...cells.map((cell) => cell ?? hidden()),
          aim ? countInWords(aim) : '',
          ...step(area.id),
        ];
      }),
    ]),
  ];
}
