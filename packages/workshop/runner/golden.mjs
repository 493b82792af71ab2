/** `npm run golden`: writes the golden files anew from what Chromium sees now. Read the difference before you commit it. */
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { ensureBrowsers } from './browsers.mjs';
import { ensurePackages, root } from './install.mjs';

ensurePackages();
const instruction = ensureBrowsers();
if (instruction) throw new Error(instruction);

const [runner, config] = [
  'node_modules/@web/test-runner/dist/bin.js',
  'packages/workshop/runner/web-test-runner.config.mjs',
];
const { status } = spawnSync(
  process.execPath,
  [join(root, runner), '--config', join(root, config), '--files', 'packages/workshop/spoken/*.test.ts'],
  { cwd: root, stdio: 'inherit', env: { ...process.env, BROWSERS: 'chromium', GOLDEN: 'write' } },
);
process.exitCode = status ?? 1;
