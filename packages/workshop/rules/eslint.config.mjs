/** Lint rules for the whole house. Form is Prettier's; the arrows between rooms and other house rules have tests of their own. */
import lit from 'eslint-plugin-lit';
import litA11y from 'eslint-plugin-lit-a11y';
import wc from 'eslint-plugin-wc';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import tseslint from 'typescript-eslint';

const root = join(dirname(fileURLToPath(import.meta.url)), '../../..');
const untyped = [
  '**/*.mjs',
  '**/*.js',
  '**/*.test.ts',
  '**/vitest.config.ts',
  'vite.config.ts',
  '.storybook/**',
  'packages/workshop/**',
];

export default tseslint.config(
  {
    ignores: ['**/dist/', '**/node_modules/', '**/storybook-static/', 'packages/widgets/src/locales/', '**/*.d.ts'],
  },
  {
    files: ['**/*.ts', '**/*.mjs', '**/*.js'],
    extends: [...tseslint.configs.recommendedTypeChecked],
    languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: root } },
    linterOptions: { reportUnusedDisableDirectives: 'error' },
    rules: {
      eqeqeq: 'error',
      'no-console': ['error', { allow: ['warn', 'error'] }],
      'prefer-const': 'error',
      '@typescript-eslint/consistent-type-imports': 'off',
      '@typescript-eslint/no-unused-vars': [
        'error',
        { varsIgnorePattern: '^_', argsIgnorePattern: '^_', ignoreRestSiblings: true },
      ],
      // Lit's event listeners may be async functions; what they reject with is reported by the browser.
      '@typescript-eslint/no-misused-promises': ['error', { checksVoidReturn: false }],
      // A field that the compiler knows to be there needs no test, and an index that the line above checked needs `!`.
      '@typescript-eslint/no-non-null-assertion': 'off',
      // `void` says that nobody waits, which the reader must see.
      '@typescript-eslint/no-floating-promises': ['error', { ignoreVoid: true }],
      '@typescript-eslint/unbound-method': 'off',
    },
  },
  {
    files: ['packages/widgets/src/**/*.ts', 'stories/**/*.ts'],
    extends: [lit.configs['flat/recommended'], wc.configs['flat/recommended']],
    plugins: { 'lit-a11y': litA11y },
    settings: { wc: { elementBaseClasses: ['LitElement', 'RetningElement'] } },
    rules: {
      ...litA11y.configs.recommended.rules,
      'lit/no-legacy-template-syntax': 'error',
      'lit/no-template-map': 'off',
      // It does not know `<label for>`; axe asks the same question in the browser.
      'lit-a11y/accessible-name': 'off',
    },
  },
  {
    // The focus stays in the text field, which has the keys of its list.
    files: ['packages/widgets/src/ui/combobox*.ts'],
    rules: { 'lit-a11y/click-events-have-key-events': 'off' },
  },
  { files: untyped, extends: [tseslint.configs.disableTypeChecked] },
  {
    // These talk to a person at a terminal.
    files: ['packages/workshop/**', '**/*.test.ts'],
    rules: { 'no-console': 'off', '@typescript-eslint/no-unused-expressions': 'off' },
  },
);
