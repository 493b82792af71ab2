/** Builds the bare Lit control as the script-tag build makes a widget: the same target, minifier, templates and policy name. */
import { fileURLToPath } from 'node:url';
import { defaultClientConditions, defineConfig } from 'vite';
import { minifiedTemplates, ownPolicy } from '../../runner/build-plugins.ts';

const place = (path: string): string => fileURLToPath(new URL(path, import.meta.url));
const templates = minifiedTemplates();

export default defineConfig({
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
    emptyOutDir: true,
    target: 'es2022',
    modulePreload: false,
    reportCompressedSize: false,
    lib: { entry: { 'lit-list': place('lit-list.ts') }, formats: ['es'] },
    rolldownOptions: {
      output: { minify: true, comments: { annotation: false, legal: false }, entryFileNames: '[name].js' },
    },
  },
});
