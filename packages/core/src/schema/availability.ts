/**
 * The shape of what a centre offers for booking. `offer` is what everybody may know, and what form and service judge a booking by;
 * `availability` adds who and what is needed for a meeting and when, which stays with the service.
 */
import { date, key, language, line, provenance, text } from './pieces.ts';
import { clock, exceptions, holidays, weekly, zone } from './week.ts';
import * as z from './zod.ts';

/** Ids that slot ids are made of, and so short. */
export const shortId = z.string(z.regex(/^[a-z0-9][a-z0-9-]{0,23}$/));
/** How one meets. Questions are answered in writing and are no meeting. */
export const channel = z.enum(['in-person', 'video', 'phone', 'chat']);
/** With whom: one guide; a pair or a team of guides of different competence; others in the same situation. */
export const form = z.enum(['individual', 'pair', 'team', 'group']);
export const service = z.enum(['information', 'advice', 'guidance']);
export const topic = z.enum(['education', 'employment', 'welfare', 'everyday']);

export const whole = (least: number, most: number) =>
  z.number(z.refine((number) => Number.isInteger(number) && number >= least && number <= most, 'out-of-range'));

/** Days without any hours, `from` and `to` included. */
const closedDays = z.array(
  z.object(
    { from: date, to: date, reason: z.optional(text(200)) },
    z.refine(({ from, to }) => from <= to, 'order'),
  ),
  z.maxLength(100),
);

/** A kind of meeting that can be booked. */
const meeting = z.object({
  id: shortId,
  name: text(120),
  text: z.optional(text(600)),
  form,
  channels: z.array(channel, z.minLength(1), z.maxLength(4)),
  services: z.array(service, z.minLength(1), z.maxLength(3)),
  /** None: whatever it is about. */
  topics: z.optional(z.array(topic, z.maxLength(4))),
  minutes: whole(5, 480),
  /** Minutes after a meeting before the next can begin. */
  pause: z.optional(whole(0, 240)),
  /** How many people one may bring; none: nobody. */
  bring: z.optional(whole(0, 20)),
});

const questions = z.object({
  /** The answer comes within so many working days. */
  within: whole(1, 10),
  /** What comes later in the day counts as of the next day. */
  until: z.optional(clock),
});

const offerShape = {
  /** Id of the centre, as in a centre feed. */
  centre: key,
  name: text(200),
  /** Where one meets, in one line. */
  address: z.optional(line(300)),
  email: z.optional(line(254)),
  zone,
  holidays,
  halfDayCloses: z.optional(clock),
  /** Days on which the centre is closed whatever else is said: no meetings, and no working days for answers. */
  closed: z.optional(closedDays),
  /** Minutes from the booking to the meeting, at least. */
  lead: whole(0, 43_200),
  /** Days ahead of today that can be booked. */
  horizon: whole(1, 366),
  /** Minutes before the meeting until which one may change or cancel it oneself; none: until it begins. */
  changeUntil: z.optional(whole(0, 43_200)),
  languages: z.array(language, z.minLength(1), z.maxLength(60)),
  /** The centre finds an interpreter when it has so many minutes for it. */
  interpreter: z.optional(z.object({ lead: whole(0, 86_400) })),
  meetings: z.array(meeting, z.maxLength(40)),
  questions: z.optional(questions),
  /** Invented, for trying out. */
  example: z.optional(z.boolean()),
} as const;

export const offer = z.object(offerShape);

/** Who or what a meeting needs. Of each there is one, and it is in one place at a time. */
const resource = z.object(
  {
    id: shortId,
    kind: z.enum(['person', 'room', 'team', 'group']),
    name: z.optional(text(120)),
    /** What a person is good at; those of a team have different ones. */
    competence: z.optional(shortId),
    /** What is spoken; none: all languages of the centre. */
    languages: z.optional(z.array(language, z.maxLength(60))),
    /** Persons of a team, or who leads a group: all of them, or there is no meeting. */
    members: z.optional(z.array(shortId, z.maxLength(12))),
    /** How many can take part in a group. */
    seats: z.optional(whole(1, 500)),
    /** How many may wait for a seat; none: nobody. */
    waiting: z.optional(whole(0, 500)),
    away: z.optional(closedDays),
  },
  z.refine(({ kind, members = [] }) => kind !== 'team' || members.length > 1, 'team-of-one'),
  z.refine(({ kind, seats }) => kind !== 'group' || seats !== undefined, 'no-seats'),
);

/** When a kind of meeting is held, by the clock on the wall of the centre. */
const rule = z.object(
  {
    meeting: shortId,
    /** The person, team or group. */
    with: shortId,
    /** One of these rooms is needed where one meets in person; none: no room is kept. */
    rooms: z.optional(z.array(shortId, z.minLength(1), z.maxLength(20))),
    /** None: all channels of the meeting. */
    channels: z.optional(z.array(channel, z.minLength(1), z.maxLength(4))),
    /** The first and the last day. */
    from: z.optional(date),
    to: z.optional(date),
    weekly,
    exceptions: z.optional(exceptions),
  },
  z.refine(({ from, to }) => !from || !to || from <= to, 'order'),
);

export const centreAvailability = z.object({
  ...offerShape,
  resources: z.array(resource, z.maxLength(200)),
  rules: z.array(rule, z.maxLength(400)),
});

/** What stands round the centres. They are checked one by one, so that a bad one does not sink the rest. */
export const availability = z.object({
  format: z.enum(['retning/availability@1']),
  ...provenance,
  centres: z.array(z.unknown(), z.maxLength(2000)),
});
