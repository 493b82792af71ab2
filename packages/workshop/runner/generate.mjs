/**
 * `npm run generate`: brings every generated file up to date. `--check` writes nothing: it names the files that are not as they
 * would be written, and ends with 1.
 *
 * A language that lacks a word is an error either way: nobody should meet half a language.
 */
import { spawnSync } from 'node:child_process';
import { readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import prettier from 'prettier';
import { ensurePackages, root } from './install.mjs';
import { jsxTypes } from './jsx-types.mjs';
import { wordsByWidget } from './words-by-widget.mjs';

const widgets = join(root, 'packages/widgets');
const checking = process.argv.includes('--check');

ensurePackages();
const before = snapshot();
let changed = [];
try {
  await generateWords();
  await generateManifest();
} finally {
  const after = snapshot();
  changed = [...new Set([...before.keys(), ...after.keys()])].filter((file) => before.get(file) !== after.get(file));
  if (checking) changed.forEach(restore);
}
if (checking && changed.length > 0) {
  console.error(`Out of date:\n${changed.map((file) => `  packages/widgets/${file}\n`).join('')}Run: npm run generate`);
  process.exitCode = 1;
} else {
  console.log(changed.length > 0 ? `Wrote ${changed.join(', ')}` : 'Words, manifest and JSX types are up to date');
}
for (const script of ['json-schemas.mjs', 'attribution.mjs']) {
  const { status } = spawnSync(
    process.execPath,
    [join(root, 'packages/workshop/runner', script), ...process.argv.slice(2)],
    {
      stdio: 'inherit',
    },
  );
  if (status !== 0) process.exitCode = 1;
}

/** Words out of the templates to the translators' files, and translations back as one module a language. */
async function generateWords() {
  run('@lit/localize-tools/bin/lit-localize.js', 'extract');
  const said = run('@lit/localize-tools/bin/lit-localize.js', 'build');
  const missing = said.split('\n').filter((line) => line.includes('is missing'));
  if (missing.length > 0) {
    // The tool itself only warns and puts the source language in.
    console.error(
      `${missing.map((line) => line.replace(/, using.*/, '')).join('\n')}\nTranslate them in packages/widgets/xliff.`,
    );
    process.exitCode = 1;
  }
  for (const language of JSON.parse(readFileSync(join(widgets, 'lit-localize.json'), 'utf8')).targetLocales) {
    await splitLocale(language);
  }
}

/**
 * One module a language becomes the common words and those of each widget, so that a page fetches what its widgets say and no more.
 *
 * The tool imports what it may need from the whole of `@lit/localize`; that would bring its other parts into every language, and
 * TypeScript refuses imports that nothing uses.
 */
async function splitLocale(language) {
  const file = join(widgets, `src/locales/${language}.ts`);
  const [, words] = /export const templates = (\{[\s\S]*\});/.exec(readFileSync(file, 'utf8')) ?? [];
  if (!words) throw new Error(`${file} is not as lit-localize wrote it before; see splitLocale in generate.mjs.`);
  const entries = words.match(/^\s*(['"])[\w.-]+\1: .*$/gm) ?? [];
  const speakers = wordsByWidget(join(widgets, 'src'));
  const modules = new Map([['', []], ...[...speakers.keys()].map((widget) => [`.${widget}`, []])]);
  for (const entry of entries) {
    const id = /['"]([\w.-]+)['"]/.exec(entry)[1];
    const whose = [...speakers].flatMap(([widget, ids]) => (ids.has(id) ? [widget] : []));
    modules.get(whose.length === 1 ? `.${whose[0]}` : '').push(entry);
  }
  for (const [widget, said] of modules) {
    const text = said.join('\n');
    const imports = [
      text.includes('html`') && `import { html } from 'lit';`,
      text.includes('str`') && `import { str } from '../base/language.ts';`,
    ];
    const head = '// Made from packages/widgets/xliff by "npm run generate".\n';
    const body = `${head}${imports.filter(Boolean).join('\n')}\n\nexport const templates = {\n${text}\n};\n`;
    await write(join(widgets, `src/locales/${language}${widget}.ts`), body);
  }
}

/** What editors, documentation and stories know about the tags. */
async function generateManifest() {
  run(
    '@custom-elements-manifest/analyzer/cem.js',
    'analyze',
    '--config',
    '../workshop/runner/cem.config.mjs',
    '--quiet',
  );
  const file = join(widgets, 'custom-elements.json');
  await write(file, readFileSync(file, 'utf8'));
  await write(join(widgets, 'jsx.d.ts'), jsxTypes(JSON.parse(readFileSync(file, 'utf8'))));
}

async function write(file, text) {
  const style = await prettier.resolveConfig(file);
  writeFileSync(file, await prettier.format(text, { ...style, filepath: file }));
}

/** Runs a tool in the folder of the widgets and answers what it said. */
function run(tool, ...options) {
  const { status, stdout, stderr } = spawnSync(process.execPath, [join(root, 'node_modules', tool), ...options], {
    cwd: widgets,
    encoding: 'utf8',
  });
  if (status !== 0) throw new Error(`${tool} ${options.join(' ')} failed:\n${stdout}${stderr}`);
  return stdout + stderr;
}

/** The generated files of the widgets with their text, by path. */
function snapshot() {
  const names = [
    'custom-elements.json',
    'jsx.d.ts',
    ...['src/locales', 'xliff'].flatMap((folder) => list(folder).map((name) => `${folder}/${name}`)),
  ];
  return new Map(names.flatMap((name) => text(name).map((present) => [name, present])));
}

function list(folder) {
  try {
    return readdirSync(join(widgets, folder));
  } catch {
    return [];
  }
}

function text(name) {
  try {
    return [readFileSync(join(widgets, name), 'utf8')];
  } catch {
    return [];
  }
}

function restore(name) {
  if (before.has(name)) writeFileSync(join(widgets, name), before.get(name));
  else rmSync(join(widgets, name));
}
