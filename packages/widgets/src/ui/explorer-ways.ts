import { type TemplateResult, html, nothing } from 'lit';
import { msg } from '../base/language.ts';
import { toEducation } from './explorer-by-education.ts';
import type { ExplorerHelp } from './explorer-help.ts';
import type { ExplorerView } from './explorer-view.ts';
import { fileField } from './file-field.ts';

/** Ways to begin that are not the usual one: a saved file, a form for paper, straight to the five areas. */
export function otherWays({ act, occupations }: ExplorerView, help: ExplorerHelp): TemplateResult {
  return html`<div class="ways">
    <p class="label">${msg('Andre måter å begynne på', { id: 'explorer.ways', desc: 'Above other ways to begin' })}</p>
    <p class="buttons">
      <button type="button" class="button" @click=${() => void act.go('areas')}>
        ${msg('Rett til de fem områdene', { id: 'explorer.to-areas', desc: 'Button: to the five areas' })}
      </button>
      ${occupations ? toEducation(help.educations) : nothing}
      ${openFile(help)}
      <button type="button" class="button" @click=${() => help.print(true)}>
        ${msg('Skriv ut et skjema', { id: 'explorer.print-form', desc: 'Button: print a form to fill in on paper' })}
      </button>
    </p>
  </div>`;
}

/** Opens a file that was saved. */
export const openFile = (help: ExplorerHelp): TemplateResult =>
  fileField(
    msg('Åpne en lagret fil', { id: 'explorer.open-file', desc: 'Button: open a saved file' }),
    '.json,application/json',
    ([file]) => void help.files.open(file!),
  );
