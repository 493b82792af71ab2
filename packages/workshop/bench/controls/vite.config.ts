/**
 * Builds one bare Lit control, the one that the mode names, as the script-tag build makes a widget: the same target, minifier, templates and
 * policy name. Each for itself: what two shared would be a file, and a round trip, of its own.
 */
import { fileURLToPath } from 'node:url';
import { defaultClientConditions, defineConfig } from 'vite';
import { minifiedTemplates, ownPolicy } from '../../runner/build-plugins.ts';

const place = (path: string): string => fileURLToPath(new URL(path, import.meta.url));
const templates = minifiedTemplates();

export default defineConfig(({ mode }) => ({
  root: place('.'),
  publicDir: false,
  logLevel: 'warn',
  resolve: { conditions: ['retning-src', ...defaultClientConditions] },
  plugins: [
    { ...templates, transform: { ...(templates.transform as object), filter: { id: /\/bench\/controls\// } } as never },
    ownPolicy('retning'),
  ],
  build: {
    outDir: place('../dist/controls'),
    emptyOutDir: false,
    target: 'es2022',
    modulePreload: false,
    reportCompressedSize: false,
    lib: { entry: { [mode]: place(`${mode}.ts`) }, formats: ['es'] },
    rolldownOptions: {
      output: { minify: true, comments: { annotation: false, legal: false }, entryFileNames: '[name].js' },
    },
  },
}));
