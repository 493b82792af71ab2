/** What the analyzer of custom elements should read, and what it should leave out. */
import { readFileSync } from 'node:fs';

const DEFINITION = 'custom-element-definition';

/** `define('retning-x', Class)` registers a tag; the analyzer knows only `customElements.define`. */
const defined = {
  name: 'defined-by-our-own-function',
  analyzePhase({ ts, node, moduleDoc }) {
    if (!ts.isCallExpression(node) || node.expression.getText() !== 'define') return;
    const [tag, element] = node.arguments;
    if (!tag || !element || !ts.isStringLiteral(tag)) return;
    moduleDoc.exports = [
      ...(moduleDoc.exports ?? []),
      { kind: DEFINITION, name: tag.text, declaration: { name: element.getText() } },
    ];
  },
  packageLinkPhase({ customElementsManifest }) {
    const classes = customElementsManifest.modules.flatMap(({ path, declarations = [] }) =>
      declarations.map((declaration) => ({ path, declaration })),
    );
    for (const module of customElementsManifest.modules) {
      // `customElements.define(tag, element)` inside `define` itself defines no tag.
      module.exports = module.exports?.filter(({ kind, name }) => kind !== DEFINITION || name.includes('-'));
    }
    const definitions = customElementsManifest.modules.flatMap(({ exports = [] }) =>
      exports.filter(({ kind }) => kind === DEFINITION),
    );
    for (const definition of definitions) {
      const found = classes.find(({ declaration }) => declaration.name === definition.declaration.name);
      if (!found) throw new Error(`No class ${definition.declaration.name} for <${definition.name}>.`);
      definition.declaration.module = found.path;
      found.declaration.tagName = definition.name;
      found.declaration.customElement = true;
    }
  },
};

/** Every widget takes the tokens of the shared styles; the analyzer does not read styles. */
const tokens = {
  name: 'tokens-of-the-shared-styles',
  packageLinkPhase({ customElementsManifest }) {
    const styles = readFileSync(new URL('../../widgets/src/base/styles.ts', import.meta.url), 'utf8');
    const found = [...styles.matchAll(/var\((--retning-[\w-]+), ((?:[^()]|\([^()]*\))+)\)/g)];
    if (found.length === 0) throw new Error('base/styles.ts has no token any more.');
    const cssProperties = found.map(([, name, value]) => ({ name, default: value }));
    for (const { declarations = [] } of customElementsManifest.modules) {
      for (const declaration of declarations) {
        if (declaration.tagName && declaration.superclass?.name === 'RetningElement') {
          declaration.cssProperties = cssProperties;
        }
      }
    }
  },
};

/** Keeps what a page can set and drops the inside: private and fixed members, and what Lit's own life cycle needs. */
const publicOnly = {
  name: 'public-only',
  packageLinkPhase({ customElementsManifest }) {
    const hidden = new Set(['private', 'protected']);
    const lifeCycle = /^(connected|disconnected)Callback$|^styles$|^createRenderRoot$/;
    for (const module of customElementsManifest.modules) {
      module.declarations = module.declarations?.filter(({ customElement }) => customElement) ?? [];
      for (const declaration of module.declarations) {
        declaration.members = declaration.members?.filter(
          ({ name, privacy, readonly, static: shared }) =>
            !hidden.has(privacy) && !name.startsWith('#') && !lifeCycle.test(name) && (shared || !readonly),
        );
        declaration.attributes = declaration.attributes?.filter(
          ({ fieldName }) => !fieldName || declaration.members?.some(({ name }) => name === fieldName),
        );
      }
    }
    customElementsManifest.modules = customElementsManifest.modules.filter(
      ({ declarations, exports = [] }) => declarations.length > 0 || exports.some(({ kind }) => kind === DEFINITION),
    );
  },
};

export default {
  globs: ['src/**/*.ts'],
  exclude: ['src/**/*.test.ts', 'src/locales/**'],
  outdir: '.',
  litelement: true,
  packagejson: false,
  // Files come in the order in which the disk has answered; the manifest must not depend on it.
  overrideModuleCreation: ({ ts, globs }) =>
    globs.sort().map((file) => ts.createSourceFile(file, readFileSync(file, 'utf8'), ts.ScriptTarget.ES2015, true)),
  plugins: [defined, tokens, publicOnly],
};
