/** Real code of real host pages, from npm: files as they were published, and small pages' scripts that are bundled with them. */
import { buildSync } from 'esbuild';
import { readFileSync, readdirSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { compileFunction } from 'node:vm';
import { root } from '../runner/install.mjs';
import type { Answers } from './condition.ts';
import type { Guest } from './widgets.ts';

const hosts = fileURLToPath(new URL('hosts/', import.meta.url));

/** Published files, by the name that pages ask for under `/host/`. */
const files: Readonly<Record<string, string>> = {
  'bootstrap-3.css': 'bootstrap-3/dist/css/bootstrap.css',
  'bootstrap-3.js': 'bootstrap-3/dist/js/bootstrap.js',
  'bootstrap-5.css': 'bootstrap-5/dist/css/bootstrap.css',
  'bootstrap-5.js': 'bootstrap-5/dist/js/bootstrap.bundle.js',
  'foundation.css': 'foundation-sites/dist/css/foundation.css',
  'normalize.css': 'normalize.css/normalize.css',
  'jquery.js': 'jquery/dist/jquery.js',
  'jquery-validation.js': 'jquery-validation/dist/jquery.validate.js',
  // The sources of esprima 1.0.0 hold the libraries of its day as they were published, to be parsed in its tests.
  'prototype-1.6.1.js': 'esprima-1/test/3rdparty/prototype-1.6.1.js',
  'prototype-1.7.0.js': 'esprima-1/test/3rdparty/prototype-1.7.0.0.js',
  'mootools-1.4.1.js': 'esprima-1/test/3rdparty/mootools-1.4.1.js',
  'zone.js': 'zone.js/bundles/zone.umd.js',
  'turbo.js': '@hotwired/turbo/dist/turbo.es2017-umd.js',
  'scoped-registry.js': '@webcomponents/scoped-custom-element-registry/scoped-custom-element-registry.min.js',
};

/** Scripts of `hosts/`, and what the packages in them are: `react-app.18.js` is `react-app.js` with React 18. */
const others: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  '18': { react: 'react-18', 'react-dom': 'react-dom-18' },
  '19': {},
  old: { 'focus-trap': 'focus-trap-2' },
  new: {},
  '2': { lit: 'lit-2' },
  '3': {},
};

const built = new Map<string, string>();

/** A script of `hosts/` in one file, in the form that developers see: with the library's own warnings. */
function bundle(name: string, platform: 'browser' | 'node' = 'browser'): string {
  const [script = '', other = ''] = name.split('.');
  const known = built.get(name);
  if (known) return known;
  const { outputFiles } = buildSync({
    absWorkingDir: root,
    entryPoints: [join(hosts, `${script}.js`)],
    alias: others[other] ?? {},
    bundle: true,
    write: false,
    platform,
    format: platform === 'node' ? 'cjs' : 'iife',
    define: { 'process.env.NODE_ENV': '"development"' },
    logLevel: 'error',
  });
  built.set(name, outputFiles[0]!.text);
  return built.get(name)!;
}

/** What a server answers under `/host/`. */
export function hostCode(): Answers {
  const published = Object.entries(files).map(
    ([name, file]) => [`/host/${name}`, () => ({ body: readFileSync(join(root, 'node_modules', file)) })] as const,
  );
  const scripts = readdirSync(hosts).flatMap((file) => {
    const script = file.replace(/\.js$/, '');
    return ['', ...Object.keys(others)].map((other) => {
      const name = other ? `${script}.${other}` : script;
      return [`/host/${name}.js`, () => ({ body: Buffer.from(bundle(name)) })] as const;
    });
  });
  return Object.fromEntries([...published, ...scripts]);
}

/** The React page as the server prints it. */
export function renderReact(version: '18' | '19', { tag, attributes, fallback }: Guest): string {
  const module = { exports: {} as { render: (guest: object) => string } };
  compileFunction(bundle(`react-server.${version}`, 'node'), ['module', 'exports', 'require'])(
    module,
    module.exports,
    createRequire(import.meta.url),
  );
  return module.exports.render({ tag, attributes, fallback });
}
