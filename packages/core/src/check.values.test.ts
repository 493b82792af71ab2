/** What becomes of single values in a feed: links, telephone numbers, points, empty fields and hostile keys. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { feedHead, goodCentre as good } from '../../workshop/helpers/feeds.ts';
import { checkCentreFeed, readCentreFeed } from './check.ts';

const quick = () => Promise.resolve();
const feed = (centre: object, more: object = {}) => ({ ...feedHead, centres: [{ ...good, ...centre }], ...more });
const check = (centre: object, more: object = {}) => checkCentreFeed(feed(centre, more), quick);

describe('links', () => {
  const unsafe = [
    'javascript:alert(1)',
    ' javascript:alert(1)',
    'java\nscript:alert(1)',
    'JaVaScRiPt:alert(1)',
    'data:text/html,<script>1</script>',
    'vbscript:x',
    'blob:https://example.org/1',
    'file:///etc/passwd',
    '//evil.example.org',
    '\\\\evil.example.org',
    '/path',
    'example.org',
    'https://good.example.org@evil.example.org',
    'https:\\\\evil.example.org',
    'https://exam\u202eple.org',
    '\u200bhttps://example.org',
  ];

  it.each(unsafe)('%j is left out, the record stays', async (bad) => {
    const { data, findings } = await check(
      { chat: bad, website: bad, booking: bad, audience: { words: 'x', otherwiseLink: bad } },
      {
        sourceLink: bad,
        counties: [{ county: '03', website: bad, audiences: { residents: { text: 'x', link: bad } } }],
      },
    );
    expect(data?.centres[0]).toEqual({ ...good, audience: { words: 'x' } });
    expect(data?.counties?.[0]).toEqual({ county: '03', audiences: { residents: { text: 'x' } } });
    expect(data).not.toHaveProperty('sourceLink');
    const found = findings.filter(({ code }) => code === 'unsafe-link').map(({ path }) => path);
    expect(found).toEqual([
      'sourceLink',
      'centres[0].audience.otherwiseLink',
      'centres[0].chat',
      'centres[0].website',
      'centres[0].booking',
      'counties[0].audiences.residents.link',
      'counties[0].website',
    ]);
  });

  it('that are plain stay as they are', async () => {
    const links = { chat: 'https://example.org/chat?a=1#b', website: 'http://example.org', email: 'post@example.org' };
    expect(await check(links)).toMatchObject({ data: { centres: [links] }, findings: [] });
  });

  it.each(['a@b.no?bcc=all@example.org', 'a@b.no,c@d.no', 'Kari <a@b.no>', 'a@b', 'mailto:a@b.no', 'a\n@b.no'])(
    'the mail address %j is left out',
    async (email) => {
      const { data, findings } = await check({ email });
      expect(data?.centres[0]).toEqual(good);
      expect(findings).toEqual([{ path: 'centres[0].email', code: 'unsafe-link' }]);
    },
  );
});

describe('telephone numbers', () => {
  it.each(['ring oss!', '22 00 00 00 (tast 3)', '+47 abc', '1'])('%j stays as text and is told', async (phone) => {
    const { data, findings } = await check({ phone });
    expect(data?.centres[0]?.phone).toBe(phone);
    expect(findings).toEqual([{ path: 'centres[0].phone', code: 'not-a-phone' }]);
  });

  it.each(['22 00 00 00', '+47 22000000', '0047 22 00 00 00', '815 00 (0)'])('%j is one', async (phone) => {
    expect((await check({ phone })).findings).toEqual([]);
  });
});

describe('points', () => {
  it.each([
    [{ lat: 0, lon: 0 }, 'not-nordic'],
    [{ lat: 10.75, lon: 59.91 }, 'not-nordic'],
    [{ lat: 40.7, lon: -74 }, 'not-nordic'],
    [{ lat: NaN, lon: 10 }, 'invalid_type'],
    [{ lat: Infinity, lon: 10 }, 'invalid_type'],
    [{ lat: '59,9', lon: '10,7' }, 'invalid_type'],
    [[59.9, 10.7], 'invalid_type'],
    [{ lat: null, lon: null }, 'invalid_type'],
    ['59.9,10.7', 'invalid_type'],
  ])('%j is taken out, the record stays', async (point, code) => {
    const { data, findings } = await check({ point });
    expect(data?.centres[0]?.point).toBeUndefined();
    expect(data?.centres[0]).toMatchObject(good);
    expect(findings[0]).toMatchObject({ code });
    expect(findings[0]!.path).toMatch(/^centres\[0\]\.point/);
  });
});

describe('empty fields', () => {
  it('count as not given, wherever they stand', async () => {
    const { data, findings } = await check(
      {
        phone: null,
        website: '',
        name: { nb: 'A', en: '' },
        visiting: { street: '', postalCode: '0001', town: 'Oslo' },
        hours: null,
      },
      { attribution: '', counties: null },
    );
    expect(data?.centres[0]).toEqual({ ...good, name: { nb: 'A' }, visiting: { postalCode: '0001', town: 'Oslo' } });
    expect(data).not.toHaveProperty('attribution');
    expect(findings.map(({ path }) => path).sort()).toEqual(
      ['hours', 'name.en', 'phone', 'visiting.street', 'website'].map((path) => `centres[0].${path}`),
    );
  });

  it('do not hide that something needed is missing', async () => {
    const { data, findings } = await check({ name: null });
    expect(data).toBeUndefined();
    expect(findings[0]!.path).toBe('centres[0].name');
    expect((await check({ visiting: { postalCode: '', town: 'Oslo' } })).data).toBeUndefined();
  });
});

describe('counties', () => {
  it('are told what their minimum description lacks', async () => {
    const whole = { what: 'a', whom: 'b', price: { nb: 'c' }, confidentiality: 'd' };
    const { price: _, ...partly } = whole;
    const counties = [
      { county: '03', description: whole },
      { county: '11', description: partly },
      { county: 'x' },
      { county: '15' },
    ];
    const { data, findings } = await check({}, { counties });
    expect(data?.counties?.map(({ county }) => county)).toEqual(['03', '11', '15']);
    expect(findings).toEqual([
      { path: 'counties[1].description.price', code: 'missing-minimum' },
      { path: 'counties[2].county', code: 'invalid_format' },
      ...['what', 'whom', 'price', 'confidentiality'].map((part) => ({
        path: `counties[3].description.${part}`,
        code: 'missing-minimum',
      })),
    ]);
  });

  it('are taken once', async () => {
    const { data, findings } = await check(
      {},
      {
        counties: [
          { county: '03', name: 'One' },
          { county: '03', name: 'Two' },
        ],
      },
    );
    expect(data?.counties).toEqual([{ county: '03', name: 'One' }]);
    expect(findings.at(-1)).toEqual({ path: 'counties[1]', code: 'duplicate-id' });
  });
});

describe('texts', () => {
  it.each([
    '<img src=x onerror=alert(1)>',
    '</style><script>1</script>',
    '{{x}} ${y}',
    '\u202eevil',
    '👩‍👩‍👧 Å\u030a ŋ',
    'x'.repeat(200),
  ])('stay to the letter: %j', async (name) => expect((await check({ name })).data?.centres[0]?.name).toBe(name));

  it('in no language, or in one that is none, are none', async () => {
    for (const name of [{}, [], { 'not a language': 'x' }, { nb: 'x', constructor: 'y' }]) {
      expect((await check({ name })).data).toBeUndefined();
    }
  });
});

describe('hostile keys', () => {
  const untouched = () => {
    expect(Object.getOwnPropertyNames(Object.prototype)).toHaveLength(12);
    expect(({} as Record<string, unknown>).polluted).toBeUndefined();
  };

  it('reach no prototype', async () => {
    const hostile = '{"polluted":1,"isAdmin":true}';
    const text = JSON.stringify(feed({ name: { nb: 'A' } }))
      .replace('{"format"', `{"__proto__":${hostile},"constructor":{"prototype":${hostile}},"format"`)
      .replace('{"id":"a"', `{"__proto__":${hostile},"toString":1,"hasOwnProperty":2,"phone":null,"id":"a"`)
      .replace('{"nb":"A"', '{"__proto__":"x","nb":"A"');
    const { data } = await readCentreFeed(text, quick);
    expect(data?.centres[0]).toEqual({ ...good, name: { nb: 'A' } });
    expect((data?.centres[0] as unknown as Record<string, unknown>).polluted).toBeUndefined();
    expect(Object.getPrototypeOf(data!.centres[0]!.name)).toBe(Object.prototype);
    untouched();
  });

  it('reach none wherever they stand', async () => {
    const key = fc.constantFrom(
      '__proto__',
      'constructor',
      'prototype',
      'toString',
      'hasOwnProperty',
      'valueOf',
      'name',
      'hours',
      'point',
      'nb',
    );
    const { value } = fc.letrec((tie) => ({
      value: fc.oneof(
        { maxDepth: 4 },
        fc.constantFrom(1, 'x', null, 'https://example.org'),
        tie('object'),
        fc.array(tie('value'), { maxLength: 3 }),
      ),
      object: fc.array(fc.tuple(key, tie('value')), { maxLength: 5 }).map(Object.fromEntries),
    }));
    await fc.assert(
      fc.asyncProperty(value, value, async (centre, more) => {
        const text = JSON.stringify({ ...feed({}), centres: [good, centre], counties: [more] });
        const { data } = await readCentreFeed(text, quick);
        expect(data?.centres[0]).toEqual(good);
        untouched();
      }),
    );
  });
});
