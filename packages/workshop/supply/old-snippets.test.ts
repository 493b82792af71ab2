import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { inEachBrowser } from '../pages/browsers.ts';
import { click, complete, findOne, listed, names } from '../pages/finder.ts';
import { openSite } from '../pages/site.ts';
import { root } from '../runner/install.mjs';

/** A page that was made once stays as it was made: each version's snippets are kept, and work with every later build of the next major. */
const snippets = join(root, 'packages/workshop/supply/snippets');
const version = '0.1.0';
const snippet = (name: string): string => readFileSync(join(snippets, version, name), 'utf8');

describe('the snippets of versions that were published', () => {
  it('are as they were: nobody edits a page that was made', () => {
    const kept = JSON.parse(readFileSync(join(snippets, 'hashes.json'), 'utf8')) as Record<string, string>;
    const files = readdirSync(snippets, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile() && entry.name !== 'hashes.json')
      .map((entry) => join(entry.parentPath, entry.name));
    const hashes = files.map((file) => [
      file.slice(snippets.length + 1),
      createHash('sha256').update(readFileSync(file)).digest('hex'),
    ]);
    expect(Object.fromEntries(hashes)).toEqual(kept);
  });

  it.each(['18', '19'])('compile with React %s', (major) => {
    const folder = mkdtempSync(join(root, 'packages/workshop/.react-'));
    onTestFinished(() => rmSync(folder, { recursive: true }));
    const types = `../node_modules/@types/react-${major}`;
    const nested = `../../../node_modules/@types/react-${major}`;
    const options = {
      compilerOptions: {
        ...{ strict: true, noEmit: true, skipLibCheck: true, jsx: 'react-jsx', target: 'ES2022', module: 'ESNext' },
        ...{ moduleResolution: 'Bundler', lib: ['ES2023', 'DOM'], types: [] },
        paths: { react: [types, nested], 'react/*': [`${types}/*`, `${nested}/*`] },
      },
      files: [`../supply/snippets/${version}/react.tsx`],
    };
    writeFileSync(join(folder, 'tsconfig.json'), JSON.stringify(options));
    const compiler = join(root, 'node_modules/@typescript/native/bin/tsc');
    const compile = (): string => {
      try {
        return execFileSync(process.execPath, [compiler, '-p', folder], { encoding: 'utf8' });
      } catch (error) {
        return (error as { readonly stdout: string }).stdout;
      }
    };
    expect(compile()).toBe('');
    const wrong = snippet('react.tsx').replace('event.centre)', 'event.center)');
    writeFileSync(join(folder, 'wrong.tsx'), wrong);
    writeFileSync(join(folder, 'tsconfig.json'), JSON.stringify({ ...options, files: ['wrong.tsx'] }));
    expect(compile()).toContain("Property 'center' does not exist");
  });

  it('render on a server', () => {
    const [, feed] = /<script type="application\/json">([\s\S]*?)<\/script>/.exec(snippet('json-child.html'))!;
    const html = execFileSync(process.execPath, [join(snippets, version, 'server.mjs'), feed!], { encoding: 'utf8' });
    expect(html).toContain('Senteret i eksempelet');
    expect(html).toMatch(/^<retning-centre-finder county="42" choosable lang="nn"/);
    expect(html).toContain('<template shadowrootmode="open">');
    expect(html).toContain('Karriererettleiing i Agder');
    expect(html).toContain('Ring oss på 00 00 00 00');
  });
});

inEachBrowser((open) => {
  const visit = async (name: string) => {
    // A page that allows scripts and styles of its own, as most do.
    const headers = { 'content-security-policy': "script-src 'self' 'unsafe-inline'" };
    const { address } = await openSite({ '/host.html': { headers, body: snippet(name) } });
    return open(`${address}/host.html`, { height: 4000 });
  };

  it.each(['script-tag.html', 'div-mount.html', 'one-file.html'])('%s shows the centres of Agder', async (name) => {
    const { page: tab, said } = await visit(name);
    expect(await listed(tab)).toHaveLength(4);
    await findOne(tab, 'heading', 'Karriereveiledning i Agder');
    await findOne(tab, 'heading', 'Om karriereveiledning i Agder');
    expect(said.filter((line) => /^(error|warn)/.test(line))).toEqual([]);
  });

  it('json-child.html shows the centre that stands in the page', async () => {
    const { page: tab, said } = await visit('json-child.html');
    expect(await listed(tab)).toEqual(['Senteret i eksempelet']);
    expect(said.filter((line) => line.startsWith('error'))).toEqual([]);
  });

  it('all-attributes.html speaks nynorsk at its level, can be chosen from, and is remembered', async () => {
    const { page: tab } = await visit('all-attributes.html');
    const [first] = await listed(tab);
    await complete(tab);
    await findOne(tab, 'heading', 'Karriererettleiing i Agder');
    const level = await tab.evaluate(
      () => document.querySelector('retning-centre-finder')!.shadowRoot!.querySelector('h2, h3')!.localName,
    );
    expect(level).toBe('h3');
    await click(tab, 'button', first!);
    await findOne(tab, 'button', 'Vel dette senteret');
    expect(await tab.evaluate(() => location.hash)).toMatch(/^#retning-centre-finder:county=42&centre=/);
  });

  it('property-and-events.html hears which centre was chosen', async () => {
    const { page: tab } = await visit('property-and-events.html');
    const [first] = await listed(tab);
    await complete(tab);
    await click(tab, 'button', first!);
    await click(tab, 'button', 'Velg dette senteret');
    expect(await tab.evaluate(() => document.querySelector('output')!.textContent)).toBe(first);
    expect(await names(tab, 'button')).toContain('Valgt');
  });

  it('tokens-and-parts.html looks as it was made to look', async () => {
    const { page: tab } = await visit('tokens-and-parts.html');
    await listed(tab);
    await findOne(tab, 'heading', 'Om karriereveiledning i Agder');
    const look = await tab.evaluate(() => {
      const { shadowRoot } = document.querySelector('retning-centre-finder')!;
      const styleOf = (part: string): CSSStyleDeclaration =>
        getComputedStyle(shadowRoot!.querySelector(`[part~=${part}]`)!);
      const { color, backgroundColor, fontFamily, padding } = styleOf('root');
      const button = getComputedStyle(shadowRoot!.querySelector('.button.main')!);
      return {
        root: [color, backgroundColor, fontFamily, padding],
        button: [button.backgroundColor, button.color, button.borderRadius],
        parts: [
          styleOf('search').letterSpacing,
          styleOf('list').marginBlockStart,
          styleOf('card').paddingInlineStart,
          styleOf('county').paddingTop,
          styleOf('nationwide').paddingTop,
        ],
      };
    });
    expect(look).toEqual({
      root: ['rgb(7, 8, 9)', 'rgb(250, 250, 240)', 'monospace', '11px'],
      button: ['rgb(1, 2, 3)', 'rgb(251, 252, 253)', '3px'],
      parts: ['2px', '12px', '13px', '14px', '15px'],
    });
  });
});
