/** The exploration as a form to fill in by hand: for a course, a prison, a table without a screen. */
import { questionsFor } from '@retning/core/transition/questions';
import type { Text } from '@retning/core/schema/types';
import { type TemplateResult, css, html } from 'lit';
import { msg } from '../base/language.ts';
import { degreeInWords } from './explorer-influence.ts';
import { horizonInWords } from './explorer-plan.ts';
import type { ExplorerView } from './explorer-view.ts';
import { heading } from './heading.ts';

/** Questions of each area that there is room for. */
const fewQuestions = 3;

export function paperForm(view: ExplorerView): TemplateResult {
  const { content, say, level, company } = view;
  const boxes = (all: readonly { readonly name: Text }[]): TemplateResult =>
    html`<ul class="boxes">${all.map(({ name }) => html`<li>☐ ${say(name)}</li>`)}</ul>`;
  return html`<div class="paper paper-form">
    ${heading(level(1), msg('Hva er på gang?', { id: 'explorer.changes', desc: 'Question above a list of changes that people meet' }))}
    ${boxes(content.presets)}
    ${content.axes.map(
      ({ question, poles }) =>
        html`<p><strong>${say(question)}</strong></p>
          <p>
            ☐ ${say(poles[0]!.name)} ☐ ${say(poles[1]!.name)} ☐
            ${msg('Begge deler', { id: 'explorer.both', desc: 'Radio between two opposite words: both' })} ☐
            ${msg('Vet ikke', { id: 'explorer.unsure', desc: 'Radio: the person does not know' })}
          </p>`,
    )}
    ${content.buttons.map(
      (button) =>
        html`<div class="paper-area">
          ${heading(level(1), say(button.name))}
          <p>${say(button.text)}</p>
          <p class="scale">${say(button.words[0]!.name)} ☐ ☐ ☐ ☐ ☐ ${say(button.words[1]!.name)}</p>
          ${questionsFor(button, company)
            .slice(0, fewQuestions)
            .map(({ text }) => html`<p>${say(text)}</p>${lines(2)}`)}
        </div>`,
    )}
    ${heading(level(1), msg('Hva jeg kan gjøre noe med', { id: 'influence.heading', desc: 'Heading: what one can influence' }))}
    ${(['yes', 'partly', 'no'] as const).map((can) => html`<p>${degreeInWords(can)}</p>${lines(2)}`)}
    ${heading(level(1), msg('Hva trenger du nå?', { id: 'explorer.needs', desc: 'Question above check boxes' }))}
    ${boxes([...content.needs, ...content.topics])}
    ${heading(level(1), msg('Neste steg', { id: 'steps.heading', desc: 'Heading: next steps' }))}
    ${(['short', 'long'] as const).map((horizon) => html`<p>${horizonInWords(horizon)}</p>${lines(3)}`)}
  </div>`;
}

/** No `Array.from`: Prototype.js and MooTools have one of their own. */
const lines = (count: number): readonly TemplateResult[] =>
  [...'_'.repeat(count)].map(() => html`<p class="write" aria-hidden="true"></p>`);

export const paperStyles = css`
  .paper-form {
    display: grid;
    gap: 0.5em;
  }
  .paper-form .heading {
    font-size: 1.125em;
    font-weight: 650;
    margin-block-start: 0.75em;
  }
  .boxes {
    columns: 2;
  }
  .scale {
    letter-spacing: 0.15em;
  }
  .write {
    block-size: 1.6em;
    border-block-end: 1px solid #000;
  }
  .paper-area {
    break-inside: avoid;
    display: grid;
    gap: 0.4em;
  }
`;
