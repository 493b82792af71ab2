import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { centreFinder } from './centre-finder.ts';
import { type Language, criteria, isAskedInNorway, isIn22 } from './criteria.ts';
import type { Evidence } from './evidence.ts';
import { gaps, latest } from './results.ts';
import { selfCheck } from './self-check.ts';
import { lastTime, sheet } from './sheet.ts';
import { teamOverview } from './team-overview.ts';
import { transitionExplorer } from './transition-explorer.ts';

/** A new widget is one more entry, and `npm run sheets`. */
const widgets: readonly Evidence[] = [centreFinder, selfCheck, teamOverview, transitionExplorer];

const at = (path: string): string => fileURLToPath(new URL(path, import.meta.url));
const byHand = readFileSync(at('../spoken/by-hand.md'), 'utf8');
const steps = byHand.match(/^\| \d+/gm)?.length ?? 0;

describe('the criteria', () => {
  it('are the 55 of WCAG 2.2 A and AA, and the 47 that hold in Norway', () => {
    expect(criteria.filter(isIn22)).toHaveLength(55);
    expect(criteria.filter(isAskedInNorway)).toHaveLength(47);
    expect(new Set(criteria.map(({ number }) => number)).size).toBe(56);
    expect(criteria.slice(0, 8).map(({ number }) => number)).toEqual(
      ['1.1.1', '1.2.1', '1.2.2', '1.2.3', '1.2.4', '1.2.5', '1.3.1', '1.3.2'], //
    );
  });
});

describe.each(widgets)('the sheet of <$tag>', (evidence) => {
  it('has an answer to every criterion, and no proof that shows nothing', () => {
    const { verdicts, proofs } = evidence;
    expect(Object.keys(verdicts).sort()).toEqual(criteria.map(({ number }) => number).sort());
    const used = Object.values(verdicts).flatMap((verdict) => (verdict.kind === 'none' ? [] : verdict.by));
    expect([...new Set(used)].sort()).toEqual(Object.keys(proofs).sort());
    for (const verdict of Object.values(verdicts)) {
      if (verdict.kind !== 'none') expect(verdict.by.length).toBeGreaterThan(0);
      if (verdict.kind === 'met') expect((verdict.steps ?? []).filter((step) => step > steps)).toEqual([]);
    }
  });

  it.each(Object.entries(evidence.proofs))('rests on tests that passed: %s', (_key, proof) => {
    expect(gaps(proof, latest())).toEqual([]);
  });

  it.each<Language>(['nb', 'nn', 'en'])('is up to date in %s', async (language) => {
    const name = evidence.tag.replace('retning-', '');
    await expect(sheet(evidence, language, byHand)).toMatchFileSnapshot(
      at(`../../widgets/accessibility/${name}.${language}.md`),
    );
  });
});

describe('a proof', () => {
  const passed = { file: 'a.test.ts', name: 'a page › works', passed: true };

  it('holds when every test that it names has passed', () => {
    expect(gaps({ file: 'a.test.ts' }, [passed])).toEqual([]);
  });

  it('finds a test whose name has a word from a list, which is written in quotes', () => {
    const result = { ...passed, name: "in chromium › 'retning-one' › H09 a header: <'retning-one'>" };
    expect(gaps({ file: 'a.test.ts', name: 'retning-one › H09' }, [result])).toEqual([]);
    expect(gaps({ file: 'a.test.ts', name: '<retning-one>' }, [result])).toEqual([]);
    expect(gaps({ file: 'a.test.ts', name: 'retning-other › H09' }, [result])).toHaveLength(1);
  });

  it.each([
    { why: 'a test failed in one engine', results: [passed, { ...passed, engine: 'Firefox', passed: false }] },
    { why: 'there is no such test any more', results: [{ ...passed, name: 'a page › is red' }] },
    { why: 'nothing was run', results: [] },
  ])('does not hold when $why', ({ results }) => {
    expect(gaps({ file: 'a.test.ts', name: 'works' }, results)).toHaveLength(1);
  });

  it('by a person has the date of the latest time', () => {
    expect(lastTime(byHand, 'centre-finder')).toBeUndefined();
    const rows = ['2026-12-01 | finder', '2027-01-05 | finder', '2027-02-01 | check'].map((row) => `| ${row} | x |`);
    const table = ['## Results', '| Date | Widget |', ...rows].join('\n');
    expect(lastTime(table, 'finder')).toBe('2027-01-05');
    expect(lastTime(table, 'overview')).toBeUndefined();
  });
});
