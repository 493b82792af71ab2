/**
 * Writes packages/content/schemas/*.schema.json, so that an editor of a content file gets completion. With `--check` nothing
 * is written: it ends with 1 and names the files when some are out of date.
 */
import { build } from 'esbuild';
import { mkdir, rm } from 'node:fs/promises';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { z } from 'zod';
import { contentFormats } from './content-formats.mjs';
import { settle } from './generated-files.mjs';

const root = fileURLToPath(new URL('../../../', import.meta.url));

/** The schemas of the centre feed; bundled first, because Node 20 runs no TypeScript. */
async function readCentreFeed() {
  const folder = `${root}node_modules/.cache/retning`;
  const outfile = `${folder}/centre-feed.${process.pid}.mjs`;
  await mkdir(folder, { recursive: true });
  try {
    const entryPoints = [`${root}packages/core/src/schema/centre-feed.ts`];
    await build({ entryPoints, outfile, bundle: true, format: 'esm', platform: 'node', logLevel: 'warning' });
    return await import(pathToFileURL(outfile).href);
  } finally {
    await rm(outfile, { force: true });
  }
}

function toJsonSchema(schema) {
  const { $schema, ...rest } = z.toJSONSchema(schema, { target: 'draft-7', io: 'input' });
  return rest;
}

/** The feed's records are checked one by one and so stand as `unknown` in its schema; an editor wants to know them. */
function toFeedSchema({ centreFeed, centre, countyPage }) {
  const schema = toJsonSchema(centreFeed);
  schema.properties.centres.items = { $ref: '#/definitions/centre' };
  schema.properties.counties.items = { $ref: '#/definitions/countyPage' };
  return { ...schema, definitions: { centre: toJsonSchema(centre), countyPage: toJsonSchema(countyPage) } };
}

const schemas = { 'centre-feed': toFeedSchema(await readCentreFeed()) };
for (const [name, schema] of Object.entries(contentFormats)) schemas[name] = toJsonSchema(schema);

const files = Object.entries(schemas).map(([name, schema]) => {
  const text = JSON.stringify({ $schema: 'http://json-schema.org/draft-07/schema#', title: name, ...schema }, null, 2);
  return { path: `packages/content/schemas/${name}.schema.json`, text };
});
await settle(root, files, 'node packages/workshop/runner/json-schemas.mjs');
