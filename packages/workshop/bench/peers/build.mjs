/** Builds the pages of the peers, each for itself, with the target and the minifier of the controls. */
import { cpSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { build } from 'vite';
import { root } from '../../runner/install.mjs';
import { peersFolder } from './packages.mjs';
import { addressOf, comparisons } from './peers.mjs';

/** Builds every peer into `folder`: a script, a sheet, and what these ask for. */
export async function buildPeers(folder) {
  for (const [widget, { peers }] of Object.entries(comparisons)) {
    for (const peer of peers) {
      await build({
        configFile: false,
        root: peersFolder,
        base: addressOf(widget, peer),
        publicDir: false,
        logLevel: 'warn',
        define: { COUNTY_NAMES: JSON.stringify(countyNames()), ...peer.define },
        build: {
          outDir: join(folder, widget, peer.name),
          emptyOutDir: true,
          target: 'es2022',
          modulePreload: false,
          reportCompressedSize: false,
          chunkSizeWarningLimit: 2000,
          // A strict policy lets no picture come from a text, so each is a file.
          assetsInlineLimit: 0,
          cssCodeSplit: false,
          rolldownOptions: {
            input: { page: join(peersFolder, widget, `${peer.name}.js`) },
            preserveEntrySignatures: 'strict',
            output: {
              minify: true,
              comments: { annotation: false, legal: false },
              entryFileNames: '[name].js',
              assetFileNames: '[name][extname]',
            },
          },
        },
      });
    }
  }
  cpSync(join(peersFolder, 'tile.png'), join(folder, 'tile.png'));
}

/** The names of the counties by number, from the content: the feed says numbers. */
function countyNames() {
  const { counties } = JSON.parse(readFileSync(join(root, 'packages/content/counties-no.json'), 'utf8'));
  return Object.fromEntries(counties.map(({ number, name }) => [number, name.nb ?? name]));
}
