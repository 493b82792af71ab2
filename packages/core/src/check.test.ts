import { describe, expect, it } from 'vitest';
import { feedHead as head, goodCentre as good } from '../../workshop/helpers/feeds.ts';
import { checkCentreFeed, limits, readCentreFeed } from './check.ts';

const quick = () => Promise.resolve();
const feed = (...centres: unknown[]) => ({ ...head, centres });
const check = (value: unknown) => checkCentreFeed(value, quick);
const read = (text: string) => readCentreFeed(text, quick);
const many = (count: number, more: object = {}) =>
  Array.from({ length: count }, (_, index) => ({ ...good, id: `c${index}`, ...more }));

describe('a good feed', () => {
  it('comes through whole, without what nobody knows', async () => {
    const { data, findings } = await read(JSON.stringify({ ...feed({ ...good, surprise: 1 }), more: [] }));
    expect(findings).toEqual([]);
    expect(data).toEqual(feed(good));
  });

  it('may begin with a byte order mark and white space', async () => {
    expect((await read(`\uFEFF\n ${JSON.stringify(feed(good))}`)).data?.centres).toHaveLength(1);
  });

  it('may have no centres yet', async () => {
    expect(await check(feed())).toEqual({ data: feed(), findings: [] });
  });

  it('is left as it was given', async () => {
    const given = feed({ ...good, website: 'javascript:alert(1)', email: null, point: { lat: 0, lon: 0 } });
    const copy = structuredClone(given);
    await check(given);
    expect(given).toEqual(copy);
  });
});

describe('a feed that is none', () => {
  const text = JSON.stringify(feed(good));
  const utf16 = new TextDecoder('utf-8').decode(Buffer.from(text, 'utf16le'));
  it.each([
    ['a login page', '<!doctype html><title>Logg inn</title>', 'html-page'],
    ['a page after blank lines', '\n\n <html></html>', 'html-page'],
    ['nothing', '', 'not-json'],
    ['words', 'Not found', 'not-json'],
    ['a comma too many', `${text.slice(0, -1)},}`, 'not-json'],
    ['UTF-16 read as UTF-8', utf16, 'not-json'],
    ['half of it', text.slice(0, text.length / 2), 'not-json'],
  ])('%s is refused', async (_, given, code) => {
    expect(await read(given)).toEqual({ findings: [{ path: '', code }] });
  });

  const values = [null, undefined, 1, 'text', true, [], {}, [feed(good)]].map((value) => ({ value }));
  it.each(values)('$value is refused for its head', async ({ value }) => {
    const { data, findings } = await check(value);
    expect(data).toBeUndefined();
    expect(findings[0]!.path).toBe('format');
  });

  it('of a format to come is refused as that, of an older or unknown one for its format', async () => {
    for (const format of ['retning/centres@2', 'retning/centres@10']) {
      expect(await check({ ...feed(good), format })).toEqual({ findings: [{ path: 'format', code: 'newer-format' }] });
    }
    for (const format of ['retning/centres@0', 'retning/centres', 'other@2', 2, { toString: null }]) {
      expect(await check({ ...feed(good), format })).toEqual({ findings: [{ path: 'format', code: 'invalid_value' }] });
    }
  });
});

describe('limits', () => {
  it('refuse too many characters before reading them', async () => {
    expect(await read(' '.repeat(limits.characters + 1))).toEqual({ findings: [{ path: '', code: 'too-large' }] });
  });

  it('refuse too many centres', async () => {
    const value = feed(...Array.from({ length: limits.centres + 1 }, () => 0));
    expect(await check(value)).toEqual({ findings: [{ path: 'centres', code: 'too-many' }] });
  });

  const nested = (depth: number): unknown => {
    let value: unknown = 1;
    for (let level = 0; level < depth; level++) value = level % 2 ? [value] : { in: value };
    return value;
  };
  const deep = { findings: [{ path: '', code: 'too-deep' }] };

  it.each([19, 10_000])('refuse what nests too deep, by %d levels in the head', async (depth) => {
    const nearly = await check({ ...feed(good), extra: nested(depth === 19 ? 19 : 1) });
    expect(nearly.data?.centres).toHaveLength(1);
    expect(await check({ ...feed(good), extra: nested(depth + 1) })).toEqual(deep);
  });

  it.each([18, 10_000])('refuse what nests too deep, by %d levels in a record', async (depth) => {
    expect((await check(feed({ ...good, extra: nested(17) }))).data?.centres).toHaveLength(1);
    expect(await check(feed({ ...good, extra: nested(depth) }))).toEqual(deep);
    expect(await check({ ...feed(good), counties: [nested(depth + 1)] })).toEqual(deep);
  });

  it('count the same depth in text, but no brackets in strings', async () => {
    const wrap = (depth: number) => JSON.stringify({ ...feed(good), extra: nested(depth) });
    expect((await read(wrap(19))).data?.centres).toHaveLength(1);
    expect(await read(wrap(20))).toEqual(deep);
    expect(await read('['.repeat(10_000))).toEqual(deep);
    expect(await read('['.repeat(1_000_000))).toEqual(deep);
    const brackets = `"\\${'[{'.repeat(50)}`;
    expect((await read(JSON.stringify(feed({ ...good, name: brackets })))).data?.centres[0]?.name).toBe(brackets);
  });

  it('end a record that holds itself', async () => {
    const circle: Record<string, unknown> = { ...good };
    circle.twice = [circle, circle];
    expect(await check(feed(circle))).toEqual(deep);
  });

  it('drop a record with a text of a million characters', async () => {
    const { data, findings } = await check(feed(good, { ...good, id: 'b', name: 'x'.repeat(1_000_000) }));
    expect(data?.centres).toHaveLength(1);
    expect(findings).toEqual([{ path: 'centres[1].name', code: 'too_big' }]);
  });
});

