/** The shape of a centre feed: the JSON that a county, a directorate or a national portal publishes about its centres. */
import { code, date, language, line, link, provenance, text } from './pieces.ts';
import { isNordic } from './rules.ts';
import { clock, exceptions, holidays, weekly, zone } from './week.ts';
import * as z from './zod.ts';

const county = z.string(z.regex(/^\d\d$/));
const municipality = z.string(z.regex(/^\d{4}$/));
const age = z.number(z.refine((years) => Number.isInteger(years) && years >= 0 && years <= 120, 'age'));

const address = z.object({
  street: z.optional(line(200)),
  postalCode: z.string(z.regex(/^\d{4,5}$/)),
  town: line(100),
});

const tier = z.object({
  tier: z.enum(['drop-in', 'specialist', 'by-appointment']),
  label: z.optional(text(200)),
  channels: z.optional(z.array(z.enum(['in-person', 'phone', 'video', 'chat', 'e-mail']), z.maxLength(5))),
  weekly,
  exceptions: z.optional(exceptions),
});

const hours = z.object({
  zone,
  holidays,
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
