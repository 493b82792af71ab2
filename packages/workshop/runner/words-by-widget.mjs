/** Which ids of words each widget can come to say, found by following its imports. */
import { readFileSync, readdirSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';

/**
 * @param {string} source the folder `src` of the widgets
 * @param {readonly string[]} [leftOut] ends of the paths of modules that say nothing, since they are not there
 * @returns {Map<string, Set<string>>} widget → ids, for every folder with a define entry of its own name
 */
export function wordsByWidget(source, leftOut = []) {
  const entries = readdirSync(source, { withFileTypes: true }).flatMap((folder) => {
    const entry = join(source, folder.name, `${folder.name}.define.ts`);
    return folder.isDirectory() && isThere(entry) ? [[folder.name, entry]] : [];
  });
  return new Map(entries.map(([widget, entry]) => [widget, idsFrom(entry, leftOut)]));
}

function idsFrom(entry, leftOut) {
  const files = new Set([entry]);
  const ids = new Set();
  for (const file of files) {
    if (leftOut.some((end) => file.endsWith(end))) continue;
    const text = readFileSync(file, 'utf8');
    for (const [, id] of text.matchAll(/\bid: '([\w-]+\.[\w.-]+)'/g)) ids.add(id);
    // The words themselves are what is made from this.
    for (const [, name] of text.matchAll(/(?:from|import\(|import)\s*'(\.(?![^']*\/locales\/)[^']+\.ts)'/g))
      files.add(resolve(dirname(file), name));
  }
  return ids;
}

function isThere(file) {
  try {
    return Boolean(readFileSync(file));
  } catch {
    return false;
  }
}
