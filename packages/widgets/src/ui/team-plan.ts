/** What the team builds on next: areas that a leader chooses, what to do by when, and words for a job advertisement. */
import type { Area } from '@retning/core/schema/types';
import { type TemplateResult, css, html, nothing } from 'lit';
import { dayInWords } from '../base/formats.ts';
import { msg, str } from '../base/language.ts';
import { heading } from './heading.ts';
import type { AreaStep, TeamHelp } from './team-help.ts';
import { plainText } from './text.ts';
import type { TeamView } from './team-view.ts';

type Field = HTMLInputElement;

/** The areas to choose from, and for each that is chosen what to do and by when. */
export function developmentPlan(view: TeamView, help: TeamHelp): TemplateResult {
  const { framework, say, level } = view;
  const chosen = framework.areas.filter(({ id }) => help.plan.has(id));
  return html`<div class="part" part="plan">
    ${heading(level(2), msg('Utviklingsplan', { id: 'team.plan', desc: 'Heading: development plan of the team' }))}
    <fieldset class="screen">
      <legend>
        ${msg('Hva vil dere bygge videre på?', { id: 'team.choose-areas', desc: 'Question above check boxes' })}
      </legend>
      ${help.areasToChoose(framework).map(
        ([{ id, name }, gap]) =>
          html`<label class="option">
            <input
              type="checkbox"
              .checked=${help.plan.has(id)}
              @change=${(event: Event) => help.choose(id, (event.currentTarget as Field).checked)}
            />
            <span>
              ${say(name)}${
                gap
                  ? html` <span class="muted">– ${msg('her kan dere bli flere', { id: 'team.gap', desc: 'After the name of an area that the team does not cover for certain' })}</span>`
                  : nothing
              }
            </span>
          </label>`,
      )}
    </fieldset>
    ${chosen.map((area) => fields(area, help.plan.get(area.id)!, view, help))}
    ${
      chosen.length > 0
        ? html`<ol class="paper plain">
            ${chosen.map(({ id, name }) => {
              const { action, until } = help.plan.get(id)!;
              return html`<li>${say(name)}${action ? html`: ${action}` : nothing}${until ? html` (${by(until)})` : nothing}</li>`;
            })}
          </ol>`
        : nothing
    }
  </div>`;
}

const by = (until: string): string =>
  msg(str`innen ${dayInWords(until, 'year')}`, { id: 'team.by', desc: 'Before which date' });

function fields(
  { id, name }: Area,
  { action, until }: AreaStep,
  { say, level }: TeamView,
  help: TeamHelp,
): TemplateResult {
  return html`<div class="fields screen">
    ${heading(level(3), say(name))}
    <div>
      <label for="action-${id}">${msg('Hva vil dere gjøre?', { id: 'team.action', desc: 'Label of a text field' })}</label>
      <input
        type="text"
        id="action-${id}"
        maxlength="1000"
        .value=${action}
        @input=${(event: Event) => help.step(id, { action: (event.currentTarget as Field).value })}
      />
    </div>
    <div>
      <label for="until-${id}">${msg('Innen når? (valgfritt)', { id: 'team.until', desc: 'Label of a date field' })}</label>
      <input
        type="date"
        id="until-${id}"
        .value=${until}
        @change=${(event: Event) => help.step(id, { until: (event.currentTarget as Field).value })}
      />
    </div>
  </div>`;
}

/** Words for a job advertisement: the statements of the chosen areas, as the framework says them. Only where they tell what a person can. */
export function jobAdvertisement(view: TeamView, help: TeamHelp): TemplateResult | typeof nothing {
  const { framework, level } = view;
  if (framework.kind !== 'competence') return nothing;
  const chosen = framework.areas.filter(({ id }) => help.plan.has(id));
  return html`<div class="part screen" part="vacancy">
    ${heading(level(2), msg('Tekst til en stillingsannonse', { id: 'team.advertisement', desc: 'Heading' }))}
    ${
      chosen.length === 0
        ? html`<p>
            ${msg('Velg over hva dere vil bygge videre på, så får du et utkast her.', {
              id: 'team.advertisement-empty',
              desc: 'Where the text of a job advertisement will stand',
            })}
          </p>`
        : html`<label for="vacancy">
              ${msg('Utkast. Stryk det som ikke passer.', { id: 'team.draft', desc: 'Label of the text of a job advertisement' })}
            </label>
            <textarea id="vacancy" readonly rows="12" .value=${advertisement(view, chosen)}></textarea>
            <p class="copy">
              <button
                type="button"
                class="button"
                @click=${({ currentTarget }: Event) =>
                  help.copy((currentTarget as HTMLElement).closest('.part')!.querySelector('textarea')!)}
              >
                ${msg('Kopier teksten', { id: 'team.copy', desc: 'Button: copy the text of the advertisement' })}
              </button>
              <span role="status">
                ${
                  help.copied === 'copied'
                    ? msg('Teksten er kopiert.', { id: 'team.copied', desc: 'Status after copying' })
                    : help.copied === 'marked'
                      ? msg('Teksten er merket. Kopier den med nettleseren.', {
                          id: 'team.marked',
                          desc: 'Status when the page may not copy: the text is selected',
                        })
                      : nothing
                }
              </span>
            </p>`
    }
  </div>`;
}

function advertisement({ locale }: TeamView, areas: readonly Area[]): string {
  const plain = (words: Parameters<typeof plainText>[0]): string => plainText(words, locale);
  return [
    msg('Vil du være med og gjøre karriereveiledningen vår enda bedre?', {
      id: 'team.advertisement-lead',
      desc: 'First sentence of a job advertisement',
    }),
    '',
    msg('Vi hører gjerne fra deg som kjenner deg igjen i noe av dette, og som vil lære mer sammen med oss:', {
      id: 'team.advertisement-what',
      desc: 'Before statements in the first person, such as "I can listen and ask"',
    }),
    ...areas.flatMap(({ name, groups }) => [
      '',
      plain(name),
      ...groups.flatMap(({ statements }) => statements.map(({ text }) => `• ${plain(text)}`)),
    ]),
  ].join('\n');
}

export const planStyles = css`
  fieldset {
    display: grid;
    min-inline-size: 0;
  }
  legend {
    padding: 0;
    font-weight: 600;
    margin-block-end: 0.25em;
  }
  .option {
    display: flex;
    gap: 0.75em;
    align-items: start;
    min-block-size: 2.75em;
    padding-block: 0.6em;
    font-weight: inherit;
    cursor: pointer;
  }
  .fields {
    display: grid;
    gap: 0.75em;
    background: var(--tint);
    border-radius: var(--radius);
    padding: min(1.25em, 4%);
  }
  .fields .heading {
    font-weight: 600;
  }
  .fields > div {
    display: grid;
    gap: 0.25em;
  }
  input[type='date'],
  textarea {
    font: inherit;
    color: inherit;
    max-inline-size: 100%;
    padding: 0.4em 0.75em;
    border: 0.125em solid var(--edge);
    border-radius: var(--radius);
    background: var(--surface);
  }
  input[type='date'] {
    min-block-size: 2.75em;
    justify-self: start;
  }
  textarea {
    inline-size: 100%;
    resize: vertical;
  }
  textarea:focus-visible {
    outline: 0.1875em solid var(--focus);
    outline-offset: 0.125em;
  }
  .copy {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 0.5em 1em;
  }
`;
