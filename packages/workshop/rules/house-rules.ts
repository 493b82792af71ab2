/**
 * The rules of the house that a script can check. Each takes files and answers with what is wrong, one line a fault; an empty list is
 * good. They read text, not syntax trees: quick, and plain enough that a newcomer sees what is forbidden.
 */

export interface SourceFile {
  /** From the top of the repository, with slashes. */
  readonly path: string;
  readonly text: string;
}

type Rule = (files: readonly SourceFile[]) => readonly string[];

const isTest = (path: string): boolean => path.endsWith('.test.ts');
const isCode = (path: string): boolean => /\.(ts|mjs|js|css|html)$/.test(path) && !isGenerated(path);
const isGenerated = (path: string): boolean => /\/src\/locales\/|\.d\.ts$/.test(path);
const inSource = (path: string): boolean => /^packages\/[\w-]+\/src\//.test(path) && path.endsWith('.ts');

/** Comments may name what code may not do. */
const withoutComments = (text: string): string =>
  text.replace(/\/\*[\s\S]*?\*\//g, (comment) => comment.replace(/[^\n]/g, '')).replace(/(^|\s)\/\/.*$/gm, '$1');

/** Faults of a pattern, with the line each stands on. */
function matches({ path, text }: SourceFile, pattern: RegExp, say: (found: string) => string): string[] {
  const code = withoutComments(text);
  return [...code.matchAll(new RegExp(pattern, 'gm'))].map((match) => {
    const line = code.slice(0, match.index).split('\n').length;
    return `${path}:${line} ${say(match[0].trim())}`;
  });
}

const importsOf = (text: string): string[] =>
  [
    ...withoutComments(text).matchAll(/(?:^|[\s;])(?:import|export)\s[^'"`;]*?from\s*['"]([^'"]+)['"]/g),
    ...withoutComments(text).matchAll(/(?:^|[\s;(=,:>])import\s*\(?\s*['"]([^'"]+)['"]/g),
  ].map(([, name]) => name ?? '');

/** Where an import leads: a path inside the repository, or the name of a package. */
function targetOf(from: string, name: string): string {
  if (name.startsWith('@retning/')) {
    const [, room, ...rest] = name.split('/');
    return `packages/${room}/${room === 'content' ? '' : 'src/'}${rest.join('/')}`;
  }
  if (!name.startsWith('.')) return name;
  return new URL(name, `file:///${from}`).pathname.slice(1);
}

/** Which way one may walk. `undefined`: no rule for what is imported. The first line whose `from` fits decides. */
const arrows: readonly { readonly from: RegExp; readonly to: RegExp; readonly because: string }[] = [
  {
    from: /^packages\/core\/src\/.*\.test\.ts$/,
    to: /^packages\/(core|content|workshop)\/|^(node:|vitest$|fast-check$|date-holidays$|zod)/,
    because: 'tests of core use core, content and Node',
  },
  { from: /^packages\/core\/src\/schema\/zod\.ts$/, to: /^zod\/v4\/core$/, because: 'this is the one door to zod' },
  { from: /^packages\/core\/src\//, to: /^packages\/core\/src\//, because: 'core stands on nothing' },
  {
    from: /^packages\/(widgets\/src|content)\/.*\.test\.ts$/,
    to: /^(?!packages\/booking-service\/)/,
    because: 'a test may use the workshop',
  },
  { from: /^packages\/content\//, to: /^packages\/content\//, because: 'content is data' },
  {
    from: /^packages\/widgets\/src\/server\.ts$/,
    to: /^packages\/(core|widgets)\/src\/|^(lit|@lit-labs\/ssr)(\/|$)/,
    because: 'only the server entry renders on a server',
  },
  {
    from: /^packages\/widgets\/src\/street-map\.ts$/,
    to: /^packages\/(core|widgets)\/src\/|^(lit|leaflet)(\/|$)/,
    because: 'only the street map knows Leaflet',
  },
  {
    from: /^packages\/widgets\/src\/(frameworks|finder-content|transitions|occupation-table)\.ts$/,
    to: /^packages\/(core\/src|content|widgets\/src\/(ui|occupation-table))[/.]/,
    because: 'what define entries connect a tag with',
  },
  {
    from: /\/src\/[\w-]+\/[\w-]+\.define\.ts$/,
    to: /^packages\/(core\/src|content|widgets\/src)\//,
    because: 'a define entry connects a tag with content',
  },
  {
    from: /^packages\/widgets\/src\/base\//,
    to: /^packages\/(core\/src|widgets\/src\/(base|locales))\/|^(lit|@lit\/task|@lit-labs\/ssr-client)$/,
    because: 'base stands on core and Lit, without its directives (decision 0008)',
  },
  {
    from: /^packages\/widgets\/src\/ui\//,
    to: /^packages\/(core\/src|widgets\/src\/(base|ui))\/|^lit$/,
    because: 'ui stands on base and core, and has no directives of Lit (decision 0008)',
  },
  {
    from: /^packages\/widgets\/src\//,
    to: /^packages\/(core|widgets)\/src\/|^(lit|@lit\/task)$/,
    because: 'widgets stand on core and Lit, without its directives (decision 0008)',
  },
  {
    from: /^packages\/booking-service\/src\/.*\.test\.ts$/,
    to: /^packages\/(core|booking-service|workshop)\/|^(node:|vitest$|fast-check$|kysely$)/,
    because: 'tests of the service use core, the workshop and Node',
  },
  {
    from: /^packages\/booking-service\/src\//,
    to: /^packages\/(core|booking-service)\/src\/|^(node:|(hono|@hono\/node-server|kysely|nodemailer|pg|@electric-sql\/pglite|zod\/v4\/core)(\/|$))/,
    because: 'the service stands on core, and on the packages that it is made of',
  },
  { from: /^(stories|demo)\//, to: /^(?!packages\/[\w-]+\/dist\/)/, because: 'stories and demo use what is published' },
];

/** Rooms stand on one stair and one only walks down; widgets do not know each other. */
export const arrowsBetweenRooms: Rule = (files) =>
  files
    .filter(({ path }) => isCode(path) && !path.startsWith('packages/workshop/'))
    .flatMap(({ path, text }) => {
      const arrow = arrows.find(({ from }) => from.test(path));
      return importsOf(text).flatMap((name) => {
        const target = targetOf(path, name);
        if (arrow && !arrow.to.test(target)) return [`${path} imports ${name}: ${arrow.because}`];
        const [mine, other] = [path, target].map((place) => /^packages\/widgets\/src\/([\w-]+)\//.exec(place)?.[1]);
        const shared = new Set(['base', 'ui', 'locales', undefined]);
        return mine === other || shared.has(other) || shared.has(mine) || isTest(path)
          ? []
          : [`${path} imports ${name}: widgets never import each other; move what they share to ui, base or core`];
      });
    });

/** No file over 300 lines, and the base class under 120. */
export const shortFiles: Rule = (files) =>
  files
    .filter(({ path }) => isCode(path))
    .flatMap(({ path, text }) => {
      const most = path === 'packages/widgets/src/base/element.ts' ? 119 : 300;
      const lines = text.trimEnd().split('\n').length;
      return lines > most ? [`${path} has ${lines} lines; ${most} are allowed`] : [];
    });

/** Every widget has the same six files; more tests may stand beside them when one grows too long. */
export const sixFilesAWidget: Rule = (files) => {
  const paths = new Set(files.map(({ path }) => path));
  return [...paths].flatMap((path) => {
    const [, folder, name] = /^(packages\/widgets\/src\/([\w-]+)\/)\2\.define\.ts$/.exec(path) ?? [];
    if (!folder || !name) return [];
    const six = ['', '.parts', '.styles', '.events', '.define', '.test'].map((part) => `${folder}${name}${part}.ts`);
    const missing = six.filter((file) => !paths.has(file)).map((file) => `${file} is missing`);
    const more = [...paths].filter((file) => file.startsWith(folder) && !six.includes(file) && !isTest(file));
    return [
      ...missing,
      ...more.map((file) => `${file} is none of a widget's six files; put what is shared in ui or base`),
    ];
  });
};

/** Names are the same everywhere, so nothing is exported without one. */
export const noDefaultExports: Rule = (files) =>
  files
    .filter(({ path }) => inSource(path))
    .flatMap((file) => matches(file, /^\s*export default\b|\bas default\b/, () => 'exports a default; give it a name'));

/** Types must vanish without a trace when TypeScript is stripped. */
export const erasableSyntax: Rule = (files) =>
  files
    .filter(({ path }) => path.endsWith('.ts') && !isGenerated(path))
    .flatMap((file) =>
      matches(
        file,
        /^\s*(export\s+)?(declare\s+)?(const\s+)?(enum|namespace)\s+\w+|\bconstructor\s*\(([^){]*,)?\s*(private|protected|public|readonly)\s/,
        (found) => `"${found}" leaves code behind; use a union of codes, a module or a field`,
      ),
    );

const banned =
  /\b(unsafeHTML|unsafeSVG|unsafeStatic|innerHTML|outerHTML|insertAdjacentHTML|setHTMLUnsafe|createContextualFragment|srcdoc|localStorage|sessionStorage|indexedDB|document\.write(ln)?|document\.cookie|cookieStore|sendBeacon)\b|\beval\s*\(|\bnew Function\b|\bimportScripts\b/;

/** Nothing that turns text into code or markup, and nothing that keeps what a person did. */
export const noDangerousWords: Rule = (files) =>
  files
    .filter(({ path }) => (inSource(path) || /^demo\/.*\.(js|html)$/.test(path)) && !isTest(path))
    .flatMap((file) => matches(file, banned, (found) => `"${found}" is banned in what visitors run`));

/** core has no clock and no dice: the same question gets the same answer. */
export const coreKnowsNoClock: Rule = (files) =>
  files
    .filter(({ path }) => path.startsWith('packages/core/src/') && inSource(path) && !isTest(path))
    .flatMap((file) =>
      matches(
        file,
        /\bDate\.now\b|\bnew Date\(\s*\)|\bperformance\.now\b|\bMath\.random\b|\bdocument\.|\bwindow\.|\bnavigator\./,
        (found) => `"${found}": time, chance and the page come in as arguments`,
      ),
    );

/** An address in a link has gone through `httpUrl`, `telUrl` or `mailUrl` in the same file, or it does not stand there. */
export const checkedLinks: Rule = (files) =>
  files
    .filter(({ path }) => path.startsWith('packages/widgets/src/') && !isTest(path))
    .flatMap((file) =>
      matches(file, /[\s.](href|src|action|formaction)=\$\{\s*[^}]*\}?/, (found) => found).filter((fault) => {
        const value = /\$\{\s*([^}]*)/.exec(fault)?.[1]?.trim() ?? '';
        const name = /^[\w$]+$/.exec(value)?.[0];
        const checked = name && new RegExp(`\\b${name} =[^;]*\\b(httpUrl|telUrl|mailUrl)\\(`).test(file.text);
        return !checked && !/^(httpUrl|telUrl|mailUrl)\(/.test(value);
      }),
    )
    .map((fault) => `${fault} – link only to what httpUrl, telUrl or mailUrl let through`);

/** Nothing of the machine that a file was written on. */
export const noMachinePlaces: Rule = (files) =>
  files.flatMap(({ path, text }) =>
    text.split('\n').flatMap((line, index) => {
      const host = /https?:\/\/[^\s"'/]*(registry|artifactory|nexus|verdaccio)[^\s"'/]*/i.exec(line);
      const place = /(?<![\w.@:/-])\/(work|root|home\/\w+|Users\/\w+)\/[\w.-]/.exec(line);
      const found = host ?? place;
      return found ? [`${path}:${index + 1} names "${found[0]}"`] : [];
    }),
  );

/** Every package comes from the registry by name and version: no repository, no address, no folder but our own. */
export const plainLockFile = (lock: string): readonly string[] => {
  const { packages } = JSON.parse(lock) as {
    packages: Record<string, { resolved?: string; link?: boolean; version?: string; integrity?: string }>;
  };
  return Object.entries(packages).flatMap(([path, { resolved, link, version, integrity }]) => {
    if (link) return resolved?.startsWith('packages/') ? [] : [`${path} links to ${resolved}`];
    if (resolved) return [`${path} comes from ${resolved}`];
    if (!path.includes('node_modules/')) return [];
    if (/^(git|file|https?):/.test(version ?? '')) return [`${path} comes from ${version}`];
    return integrity ? [] : [`${path} has no integrity`];
  });
};

/** The names at the top and in `packages/` are those of the plan. Dot-files may come and go. */
export const nothingElseAtTheTop = (top: readonly string[], packages: readonly string[]): readonly string[] => {
  const rooms = ['packages', 'stories', 'demo'];
  const files = [
    'README.md',
    'package.json',
    'tsconfig.json',
    'vite.config.ts',
    'LICENSE',
    'package-lock.json',
    'CHANGELOG.md',
  ];
  const known = new Set([...rooms, ...files]);
  const houses = new Set(['core', 'content', 'widgets', 'booking-service', 'workshop']);
  return [
    ...top
      .filter((name) => !name.startsWith('.') && !known.has(name))
      .map((name) => `${name} does not belong at the top`),
    ...[...known].filter((name) => !top.includes(name)).map((name) => `${name} is missing at the top`),
    ...packages.filter((name) => !houses.has(name)).map((name) => `packages/${name} is no room of the house`),
  ];
};
