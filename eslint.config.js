import eslint from '@eslint/js';
import astro from 'eslint-plugin-astro';
import { defineConfig, globalIgnores } from 'eslint/config';
import tseslint from 'typescript-eslint';

export default defineConfig(
  globalIgnores(['dist', '.astro', '.cache', '.tmp', 'test-results', 'playwright-report']),
  eslint.configs.recommended,
  astro.configs.recommended,
  astro.configs['jsx-a11y-recommended'],
  {
    files: ['**/*.ts'],
    extends: [tseslint.configs.strictTypeChecked, tseslint.configs.stylisticTypeChecked],
    languageOptions: { parserOptions: { projectService: true } },
    rules: {
      // What is left of `import { type X }` loads the module all the same: once, the whole schema on every page.
      '@typescript-eslint/no-import-type-side-effects': 'error',
      // A value that was just looked up or matched is known to be there; `!` says so where types cannot.
      '@typescript-eslint/no-non-null-assertion': 'off',
      // A case of a switch may end in the report that it makes.
      '@typescript-eslint/no-confusing-void-expression': [
        'error',
        { ignoreArrowShorthand: true, ignoreVoidOperator: true, ignoreVoidReturningFunctions: true },
      ],
      // Numbers in messages are what is meant.
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
      // entry['builds-on'] stands beside entry['title'] where fields are walked through.
      '@typescript-eslint/dot-notation': 'off',
    },
  },
  {
    files: ['**/*.astro'],
    rules: {
      // What scrolls by itself must be reachable by keyboard: https://www.w3.org/WAI/standards-guidelines/act/rules/0ssw9k/
      'astro/jsx-a11y/no-noninteractive-tabindex': ['error', { roles: ['group'], tags: [] }],
    },
  },
  {
    files: ['src/components/mdx.ts'],
    // The linter does not see the types of .astro files; "astro check" does.
    rules: { '@typescript-eslint/no-unsafe-assignment': 'off' },
  },
);
