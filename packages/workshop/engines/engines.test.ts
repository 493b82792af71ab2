import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { type Result, latest } from '../accessibility/results.ts';
import { type Engine, type NotRun, notRun } from './not-run.ts';

const names: Readonly<Record<Engine, string>> = { chromium: 'Chromium', firefox: 'Firefox', webkit: 'WebKitGTK' };

const fits = ({ where, name = '' }: NotRun, result: Result): boolean =>
  result.file.startsWith(where) && result.name.includes(name);
const ranIn = (engine: Engine): readonly Result[] => latest().filter((result) => result.engine === engine);
const inWords = ({ file, name, engine }: Result): string => `${engine}: ${file}: ${name}`;

const line = (cells: readonly string[]): string => `| ${cells.join(' | ')} |`;
const table = [
  line(['What', 'Not in', 'Because']),
  line(['---', '---', '---']),
  ...notRun.map(({ where, name, engines, because }) =>
    line([`\`${where}\`${name ? `, «${name} …»` : ''}`, engines.map((engine) => names[engine]).join(' and '), because]),
  ),
].join('\n');

describe('what an engine does not run', () => {
  it('is known, each test of it, with a reason', () => {
    const skipped = latest().filter((result) => result.skipped);
    const unexplained = skipped.filter(
      (result) => !notRun.some((entry) => fits(entry, result) && entry.engines.some((name) => name === result.engine)),
    );
    expect(unexplained.map(inWords)).toEqual([]);
  });

  it.each(notRun)('is not run there, and is run elsewhere: $where $name', (entry) => {
    const ran = latest().filter((result) => fits(entry, result) && !result.skipped);
    expect(ran.length).toBeGreaterThan(0);
    expect(ran.filter(({ engine }) => entry.engines.some((name) => name === engine)).map(inWords)).toEqual([]);
  });

  it('is told in a table', async () => {
    const readme = fileURLToPath(new URL('README.md', import.meta.url));
    await expect(`# Engines

Browser tests run in Chromium, Firefox ESR and WebKitGTK; all three come from Debian's packages. This is all that an engine does not run.
\`npm run sheets\` writes the table, and \`npm test\` holds it to what was run.

${table}
`).toMatchFileSnapshot(readme);
  });

  it('leaves each engine hundreds of tests', () => {
    const engines = (['chromium', 'firefox', 'webkit'] as const).filter((engine) => ranIn(engine).length > 0);
    expect(engines.length).toBeGreaterThan(0);
    for (const engine of engines) expect(ranIn(engine).filter(({ skipped }) => !skipped).length).toBeGreaterThan(200);
  });
});
