import { type TemplateResult, html } from 'lit';
import { msg } from '../base/language.ts';
import type { CheckHelp } from './check-help.ts';
import { typeIn } from './check-words.ts';
import type { CheckView } from './check-view.ts';
import { fileField } from './file-field.ts';

/** Ways to begin that are not the usual one: a saved file, a form from paper, a form for paper. */
export function otherWays({ act }: CheckView, help: CheckHelp): TemplateResult {
  return html`<div class="ways">
    <p class="label">
      ${msg('Har du svart før, eller vil du svare på papir?', { id: 'check.ways', desc: 'Above other ways to begin' })}
    </p>
    <p class="buttons">
      ${openFile(help)}
      <button type="button" class="button" @click=${() => help.print(true)}>
        ${msg('Skriv ut skjemaet', { id: 'check.print-form', desc: 'Button: print the form to fill in on paper' })}
      </button>
      <button type="button" class="button type-in" @click=${() => act.go('typed')}>
        ${typeIn()}
      </button>
    </p>
  </div>`;
}

/** Opens a file that was saved. */
export const openFile = (help: CheckHelp): TemplateResult =>
  fileField(
    msg('Åpne en lagret fil', { id: 'check.open-file', desc: 'Button: open a saved file' }),
    '.json,application/json',
    ([file]) => void help.open(file!, 'continue'),
  );
