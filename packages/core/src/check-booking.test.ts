import { describe, expect, it } from 'vitest';
import { at, exampleBooking, exampleCentre, now } from '../../workshop/helpers/bookings.ts';
import { checkBooking } from './check-booking.ts';
import { problems } from './booking/problems.ts';
import { offerOf } from './check-availability.ts';
import type { Offer } from './schema/types.ts';

const rules: Offer = offerOf(exampleCentre);
const told = (value: unknown, offer = rules, today = now): string[] =>
  checkBooking(value, offer, today).findings.map(({ path, code }) => `${path} ${code}`);
const change = (more: Readonly<Record<string, unknown>>) => told({ ...exampleBooking, ...more });
const slot = (start: string, id = 'talk.in-person.x') => ({ slot: { id, start } });

describe('a booking that is right', () => {
  it('passes as it is, and again', () => {
    const { data, findings } = checkBooking(exampleBooking, rules, now);
    expect(findings).toEqual([]);
    expect(data).toEqual(exampleBooking);
    expect(checkBooking(data, rules, now)).toEqual({ data, findings: [] });
  });

  it('passes by the whole availability as by what everybody may know', () => {
    expect(checkBooking(exampleBooking, exampleCentre, now)).toEqual(checkBooking(exampleBooking, rules, now));
  });

  it('needs no more than what, when and who', () => {
    const { centre, meeting, channel, language, slot, name, contact, locale } = exampleBooking;
    const least = { centre, meeting, channel, language, slot, name, contact, locale };
    expect(checkBooking(least, rules, now)).toEqual({ data: least, findings: [] });
  });

  it('is put into its one form, and what was given stays as it is', () => {
    const given = {
      ...exampleBooking,
      name: '  A\u030ase\r\n  Ødegård\u0007 ',
      contact: { by: 'phone', address: 'tlf. 912 34 567' },
      message: ' En linje.\r\nEn til.\u0000\n',
      bring: null,
      topics: undefined,
      interpreter: '',
      behalf: undefined,
      extra: 'x',
      __proto__: { polluted: true },
    };
    const copy = structuredClone(given);
    const { data } = checkBooking(given, rules, now);
    expect(data).toMatchObject({
      name: 'Åse Ødegård',
      contact: { by: 'phone', address: '+4791234567' },
      message: 'En linje.\nEn til.',
    });
    expect(Object.keys(data!)).not.toContain('bring');
    expect(Object.keys(data!)).not.toContain('interpreter');
    expect(Object.keys(data!)).not.toContain('extra');
    expect(structuredClone(given)).toEqual(copy);
  });

  it('loses halves of characters, which no data base keeps', () => {
    const { data } = checkBooking({ ...exampleBooking, name: 'Å\ud83dse', message: 'a\udc00😀' }, rules, now);
    expect([data?.name, data?.message]).toEqual(['Åse', 'a😀']);
  });

  it('may be answered by e-mail', () => {
    const contact = { by: 'e-mail', address: ' Åse <ase@example.org> ' };
    expect(checkBooking({ ...exampleBooking, contact }, rules, now).data?.contact).toEqual({
      by: 'e-mail',
      address: 'ase@example.org',
    });
  });
});

describe('a form that is not filled in', () => {
  it.each([undefined, null, '', 0, [], 'x', {}])(
    'as %j lacks what a booking needs, in the order of the form',
    (value) => {
      expect(told(value)).toEqual([
        'centre missing',
        'meeting missing',
        'channel missing',
        'language missing',
        'slot missing',
        'name missing',
        'contact missing',
        'locale missing',
      ]);
    },
  );

  it('hears of one fault beside another, each once', () => {
    const value = {
      ...exampleBooking,
      name: ' ',
      message: 'x'.repeat(501),
      contact: { by: 'phone', address: '12' },
      meeting: 'dance',
    };
    expect(told(value)).toEqual([
      'meeting unknown-meeting',
      'name missing',
      'contact.address too-short',
      'message too-long',
    ]);
  });
});

describe('the shape of a part', () => {
  it.each([
    ['of another kind', { name: 12 }, ['name not-valid']],
    ['that is too long', { name: 'x'.repeat(101) }, ['name too-long']],
    ['of 500 characters, some of them of two units', { message: '😀'.repeat(500) }, []],
    ['of 501', { message: 'x'.repeat(501) }, ['message too-long']],
    ['that is none of a list', { channel: 'fax' }, ['channel not-valid']],
    ['with too many', { access: Array(13).fill('lift') }, ['access too-many']],
    ['with one of them unknown', { access: ['lift', 'butler'] }, ['access[1] not-valid']],
    ['out of range', { bring: 21 }, ['bring out-of-range']],
    ['that is no whole number', { bring: 0.5 }, ['bring out-of-range']],
    ['that is half there', { slot: { id: 'x' } }, ['slot.start missing']],
    ['that is no time', slot('tomorrow'), ['slot.start time']],
    ['that is no time with a zone', slot('2026-11-27T09:00:00'), ['slot.start time']],
    ['with a contact of no kind', { contact: { by: 'pigeon', address: 'x' } }, ['contact.by not-valid']],
    ['with no contact', { contact: { by: 'phone', address: '' } }, ['contact.address missing']],
    ['with a filled trap', { guard: { challenge: 'c', answer: 'a', trap: 'x' } }, []],
  ])('%s', (_, more, expected) => {
    expect(change(more)).toEqual(expected);
  });
});

