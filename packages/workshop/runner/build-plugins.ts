/** What the builds need beyond Vite: smaller templates, a Trusted Types policy of our own, and the list of published files. */
import { createHash } from 'node:crypto';
import { readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { brotliCompressSync, constants, gzipSync } from 'node:zlib';
import { minifyHTMLLiterals } from 'minify-literals';
import type { Plugin, Rolldown } from 'vite';
import { withoutNotes } from './words-in-builds.ts';

/**
 * Takes blanks and comments out of `html`, `svg` and `css` literals.
 *
 * Every build must do it the same way: a template that was rendered on a server is recognised in the browser by a digest of its
 * text. Blanks shrink to one and are never removed, since one between two inline elements can be seen.
 */
export function minifiedTemplates(): Plugin {
  return {
    name: 'minified-templates',
    transform: {
      filter: { id: /packages\/widgets\/src\/(?!locales\/).*\.ts$/ },
      async handler(code, id) {
        const result = await minifyHTMLLiterals(withoutNotes(code), {
          fileName: id,
          html: {
            conservativeCollapse: true,
            minifyJS: false,
            // A selector may ask for `[type='text']`, and an empty attribute may be meant.
            removeDefaultTypeAttributes: false,
            removeEmptyAttributes: false,
          },
        });
        return { code: result?.code ?? withoutNotes(code), map: null };
      },
    },
  };
}

/**
 * Gives the bundled copy of Lit a Trusted Types policy name of its own. Two copies that ask for the same name on a page with
 * `trusted-types lit-html` kill each other: the second `createPolicy` throws while its module loads.
 */
export function ownPolicy(name: string): Plugin {
  let lit: 'absent' | 'unchanged' | 'renamed' = 'absent';
  return {
    name: 'own-policy',
    transform: {
      filter: { id: /\/lit-html\/.*lit-html\.js$/ },
      handler(code) {
        const renamed = code.replace(/createPolicy\((["'])lit-html\1/, `createPolicy($1${name}$1`);
        lit = renamed === code ? 'unchanged' : 'renamed';
        return { code: renamed, map: null };
      },
    },
    buildEnd(error) {
      if (error || lit === 'renamed') return;
      const reason =
        lit === 'absent' ? 'lit-html is not in the bundle' : 'lit-html makes its policy in another way now';
      throw new Error(`The Trusted Types policy could not be named "${name}": ${reason}.`);
    },
  };
}

/**
 * The compiler's helper for decorators knows all kinds of them; ours stand on properties and answer nothing (`base/property.ts`). One line
 * does for those: 0.2 kB gzip of every first view.
 */
export function plainDecorators(): Plugin {
  return {
    name: 'plain-decorators',
    transform: {
      filter: { id: /@oxc-project\+runtime.*\/decorate\.js$/ },
      handler: () => ({
        code: 'export default (decorators, prototype, name) => decorators.forEach((decorate) => decorate(prototype, name));',
        map: null,
      }),
    },
  };
}

/**
 * Content as visitors need it: without the notes to those who keep it. `instead` names files that a build replaces by another, or
 * by nothing (`null`): a single file carries no example data, since its page brings its own.
 */
export function leanContent(instead: Readonly<Record<string, string | undefined>> = {}): Plugin {
  return {
    name: 'lean-content',
    enforce: 'pre',
    load: {
      filter: { id: /\/packages\/content\/((frameworks|transitions)\/)?[\w.-]+\.json$/ },
      handler(id) {
        const name = basename(id);
        const other = name in instead ? instead[name] : name;
        if (other === undefined) return { code: 'null', moduleType: 'json' };
        const text = readFileSync(join(dirname(id), other), 'utf8');
        const { $schema: _schema, note, ...content } = JSON.parse(text) as Record<string, unknown>;
        // That of questions is shown; the others tell how a file was made.
        const shown = /^retning\/(framework|transition)@/.test(String(content['format']))
          ? { ...content, note }
          : content;
        return { code: JSON.stringify(shown), moduleType: 'json' };
      },
    },
  };
}

/**
 * The door to schemas without zod (decisions 0006 and 0007), for what a browser fetches from us: lighter, and ready sooner. npm, servers
 * and the JSON Schemas keep zod.
 */
export function withoutZod(core: string): Plugin {
  return {
    name: 'without-zod',
    enforce: 'pre',
    resolveId: {
      filter: { id: /\/zod\.ts$/ },
      handler: () => join(core, 'src/schema/plain.ts'),
    },
  };
}

/**
 * Leaves out the joining of what a server rendered, which is then drawn anew: for a bundle that is one file (decision 0006). A page that
 * renders on a server has a bundler or the script tag.
 */
export function withoutJoining(): Plugin {
  const ssrClient = '\0without-ssr-client';
  return {
    name: 'without-joining',
    enforce: 'pre',
    resolveId: {
      filter: { id: /^@lit-labs\/ssr-client$/ },
      handler: () => ssrClient,
    },
    load: {
      filter: { id: new RegExp(`^${ssrClient}$`) },
      // `takeOver` answers by drawing anew, as it does for HTML from another version.
      handler: () => "export const hydrate = () => { throw 'not in one file' };",
    },
  };
}

/**
 * Code that is fetched later elsewhere runs in a single file from the start: the bundler would wrap every module that a later part
 * reaches in a function of its own (1.3 kB gzip). Content keeps its wraps, since reading a table costs time, and so do languages, which
 * stand on the module that asks for them.
 */
export function allAtOnce(): Plugin {
  return {
    name: 'all-at-once',
    enforce: 'pre',
    transform: {
      filter: { id: /\/packages\/(core|widgets)\/src\/.*\.ts$/ },
      handler(code) {
        const parts: string[] = [];
        const changed = code.replace(/(?<!typeof )\bimport\(('(?!\.\.\/locales)[^']+')\)/g, (_, from: string) => {
          parts.push(`import * as part${parts.length} from ${from};`);
          return `Promise.resolve(part${parts.length - 1})`;
        });
        return parts.length > 0 ? { code: `${parts.join('')}${changed}`, map: null } : undefined;
      },
    },
  };
}

/**
 * The bundler's helper for namespaces goes through names with `for … in`, which a page with an enumerable property on
 * `Object.prototype` lengthens by one: the whole script would throw there (H24 of the hostile hosts).
 */
export function ownNamesOnly(): Plugin {
  const loop = 'for (var name in all)';
  return {
    name: 'own-names-only',
    renderChunk(code) {
      if (!code.includes('__exportAll =')) return null;
      if (!code.includes(loop)) throw new Error('The helper for namespaces goes through names in another way now.');
      return { code: code.replace(loop, 'for (var name of Object.keys(all))'), map: null };
    },
  };
}

/** A file of the script-tag build: what a page needs to pin it, and what it weighs on the wire. */
export interface PublishedFile {
  readonly integrity: string;
  readonly raw: number;
  readonly gzip: number;
  readonly brotli: number;
}

type Graph = Readonly<Record<string, readonly string[]>>;

/**
 * `integrity.json`: every file; for every entry the files that load with it (itself first), before any lazy one; and the same for
 * every lazy part.
 */
export interface Integrity {
  readonly files: Readonly<Record<string, PublishedFile>>;
  readonly entries: Graph;
  readonly parts: Graph;
}

/**
 * Writes `integrity.json` for a folder of finished files. Hashes are taken from what lies on the disk: Vite still changes chunks
 * with `import()` in them after `generateBundle`.
 */
export function integrityList(): Plugin {
  return {
    name: 'integrity-list',
    writeBundle({ dir }, bundle) {
      if (!dir) throw new Error('The list of files needs a folder.');
      const before = readIntegrity(dir);
      const entries = { ...before?.entries };
      const parts = { ...before?.parts };
      for (const chunk of Object.values(bundle)) {
        if (chunk.type !== 'chunk') continue;
        if (chunk.isEntry) entries[chunk.name] = withImports(chunk.fileName, bundle);
        else if (chunk.isDynamicEntry) parts[chunk.name] = withImports(chunk.fileName, bundle);
      }
      const names = readdirSync(dir).filter((name) => /\.(js|css)$/.test(name));
      const files = Object.fromEntries(names.sort().map((name) => [name, weigh(readFileSync(join(dir, name)))]));
      const list: Integrity = { files, entries, parts };
      writeFileSync(join(dir, 'integrity.json'), `${JSON.stringify(list, null, 2)}\n`);
    },
  };
}

/** A file and all that it imports before it runs. */
function withImports(file: string, bundle: Rolldown.OutputBundle): string[] {
  const files = new Set([file]);
  for (const name of files) {
    const part = bundle[name];
    if (part?.type === 'chunk') part.imports.forEach((other) => files.add(other));
  }
  return [...files];
}

/** The list of a folder, or `undefined` when it has none. */
export function readIntegrity(folder: string): Integrity | undefined {
  try {
    return JSON.parse(readFileSync(join(folder, 'integrity.json'), 'utf8')) as Integrity;
  } catch {
    return undefined;
  }
}

/** Puts the licences of what is bundled beside the bundle: most of them ask to go where the code goes. */
export function licenceTexts(file: string): Plugin {
  return {
    name: 'licence-texts',
    generateBundle(_options, bundle) {
      const modules = Object.values(bundle).flatMap((chunk) => (chunk.type === 'chunk' ? chunk.moduleIds : []));
      const folders = modules.flatMap((id) =>
        // What the compiler writes for a decorator comes with the bundler.
        id.startsWith('\0@oxc-project+runtime')
          ? dirname(fileURLToPath(import.meta.resolve('rolldown/package.json')))
          : (/^.*\/node_modules\/(?:@[^/]+\/)?[^/]+/.exec(id)?.[0] ?? []),
      );
      const texts = [...new Set(folders)].sort().map((folder) => {
        const { name, version, license } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')) as Record<
          string,
          string
        >;
        const text = readdirSync(folder).find((entry) => /^licen[cs]e/i.test(entry));
        if (!text) throw new Error(`${name} has no licence text; find out what it asks for.`);
        return `${name} ${version} (${license})\n\n${readFileSync(join(folder, text), 'utf8').trim()}\n`;
      });
      this.emitFile({ type: 'asset', fileName: file, source: texts.join(`\n${'-'.repeat(80)}\n\n`) });
    },
  };
}

function weigh(bytes: Buffer): PublishedFile {
  return {
    integrity: `sha384-${createHash('sha384').update(bytes).digest('base64')}`,
    raw: bytes.length,
    gzip: gzipSync(bytes, { level: 9 }).length,
    brotli: brotliCompressSync(bytes, { params: { [constants.BROTLI_PARAM_QUALITY]: 11 } }).length,
  };
}
