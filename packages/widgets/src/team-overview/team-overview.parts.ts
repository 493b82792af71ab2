/** What a leader meets first: what this is, what becomes of the files, and where to give them. The rest is fetched later. */
import { type TemplateResult, html, nothing } from 'lit';
import { msg } from '../base/language.ts';
import { fileField } from '../ui/file-field.ts';
import { heading } from '../ui/heading.ts';
import { origin } from '../ui/origin.ts';
import type { Round, TeamView } from '../ui/team-view.ts';
import { retryButton } from '../ui/without-data.ts';

/** The whole overview. */
export function overview(view: TeamView): TemplateResult {
  const { framework, say, help } = view;
  return html`<div class="team">
    ${heading(view.level(0), msg('Oversikt over teamet', { id: 'team.heading', desc: 'Heading of the team overview' }))}
    <p class="label">${say(framework.name)}</p>
    <p class="lead screen">
      ${msg('Samle filene som kollegene har delt med deg. Se hva dere kan sammen, og hva dere vil bygge videre på.', {
        id: 'team.lead',
        desc: 'Introduction under the heading',
      })}
    </p>
    ${framework.status ? html`<p>${say(framework.status)}</p>` : nothing}
    <ul class="promises screen">
      <li>
        ${msg(
          'Filene blir på denne maskinen. Ingenting blir lastet opp eller lagret, og alt er borte når du lukker siden.',
          {
            id: 'team.privacy',
            desc: 'Promise: what becomes of the files',
          },
        )}
      </li>
      <li>
        ${msg(
          'Tall som kan fortelle om én person, blir skjult på skjermen, på papir og i regnearket. Du som har filene, kan se mer i dem. Ta godt vare på dem.',
          {
            id: 'team.protection',
            desc: 'Promise: small numbers are hidden; the leader who holds the files can see more in them',
          },
        )}
      </li>
    </ul>
    ${intake(view)}
    <p role="status">${help?.status()}</p>
    ${help?.result(view)}
    ${framework.official ? nothing : html`<p class="muted">${say(framework.note)}</p>`}
    ${origin(framework, view.locale, framework.languages[0])}
  </div>`;
}

/** Where files are chosen. Dropping them is only another way to do the same. */
function intake({ act, over, stuck }: TeamView): TemplateResult {
  const take = (round: Round) => (files: readonly File[]) => void act.take(round, files);
  return html`<div
    class="intake screen ${over ? 'over' : ''}"
    part="files"
    @dragover=${act.dragOver}
    @dragleave=${act.dragLeave}
    @drop=${act.drop}
  >
    <p class="buttons">
      ${fileField(
        msg('Velg filer', { id: 'team.choose', desc: 'Button: choose the files of the team' }),
        '.json,application/json',
        take('now'),
        true,
      )}
      <span class="muted">${msg('eller slipp dem her', { id: 'team.drop', desc: 'After a button: or drop the files here' })}</span>
    </p>
    <p class="buttons">
      ${fileField(
        msg('Velg filer fra en tidligere runde', {
          id: 'team.choose-earlier',
          desc: 'Button: choose the files of an earlier round',
        }),
        '.json,application/json',
        take('earlier'),
        true,
      )}
      <span class="muted">
        ${msg('hvis du vil se hva som har endret seg', { id: 'team.earlier-hint', desc: 'After the button for an earlier round' })}
      </span>
    </p>
    <p class="fault" role="alert">${
      stuck
        ? msg('Vi får ikke hentet det som trengs for å lese filene. Prøv igjen.', {
            id: 'team.stuck',
            desc: 'A part of the program could not be loaded',
          })
        : nothing
    }</p>
    ${stuck ? html`<p>${retryButton(() => void act.again())}</p>` : nothing}
  </div>`;
}

/** What is said while there is no framework to show. */
export const missing = {
  failed: (): string =>
    msg('Vi får ikke hentet spørsmålene akkurat nå.', { id: 'team.failed', desc: 'Loading the framework failed' }),
  loading: (): string => msg('Henter spørsmålene …', { id: 'team.loading', desc: 'While the framework is loaded' }),
};

/** What this widget says beside the common words. */
export const words = {
  nn: () => import('../locales/nn.team-overview.ts'),
  en: () => import('../locales/en.team-overview.ts'),
};
