/** Next steps, soon and in the longer run: what, and perhaps when. */
import { withStep } from '@retning/core/transition/saying';
import type { Picture } from '@retning/core/transition/picture';
import type { PlannedStep } from '@retning/core/schema/types';
import { type TemplateResult, css, html, nothing } from 'lit';
import { dayInWords } from '../base/formats.ts';
import { msg, str } from '../base/language.ts';
import type { ExplorerHelp } from './explorer-help.ts';
import type { ExplorerView } from './explorer-view.ts';
import { heading } from './heading.ts';
import { onEnter } from './on-enter.ts';

const horizons: readonly PlannedStep['horizon'][] = ['short', 'long'];

export function plan({ steps }: Picture, view: ExplorerView, help: ExplorerHelp): TemplateResult {
  return html`<div class="part plan" part="plan">
    ${heading(view.level(2), msg('Neste steg', { id: 'steps.heading', desc: 'Heading: next steps' }))}
    ${horizons.map((horizon) =>
      steps[horizon].length > 0
        ? html`<p class="muted">${horizonInWords(horizon)}</p>
            <ul class="steps">
              ${steps[horizon].map((one) => stepItem(one, view))}
            </ul>`
        : nothing,
    )}
    ${newStep(help)}
  </div>`;
}

function stepItem(one: PlannedStep, { state, act }: ExplorerView): TemplateResult {
  const { id, text, until, done } = one;
  return html`<li>
    <label class="option">
      <input
        type="checkbox"
        .checked=${done ?? false}
        @change=${({ currentTarget }: Event) =>
          act.keep(withStep(state, { ...one, done: (currentTarget as HTMLInputElement).checked || undefined }))}
      />
      <span>
        <bdi>${text}</bdi>
        ${until ? html`<span class="muted">${msg(str`Innen ${dayInWords(until, 'year')}`, { id: 'plan.by', desc: 'Before which date' })}</span>` : nothing}
      </span>
    </label>
    <button type="button" class="button quiet screen" @click=${() => act.keep(withStep(state, { ...one, text: '' }))}>
      ${msg('Ta bort', { id: 'explorer.remove', desc: 'Button: take something out of a list' })}<span class="away"> ${id && text}</span>
    </button>
  </li>`;
}

function newStep(help: ExplorerHelp): TemplateResult {
  return html`<div class="add screen">
    <div>
      <label for="step">${msg('Hva vil du gjøre?', { id: 'plan.action', desc: 'Label of a text field: the next step' })}</label>
      <input
        type="text"
        id="step"
        maxlength="1000"
        aria-invalid=${help.draft.missing === 'step' ? 'true' : nothing}
        aria-describedby=${help.draft.missing === 'step' ? 'step-missing' : nothing}
        .value=${help.draft.fields.step}
        @input=${help.draft.take('step')}
        @keydown=${onEnter(() => help.draft.addStep())}
      />
      <p id="step-missing" class="fault" role="alert">
        ${help.draft.missing === 'step' ? msg('Skriv hva du vil gjøre.', { id: 'steps.missing', desc: 'Message: the field is empty' }) : nothing}
      </p>
    </div>
    <fieldset>
      <legend class="label">${msg('Når omtrent?', { id: 'steps.horizon', desc: 'Question: soon, or in the longer run' })}</legend>
      <div class="ends">
        ${horizons.map(
          (horizon) =>
            html`<label class="option">
              <input type="radio" name="horizon" value=${horizon} .checked=${help.draft.fields.horizon === horizon} @change=${help.draft.take('horizon')} />
              <span>${horizonInWords(horizon)}</span>
            </label>`,
        )}
      </div>
    </fieldset>
    <div>
      <label for="until">${msg('Innen når? (valgfritt)', { id: 'plan.until', desc: 'Label of a date field' })}</label>
      <input type="date" id="until" max="9999-12-31" .value=${help.draft.fields.until} @change=${help.draft.take('until')} />
    </div>
    <p><button type="button" class="button" @click=${() => help.draft.addStep()}>${msg('Legg til steget', { id: 'steps.add', desc: 'Button: add a step to the plan' })}</button></p>
  </div>`;
}

export function horizonInWords(horizon: PlannedStep['horizon']): string {
  return horizon === 'short'
    ? msg('Snart', { id: 'steps.short', desc: 'Steps to take soon' })
    : msg('På lengre sikt', { id: 'steps.long', desc: 'Steps in the longer run' });
}

export const planStyles = css`
  .add {
    display: grid;
    gap: 0.75em;
    background: var(--tint);
    border-radius: var(--radius);
    padding: min(1.25em, 4%);
  }
  .add > div {
    display: grid;
    gap: 0.25em;
  }
  .add legend {
    font-size: 1em;
    margin-block-end: 0.25em;
  }
  .add .option {
    background: var(--surface);
  }
  .steps {
    display: grid;
    gap: 0.35em;
  }
  .steps > li {
    display: flex;
    flex-wrap: wrap;
    gap: 0 0.5em;
    align-items: center;
  }
  .steps .option {
    flex: 1 1 12em;
  }
  .steps .muted {
    display: block;
  }
`;
