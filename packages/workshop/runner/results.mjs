/** What passed in the latest run of each step of `npm test`: the accessibility sheets rest on it. */
import { mkdirSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { root } from './install.mjs';

const folder = join(root, 'node_modules/.cache/retning/results');

/** Where a step keeps its results. */
export const resultsFile = (step) => join(folder, `${step}.json`);

/**
 * Keeps the results of a step in the place of those of its run before.
 *
 * @param {string} step
 * @param {readonly { file: string, name: string, engine?: string, passed: boolean, skipped: boolean }[]} results
 */
export function keepResults(step, results) {
  mkdirSync(folder, { recursive: true });
  writeFileSync(resultsFile(step), JSON.stringify(results));
}

/** Results of all steps; none before the first run. */
export function readResults() {
  try {
    return readdirSync(folder).flatMap((name) => JSON.parse(readFileSync(join(folder, name), 'utf8')));
  } catch {
    return [];
  }
}

/** Results as vitest's JSON reporter writes them. A test in a browser stands in a block that is named after it: "in firefox". */
export const resultsOfVitest = ({ testResults }) =>
  testResults.flatMap(({ name: file, assertionResults }) =>
    assertionResults.map(({ ancestorTitles, title, status }) => ({
      file: relative(root, file),
      name: [...ancestorTitles, title].join(' › '),
      engine: ancestorTitles.map((name) => /^in (chromium|firefox)$/.exec(name)?.[1]).find(Boolean),
      passed: status === 'passed',
      skipped: status !== 'passed' && status !== 'failed',
    })),
  );
