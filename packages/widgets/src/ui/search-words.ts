/** What the finder says about a search; nobody has searched in the first view. */
import type { Place } from '@retning/core/geography/places';
import { type TemplateResult, html } from 'lit';
import { msg, str } from '../base/language.ts';

/** The words of the button that takes all filters away. */
export const resetWord = (): string =>
  msg('Ta bort alle valg', { id: 'filter.reset', desc: 'Button: take all filters away' });

/** After the number of hits: the place that they are ranked from. */
export function nearestTo(near: Place | 'position'): string {
  if (near === 'position') {
    return msg('nærmest deg først', {
      id: 'status.near-you',
      desc: 'After the number of hits: ranked from the visitor',
    });
  }
  const { name } = near;
  return msg(str`nærmest ${name} først`, { id: 'status.near', desc: 'After the number of hits: ranked from a place' });
}

/** What to do when there are no hits. */
export const nothingFits = (reset: () => void): TemplateResult =>
  html`<p>
      ${msg('Prøv et annet sted, eller ta bort et valg. Du kan også snakke med en veileder på nett eller telefon.', {
        id: 'status.try',
        desc: 'What to do when there are no hits',
      })}
    </p>
    <p class="screen"><button type="button" class="button" @click=${reset}>${resetWord()}</button></p>`;
