/**
 * `npm run defects`: plants twenty faults, one at a time, and counts those that the browser tests see. By hand, before a release and
 * after a change of the tests: it takes some minutes. Words choose some: `npm run defects -- label`.
 *
 * The tests run in Chromium on sources with one fault in them; tests of server rendering are left out, since they see every difference
 * between a server and a browser and would take credit for what they do not understand.
 */
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { defects } from '../defects/planted.mjs';
import { ensureBrowsers } from './browsers.mjs';
import { ensurePackages, root } from './install.mjs';

/** The suite may miss one of twenty. */
const missable = 1;
const suites = ['stories/!(*.server).test.ts', 'packages/widgets/src/**/*.test.ts'];

ensurePackages();
const instruction = ensureBrowsers();
if (instruction) throw new Error(instruction);

const words = process.argv.slice(2);
const chosen = defects.filter(({ fault }) => words.every((word) => fault.includes(word)));
const sound = failures();
if (sound.length > 0) throw new Error(`The suite fails on sources without a fault: ${sound.join('; ')}`);
const missed = chosen.filter(({ fault }) => {
  const seenBy = failures(fault);
  console.log(seenBy.length > 0 ? `✓ ${fault}\n    ${seenBy[0]} (${seenBy.length} in all)` : `✗ ${fault}`);
  return seenBy.length === 0;
});
console.log(`${chosen.length - missed.length} of ${chosen.length} seen`);
process.exitCode = missed.length > missable ? 1 : 0;

/** Names of the tests that fail with a fault, or without. */
function failures(fault) {
  return suites.flatMap((files) => {
    const runner = join(root, 'node_modules/@web/test-runner/dist/bin.js');
    const config = join(root, 'packages/workshop/runner/web-test-runner.config.mjs');
    const { stdout } = spawnSync(process.execPath, [runner, '--config', config, '--files', files], {
      cwd: root,
      encoding: 'utf8',
      env: { ...process.env, BROWSERS: 'chromium', DEFECT: fault ?? '' },
    });
    if (!/\d+ passed, \d+ failed/.test(stdout)) throw new Error(`The tests did not run: ${stdout}`);
    return [...stdout.matchAll(/^✗ Chromium: (.*)$/gm)].map(([, name]) => name);
  });
}
