/** Makes sure that a fresh clone has its packages. Imports nothing but Node, since there may be nothing else yet. */
import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The top of the repository. */
export const root = join(dirname(fileURLToPath(import.meta.url)), '../../..');

/**
 * Runs `npm ci` when a package that the lock file names at the top is not there, or is there in another version.
 *
 * @param {string} [folder] one with a lock file of its own; the top of the repository when none is given
 */
export function ensurePackages(folder = root) {
  if (isComplete(folder)) return;
  console.log(`Installing packages${folder === root ? '' : ` of ${relative(root, folder)}`} (npm ci) …`);
  // On Windows npm is a script that only a shell can start.
  execFileSync('npm', ['ci', '--no-audit', '--no-fund', '--loglevel=error'], {
    cwd: folder,
    stdio: 'inherit',
    shell: process.platform === 'win32',
  });
}

function isComplete(folder) {
  const read = (path) => JSON.parse(readFileSync(join(folder, path), 'utf8'));
  const { packages } = read('package-lock.json');
  return Object.entries(packages).every(([path, { version, optional, link }]) => {
    const nested = path.lastIndexOf('node_modules/') !== 0;
    if (nested || optional || link) return true;
    const manifest = join(path, 'package.json');
    return existsSync(join(folder, manifest)) && read(manifest).version === version;
  });
}
