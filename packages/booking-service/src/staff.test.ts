import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { newKey } from '../../workshop/service/example.ts';
import { type InProcess, codeIn, inProcess } from '../../workshop/service/in-process.ts';
import { readSettings } from './settings.ts';
import { type StaffBooking, isStaff, toCsv } from './staff.ts';

const [mine, all] = [newKey(), newKey()];
const { staff } = readSettings({ RETNING_STAFF: `example=${mine}, *=${all}, other=${newKey()}` });

let service: InProcess;
beforeAll(async () => {
  service = await inProcess({ staff });
});
beforeEach(() => service.empty());
afterAll(() => service.close());

const bearer = (token: string): RequestInit => ({ headers: { Authorization: `Bearer ${token}` } });
const basic = (token: string): string => `Basic ${Buffer.from(`calendar:${token}`).toString('base64')}`;

describe('the staff of a centre', () => {
  it('are known by its token, or by one for all, and nobody else', () => {
    expect(isStaff(`Bearer ${mine}`, 'example', staff)).toBe(true);
    expect(isStaff(basic(mine), 'example', staff)).toBe(true);
    expect(isStaff(`bearer ${all}`, 'anything', staff)).toBe(true);
    for (const header of [null, '', 'Bearer', `Bearer ${newKey()}`, `Bearer ${mine}x`, mine, `Digest ${mine}`])
      expect(isStaff(header, 'example', staff)).toBe(false);
    expect(isStaff(`Bearer ${mine}`, 'other', staff)).toBe(false);
  });

  it('are asked for it everywhere', async () => {
    for (const path of ['', '.csv', '.ics']) {
      const { status, headers, text } = await service.ask(`/staff/example/bookings${path}`, bearer(newKey()));
      expect([status, text]).toEqual([401, '']);
      expect(headers.get('www-authenticate')).toContain('Basic');
    }
    expect((await service.post('/staff/example/bookings/delete', { reference: 'ABCDEFGH' })).status).toBe(401);
    expect((await service.ask('/staff/unknown/bookings', bearer(all))).status).toBe(404);
  });

  it('see who comes, when and with whom', async () => {
    const [slot] = await service.free('pair', 'in-person');
    await service.booked(slot!, { message: 'Hei', access: ['lift'] });
    const { text } = await service.ask('/staff/example/bookings', bearer(mine));
    const { bookings } = JSON.parse(text) as { bookings: StaffBooking[] };
    expect(bookings).toMatchObject([
      { start: slot!.start, name: 'Person b Eksempel', contact: 'person-1@example.org', message: 'Hei', seats: 1 },
    ]);
    expect(bookings[0]!.with).toEqual(['anna', 'dina', 'small']);
    expect(bookings[0]!.wishes).toMatchObject({ access: ['lift'], language: 'nb' });
  });

  it('get a calendar without names of people', async () => {
    const [slot, other] = await service.free('course', 'in-person');
    await service.booked(slot!);
    const gone = await service.booked(other!);
    await service.post('/bookings/cancel', { token: gone.token });
    const { text, headers } = await service.ask('/staff/example/bookings.ics', {
      headers: { Authorization: basic(mine) },
    });
    expect(headers.get('content-type')).toBe('text/calendar; charset=utf-8');
    expect(text.match(/BEGIN:VEVENT/g)).toHaveLength(1);
    expect(text).toMatch(/SUMMARY:course \(in-person\) [2-9A-Z]{8}\r\n/);
    expect(text).toContain(`DTSTART:${new Date(slot!.start).toISOString().replace(/[-:]|\.000/g, '')}`);
    expect(text).not.toContain('Person');
  });

  it('delete what a person asks them to', async () => {
    const [slot] = await service.free('talk', 'phone');
    const { reference } = await service.booked(slot!);
    const remove = () =>
      service.ask('/staff/example/bookings/delete', {
        method: 'POST',
        body: JSON.stringify({ reference }),
        headers: { Authorization: `Bearer ${mine}`, 'Content-Type': 'application/json' },
      });
    expect((await remove()).status).toBe(204);
    expect(codeIn(await remove())).toBe('not-found');
    const { text } = await service.ask('/staff/example/bookings.csv', bearer(mine));
    expect(text.trim().split('\r\n')).toHaveLength(1);
  });
});

it('staff see the questions that wait for an answer, until they are answered', async () => {
  const question = {
    centre: 'example',
    text: 'Hvordan tar jeg fagbrev?',
    contact: { by: 'e-mail', address: 'a@example.org' },
    language: 'nb',
    locale: 'nb',
  };
  await service.post('/questions', question, newKey());
  const { text } = await service.ask('/staff/example/questions', bearer(mine));
  const { questions } = JSON.parse(text) as { questions: readonly { reference: string }[] };
  expect(questions).toMatchObject([{ text: question.text, contact: 'a@example.org' }]);
  const done = () =>
    service.ask('/staff/example/questions/delete', {
      method: 'POST',
      body: JSON.stringify({ reference: questions[0]!.reference }),
      headers: { Authorization: `Bearer ${mine}`, 'Content-Type': 'application/json' },
    });
  expect([(await done()).status, (await done()).status]).toEqual([204, 404]);
  expect((await service.ask('/staff/example/questions', bearer(mine))).text).toBe('{"questions":[]}');
});

describe('the table for a spreadsheet', () => {
  const row = {
    reference: 'ABCDEFGH',
    status: 'booked',
    start: '',
    end: '',
    meeting: 'talk',
    channel: 'phone',
    seats: 1,
  } as const;

  it.each(['=1+1', '+4722225555', '-1', '@SUM(A1)', '\t=1', '\r=1', ' =1', '|calc', '%0A'])(
    'runs nothing of %j',
    (name) => {
      const csv = toCsv([{ ...row, name, contact: null, message: null, wishes: null, with: [] }]);
      expect(csv.split(';').map((cell) => cell.replace(/^"|"$/g, ''))).toContain(`'${name}`);
    },
  );

  it('keeps quotes, semicolons and line breaks in their cell', () => {
    const message = 'a "b"; c\nd';
    const csv = toCsv([
      { ...row, name: 'Kari', contact: null, message, wishes: { bring: 1 }, with: ['anna', 'large'] },
    ]);
    expect(csv).toContain('"a ""b""; c\nd";"{""bring"":1}";anna large\r\n');
    expect(csv.startsWith('\uFEFFreference;')).toBe(true);
  });
});
