/** One of the five areas: the tension between its words, a question at a time, one's own notes, and something to do. */
import { withButton } from '@retning/core/transition/saying';
import { type Company, questionsFor } from '@retning/core/transition/questions';
import type { Activity, Button } from '@retning/core/schema/types';
import { type TemplateResult, css, html, nothing } from 'lit';
import { msg, str } from '../base/language.ts';
import type { ExplorerHelp } from './explorer-help.ts';
import { partInWords } from './explorer-nav.ts';
import type { ExplorerView } from './explorer-view.ts';
import { betweenInWords } from './explorer-words.ts';
import { heading } from './heading.ts';
import { step } from './step.ts';

export function area(view: ExplorerView, help: ExplorerHelp): TemplateResult {
  const { content, say } = view;
  const at = Math.max(
    0,
    content.buttons.findIndex(({ id }) => id === view.button),
  );
  const button = content.buttons[at]!;
  return html`<div class="area">
    ${step(
      view.level(1),
      html`<span class="count">${partInWords('areas')}: ${msg(str`${at + 1} av ${content.buttons.length}`, { id: 'explorer.of', desc: 'Place in a row: 2 of 5' })}</span> ${say(button.name)}`,
    )}
    <p>${say(button.text)}</p>
    ${tension(button, view)}
    ${drawn(button, view, help)}
    ${notes(button, view)}
    ${activities(button, view)}
    ${onwards(at, view)}
  </div>`;
}

/** Five places between two words, as radios: no dragging, and no end is better. */
function tension({ id, words }: Button, view: ExplorerView): TemplateResult {
  const { state, say, act } = view;
  const position = state.buttons.find(({ button }) => button === id)?.position;
  const [one, other] = words;
  const places = [-2, -1, 0, 1, 2].map((value): readonly [number, unknown] => [
    value,
    value === 0
      ? msg('Begge like mye', { id: 'tension.both', desc: 'Radio: both words as much' })
      : betweenInWords(value, say(one!.name), say(other!.name)),
  ]);
  return html`<fieldset class="tension" part="tension">
    <legend>${msg('Hva kjenner du mest på nå?', { id: 'tension.question', desc: 'Question above five places between two words' })}</legend>
    <div class="words">
      <p><strong>${say(one!.name)}</strong> ${one!.text ? html`<span class="muted">${say(one!.text)}</span>` : nothing}</p>
      <p><strong>${say(other!.name)}</strong> ${other!.text ? html`<span class="muted">${say(other!.text)}</span>` : nothing}</p>
    </div>
    <div class="places">
      ${places.map(
        ([value, words]) =>
          html`<label class="option place">
            <input
              type="radio"
              name="position-${id}"
              value=${value}
              .checked=${position === value}
              @change=${() => act.keep(withButton(state, id, { position: value }))}
            />
            <span>${words}</span>
          </label>`,
      )}
    </div>
    ${
      position === undefined
        ? nothing
        : html`<p class="screen">
            <button type="button" class="button quiet" @click=${() => act.keep(withButton(state, id, { position: undefined }))}>
              ${msg('Ta bort valget', { id: 'tension.none', desc: 'Button: take back the place between two words' })}
            </button>
          </p>`
    }
  </fieldset>`;
}

/** One question at a time; another is drawn by a press. */
function drawn(
  button: Button,
  { company, say, level }: ExplorerView,
  help: ExplorerHelp,
): TemplateResult | typeof nothing {
  const question = help.question(button, company);
  if (!question) return nothing;
  const several = questionsFor(button, company).length > 1;
  return html`<div class="question-card" part="question">
    ${heading(level(2), msg('Et spørsmål å tenke på', { id: 'question.heading', desc: 'Heading above a question' }))}
    <div role="status">
      <p class="asked">${say(question.text)}</p>
      <p class="muted">${aboutInWords(question.about)}${minutesInWords(question.minutes)}</p>
    </div>
    ${
      several
        ? html`<p class="screen">
            <button type="button" class="button" @click=${() => help.draw(button, company)}>
              ${msg('Trekk et annet spørsmål', { id: 'question.draw', desc: 'Button: another question' })}
            </button>
          </p>`
        : nothing
    }
  </div>`;
}

function aboutInWords(about: 'past' | 'present' | 'future' | undefined): string {
  switch (about) {
    case 'past':
      return `${msg('Om før', { id: 'question.past', desc: 'The question is about the past' })} · `;
    case 'present':
      return `${msg('Om nå', { id: 'question.present', desc: 'The question is about the present' })} · `;
    case 'future':
      return `${msg('Om framtiden', { id: 'question.future', desc: 'The question is about the future' })} · `;
    case undefined:
      return '';
  }
}

export const minutesInWords = (minutes: number): string =>
  msg(str`${minutes} minutter`, { id: 'question.minutes', desc: 'How long a question or an activity takes' });

