/** `npm start`: installs what is missing, builds, and serves the demo pages. `PORT` chooses another port than 4173. */
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { ensurePackages, root } from './install.mjs';

ensurePackages();

// These need the packages, so they cannot be imported before the packages are there.
const { buildAll } = await import('./build.mjs');
const { serve } = await import('./server.mjs');

await buildAll();
const port = Number(process.env.PORT ?? 4173);
try {
  const { address } = await serve(port);
  console.log('\nRetning is served. Open:');
  for (const page of pages()) console.log(`  ${address}${page}`);
  console.log('\nEnd with Ctrl+C.');
} catch (error) {
  if (error.code !== 'EADDRINUSE') throw error;
  console.error(`Port ${port} is taken. Choose another: PORT=${port + 1} npm start`);
  process.exitCode = 1;
}

function pages() {
  return readdirSync(join(root, 'demo'), { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.html'))
    .map((file) => `/${file.replaceAll('\\', '/').replace(/(^|\/)index\.html$/, '$1')}`)
    .sort();
}
