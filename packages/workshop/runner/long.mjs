/**
 * `npm run test:long`: the proofs of the booking service at their full size, with the figures that they measure. Minutes of two cores; names
 * choose some: `npm run test:long -- race killed`.
 */
import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { ensurePackages, root } from './install.mjs';
import { ensurePostgres } from './postgres.mjs';

ensurePackages();
const instruction = ensurePostgres();
if (instruction) {
  console.error(instruction);
  process.exit(1);
}
const folder = 'packages/workshop/service';
// Names of proofs, and after the first word with a dash what vitest is to be told.
const words = process.argv.slice(2);
const from = words.findIndex((word) => word.startsWith('-'));
const names = from < 0 ? words : words.slice(0, from);
const chosen = [...(names.length ? names.map((name) => `${folder}/${name}`) : [folder]), ...words.slice(names.length)];
const options = ['--no-file-parallelism', '--testTimeout=1200000', '--disable-console-intercept', '--reporter=verbose'];
const vitest = [
  join(root, 'node_modules/vitest/vitest.mjs'),
  'run',
  '--config',
  'packages/workshop/runner/vitest.config.ts',
];
const child = spawn(process.execPath, [...vitest, ...options, ...chosen], {
  cwd: root,
  env: { ...process.env, RETNING_LONG: 'yes' },
  stdio: 'inherit',
});
child.once('exit', (code) => process.exit(code ?? 1));
