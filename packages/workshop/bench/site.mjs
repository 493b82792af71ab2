/** Everything that is measured, made ready once: built, copied aside, rendered, weighed. A build that runs meanwhile changes nothing. */
import { execFileSync } from 'node:child_process';
import { cpSync, existsSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';
import { build } from 'vite';
import { root } from '../runner/install.mjs';
import { feedOfForty, pagesOfPeers, pagesToLoad, pagesToType } from './pages.mjs';
import { buildPeers } from './peers/build.mjs';
import { serveSite } from './server.mjs';

const here = fileURLToPath(new URL('.', import.meta.url));
const made = join(here, 'dist');
const sizes = [40, 1000, 10_000];

/** Opens the site. `load`, `keys` and, for peers, `strict` are what to measure: `{ page, title, address, view }`. */
export async function openSite({ withPeers }) {
  const built = join(root, 'packages/widgets/dist');
  if (!existsSync(join(built, 'cdn/integrity.json'))) throw new Error('Nothing is built; run "npm run build" first.');
  rmSync(made, { recursive: true, force: true });
  for (const folder of ['cdn', 'file']) cpSync(join(built, folder), join(made, folder), { recursive: true });
  const feed = feedOfForty();
  const rendered = execFileSync(process.execPath, [join(here, '../pages/render.mjs')], {
    input: JSON.stringify({ data: feed }),
    encoding: 'utf8',
    maxBuffer: 64e6,
  });
  await build({ configFile: join(here, 'controls/vite.config.ts') });
  cpSync(join(here, 'controls/by-property.js'), join(made, 'controls/by-property.js'));
  if (withPeers) await buildPeers(join(made, 'peers'));

  const integrity = JSON.parse(readFileSync(join(made, 'cdn/integrity.json'), 'utf8'));
  const peers = withPeers ? pagesOfPeers() : { load: [], keys: [], strict: [] };
  const toLoad = [...pagesToLoad({ feed, rendered, integrity: integrity.files['loader.js'].integrity }), ...peers.load];
  const toType = [...pagesToType(), ...peers.keys].flatMap(({ name, html, ...rest }) =>
    sizes.map((count) => ({
      ...rest,
      name: `${name} ${count}`,
      title: `${rest.title}, ${count.toLocaleString('en')}`,
      html: html(count),
    })),
  );
  const path = (kind, { name }) => `/county/${kind}-${name.replace(' ', '-')}.html`;
  const pages = new Map([
    ...toLoad.map((page) => [path('load', page), page]),
    ...toType.map((page) => [path('keys', page), page]),
    ...peers.strict.map((page) => [path('strict', page), page]),
  ]);
  const { address, close } = await serveSite({
    pages,
    data: new Map([['/data/centres-40.json', JSON.stringify(feed)]]),
    folders: [
      ['/retning/', 'packages/workshop/bench/dist/cdn'],
      ['/file/', 'packages/workshop/bench/dist/file'],
      ['/controls/', 'packages/workshop/bench/dist/controls'],
      ['/peers/', 'packages/workshop/bench/dist/peers'],
      ['/', 'demo'],
    ],
  });
  const at = (kind) => (page) => ({
    page: page.name,
    title: page.title,
    view: page.view,
    address: address + path(kind, page),
  });
  return {
    load: toLoad.map(at('load')),
    keys: toType.map(at('keys')),
    strict: peers.strict.map(at('strict')),
    weights: weigh(integrity),
    close,
  };
}

/** Bytes of `gzip -9`. */
function weigh({ files, entries }) {
  const packed = (file) => gzipSync(readFileSync(join(made, file)), { level: 9 }).length;
  const finder = entries['centre-finder'].reduce((sum, file) => sum + files[file].gzip, 0);
  return {
    loader: files['loader.js'].gzip,
    finder,
    file: packed('file/retning-centre-finder.js'),
    control: packed('controls/lit-list.js'),
  };
}
