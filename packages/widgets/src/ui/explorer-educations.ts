/** Educations that people in an occupation have, asked of a source that the page has set, and only when somebody presses. */
import type { Occupation } from '@retning/core/transition/occupations';
import { type TemplateResult, html, nothing } from 'lit';
import { msg, str } from '../base/language.ts';
import type { OccupationHelp } from './explorer-occupation-help.ts';
import type { ExplorerView } from './explorer-view.ts';
import { heading } from './heading.ts';

export function educations(
  { title }: Occupation,
  view: ExplorerView,
  help: OccupationHelp,
): TemplateResult | typeof nothing {
  if (!help.canAsk) return nothing;
  const { educations: found, asking } = help;
  return html`<div class="educations">
    ${heading(view.level(2), msg('Utdanninger', { id: 'educations.heading', desc: 'Heading above educations' }))}
    ${
      found === undefined || found === 'failed'
        ? html`<p class="screen">
            <button type="button" class="button" aria-disabled=${asking} @click=${() => void help.ask()}>
              ${msg('Se hvilke utdanninger folk i yrket har', { id: 'educations.ask', desc: 'Button: asks another site' })}<span class="away"> <bdi lang="nb">${title}</bdi></span>
            </button>
          </p>`
        : nothing
    }
    <div role="status">
      ${
        asking
          ? msg('Spør …', { id: 'educations.asking', desc: 'While another site is asked' })
          : found === 'failed'
            ? msg('Vi fikk ikke svar. Prøv igjen litt senere.', {
                id: 'educations.failed',
                desc: 'No answer from another site',
              })
            : found && found.length === 0
              ? msg('Det finnes ingen tall for dette yrket.', {
                  id: 'educations.none',
                  desc: 'No figures for an occupation',
                })
              : nothing
      }
    </div>
    ${
      found && found !== 'failed' && found.length > 0
        ? html`<ul class="bullets">
            ${found.map(
              ({ name, people }) =>
                html`<li>
                  <bdi lang="nb">${name}</bdi>
                  <span class="muted">${peopleInWords(people)}</span>
                </li>`,
            )}
          </ul>`
        : nothing
    }
  </div>`;
}

/** How many people: digits in threes, with a blank that does not break, as the Nordic languages write them and others understand. */
export function peopleInWords(people: number): string {
  const number = String(people).replace(/\B(?=(\d{3})+$)/g, '\u00a0');
  return msg(str`${number} personer`, { id: 'educations.people', desc: 'Number of people' });
}
