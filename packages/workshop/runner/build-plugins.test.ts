import { createHash } from 'node:crypto';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Plugin, build } from 'vite';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Integrity, integrityList, minifiedTemplates, ownPolicy } from './build-plugins.ts';

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'retning-build-'));
});
afterAll(() => rmSync(folder, { recursive: true }));

/** Builds a page's script from sources by name; the first is the entry. */
async function bundle(sources: Readonly<Record<string, string>>, plugins: Plugin[]): Promise<string> {
  const names = Object.keys(sources);
  for (const [name, text] of Object.entries(sources)) writeFileSync(join(folder, name), text);
  await build({
    configFile: false,
    root: folder,
    logLevel: 'silent',
    plugins,
    build: {
      outDir: 'dist',
      minify: false,
      lib: { entry: { entry: join(folder, names[0] ?? '') }, formats: ['es'] },
      rolldownOptions: { output: { entryFileNames: '[name].js', chunkFileNames: '[name]-[hash].js' } },
    },
  });
  return join(folder, 'dist');
}

const lit = join(import.meta.dirname, '../../../node_modules/lit-html/lit-html.js');

describe('the name of the Trusted Types policy', () => {
  it('is our own in the bundle', async () => {
    const dist = await bundle({ 'a.ts': `export { html } from ${JSON.stringify(lit)};` }, [ownPolicy('retning-x')]);
    const code = readFileSync(join(dist, 'entry.js'), 'utf8');
    expect(code).toMatch(/createPolicy\(["'`]retning-x["'`]/);
    expect(code).not.toMatch(/createPolicy\(["'`]lit-html/);
  });

  it('fails the build when Lit is not where we look for it', async () => {
    await expect(bundle({ 'b.ts': 'export const b = 1;' }, [ownPolicy('retning-x')])).rejects.toThrow(
      'is not in the bundle',
    );
  });

  it('fails the build when Lit makes its policy in another way', async () => {
    const changed: Plugin = {
      name: 'changed-lit',
      enforce: 'pre',
      transform: (code, id) => (id === lit ? code.replace('createPolicy("lit-html"', 'createPolicy(name') : undefined),
    };
    const source = { 'c.ts': `export { html } from ${JSON.stringify(lit)};` };
    await expect(bundle(source, [changed, ownPolicy('retning-x')])).rejects.toThrow('in another way now');
  });
});

describe('the list of published files', () => {
  it('has the hash of what lies on the disk, and who needs whom', async () => {
    const sources = {
      'd.ts': `export const load = () => import('./lazy.ts');`,
      'lazy.ts': 'export const lazy = "lazy";',
    };
    const dist = await bundle(sources, [integrityList()]);
    const { files, entries, parts } = JSON.parse(readFileSync(join(dist, 'integrity.json'), 'utf8')) as Integrity;
    expect(entries).toEqual({ entry: ['entry.js'] });
    expect(Object.keys(parts)).toEqual(['lazy']);
    for (const [name, { integrity, raw }] of Object.entries(files)) {
      const bytes = readFileSync(join(dist, name));
      expect(raw).toBe(bytes.length);
      expect(integrity).toBe(`sha384-${createHash('sha384').update(bytes).digest('base64')}`);
    }
    expect(parts['lazy']?.every((name) => existsSync(join(dist, name)))).toBe(true);
  });
});

describe('templates without blanks', () => {
  it('keep one blank where there were several, and every attribute', async () => {
    const plugin = minifiedTemplates();
    const { handler } = plugin.transform as { handler: (code: string, id: string) => Promise<{ code: string } | null> };
    const source = 'html`<b>${a}</b>\n\n   <input type="text" value="">`';
    const result = await handler(source, 'packages/widgets/src/ui/a.ts');
    expect(result?.code).toBe('html`<b>${a}</b> <input type="text" value="">`');
  });
});
