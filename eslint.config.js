/** Lint rules: strict types, Lit templates, and the direction of imports between the rooms of `src/`. */
import globals from 'globals';
import lit from 'eslint-plugin-lit';
import litA11y from 'eslint-plugin-lit-a11y';
import tseslint from 'typescript-eslint';
import wc from 'eslint-plugin-wc';

/** Bans that hold everywhere; each has bitten a map story before. */
const BANNED_SYNTAX = [
  {
    selector: "Property[key.name='essential'][value.value=true]",
    message: '`essential: true` overrides a reader who asked for less motion.',
  },
  {
    selector: 'ImportDeclaration[source.value=/turf/] ImportNamespaceSpecifier',
    message: 'Import the Turf functions you use by name: `import * as turf` ships all of it.',
  },
  {
    selector: 'Decorator',
    message: 'Declare Lit properties with `static properties`; Vite ships decorators raw.',
  },
  { selector: 'TSEnumDeclaration', message: 'Use a union of string literals.' },
  { selector: 'TSNonNullExpression', message: 'Prove that it exists, or handle its absence.' },
];

/** What runs only in a browser's page, and where things come together. */
const LIT = ['lit', 'lit/*'];
const OUTER = ['**/entry/**', '**/build/**', 'node:*'];
const PAGE = ['**/dom/**', '**/elements/**', ...OUTER, ...LIT, 'maplibre-gl'];

/** Everything a room may not import, as path patterns; the arrow is core <- i18n <- map, dom <- elements <- entry. */
const ROOMS = {
  core: ['**/i18n/**', '**/map/open-map*', '**/map/bare-map*', '**/inline/**', ...PAGE],
  i18n: PAGE,
  map: ['**/dom/**', '**/elements/**', ...OUTER, ...LIT],
  dom: ['**/elements/**', ...OUTER, ...LIT, 'maplibre-gl'],
  elements: [...OUTER, 'maplibre-gl'],
  // The loader runs on other people's pages: no library there.
  embed: ['**/elements/**', ...OUTER, ...LIT, 'maplibre-gl'],
  inline: [...OUTER, 'maplibre-gl'],
  present: [...OUTER, 'maplibre-gl'],
  entry: ['**/build/**', 'node:*', 'maplibre-gl'],
  worker: ['**/i18n/**', ...PAGE],
  build: ['**/elements/**', '**/dom/**', '**/entry/**', '**/src/map/**', ...LIT, 'maplibre-gl'],
};

const roomRules = Object.entries(ROOMS).map(([room, group]) => ({
  files: [`src/${room}/**/*.ts`],
  rules: {
    '@typescript-eslint/no-restricted-imports': [
      'error',
      { patterns: [{ group, message: `src/${room} may not import this: see the arrows in README.md.` }] },
    ],
  },
}));

export default tseslint.config(
  { ignores: ['dist', 'sheet', 'node_modules', 'public', 'data', 'test/fixtures'] },
  ...tseslint.configs.strictTypeChecked,
  ...tseslint.configs.stylisticTypeChecked,
  {
    languageOptions: {
      parserOptions: {
        projectService: {
          allowDefaultProject: ['eslint.config.js', 'src/build/reference/analyzer.config.mjs'],
        },
        tsconfigRootDir: import.meta.dirname,
      },
    },
    linterOptions: { reportUnusedDisableDirectives: 'error' },
    rules: {
      'no-restricted-syntax': ['error', ...BANNED_SYNTAX],
      'max-lines': ['error', { max: 250, skipBlankLines: false, skipComments: false }],
      '@typescript-eslint/consistent-type-imports': 'error',
      '@typescript-eslint/no-unused-vars': ['error', { ignoreRestSiblings: true }],
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
      '@typescript-eslint/dot-notation': 'off',
      '@typescript-eslint/consistent-type-definitions': 'off',
      'no-console': 'error',
      eqeqeq: 'error',
    },
  },
  ...roomRules,
  {
    files: ['src/core/**/*.ts', 'src/i18n/**/*.ts'],
    rules: { 'no-restricted-globals': ['error', 'document', 'window', 'navigator', 'fetch', 'process'] },
  },
  {
    files: ['src/elements/**/*.ts', 'src/embed/**/*.ts', 'src/present/**/*.ts'],
    ...lit.configs['flat/recommended'],
  },
  {
    files: ['src/elements/**/*.ts', 'src/present/**/*.ts'],
    ...litA11y.configs.recommended,
    plugins: { 'lit-a11y': litA11y },
  },
  { files: ['src/elements/**/*.ts', 'src/embed/**/*.ts'], ...wc.configs['flat/recommended'] },
  {
    files: ['src/build/**/*.ts', 'test/**/*.ts', 'bench/**/*.ts'],
    languageOptions: { globals: globals.node },
    rules: { 'no-console': 'off' },
  },
  {
    files: ['test/**/*.ts'],
    rules: {
      'max-lines': 'off',
      '@typescript-eslint/no-non-null-assertion': 'off',
      'no-restricted-syntax': [
        'error',
        ...BANNED_SYNTAX.filter((ban) => ban.selector !== 'TSNonNullExpression'),
      ],
    },
  },
  { files: ['eslint.config.js', '**/*.mjs'], ...tseslint.configs.disableTypeChecked },
);
