/** Everything that is measured, made ready once: built, copied aside, rendered, weighed. A build that runs meanwhile changes nothing. */
import { execFileSync } from 'node:child_process';
import { cpSync, existsSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'vite';
import { root } from '../runner/install.mjs';
import { checkPages, checkPagesToAnswer, frameworkOf, frameworkOfPractitioners } from './check-pages.mjs';
import { changesInContent, explorerPages, explorerPagesToType, occupationRows } from './explorer-pages.mjs';
import { feedOfForty, finderPages, finderPagesToType } from './finder-pages.mjs';
import { feeds } from './frame.mjs';
import { pagesOfPeers } from './peer-pages.mjs';
import { buildPeers } from './peers/build.mjs';
import { comparisons } from './peers/peers.mjs';
import { serveSite } from './server.mjs';
import { filesOf, teamPages } from './team-pages.mjs';
import { weigh } from './weights.mjs';

const here = fileURLToPath(new URL('.', import.meta.url));
const made = join(here, 'dist');
const controls = ['lit-list', 'lit-form', 'lit-changes'];

/**
 * Opens the site. What to measure, by kind: `load`, `keys`, `acts`, `team` and, for peers, `strict`; each `{ page, title, widget, address, view }`.
 */
export async function openSite({ withPeers }) {
  const built = join(root, 'packages/widgets/dist');
  if (!existsSync(join(built, 'cdn/integrity.json'))) throw new Error('Nothing is built; run "npm run build" first.');
  rmSync(made, { recursive: true, force: true });
  for (const folder of ['cdn', 'file']) cpSync(join(built, folder), join(made, folder), { recursive: true });
  for (const mode of controls) await build({ configFile: join(here, 'controls/vite.config.ts'), mode });
  cpSync(join(here, 'controls/by-property.js'), join(made, 'controls/by-property.js'));
  if (withPeers) await buildPeers(join(made, 'peers'));

  const list = JSON.parse(readFileSync(join(made, 'cdn/integrity.json'), 'utf8'));
  const { integrity } = list.files['loader.js'];
  const feed = feedOfForty();
  const framework = frameworkOfPractitioners();
  const rendered = rendering({ data: feed });
  const changes = changesInContent();
  const renderedCheck = rendering({ tag: 'retning-self-check', data: framework });
  const renderedExplorer = rendering({ tag: 'retning-transition-explorer', data: changes });
  const peers = withPeers ? pagesOfPeers() : { load: [], keys: [], acts: [], strict: [] };
  const of = (widget) => (page) => ({ widget, ...page });
  const kinds = {
    load: [
      ...finderPages({ feed, rendered, integrity }).map(of('centre-finder')),
      ...checkPages({ framework, rendered: renderedCheck, integrity }).map(of('self-check')),
      ...explorerPages({ rendered: renderedExplorer, integrity }).map(of('transition-explorer')),
      ...peers.load,
    ],
    keys: [
      ...finderPagesToType().map(of('centre-finder')),
      ...explorerPagesToType().map(of('transition-explorer')),
      ...peers.keys,
    ].flatMap(({ name, html, ...rest }) =>
      comparisons[rest.widget].sizes.map((count) => ({
        ...rest,
        name: `${name} ${count}`,
        title: `${rest.title}, ${count.toLocaleString('en')}`,
        html: html(count),
      })),
    ),
    acts: [...checkPagesToAnswer().map(of('self-check')), ...peers.acts],
    team: teamPages({ integrity, framework }).map(of('team-overview')),
    strict: peers.strict,
  };
  const path = (kind, { name }) => `/county/${kind}-${name.replace(' ', '-')}.html`;
  const { address, close } = await serveSite({
    pages: new Map(Object.entries(kinds).flatMap(([kind, pages]) => pages.map((page) => [path(kind, page), page]))),
    data: new Map([
      [feeds.centres, JSON.stringify(feed)],
      [feeds.statements, JSON.stringify(framework)],
      [feeds.team, JSON.stringify(filesOf(1000))],
      [feeds.manyStatements, JSON.stringify(frameworkOf(300))],
      [feeds.changes, JSON.stringify(changes)],
      [feeds.occupations, JSON.stringify(await occupationRows())],
    ]),
    folders: [
      ['/retning/', 'packages/workshop/bench/dist/cdn'],
      ['/file/', 'packages/workshop/bench/dist/file'],
      ['/controls/', 'packages/workshop/bench/dist/controls'],
      ['/peers/', 'packages/workshop/bench/dist/peers'],
      ['/', 'demo'],
    ],
  });
  const at =
    (kind) =>
    ({ name, title, widget, view }) => ({
      page: name,
      title,
      widget,
      view,
      address: address + path(kind, { name }),
    });
  return {
    ...Object.fromEntries(Object.entries(kinds).map(([kind, pages]) => [kind, pages.map(at(kind))])),
    weights: weigh(list, made),
    close,
  };
}

/** What a server answers, as HTML. */
const rendering = (input) =>
  execFileSync(process.execPath, [join(here, '../pages/render.mjs')], {
    input: JSON.stringify(input),
    encoding: 'utf8',
    maxBuffer: 64e6,
  });
