/** Generated files: written by their generator, or with `--check` compared with what it would write. */
import { readFile, writeFile } from 'node:fs/promises';
import prettier from 'prettier';

/**
 * Writes the files, formatted as the house formats, or with `--check` on the command line says which are out of date and sets
 * the exit code to 1.
 *
 * @param {string} root folder of the repository, with a slash at the end
 * @param {readonly { path: string, text: string }[]} files paths from the root
 * @param {string} command what a person types to bring them up to date
 */
export async function settle(root, files, command) {
  const checking = process.argv.includes('--check');
  const old = [];
  for (const { path, text } of files) {
    const config = await prettier.resolveConfig(root + path);
    const fresh = await prettier.format(text, { ...config, filepath: path });
    const present = await readFile(root + path, 'utf8').catch(() => undefined);
    if (present === fresh) continue;
    old.push(path);
    if (!checking) await writeFile(root + path, fresh);
  }
  if (checking && old.length > 0) {
    process.exitCode = 1;
    console.error(`Out of date:\n${old.map((path) => `  ${path}\n`).join('')}Run: ${command}`);
  } else {
    console.log(old.length > 0 ? `Wrote ${old.join(', ')}` : `${files.length} generated files are up to date`);
  }
}
