/** A made-up centre that offers each kind of meeting, and a booking that it takes: for the tests of core and of the service. */
import type { BookingRequest, CentreAvailability, QuestionRequest, SlotRule } from '@retning/core/schema/types';

export const at = (text: string): number => Date.parse(text);

/** A Wednesday at ten in Oslo. */
export const now = at('2026-11-25T09:00:00Z');

export const weekdays = (...spans: readonly string[]): SlotRule['weekly'] => [
  {
    days: ['mo', 'tu', 'we', 'th', 'fr'],
    spans: spans.map((span) => ({ from: span.slice(0, 5), to: span.slice(6) })),
  },
];

export const exampleCentre: CentreAvailability = {
  centre: 'example',
  name: 'Eksempelsenteret',
  address: 'Eksempelgata 1, 0001 Oslo',
  email: 'post@example.org',
  zone: 'Europe/Oslo',
  holidays: 'NO',
  lead: 120,
  horizon: 30,
  changeUntil: 1440,
  languages: ['nb', 'nn', 'en', 'so'],
  interpreter: { lead: 7200 },
  meetings: [
    {
      id: 'talk',
      name: 'Samtale',
      form: 'individual',
      channels: ['in-person', 'video', 'phone'],
      services: ['guidance', 'advice'],
      minutes: 45,
      pause: 15,
      bring: 2,
    },
    { id: 'two', name: 'To', form: 'pair', channels: ['in-person'], services: ['guidance'], minutes: 60 },
    {
      id: 'course',
      name: 'Kurs',
      form: 'group',
      channels: ['in-person'],
      services: ['information'],
      topics: ['employment'],
      minutes: 90,
      bring: 1,
    },
  ],
  questions: { within: 2 },
  resources: [
    { id: 'kari', kind: 'person', competence: 'education', languages: ['nb', 'nn'] },
    { id: 'ola', kind: 'person', competence: 'employment', languages: ['nb', 'so'] },
    { id: 'room-1', kind: 'room' },
    { id: 'room-2', kind: 'room' },
    { id: 'both', kind: 'team', members: ['kari', 'ola'] },
    { id: 'job-course', kind: 'group', seats: 3, waiting: 2, members: ['ola'] },
  ],
  rules: [
    { meeting: 'talk', with: 'kari', rooms: ['room-1', 'room-2'], weekly: weekdays('09:00-12:00') },
    { meeting: 'talk', with: 'ola', rooms: ['room-1'], weekly: weekdays('11:00-15:00') },
    {
      meeting: 'two',
      with: 'both',
      rooms: ['room-2'],
      weekly: [{ days: ['th'], spans: [{ from: '13:00', to: '15:00' }] }],
    },
    {
      meeting: 'course',
      with: 'job-course',
      rooms: ['room-1'],
      weekly: [{ days: ['tu'], spans: [{ from: '17:00', to: '18:30' }] }],
    },
  ],
};

/** What a person sends who books a talk on Friday at nine. */
export const exampleBooking: BookingRequest = {
  centre: 'example',
  topics: ['education'],
  need: 'possibilities',
  service: 'guidance',
  meeting: 'talk',
  channel: 'in-person',
  language: 'nb',
  access: ['step-free'],
  bring: 1,
  behalf: { relation: 'family', agreed: true },
  slot: { id: 'talk.in-person.20261127T0800Z', start: '2026-11-27T09:00:00+01:00' },
  name: 'Åse Ødegård',
  contact: { by: 'phone', address: '+4791234567' },
  message: 'Jeg lurer på veien til fagbrev.\nHilsen Åse',
  locale: 'nb',
};

export const exampleQuestion: QuestionRequest = {
  centre: 'example',
  topics: ['employment'],
  text: 'Hvordan søker jeg på voksenopplæring?',
  contact: { by: 'e-mail', address: 'ase@example.org' },
  language: 'nn',
  locale: 'nn',
};
