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
const named = process.argv.slice(2).map((name) => (name.startsWith('-') ? name : `${folder}/${name}`));
const chosen = named.some((name) => name.startsWith(folder)) ? named : [folder, ...named];
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
