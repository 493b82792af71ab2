import { describe, expect, it } from 'vitest';
import { exampleFramework as example, frameworkHead } from '../../workshop/helpers/frameworks.ts';
import { checkFramework, readFramework } from './check-framework.ts';
import { wholeFramework } from './self-check/variant.ts';

const quick = () => undefined;
const check = (value: unknown) => checkFramework(value, quick);
const read = (text: string) => readFramework(text, quick);
const scales = example.scales;
const statement = { id: 's', text: 'Påstand' };
const group = (...statements: unknown[]) => ({ id: 'g', statements });
const area = (...groups: unknown[]) => ({ id: 'a', name: 'Område', groups });
const framework = (areas: readonly unknown[], more: object = {}) => ({ ...frameworkHead, scales, areas, ...more });
/** A framework with these statements in its only group. */
const saying = (...statements: unknown[]) => framework([area(group(...statements))]);
const ids = async (value: unknown) =>
  (await check(value)).data?.areas.flatMap(({ groups }) =>
    groups.flatMap(({ statements }) => statements.map(({ id }) => id)),
  );
const findings = async (value: unknown) =>
  (await check(value)).findings.map(({ path, code }) => `${path} ${code}`.trim());

describe('a good framework', () => {
  it('comes through whole, without what nobody knows', async () => {
    const { data, findings } = await read(JSON.stringify({ ...example, $schema: 'x', surprise: [] }));
    expect(findings).toEqual([]);
    expect(data).toEqual(example);
    expect(wholeFramework(data!)).toEqual(example);
  });

  it('may begin with a byte order mark and white space', async () =>
    expect((await read(`\uFEFF\n ${JSON.stringify(example)}`)).data).toEqual(example));

  it('may have one statement', async () => expect((await check(saying(statement))).data).toEqual(saying(statement)));

  it('may leave fields empty', async () => {
    const { data, findings } = await check({
      ...saying({ ...statement, hint: '', resources: null }),
      lead: '',
      aim: null,
      sourceLink: '',
    });
    expect([data, findings]).toEqual([saying(statement), []]);
  });

  it('may speak several languages', async () => {
    const text = { nb: 'Påstand', en: 'Statement' };
    expect((await check(saying({ id: 's', text }))).data).toEqual(saying({ id: 's', text }));
  });

  it('is left as it was given', async () => {
    const given = framework(
      [area(group({ ...statement, resources: [{ title: 'Her', link: 'javascript:alert(1)' }] }, 1, statement))],
      { sourceLink: 'nowhere', lead: null },
    );
    const copy = structuredClone(given);
    await check(given);
    expect(given).toEqual(copy);
  });
});

describe('a text that is no framework', () => {
  it.each([
    ['a login page', '<!doctype html><title>Logg inn</title>', 'html-page'],
    ['nothing', '', 'not-json'],
    ['half of one', JSON.stringify(example).slice(0, 800), 'not-json'],
    ['brackets without end', '['.repeat(1e6), 'too-deep'],
  ])('%s is refused', async (_, text, code) => expect(await read(text)).toEqual({ findings: [{ path: '', code }] }));

  it.each([null, undefined, 1, 'text', [], {}, [example]].map((value) => ({ value })))(
    '$value is refused for its head',
    async ({ value }) => {
      const { data, findings } = await check(value);
      expect(data).toBeUndefined();
      expect(findings.length).toBeGreaterThan(0);
    },
  );

  it('of a format to come is refused as that, of another one for its format', async () => {
    for (const format of ['retning/framework@2', 'retning/framework@10']) {
      expect(await findings({ ...example, format })).toEqual(['format newer-format']);
    }
    for (const format of ['retning/framework@0', 'retning/centres@2', 'retning/framework', 2, { toString: null }]) {
      expect(await findings({ ...example, format })).toEqual(['format invalid_value']);
    }
  });

  it('that nests too deep, or holds itself, is refused', async () => {
    const ring: Record<string, unknown> = { ...example };
    ring['lead'] = ring;
    expect(await findings(ring)).toEqual(['too-deep']);
  });
});

describe('a head with a fault', () => {
  it.each<[string, object, string]>([
    ['without a name', { name: undefined }, 'name invalid_union'],
    ['of another kind', { kind: 'exam' }, 'kind invalid_value'],
    ['that does not say whether it is official', { official: undefined }, 'official invalid_type'],
    ['with a part above all', { evenly: 1.2 }, 'evenly share'],
    ['with no part', { evenly: 0 }, 'evenly share'],
    [
      'with an aim for half an area',
      { aim: { text: 'Mål', some: { level: 'a', areas: 0.5 } } },
      'aim.some.areas number',
    ],
    ['without a scale', { scales: undefined }, 'scales no-scale'],
    [
      'with a scale of one level',
      { scales: [{ ...scales[0]!, levels: scales[0]!.levels.slice(0, 1) }] },
      'scales[0].levels too_small',
    ],
    [
      'with a level by the name of what is no level',
      {
        scales: [
          {
            id: 's',
            levels: [
              { id: 'unknown', name: 'x' },
              { id: 'b', name: 'y' },
            ],
          },
        ],
      },
      'scales[0].levels[0].id invalid_format',
    ],
    [
      'with two levels by one name',
      {
        scales: [
          {
            id: 's',
            levels: [
              { id: 'a', name: 'x' },
              { id: 'a', name: 'y' },
            ],
          },
        ],
      },
      'scales[0].levels duplicate-id',
    ],
    ['with two scales by one name', { scales: [scales[0], scales[0]] }, 'scales duplicate-id'],
    ['updated on no day', { updated: '2026-02-30' }, 'updated date'],
  ])('%s is refused', async (_, more, told) => {
    const { data } = await check({ ...example, ...more });
    expect(data).toBeUndefined();
    expect(await findings({ ...example, ...more })).toEqual([told]);
  });
});

