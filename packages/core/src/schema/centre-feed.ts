/** The shape of a centre feed: the JSON that a county, a directorate or a national portal publishes about its centres. */
import { code, date, language, line, link, provenance, text } from './pieces.ts';
import { isNordic, minutesOf } from './rules.ts';
import { localTime } from '../time/zone.ts';
import * as z from './zod.ts';

const clock = z.string(z.refine((text) => minutesOf(text) !== undefined, 'clock'));
const county = z.string(z.regex(/^\d\d$/));
const municipality = z.string(z.regex(/^\d{4}$/));
const age = z.number(z.refine((years) => Number.isInteger(years) && years >= 0 && years <= 120, 'age'));

const address = z.object({
  street: z.optional(line(200)),
  postalCode: z.string(z.regex(/^\d{4,5}$/)),
  town: line(100),
});

const span = z.object(
  { from: clock, to: clock },
  z.refine(({ from, to }) => from < to, 'order'),
);

const tier = z.object({
  tier: z.enum(['drop-in', 'specialist', 'by-appointment']),
  label: z.optional(text(200)),
  channels: z.optional(z.array(z.enum(['in-person', 'phone', 'video', 'chat', 'e-mail']), z.maxLength(5))),
  weekly: z.array(
    z.object({
      days: z.array(z.enum(['mo', 'tu', 'we', 'th', 'fr', 'sa', 'su']), z.minLength(1), z.maxLength(7)),
      spans: z.array(span, z.maxLength(6)),
    }),
    z.maxLength(14),
  ),
  exceptions: z.optional(
    z.array(
      z.object(
        { from: date, to: date, spans: z.array(span, z.maxLength(6)), reason: z.optional(text(200)) },
        z.refine(({ from, to }) => from <= to, 'order'),
      ),
      z.maxLength(100),
    ),
  ),
});

const hours = z.object({
  zone: line(64, z.refine(isZone, 'zone')),
  holidays: z.enum(['NO', 'SE', 'FI', 'DK', 'none']),
  halfDayCloses: z.optional(clock),
  tiers: z.array(tier, z.maxLength(8)),
});

const minimum = z.object({
  what: z.optional(text()),
  whom: z.optional(text()),
  price: z.optional(text()),
  confidentiality: z.optional(text()),
});

export const centre = z.object({
  id: code,
  name: text(200),
  nationwide: z.optional(z.boolean()),
  county: z.optional(county),
  municipality: z.optional(municipality),
  audience: z.optional(
    z.object({
      from: z.optional(age),
      to: z.optional(age),
      words: text(500),
      otherwise: z.optional(text(500)),
      otherwiseLink: z.optional(link),
    }),
  ),
  visiting: z.optional(address),
  postal: z.optional(address),
  point: z.optional(z.object({ lat: z.number(), lon: z.number() }, z.refine(isNordic, 'not-nordic'))),
  phone: z.optional(line(40)),
  email: z.optional(line(254)),
  chat: z.optional(link),
  website: z.optional(link),
  booking: z.optional(link),
  services: z.array(
    z.enum(['individual', 'pair', 'group', 'drop-in', 'digital', 'information', 'advice', 'guidance']),
    z.maxLength(8),
  ),
  topics: z.array(z.enum(['education', 'employment', 'welfare', 'everyday']), z.maxLength(4)),
  channels: z.array(z.enum(['in-person', 'phone', 'video', 'chat', 'e-mail']), z.maxLength(5)),
  languages: z.array(language, z.maxLength(60)),
  interpreter: z.optional(z.boolean()),
  accessibility: z.optional(
    z.object({
      features: z.array(
        z.enum(['step-free', 'lift', 'toilet', 'parking', 'hearing-loop', 'quiet-room', 'guide-dog']),
        z.maxLength(7),
      ),
      note: z.optional(text(500)),
    }),
  ),
  hours: z.optional(hours),
  description: z.optional(minimum),
  text: z.optional(text(4000)),
  updated: z.optional(date),
  validUntil: z.optional(date),
  source: z.optional(text(300)),
  example: z.optional(z.boolean()),
});

const audienceText = z.object({ heading: z.optional(text(200)), text: text(4000), link: z.optional(link) });

export const countyPage = z.object({
  county,
  name: z.optional(text(200)),
  description: z.optional(minimum),
  text: z.optional(text(4000)),
  audiences: z.optional(
    z.object({
      residents: z.optional(audienceText),
      'decision-makers': z.optional(audienceText),
      partners: z.optional(audienceText),
    }),
  ),
  website: z.optional(link),
});

/** What stands round the records. The records themselves are checked one by one, so that a bad one does not sink the rest. */
export const centreFeed = z.object({
  format: z.enum(['retning/centres@1']),
  ...provenance,
  counties: z.optional(z.array(z.unknown(), z.maxLength(400))),
  centres: z.array(z.unknown(), z.maxLength(20_000)),
});

// Asking takes time and memory, and thousands of centres share a few zones. The clock is asked, not a formatter: the first
// formatter of a page costs 13 to 25 ms in one piece.
const zones = new Map<string, boolean>();

function isZone(zone: string): boolean {
  let known = zones.get(zone);
  if (known === undefined) zones.set(zone, (known = hasClock(zone)));
  return known;
}

function hasClock(zone: string): boolean {
  try {
    return Boolean(localTime(0, zone));
  } catch {
    return false;
  }
}
