/** Opening hours in one line, which answers "can I come now?". */
import type { Moment, Opening } from '@retning/core/centres/opening';
import { type TemplateResult, css, html } from 'lit';
import { clockTime, dayInWords } from '../base/formats.ts';
import { msg, str } from '../base/language.ts';
import { plainText } from './text.ts';

/** "i dag kl. 12.00", "i morgen kl. 08.00", "mandag kl. 09.00", "mandag 4. januar kl. 09.00": as near as it is. */
function whenInWords({ date, minutes, days }: Moment): string {
  const time = clockTime(minutes);
  if (days === 0) return msg(str`i dag kl. ${time}`, { id: 'when.today', desc: 'Time later today; in a sentence' });
  if (days === 1) return msg(str`i morgen kl. ${time}`, { id: 'when.tomorrow', desc: 'Time tomorrow; in a sentence' });
  const day = days < 7 ? dayInWords(date, 'weekday').split(' ')[0]! : dayInWords(date, 'weekday');
  return msg(str`${day} kl. ${time}`, { id: 'when.day', desc: 'A day, by name or by name and date, and a time' });
}

/** Whether one may come now, until when, and when it opens next. */
export function openingInWords(opening: Opening, locale: string): string {
  switch (opening.state) {
    case 'open': {
      const { until, tier } = opening;
      const time = until.days > 1 ? '' : clockTime(until.minutes);
      if (!time) return msg('Åpent døgnet rundt', { id: 'opening.always', desc: 'Open round the clock' });
      return tier === 'specialist'
        ? msg(str`Fagperson til stede nå, til kl. ${time}`, {
            id: 'opening.specialist',
            desc: 'A specialist is there until',
          })
        : msg(str`Åpent nå, til kl. ${time}`, { id: 'opening.open', desc: 'Open now, until a clock time' });
    }
    case 'closed': {
      const why = opening.holiday
        ? msg('helligdag', { id: 'holiday.other', desc: 'A public holiday that we have no name for' })
        : plainText(opening.reason, locale);
      const next = opening.opens ? whenInWords(opening.opens) : '';
      if (why && next) {
        return msg(str`Stengt (⁨${why}⁩). Åpner ${next}`, {
          id: 'opening.closed-why',
          desc: 'Closed, reason; opens when. Keep the invisible marks round the reason: it may run the other way',
        });
      }
      if (next) return msg(str`Stengt nå. Åpner ${next}`, { id: 'opening.closed', desc: 'Closed now; opens when' });
      return msg('Stengt inntil videre', { id: 'opening.closed-long', desc: 'Closed, no opening known' });
    }
    case 'by-appointment':
      return msg('Åpent etter avtale', { id: 'opening.by-appointment', desc: 'Open by appointment only' });
    case 'unknown':
      return msg('Åpningstider er ikke oppgitt', { id: 'opening.unknown', desc: 'No opening hours in the data' });
  }
}

/** The line with its mark: filled when open, hollow when not, so that colour is never alone in saying it. */
export const openingLine = (opening: Opening, locale: string): TemplateResult =>
  html`<p class="opening ${opening.state}"><span class="lamp" aria-hidden="true"></span>${openingInWords(opening, locale)}</p>`;

export const hoursStyles = css`
  .opening {
    display: flex;
    align-items: baseline;
    gap: 0.5em;
    color: var(--muted);
  }
  .opening.open {
    color: var(--good);
    font-weight: 600;
  }
  .lamp {
    flex: none;
    inline-size: 0.65em;
    block-size: 0.65em;
    border: 0.125em solid currentColor;
    border-radius: 50%;
  }
  .open > .lamp {
    background: currentColor;
    forced-color-adjust: none;
  }
`;
