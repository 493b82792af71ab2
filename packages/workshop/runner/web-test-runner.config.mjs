/**
 * Browser tests in Chromium, Firefox and WebKitGTK.
 *
 * JSON in tests and sources: `import feed from './feed.json' with { type: 'json' }`, or
 * `await import('@retning/content/x.json', { with: { type: 'json' } })`. That is the web's own form; all three engines, Vite,
 * Node and TypeScript read it as it stands, so no plugin is needed.
 *
 * A server-side helper for tests (rendering a story on the server, say) is one more entry in `plugins`.
 */
import { esbuildPlugin } from '@web/dev-server-esbuild';
import { chromeLauncher } from '@web/test-runner-chrome';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { plantedDefect } from '../defects/planted.mjs';
import { chosenEngines, chromiumFlags, findBrowser } from './browsers.mjs';
import { goldenFiles } from './golden-files.mjs';
import { renderedStories } from './ssr-plugin.mjs';
import { testPage } from './test-page.mjs';
import { bundledPackages, personCommands } from './test-plugins.mjs';
import { totalsReporter } from './totals-reporter.mjs';
import { webkitLauncher } from './webkit-launcher.mjs';

const root = join(dirname(fileURLToPath(import.meta.url)), '../../..');

const launchers = {
  chromium: (executablePath) =>
    named(
      'Chromium',
      chromeLauncher({
        launchOptions: { executablePath, args: chromiumFlags() },
        concurrency: 1,
        createPage: focusedPage,
      }),
    ),
  firefox: (executablePath) =>
    named('Firefox', chromeLauncher({ launchOptions: { browser: 'firefox', executablePath }, concurrency: 1 })),
  webkit: webkitLauncher,
};

export default {
  rootDir: root,
  files: [
    'packages/workshop/helpers/*.test.ts',
    'packages/widgets/src/**/*.test.ts',
    'stories/**/*.test.ts',
    'packages/workshop/spoken/*.test.ts',
    'packages/workshop/robustness/*.test.ts',
  ],
  nodeResolve: { exportConditions: ['retning-src', 'browser', 'development'] },
  plugins: [
    // See `npm run defects`.
    ...(process.env.DEFECT ? [plantedDefect(process.env.DEFECT)] : []),
    bundledPackages(root),
    esbuildPlugin({ ts: true, target: 'esnext', tsconfig: join(root, 'tsconfig.json') }),
    personCommands(),
    goldenFiles(root),
    renderedStories(root),
  ],
  browsers: chosenEngines().map((engine) => {
    const binary = findBrowser(engine);
    if (!binary) throw new Error(`${engine} is not installed; "npm test" installs it or says how.`);
    return launchers[engine](binary);
  }),
  // One page an engine: a page in the background gets no focus and few frames, so tests would wait for each other anyway.
  concurrency: 1,
  concurrentBrowsers: 2,
  browserStartTimeout: 60_000,
  testsStartTimeout: 60_000,
  // Thousands of walks, which are asked for by `WALKS`, take their time.
  testsFinishTimeout: process.env.WALKS ? 7_200_000 : 600_000,
  testFramework: { config: { timeout: 20_000 } },
  testRunnerHtml: testPage,
  filterBrowserLogs: ({ args }) => !String(args[0]).startsWith('Lit is in dev mode'),
  reporters: [totalsReporter({ keep: process.env.KEEP_RESULTS === 'yes' })],
};

function named(name, launcher) {
  return Object.assign(launcher, { name });
}

/** A page that believes it has the focus, as it does under a person's hands. */
async function focusedPage({ context }) {
  const page = await context.newPage();
  const session = await page.createCDPSession();
  await session.send('Emulation.setFocusEmulationEnabled', { enabled: true });
  return page;
}
