/** How to reach a centre, in full: every way with its name. */
import type { Centre } from '@retning/core/schema/types';
import { type TemplateResult, css, html, nothing } from 'lit';
import { msg } from '../base/language.ts';
import { type Shown, addressLine, linkTo, mailLink, phoneLink, startChat } from './links.ts';

/** A web address as people know it: without the protocol and the last slash. */
const shortAddress = (address: string): string => address.replace(/^https?:\/\/(www\.)?/i, '').replace(/\/$/, '');

/** A list of terms and what they say; rows that say nothing are left out. */
export const facts = (
  rows: readonly (readonly [term: string, fact: Shown | readonly Shown[] | undefined | false])[],
): TemplateResult =>
  html`<dl class="facts">
    ${rows.map(([term, fact]) =>
      fact
        ? html`<div>
            <dt>${term}</dt>
            <dd>${fact}</dd>
          </div>`
        : nothing,
    )}
  </dl>`;

/** Telephone, chat, e-mail, web site and addresses of a centre. */
export const contactFacts = ({ phone, chat, email, website, visiting, postal }: Centre): TemplateResult =>
  facts([
    [msg('Telefon', { id: 'contact.phone', desc: 'Before a telephone number' }), phone && phoneLink(phone)],
    [msg('Chat', { id: 'contact.chat', desc: 'Before a link to a chat' }), chat && linkTo(chat, startChat())],
    [msg('E-post', { id: 'contact.email', desc: 'Before an e-mail address' }), email && mailLink(email)],
    [
      msg('Nettsted', { id: 'contact.website', desc: 'Before a web address' }),
      website && linkTo(website, shortAddress(website)),
    ],
    [
      msg('Besøksadresse', { id: 'contact.visiting', desc: 'Before a street address' }),
      visiting && addressLine(visiting),
    ],
    [msg('Postadresse', { id: 'contact.postal', desc: 'Before a postal address' }), postal && addressLine(postal)],
  ]);

export const contactStyles = css`
  .facts {
    display: grid;
    gap: 0.35em;
  }
  .facts > div {
    display: flex;
    flex-wrap: wrap;
    align-items: baseline;
    gap: 0 1em;
  }
  .facts dt {
    flex: 0 1 10em;
  }
  .facts dd {
    flex: 1 1 14em;
  }
  dt {
    color: var(--muted);
  }
  .facts a {
    display: inline-block;
    padding-block: 0.2em;
  }
`;
