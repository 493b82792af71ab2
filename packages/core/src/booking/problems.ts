/** What is wrong with a booking or a question whose parts have the right shape. */
import type { BookingRequest, Country, Offer, QuestionRequest } from '../schema/types.ts';
import type { Finding } from '../check-text.ts';
import { daysBetween } from '../time/dates.ts';
import { readTime } from '../time/written.ts';
import { localTime } from '../time/zone.ts';
import { readMail } from './e-mail.ts';
import { findIdentityNumber } from './identity.ts';
import { readPhone } from './phone.ts';
import { leadOf, slotId } from './slots.ts';

/** Parts of a booking, as far as they are filled in and have the right shape. */
export type BookingDraft = Partial<BookingRequest>;
export type QuestionDraft = Partial<QuestionRequest>;

/** What a centre promises and keeps to; a whole availability will do. */
export type BookingRules = Offer;

type Contact = BookingRequest['contact'];

/**
 * What is wrong with a draft, in the order in which a form asks, at most one code a place. What is missing is not told here: `checkBooking` in
 * check-booking.ts does that, and is what form and service call.
 *
 * `today` is the instant at which it is asked (epoch ms): which day that is, is reckoned in the zone of the rules, and the lead time in minutes.
 * That a slot is offered and free only the service can know.
 *
 * - `centre`: `other-centre` – the rules are those of another.
 * - `topics[n]`, `service`, `channel`, `language`, `interpreter`: `not-offered`. `meeting`: `unknown-meeting`.
 * - `interpreter`: `same-language` as the meeting is held in.
 * - `bring`: `too-many`. `behalf.agreed`: `not-agreed`.
 * - `slot.start`: `past`, `too-soon`, `too-soon-for-interpreter`, `too-far`. `slot.id`: `other-slot` – it belongs to another time, channel or meeting.
 * - `waiting`: `no-group`.
 * - `name`: `identity-number`, `no-letters`. `message`: `identity-number`. `contact.address`: `identity-number` and the codes of phone.ts and e-mail.ts.
 */
export function problems(draft: BookingDraft, rules: BookingRules, today: number): readonly Finding[] {
  const found: Finding[] = [];
  const tell = (path: string, code: string | false | undefined): void => {
    if (code && !found.some((one) => one.path === path)) found.push({ path, code });
  };
  const { topics = [], service, channel, language, interpreter, slot } = draft;
  const meeting = rules.meetings.find(({ id }) => id === draft.meeting);
  tell('centre', draft.centre !== undefined && draft.centre !== rules.centre && 'other-centre');
  topics.forEach((topic, index) =>
    tell(`topics[${index}]`, meeting?.topics?.includes(topic) === false && 'not-offered'),
  );
  tell('service', service && meeting?.services.includes(service) === false && 'not-offered');
  tell('meeting', draft.meeting !== undefined && !meeting && 'unknown-meeting');
  tell('channel', channel && meeting?.channels.includes(channel) === false && 'not-offered');
  tell('language', language !== undefined && !rules.languages.includes(language) && 'not-offered');
  tell('interpreter', interpreter !== undefined && !rules.interpreter && 'not-offered');
  tell('interpreter', interpreter !== undefined && interpreter === language && 'same-language');
  tell('bring', meeting && (draft.bring ?? 0) > (meeting.bring ?? 0) && 'too-many');
  tell('behalf.agreed', draft.behalf?.agreed === false && 'not-agreed');
  const start = slot && readTime(slot.start)?.instant;
  if (start !== undefined) {
    // An id holds its start to the minute; a start between two of them is none of ours.
    const other = start % 60_000 !== 0 || (meeting && channel && slotId(meeting.id, channel, start) !== slot?.id);
    tell('slot.id', other && 'other-slot');
    tell('slot.start', timing(start, rules, today, interpreter !== undefined));
  }
  tell('waiting', draft.waiting && meeting && meeting.form !== 'group' && 'no-group');
  const { name, contact, message } = draft;
  tell('name', name !== undefined && nameProblem(name));
  tell('contact.address', contact && contactProblem(contact, countryOf(rules)));
  tell('message', message !== undefined && findIdentityNumber(message) && 'identity-number');
  return found;
}

/** The same for a question: `other-centre`, `not-offered` at the centre when it takes none, and what `problems` says of text, name and contact. */
export function questionProblems(draft: QuestionDraft, rules: BookingRules): readonly Finding[] {
  const { centre, text, name, contact } = draft;
  const found: readonly (readonly [path: string, code: string | false | undefined])[] = [
    ['centre', centre !== undefined && (centre !== rules.centre ? 'other-centre' : !rules.questions && 'not-offered')],
    ['text', text !== undefined && findIdentityNumber(text) && 'identity-number'],
    ['name', name !== undefined && nameProblem(name)],
    ['contact.address', contact && contactProblem(contact, countryOf(rules))],
  ];
  return found.flatMap(([path, code]) => (code ? [{ path, code }] : []));
}

/** A contact in its one form: `+4722000000`, or the address as mail servers know it. One that is faulty stays as it is. */
export function settledContact(contact: Contact, rules: BookingRules): Contact {
  const { by, address } = contact;
  const read = by === 'phone' ? readPhone(address, countryOf(rules)).phone : readMail(address).mail;
  return { by, address: read ?? address };
}

/** Where a telephone number without a country is from. */
export function countryOf({ holidays }: Pick<Offer, 'holidays'>): Country {
  return holidays === 'none' ? 'NO' : holidays;
}

function timing(start: number, rules: BookingRules, today: number, interpreted: boolean): string | undefined {
  if (start < today) return 'past';
  if (start < today + leadOf(rules) * 60_000) return 'too-soon';
  if (start < today + leadOf(rules, interpreted) * 60_000) return 'too-soon-for-interpreter';
  const ahead = daysBetween(localTime(today, rules.zone).date, localTime(start, rules.zone).date);
  return ahead > rules.horizon ? 'too-far' : undefined;
}

function nameProblem(name: string): string | undefined {
  if (findIdentityNumber(name)) return 'identity-number';
  return /\p{L}/u.test(name) ? undefined : 'no-letters';
}

function contactProblem({ by, address }: Contact, country: Country): string | undefined {
  const { problem } = by === 'phone' ? readPhone(address, country) : readMail(address);
  // Eleven digits with a country before them are a telephone number, whatever they happen to be besides.
  if (by === 'phone' && !problem) return undefined;
  return findIdentityNumber(address) ? 'identity-number' : problem;
}
