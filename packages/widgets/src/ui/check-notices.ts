import { html, nothing } from 'lit';
import { dayInWords } from '../base/formats.ts';
import { msg, str } from '../base/language.ts';
import { type FileCode, fileInWords } from './own-file.ts';

/** What happened to a file or an address. Codes, so that the words follow the language. */
export interface Notice {
  readonly code: FileCode | 'opened' | 'address' | 'compared' | 'typed' | 'not-a-result' | 'other-framework';
  /** The day that the file was saved. */
  readonly day?: string | undefined;
  /** Answers that were read, or that do not fit. */
  readonly count?: number;
}

/** What happened, in words; nothing when there is nothing to tell. */
export function inWords({ code, day, count = 0 }: Notice): unknown {
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
    case 'typed':
      return msg(str`${count} svar er lagt inn.`, { id: 'check.typed', desc: 'Number of answers typed in from paper' });
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
    default:
      return fileInWords(code);
  }
}

const strangers = (count: number): unknown =>
  count > 0
    ? msg(str`Noe er endret siden sist: ${count} svar passer ikke lenger og er utelatt.`, {
        id: 'check.strangers',
        desc: 'Number of answers with unknown ids that were left out',
      })
    : nothing;
