/**
 * Golden files: what a test has seen is compared with a text in the repository, so that a change of it is read by a person. With
 * `GOLDEN=write` (`npm run golden`) the file is written instead.
 */
import { mkdirSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join, sep } from 'node:path';

/** The commands `golden` ({ path, text } → what differs, or '') and `golden-only` ({ folder, names } → files that nobody asks for). */
export function goldenFiles(root, writes = process.env.GOLDEN === 'write') {
  const inside = (path) => {
    const file = join(root, path);
    if (!file.startsWith(join(root, 'packages') + sep)) throw new Error(`${path} is no place for a golden file.`);
    return file;
  };
  return {
    name: 'golden-files',
    executeCommand({ command, payload }) {
      if (command === 'golden') return compare(inside(payload.path), `${payload.text}\n`, writes);
      if (command !== 'golden-only') return undefined;
      const folder = inside(payload.folder);
      const others = readdirSync(folder).filter((name) => !payload.names.includes(name));
      if (!writes) return others;
      for (const name of others) rmSync(join(folder, name));
      return [];
    },
  };
}

/** In words: the first line that differs, or that there is no such file. */
function compare(file, text, writes) {
  if (writes) {
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, text);
    return '';
  }
  let kept;
  try {
    kept = readFileSync(file, 'utf8');
  } catch {
    return 'There is no golden file yet; `npm run golden` writes it.';
  }
  if (kept === text) return '';
  const [before, now] = [kept, text].map((whole) => whole.split('\n'));
  const at = now.findIndex((line, index) => line !== before[index]);
  const line = at < 0 ? now.length : at;
  return `Line ${line + 1} was «${before[line] ?? ''}» and is «${now[line] ?? ''}»; if that is meant, \`npm run golden\` writes it.`;
}
