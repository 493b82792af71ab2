/**
 * `npm run baseline`: keeps what this version promises, to compare the next with. Run once when a version is published, and never to make
 * a test green: `packages/workshop/supply/README.md` says when.
 */
import { mkdirSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { root } from './install.mjs';

export const baselineFile = join(root, 'packages/workshop/supply/baseline/promises.json');

/** What a page, a translator or an editor of data may rely on: manifest, ids of words, properties of the data formats. */
export function promises() {
  const read = (path) => readFileSync(join(root, path), 'utf8');
  const { version } = JSON.parse(read('packages/widgets/package.json'));
  const words = [...read('packages/widgets/xliff/en.xlf').matchAll(/<trans-unit id="([^"]+)"/g)].map(([, id]) => id);
  const schemas = readdirSync(join(root, 'packages/content/schemas')).sort();
  const formats = Object.fromEntries(
    schemas.map((file) => [file, propertiesOf(JSON.parse(read(`packages/content/schemas/${file}`)))]),
  );
  return { version, words: words.sort(), formats, manifest: JSON.parse(read('packages/widgets/custom-elements.json')) };
}

/** Paths of all properties of a JSON schema: `centres[].hours`. */
function propertiesOf(schema, path = '') {
  const own = Object.entries(schema.properties ?? {}).flatMap(([name, inner]) => {
    const at = path ? `${path}.${name}` : name;
    return [at, ...propertiesOf(inner, at)];
  });
  const nested = [...(schema.anyOf ?? []), ...(schema.oneOf ?? [])].flatMap((inner) => propertiesOf(inner, path));
  const items = schema.items ? propertiesOf(schema.items, `${path}[]`) : [];
  return [...new Set([...own, ...nested, ...items])].sort();
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  mkdirSync(join(baselineFile, '..'), { recursive: true });
  writeFileSync(baselineFile, `${JSON.stringify(promises(), null, 2)}\n`);
  console.log(`Wrote the promises of version ${promises().version}`);
}
