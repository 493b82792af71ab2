/** `npm run build`: everything that is published, in the order in which one part needs another. */
import { execFileSync } from 'node:child_process';
import { cpSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { build } from 'vite';
import { root } from './install.mjs';
import { writeBillsOfMaterials } from './sbom.mjs';

const widgets = join(root, 'packages/widgets');

/** Builds `dist/` of core, the booking service and widgets. Prints a line for every part. */
export async function buildAll() {
  process.env.NODE_ENV = 'production';
  rmSync(join(widgets, 'dist/file'), { recursive: true, force: true });
  for (const mode of ['core', 'service', 'esm', 'cdn', 'loader', ...tags().map((tag) => `file:${tag}`)]) {
    const started = performance.now();
    await build({ configFile: join(root, 'vite.config.ts'), mode });
    console.log(`built ${mode} in ${Math.round(performance.now() - started)} ms`);
  }
  buildTypes();
  writeBillsOfMaterials(root);
}

/** Widgets that can stand alone in one file: those that have a folder of their own. */
function tags() {
  return readdirSync(join(widgets, 'src'), { recursive: true, encoding: 'utf8' })
    .map((file) => /^([\w-]+)[\\/]\1\.define\.ts$/.exec(file)?.[1])
    .filter(Boolean);
}

/** Declarations, in one run for packages of which one reads the other's sources; then each goes to its own `dist`. */
function buildTypes() {
  const started = performance.now();
  emitTypes('tsconfig.types.json', ['core', 'widgets']);
  // By itself: it knows Node, and the widgets must not.
  emitTypes('tsconfig.types.service.json', ['booking-service']);
  console.log(`built types in ${Math.round(performance.now() - started)} ms`);
}

function emitTypes(config, rooms) {
  const out = join(root, 'packages/workshop/dist/types');
  rmSync(out, { recursive: true, force: true });
  const compiler = join(root, 'node_modules/@typescript/native/bin/tsc');
  execFileSync(process.execPath, [compiler, '-p', join(root, 'packages/workshop', config)], { stdio: 'inherit' });
  for (const name of rooms) {
    const target = join(root, 'packages', name, 'dist/types');
    rmSync(target, { recursive: true, force: true });
    cpSync(join(out, name, 'src'), target, { recursive: true });
    for (const file of readdirSync(target, { recursive: true, encoding: 'utf8' })) {
      if (file.endsWith('.d.ts')) publishable(join(target, file));
    }
  }
  rmSync(join(root, 'packages/workshop/dist'), { recursive: true });
}

/** Our sources import `./x.ts`; an application's compiler accepts that in nobody's declarations but its own. */
function publishable(file) {
  const text = readFileSync(file, 'utf8');
  writeFileSync(file, text.replace(/((?:from|import\()\s*['"]\.{1,2}\/[^'"]+)\.ts(['"])/g, '$1.js$2'));
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) await buildAll();
