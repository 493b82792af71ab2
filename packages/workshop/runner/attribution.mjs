/**
 * Writes packages/content/ATTRIBUTION.md from the provenance in the content files. With `--check` nothing is written: it ends
 * with 1 when the file is out of date.
 */
import { readFile, readdir } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { settle } from './generated-files.mjs';

const root = fileURLToPath(new URL('../../../', import.meta.url));
const folder = 'packages/content/';

/** A text, or the English one of several. */
const words = (text) => (typeof text === 'string' ? text : (text.en ?? Object.values(text)[0]));

const isContent = (name) => name.endsWith('.json') && name !== 'package.json';

/** What a file says about itself, under a heading. */
async function toSection(title, name) {
  const file = JSON.parse(await readFile(root + folder + name, 'utf8'));
  const source = file.sourceLink ? `${words(file.source)} (<${file.sourceLink}>)` : words(file.source);
  return `## ${title}

- Attribution: ${file.attribution}
- Licence: ${file.licence}
- Source: ${source}
- Version ${file.version}, brought into this form ${file.updated}

${file.note}
`;
}

const names = (await readdir(root + folder)).filter(isContent).sort();
// A framework is one file a language: the English one speaks for all. A draft says in its own language that it is one.
const frameworks = (await readdir(`${root}${folder}frameworks`)).filter(isContent).sort();
const ids = [...new Set(frameworks.map((name) => name.split('.')[0]))];
const sections = await Promise.all([
  ...names.map((name) => toSection(name, name)),
  ...ids.map((id) => {
    const languages = frameworks.map((name) => name.split('.')).filter(([first]) => first === id);
    const title = `frameworks/${id} (${languages.map(([, language]) => language).join(', ')})`;
    return toSection(title, `frameworks/${id}.en.json`);
  }),
]);

const text = `# Where the content comes from

Made from the files themselves by \`node packages/workshop/runner/attribution.mjs\`. All data was simplified, merged or put in
another form; what was done stands with each file.

${sections.join('\n')}`;
await settle(root, [{ path: `${folder}ATTRIBUTION.md`, text }], 'node packages/workshop/runner/attribution.mjs');
