/**
 * Mail is written in the transaction that books, and sent afterwards: a booking without its mail and a mail without its booking are both
 * impossible. It is sent at least once. Who dies between sending and noting it sends it again, with the same number, which mail programs know.
 */
import { randomUUID } from 'node:crypto';
import { calendarFile } from '@retning/core/booking/calendar-file';
import { pickText } from '@retning/core/text/pick-text';
import type { Booking, CentreAvailability } from '@retning/core/schema/types';
import { type Selectable, sql } from 'kysely';
import { createTransport } from 'nodemailer';
import { type MailKind, mailOf } from './mail-words.ts';
import type { Tables } from './tables.ts';
import { type Db, type Trx, inTransaction } from './transactions.ts';

/** How mail goes out. */
export interface MailSettings {
  /** `smtp://user:password@host:587` or `smtps://…`. */
  readonly smtp: string;
  /** `Karrieresenteret <booking@example.org>`. */
  readonly from: string;
  /** Host name in the numbers of mails and calendar entries. */
  readonly host: string;
  /** The page with the form. The token is put after it, and so should end in a fragment: `https://www.example.org/booking#`. */
  readonly receipt?: string;
}

export type Letter = Selectable<Tables['outbox']>;
export type Send = (letter: Letter) => Promise<void>;

/** Puts a mail about a booking in the outbox, if the person has given an e-mail address and the service can send. */
export async function writeLetter(
  trx: Trx,
  settings: MailSettings | undefined,
  kind: MailKind,
  row: Pick<Selectable<Tables['booking']>, 'id' | 'contact_by' | 'contact' | 'wishes'>,
  booking: Booking,
  centre: CentreAvailability,
  { token, now }: { readonly token?: string; readonly now: number },
): Promise<void> {
  if (!settings || row.contact_by !== 'e-mail' || !row.contact) return;
  const locale = typeof row.wishes?.locale === 'string' ? row.wishes.locale : 'en';
  const link = token && settings.receipt ? `${settings.receipt}${token}` : undefined;
  const { subject, text, summary } = mailOf(kind, booking, centre, locale, link);
  const place = pickText(booking.place, [locale])?.text;
  const organiser = { name: pickText(centre.name, [locale])?.text ?? centre.centre, email: centre.email };
  const calendar = calendarFile(booking, {
    words: { summary, ...(place && { place }) },
    host: settings.host,
    stamp: now,
    organiser,
  });
  await trx
    .insertInto('outbox')
    .values({ id: randomUUID(), booking: row.id, address: row.contact, subject, body: text, calendar })
    .execute();
}

const AT_ONCE = 3;
/** Three that a mail server lets wait must fit into the two minutes for which they are taken. */
const PATIENCE = { connectionTimeout: 10_000, greetingTimeout: 10_000, socketTimeout: 20_000 } as const;
/** After so many tries in three days it is given up: the person has the receipt. */
const MOST_TRIES = 12;

/**
 * Sends what is due; how many went out. A letter is taken for two minutes, so that no other process sends it meanwhile; what fails is tried again
 * later and later. Nothing is locked while the other server takes its time.
 */
export async function sendLetters(db: Db, send: Send): Promise<number> {
  const letters = await inTransaction(db, async (trx) => {
    const due = trx
      .selectFrom('outbox')
      .select('id')
      .where('due', '<=', sql<Date>`now()`)
      .orderBy('due')
      .limit(AT_ONCE)
      .forUpdate()
      .skipLocked();
    return trx
      .updateTable('outbox')
      .set({ tries: sql`tries + 1`, due: sql<Date>`now() + interval '2 minutes' * power(1.8, tries)` })
      .where('id', 'in', due)
      .returningAll()
      .execute();
  });
  let sent = 0;
  for (const letter of letters) {
    try {
      await send(letter);
      sent++;
    } catch {
      // What a mail server says names the address; that it failed is seen by the row that stays.
      if (letter.tries < MOST_TRIES) continue;
    }
    await db.deleteFrom('outbox').where('id', '=', letter.id).execute();
  }
  return sent;
}

/** Sends by SMTP. */
export function bySmtp({ smtp, from, host }: MailSettings): Send {
  const transport = createTransport({ url: smtp, ...PATIENCE });
  return async ({ id, address, subject, body, calendar }) => {
    await transport.sendMail({
      from,
      to: { name: '', address },
      subject,
      text: body,
      messageId: `<${id}@${host}>`,
      // Nobody's holiday greeting is wanted in return.
      headers: { 'Auto-Submitted': 'auto-generated' },
      attachments: [{ filename: 'booking.ics', content: calendar, contentType: 'text/calendar; charset=utf-8' }],
    });
  };
}
