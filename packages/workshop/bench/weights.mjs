/** What a visitor pays on the wire, in bytes of `gzip -9`, read from what was built. */
import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { root } from '../runner/install.mjs';

/**
 * The weights that the bars are about. _Beside_ counts only what a page must still fetch that has the other widget.
 *
 * @param {object} list `integrity.json` of the script-tag build
 * @param {string} folder where the builds and the controls lie
 */
export function weigh({ files, entries, parts }, folder) {
  const packed = (file) => gzipSync(readFileSync(join(folder, file)), { level: 9 }).length;
  const sum = (names) => names.reduce((bytes, name) => bytes + files[name].gzip, 0);
  const beside = (widget, other) => sum(entries[widget].filter((name) => !entries[other].includes(name)));
  return {
    loader: files['loader.js'].gzip,
    finder: sum(entries['centre-finder']),
    file: packed('file/retning-centre-finder.js'),
    control: packed('controls/lit-list.js'),
    check: sum(entries['self-check']),
    checkBeside: beside('self-check', 'centre-finder'),
    teamBeside: beside('team-overview', 'self-check'),
    checkFile: packed('file/retning-self-check.js'),
    checkControl: packed('controls/lit-form.js'),
    framework: Math.max(...frameworksIn(parts).map((name) => sum(parts[name]))),
  };
}

/** The frameworks of the content that are parts of their own, one a language: `career-skills.nb`. */
const frameworksIn = (parts) =>
  readdirSync(join(root, 'packages/content/frameworks'))
    .map((file) => file.replace(/\.json$/, ''))
    .filter((name) => parts[name]);
