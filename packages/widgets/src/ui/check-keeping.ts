/** How to keep a result: as a file, on paper, as a table; and how to give it to a leader or begin anew. */
import { type TemplateResult, html } from 'lit';
import { msg } from '../base/language.ts';
import type { CheckHelp } from './check-help.ts';
import type { CheckView } from './check-view.ts';
import { openFile } from './check-ways.ts';
import { fileField } from './file-field.ts';
import { heading } from './heading.ts';

export function keeping(view: CheckView, help: CheckHelp): TemplateResult {
  return html`<div class="part screen">
    ${heading(view.level(2), msg('Ta vare på det', { id: 'keep.heading', desc: 'Heading: keep the result' }))}
    <p>
      ${msg('Lukker du siden, er svarene borte. Lagre dem i en fil på din egen maskin hvis du vil fortsette senere.', {
        id: 'keep.why',
        desc: 'Why one would save a file',
      })}
    </p>
    <p class="buttons">
      <button type="button" class="button main" @click=${() => help.save(view.now)}>
        ${msg('Lagre i en fil', { id: 'keep.save', desc: 'Button: save the answers to a file' })}
      </button>
      <button type="button" class="button" @click=${() => help.print()}>
        ${msg('Skriv ut', { id: 'keep.print', desc: 'Button: print the result' })}
      </button>
      <button type="button" class="button" @click=${() => help.saveTable(view)}>
        ${msg('Last ned som regneark (CSV)', { id: 'keep.table', desc: 'Button: download a table' })}
      </button>
    </p>
    <p class="buttons">
      ${openFile(help)}
      ${fileField(
        msg('Sammenlign med en tidligere fil', { id: 'keep.compare', desc: 'Button: compare with an earlier file' }),
        '.json,application/json',
        ([file]) => void help.open(file!, 'compare'),
      )}
    </p>
    ${view.framework.unscored ? '' : leader(view, help)}
    <p>
      <button type="button" class="button quiet" @click=${() => help.restart()}>
        ${msg('Begynn på nytt', { id: 'keep.restart', desc: 'Button: clear all answers; can be undone' })}
      </button>
    </p>
  </div>`;
}

function leader({ now }: CheckView, help: CheckHelp): TemplateResult {
  return html`<details class="leader">
    <summary tabindex="0">${msg('Gi svarene til en leder', { id: 'keep.leader', desc: 'Opens the fields for a file to a leader' })}</summary>
    <div class="fields">
      <p>
        ${msg(
          'Filen har bare svarene dine, ikke planen. Du velger selv om navnet ditt skal stå i den, og leverer den selv.',
          {
            id: 'keep.leader-what',
            desc: 'What is in the file for a leader',
          },
        )}
      </p>
      <div>
        <label for="name">${msg('Navn (valgfritt)', { id: 'keep.name', desc: 'Label of a text field' })}</label>
        <input
          type="text"
          id="name"
          maxlength="100"
          autocomplete="name"
          .value=${help.name}
          @input=${(event: Event) => {
            help.name = (event.currentTarget as HTMLInputElement).value;
          }}
        />
      </div>
      <label class="option">
        <input
          type="checkbox"
          .checked=${help.agreed}
          @change=${(event: Event) => {
            help.agreed = (event.currentTarget as HTMLInputElement).checked;
          }}
        />
        <span>${msg('Lederen kan se svarene mine sammen med navnet mitt', { id: 'keep.agreed', desc: 'Label of a check box' })}</span>
      </label>
      <p>
        <button type="button" class="button" @click=${() => help.handOver(now)}>
          ${msg('Lag filen', { id: 'keep.hand-over', desc: 'Button: make the file for a leader' })}
        </button>
      </p>
    </div>
  </details>`;
}
