import { type Server, createServer } from 'node:net';
import type { AddressInfo } from 'node:net';
import { sql } from 'kysely';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { Booking } from '@retning/core/schema/types';
import { exampleCentre, newKey } from '../../workshop/service/example.ts';
import { type InProcess, inProcess } from '../../workshop/service/in-process.ts';
import { tellMoved } from './bookings.ts';
import { mailLanguage } from './mail-words.ts';
import { type Letter, bySmtp, sendLetters } from './outbox.ts';
import { SettingError, readSettings } from './settings.ts';

const { mail } = readSettings({
  RETNING_SMTP: 'smtp://127.0.0.1:1',
  RETNING_MAIL_FROM: 'Eksempelsenteret <booking@mail.example.org>',
  RETNING_RECEIPT: 'https://www.example.org/booking#',
});

let service: InProcess;
beforeAll(async () => {
  service = await inProcess({ mail: mail! }, { ...exampleCentre({ seats: 2, waiting: 2 }), email: 'post@example.org' });
});
beforeEach(() => service.empty());
afterAll(() => service.close());

/** Sends what is due into a list. */
async function sent(): Promise<readonly Letter[]> {
  const letters: Letter[] = [];
  await sendLetters(service.db, async (letter) => void letters.push(letter));
  return letters;
}

describe('a letter', () => {
  it('goes to who booked, in their language, with a link that only they have and no name', async () => {
    const [slot] = await service.free('pair', 'in-person');
    const { token, reference } = await service.booked(slot!, { locale: 'nn', message: 'Hemmeleg' });
    const [letter, ...others] = await sent();
    expect(others).toEqual([]);
    expect(letter).toMatchObject({ address: 'person-1@example.org', subject: 'Timen din er tinga – Eksempelsenteret' });
    expect(letter!.body).toContain(`https://www.example.org/booking#${token}`);
    expect(letter!.body).toContain(`Referanse: ${reference}`);
    expect(letter!.body).toContain('Kvar: Eksempelgata 1, 0000 Eksempel');
    expect(letter!.body).toMatch(/Når: (måndag|tysdag|onsdag|torsdag|fredag|laurdag|søndag) \d/);
    expect(`${letter!.body}${letter!.calendar}`).not.toMatch(/Person|Hemmeleg/);
    expect(letter!.calendar).toMatch(/^BEGIN:VCALENDAR\r\n[^]*METHOD:PUBLISH/);
    expect(await sent()).toEqual([]);
  });

  it('tells of a change and of a cancelled booking, and its calendar takes the booking back', async () => {
    const [one, other] = await service.free('talk', 'phone');
    const { token } = await service.booked(one!, { locale: 'en' });
    await sent();
    const answer = await service.post(
      '/bookings/change',
      { token, slot: { id: other!.id, start: other!.start } },
      newKey(),
    );
    const moved = JSON.parse(answer.text) as Booking;
    const [changed] = await sent();
    expect(changed!.subject).toContain('has been moved');
    expect(changed!.body).toContain(moved.token!);
    await service.post('/bookings/cancel', { token: moved.token });
    const [cancelled] = await sent();
    expect(cancelled!.subject).toContain('is cancelled');
    expect(cancelled!.body).not.toContain('https://');
    expect(cancelled!.calendar).toContain('METHOD:CANCEL');
  });

  it('tells who moves up from the waiting list, once, also in two processes', async () => {
    const [slot] = await service.free('course', 'in-person');
    const first = await service.booked(slot!, { bring: 1 });
    await service.booked(slot!, { waiting: true });
    expect((await sent()).map(({ subject }) => subject.split(' – ')[0])).toEqual([
      'Timen din er bestilt',
      'Du står på ventelisten',
    ]);
    await service.post('/bookings/cancel', { token: first.token });
    await Promise.all([tellMoved(service.keeper), tellMoved(service.keeper)]);
    expect((await sent()).map(({ subject }) => subject.split(' – ')[0])).toEqual([
      'Timen din er avbestilt',
      'Du har fått plass',
    ]);
  });

  it('is not written to a telephone, and goes when the booking is deleted', async () => {
    const [one, other] = await service.free('talk', 'phone');
    await service.booked(one!, { contact: { by: 'phone', address: '22225555' } });
    const { token } = await service.booked(other!);
    await service.post('/bookings/delete', { token });
    expect(await sent()).toEqual([]);
  });

  it('that cannot be sent is tried again later, and given up after days', async () => {
    const [slot] = await service.free('talk', 'phone');
    await service.booked(slot!);
    const broken = () => sendLetters(service.db, () => Promise.reject(new Error('no')));
    expect(await broken()).toBe(0);
    expect(await sent()).toEqual([]);
    await sql`update outbox set due = now()`.execute(service.db);
    expect(await sent()).toHaveLength(1);
    await service.booked((await service.free('talk', 'phone'))[0]!);
    await sql`update outbox set tries = 11`.execute(service.db);
    await broken();
    expect(await service.db.selectFrom('outbox').selectAll().execute()).toEqual([]);
  });

  it('is sent by one of two who look at the same time', async () => {
    const [slot] = await service.free('talk', 'phone');
    await service.booked(slot!);
    expect((await Promise.all([sent(), sent()])).flat()).toHaveLength(1);
  });
});

