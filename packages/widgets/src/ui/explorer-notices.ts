import { html, nothing } from 'lit';
import { dayInWords } from '../base/formats.ts';
import { msg, str } from '../base/language.ts';
import { type FileCode, fileInWords } from './own-file.ts';

/** What happened to a file, an address or the clipboard. Codes, so that the words follow the language. */
export interface Notice {
  readonly code:
    FileCode | 'opened' | 'address' | 'copied' | 'not-copied' | 'handed-over' | 'not-a-picture' | 'other-content';
  /** The day that the file was saved. */
  readonly day?: string | undefined;
  /** Choices that do not fit any more. */
  readonly count?: number;
}

/** What happened, in words; nothing when there is nothing to tell. */
export function inWords({ code, day, count = 0 }: Notice): unknown {
  const date = day ? dayInWords(day, 'year') : '';
  switch (code) {
    case 'opened':
      return html`${msg(str`Bildet fra ${date} er hentet fram.`, { id: 'explorer.opened', desc: 'A saved file was opened; its date' })}
      ${strangers(count)}`;
    case 'address':
      return strangers(count);
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
    default:
      return fileInWords(code);
  }
}

const strangers = (count: number): unknown =>
  count > 0
    ? msg(str`Noe er endret siden sist: ${count} valg passer ikke lenger og er utelatt.`, {
        id: 'explorer.strangers',
        desc: 'Number of choices with unknown ids that were left out',
      })
    : nothing;
