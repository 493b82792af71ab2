import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import * as rules from './house-rules.ts';

const root = fileURLToPath(new URL('../../..', import.meta.url));
const skipped = new Set(['node_modules', 'dist', '.git', 'storybook-static', 'coverage']);

/** Every file that is, or would be, in the repository; without git (an unpacked archive) every file that is no build product. */
function repository(): string[] {
  if (existsSync(join(root, '.git'))) {
    const options = ['ls-files', '--cached', '--others', '--exclude-standard', '-z'];
    const names = execFileSync('git', options, { cwd: root, encoding: 'utf8' }).split('\0');
    return names.filter((name) => name && existsSync(join(root, name)));
  }
  const walk = (folder: string): string[] =>
    readdirSync(join(root, folder), { withFileTypes: true }).flatMap((entry) => {
      if (skipped.has(entry.name)) return [];
      return entry.isDirectory() ? walk(`${folder}${entry.name}/`) : [folder + entry.name];
    });
  return walk('');
}

const isText = (path: string): boolean => /\.(ts|mjs|js|json|css|html|md|xlf|svg|txt)$|\/run$|^\.[\w.]+$/.test(path);
const files = repository()
  .filter(isText)
  .map((path) => ({ path, text: readFileSync(join(root, path), 'utf8') }));
const lock = readFileSync(join(root, 'package-lock.json'), 'utf8');

/** A file as it might be written one day. */
const written = (path: string, text = ''): rules.SourceFile[] => [{ path, text }];
const widget = 'packages/widgets/src/centre-finder/centre-finder.ts';

describe('the house as it stands', () => {
  const kept = Object.entries({
    'walks only down the stair': () => rules.arrowsBetweenRooms(files),
    'has short files': () => rules.shortFiles(files),
    'has the same six files for every widget': () => rules.sixFilesAWidget(files),
    'exports by name': () => rules.noDefaultExports(files),
    'has types that vanish': () => rules.erasableSyntax(files),
    'makes no code or markup of text, and stores nothing': () => rules.noDangerousWords(files),
    'keeps the clock out of core': () => rules.coreKnowsNoClock(files),
    'links only to checked addresses': () => rules.checkedLinks(files),
    'names no place of a machine': () => rules.noMachinePlaces(files),
    'gets its packages from the registry': () => rules.plainLockFile(lock),
    'has nothing else at the top': () =>
      rules.nothingElseAtTheTop(
        readdirSync(root).filter((name) => !skipped.has(name)),
        readdirSync(join(root, 'packages')),
      ),
  });
  it.each(kept)('%s', (_name, check) => {
    expect(check()).toEqual([]);
  });

  it('has files to look at', () => {
    expect(files.length).toBeGreaterThan(50);
  });
});

