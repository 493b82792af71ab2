/** An invented centre with many times to book, and people who want them. */
import { randomBytes } from 'node:crypto';
import type { BookingRequest, CentreAvailability, Slot } from '@retning/core/schema/types';

type Rule = CentreAvailability['rules'][number];

const everyDay = [
  { days: ['mo', 'tu', 'we', 'th', 'fr', 'sa', 'su'] as const, spans: [{ from: '08:00', to: '20:00' }] },
];

const meeting = (
  id: string,
  form: 'individual' | 'pair' | 'team' | 'group',
  channel: 'phone' | 'in-person' | 'video',
) =>
  ({
    id,
    name: id,
    form,
    channels: [channel],
    services: ['guidance'],
    minutes: 30,
    bring: 3,
  }) as const;

const person = (id: string, competence: string) => ({ id, kind: 'person', competence }) as const;
const rule = (meeting: string, host: string, more: Partial<Rule> = {}): Rule => ({
  meeting,
  with: host,
  weekly: everyDay,
  ...more,
});

/**
 * The centre `example`: by phone with `anna`; by video with either of `berit` and `carl`; in person with a pair (`anna` and `dina`) in one of
 * two rooms; in person with a team of three (`anna`, `berit`, `dina`) in the large room; a group of `seats` that `carl` leads.
 */
export function exampleCentre({ seats = 8, waiting = 4 } = {}): CentreAvailability {
  return {
    centre: 'example',
    name: 'Eksempelsenteret',
    address: 'Eksempelgata 1, 0000 Eksempel',
    zone: 'Europe/Oslo',
    holidays: 'none',
    lead: 0,
    horizon: 30,
    languages: ['nb', 'en'],
    meetings: [
      meeting('talk', 'individual', 'phone'),
      meeting('either', 'individual', 'video'),
      meeting('pair', 'pair', 'in-person'),
      meeting('team', 'team', 'in-person'),
      meeting('course', 'group', 'in-person'),
    ],
    questions: { within: 2 },
    example: true,
    resources: [
      person('anna', 'education'),
      person('berit', 'work'),
      person('carl', 'work'),
      person('dina', 'rights'),
      { id: 'small', kind: 'room' },
      { id: 'large', kind: 'room' },
      { id: 'two', kind: 'team', members: ['anna', 'dina'] },
      { id: 'three', kind: 'team', members: ['dina', 'berit', 'anna'] },
      { id: 'class', kind: 'group', members: ['carl'], seats, waiting },
    ],
    rules: [
      rule('talk', 'anna'),
      rule('either', 'berit'),
      rule('either', 'carl'),
      rule('pair', 'two', { rooms: ['small', 'large'] }),
      rule('team', 'three', { rooms: ['large'] }),
      rule('course', 'class', { rooms: ['large'] }),
    ],
  };
}

export const newKey = (): string => randomBytes(18).toString('base64url');

/** A person's booking; `person` tells people apart. */
export function bookingOf(
  { id, start, centre, meeting, channel }: Slot,
  person: number,
  more: Partial<BookingRequest> = {},
): BookingRequest {
  return {
    centre,
    meeting,
    channel,
    language: 'nb',
    locale: 'nb',
    slot: { id, start },
    name: `Person ${'abcdefghij'[person % 10]} Eksempel`,
    contact: { by: 'e-mail', address: `person-${person}@example.org` },
    ...more,
  };
}
