import { readFileSync, readdirSync } from 'node:fs';
import { gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { area, framework, group, statement } from '@retning/core/schema/framework';
import { httpUrl } from '@retning/core/schema/links';
import type { Framework } from '@retning/core/schema/types';
import { type Schema, parse } from '@retning/core/schema/zod';

const folder = new URL('./frameworks/', import.meta.url);
const LANGUAGES: Readonly<Record<string, readonly string[]>> = {
  'career-skills': ['en', 'nb', 'nn'],
  'practitioner-competence': ['en', 'nb', 'nn'],
  'service-quality': ['en', 'nb', 'nn'],
  'team-practice': ['en', 'fi', 'nb', 'nn', 'sv'],
};
const ids = Object.keys(LANGUAGES);
const names = ids.flatMap((id) => LANGUAGES[id]!.map((language) => `${id}.${language}`));
const read = (name: string) => JSON.parse(readFileSync(new URL(`${name}.json`, folder), 'utf8')) as Framework;
const files = new Map(names.map((name) => [name, read(name)]));
const file = (name: string) => files.get(name)!;
const small = (name: string) => JSON.stringify(file(name));

const groupsOf = (data: Framework) => data.areas.flatMap(({ groups }) => groups);
const statementsOf = (data: Framework) => groupsOf(data).flatMap(({ statements }) => statements);
const levelsOf = (data: Framework) => data.scales.flatMap(({ levels }) => levels);
const everyText = (value: unknown): string[] =>
  typeof value === 'object' && value ? Object.values(value).flatMap(everyText) : [String(value)];

/** What the schema keeps of a value; it drops what it does not know, and so shows a key that is spelt wrong. */
const fits = (schema: Schema, value: object) => expect(parse(schema, value)).toEqual({ data: value });

const TRANSLATED = new Set([
  'name',
  'text',
  'source',
  'licence',
  'lead',
  'status',
  'note',
  'question',
  'title',
  'hint',
]);

/** A framework without its words: what must be the same in every language. */
function bones(value: unknown, key = ''): unknown {
  if (key === 'languages' || (TRANSLATED.has(key) && typeof value === 'string')) return 'words';
  if (Array.isArray(value)) return value.map((item) => bones(item));
  if (typeof value !== 'object' || !value) return value;
  return Object.fromEntries(
    Object.entries(value).map(([name, item]) => [name, key === 'texts' ? 'words' : bones(item, name)]),
  );
}

it('there is a file for every language of every framework, and no other', () => {
  expect(readdirSync(folder).sort()).toEqual(names.map((name) => `${name}.json`).sort());
});

describe.each(names)('%s', (name) => {
  const data = file(name);
  const [id, language] = name.split('.');

  it('says whose words it has, and that they are not official', () => {
    expect([data.id, data.languages, data.official]).toEqual([id, [language], false]);
    expect(data.version).toMatch(/^\d+\.\d+\.\d+$/);
    expect(data.licence).toMatch(/^CC BY 4\.0/);
    expect(data.attribution).toBe('Retning (CC BY 4.0)');
    for (const part of [data.lead, data.status, data.note]) expect(part).toEqual(expect.any(String));
    expect(data.note).toMatch(/Retning/);
  });

  it('has the shape of its schema, down to each statement', () => {
    const { $schema, ...rest } = data as Framework & { $schema: string };
    expect(new URL($schema, folder).href).toBe(new URL('../schemas/framework.schema.json', folder).href);
    fits(framework, rest);
    for (const one of data.areas) fits(area, one);
    for (const one of groupsOf(data)) fits(group, one);
    for (const one of statementsOf(data)) fits(statement, one);
  });

  it('gives every area, group and statement an id of its own that can be read from paper and typed', () => {
    const statements = statementsOf(data);
    const all = [...data.areas, ...groupsOf(data), ...statements].map((one) => one.id);
    expect(new Set(all).size).toBe(all.length);
    for (const one of statements) expect(one.id).toMatch(/^[a-z0-9]{2,6}$/);
  });

  it('names scales, levels and kinds that it has', () => {
    const scales = data.scales.map((scale) => scale.id);
    const levels = levelsOf(data).map((level) => level.id);
    const kinds = new Set(groupsOf(data).map(({ kind }) => kind));
    expect(new Set(scales).size).toBe(scales.length);
    expect(new Set(levels).size).toBe(levels.length);
    for (const one of data.areas) if (one.scale) expect(scales).toContain(one.scale);
    for (const level of levelsOf(data)) {
      if (level.texts) expect(new Set(Object.keys(level.texts))).toEqual(kinds);
    }
    const aims = [data.aim?.every, data.aim?.some?.level].flatMap((level) => level ?? []);
    for (const level of aims) expect(levels).toContain(level);
    expect(data.aim?.some?.areas ?? 0).toBeLessThanOrEqual(data.areas.length);
  });

  it('has short statements, no two alike, in one line each', () => {
    const texts = statementsOf(data).map(({ text }) => String(text));
    expect(new Set(texts).size).toBe(texts.length);
    for (const text of texts) {
      expect(text).toMatch(/^\p{Lu}.*\.$/u);
      expect(text.length, text).toBeLessThanOrEqual(110);
    }
  });

  it('links only to addresses that a browser may follow safely, and only to front pages', () => {
    const links = statementsOf(data).flatMap(({ resources = [] }) => resources.flatMap(({ link }) => link ?? []));
    for (const link of [...links, ...(data.sourceLink ? [data.sourceLink] : [])]) {
      expect(link).toMatch(/^https:/);
      expect(httpUrl(link)).toBe(`${link}/`);
    }
  });

  it('is light, and can stand in a script tag', () => {
    expect(gzipSync(small(name), { level: 9 }).length).toBeLessThanOrEqual(5000);
    expect(small(name)).not.toMatch(/<\/script|<!--/i);
  });

  it('has no stray blanks and no straight quotation marks', () => {
    for (const text of everyText(data)) {
      expect(text).toBe(text.trim());
      expect(text).not.toMatch(/ {2}|["']/);
    }
  });
});

describe.each(ids)('%s in its languages', (id) => {
  const [first, ...others] = LANGUAGES[id]!;

  it.each(others)(`has the same ids, order, version, rules and links in %s as in ${first}`, (language) => {
    expect(bones(file(`${id}.${language}`))).toEqual(bones(file(`${id}.${first}`)));
  });
});

describe('the words', () => {
  // Common words that the one written language has and the other has not.
  const FOREIGN: Readonly<Record<string, RegExp>> = {
    nb: /(?<!\p{L})(eg|ikkje|kva|kven|korleis|frå|vere|noko|kvar|meir|berre|rettleiing\p{L}*|moglegheit\p{L}*|dei)(?!\p{L})/iu,
    nn: /(?<!\p{L})(jeg|ikke|hva|hvem|hvordan|fra|være|noe|hver|mer|bare|veiledning\p{L}*|mulighet\p{L}*|også|hvor)(?!\p{L})/iu,
    en: /[æøå]/i,
  };
  const norwegian = names.filter((name) => /\.n[bn]$/.test(name));
  // Names are left as they are.
  const wordsOf = (name: string) =>
    everyText({ ...file(name), $schema: '', id: '', sourceLink: '' }).filter(
      (text) => !/^(https:|KiK – |Veilederforum|Karriereveiledning\.no)/.test(text),
    );

  it.each(names.filter((name) => /\.(nb|nn|en)$/.test(name)))('of %s are in its language', (name) => {
    for (const text of wordsOf(name)) expect(text).not.toMatch(FOREIGN[name.split('.')[1]!]!);
  });

  it.each(norwegian)('of %s are those that the field has settled on', (name) => {
    for (const text of wordsOf(name)) expect(text).not.toMatch(/rådgiv|rådgjev|yrkesveiled|yrkesrettlei|problem/i);
  });

  it.each(norwegian.filter((name) => /^(practitioner|career)/.test(name)))(
    'of %s speak as the person who answers',
    (name) => {
      for (const { text } of statementsOf(file(name))) expect(text).toMatch(name.endsWith('nn') ? /^Eg / : /^Jeg /);
    },
  );

  it('in Swedish and Finnish say that they are a draft', () => {
    expect(file('team-practice.sv').note).toMatch(/Utkast/);
    expect(file('team-practice.fi').note).toMatch(/Luonnos/);
  });
});

describe('what only one framework has', () => {
  const knownNames = (name: string) =>
    file(name)
      .areas.filter((one) => !one.own)
      .map((one) => one.name);

  it('practitioner competence: one official name in seven, three groups an area, three statements or more a group', () => {
    const data = file('practitioner-competence.nb');
    expect(data.areas).toHaveLength(7);
    expect(knownNames('practitioner-competence.nb')).toEqual(['Veiledningsprosesser og relasjoner']);
    for (const { groups } of data.areas) {
      expect(groups.map(({ kind }) => kind)).toEqual(['knowledge', 'skills', 'general']);
      for (const { statements } of groups) expect(statements.length).toBeGreaterThanOrEqual(3);
    }
    expect(statementsOf(data).filter(({ resources }) => !resources)).toEqual([]);
    expect(levelsOf(data).flatMap((level) => (level.own ? level.id : []))).toEqual(['not-yet']);
    expect([data.aim?.every, data.aim?.some]).toEqual(['competent', { level: 'specialised', areas: 1 }]);
  });

  it('service quality: seven areas, one with a known name, two or three indicators a criterion, priorities', () => {
    const data = file('service-quality.nb');
    expect(data.areas).toHaveLength(7);
    expect(knownNames('service-quality.nb')).toEqual(['Ledelse']);
    for (const { groups } of data.areas) expect([2, 3]).toContain(groups.length);
    for (const { name, statements } of groupsOf(data)) {
      expect(name).toBeTruthy();
      expect([2, 3]).toContain(statements.length);
    }
    expect(data.prioritised).toBe(true);
  });

  it('team practice: three ways of working from the source, in their order, and how often', () => {
    const { scales, areas } = file('team-practice.sv');
    expect(scales[0]!.levels.map(({ id }) => id)).toEqual(['unregulated', 'parallel', 'joint']);
    expect(scales[0]!.levels.filter(({ own, text }) => own || !text)).toEqual([]);
    expect([...new Set(areas.map(({ scale }) => scale))]).toEqual(['ways-of-working', 'how-often']);
  });

  it('career skills: five areas, four to six statements each, nothing counted, something to do without internet', () => {
    const data = file('career-skills.nb');
    expect([data.areas.length, data.unscored, data.aim, data.evenly]).toEqual([5, true, undefined, undefined]);
    for (const { groups } of data.areas) {
      const statements = groups.flatMap((one) => one.statements);
      expect([4, 5, 6]).toContain(statements.length);
      expect(statements.filter(({ resources }) => resources?.some(({ link }) => !link)).length).toBeGreaterThan(1);
    }
  });
});

it('all of them together weigh at most 22 kB, because a page of one file carries them all', () => {
  const all = names.map(small).join('');
  expect(gzipSync(all, { level: 9 }).length).toBeLessThanOrEqual(22_000);
});
