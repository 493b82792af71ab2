/** The packages of the peers: in a folder with a lock file of its own, outside the workspaces, so that `npm ci` at the top never brings them. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

export const peersFolder = fileURLToPath(new URL('.', import.meta.url));

/** Version and licence of packages, as the lock file of the peers has them. */
export function lockedPackages(names) {
  const { packages } = JSON.parse(readFileSync(join(peersFolder, 'package-lock.json'), 'utf8'));
  return names.map((name) => {
    const { version, license } = packages[`node_modules/${name}`];
    return { name, version, licence: license };
  });
}
