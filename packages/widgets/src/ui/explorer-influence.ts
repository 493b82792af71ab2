/** What one can do something about, and what not: sorted by the person, in the person's own words. */
import { withInfluence } from '@retning/core/transition/saying';
import type { Influence } from '@retning/core/schema/types';
import { type TemplateResult, html, nothing } from 'lit';
import { msg } from '../base/language.ts';
import type { ExplorerHelp } from './explorer-help.ts';
import type { ExplorerView } from './explorer-view.ts';
import { heading } from './heading.ts';
import { onEnter } from './on-enter.ts';

const degrees: readonly Influence['can'][] = ['yes', 'partly', 'no'];

export function influence({ state, level, act }: ExplorerView, help: ExplorerHelp): TemplateResult {
  return html`<div class="part influence">
    ${heading(level(2), msg('Hva jeg kan gjøre noe med', { id: 'influence.heading', desc: 'Heading: what one can influence' }))}
    ${degrees.map((can) => {
      const those = state.influence.flatMap((one, at) => (one.can === can ? [{ ...one, at }] : []));
      if (those.length === 0) return nothing;
      return html`<p class="muted">${degreeInWords(can)}</p>
        <ul class="bullets">
          ${those.map(
            ({ text, at }) =>
              html`<li>
                <bdi>${text}</bdi>
                <button type="button" class="button quiet screen" @click=${() => act.keep(withInfluence(state, { text: '', can }, at))}>
                  ${msg('Ta bort', { id: 'explorer.remove', desc: 'Button: take something out of a list' })}<span class="away"> ${text}</span>
                </button>
              </li>`,
          )}
        </ul>`;
    })}
    <div class="add screen">
      <div>
        <label for="influence">${msg('Noe som påvirker deg nå', { id: 'influence.text', desc: 'Label of a text field' })}</label>
        <input
          type="text"
          id="influence"
          maxlength="500"
          aria-invalid=${help.draft.missing === 'influence' ? 'true' : nothing}
          aria-describedby=${help.draft.missing === 'influence' ? 'influence-missing' : nothing}
          .value=${help.draft.fields.influence}
          @input=${help.draft.take('influence')}
          @keydown=${onEnter(() => help.draft.addInfluence())}
        />
        <p id="influence-missing" class="fault" role="alert">
          ${help.draft.missing === 'influence' ? msg('Skriv hva det er.', { id: 'influence.missing', desc: 'Message: the field is empty' }) : nothing}
        </p>
      </div>
      <fieldset>
        <legend class="label">${msg('Kan du gjøre noe med det?', { id: 'influence.can', desc: 'Question above three choices' })}</legend>
        <div class="ends">
          ${degrees.map(
            (can) =>
              html`<label class="option">
                <input type="radio" name="can" value=${can} .checked=${help.draft.fields.can === can} @change=${help.draft.take('can')} />
                <span>${degreeInWords(can)}</span>
              </label>`,
          )}
        </div>
      </fieldset>
      <p><button type="button" class="button" @click=${() => help.draft.addInfluence()}>${msg('Legg til', { id: 'explorer.add', desc: 'Button: add to a list' })}</button></p>
    </div>
  </div>`;
}

export function degreeInWords(can: Influence['can']): string {
  switch (can) {
    case 'yes':
      return msg('Dette kan jeg gjøre noe med', { id: 'influence.yes', desc: 'What one can influence' });
    case 'partly':
      return msg('Dette kan jeg delvis gjøre noe med', {
        id: 'influence.partly',
        desc: 'What one can influence in part',
      });
    case 'no':
      return msg('Dette kan jeg ikke gjøre noe med nå', { id: 'influence.no', desc: 'What one cannot influence now' });
  }
}
