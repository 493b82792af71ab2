/** `npm run booking-service`: starts the booking service from its sources, with the invented centres where no others are named. */
import { build } from 'esbuild';
import { spawn } from 'node:child_process';
import { mkdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { ensurePackages, root } from './install.mjs';

/** Invented availability of the demo centres. */
export const demoAvailability = join(root, 'packages/content/demo-availability-no.json');

/**
 * The service as one file that Node runs, for as long as this process lives; packages of others stay where they are.
 *
 * @returns {Promise<string>} the file
 */
export async function bundleService() {
  const folder = join(root, 'node_modules/.cache/retning');
  mkdirSync(folder, { recursive: true });
  // One each: tests that run at the same time do not change the program under each other.
  const outfile = join(folder, `booking-service.${process.pid}.mjs`);
  process.once('exit', () => rmSync(outfile, { force: true }));
  await build({
    entryPoints: [join(root, 'packages/booking-service/src/main.ts')],
    outfile,
    bundle: true,
    platform: 'node',
    format: 'esm',
    target: 'node20',
    conditions: ['retning-src'],
    // Our own rooms are TypeScript and go in; what npm installed stays out.
    external: ['hono', 'hono/*', '@hono/*', 'kysely', 'pg', '@electric-sql/*', 'zod', 'zod/*', 'nodemailer'],
    sourcemap: 'inline',
    logLevel: 'warning',
  });
  return outfile;
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  ensurePackages();
  const file = await bundleService();
  const env = { RETNING_AVAILABILITY: demoAvailability, ...process.env };
  const child = spawn(process.execPath, ['--enable-source-maps', file], { env, stdio: 'inherit' });
  for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, () => child.kill(signal));
  child.once('exit', (code) => process.exit(code ?? 1));
}