/** In one's own words: they are in no address and leave the page only in a file that the person saves. */
function notes({ id }: Button, { state, level, act }: ExplorerView): TemplateResult {
  const said = state.buttons.find(({ button }) => button === id);
  const field = (name: 'note' | 'past' | 'present' | 'future', label: string): TemplateResult =>
    html`<div>
      <label for="${name}-${id}">${label}</label>
      <textarea
        id="${name}-${id}"
        rows="2"
        maxlength="4000"
        .value=${said?.[name] ?? ''}
        @input=${({ currentTarget }: Event) => act.keep(withButton(state, id, { [name]: (currentTarget as HTMLTextAreaElement).value }))}
      ></textarea>
    </div>`;
  return html`<div class="notes">
    ${heading(level(2), msg('Dine egne ord', { id: 'notes.heading', desc: 'Heading above fields for notes' }))}
    ${field('note', msg('Tanker (valgfritt)', { id: 'notes.note', desc: 'Label of a field for notes' }))}
    <details>
      <summary tabindex="0">${msg('Før, nå og framover', { id: 'notes.times', desc: 'Opens fields about past, present and future' })}</summary>
      <div class="fields">
        ${field('past', msg('Før', { id: 'notes.past', desc: 'Label of a field for notes about the past' }))}
        ${field('present', msg('Nå', { id: 'notes.present', desc: 'Label of a field for notes about the present' }))}
        ${field('future', msg('Framover', { id: 'notes.future', desc: 'Label of a field for notes about the future' }))}
      </div>
    </details>
  </div>`;
}

function activities(button: Button, { company, offline, say, level }: ExplorerView): TemplateResult | typeof nothing {
  const fitting = (button.activities ?? []).filter(
    (activity) => activity.with.includes(company) && (!offline || activity.offline),
  );
  if (fitting.length === 0) return nothing;
  return html`<div class="activities">
    ${heading(level(2), msg('Noe å gjøre', { id: 'activities.heading', desc: 'Heading above activities' }))}
    ${fitting.map((activity) => activityDetails(activity, say))}
  </div>`;
}

export const activityDetails = (
  { name, text, minutes, with: company }: Activity,
  say: ExplorerView['say'],
): TemplateResult =>
  html`<details class="activity">
    <summary tabindex="0">${say(name)} <span class="muted">${minutesInWords(minutes)}</span></summary>
    <p>${say(text)}</p>
    <p class="muted">${companyInWords(company)}</p>
  </details>`;

export const companyInWords = (company: readonly Company[]): string =>
  company
    .map((one) => {
      switch (one) {
        case 'alone':
          return msg('Alene', { id: 'company.alone', desc: 'Something to do alone' });
        case 'pair':
          return msg('To sammen', { id: 'company.pair', desc: 'Something to do in a pair' });
        case 'group':
          return msg('I gruppe', { id: 'company.group', desc: 'Something to do in a group' });
      }
    })
    .join(' · ');

/** The next area, the circle, or the picture. */
function onwards(at: number, { content, say, act }: ExplorerView): TemplateResult {
  const next = content.buttons[at + 1];
  return html`<p class="buttons screen">
    ${
      next
        ? html`<button type="button" class="button main" @click=${() => void act.go('area', next.id)}>
            <span>${`${msg('Neste:', { id: 'area.next', desc: 'Button: the next area; its name follows' })} `}${say(next.name)}</span>
          </button>`
        : html`<button type="button" class="button main" @click=${() => void act.go('picture')}>
            ${msg('Se bildet mitt', { id: 'area.picture', desc: 'Button: all that was said' })}
          </button>`
    }
    <button type="button" class="button" @click=${() => void act.go('areas')}>
      ${msg('Alle områdene', { id: 'area.all', desc: 'Button: back to the five areas' })}
    </button>
  </p>`;
}

export const areaStyles = css`
  .area,
  .tension,
  .notes,
  .question-card,
  .activities {
    display: grid;
    gap: 0.75em;
  }
  .area {
    gap: 1.5em;
  }
  .count {
    display: block;
    font-size: 0.7em;
    font-weight: 600;
    color: var(--muted);
  }
  .words {
    display: grid;
    grid-template-columns: 1fr 1fr;
    gap: 1em;
  }
  .words > :last-child {
    text-align: end;
  }
  .words strong {
    display: block;
    font-size: 1.125em;
  }
  .places {
    display: grid;
    gap: 0.5em;
  }
  .area {
    container-type: inline-size;
  }
  /* All five in a row between their words, or one under the other: never in two columns, where nobody sees the order. */
  @container (min-width: 36em) {
    .places {
      grid-template-columns: repeat(5, 1fr);
    }
  }
  .question-card {
    background: var(--tint);
    border-radius: var(--radius);
    padding: min(1.25em, 4%);
  }
  .asked {
    font-size: 1.25em;
    line-height: 1.4;
  }
  textarea {
    font: inherit;
    color: inherit;
    inline-size: 100%;
    min-block-size: 4.5em;
    padding: 0.5em 0.75em;
    border: 0.125em solid var(--edge);
    border-radius: var(--radius);
    background: var(--surface);
    resize: vertical;
  }
  textarea:focus-visible {
    outline: 0.1875em solid var(--focus);
    outline-offset: 0.125em;
  }
  .notes > div,
  .fields > div {
    display: grid;
    gap: 0.25em;
  }
  .fields {
    display: grid;
    gap: 0.75em;
  }
  .activity {
    border-block-end: 1px solid var(--line);
  }
`;
