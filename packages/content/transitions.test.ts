import { readFileSync, readdirSync } from 'node:fs';
import { gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { checkTransition } from '@retning/core/check-transition';
import type { TransitionContent } from '@retning/core/schema/types';

const folder = new URL('./transitions/', import.meta.url);
const languages = ['en', 'nb', 'nn'];
const read = (language: string): TransitionContent => {
  const text = readFileSync(new URL(`career-transitions.${language}.json`, folder), 'utf8');
  const { $schema: _, ...content } = JSON.parse(text) as TransitionContent & { $schema: string };
  return content;
};
const files = new Map(languages.map((language) => [language, read(language)]));
const nb = files.get('nb')!;

/** Everything but the words: what must be the same in every language. */
function bones(value: unknown, key = ''): unknown {
  if (key === 'languages') return 'words';
  // Codes, links and numbers stay; a sentence or a name is words.
  if (['name', 'text', 'question', 'lead', 'note', 'reason', 'offline', 'source', 'maker'].includes(key) && typeof value === 'string')
    return 'words';
  if (key === 'link') return 'link';
  if (Array.isArray(value)) return value.map((item) => bones(item));
  if (typeof value !== 'object' || !value) return value;
  return Object.fromEntries(Object.entries(value).map(([name, item]) => [name, bones(item, name)]));
}

const everyText = (value: unknown): string[] =>
  typeof value === 'object' && value ? Object.values(value).flatMap(everyText) : [String(value)];

it('there is a file for every language, and no other', () => {
  expect(readdirSync(folder).sort()).toEqual(languages.map((language) => `career-transitions.${language}.json`));
});

describe.each(languages)('in %s', (language) => {
  const content = files.get(language)!;

  it('is let through by its own check, as it is', async () =>
    expect(await checkTransition(content, () => undefined)).toEqual({ data: content, findings: [] }));

  it('says whose words they are, and is not official', () => {
    expect([content.official, content.licence, content.languages]).toEqual([false, 'CC BY 4.0', [language]]);
    expect(content.note).toContain('Retning');
    expect(content.note).toContain('HK-dir');
  });

  it('has the same bones as in bokmål', () => expect(bones(content)).toEqual(bones(nb)));

  it('asks nothing about sex, origin, health or crime, and shouts at nobody', () => {
    const asked = content.buttons.flatMap(({ questions }) => questions.map(({ text }) => String(text)));
    for (const text of asked) expect(text).not.toMatch(/kjønn|etnisk|religion|diagnose|straff|gender|ethnic|crime|religio/i);
    for (const text of everyText(content)) expect(text).not.toMatch(/!|rådgivning|yrkesveiledning|rådgjeving/i);
  });

  it('weighs at most 12 kB packed', () =>
    expect(gzipSync(JSON.stringify(content), { level: 9 }).length).toBeLessThanOrEqual(12_000));
});

describe('the content', () => {
  it('has the three axes and the five buttons in the order of the web', () => {
    expect(nb.axes.map(({ id, poles }) => [id, ...poles.map((pole) => pole.id)])).toEqual([
      ['visibility', 'visible', 'invisible'],
      ['origin', 'chosen', 'imposed'],
      ['length', 'short', 'long'],
    ]);
    expect(nb.buttons.map(({ name }) => name)).toEqual([
      'Meg i kontekst',
      'Muligheter og begrensninger',
      'Valg og tilfeldigheter',
      'Endring og stabilitet',
      'Tilpasning og motstand',
    ]);
    expect(files.get('nn')!.buttons.map(({ name }) => name)).toEqual([
      'Meg i kontekst',
      'Moglegheiter og avgrensingar',
      'Val og tilfeldigheiter',
      'Endring og stabilitet',
      'Tilpassing og motstand',
    ]);
  });

  it('has questions about all times and activities for everybody, in every button', () => {
    for (const { id, questions, activities = [], colleagues = [] } of nb.buttons) {
      for (const time of ['past', 'present', 'future'] as const)
        expect(questions.filter(({ about }) => about === time).length, `${id} ${time}`).toBeGreaterThanOrEqual(3);
      for (const company of ['alone', 'pair', 'group'] as const) {
        expect(questions.some((question) => question.with.includes(company)), `${id} ${company}`).toBe(true);
        expect(activities.some((activity) => activity.with.includes(company)), `${id} ${company}`).toBe(true);
      }
      expect(activities.some(({ offline }) => offline), id).toBe(true);
      expect(colleagues.length, id).toBeGreaterThanOrEqual(3);
    }
  });

  it('has at least 14 changes that people meet, each with a suggestion for every axis', () => {
    const wanted = ['lost-job', 'laid-off', 'finished-school', 'left-school', 'new-in-the-country', 'back-after-illness'];
    wanted.push('back-after-parental-leave', 'something-new', 'release', 'retiring', 'caring-role', 'job-changes');
    wanted.push('moving', 'studies-not-right', 'first-job');
    expect(nb.presets.map(({ id }) => id)).toEqual(expect.arrayContaining(wanted));
    for (const { id, axes } of nb.presets) expect(Object.keys(axes), id).toEqual(nb.axes.map((axis) => axis.id));
  });

  it('points only to what it has: needs, buttons, presets, groups', () => {
    const ids = (list: readonly { readonly id: string }[] = []): readonly string[] => list.map(({ id }) => id);
    const [needs, buttons, presets, groups] = [ids(nb.needs), ids(nb.buttons), ids(nb.presets), ids(nb.groups)];
    for (const preset of nb.presets) {
      expect(needs).toEqual(expect.arrayContaining([...(preset.needs ?? [])]));
      expect(buttons).toEqual(expect.arrayContaining([...(preset.buttons ?? [])]));
    }
    for (const tool of nb.tools ?? []) {
      expect(presets).toEqual(expect.arrayContaining([...(tool.presets ?? [])]));
      expect(needs).toEqual(expect.arrayContaining([...(tool.needs ?? [])]));
      expect(tool.offline, tool.id).toBeTruthy();
    }
    for (const way of nb.ways ?? []) expect(needs).toEqual(expect.arrayContaining([...way.needs]));
    for (const { activities = [] } of nb.buttons)
      for (const activity of activities) expect(groups).toEqual(expect.arrayContaining([...(activity.groups ?? [])]));
  });

  it('says without a network what one can do where there is no telephone either, and promises nothing of a given place', () => {
    const said = [...files.values()].flatMap(({ tools = [] }) => tools.map(({ offline }) => JSON.stringify(offline)));
    for (const text of said) {
      expect(text).not.toMatch(/chat|tele(f|ph)on|e-?post|e-?mail|\bring\b|\bcall\b|nettside|website/i);
      // Not every prison has a school.
      expect(text).not.toMatch(/sk[ou]leavdeling|school department/i);
    }
  });

  it('has something to show for every need and every topic', () => {
    for (const { id } of nb.needs) expect(nb.ways?.some(({ needs }) => needs.includes(id)), id).toBe(true);
    for (const { id } of nb.topics) expect(nb.tools?.some(({ topics }) => topics?.includes(id)), id).toBe(true);
  });
});
