import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Centre, Hours } from '../schema/types.ts';
import { type CentreQuery, findCentres, openingOf, prepareCentres } from './find.ts';

const now = Date.parse('2026-11-23T10:00:00+01:00');
const counties = new Map([
  ['03', 'Oslo'],
  ['15', 'Møre og Romsdal'],
  ['31', 'Østfold'],
  ['34', 'Innlandet'],
  ['55', 'Troms'],
]);
const open: Hours = {
  zone: 'Europe/Oslo',
  holidays: 'NO',
  tiers: [{ tier: 'drop-in', weekly: [{ days: ['mo'], spans: [{ from: '09:00', to: '15:00' }] }] }],
};

function centre(id: string, more: Partial<Centre> = {}): Centre {
  return { id, name: id, services: [], topics: [], channels: [], languages: [], ...more };
}

const town = (name: string) => ({ visiting: { postalCode: '0001', town: name } });
const ids = (found: readonly { readonly centre: Centre }[]): string[] => found.map(({ centre: { id } }) => id);
const find = (centres: readonly Centre[], query: Partial<CentreQuery> = {}) =>
  findCentres(prepareCentres(centres, ['nb'], counties), { now, ...query });
const found = (centres: readonly Centre[], text: string): string[] => ids(find(centres, { text }).local);

describe('the order', () => {
  it('is by county and name in Norwegian, those without a county last, equal ones as given', () => {
    const list = [
      centre('no-county'),
      centre('z', { county: '31', name: 'Åsen' }),
      centre('b', { county: '31', name: 'Zeta' }),
      centre('c', { county: '03', name: 'Same' }),
      centre('d', { county: '03', name: 'Same' }),
      centre('e', { county: '55', name: { en: 'A', nb: 'Ø' } }),
      centre('f', { county: '55', name: { en: 'Z', nb: 'Æ' } }),
    ];
    expect(ids(find(list).local)).toEqual(['c', 'd', 'f', 'e', 'b', 'z', 'no-county']);
  });

  it('is by distance near a point, those without a point last', () => {
    const list = [
      centre('none', { county: '03' }),
      centre('far', { point: { lat: 69.6, lon: 18.9 } }),
      centre('near', { point: { lat: 59.9, lon: 10.7 } }),
      centre('none-too', { county: '31' }),
    ];
    const { local } = find(list, { near: { lat: 59.9, lon: 10.8 } });
    expect(ids(local)).toEqual(['near', 'far', 'none', 'none-too']);
    expect(local[0]!.km).toBeCloseTo(5.58, 1);
    expect(local[2]!.km).toBeUndefined();
    expect(find(list).local[0]!.km).toBeUndefined();
  });

  it('is by how a text fits: name begins, word begins, somewhere within', () => {
    const list = [
      centre('within', { county: '03', name: 'Karrieresenter', ...town('Nordmoss') }),
      centre('word', { county: '03', name: 'Karriere Moss' }),
      centre('town', { county: '03', name: 'Østfold karriere', ...town('Moss') }),
      centre('name', { county: '55', name: 'Moss karriere' }),
      centre('other', { county: '03', name: 'Oslo' }),
    ];
    expect(found(list, 'moss')).toEqual(['name', 'word', 'town', 'within']);
  });
});

describe('a text', () => {
  const list = [
    centre('alesund', { county: '15', name: { nb: 'Karriere Ålesund', en: 'Career Sunnmore' } }),
    centre('tromso', { county: '55', name: 'Veiledningstorget', ...town('Tromsø') }),
    centre('lillehammer', { county: '34', municipality: '3405', name: 'Karriere Lillehammer' }),
    centre('sami', { county: '55', name: 'Kárášjoga ofelaš', postal: { postalCode: '9730', town: 'Karasjok' } }),
  ];

  it.each([
    ['aalesund', 'alesund'],
    ['A\u030alesund', 'alesund'],
    ['sunnm', 'alesund'],
    ['TROMSOE', 'tromso'],
    ['møre og', 'alesund'],
    ['karasjoga', 'sami'],
    ['karasjok', 'sami'],
    ['tromsø torget veil', ''],
    ['veiledn tromsø', 'tromso'],
    ['lilehamer', 'lillehammer'],
    ['karrier lilehammer', 'lillehammer'],
    ['tormso', 'tromso'],
    ['xyz', ''],
    ['qqqqqq', ''],
  ])('%s finds %s', (text, id) => expect(found(list, text)).toEqual(id ? [id] : []));

  it('of blanks and signs asks for nothing', () => {
    expect(found(list, ' - ')).toHaveLength(4);
    expect(found(list, '')).toHaveLength(4);
  });

  it('finds a municipality by its name where names are given', () => {
    const prepared = prepareCentres(
      [centre('a', { municipality: '3405' })],
      ['nb'],
      new Map([['3405', 'Lillehammer']]),
    );
    expect(ids(findCentres(prepared, { now, text: 'lilleh' }).local)).toEqual(['a']);
  });

  it('of a pasted page is read to the end of its beginning', () => {
    expect(found(list, `karriere ålesund${' '.repeat(200)}${'lillehamer '.repeat(20_000)}`)).toEqual(['alesund']);
  });

  it('is never taken for a pattern', () => {
    expect(() => found(list, '(.*[+?^$\\')).not.toThrow();
    expect(found(list, '.*')).toHaveLength(4);
  });

  it('finds every centre by its own name, composed or not', () => {
    const name = fc.string({ unit: fc.constantFrom(...'aeåøæčšŧk B-'), minLength: 1, maxLength: 12 });
    fc.assert(
      fc.property(name, fc.array(name, { maxLength: 5 }), (mine, others) => {
        const all = [...others, mine].map((text, index) => centre(String(index), { name: text }));
        const composed = found(all, mine.normalize('NFC'));
        expect(composed).toContain(String(others.length));
        expect(found(all, mine.normalize('NFD'))).toEqual(composed);
      }),
    );
  });
});

