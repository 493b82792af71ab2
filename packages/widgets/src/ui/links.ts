/** Links made from data, each through the rule that lets no other protocol in, and the few of them that a hurried reader needs. */
import { httpUrl, mailUrl, telUrl } from '@retning/core/schema/links';
import type { Address, Centre } from '@retning/core/schema/types';
import { type TemplateResult, html, nothing } from 'lit';
import { msg } from '../base/language.ts';

export type Shown = TemplateResult | string | typeof nothing;

/** A link when the address is one that may be followed, otherwise the text alone. */
export const linkTo = (address: string | undefined, text: unknown, style = ''): TemplateResult | typeof nothing => {
  const safe = address === undefined ? undefined : httpUrl(address);
  return safe ? html`<a class=${style || nothing} href=${safe}>${text}</a>` : html`${text ?? nothing}`;
};

export const phoneLink = (phone: string): Shown => {
  const address = telUrl(phone);
  return address ? html`<a href=${address} dir="ltr">${phone}</a>` : html`<bdi dir="ltr">${phone}</bdi>`;
};

export const mailLink = (email: string, text: Shown = email): Shown => {
  const address = mailUrl(email);
  return address ? html`<a href=${address}>${text}</a>` : email;
};

export const addressLine = ({ street, postalCode, town }: Address): TemplateResult =>
  html`<bdi>${street ? `${street}, ` : ''}${postalCode} ${town}</bdi>`;

export const startChat = (): string =>
  msg('Start en chat', { id: 'contact.start-chat', desc: 'Link to a chat with a guide' });

/** Telephone, chat, e-mail and web site in one row. */
export const reachLinks = ({ phone, chat, email, website }: Centre): TemplateResult =>
  html`<ul class="reach">
    ${phone ? html`<li>${phoneLink(phone)}</li>` : nothing} ${chat ? html`<li>${linkTo(chat, startChat())}</li>` : nothing}
    ${
      email
        ? html`<li>${mailLink(email, msg('Send e-post', { id: 'contact.send-email', desc: 'Link: write an e-mail to the centre' }))}</li>`
        : nothing
    }
    ${website ? html`<li>${linkTo(website, msg('Nettsted', { id: 'contact.website', desc: 'Before a web address' }))}</li>` : nothing}
  </ul>`;
