/** Words and pieces that every step of a self-check uses. */
import type { Progress } from '@retning/core/self-check/state';
import { type TemplateResult, html } from 'lit';
import { msg, str } from '../base/language.ts';

/** Whose words these are. */
export const ownWording = (): string =>
  msg('Ordlyden er vår egen. Den er ikke et offisielt rammeverk.', {
    id: 'check.own-wording',
    desc: 'Above a framework: the wording is that of this library, not of a public body',
  });

/** How many are answered, in words. */
export const answeredInWords = ({ answered, total }: Progress): string =>
  msg(str`${answered} av ${total} besvart`, {
    id: 'check.progress',
    desc: 'Progress: number of answered statements of all',
  });

export const unknownInWords = (): string => msg('Vet ikke', { id: 'check.unknown', desc: 'Answer: I do not know' });

export const typeIn = (): string =>
  msg('Legg inn fra papir', { id: 'check.type-in', desc: 'Button: type in answers from a paper form' });

export const backInWords = (): string => msg('Tilbake', { id: 'check.back', desc: 'Button: the step before' });

/** The button that shows the rest of a list. */
export const showAll = (count: number, show: (event: Event) => void): TemplateResult =>
  html`<p class="screen">
    <button type="button" class="button" @click=${show}>
      ${msg(str`Vis alle (${count})`, { id: 'result.all', desc: 'Button: show all of a list; how many there are' })}
    </button>
  </p>`;