describe('by SMTP', () => {
  let server: Server;
  const heard: string[] = [];
  beforeAll(async () => {
    server = createServer((socket) => {
      let data = false;
      let buffer = '';
      socket.write('220 mail.example.org\r\n');
      socket.on('data', (bytes) => {
        buffer += bytes.toString();
        for (let end = buffer.indexOf('\r\n'); end >= 0; end = buffer.indexOf('\r\n')) {
          const line = buffer.slice(0, end);
          buffer = buffer.slice(end + 2);
          heard.push(line);
          if (data && line !== '.') continue;
          if (line === 'DATA') socket.write('354 go on\r\n');
          else socket.write(line === 'QUIT' ? '221 bye\r\n' : '250 ok\r\n');
          data = line === 'DATA';
        }
      });
      socket.on('error', () => undefined);
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  });
  afterAll(() => void server.close());

  it('a letter arrives with its calendar, and the same number when it is sent again', async () => {
    const { port } = server.address() as AddressInfo;
    const send = bySmtp({ ...mail!, smtp: `smtp://127.0.0.1:${port}` });
    const [slot] = await service.free('talk', 'phone');
    await service.booked(slot!);
    const letter = await service.db.selectFrom('outbox').selectAll().executeTakeFirstOrThrow();
    await send(letter);
    await send(letter);
    const text = heard.join('\n');
    expect(text).toMatch(/MAIL FROM:<booking@mail.example.org>/);
    expect(text).toMatch(/RCPT TO:<person-1@example.org>/);
    expect(text).toContain('Auto-Submitted: auto-generated');
    expect(text).toContain('Content-Type: text/calendar');
    expect(text.match(new RegExp(`^Message-ID: <${letter.id}@mail.example.org>$`, 'gm'))).toHaveLength(2);
  });

  it.each([
    [{ RETNING_SMTP: 'mail.example.org' }, 'RETNING_SMTP'],
    [{ RETNING_SMTP: 'smtp://mail.example.org' }, 'RETNING_MAIL_FROM'],
    [
      { RETNING_SMTP: 'smtp://a', RETNING_MAIL_FROM: 'x@example.org', RETNING_RECEIPT: 'https://example.org/?t=' },
      'RETNING_RECEIPT',
    ],
  ])('%j is refused', (env, name) => {
    expect(() => readSettings(env)).toThrow(SettingError);
    expect(() => readSettings(env)).toThrow(name);
  });
});

it.each([
  ['nb', 'nb'],
  ['nn-NO', 'nn'],
  ['se', 'nb'],
  ['uk', 'en'],
  ['constructor', 'en'],
])('who reads %s is written to in %s', (locale, language) => {
  expect(mailLanguage(locale)).toBe(language);
});
