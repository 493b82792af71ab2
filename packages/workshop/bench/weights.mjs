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
  const heaviest = (folder) => Math.max(...contentIn(folder, parts).map((name) => sum(parts[name])));
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
    framework: heaviest('frameworks'),
    explorer: sum(entries['transition-explorer']),
    explorerBeside: beside('transition-explorer', 'centre-finder'),
    explorerFile: packed('file/retning-transition-explorer.js'),
    explorerControl: packed('controls/lit-changes.js'),
    changes: heaviest('transitions'),
    occupations: sum(parts['occupations-no']),
  };
}

/** The files of a folder of the content that are parts of their own, one a language: `career-skills.nb`. */
const contentIn = (folder, parts) =>
  readdirSync(join(root, 'packages/content', folder))
    .map((file) => file.replace(/\.json$/, ''))
    .filter((name) => parts[name]);
