/** How to keep the picture, and how to hand on what one needs: only by a press, after seeing exactly what is shared. */
import { wishesOf } from '@retning/core/transition/hand-over';
import type { Picture } from '@retning/core/transition/picture';
import { type TemplateResult, css, html, nothing } from 'lit';
import { msg } from '../base/language.ts';
import type { ExplorerHelp } from './explorer-help.ts';
import type { ExplorerView } from './explorer-view.ts';
import { openFile } from './explorer-ways.ts';
import { channelName } from './words.ts';
import { heading } from './heading.ts';

export function keeping(shown: Picture, view: ExplorerView, help: ExplorerHelp): TemplateResult {
  return html`<div class="part screen keeping">
    ${heading(view.level(2), msg('Ta vare på det', { id: 'keep.heading', desc: 'Heading: keep the result' }))}
    <p>
      ${msg('Lukker du siden, er det borte. Lagre det i en fil på din egen maskin hvis du vil fortsette senere.', {
        id: 'picture.why-save',
        desc: 'Why one would save a file',
      })}
    </p>
    <p class="buttons">
      <button type="button" class="button main" @click=${() => help.files.save(view.now)}>
        ${msg('Lagre i en fil', { id: 'keep.save', desc: 'Button: save the answers to a file' })}
      </button>
      <button type="button" class="button" @click=${() => help.print()}>
        ${msg('Skriv ut', { id: 'keep.print', desc: 'Button: print the result' })}
      </button>
      <button type="button" class="button" @click=${() => void help.files.copy(shown, view)}>
        ${msg('Kopier som tekst', { id: 'picture.copy', desc: 'Button: copy the picture as text' })}
      </button>
      <button type="button" class="button" @click=${() => help.files.saveEuropass(shown, view)}>
        ${msg('Planen for Europass (JSON)', { id: 'picture.europass', desc: 'Button: download the plan in a form that Europass tools read' })}
      </button>
      ${openFile(help)}
    </p>
    ${
      help.files.text === undefined
        ? nothing
        : html`<div>
            <label for="as-text">${msg('Bildet som tekst', { id: 'picture.as-text', desc: 'Label of a field with the text to copy' })}</label>
            <textarea id="as-text" rows="8" readonly .value=${help.files.text}></textarea>
          </div>`
    }
    ${sharing(shown, view, help)}
    <p>
      <button type="button" class="button quiet" @click=${() => help.restart()}>
        ${msg('Begynn på nytt', { id: 'keep.restart', desc: 'Button: clear all answers; can be undone' })}
      </button>
    </p>
  </div>`;
}

/** What would be handed on, item by item, before the button that does it. */
function sharing(shown: Picture, { say }: ExplorerView, help: ExplorerHelp): TemplateResult {
  const { channels } = wishesOf(shown);
  const item = (label: string, values: readonly unknown[]): TemplateResult | typeof nothing =>
    values.length === 0
      ? nothing
      : html`<li><span class="muted">${label}:</span> ${values.map((value, at) => html`${at > 0 ? ', ' : ''}${value}`)}</li>`;
  return html`<details class="sharing">
    <summary tabindex="0">${msg('Finn noen å snakke med', { id: 'share.open', desc: 'Opens what can be handed on to the centre finder' })}</summary>
    <p>
      ${msg(
        'Du kan la resten av siden få vite hva du trenger, for eksempel for å finne et karrieresenter. Bare dette blir delt, og ingenting du har skrevet:',
        {
          id: 'share.what',
          desc: 'Above a list of exactly what is shared',
        },
      )}
    </p>
    <ul class="bullets" part="shared">
      ${item(msg('Overgang', { id: 'share.preset', desc: 'Label of what is shared: the change' }), shown.preset ? [say(shown.preset.name)] : [])}
      ${item(
        msg('Behov', { id: 'share.needs', desc: 'Label of what is shared: needs' }),
        shown.needs.map(({ name }) => say(name)),
      )}
      ${item(
        msg('Tema', { id: 'share.topics', desc: 'Label of what is shared: topics' }),
        shown.topics.map(({ name }) => say(name)),
      )}
      ${item(msg('Måter å møtes på', { id: 'share.channels', desc: 'Label of what is shared: channels' }), channels.map(channelName))}
      ${item(
        msg('Yrker', { id: 'explorer.part-occupations', desc: 'Name of the page about occupations' }),
        // What has no name here is shared too, so it is shown as it is.
        shown.occupations.map((id) => html`<span lang="nb">${help.occupations.nameOf(id) ?? id}</span>`),
      )}
    </ul>
    <p>
      <button type="button" class="button" @click=${() => help.describe(shown)}>
        ${msg('Del dette med resten av siden', { id: 'share.do', desc: 'Button: hand it on to other parts of the page' })}
      </button>
    </p>
  </details>`;
}

export const keepingStyles = css`
  .keeping {
    border-block-start: 1px solid var(--line);
    padding-block-start: 1em;
  }
  .sharing > p,
  .sharing > ul {
    margin-block-end: 0.75em;
  }
`;