describe('a record with a fault', () => {
  it('is dropped and told by its place; the others stay', async () => {
    const value = framework([
      7,
      area(group(statement, { id: 't' }, { id: 'u', text: 5 }, { text: 'Uten id' }, 'x', { id: 'v', text: 'Siste' })),
    ]);
    expect(await ids(value)).toEqual(['s', 'v']);
    expect(await findings(value)).toEqual([
      'areas[0] invalid_type',
      'areas[1].groups[0].statements[1] no-text',
      'areas[1].groups[0].statements[2].text invalid_union',
      'areas[1].groups[0].statements[3].id invalid_type',
      'areas[1].groups[0].statements[4] invalid_type',
    ]);
  });

  it.each(['constructor', '__proto__', 'toString', 'hasOwnProperty', 'valueOf'])(
    'is a statement called %s, which would be answered before anybody said a word',
    async (id) => {
      const value = JSON.parse(JSON.stringify(saying({ ...statement, id }, { id: 't', text: 'Ja' }))) as unknown;
      expect(await ids(value)).toEqual(['t']);
      expect(await findings(value)).toEqual(['areas[0].groups[0].statements[0].id reserved']);
    },
  );

  it('is a group of a kind by such a name: what a level means in it is looked up by it', async () => {
    expect(
      await findings(
        framework([
          area({ ...group(statement), kind: 'constructor' }, { id: 'h', statements: [{ id: 't', text: 'Ja' }] }),
        ]),
      ),
    ).toEqual(['areas[0].groups[0].kind reserved']);
  });

  it('is one with an id that is taken, anywhere in the framework', async () => {
    const other = { id: 'b', name: 'Annet', groups: [{ id: 'h', statements: [statement, { id: 't', text: 'Ja' }] }] };
    const value = framework([area(group(statement, statement)), other]);
    expect(await ids(value)).toEqual(['s', 't']);
    expect(await findings(value)).toEqual([
      'areas[0].groups[0].statements[1].id duplicate-id',
      'areas[1].groups[0].statements[0].id duplicate-id',
    ]);
  });

  it('is one with the id of the area or the group that it stands in', async () => {
    const value = framework([
      area({ id: 'a', statements: [statement] }, group({ ...statement, id: 'g' }, { id: 't', text: 'Ja' })),
    ]);
    expect(await ids(value)).toEqual(['t']);
    expect(await findings(value)).toEqual([
      'areas[0].groups[0].id duplicate-id',
      'areas[0].groups[1].statements[0].id duplicate-id',
    ]);
  });

  it('is one with an id that differs in capitals alone: on paper they are one', async () => {
    expect(await ids(saying({ id: '1k1', text: 'En' }, { id: '1K1', text: 'To' }))).toEqual(['1k1']);
  });

  it('that was dropped leaves its ids to others', async () => {
    const nameless = { id: 'b', groups: [group(statement)] };
    const value = framework([nameless, area(group(statement))]);
    expect(await ids(value)).toEqual(['s']);
    expect(await findings(value)).toEqual(['areas[0] no-name']);
  });

  it('is a group or an area with nothing in it', async () => {
    const value = framework([
      { id: 'b', name: 'Tomt', groups: [] },
      area({ id: 'h', statements: [] }, group(statement)),
    ]);
    expect(await ids(value)).toEqual(['s']);
    expect(await findings(value)).toEqual(['areas[0] no-statement', 'areas[1].groups[0] no-statement']);
  });

  it('of which nothing is left refuses the framework', async () => {
    expect((await check(saying())).data).toBeUndefined();
    expect((await findings(saying())).at(-1)).toBe('areas no-valid-record');
    expect(await findings(framework([]))).toEqual(['areas no-valid-record']);
  });
});

describe('a link', () => {
  it.each(['javascript:alert(1)', 'http://a', '//example.org', 'https://good.org@evil.org', 'kurs'])(
    'such as %s is taken out, what it stands at stays',
    async (link) => {
      const value = { ...saying({ ...statement, resources: [{ title: 'Kurs', link }] }), sourceLink: link };
      expect((await check(value)).data).toEqual(saying({ ...statement, resources: [{ title: 'Kurs' }] }));
      expect(await findings(value)).toEqual([
        'sourceLink unsafe-link',
        'areas[0].groups[0].statements[0].resources[0].link unsafe-link',
      ]);
    },
  );
});

describe('a variant', () => {
  const variant = (areas: readonly unknown[]) => ({ ...frameworkHead, extends: 'example', areas });

  it('may leave out scales, names, words and whole groups', async () => {
    const value = variant([
      { id: '1', groups: [] },
      {
        id: '2',
        groups: [
          {
            id: '2k',
            statements: [
              { id: '2k1', removed: true },
              { id: '2k2', hint: 'Tenk' },
            ],
          },
        ],
      },
    ]);
    expect(await check(value)).toEqual({ data: value, findings: [] });
    expect(await check(variant([]))).toEqual({ data: variant([]), findings: [] });
  });

  it('is checked as any other where it says something', async () => {
    expect(
      await findings(variant([{ id: '1', groups: [{ id: '1k', statements: [{ id: '1k1', text: 5 }] }] }])),
    ).toEqual(['areas[0].groups[0].statements[0].text invalid_union']);
  });
});
