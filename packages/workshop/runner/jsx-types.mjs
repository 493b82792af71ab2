/** Types for the tags in JSX: attributes, properties and events, written from the manifest of custom elements. */

/** @param manifest custom-elements.json, parsed */
export function jsxTypes(manifest) {
  const classes = manifest.modules.flatMap(({ path, declarations = [] }) =>
    declarations.filter(({ tagName }) => tagName).map((declaration) => ({ ...declaration, path })),
  );
  const imports = classes.map(({ name, path }) => {
    const module = path.replace(/^src\//, './dist/types/').replace(/\.ts$/, '.js');
    return `import type { ${name} } from '${module}';`;
  });
  const events = classes.flatMap(({ path, events }) => (events?.length ? [path] : []));
  const eventImports = events.map((path) => {
    const module = path.replace(/^src\//, './dist/types/').replace(/\.ts$/, '.events.js');
    return `import '${module}';`;
  });
  return `// Made from custom-elements.json by "npm run generate".
import type { DetailedHTMLProps, HTMLAttributes } from 'react';
${imports.join('\n')}
${eventImports.join('\n')}

type Widget<
  Element extends HTMLElement,
  Property extends keyof Element,
  Attribute extends string,
  Happening extends keyof GlobalEventHandlersEventMap,
> = DetailedHTMLProps<HTMLAttributes<Element>, Element> &
  Partial<Pick<Element, Property>> & { readonly [Name in Attribute]?: string | number | boolean } & {
    readonly [Name in Happening as \`on\${Name}\`]?: (event: GlobalEventHandlersEventMap[Name]) => void;
  };

declare module 'react' {
  namespace JSX {
    interface IntrinsicElements {
      ${classes.map(entry).join('\n')}
    }
  }
}
`;
}

function entry({ tagName, name, members = [], attributes = [], events = [] }) {
  const properties = members
    // What the base class has without an attribute is for reading.
    .filter(({ kind, attribute, inheritedFrom }) => kind === 'field' && (attribute || !inheritedFrom))
    .filter((member) => !member.static && !member.readonly)
    .map((member) => member.name);
  const other = attributes.map((attribute) => attribute.name).filter((attribute) => attribute.includes('-'));
  const union = (names) => names.map((text) => `'${text}'`).join(' | ') || 'never';
  return `'${tagName}': Widget<${name}, ${union(properties)}, ${union(other)}, ${union(events.map((event) => event.name))}>;`;
}