describe('filters and counts', () => {
  const list = [
    centre('a', {
      county: '03',
      services: ['group', 'group'],
      languages: ['nb', 'en'],
      channels: ['phone'],
      topics: ['welfare'],
      hours: open,
    }),
    centre('b', {
      county: '03',
      municipality: '0301',
      services: ['individual'],
      languages: ['nb'],
      channels: ['chat'],
    }),
    centre('c', { county: '55', services: ['group'], languages: ['nb'], hours: open }),
    centre('n', { nationwide: true, county: '31', services: ['digital'] }),
  ];

  it('count each choice with every other filter applied', () => {
    const { local, counts } = find(list, { county: '03', service: 'group' });
    expect(ids(local)).toEqual(['a']);
    expect([...counts.county]).toEqual([
      ['03', 1],
      ['55', 1],
    ]);
    expect([...counts.service].sort()).toEqual([
      ['group', 1],
      ['individual', 1],
    ]);
    expect([...counts.language].sort()).toEqual([
      ['en', 1],
      ['nb', 1],
    ]);
    expect([...counts.channel]).toEqual([['phone', 1]]);
    expect([...counts.topic]).toEqual([['welfare', 1]]);
    expect(counts.open).toBe(1);
  });

  it('count anew for every query', () => {
    const prepared = prepareCentres(list, ['nb'], counties);
    const first = findCentres(prepared, { now, county: '55' }).counts;
    findCentres(prepared, { now });
    expect([...findCentres(prepared, { now, county: '55' }).counts.language]).toEqual([...first.language]);
    expect(first.county.get('03')).toBe(2);
  });

  it('count the municipality with the county', () => {
    const { local, counts } = find(list, { county: '03', municipality: '0301' });
    expect(ids(local)).toEqual(['b']);
    expect(counts.county.get('03')).toBe(2);
    expect(counts.service.get('group')).toBeUndefined();
    expect(ids(find(list, { municipality: '5501' }).local)).toEqual([]);
  });

  it('keep only what is open now, and count what is', () => {
    expect(ids(find(list, { open: true }).local)).toEqual(['a', 'c']);
    expect(find(list, {}).counts.open).toBe(2);
    expect(find(list, { open: true }).counts.county.get('03')).toBe(1);
    expect(find(list, { open: true, now: now + 6 * 3_600_000 }).local).toEqual([]);
  });

  it('of codes that no centre has leave nothing, whatever they are called', () => {
    for (const language of ['sma', '__proto__', 'constructor', 'toString']) {
      expect(find(list, { language }).local).toEqual([]);
      expect(find([centre('x', { languages: [language] })], { language }).counts.language.get(language)).toBe(1);
    }
  });

  it('tell what each choice would bring', () => {
    const some = <T>(...values: T[]) => fc.option(fc.constantFrom(...values), { nil: undefined });
    const any = fc.record({
      county: some('03', '31', '55'),
      services: fc.subarray(['group', 'individual', 'digital'] as const),
      languages: fc.subarray(['nb', 'en', 'se'] as const),
      hours: some(open),
    });
    const query = fc.record({
      county: some('03', '31'),
      service: some('group' as const),
      language: some('se', 'en'),
      open: fc.boolean(),
    });
    fc.assert(
      fc.property(fc.array(any, { maxLength: 12 }), query, (records, asked) => {
        const prepared = prepareCentres(
          records.map((record, index) => centre(String(index), record as Partial<Centre>)),
          ['nb'],
          counties,
        );
        const ask = (more: object) => findCentres(prepared, { now, ...asked, ...more } as CentreQuery);
        const { counts } = ask({});
        for (const [facet, codes] of [
          ['county', ['03', '31', '55']],
          ['service', ['group', 'digital']],
          ['language', ['nb', 'en', 'se']],
        ] as const) {
          for (const code of codes) expect(counts[facet].get(code) ?? 0).toBe(ask({ [facet]: code }).local.length);
        }
        expect(counts.open).toBe(ask({ open: true }).local.length);
      }),
    );
  });
});

describe('nationwide centres', () => {
  it('stay whatever is asked for, apart from the local ones and their counts', () => {
    const list = [
      centre('n', { nationwide: true, name: 'Digital', county: '03', hours: open }),
      centre('a', { county: '55' }),
    ];
    for (const query of [
      {},
      { text: 'zzzz' },
      { county: '55' },
      { service: 'group' as const },
      { open: true, now: 0 },
    ]) {
      const { local, nationwide, counts } = find(list, query);
      expect(ids(nationwide)).toEqual(['n']);
      expect(ids(local)).not.toContain('n');
      expect(counts.county.has('03')).toBe(false);
    }
  });
});

describe('openings', () => {
  it('are worked out for the time of the query and kept for its minute', () => {
    const list = [centre('a', { hours: open })];
    const prepared = prepareCentres(list, ['nb']);
    const [hit] = findCentres(prepared, { now }).local;
    expect(hit!.opening).toMatchObject({ state: 'open', until: { minutes: 900 } });
    expect(openingOf(prepared, list[0]!, now + 59_000)).toBe(hit!.opening);
    expect(openingOf(prepared, list[0]!, now + 6 * 3_600_000).state).toBe('closed');
    expect(openingOf(prepared, list[0]!, now).state).toBe('open');
  });
});
