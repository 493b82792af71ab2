/** What a person meets first: what the explorer is, and the changes to begin with. What comes after is fetched later. */
import { type TemplateResult, html, nothing } from 'lit';
import { msg } from '../base/language.ts';
import type { ExplorerView } from '../ui/explorer-view.ts';
import { heading } from '../ui/heading.ts';
import { origin } from '../ui/origin.ts';

/** The whole explorer. */
export function explorer(view: ExplorerView): TemplateResult {
  const { content, at, say, help, company } = view;
  return html`<div class="explorer" data-company=${company}>
    ${heading(view.level(0), say(content.name))}
    ${help?.notices()}
    ${at === 'start' ? start(view) : help?.place(view)}
    <p class="fault" role="alert">
      ${
        view.stuck
          ? msg('Vi får ikke hentet resten akkurat nå. Det du har sagt, er her fortsatt. Prøv igjen.', {
              id: 'explorer.stuck',
              desc: 'The part of the program that comes after the first page could not be loaded',
            })
          : nothing
      }
    </p>
    ${help?.paper(view)}
    ${origin(content, view.locale, content.languages[0])}
  </div>`;
}

function start(view: ExplorerView): TemplateResult {
  const { content, say, act } = view;
  return html`<div class="screen start">
    <p class="lead">${say(content.lead)}</p>
    ${
      content.official
        ? nothing
        : html`<p class="note">
            ${say(content.note)}
          </p>`
    }
    <p>
      ${msg('Alt er valgfritt, og ingenting er rett eller galt. Det du sier, er bare ditt til du deler det selv.', {
        id: 'explorer.privacy',
        desc: 'Promise at the beginning of the transition explorer',
      })}
    </p>
    <form class="start" @submit=${act.start}>
      ${content.presets.length > 0 ? changes(view) : nothing}
      <p class="buttons">
        <button class="button main" type="submit" @click=${act.start}>
          ${msg('Utforsk', { id: 'explorer.start', desc: 'Button: begin to explore' })}
        </button>
${
  view.occupations
    ? html`<button class="button" type="button" @click=${() => void act.go('occupations')}>
          ${msg('Begynn med et yrke', { id: 'explorer.start-occupation', desc: 'Button: begin with an occupation' })}
        </button>`
    : nothing
}
      </p>
    </form>
    ${view.help?.otherWays(view)}
  </div>`;
}

/** The changes that people meet, as radios: one, or none. */
function changes({ content, state, say, act }: ExplorerView): TemplateResult {
  return html`<fieldset aria-describedby="changes-hint">
    <legend class="label">
      ${msg('Hva er på gang?', { id: 'explorer.changes', desc: 'Question above a list of changes that people meet' })}
    </legend>
    <p id="changes-hint" class="hint muted">
      ${msg('Velg det som ligner mest, eller ingen.', { id: 'explorer.changes-hint', desc: 'Hint: choose what is most like, or none' })}
    </p>
    <div class="changes">
      ${content.presets.map(
        ({ id, name }) =>
          html`<label class="option">
            <input
              type="radio"
              name="change"
              value=${id}
              .checked=${id === state.preset}
              @change=${() => act.choose(id)}
            />
            <span>${say(name)}</span>
          </label>`,
      )}
    </div>
    ${
      state.preset === undefined
        ? nothing
        : html`<p>
            <button class="button quiet" type="button" @click=${() => act.choose(undefined)}>
              ${msg('Velg ingen', { id: 'explorer.no-change', desc: 'Button: take back the choice of a change' })}
            </button>
          </p>`
    }
  </fieldset>`;
}

/** What stands there while there is nothing to show. */
export const missing = {
  failed: (): string =>
    msg('Vi får ikke hentet utforskeren akkurat nå.', { id: 'explorer.failed', desc: 'Loading the explorer failed' }),
  loading: (): string => msg('Henter utforskeren …', { id: 'explorer.loading', desc: 'While the explorer is loaded' }),
};

/** What this widget says beside the common words. */
export const words = {
  nn: () => import('../locales/nn.transition-explorer.ts'),
  en: () => import('../locales/en.transition-explorer.ts'),
};
