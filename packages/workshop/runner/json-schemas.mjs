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

/** The schemas of core; bundled first, because Node 20 runs no TypeScript. */
async function readCore() {
  const folder = `${root}node_modules/.cache/retning`;
  const outfile = `${folder}/schemas.${process.pid}.mjs`;
  await mkdir(folder, { recursive: true });
  try {
    const names = [
      'centre-feed',
      'framework',
      'check-result',
      'team',
      'transition',
      'picture',
      'availability',
      'booking',
    ];
    const contents = names.map((name) => `export * from './${name}.ts';`).join('');
    const stdin = { contents, resolveDir: `${root}packages/core/src/schema` };
    await build({ stdin, outfile, bundle: true, format: 'esm', platform: 'node', logLevel: 'warning' });
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

/** So do the areas of a framework, with their groups and statements. */
function toFrameworkSchema({ framework, area, group, statement }) {
  const definitions = { area: toJsonSchema(area), group: toJsonSchema(group), statement: toJsonSchema(statement) };
  definitions.area.properties.groups.items = { $ref: '#/definitions/group' };
  definitions.group.properties.statements.items = { $ref: '#/definitions/statement' };
  const schema = toJsonSchema(framework);
  schema.properties.areas.items = { $ref: '#/definitions/area' };
  return { ...schema, definitions };
}

/** And the results of a team. */
function toTeamSchema({ team, checkResult }) {
  const schema = toJsonSchema(team);
  for (const round of ['results', 'earlier']) schema.properties[round].items = { $ref: '#/definitions/result' };
  return { ...schema, definitions: { result: toJsonSchema(checkResult) } };
}

/** And the records of a transition content. */
function toTransitionSchema({ transition, question, activity, reflection, preset, way, tool, term }) {
  const definitions = Object.fromEntries(
    Object.entries({ question, activity, reflection, preset, way, tool, term }).map(([name, schema]) => [
      name,
      toJsonSchema(schema),
    ]),
  );
  const schema = toJsonSchema(transition);
  const list = (properties, name, record) => (properties[name].items = { $ref: `#/definitions/${record}` });
  for (const record of ['preset', 'way', 'tool', 'term']) list(schema.properties, `${record}s`, record);
  const button = schema.properties.buttons.items.properties;
  list(button, 'questions', 'question');
  list(button, 'activities', 'activity');
  list(button, 'colleagues', 'reflection');
  return { ...schema, definitions };
}

/** And the centres of an availability. */
function toAvailabilitySchema({ availability, centreAvailability }) {
  const schema = toJsonSchema(availability);
  schema.properties.centres.items = { $ref: '#/definitions/centre' };
  return { ...schema, definitions: { centre: toJsonSchema(centreAvailability) } };
}

/** What goes between form and service, for those who write a service of their own: a shape a definition. */
function toBookingSchema(core) {
  const requests = [
    'slotQuery',
    'holdRequest',
    'bookingRequest',
    'questionRequest',
    'tokenRequest',
    'changeRequest',
    'keyRequest',
  ];
  const answers = ['offerAnswer', 'slotList', 'hold', 'booking', 'questionAnswer', 'challenge', 'problem'];
  const names = [...requests, ...answers];
  return {
    anyOf: names.map((name) => ({ $ref: `#/definitions/${name}` })),
    definitions: Object.fromEntries(names.map((name) => [name, toJsonSchema(core[name])])),
  };
}

const core = await readCore();
const schemas = {
  'centre-feed': toFeedSchema(core),
  framework: toFrameworkSchema(core),
  'check-result': toJsonSchema(core.checkResult),
  team: toTeamSchema(core),
  transition: toTransitionSchema(core),
  picture: toJsonSchema(core.pictureFile),
  availability: toAvailabilitySchema(core),
  booking: toBookingSchema(core),
};
for (const [name, schema] of Object.entries(contentFormats)) schemas[name] = toJsonSchema(schema);

const files = Object.entries(schemas).map(([name, schema]) => {
  const text = JSON.stringify({ $schema: 'http://json-schema.org/draft-07/schema#', title: name, ...schema }, null, 2);
  return { path: `packages/content/schemas/${name}.schema.json`, text };
});
await settle(root, files, 'node packages/workshop/runner/json-schemas.mjs');