describe('the rules can fail', () => {
  it.each([
    ['core that imports a widget', 'packages/core/src/a.ts', `import { x } from '@retning/widgets/scope';`],
    ['core that imports a package', 'packages/core/src/a.ts', `import type { x } from 'lit';`],
    ['zod by another door', 'packages/core/src/schema/a.ts', `import { z } from 'zod';`],
    ['a wider zod by the one door', 'packages/core/src/schema/zod.ts', `export * from 'zod/mini';`],
    ['a class that takes content by itself', widget, `const x = await import('@retning/content/counties-no.json');`],
    [
      'a widget with a directive, which its builds could not draw',
      widget,
      `import { live } from 'lit/directives/live.js';`,
    ],
    ['a piece with a directive', 'packages/widgets/src/ui/a.ts', `import { repeat } from 'lit/directives/repeat.js';`],
    ['a widget that imports another', widget, `import '../self-check/self-check.ts';`],
    [
      'ui that knows a widget',
      'packages/widgets/src/ui/a.ts',
      `export { x } from '../centre-finder/centre-finder.ts';`,
    ],
    ['base that knows ui', 'packages/widgets/src/base/a.ts', `import { x } from '../ui/x.ts';`],
    ['Leaflet outside the street map', widget, `const map = () => import('leaflet');`],
    ['widgets that use the workshop', widget, `import { mount } from '../../../workshop/helpers/mount.ts';`],
    ['a service that shows widgets', 'packages/booking-service/src/a.ts', `import '@retning/widgets/scope';`],
    ['a service with one more package', 'packages/booking-service/src/a.ts', `import x from 'express';`],
    ['content with code of widgets', 'packages/content/a.ts', `import '@retning/widgets/scope';`],
  ])('%s', (_name, path, text) => {
    expect(rules.arrowsBetweenRooms(written(path, text))).toHaveLength(1);
  });

  it('does not stop those who walk down', () => {
    const down = `import { html } from 'lit';\nimport { fold } from '@retning/core/text/fold';\nimport './centre-finder.parts.ts';`;
    expect(rules.arrowsBetweenRooms(written(widget, down))).toEqual([]);
    const connected = `import('@retning/content/counties-no.json', { with: { type: 'json' } });`;
    expect(rules.arrowsBetweenRooms(written(widget.replace('.ts', '.define.ts'), connected))).toEqual([]);
  });

  it('a long file, and a base class that grows', () => {
    expect(rules.shortFiles(written('stories/a.ts', '\n'.repeat(300) + 'x'))).toHaveLength(1);
    expect(rules.shortFiles(written('stories/a.ts', '\n'.repeat(299) + 'x\n'))).toEqual([]);
    expect(rules.shortFiles(written('packages/widgets/src/base/element.ts', '\n'.repeat(119) + 'x'))).toHaveLength(1);
  });

  it('a widget with five files, or with a seventh', () => {
    const names = ['', '.parts', '.styles', '.events', '.define', '.test'];
    const six = names.map((part) => widget.replace('.ts', `${part}.ts`)).flatMap((path) => written(path));
    expect(rules.sixFilesAWidget(six)).toEqual([]);
    expect(rules.sixFilesAWidget(six.slice(1))).toHaveLength(1);
    expect(rules.sixFilesAWidget([...six, ...written(widget.replace('.ts', '.helpers.ts'))])).toHaveLength(1);
  });

  it('a default export', () => {
    expect(rules.noDefaultExports(written(widget, 'export default class {}'))).toHaveLength(1);
    expect(rules.noDefaultExports(written(widget, 'export { x as default };'))).toHaveLength(1);
  });

  const parameterProperty = `class A { ${'constructor'}(x: string, private y: string) {} }`;
  it.each(['export enum A {}', 'namespace A {}', parameterProperty])('%s', (text) => {
    expect(rules.erasableSyntax(written(widget, text))).toHaveLength(1);
  });

  it.each([
    'element.innerHTML = text;',
    'html`${unsafeHTML(text)}`',
    'localStorage.x = 1;',
    'document.cookie',
    'eval(text)',
    'new Function(text)',
    "root.insertAdjacentHTML('x', text)",
  ])('%s', (text) => {
    expect(rules.noDangerousWords(written(widget, text))).toHaveLength(1);
    expect(rules.noDangerousWords(written(widget, `// ${text}\n/* ${text} */`))).toEqual([]);
  });

  it.each(['Date.now()', 'new Date()', 'Math.random()', 'document.title'])('core with %s', (text) => {
    expect(rules.coreKnowsNoClock(written('packages/core/src/a.ts', text))).toHaveLength(1);
  });

  it('a link that nobody checked', () => {
    const raw = 'html`<a href=${centre.website}>x</a>`';
    expect(rules.checkedLinks(written(widget, raw))).toHaveLength(1);
    expect(rules.checkedLinks(written(widget, 'html`<a href=${address}>x</a>`'))).toHaveLength(1);
    const checked = 'const safe = httpUrl(address);\nhtml`<a href=${safe}>x</a>`';
    expect(rules.checkedLinks(written(widget, checked))).toEqual([]);
  });

  it('a place of somebody’s machine', () => {
    const place = ['', 'work', 'main'].join('/');
    expect(rules.noMachinePlaces(written('README.md', `see ${place}`))).toHaveLength(1);
    expect(rules.noMachinePlaces(written('.npmrc', `registry=${'https:'}//npm-${'registry'}.example`))).toHaveLength(1);
    expect(rules.noMachinePlaces(written('README.md', 'packages/work/main and https://example.org/work/x'))).toEqual(
      [],
    );
  });

  it.each([
    { resolved: 'git+ssh://git@example.org/x.git', version: '1.0.0', integrity: 'sha512-x' },
    { resolved: 'file:../x', version: '1.0.0', integrity: 'sha512-x' },
    { resolved: 'http://example.org/x.tgz', version: '1.0.0', integrity: 'sha512-x' },
    { version: '1.0.0' },
    { resolved: '../elsewhere', link: true },
  ])('a lock file with %j', (entry) => {
    expect(rules.plainLockFile(JSON.stringify({ packages: { 'node_modules/x': entry } }))).toHaveLength(1);
  });

  it('a room that is in no plan, and a file that is missing', () => {
    const top =
      'README.md package.json tsconfig.json vite.config.ts LICENSE package-lock.json CHANGELOG.md packages stories demo';
    expect(rules.nothingElseAtTheTop(top.split(' '), ['core'])).toEqual([]);
    expect(rules.nothingElseAtTheTop([...top.split(' '), 'scripts'], ['utils'])).toHaveLength(2);
    expect(rules.nothingElseAtTheTop(top.split(' ').slice(1), [])).toHaveLength(1);
  });
});
