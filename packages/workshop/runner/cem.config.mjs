/** What the analyzer of custom elements should read, and what it should leave out. */

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
  plugins: [defined, publicOnly],
};