describe('a bad record', () => {
  it('is dropped with its place and code, and 499 others stay', async () => {
    const records: unknown[] = many(500);
    records[12] = {
      ...good,
      id: 'bad',
      hours: { zone: 'Europe/Oslo', holidays: 'NO', tiers: [{ tier: 'always', weekly: [] }] },
    };
    const { data, findings } = await check(feed(...records));
    expect(data?.centres).toHaveLength(499);
    expect(findings).toEqual([{ path: 'centres[12].hours.tiers[0].tier', code: 'invalid_value' }]);
  });

  it.each([
    [
      'a clock time',
      {
        hours: {
          zone: 'Europe/Oslo',
          holidays: 'NO',
          tiers: [{ tier: 'drop-in', weekly: [{ days: ['mo'], spans: [{ from: '9', to: '10:00' }] }] }],
        },
      },
      'centres[1].hours.tiers[0].weekly[0].spans[0].from',
      'clock',
    ],
    [
      'a span that ends before it begins',
      {
        hours: {
          zone: 'Europe/Oslo',
          holidays: 'NO',
          tiers: [{ tier: 'drop-in', weekly: [{ days: ['mo'], spans: [{ from: '11:00', to: '10:00' }] }] }],
        },
      },
      'centres[1].hours.tiers[0].weekly[0].spans[0]',
      'order',
    ],
    ['a zone', { hours: { zone: 'Europe/Nowhere', holidays: 'NO', tiers: [] } }, 'centres[1].hours.zone', 'zone'],
    ['a date', { updated: '2026-02-30' }, 'centres[1].updated', 'date'],
    ['an age', { audience: { from: 18.5, words: 'x' } }, 'centres[1].audience.from', 'age'],
    ['a list', { services: 'group' }, 'centres[1].services', 'invalid_type'],
  ])('tells %s by its own code', async (_, more, path, code) => {
    const { data, findings } = await check(feed(good, { ...good, id: 'b', ...more }));
    expect(data?.centres).toHaveLength(1);
    expect(findings).toContainEqual({ path, code });
  });

  it('is not repeated: neither its values nor what it uses as keys', async () => {
    const secret = 'Kari Nordmann 01017012345';
    const bad = {
      ...good,
      id: secret,
      phone: { [secret]: secret },
      name: { [secret]: secret, nb: 3 },
      services: [secret],
    };
    const page = { county: '03', audiences: { residents: { text: { [secret]: secret } } } };
    const { findings } = await check({ ...feed(good, bad), counties: [page] });
    expect(findings.length).toBeGreaterThan(3);
    expect(JSON.stringify(findings)).not.toContain('Nordmann');
  });

  it('sinks the feed only when there is no other', async () => {
    const { data, findings } = await check(feed(1, { ...good, id: '' }, null));
    expect(data).toBeUndefined();
    expect(findings.at(-1)).toEqual({ path: 'centres', code: 'no-valid-record' });
    expect(findings.map(({ path }) => path)).toEqual(['centres[0]', 'centres[1].id', 'centres[2]', 'centres']);
  });

  it('with an id that is taken is dropped, whatever the ids are called', async () => {
    const named = ['toString', '__proto__', 'constructor', 'a'].map((id) => ({ ...good, id }));
    const { data, findings } = await check(feed(...named, good));
    expect(data?.centres).toHaveLength(4);
    expect(findings).toEqual([{ path: 'centres[4]', code: 'duplicate-id' }]);
  });
});

describe('the page', () => {
  it('gets its turn at least every 8 records, counties among them', async () => {
    const seen = new Set<unknown>();
    const stretches: number[] = [];
    // A getter tells which records were looked at.
    const watched = Array.from({ length: 1403 }, (_, index) => ({
      ...good,
      county: '03',
      get id() {
        seen.add(this);
        return `c${index}`;
      },
    }));
    const pause = () => {
      stretches.push(seen.size);
      seen.clear();
      return Promise.resolve();
    };
    await checkCentreFeed({ ...feed(...watched.slice(0, 1004)), counties: watched.slice(1004) }, pause);
    expect(Math.max(...stretches)).toBeLessThanOrEqual(8);
    expect(stretches).toHaveLength(175);
  });

  it('gets its turn before and after the parsing too, and in the task queue by default', async () => {
    let turns = 0;
    await readCentreFeed(JSON.stringify(feed(...many(400))), () => Promise.resolve(void turns++));
    expect(turns).toBe(52);
    let other = false;
    setTimeout(() => (other = true));
    await readCentreFeed(JSON.stringify(feed(...many(400))));
    expect(other).toBe(true);
  });

  it('may call the check off', async () => {
    const off = new Error('away');
    await expect(readCentreFeed(JSON.stringify(feed(good)), () => Promise.reject(off))).rejects.toBe(off);
  });
});
