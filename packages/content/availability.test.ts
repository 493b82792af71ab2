import { readFileSync } from 'node:fs';
import Ajv from 'ajv';
import { describe, expect, it } from 'vitest';
import { checkAvailability, offerOf } from '@retning/core/check-availability';
import { checkBooking } from '@retning/core/check-booking';
import { slotListOf } from '@retning/core/booking/free';
import { offeredSlots } from '@retning/core/booking/slots';
import type { Availability, CentreFeed } from '@retning/core/schema/types';

const read = (name: string) => JSON.parse(readFileSync(new URL(name, import.meta.url), 'utf8')) as unknown;
const availability = read('demo-availability-no.json') as Availability;
const feed = read('demo-centres-no.json') as CentreFeed;
const now = Date.parse('2026-11-25T09:00:00Z');
const named = availability.centres.map((centre) => [centre.centre, centre] as const);

describe('what the demo centres offer', () => {
  it('passes the check without a finding', async () => {
    const { data, findings } = await checkAvailability(structuredClone(availability));
    expect(findings).toEqual([]);
    expect(data?.centres).toHaveLength(availability.centres.length);
  });

  it('fits the JSON Schema that editors complete by', () => {
    const ajv = new Ajv({ allErrors: true });
    const fits = ajv.compile(read('schemas/availability.schema.json') as object);
    expect(fits(availability), JSON.stringify(fits.errors)).toBe(true);
    expect(fits({ ...availability, centres: [{ ...availability.centres[0]!, meetings: [{}] }] })).toBe(false);
  });

  it('says that it is invented, in the file and at every centre', () => {
    expect(JSON.stringify(availability.source)).toMatch(/Example data.*None/);
    for (const [, { example, name, resources }] of named) {
      expect(example).toBe(true);
      expect(JSON.stringify(name)).toMatch(/Eksempel/);
      for (const { kind, name } of resources) if (kind === 'person') expect(JSON.stringify(name)).toMatch(/"en":"Guide \d"/);
    }
  });

  it.each(named)('is of a centre in the feed, with its name, address, zone and languages: %s', (id, centre) => {
    const known = feed.centres.find((one) => one.id === id)!;
    expect(known.example).toBe(true);
    expect(centre.name).toEqual(known.name);
    expect(centre.email).toBe(known.email);
    expect([centre.zone, centre.holidays]).toEqual([known.hours!.zone, known.hours!.holidays]);
    expect(centre.languages).toEqual(known.languages);
    const { street, postalCode, town } = known.visiting ?? {};
    expect(centre.address).toBe(street && `${street}, ${postalCode} ${town}`);
    for (const { channels, services } of centre.meetings) {
      expect(known.channels).toEqual(expect.arrayContaining([...channels]));
      expect(known.services).toEqual(expect.arrayContaining(services.filter((service) => service !== 'advice')));
    }
    const spoken = centre.resources.flatMap(({ languages = [] }) => languages);
    expect(known.languages).toEqual(expect.arrayContaining(spoken));
  });

  it.each(named)('has free times for every meeting and channel of %s, and a booking of each passes', (_, centre) => {
    for (const { id: meeting, channels } of centre.meetings) {
      for (const channel of channels) {
        const list = slotListOf(centre, { meeting, channel }, [], now);
        expect(list.slots.length, `${meeting} ${channel}`).toBeGreaterThan(0);
        const { id, start } = list.slots[0]!;
        const booking = {
          centre: centre.centre,
          meeting,
          channel,
          language: 'nb',
          slot: { id, start },
          name: 'Kari Eksempel',
          contact: { by: 'e-mail', address: 'kari@example.org' },
          locale: 'nb',
        };
        expect(checkBooking(booking, offerOf(centre), now).findings, `${meeting} ${channel}`).toEqual([]);
      }
    }
  });

  it('shows what a form must cope with', () => {
    const kinds = new Set(availability.centres.flatMap(({ resources }) => resources.map(({ kind }) => kind)));
    expect([...kinds].sort()).toEqual(['group', 'person', 'room', 'team']);
    const forms = new Set(availability.centres.flatMap(({ meetings }) => meetings.map(({ form }) => form)));
    expect([...forms].sort()).toEqual(['group', 'individual', 'pair', 'team']);
    const closed = Date.parse('2026-12-22T09:00:00Z');
    const [, oslo] = named[1]!;
    const talks = offeredSlots(oslo, { meeting: 'guidance-talk', channel: 'video', from: '2026-12-23', to: '2027-01-03' }, closed);
    expect(talks).toEqual([]);
  });
});
