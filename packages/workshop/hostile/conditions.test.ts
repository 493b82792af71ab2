import { readFileSync, readdirSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { variantsOf } from './condition.ts';
import { conditions } from './conditions.ts';
import { exceptions } from './exceptions.ts';
import { tableOf } from './table.ts';
import { guests } from './widgets.ts';

const file = (name: string): string => readFileSync(new URL(name, import.meta.url), 'utf8');
const pages = readdirSync(new URL('pages', import.meta.url));

/** A table without the blanks that make it even. */
const plain = (text: string): string => text.replace(/ +/g, ' ').replace(/\| -+ /g, '| --- ');

describe('the list of hostile pages', () => {
  it('has H01 to H44, each once, in order', () => {
    const ids = Array.from({ length: 44 }, (_, index) => `H${String(index + 1).padStart(2, '0')}`);
    expect(conditions.map(({ id }) => id)).toEqual(ids);
    expect(new Set(conditions.map(({ title }) => title)).size).toBe(44);
  });

  it.each(conditions)('$id has a page of its own with a place for the script and the widget', (condition) => {
    expect(condition.page).toMatch(new RegExp(`^${condition.id.toLowerCase()}-`));
    for (const { page, name } of variantsOf(condition)) {
      const html = file(`pages/${page}`);
      // React and Turbo bring the widget themselves.
      expect(html, name).toMatch(/<!-- widget -->|<!-- app -->|next\.html/);
      expect(html, name).toContain('<!-- script -->');
    }
  });

  it('uses every page that is there', () => {
    const used = conditions.flatMap((condition) => variantsOf(condition).map(({ page }) => page));
    expect([...new Set(['neutral.html', ...used])].sort()).toEqual(pages.toSorted());
  });

  it('tells forms of a condition apart by name', () => {
    for (const condition of conditions) {
      const names = variantsOf(condition).map(({ name }) => name);
      expect(new Set(names).size, condition.id).toBe(names.length);
    }
  });

  it('has no exception in Chromium, at most two in Firefox, each for a condition and with a reason', () => {
    expect(exceptions.filter(({ engine }) => engine === 'chromium')).toEqual([]);
    expect(exceptions.length).toBeLessThanOrEqual(2);
    for (const { id, reason } of exceptions) {
      expect(conditions.map((condition) => condition.id)).toContain(id);
      expect(reason.length).toBeGreaterThan(20);
    }
  });

  it('sends every widget that the loader knows', () => {
    const { entries } = JSON.parse(file('../../widgets/dist/cdn/integrity.json')) as {
      entries: Record<string, unknown>;
    };
    // A scope draws nothing, and the street map is no widget of its own.
    const tags = Object.keys(entries).filter((name) => !['loader', 'scope', 'street-map'].includes(name));
    expect(guests.map(({ tag }) => tag.replace('retning-', '')).sort()).toEqual(tags.sort());
  });

  it('gives a reason in the README for what a widget cannot do', () => {
    const readme = file('README.md').replace(/\s+/g, ' ');
    for (const { withoutEffects } of guests) if (withoutEffects) expect(readme).toContain(withoutEffects.because);
  });

  it('stands in the README as it is', () => {
    expect(plain(file('README.md'))).toContain(plain(tableOf(conditions)));
  });
});
