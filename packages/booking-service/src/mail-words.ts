/**
 * What is written to a person, in bokmål, nynorsk and English. Nobody's name and nothing of what the person wrote stands in it: mail is read by
 * others, and kept where nobody clears it away.
 */
import { languageChain, pickText } from '@retning/core/text/pick-text';
import type { Booking, CentreAvailability } from '@retning/core/schema/types';
import { readTime } from '@retning/core/time/written';

export type MailKind = 'booked' | 'waiting' | 'changed' | 'cancelled' | 'moved-up';
type Language = 'nb' | 'nn' | 'en';

export interface Mail {
  readonly subject: string;
  readonly text: string;
  /** What the meeting is called in a calendar. */
  readonly summary: string;
}

interface Words {
  readonly subject: Readonly<Record<MailKind, string>>;
  readonly intro: Readonly<Record<MailKind, string>>;
  readonly how: Readonly<Record<Booking['slot']['channel'], string>>;
  readonly when: string;
  readonly where: string;
  readonly reference: string;
  readonly change: (until: string) => string;
  readonly link: string;
  readonly questions: string;
  readonly regards: string;
}

const words: Readonly<Record<Language, Words>> = {
  nb: {
    subject: {
      booked: 'Timen din er bestilt',
      waiting: 'Du står på ventelisten',
      changed: 'Timen din er flyttet',
      cancelled: 'Timen din er avbestilt',
      'moved-up': 'Du har fått plass',
    },
    intro: {
      booked: 'Timen din er bestilt. Velkommen!',
      waiting: 'Gruppen er full, og du står på ventelisten. Du får en ny e-post hvis du får plass.',
      changed: 'Timen din er flyttet. Dette er den nye tiden.',
      cancelled: 'Timen din er avbestilt. Du er velkommen til å bestille en ny når det passer.',
      'moved-up': 'Det er blitt en ledig plass, og den er din. Velkommen!',
    },
    how: { 'in-person': 'Vi møtes på senteret', video: 'Videosamtale', phone: 'Telefonsamtale', chat: 'Chat' },
    when: 'Når',
    where: 'Hvor',
    reference: 'Referanse',
    change: (until) => `Du kan flytte eller avbestille timen selv fram til ${until}`,
    link: 'Se, flytt eller avbestill',
    questions: 'Lurer du på noe, kan du skrive til',
    regards: 'Hilsen',
  },
  nn: {
    subject: {
      booked: 'Timen din er tinga',
      waiting: 'Du står på ventelista',
      changed: 'Timen din er flytta',
      cancelled: 'Timen din er avbestilt',
      'moved-up': 'Du har fått plass',
    },
    intro: {
      booked: 'Timen din er tinga. Velkomen!',
      waiting: 'Gruppa er full, og du står på ventelista. Du får ein ny e-post om du får plass.',
      changed: 'Timen din er flytta. Dette er den nye tida.',
      cancelled: 'Timen din er avbestilt. Du er velkomen til å tinge ein ny når det passar.',
      'moved-up': 'Det har vorte ein ledig plass, og han er din. Velkomen!',
    },
    how: { 'in-person': 'Vi møtest på senteret', video: 'Videosamtale', phone: 'Telefonsamtale', chat: 'Chat' },
    when: 'Når',
    where: 'Kvar',
    reference: 'Referanse',
    change: (until) => `Du kan flytte eller avbestille timen sjølv fram til ${until}`,
    link: 'Sjå, flytt eller avbestill',
    questions: 'Lurer du på noko, kan du skrive til',
    regards: 'Helsing',
  },
  en: {
    subject: {
      booked: 'Your appointment is booked',
      waiting: 'You are on the waiting list',
      changed: 'Your appointment has been moved',
      cancelled: 'Your appointment is cancelled',
      'moved-up': 'You have got a place',
    },
    intro: {
      booked: 'Your appointment is booked. Welcome!',
      waiting: 'The group is full, and you are on the waiting list. We will write to you if you get a place.',
      changed: 'Your appointment has been moved. This is the new time.',
      cancelled: 'Your appointment is cancelled. You are welcome to book a new one when it suits you.',
      'moved-up': 'A place has become free, and it is yours. Welcome!',
    },
    how: { 'in-person': 'We meet at the centre', video: 'Video call', phone: 'Phone call', chat: 'Chat' },
    when: 'When',
    where: 'Where',
    reference: 'Reference',
    change: (until) => `You can move or cancel the appointment yourself until ${until}`,
    link: 'See, move or cancel',
    questions: 'If there is anything you wonder about, write to',
    regards: 'Kind regards',
  },
};

/** The language of ours that a reader of `locale` is written to in. */
export function mailLanguage(locale: string): Language {
  const found = languageChain(locale).find((language) => Object.hasOwn(words, language));
  return (found as Language | undefined) ?? 'en';
}

/** A mail about a booking. `link` leads to it, where there is one. */
export function mailOf(
  kind: MailKind,
  { reference, slot, place, changeUntil }: Booking,
  centre: CentreAvailability,
  locale: string,
  link?: string,
): Mail {
  const language = mailLanguage(locale);
  const said = words[language];
  const inWords = (text: Parameters<typeof pickText>[0]): string => pickText(text, languageChain(language))?.text ?? '';
  const meeting = inWords(centre.meetings.find(({ id }) => id === slot.meeting)?.name);
  const name = inWords(centre.name);
  const where = place && inWords(place);
  const lives = kind !== 'cancelled';
  const blocks = [
    [said.intro[kind]],
    [
      meeting,
      `${said.when}: ${timeIn(slot.start, slot.zone, language)}`,
      where ? `${said.where}: ${where}` : said.how[slot.channel],
      `${said.reference}: ${reference}`,
    ],
    lives && changeUntil ? [`${said.change(timeIn(changeUntil, slot.zone, language))}.`] : [],
    lives && link ? [`${said.link}:`, link] : [],
    centre.email ? [`${said.questions} ${centre.email}.`] : [],
    [said.regards, name],
  ];
  const text = blocks.flatMap((lines) => (lines.length ? [lines.filter(Boolean).join('\n')] : [])).join('\n\n');
  return { subject: `${said.subject[kind]} – ${name}`, text: `${text}\n`, summary: `${meeting} – ${name}` };
}

/** Node has the days and months of all three, unlike browsers. */
function timeIn(time: string, timeZone: string, language: Language): string {
  const format = new Intl.DateTimeFormat(language === 'en' ? 'en-GB' : language, {
    dateStyle: 'full',
    timeStyle: 'short',
    timeZone,
  });
  return format.format(readTime(time)!.instant);
}
