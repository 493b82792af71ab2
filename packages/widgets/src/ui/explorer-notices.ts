import { type TemplateResult, html, nothing } from 'lit';
import { dayInWords } from '../base/formats.ts';
import { msg, str } from '../base/language.ts';

/** What happened to a file, an address or the clipboard. Codes, so that the words follow the language. */
export interface Notice {
  readonly code:
    | 'opened'
    | 'address'
    | 'saved'
    | 'copied'
    | 'not-copied'
    | 'handed-over'
    | 'restarted'
    | 'newer-format'
    | 'not-a-picture'
    | 'other-content'
    | 'damaged'
    | 'unreadable';
  /** The day that the file was saved. */
  readonly day?: string | undefined;
  /** Choices that do not fit any more. */
  readonly count?: number;
}

/** Says it, aloud too, and offers to undo where that can be done. */
export function noticeBox(notice: Notice | undefined, undo: (() => void) | undefined): TemplateResult {
  return html`<div class="screen" role="status">
    ${
      notice
        ? html`<p class="note">
            ${inWords(notice)}
            ${
              undo
                ? html`<button type="button" class="button quiet" @click=${undo}>
                    ${msg('Angre', { id: 'explorer.undo', desc: 'Button: undo what was just done' })}
                  </button>`
                : nothing
            }
          </p>`
        : nothing
    }
  </div>`;
}

function inWords({ code, day, count = 0 }: Notice): unknown {
  const date = day ? dayInWords(day, 'year') : '';
  switch (code) {
    case 'opened':
      return html`${msg(str`Bildet fra ${date} er hentet fram.`, { id: 'explorer.opened', desc: 'A saved file was opened; its date' })}
      ${strangers(count)}`;
    case 'address':
      return strangers(count);
    case 'saved':
      return msg('Filen er laget. Se blant nedlastingene dine.', {
        id: 'explorer.saved',
        desc: 'A file was downloaded',
      });
    case 'copied':
      return msg('Teksten er kopiert.', { id: 'explorer.copied', desc: 'A text was copied' });
    case 'not-copied':
      return msg('Nettleseren fikk ikke kopiere. Merk teksten i feltet under og kopier den selv.', {
        id: 'explorer.not-copied',
        desc: 'Copying was refused; a field with the text stands below',
      });
    case 'handed-over':
      return msg('Valgene er gitt videre til resten av siden.', {
        id: 'explorer.handed-over',
        desc: 'Choices were handed on to other parts of the page',
      });
    case 'restarted':
      return msg('Du har begynt på nytt.', { id: 'explorer.restarted', desc: 'All was cleared; can be undone' });
    case 'newer-format':
      return msg(
        'Filen er laget med en nyere utgave av dette verktøyet. Her kan den ikke åpnes. Ingenting er endret.',
        {
          id: 'explorer.newer',
          desc: 'A file of a later version was refused',
        },
      );
    case 'not-a-picture':
      return msg('Dette er ikke en fil fra utforskeren. Ingenting er endret.', {
        id: 'explorer.not-a-picture',
        desc: 'Another kind of file was refused',
      });
    case 'other-content':
      return msg('Filen hører til andre spørsmål enn disse. Ingenting er endret.', {
        id: 'explorer.other-content',
        desc: 'A file that belongs to other content was refused',
      });
    case 'damaged':
      return msg('Filen er ødelagt eller ikke hel. Ingenting er endret.', {
        id: 'explorer.damaged',
        desc: 'A shortened or spoiled file was refused',
      });
    case 'unreadable':
      return msg('Vi får ikke lest filen. Ingenting er endret.', {
        id: 'explorer.unreadable',
        desc: 'The browser could not read a file',
      });
  }
}

const strangers = (count: number): unknown =>
  count > 0
    ? msg(str`Noe er endret siden sist: ${count} valg passer ikke lenger og er utelatt.`, {
        id: 'explorer.strangers',
        desc: 'Number of choices with unknown ids that were left out',
      })
    : nothing;
