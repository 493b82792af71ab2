/**
 * `npm run defects`: plants twenty faults of each widget, one at a time, and counts those that the browser tests see. By hand, before a
 * release and after a change of the tests: it takes some minutes. A widget's name chooses its faults, words choose some:
 * `npm run defects -- self-check label`.
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
/** The quickest first: the first that sees a fault is enough. */
const suitesOf = (widget) => [
  `packages/widgets/src/${widget}/*.test.ts`,
  `stories/${widget}.test.ts`,
  `stories/${widget}.narrow.test.ts`,
  'packages/widgets/src/{base,ui}/*.test.ts',
];

ensurePackages();
const instruction = ensureBrowsers();
if (instruction) throw new Error(instruction);

const named = process.argv.slice(2);
const widgets = [...new Set(defects.map(({ widget }) => widget))];
const chosenWidgets = widgets.filter((widget) => named.includes(widget));
const words = named.filter((word) => !widgets.includes(word));
for (const widget of chosenWidgets.length > 0 ? chosenWidgets : widgets) {
  const chosen = defects.filter(
    (defect) => defect.widget === widget && words.every((word) => defect.fault.includes(word)),
  );
  if (chosen.length === 0) continue;
  const sound = suitesOf(widget).flatMap((files) => failures(files));
  if (sound.length > 0) throw new Error(`The suite fails on sources without a fault: ${sound.join('; ')}`);
  const missed = chosen.filter(({ fault }) => {
    for (const files of suitesOf(widget)) {
      const seenBy = failures(files, fault);
      if (seenBy.length === 0) continue;
      console.log(`✓ ${fault}\n    ${seenBy[0]} (${seenBy.length} in ${files})`);
      return false;
    }
    console.log(`✗ ${fault}`);
    return true;
  });
  console.log(`${widget}: ${chosen.length - missed.length} of ${chosen.length} seen`);
  if (missed.length > missable) process.exitCode = 1;
}

/** Names of the tests that fail with a fault, or without. */
function failures(files, fault = '') {
  const runner = join(root, 'node_modules/@web/test-runner/dist/bin.js');
  const config = join(root, 'packages/workshop/runner/web-test-runner.config.mjs');
  const { stdout } = spawnSync(process.execPath, [runner, '--config', config, '--files', files], {
    cwd: root,
    encoding: 'utf8',
    env: { ...process.env, BROWSERS: 'chromium', DEFECT: fault },
  });
  if (!/\d+ passed, \d+ failed/.test(stdout)) throw new Error(`The tests did not run: ${stdout}`);
  return [...stdout.matchAll(/^✗ Chromium: (.*)$/gm)].map(([, name]) => name);
}
