/** The check never throws and never lets through what the schemas forbid, whatever comes; with zod or without, it says the same. */
import fc from 'fast-check';
import { describe, expect, it, vi } from 'vitest';
import { feedHead } from '../../workshop/helpers/feeds.ts';
import * as withZod from './check.ts';
import type { Checked } from './check.ts';
import { httpUrl, mailUrl } from './schema/links.ts';
import { isNordic } from './schema/rules.ts';
import { centre as centreSchema } from './schema/centre-feed.ts';
import { parse } from './schema/zod.ts';
import type { CentreFeed } from './schema/types.ts';

vi.doMock('./schema/zod.ts', () => import('./schema/plain.ts'));
vi.resetModules();
const withoutZod = await import('./check.ts');

const quick = () => Promise.resolve();

async function checkCentreFeed(value: unknown): Promise<Checked<CentreFeed>> {
  const answer = await withZod.checkCentreFeed(value, quick);
  expect(await withoutZod.checkCentreFeed(value)).toEqual(answer);
  return answer;
}

async function readCentreFeed(json: string): Promise<Checked<CentreFeed>> {
  const answer = await withZod.readCentreFeed(json, quick);
  expect(await withoutZod.readCentreFeed(json)).toEqual(answer);
  return answer;
}

const centre = (index: number) => ({
  id: `c${index}`,
  name: { nb: `Karriere ${index}`, en: 'Career' },
  county: '03',
  municipality: '0301',
  audience: { from: 19, words: 'For alle', otherwiseLink: 'https://example.org/ung' },
  visiting: { street: 'Gata 1', postalCode: '0001', town: 'Oslo' },
  point: { lat: 59.9, lon: 10.7 },
  phone: '22 00 00 00',
  email: 'post@example.org',
  website: 'https://example.org',
  services: ['individual', 'group'],
  topics: ['education'],
  channels: ['phone'],
  languages: ['nb', 'se'],
  accessibility: { features: ['lift'], note: 'Ring på' },
  hours: {
    zone: 'Europe/Oslo',
    holidays: 'NO',
    tiers: [
      {
        tier: 'drop-in',
        weekly: [{ days: ['mo', 'tu'], spans: [{ from: '09:00', to: '15:00' }] }],
        exceptions: [{ from: '2026-12-24', to: '2026-12-26', spans: [], reason: 'Jul' }],
      },
    ],
  },
  description: { what: 'Veiledning', price: { nb: 'Gratis' } },
  example: true,
});
const feed = {
  ...feedHead,
  counties: [{ county: '03', name: 'Oslo', audiences: { residents: { text: 'Hei', link: 'https://example.org' } } }],
  centres: [1, 2, 3].map(centre),
};
const text = JSON.stringify(feed);

/** What holds of every answer. */
function sound({ data, findings }: Checked<CentreFeed>): void {
  if (!data) expect(findings.length).toBeGreaterThan(0);
  for (const { path, code } of findings) {
    expect(path).toMatch(/^[\w.?[\]-]*$/);
    expect(code).toMatch(/^[a-z_-]+$/);
  }
  for (const record of data?.centres ?? []) {
    expect(parse(centreSchema, record).issues).toBeUndefined();
    for (const link of [record.website, record.booking, record.chat, record.audience?.otherwiseLink]) {
      if (link !== undefined) expect(httpUrl(link)).toBeDefined();
    }
    if (record.email !== undefined) expect(mailUrl(record.email)).toBeDefined();
    if (record.point) expect(isNordic(record.point)).toBe(true);
  }
  expect(new Set(data?.centres.map(({ id }) => id)).size).toBe(data?.centres.length ?? 0);
}

// Thousands of feeds: some seconds on a machine that does other things too.
describe('whatever comes', { timeout: 120_000 }, () => {
  it('is asked of two doors', () => {
    expect(withoutZod.checkCentreFeed).not.toBe(withZod.checkCentreFeed);
  });

  it('starts from a feed without fault', async () => {
    const { data, findings } = await readCentreFeed(text);
    expect(data).toEqual(feed);
    expect(findings.map(({ code }) => code)).toEqual(Array(4).fill('missing-minimum'));
  });

  it('a feed cut off at any per cent is refused', async () => {
    for (let percent = 0; percent < 100; percent++) {
      const answer = await readCentreFeed(text.slice(0, Math.floor((text.length * percent) / 100)));
      expect(answer).toEqual({ findings: [{ path: '', code: 'not-json' }] });
    }
  });

  it('a feed with characters changed, lost or doubled is checked or refused', async () => {
    const change = fc.tuple(
      fc.nat(text.length),
      fc.nat(3),
      fc.oneof(fc.constantFrom(...'{}[]",:\\0 nulltrue-'), fc.string({ maxLength: 3 })),
    );
    await fc.assert(
      fc.asyncProperty(fc.array(change, { minLength: 1, maxLength: 4 }), async (changes) => {
        const changed = changes.reduce(
          (json, [at, lost, put]) => json.slice(0, at) + put + json.slice(at + lost),
          text,
        );
        sound(await readCentreFeed(changed));
      }),
      { numRuns: 8000 },
    );
  });

  it('a feed with values swapped for others is checked or refused', async () => {
    const other = fc.oneof(
      fc.constantFrom<unknown>(
        null,
        '',
        0,
        -1,
        NaN,
        true,
        [],
        {},
        '__proto__',
        'javascript:alert(1)',
        '24:00',
        '2026-13-01',
        [null],
        { nb: '' },
      ),
      fc.jsonValue(),
    );
    await fc.assert(
      fc.asyncProperty(fc.array(fc.tuple(fc.nat(), other), { minLength: 1, maxLength: 4 }), async (swaps) => {
        let places = 0;
        JSON.parse(text, (_, value: unknown) => (places++, value));
        const at = new Map(swaps.map(([place, value]) => [place % places, value]));
        let here = 0;
        const value: unknown = JSON.parse(text, (_, kept: unknown) => (at.has(here++) ? at.get(here - 1) : kept));
        sound(await checkCentreFeed(value));
      }),
      { numRuns: 12_000 },
    );
  });

  it('any JSON, and any text, is refused', async () => {
    await fc.assert(
      fc.asyncProperty(fc.jsonValue({ maxDepth: 6 }), fc.string({ unit: 'binary' }), async (value, words) => {
        sound(await checkCentreFeed(value));
        sound(await readCentreFeed(words));
        sound(await checkCentreFeed({ ...feed, centres: [value], counties: [value] }));
      }),
    );
  });
});
