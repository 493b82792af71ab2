/** The file that a person saves and opens again, whichever widget it is of: how it is read, and what is said of it. */
import type { Checked } from '@retning/core/check';
import { type TemplateResult, html, nothing } from 'lit';
import { msg } from '../base/language.ts';

/** What may happen to it, and to what is said. */
export type FileCode = 'saved' | 'restarted' | 'newer-format' | 'damaged' | 'unreadable';

/** Bytes; a file that somebody has saved is a hundredth of it. */
const most = 2_000_000;

/** Reads a file, or says why not; `other` is the code for what never was such a file. */
export async function readOwnFile<T, Other extends string>(
  file: File,
  read: (text: string) => Promise<Checked<T>>,
  other: Other,
): Promise<
  { readonly data: T; readonly code?: undefined } | { readonly data?: undefined; readonly code: FileCode | Other }
> {
  if (file.size > most) return { code: other };
  try {
    const { data, findings } = await read(await file.text());
    if (data !== undefined) return { data };
    const code = findings[0]?.code;
    if (code === 'newer-format') return { code };
    return { code: code === other || code === 'html-page' ? other : 'damaged' };
  } catch {
    return { code: 'unreadable' };
  }
}

/**
 * Says what happened, aloud too, and offers to undo where that can be done. `aloud` is said where there is nothing to show: whoever sees has
 * seen it.
 */
export function noticeBox(words: unknown, undo: (() => void) | undefined, aloud: unknown = nothing): TemplateResult {
  return html`<div class="screen" role="status">
    ${
      words
        ? html`<p class="note">
            ${words}
            ${
              undo
                ? html`<button type="button" class="button quiet" @click=${undo}>
                    ${msg('Angre', { id: 'check.undo', desc: 'Button: undo what was just done' })}
                  </button>`
                : nothing
            }
          </p>`
        : aloud
    }
  </div>`;
}

export function fileInWords(code: FileCode): string {
  switch (code) {
    case 'saved':
      return msg('Filen er laget. Se blant nedlastingene dine.', { id: 'check.saved', desc: 'A file was downloaded' });
    case 'restarted':
      return msg('Du har begynt på nytt.', { id: 'check.restarted', desc: 'All answers were cleared; can be undone' });
    case 'newer-format':
      return msg(
        'Filen er laget med en nyere utgave av dette verktøyet. Her kan den ikke åpnes. Ingenting er endret.',
        { id: 'check.newer', desc: 'A file of a later version was refused' },
      );
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
