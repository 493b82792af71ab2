import { defaultClientConditions, defineConfig } from 'vite';

export default defineConfig({
  resolve: { conditions: ['retning-src', ...defaultClientConditions] },
  // Storybook's renderer loads one part of Lit by itself; bundled together there is one copy.
  optimizeDeps: { include: ['lit', 'lit/decorators.js', 'lit/directive-helpers.js'] },
});
