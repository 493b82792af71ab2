/** `npm run test:watch -- <widget>`: the browser tests of one widget in Chromium, again after every change. */
import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { ensurePackages, root } from './install.mjs';

const widget = process.argv[2];
const folder = `packages/widgets/src/${widget}`;

if (!widget || !existsSync(join(root, folder))) {
  console.error('Say which folder of packages/widgets/src to watch, such as: npm run test:watch -- centre-finder');
  process.exitCode = 1;
} else {
  ensurePackages();
  const runner = join(root, 'node_modules/@web/test-runner/dist/bin.js');
  const config = join(root, 'packages/workshop/runner/web-test-runner.config.mjs');
  const options = ['--config', config, '--files', `${folder}/**/*.test.ts`];
  // Without a person at a terminal there is nobody to watch for: the tests run once.
  if (process.stdin.isTTY && process.stdout.isTTY) options.push('--watch');
  const child = spawn(process.execPath, [runner, ...options], {
    cwd: root,
    stdio: 'inherit',
    env: { BROWSERS: 'chromium', ...process.env },
  });
  child.once('exit', (code) => (process.exitCode = code ?? 1));
}
