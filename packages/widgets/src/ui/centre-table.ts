import type { Found } from '@retning/core/centres/list';
import { type TemplateResult, html, nothing } from 'lit';
import { msg } from '../base/language.ts';
import { addressLine } from './links.ts';
import { openingInWords } from './hours.ts';
import { textIn } from './text.ts';

/** What goes on paper: every hit in one table, without anything to press. */
export function centreTable(found: readonly Found[], locale: string): TemplateResult {
  return html`<table class="paper">
    <thead>
      <tr>
        <th>${msg('Senter', { id: 'paper.centre', desc: 'Head of a table column' })}</th>
        <th>${msg('Adresse', { id: 'paper.address', desc: 'Head of a table column' })}</th>
        <th>${msg('Kontakt', { id: 'card.contact', desc: 'Heading' })}</th>
        <th>${msg('Åpningstider', { id: 'card.hours', desc: 'Heading: opening hours' })}</th>
      </tr>
    </thead>
    <tbody>
      ${found.map(
        ({ centre, opening }) =>
          html`<tr>
            <th scope="row">${textIn(centre.name, locale)}</th>
            <td>${centre.visiting ? addressLine(centre.visiting) : nothing}</td>
            <td>${centre.phone}<br />${centre.email}</td>
            <td>${openingInWords(opening, locale)}</td>
          </tr>`,
      )}
    </tbody>
  </table>`;
}
