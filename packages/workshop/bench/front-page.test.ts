import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { format, resolveConfig } from 'prettier';
import { describe, expect, it } from 'vitest';
import { root } from '../runner/install.mjs';
import { newestWhole, withTable } from './front-page.mjs';

const results = fileURLToPath(new URL('results', import.meta.url));
const front = join(root, 'README.md');

describe('the front page', () => {
  it('says what the newest whole results say', async () => {
    const report = newestWhole(results);
    const text = readFileSync(front, 'utf8');
    const rules = await resolveConfig(front);
    expect(await format(withTable(text, report), { ...rules, filepath: front })).toBe(text);
  });

  it('is refused when it has lost a marker', () => {
    expect(() => withTable('# Retning\n<!-- bench:start -->\n', newestWhole(results))).toThrow(/bench:end/);
  });

  it('follows no run of a few pages, and no other file', () => {
    const folder = mkdtempSync(join(tmpdir(), 'retning-'));
    try {
      expect(newestWhole(folder)).toBeUndefined();
      const whole = newestWhole(results);
      const put = (name: string, report: object) => writeFileSync(join(folder, name), JSON.stringify(report));
      put('2026-01-01.json', { ...whole, date: '2026-01-01' });
      put('2026-01-02.json', { ...whole, date: '2026-01-02' });
      put('2026-01-03.json', { ...whole, date: '2026-01-03', beside: {} });
      put('other.json', {});
      expect(newestWhole(folder)?.date).toBe('2026-01-02');
    } finally {
      rmSync(folder, { recursive: true });
    }
  });
});
