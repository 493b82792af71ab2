/** The table on the front page: it says what the newest whole results say, and a test holds it to that. */
import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { besideInReadme, isWhole } from './beside.mjs';

const [start, end] = ['<!-- bench:start -->', '<!-- bench:end -->'];

/** The text with the table of a report between its two markers. */
export function withTable(text, report) {
  const [before, rest] = text.split(start);
  const after = rest?.split(end)[1];
  if (after === undefined) throw new Error(`The front page has no ${start} and ${end}.`);
  return `${before}${start}\n\n${besideInReadme(report)}\n\n${end}${after}`;
}

/** The newest report in a folder of results that holds ours and every peer; `undefined` for none. */
export function newestWhole(folder) {
  const names = readdirSync(folder).filter((name) => /^\d{4}-\d\d-\d\d\.json$/.test(name));
  for (const name of names.sort().reverse()) {
    const report = JSON.parse(readFileSync(join(folder, name), 'utf8'));
    if (isWhole(report)) return report;
  }
  return undefined;
}
