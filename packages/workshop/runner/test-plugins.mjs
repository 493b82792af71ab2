/** Small plugins for web-test-runner: packages that browsers cannot read as they are, and commands the runner lacks. */
import { build } from 'esbuild';

// CommonJS inside: bundled once, at the first request.
const BUNDLED = {
  '@guidepup/virtual-screen-reader': `export { virtual } from '@guidepup/virtual-screen-reader';`,
  '@testing-library/dom': `export * from '@testing-library/dom';`,
  'axe-core': `export { default } from 'axe-core';`,
  'dom-accessibility-api': `export * from 'dom-accessibility-api';`,
  leaflet: `export * from 'leaflet/dist/leaflet-src.esm.js';`,
};
const FOLDER = '/__bundled/';

/** Serves the packages of the table above as single modules. */
export function bundledPackages(root) {
  const ready = new Map();
  const bundle = async (name) => {
    const { outputFiles } = await build({
      stdin: { contents: BUNDLED[name], resolveDir: root },
      bundle: true,
      format: 'esm',
      write: false,
      define: { 'process.env.NODE_ENV': '"development"' },
    });
    return outputFiles[0].text;
  };
  return {
    name: 'bundled-packages',
    resolveImport({ source }) {
      return Object.hasOwn(BUNDLED, source) ? `${FOLDER}${source}.js` : undefined;
    },
    async serve(context) {
      if (!context.path.startsWith(FOLDER)) return undefined;
      const name = context.path.slice(FOLDER.length, -'.js'.length);
      if (!Object.hasOwn(BUNDLED, name)) return undefined;
      if (!ready.has(name)) ready.set(name, bundle(name));
      return { body: await ready.get(name), type: 'js' };
    },
  };
}

/**
 * Two commands that mean the same in all engines: `press-together` (a chord such as Shift and Tab; the runner's own command has
 * no chords in WebDriver, and no name for the space bar in Firefox) and `resize` (the runner's own refuses WebDriver). And one for
 * Chromium, `accessibility-tree`: all of the tree under a selector (the runner's own leaves out what holds what it takes for a leaf).
 */
export function personCommands() {
  return {
    name: 'person-commands',
    async executeCommand({ command, payload, session: { browser, id } }) {
      if (command === 'press-together') {
        if (browser.type === 'webdriver') {
          await browser.pressTogether(id, payload);
          return true;
        }
        const { keyboard } = browser.getPage(id);
        const keys = payload.map((key) => (key === 'Space' ? ' ' : key));
        for (const key of keys) await keyboard.down(key);
        for (const key of keys.reverse()) await keyboard.up(key);
        return true;
      }
      if (command === 'resize') {
        await (browser.type === 'webdriver'
          ? browser.setViewport(id, payload)
          : browser.getPage(id).setViewport(payload));
        return true;
      }
      if (command === 'accessibility-tree') {
        const page = browser.getPage(id);
        const root = await page.$(payload.selector);
        return page.accessibility.snapshot({ root, interestingOnly: false });
      }
      return undefined;
    },
  };
}
