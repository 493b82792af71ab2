/** The tests that need no browser: core, content and the workshop's own. Those of the widgets run in browsers. */
import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';

const top = fileURLToPath(new URL('../../..', import.meta.url));
// `import` and `default` are added by Vite; named here they would reach `require` in packages, which then gets a module.
const conditions = ['retning-src', 'module', 'node'];

export default defineConfig({
  root: top,
  resolve: { conditions },
  // Tests for Node are resolved as for a server, which has a list of its own.
  ssr: { resolve: { conditions } },
  test: {
    environment: 'node',
    // Processes and not threads: the tests of zones change TZ, which Node heeds only in the main thread of a process.
    pool: 'forks',
    // How long ten thousand random cases take is the machine's affair; what hangs is still told of.
    testTimeout: 60_000,
    include: ['packages/*/src/**/*.test.ts', 'packages/content/**/*.test.ts', 'packages/workshop/**/*.test.ts'],
    exclude: [
      'packages/workshop/robustness/**',
      'packages/workshop/spoken/**',
      'packages/widgets/**',
      'packages/workshop/helpers/**',
      '**/node_modules/**',
      '**/dist/**',
    ],
  },
});
