/**
 * All builds. The mode says which: `core`, `service` and `esm` for npm, `cdn` and then `loader` for a script tag,
 * `file:<widget>` for one file that runs without a network. `npm run build` makes them all, in that order.
 */
import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { type Rolldown, type UserConfig, defaultClientConditions, defineConfig } from 'vite';
import {
  allAtOnce,
  integrityList,
  leanContent,
  licenceTexts,
  minifiedTemplates,
  ownNamesOnly,
  ownPolicy,
  plainDecorators,
  readIntegrity,
  withoutJoining,
  withoutZod,
} from './packages/workshop/runner/build-plugins.ts';
import { withoutOccupations } from './packages/workshop/runner/left-out.ts';
import { withoutMarks } from './packages/workshop/runner/without-marks.ts';
import { shortIds, wordsOf } from './packages/workshop/runner/words-in-builds.ts';

const packages = fileURLToPath(new URL('packages', import.meta.url));
const core = join(packages, 'core');
const widgets = join(packages, 'widgets');
const { version } = JSON.parse(readFileSync(join(widgets, 'package.json'), 'utf8')) as { readonly version: string };

const sources = (folder: string): string[] =>
  readdirSync(join(folder, 'src'), { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.ts') && !file.endsWith('.test.ts'))
    .map((file) => join(folder, 'src', file));

/** Tags to register, by name: `centre-finder` → `…/centre-finder.define.ts`. */
const tags: Readonly<Record<string, string>> = Object.fromEntries(
  sources(widgets).flatMap((file) => {
    const name = /([\w-]+)\.define\.ts$/.exec(file)?.[1];
    return name ? [[name, file]] : [];
  }),
);

export default defineConfig(({ mode }) => {
  const [kind, widget = ''] = mode.split(':');
  switch (kind) {
    case 'core':
    case 'service':
    case 'esm':
      return forNpm({ core, service: join(packages, 'booking-service'), esm: widgets }[kind]);
    case 'cdn':
      return forScriptTag();
    case 'loader':
      return loader();
    case 'file':
      return oneFile(widget);
    case 'test':
      return { resolve: { conditions: ['retning-src', ...defaultClientConditions] } };
    default:
      throw new Error('Say which build, by a name of the comment above: --mode core; or "npm run build" for all.');
  }
});

// Library mode keeps Vite's preload helper (1.7 kB, and a `<link>` for every chunk) out of the bundle. It would also keep the blanks in
// ES modules, so minifying is asked for at the output.
const minified = { minify: true, comments: { annotation: false, legal: false } } as const;

function base(outDir: string): UserConfig & { build: NonNullable<UserConfig['build']> } {
  return {
    root: widgets,
    base: './',
    publicDir: false,
    logLevel: 'warn',
    resolve: { conditions: ['retning-src', ...defaultClientConditions] },
    json: { namedExports: false, stringify: true },
    build: { outDir, target: 'es2022', modulePreload: false, reportCompressedSize: false, emptyOutDir: true },
  };
}

/** A module for every source, readable, with packages left to the application's own bundler. */
function forNpm(folder: string): UserConfig {
  const config = base(join(folder, 'dist/esm'));
  return {
    ...config,
    plugins: [minifiedTemplates(), leanContent(), licenceTexts('licences.txt')],
    build: {
      ...config.build,
      minify: false,
      lib: { entry: sources(folder), formats: ['es'] },
      rolldownOptions: {
        external: /^(node:|zod|@?lit(-labs)?($|\/)|@retning\/core|leaflet$|@?hono\b|kysely|nodemailer|pg$|@electric)/,
        output: {
          preserveModules: true,
          preserveModulesRoot: join(folder, 'src'),
          entryFileNames: ({ name, facadeModuleId }) =>
            `${placeInPackage(join(folder, 'src'), facadeModuleId ?? name)}.js`,
        },
      },
    },
  };
}

/** Where a module goes in the package. npm leaves out folders named `node_modules`, so what is bundled stands in `vendor`. */
function placeInPackage(source: string, id: string): string {
  if (id.startsWith(source)) return id.slice(source.length + 1).replace(/\.ts$/, '');
  const [, inside] = /.*\/(?:node_modules|packages)\/(.+)$/.exec(id) ?? [];
  return `vendor/${(inside ?? id).replace(/^\W+|@[\d.]+|\.js$/g, '')}`;
}

/**
 * One small entry for a widget, and its first view in as few files as can be: what several widgets share (Lit, the base class) in
 * one, the rest of each in another. Two files pack 1 kB worse than one, so nothing is set apart before a second widget shares it.
 */
function forScriptTag(): UserConfig {
  const config = base(join(widgets, 'dist/cdn'));
  return {
    ...config,
    // Its module, not the CommonJS that its package names: that takes the bundler's helpers, in a file of their own.
    resolve: { ...config.resolve, alias: [{ find: /^leaflet$/, replacement: 'leaflet/dist/leaflet-src.esm.js' }] },
    plugins: [
      withoutZod(core),
      minifiedTemplates(),
      leanContent(),
      shortIds(),
      plainDecorators(),
      withoutMarks(),
      ownPolicy('retning'),
      ownNamesOnly(),
      licenceTexts('licences.txt'),
      integrityList(),
    ],
    build: {
      ...config.build,
      // The street map is no tag: a page's own script calls it.
      lib: { entry: { ...tags, 'street-map': join(widgets, 'src/street-map.ts') }, formats: ['es'] },
      rolldownOptions: {
        output: {
          ...minified,
          entryFileNames: 'retning-[name].js',
          chunkFileNames: '[name]-[hash].js',
          codeSplitting: {
            groups: [
              // What several widgets share is taken out first, and what the finder shares before all: a group takes along what its
              // modules import.
              {
                ...initial,
                name: (id, bundle) => sharedBy(id, bundle, true),
                debugName: 'with the finder',
                priority: 4,
              },
              { ...initial, name: (id, bundle) => sharedBy(id, bundle, false), debugName: 'among others', priority: 3 },
              // What one text takes, whatever it is checked for: a page with data of its own has six connections to its server.
              {
                name: 'reading',
                test: /\/(base\/reading|check-text|schema\/(rules|plain|pieces|check-result))\.ts$/,
                priority: 5,
              },
              // What another widget needs later: it is not to fetch the first view of this one for it.
              { ...initial, name: (id, bundle) => lentBy(id, bundle), debugName: 'lent', priority: 2 },
              { ...initial, name: (id, bundle) => ownOf(id, bundle), debugName: 'widgets', priority: 1 },
            ],
          },
        },
      },
    },
  };
}

// The entries too: what is left of one names the file that its code went to. So the loader need not fetch it, and a page that adds `?v=…`
// to its address loads nothing twice.
const initial: Pick<Rolldown.CodeSplittingGroup, 'tags' | 'test'> = {
  tags: ['$initial'],
  test: /\/src\//,
};

/**
 * A name for what several widgets need: `shared` for what the finder needs at once and another one ever, since a county's page has the finder
 * first; `common` for what others share. Two files, however many widgets there are: with each one more a first view would be cut into more
 * pieces. A small thing that another widget needs later counts as shared: a file of its own costs more.
 */
function sharedBy(id: string, bundle: Rolldown.ChunkingContext, finder: boolean): string | null {
  const first = widgetsThat(id, bundle, false);
  const small = id.includes('/core/src/') || (bundle.getModuleInfo(id)?.code?.length ?? Infinity) < 600;
  const names = finder || small ? widgetsThat(id, bundle, true) : first;
  if (names.length < 2 || first.includes('centre-finder') !== finder || (!finder && names.includes('centre-finder')))
    return null;
  return finder ? 'shared' : 'common';
}

/** The one widget that needs a module for its first view. */
const ownOf = (id: string, bundle: Rolldown.ChunkingContext): string | null =>
  widgetsThat(id, bundle, false)[0] ?? null;

/** The widget that needs a module for its first view while another one needs it later; `null` for other modules. */
function lentBy(id: string, bundle: Rolldown.ChunkingContext): string | null {
  const [owner, ...others] = widgetsThat(id, bundle, false);
  return owner && others.length === 0 && widgetsThat(id, bundle, true).length > 1 ? `lent-by-${owner}` : null;
}

/** The names of the widgets that import a module at once, or `ever`. */
function widgetsThat(id: string, bundle: Rolldown.ChunkingContext, ever: boolean): readonly string[] {
  const seen = new Set([id]);
  for (const module of seen) {
    const info = bundle.getModuleInfo(module);
    info?.importers.forEach((importer) => seen.add(importer));
    if (ever) info?.dynamicImporters.forEach((importer) => seen.add(importer));
  }
  return Object.keys(tags).filter((name) => seen.has(tags[name] ?? ''));
}

/**
 * The loader knows the files of every widget, and of the parts it may ask for early (the check, taking over server-rendered views,
 * languages), so that they come side by side and not one after the other.
 */
function loader(): UserConfig {
  const folder = join(widgets, 'dist/cdn');
  const list = readIntegrity(folder);
  if (!list) throw new Error('Build "cdn" before "loader": the loader lists the files of every widget.');
  // The entry of a tag only names what the loader fetches itself.
  const entries = Object.fromEntries(Object.keys(tags).map((name) => [name, list.entries[name]?.slice(1)]));
  const names = (folder: string): string[] => readdirSync(folder).map((file) => file.replace(/\.\w+$/, ''));
  const content = ['frameworks', 'transitions'].flatMap((folder) => names(join(packages, 'content', folder)));
  const readers = ['read-centres', 'read-check', 'read-transition'];
  const early = new Set([...readers, 'hydration', ...names(join(widgets, 'src/locales')), ...content]);
  const parts = Object.entries(list.parts).filter(([name]) => early.has(name));
  // Not `define`: that would write the whole list out at every use.
  const intro = `const retningFiles=${JSON.stringify({ widgets: entries, parts: Object.fromEntries(parts) })};`;
  const config = base(folder);
  return {
    ...config,
    plugins: [integrityList()],
    build: {
      ...config.build,
      emptyOutDir: false,
      lib: { entry: { loader: join(widgets, 'src/loader.ts') }, formats: ['es'] },
      rolldownOptions: { output: { ...minified, intro, entryFileNames: '[name].js', codeSplitting: false } },
    },
  };
}

/** What a single file has no room for: those who use it have a network, or give it as JSON in the page (decisions 0009 and 0011). */
const leftOut = Object.fromEntries(
  ['frameworks', 'transitions']
    .flatMap((folder) => readdirSync(join(packages, 'content', folder)))
    .filter((file) => /^(service-quality|team-practice)\.|^career-transitions\.(?!nb)/.test(file))
    .map((file) => [file, undefined]),
);

/** Everything in one classic script: a module script cannot be read from `file://`. */
function oneFile(widget: string): UserConfig {
  const input = tags[widget];
  if (!input) throw new Error(`No widget "${widget}"; there are: ${Object.keys(tags).join(', ')}.`);
  const name = `retning-${widget}`;
  const config = base(join(widgets, 'dist/file'));
  return {
    ...config,
    plugins: [
      withoutZod(core),
      withoutJoining(),
      withoutOccupations(),
      allAtOnce(),
      minifiedTemplates(),
      leanContent({
        'demo-centres-no.json': undefined,
        'post-towns-no.json': undefined,
        'map-counties-no.json': 'map-counties-no-xs.json',
        ...leftOut,
      }),
      wordsOf(widget),
      shortIds(),
      plainDecorators(),
      withoutMarks(),
      ownPolicy(name),
      ownNamesOnly(),
      licenceTexts(`${name}.licences.txt`),
    ],
    build: {
      ...config.build,
      emptyOutDir: false,
      lib: { entry: input, formats: ['iife'], name: 'retning' },
      rolldownOptions: {
        output: { ...minified, ...guarded(name), entryFileNames: `${name}.js`, codeSplitting: false },
      },
    },
  };
}

/**
 * A classic script throws where a module would be caught by the loader: the second copy on a page with Trusted Types may not make
 * its policy again, and some pages allow none. So the file looks first whether the tag is there, and never throws.
 */
function guarded(tag: string): { readonly banner: string; readonly footer: string } {
  const there = `customElements.get('${tag}')`;
  const other = `(${there}.version||'by another library')`;
  const twice = `console.warn('<${tag}> is already registered ('+${other}+'); version ${version} stands back. Load one version of the script.')`;
  return {
    banner: `if(${there}){if(${there}.version!=='${version}')${twice}}else try{`,
    footer: `}catch(problem){console.warn('<${tag}> could not start; its fallback stays. '+problem)}`,
  };
}
