/** Everything that is known about one centre, in sections; the finder shows it under a hit. */
import { httpUrl } from '@retning/core/schema/links';
import type { Centre, Minimum } from '@retning/core/schema/types';
import { addDays } from '@retning/core/time/dates';
import { localTime } from '@retning/core/time/zone';
import { type TemplateResult, css, html, nothing } from 'lit';
import { dayInWords } from '../base/formats.ts';
import { msg, str } from '../base/language.ts';
import { contactFacts, facts } from './contact.ts';
import { heading } from './heading.ts';
import { hoursTables } from './hours-tables.ts';
import { languageName } from './language-names.ts';
import { linkTo } from './links.ts';
import { minimumFacts, readMore } from './minimum.ts';
import { updatedOn } from './origin.ts';
import { textIn } from './text.ts';
import { channelName, featureName, serviceName, topicName } from './words.ts';

/** What the sections need to know beside the centre. */
export interface DetailsView {
  readonly locale: string;
  readonly now: number;
  /** Level of the headings of the sections. */
  readonly level: number;
  /** The common minimum description of the centre's county. */
  readonly minimum: Minimum | undefined;
  /** Buttons of the widget's own, beside the link to book. */
  readonly actions: unknown;
}

/** Data older than this many days is shown with a word of caution. */
const fresh = 365;

/** A list of words with commas between, in the data's own order. */
const words = <T extends string>(codes: readonly T[], name: (code: T) => string): string | false =>
  codes.length > 0 && codes.map(name).join(', ');

export function centreDetails(centre: Centre, view: DetailsView): TemplateResult {
  const { locale, now } = view;
  const { audience, accessibility, booking, hours } = centre;
  const minimum = { ...view.minimum, ...centre.description };
  const bookable = booking && httpUrl(booking);
  return html`
    ${staleNote(centre, view)}
    ${
      bookable || view.actions
        ? html`<p class="actions">
          ${
            bookable
              ? linkTo(
                  booking,
                  msg('Bestill en samtale', { id: 'card.book', desc: 'Link to where one books' }),
                  'button main',
                )
              : nothing
          }
          ${view.actions}
        </p>`
        : nothing
    }
    ${centre.text ? html`<p>${textIn(centre.text, locale)}</p>` : nothing}
    ${section(view, msg('Kontakt', { id: 'card.contact', desc: 'Heading' }), contactFacts(centre))}
    ${
      hours && hours.tiers.length > 0
        ? section(
            view,
            msg('Åpningstider', { id: 'card.hours', desc: 'Heading: opening hours' }),
            hoursTables(hours, now, locale),
          )
        : nothing
    }
    ${
      audience
        ? section(
            view,
            msg('Hvem kan bruke tilbudet', { id: 'card.audience', desc: 'Heading: who can use this' }),
            html`<p>${textIn(audience.words, locale)}</p>
            ${
              audience.otherwise
                ? html`<p>${textIn(audience.otherwise, locale)} ${audience.otherwiseLink ? linkTo(audience.otherwiseLink, readMore()) : nothing}</p>`
                : nothing
            }`,
          )
        : nothing
    }
    ${section(
      view,
      msg('Dette får du', { id: 'card.offer', desc: 'Heading: what the centre offers' }),
      facts([
        [
          msg('Tilbud', { id: 'card.services', desc: 'Before a list of services' }),
          words(centre.services, serviceName),
        ],
        [msg('Tema', { id: 'card.topics', desc: 'Before a list of topics' }), words(centre.topics, topicName)],
        [
          msg('Slik kan dere møtes', { id: 'card.channels', desc: 'Before a list of channels' }),
          words(centre.channels, channelName),
        ],
        [msg('Språk', { id: 'card.languages', desc: 'Before a list of languages' }), languages(centre)],
        [
          msg('Tilgjengelighet', { id: 'card.accessibility', desc: 'Before a list: accessibility of the premises' }),
          accessibility &&
            html`${words(accessibility.features, featureName) || nothing}
            ${accessibility.note ? html`<br />${textIn(accessibility.note, locale)}` : nothing}`,
        ],
      ]),
    )}
    ${
      Object.keys(minimum).length > 0
        ? section(
            view,
            msg('Om karriereveiledning', { id: 'card.about', desc: 'Heading: about career guidance' }),
            minimumFacts(minimum, locale),
          )
        : nothing
    }
    ${
      centre.updated
        ? html`<p class="muted">
          ${updatedOn(centre.updated)}
        </p>`
        : nothing
    }
  `;
}

const languages = ({ languages: codes, interpreter }: Centre): TemplateResult | false =>
  (codes.length > 0 || Boolean(interpreter)) &&
  html`${codes.map((code, index) => html`${index ? ', ' : ''}<bdi lang=${code}>${languageName(code)}</bdi>`)}${
    interpreter
      ? html`${codes.length ? ' · ' : ''}${msg('tolk ved behov', { id: 'card.interpreter', desc: 'After a list of languages' })}`
      : nothing
  }`;

const section = (view: DetailsView, title: string, body: unknown): TemplateResult =>
  html`<div class="section">${heading(view.level, title)} ${body}</div>`;

function staleNote({ updated, validUntil }: Centre, { now }: DetailsView): TemplateResult | typeof nothing {
  const today = localTime(now, 'Europe/Oslo').date;
  const over = validUntil !== undefined && validUntil < today;
  if (!over && !(updated !== undefined && addDays(updated, fresh) < today)) return nothing;
  const day = dayInWords((over ? validUntil : updated)!, 'year');
  return html`<p class="note">
    ${
      over
        ? msg(str`Opplysningene gjaldt til ${day}. Ta kontakt før du drar.`, {
            id: 'card.over',
            desc: 'Information out of date',
          })
        : msg(str`Opplysningene er fra ${day}. Ta kontakt før du drar.`, { id: 'card.old', desc: 'Old information' })
    }
  </p>`;
}

export const detailsStyles = css`
  .details {
    display: grid;
    gap: 1.25em;
    padding-block-start: 0.75em;
  }
  .actions {
    display: flex;
    flex-wrap: wrap;
    gap: 0.75em;
  }
  .section {
    display: grid;
    gap: 0.4em;
  }
  .section .heading {
    font-size: 1.0625em;
    font-weight: 600;
  }
`;
