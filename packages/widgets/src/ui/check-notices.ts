import { type TemplateResult, html, nothing } from 'lit';
import { dayInWords } from '../base/formats.ts';
import { msg, str } from '../base/language.ts';

/** What happened to a file or an address. Codes, so that the words follow the language. */
export interface Notice {
  readonly code:
    | 'opened'
    | 'address'
    | 'compared'
    | 'saved'
    | 'typed'
    | 'restarted'
    | 'newer-format'
    | 'not-a-result'
    | 'other-framework'
    | 'damaged'
    | 'unreadable';
  /** The day that the file was saved. */
  readonly day?: string | undefined;
  /** Answers that were read, or that do not fit. */
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
                    ${msg('Angre', { id: 'check.undo', desc: 'Button: undo what was just done' })}
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
      return html`${msg(str`Svarene fra ${date} er hentet fram.`, { id: 'check.opened', desc: 'A saved file was opened; its date' })}
      ${strangers(count)}`;
    case 'address':
      return strangers(count);
    case 'compared':
      return msg(str`Du sammenligner med ${date}.`, {
        id: 'check.compared',
        desc: 'An earlier file was opened; its date',
      });
    case 'saved':
      return msg('Filen er laget. Se blant nedlastingene dine.', { id: 'check.saved', desc: 'A file was downloaded' });
    case 'typed':
      return msg(str`${count} svar er lagt inn.`, { id: 'check.typed', desc: 'Number of answers typed in from paper' });
    case 'restarted':
      return msg('Du har begynt på nytt.', { id: 'check.restarted', desc: 'All answers were cleared; can be undone' });
    case 'newer-format':
      return msg(
        'Filen er laget med en nyere utgave av dette verktøyet. Her kan den ikke åpnes. Ingenting er endret.',
        {
          id: 'check.newer',
          desc: 'A file of a later version was refused',
        },
      );
    case 'not-a-result':
      return msg('Dette er ikke en fil med svar fra en slik sjekk. Ingenting er endret.', {
        id: 'check.not-a-result',
        desc: 'Another kind of file was refused',
      });
    case 'other-framework':
      return msg('Filen hører til et annet spørsmålssett. Ingenting er endret.', {
        id: 'check.other-framework',
        desc: 'A file with answers to another framework was refused',
      });
    case 'damaged':
      return msg('Filen er ødelagt eller ikke hel. Ingenting er endret.', {
        id: 'check.damaged',
        desc: 'A shortened or spoiled file was refused',
      });
    case 'unreadable':
      return msg('Vi får ikke lest filen. Ingenting er endret.', {
        id: 'check.unreadable',
        desc: 'The browser could not read a file',
      });
  }
}

const strangers = (count: number): unknown =>
  count > 0
    ? msg(str`Noe er endret siden sist: ${count} svar passer ikke lenger og er utelatt.`, {
        id: 'check.strangers',
        desc: 'Number of answers with unknown ids that were left out',
      })
    : nothing;
