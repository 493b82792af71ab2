import { describe, expect, it } from 'vitest';
import { exampleBooking, exampleCentre, exampleQuestion } from '../../workshop/helpers/bookings.ts';
import { checkAnswer, checkQuestion, checkRequest } from './check-booking.ts';
import { offerOf } from './check-availability.ts';
import type { Offer } from './schema/types.ts';

const rules: Offer = offerOf(exampleCentre);

describe('a question', () => {
  const toldOf = (more: object, offer: Offer = rules) =>
    checkQuestion({ ...exampleQuestion, ...more }, offer).findings.map(({ path, code }) => `${path} ${code}`);

  it('passes as it is', () => {
    expect(checkQuestion(exampleQuestion, rules)).toEqual({ data: exampleQuestion, findings: [] });
  });

  it.each([
    [{ text: '' }, ['text missing']],
    [{ text: 'x'.repeat(1001) }, ['text too-long']],
    [{ text: 'Jeg er 130972 48022' }, ['text identity-number']],
    [{ name: '13097248022' }, ['name identity-number']],
    [
      { centre: 'other', contact: { by: 'e-mail', address: 'a@b,no' } },
      ['centre other-centre', 'contact.address comma-for-dot'],
    ],
  ])('with %j is not sent', (more, expected) => {
    expect(toldOf(more)).toEqual(expected);
  });

  it('cannot be asked where there is nobody to answer', () => {
    const { questions: _, ...without } = rules;
    expect(toldOf({}, without)).toEqual(['centre not-offered']);
  });
});

describe('an answer of a service', () => {
  const slotted = {
    id: 'talk.in-person.20261127T0800Z',
    start: '2026-11-27T09:00:00+01:00',
    end: '2026-11-27T09:45:00+01:00',
    centre: 'example',
    meeting: 'talk',
    channel: 'in-person',
    zone: 'Europe/Oslo',
  };
  const booked = { reference: 'KAR4X7', status: 'booked', slot: slotted, sequence: 0, token: 'a'.repeat(22) };

  it.each([
    ['offer', { asOf: '2026-11-25T10:00:00+01:00', offer: offerOf(exampleCentre) }],
    ['hold', { id: 'h1', slot: { ...slotted, seats: 1 }, expires: '2026-11-25T10:10:00+01:00', seconds: 600 }],
    ['booking', booked],
    [
      'booking',
      {
        ...booked,
        status: 'waiting',
        queue: 2,
        place: { nb: 'Eksempelgata 1' },
        changeUntil: '2026-11-26T09:00:00+01:00',
      },
    ],
    [
      'question',
      {
        reference: 'KAR4X8',
        received: '2026-11-25T10:00:00+01:00',
        zone: 'Europe/Oslo',
        from: '2026-11-26',
        by: '2026-11-27',
      },
    ],
    ['challenge', { challenge: 'x', difficulty: 18, expires: '2026-11-25T10:10:00+01:00' }],
    ['problem', { type: 'https://example.org/problems/slot-taken', status: 409 }],
  ] as const)('that is a %s is believed', (kind, value) => {
    expect(checkAnswer(kind, value)).toEqual({ data: value, findings: [] });
  });

  it.each([
    ['booking', { ...booked, reference: 'KAR0X7' }, 'reference invalid_format'],
    ['booking', { ...booked, token: 'short' }, 'token invalid_format'],
    ['booking', { ...booked, slot: { ...slotted, end: slotted.start } }, 'slot order'],
    ['booking', { ...booked, slot: { ...slotted, zone: 'Europe/Nowhere' } }, 'slot.zone zone'],
    ['slots', { centre: 'example', zone: 'Europe/Oslo', asOf: 'now', slots: [] }, 'asOf time'],
    ['problem', { type: 'x', status: 200 }, 'status out-of-range'],
    ['hold', null, ' invalid_type'],
  ] as const)('that is no %s is not', (kind, value, told) => {
    const { data, findings } = checkAnswer(kind, value);
    expect(data).toBeUndefined();
    expect(findings.map(({ path, code }) => `${path} ${code}`)).toContain(told);
  });

  it('has no room for a person', () => {
    const { data } = checkAnswer('booking', { ...booked, name: 'Åse', contact: 'x', message: 'y' });
    expect(Object.keys(data!).sort()).toEqual(['reference', 'sequence', 'slot', 'status', 'token']);
  });
});

it('an offer tells nobody who works when', () => {
  expect(Object.keys(rules)).not.toContain('resources');
  expect(Object.keys(rules)).not.toContain('rules');
  expect(JSON.stringify(rules)).not.toContain('kari');
});

describe('a request to a service', () => {
  const { centre, meeting, channel, slot } = exampleBooking;
  const token = 'a'.repeat(22);

  it.each([
    ['slots', { centre, meeting, channel }],
    [
      'slots',
      { centre, meeting, channel, language: 'nb', interpreter: true, seats: 2, from: '2026-11-25', to: '2026-12-01' },
    ],
    ['hold', { centre, meeting, channel, slot, seats: 1 }],
    ['token', { token }],
    ['change', { token, slot }],
    ['key', { key: token }],
  ] as const)('that is right for %s passes', (kind, value) => {
    expect(checkRequest(kind, { ...value, more: 'x' })).toEqual({ data: value, findings: [] });
  });

  it.each([
    ['slots', { centre, meeting, channel: 'fax', from: '2026-02-30' }, ['channel not-valid', 'from date']],
    ['slots', [], ['centre missing', 'meeting missing', 'channel missing']],
    ['hold', { centre, meeting, channel, slot: { id: 'x', start: 'now' } }, ['slot.start time']],
    ['token', { token: 'short' }, ['token not-valid']],
    ['change', { token }, ['slot missing']],
    ['key', 'x', ['key missing']],
  ] as const)('that is wrong for %s is told why', (kind, value, expected) => {
    const { data, findings } = checkRequest(kind, value);
    expect(data).toBeUndefined();
    expect(findings.map(({ path, code }) => `${path} ${code}`)).toEqual(expected);
  });
});
