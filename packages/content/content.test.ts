import { readdirSync, readFileSync } from 'node:fs';
import { gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { checkCentreFeed } from '@retning/core/check';
import { distanceKm } from '@retning/core/centres/distance';
import { openOccupations } from '@retning/core/transition/occupations';
import { findPlaces, nearestMunicipality, openPlaces, postalPlace } from '@retning/core/geography/places';
import { telUrl } from '@retning/core/schema/links';
import type { CentreFeed } from '@retning/core/schema/types';
import { contentFormats } from '../workshop/runner/content-formats.mjs';

const folder = new URL('./', import.meta.url);
const read = (name: string) => JSON.parse(readFileSync(new URL(name, folder), 'utf8'));
const names = readdirSync(folder).filter((name) => name.endsWith('.json') && name !== 'package.json');
const feed = read('demo-centres-no.json') as CentreFeed;
const places = openPlaces({
  counties: read('counties-no.json'),
  municipalities: read('municipalities-no.json'),
  postal: read('postal-no.json'),
  towns: read('post-towns-no.json'),
});
const counties: readonly string[] = read('counties-no.json').counties.map(({ number }: { number: string }) => number);
const local = feed.centres.filter(({ nationwide }) => !nationwide);

describe.each(names)('%s', (name) => {
  const file = read(name);

  it('says whose it is, how old, and what may be done with it', () => {
    expect(file.id).toBe(name.replace('.json', ''));
    for (const field of ['version', 'source', 'licence', 'attribution', 'updated', 'note']) expect(file[field], field).toBeTruthy();
    expect(file.updated).toMatch(/^20\d\d-\d\d-\d\d$/);
    expect(file.languages.length).toBeGreaterThan(0);
  });

  it('has the shape of its schema', () => {
    const format = /^\.\/schemas\/([a-z-]+)\.schema\.json$/.exec(file.$schema)?.[1] ?? '';
    expect(readdirSync(new URL('schemas', folder))).toContain(`${format}.schema.json`);
    // The centre feed is proved by its own check, below; the availability by its, in availability.test.ts.
    const schema = contentFormats[format as keyof typeof contentFormats] as { parse(value: unknown): unknown } | undefined;
    if (format === 'centre-feed') expect(file.format).toBe('retning/centres@1');
    else if (format === 'availability') expect(file.format).toBe('retning/availability@1');
    else expect(schema?.parse(file)).toEqual(file);
  });

  it('can stand in a script tag', () => {
    expect(JSON.stringify(file)).not.toMatch(/<\/script|<!--/i);
  });
});

describe('the tables of places', () => {
  it('hold the 15 counties, the 357 municipalities and the 5,129 postal codes of their sources', () => {
    const count = (kind: string) => places.named.filter(({ place }) => place.kind === kind).length;
    const { codes, municipalities } = places.postal;
    expect([count('county'), count('municipality'), codes.length]).toEqual([15, 357, 5129]);
    expect(codes).toEqual([...new Set(codes)].sort());
    expect([...new Set(municipalities.map((number) => number.slice(0, 2)))].sort()).toEqual(counties);
    expect(new Set(municipalities).size).toBe(357);
  });

  // Read from the sources before packing: code, post town, municipality, point.
  it.each([
    ['0001', 'Oslo', '0301', 59.92, 10.78],
    ['0981', 'Oslo', '0301', 59.95, 10.92],
    ['1295', 'Oslo', '0301', 59.82, 10.88],
    ['1337', 'Sandvika', '3201', 59.89, 10.53],
    ['3576', 'Hol', '3330', 60.62, 8.32],
    ['4612', 'Kristiansand S', '4204', 58.15, 7.99],
    ['4735', 'Evje', '4219', 58.61, 7.93],
    ['5700', 'Voss', '4621', 60.62, 6.43],
    ['6501', 'Kristiansund N', '1505', 63.12, 7.75],
    ['8622', 'Mo i Rana', '1833', 66.32, 14.15],
    ['9730', 'Karasjok', '5610', 69.48, 25.54],
    ['9991', 'Båtsfjord', '5632', 70.49, 29.81],
  ])('know %s %s', (code, town, municipality, lat, lon) => {
    const place = postalPlace(places, code);
    expect([place?.name, place?.municipality]).toEqual([`${code} ${town}`, municipality]);
    expect(distanceKm(place!.point!, { lat, lon })).toBeLessThan(1.9);
  });

  it('leave out a post town that bears the name of its municipality', () => {
    const kinds = (text: string) => findPlaces(places, text, 9).filter(({ name }) => name.startsWith(text)).map(({ kind }) => kind);
    expect(kinds('Stavanger')).toEqual(['municipality']);
    expect(kinds('Steinkjer')).toEqual(['municipality']);
  });
});

describe('the occupations', () => {
  const table = read('occupations-no.json');
  const workFields = read('work-fields-no.json');
  const { all, byId, groups, fields } = openOccupations(table, workFields);

  it('are the 599 of their source, in order, 46 of them without a code', () => {
    expect([all.length, byId.size, new Set(all.map(({ slug }) => slug)).size]).toEqual([599, 599, 599]);
    expect(all.filter(({ codes }) => codes.length === 0)).toHaveLength(46);
    expect(all.reduce((sum, { codes }) => sum + codes.length, 0)).toBe(871);
    const { compare } = new Intl.Collator('nb');
    expect(all.map(({ title }) => title)).toEqual(all.map(({ title }) => title).sort(compare));
  });

  it.each(all.map((occupation) => [occupation.title, occupation] as const))('have what is needed for %s', (title, one) => {
    expect(one.id).toMatch(/^y_[a-z]+(_[a-z]+)*$/);
    expect(one.slug).toMatch(/^[a-z]+([_-]+[a-z]+)*$/);
    expect(one.link).toBe(`https://utdanning.no/yrker/beskrivelse/${one.slug}`);
    expect(title).toMatch(/^\p{Lu}[\p{L} ,()/-]+$/u);
    expect(new Set(one.codes).size).toBe(one.codes.length);
    // Each is of a unit of STYRK-08; these three of the source are of none.
    for (const code of one.codes) expect(code).toMatch(/^(?!9999|0242|0234)\d{4}$/);
  });

  // Read from the source before packing: id, title, codes, slug.
  it.each([
    ['y_adjunkt', 'Adjunkt', '2341 2330 2320', 'adjunkt'],
    ['y_barne_ung_psyk', 'Barne- og ungdomspsykolog', '2634', 'barne-_og_ungdomspsykolog'],
    ['y_bronn_el', 'Brønnoperatør for elektriske kabeloperasjoner', '8113', 'bronnoperator_elektriske_kabeloperasjoner'],
    ['y_duojar', 'Duojár', '7318', 'duojar'],
    ['y_grunder', 'Gründer', '', 'grunder'],
    ['y_larer', 'Lærer', '2341 2330 2320 2342 2352 2310', 'laerer'],
    ['y_ppradgiver', 'Pedagogisk-psykologisk rådgiver (PP-rådgiver)', '2634', 'pedagogisk-psykologisk_radgiver_pp-radgiver'],
    ['y_skogbrukssjef', 'Skogbrukssjef', '1311', 'skogbrukssjef'],
    ['y_trevaresnekker', 'Snekker', '7115 7122 7522', 'trevaresnekker'],
    ['y_oyelege', 'Øyelege', '2212', 'oyelege'],
  ])('know %s', (id, title, codes, slug) => {
    const { title: theirs, codes: units, slug: part } = byId.get(id)!;
    expect([theirs, units.join(' '), part]).toEqual([title, codes, slug]);
  });

  it('have a name for every group that two of them share, and for no other', () => {
    const count = new Map<string, number>();
    for (const { codes } of all) {
      const theirs = new Set(codes.flatMap((code) => [2, 3, 4].map((digits) => code.slice(0, digits))));
      for (const group of theirs) count.set(group, (count.get(group) ?? 0) + 1);
    }
    expect([...groups.keys()]).toEqual([...count].flatMap(([group, holders]) => (holders > 1 ? group : [])).sort());
    for (const name of groups.values()) expect(name).toMatch(/^\p{Lu}.{3,}/u);
  });

  it('are in fields whose groups hold some of them, with a name of their own in each language', () => {
    for (const { id, groups: theirs } of fields.values()) {
      const holds = (group: string) => all.some(({ codes }) => codes.some((code) => code.startsWith(group)));
      expect(theirs.filter((group) => !holds(group)), id).toEqual([]);
    }
    for (const language of ['nb', 'nn', 'en']) {
      expect(new Set([...fields.values()].map(({ name }) => name[language])).size, language).toBe(fields.size);
    }
  });

  it('weigh 12 kB at most as a part of a page, and the fields 3 kB', () => {
    const weigh = ({ note: _note, ...content }: Readonly<Record<string, unknown>>) =>
      gzipSync(`export default JSON.parse(${JSON.stringify(JSON.stringify(content))})`, { level: 9 }).length;
    expect(weigh(table)).toBeLessThanOrEqual(12_000);
    expect(weigh(workFields)).toBeLessThanOrEqual(3000);
  });
});

describe.each(['map-counties-no.json', 'map-counties-no-xs.json'])('%s', (name) => {
  it('draws every county once, with its name', () => {
    const { regions } = read(name) as { regions: { id: string; name: string }[] };
    expect(regions.map(({ id }) => id).sort()).toEqual(counties);
    for (const region of regions) {
      const [county] = findPlaces(places, region.name, 1);
      expect([county?.kind, county?.id]).toEqual(['county', region.id]);
    }
  });
});

describe('the demo centres', () => {
  it('pass the check of centre feeds without a finding', async () => {
    const { data, findings } = await checkCentreFeed(structuredClone(feed));
    expect(findings).toEqual([]);
    expect(data?.centres).toHaveLength(feed.centres.length);
  });

  it('are all marked as examples and bear example names', () => {
    for (const { id, name, example } of feed.centres) {
      expect(example, id).toBe(true);
      expect(JSON.stringify(name), id).toMatch(/Eksempel/);
    }
  });

  it('are in every county, and one is for the whole country', () => {
    expect(local.length).toBeGreaterThanOrEqual(45);
    expect([...new Set(local.map(({ county }) => county))].sort()).toEqual(counties);
    const national = feed.centres.filter(({ nationwide }) => nationwide);
    expect(national.map(({ channels }) => [...channels].sort())).toEqual([['chat', 'e-mail', 'phone']]);
  });

  it('lead nowhere but to example.org', () => {
    const text = JSON.stringify(feed, (key, value) => (key.startsWith('$') || key === 'note' ? undefined : value));
    const hosts = [...text.matchAll(/(?:https?:\/\/|@)([\w.-]+\.\w+)/g)].map(([, host]) => host!);
    expect(hosts.length).toBeGreaterThan(100);
    expect(hosts.filter((host) => !host.endsWith('.example.org'))).toEqual([]);
  });

  it('have telephone numbers that can be shown and followed but are nobody’s', () => {
    const phones = feed.centres.flatMap(({ phone }) => phone ?? []);
    expect(new Set(phones).size).toBe(phones.length);
    for (const phone of phones) {
      expect(phone).toMatch(/^00 00 00 \d\d$/);
      // After the prefix for calls abroad comes the code of a country, and none begins with 0.
      expect(telUrl(phone)).toMatch(/^tel:\+0/);
    }
  });

  it('have addresses that cannot be gone to', () => {
    for (const { id, visiting, postal } of local) {
      if (visiting) expect(visiting.street, id).toMatch(/^Eksempelgata \d+$/);
      if (postal) expect(postal.street, id).toBe('Postboks 0');
    }
  });

  it('lie in the town, municipality and county that they name', () => {
    for (const { id, county, municipality, visiting, point } of local) {
      expect(municipality?.slice(0, 2), id).toBe(county);
      const code = visiting && postalPlace(places, visiting.postalCode);
      if (visiting) expect([code?.name, code?.municipality], id).toEqual([`${visiting.postalCode} ${visiting.town}`, municipality]);
      if (point) {
        expect(nearestMunicipality(places, point).county, id).toBe(county);
        expect(distanceKm(point, code!.point!), id).toBeLessThan(3);
      }
    }
  });

  it('show what a finder must cope with', () => {
    const some = (test: (centre: (typeof local)[number]) => unknown) => local.filter(test).length;
    const tiers = (tier: string) => some(({ hours }) => hours?.tiers.some((one) => one.tier === tier));
    expect(Math.min(tiers('drop-in'), tiers('specialist'), tiers('by-appointment'))).toBeGreaterThan(8);
    expect(some(({ phone }) => !phone)).toBe(1);
    expect(some(({ point }) => !point)).toBe(2);
    expect(some(({ hours }) => !hours)).toBe(1);
    expect(some(({ audience }) => !audience)).toBe(1);
    expect(some(({ audience }) => audience && audience.from === undefined)).toBe(1);
    expect(some(({ name }) => typeof name === 'string' && name.length > 120)).toBe(1);
    expect(some(({ validUntil }) => validUntil && validUntil < feed.updated)).toBe(1);
    const spoken = new Set(local.flatMap(({ languages }) => languages));
    expect([...spoken]).toEqual(expect.arrayContaining(['nb', 'nn', 'en', 'se', 'sma', 'smj', 'fkv', 'uk', 'ar', 'pl', 'so', 'ti', 'fa']));
  });
});

describe('the county pages', () => {
  it('are there for every county, with the whole minimum description in nb, nn and en', () => {
    expect(feed.counties?.map(({ county }) => county)).toEqual(counties);
    for (const { county, description, text } of feed.counties ?? []) {
      for (const part of [description?.what, description?.whom, description?.price, description?.confidentiality, text]) {
        expect(Object.keys(part ?? {}), county).toEqual(['nb', 'nn', 'en']);
      }
    }
  });

  it('say that they are examples', () => {
    for (const { text } of feed.counties ?? []) {
      expect(text).toEqual({
        nb: expect.stringMatching(/^Eksempeltekst: /),
        nn: expect.stringMatching(/^Eksempeltekst: /),
        en: expect.stringMatching(/^Example text: /),
      });
    }
  });

  it('speak to residents, decision-makers and partners in some counties', () => {
    const spoken = feed.counties?.filter(({ audiences }) => audiences) ?? [];
    expect(spoken.map(({ county }) => county)).toContain('42');
    expect(spoken.length).toBeGreaterThan(2);
    for (const { audiences } of spoken) expect(Object.keys(audiences!)).toEqual(['residents', 'decision-makers', 'partners']);
  });
});
