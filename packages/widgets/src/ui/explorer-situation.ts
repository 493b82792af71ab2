/** What the transition is like, and what one needs: three axes without a better end, needs and matters of life. */
import { toggled, withAxis } from '@retning/core/transition/saying';
import { type AxisPlace, axesOf } from '@retning/core/transition/picture';
import type { Text } from '@retning/core/schema/types';
import { type TemplateResult, css, html, nothing } from 'lit';
import { msg } from '../base/language.ts';
import { step } from './step.ts';
import { onwards, partInWords } from './explorer-nav.ts';
import type { ExplorerView } from './explorer-view.ts';

export function situation(view: ExplorerView): TemplateResult {
  const { content, state, say } = view;
  const places = axesOf(content, state);
  const preset = content.presets.find(({ id }) => id === state.preset);
  const suggested = places.some(({ by }) => by === 'preset');
  return html`<div class="situation">
    ${step(view.level(1), partInWords('situation'))}
    ${preset ? html`<p class="chosen-change"><strong>${say(preset.name)}.</strong> ${say(preset.text)}</p>` : nothing}
    ${
      suggested
        ? html`<p class="muted">
            ${msg('Slik er det for mange. Endre det som ikke stemmer for deg.', {
              id: 'explorer.suggested',
              desc: 'Above choices that follow from the change that was chosen',
            })}
          </p>`
        : nothing
    }
    ${content.axes.map((axis) => axisField(axis.id, places, view))}
    ${choices('need', msg('Hva trenger du nå?', { id: 'explorer.needs', desc: 'Question above check boxes' }), content.needs, state.needs, view)}
    ${choices('topic', msg('Hva gjelder det?', { id: 'explorer.topics', desc: 'Question above check boxes' }), content.topics, state.topics, view)}
    ${onwards(view, 'start', 'areas')}
  </div>`;
}

function axisField(id: string, places: readonly AxisPlace[], view: ExplorerView): TemplateResult {
  const { content, state, say, act } = view;
  const axis = content.axes.find((one) => one.id === id)!;
  const place = places.find((one) => one.axis === axis);
  const option = (value: string, name: unknown, text?: Text): TemplateResult =>
    html`<label class="option">
      <input
        type="radio"
        name="axis-${id}"
        value=${value}
        .checked=${place?.pole === value}
        @change=${() => act.keep(withAxis(state, id, value))}
      />
      <span>${name}${text ? html` <span class="text muted">${say(text)}</span>` : nothing}</span>
    </label>`;
  const [one, other] = axis.poles;
  return html`<fieldset class="axis">
    <legend>${say(axis.question)}</legend>
    <div class="ends">
      ${option(one!.id, say(one!.name), one!.text)}
      ${option('both', msg('Begge deler', { id: 'explorer.both', desc: 'Radio between two opposite words: both' }))}
      ${option(other!.id, say(other!.name), other!.text)}
      ${option('unsure', msg('Vet ikke', { id: 'explorer.unsure', desc: 'Radio: the person does not know' }))}
    </div>
  </fieldset>`;
}

function choices(
  name: 'need' | 'topic',
  question: string,
  all: readonly { readonly id: string; readonly name: Text; readonly text?: Text | undefined }[],
  chosen: readonly string[],
  { state, say, act }: ExplorerView,
): TemplateResult {
  const take = (id: string, on: boolean): void => {
    const ids = toggled(chosen, id, on);
    act.keep(name === 'need' ? { ...state, needs: ids } : { ...state, topics: ids });
  };
  return html`<fieldset>
    <legend>${question}</legend>
    ${all.map(
      ({ id, name: words, text }) =>
        html`<label class="option">
          <input
            type="checkbox"
            name=${name}
            value=${id}
            .checked=${chosen.includes(id)}
            @change=${({ currentTarget }: Event) => take(id, (currentTarget as HTMLInputElement).checked)}
          />
          <span>${say(words)}${text ? html` <span class="text muted">${say(text)}</span>` : nothing}</span>
        </label>`,
    )}
  </fieldset>`;
}

export const situationStyles = css`
  .situation {
    display: grid;
    gap: 1.5em;
  }
  .ends {
    display: grid;
    grid-template-columns: repeat(auto-fit, minmax(min(11em, 100%), 1fr));
    gap: 0.5em;
  }
  .explorer .heading {
    font-size: 1.125em;
    font-weight: 650;
  }
  .step {
    font-size: 1.375em;
    font-weight: 650;
    line-height: 1.3;
  }
`;