describe('the meaning of a part', () => {
  it.each([
    ['another centre', { centre: 'other' }, ['centre other-centre']],
    ['a meeting that there is not', { meeting: 'dance' }, ['meeting unknown-meeting']],
    ['a channel that the meeting does not have', { channel: 'chat' }, ['channel not-offered', 'slot.id other-slot']],
    ['a service that it is not', { service: 'information' }, ['service not-offered']],
    ['a language that nobody speaks', { language: 'fi' }, ['language not-offered']],
    [
      'an interpreter of the language of the meeting',
      { interpreter: 'nb', ...slot('2026-12-07T09:00:00+01:00', 'talk.in-person.20261207T0800Z') },
      ['interpreter same-language'],
    ],
    ['an interpreter too soon', { interpreter: 'ti' }, ['slot.start too-soon-for-interpreter']],
    ['more people than may come along', { bring: 3 }, ['bring too-many']],
    [
      'somebody else who does not know',
      { behalf: { relation: 'school', agreed: false } },
      ['behalf.agreed not-agreed'],
    ],
    ['a waiting list where there is none', { waiting: true }, ['waiting no-group']],
    [
      'a slot of another time',
      slot('2026-11-27T10:00:00+01:00', 'talk.in-person.20261127T0800Z'),
      ['slot.id other-slot'],
    ],
    ['no name', { name: '---' }, ['name no-letters']],
    ['a number for a name', { name: '130972 48022' }, ['name identity-number']],
    ['an identity number in the message', { message: 'Fnr 13.09.72 48022' }, ['message identity-number']],
    [
      'an identity number for a phone',
      { contact: { by: 'phone', address: '13097248022' } },
      ['contact.address identity-number'],
    ],
    [
      'an identity number in an address',
      { contact: { by: 'e-mail', address: '13097248022@example.org' } },
      ['contact.address identity-number'],
    ],
    ['a phone that lacks a digit', { contact: { by: 'phone', address: '9123456' } }, ['contact.address too-short']],
    [
      'an address without its sign',
      { contact: { by: 'e-mail', address: 'ase.example.org' } },
      ['contact.address missing-at'],
    ],
    ['a foreign phone that is right', { contact: { by: 'phone', address: '+46 70 123 45 67' } }, []],
  ])('%s', (_, more, expected) => {
    expect(change(more)).toEqual(expected);
  });

  it('a course is about what it is about, and has a waiting list', () => {
    const course = {
      ...exampleBooking,
      service: 'information',
      meeting: 'course',
      waiting: true,
      slot: { id: 'course.in-person.20261201T1600Z', start: '2026-12-01T17:00:00+01:00' },
    };
    expect(told({ ...course, topics: ['employment'] })).toEqual([]);
    expect(told({ ...course, topics: ['employment', 'welfare'] })).toEqual(['topics[1] not-offered']);
  });

  it('an interpreter is found only where the centre finds them', () => {
    const { interpreter: _, ...without } = rules;
    expect(told({ ...exampleBooking, interpreter: 'ti' }, without)).toEqual(['interpreter not-offered']);
  });

  it('a telephone number is one, even when it would do as an identity number', () => {
    const contact = { by: 'phone', address: '4611220007' };
    const { data } = checkBooking({ ...exampleBooking, contact }, { ...rules, holidays: 'SE' }, now);
    expect(data?.contact.address).toBe('+4611220007');
    expect(told({ ...exampleBooking, message: '4611220007' })).toEqual(['message identity-number']);
  });

  it('a number without a country is from the country of the centre', () => {
    const contact = { by: 'phone', address: '070-123 45 67' };
    expect(told({ ...exampleBooking, contact })).toEqual(['contact.address too-long']);
    const { data } = checkBooking({ ...exampleBooking, contact }, { ...rules, holidays: 'SE' }, now);
    expect(data?.contact.address).toBe('+46701234567');
  });
});

describe('the time of a slot', () => {
  const when = (start: string, today = now) => {
    const instant = new Date(at(start)).toISOString().replace(/[-:]/g, '').slice(0, 13);
    return told({ ...exampleBooking, slot: { id: `talk.in-person.${instant}Z`, start } }, rules, today);
  };

  it.each([
    ['2026-11-25T09:59:00+01:00', ['slot.start past']],
    ['2026-11-25T11:59:00+01:00', ['slot.start too-soon']],
    ['2026-11-25T12:00:00+01:00', []],
    ['2026-12-25T23:59:00+01:00', []],
    ['2026-12-26T00:00:00+01:00', ['slot.start too-far']],
    ['2026-11-27T09:00:01+01:00', ['slot.id other-slot']],
  ])('%s', (start, expected) => {
    expect(when(start)).toEqual(expected);
  });

  it('is judged by the day at the centre', () => {
    // Half past midnight on the 26th in Oslo.
    expect(when('2026-12-26T09:00:00+01:00', at('2026-11-25T23:30:00Z'))).toEqual([]);
    expect(when('2026-12-26T09:00:00+01:00', at('2026-11-25T22:30:00Z'))).toEqual(['slot.start too-far']);
  });

  it('is the same whatever offset it is written with', () => {
    expect(when('2026-11-27T08:00:00Z')).toEqual([]);
    expect(when('2026-11-27T13:45:00+05:45')).toEqual([]);
  });
});

it('a draft with nothing in it has no problems yet', () => {
  expect(problems({}, rules, now)).toEqual([]);
});
