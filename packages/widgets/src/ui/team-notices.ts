/** What was found among the files, in plain words. Only on the screen: file names are not for a paper that goes round. */
import type { Team } from '@retning/core/self-check/team';
import { type TemplateResult, html, nothing } from 'lit';
import { msg, str } from '../base/language.ts';
import type { FileFault } from './team-files.ts';
import type { TeamHelp } from './team-help.ts';
import type { TeamView } from './team-view.ts';

/** Lines of one kind that are shown. */
const few = 10;

/** How many files and people, for the status that is read aloud. */
export function readInWords({ told, people }: Team): string {
  return msg(str`Leste filer: ${told.files}. Personer i oversikten: ${people}.`, {
    id: 'team.read',
    desc: 'Status after files were read: number of files, number of people',
  });
}

export const readingInWords = (): string => msg('Leser filene …', { id: 'team.reading', desc: 'While files are read' });

/** The list of what was found, and the way to begin again. */
export function found(view: TeamView, help: TeamHelp, team: Team): TemplateResult | typeof nothing {
  const { version } = view.framework;
  const earlier = help.earlier?.told;
  const lines = [
    ...[team.told, ...(earlier ? [earlier] : [])].flatMap(
      ({ duplicates, otherVersions, otherFrameworks, strangers }) => [
        duplicates > 0 &&
          msg(str`Eldre filer fra noen som har levert en nyere: ${duplicates}. Bare den nyeste teller.`, {
            id: 'team.duplicates',
            desc: 'Several files of the same person; their number',
          }),
        ...[...otherVersions].map(([other, count]) =>
          msg(
            str`Laget med utgave ${other} av spørsmålene: ${count}. Her brukes utgave ${version}, så de er ikke med.`,
            {
              id: 'team.other-version',
              desc: 'Files of another version of the framework: version, number of files, version used here',
            },
          ),
        ),
        ...[...otherFrameworks].map(([other, count]) =>
          msg(str`Fra et annet spørsmålssett (${other}): ${count}. De er ikke med.`, {
            id: 'team.other-framework',
            desc: 'Files of another framework: its id, number of files',
          }),
        ),
        strangers.length > 0 &&
          msg(str`Svar som ikke hører til disse spørsmålene, og ikke er talt med: ${shortened(strangers)}.`, {
            id: 'team.strangers',
            desc: 'Ids of answers that the framework does not have',
          }),
      ],
    ),
    ...help.faults.slice(0, few).map((fault) => html`<bdi>${fault.name}</bdi> – ${whyNot(fault)}`),
    help.faults.length > few &&
      msg(str`Flere filer som ikke kunne leses: ${help.faults.length - few}.`, {
        id: 'team.more-faults',
        desc: 'Number of further files that could not be read',
      }),
  ].filter((line) => line !== false);
  if (lines.length === 0 && !help.given) return nothing;
  return html`<div class="part screen">
    ${
      lines.length > 0
        ? html`<ul class="plain" part="messages">
            ${lines.map((line) => html`<li>${line}</li>`)}
          </ul>`
        : nothing
    }
    ${
      help.given
        ? html`<p>
            <button type="button" class="button" @click=${view.act.restart}>
              ${msg('Fjern filene og begynn på nytt', { id: 'team.restart', desc: 'Button: forget all files' })}
            </button>
          </p>`
        : nothing
    }
  </div>`;
}

const shortened = (ids: readonly string[]): string =>
  ids.slice(0, few).join(', ') + (ids.length > few ? ` … (${ids.length})` : '');

function whyNot({ code }: FileFault): string {
  switch (code) {
    case 'too-large':
      return msg('filen er for stor til å være svar fra en slik sjekk', { id: 'team.too-large', desc: 'Why not read' });
    case 'unreadable':
      return msg('nettleseren får ikke lest filen', { id: 'team.unreadable', desc: 'Why a file was not read' });
    case 'newer-format':
      return msg('filen er laget med en nyere utgave av dette verktøyet', {
        id: 'team.newer-format',
        desc: 'Why a file was not read',
      });
    case 'not-a-result':
      return msg('filen er noe annet enn svar fra en slik sjekk', {
        id: 'team.not-a-result',
        desc: 'Why a file was not read',
      });
    case 'damaged':
      return msg('filen er ødelagt eller ikke hel', { id: 'team.damaged', desc: 'Why a file was not read' });
  }
}
