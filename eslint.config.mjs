// What the compiler cannot say about how the code should read. The import rule between rooms is in .dependency-cruiser.cjs.
import { builtinModules } from 'node:module';
import js from '@eslint/js';
import regexp from 'eslint-plugin-regexp';
import tseslint from 'typescript-eslint';

const PURE_ROOMS = ['src/{domain,pathways,notify,views,words,render}/**/*.ts', 'src/card.ts', 'cards/**/*.ts'];
const PURE = 'A pure room knows no clock, chance, network or Node: let the caller pass it in.';

const NAMED_EXPORTS = {
  selector: 'ExportDefaultDeclaration',
  message: 'Export by name: a thing has one name everywhere.',
};
const ONE_CONFIG = {
  selector: "MemberExpression[object.name='process'][property.name='env']",
  message: 'Only src/config.ts reads the environment; take what you need as an argument.',
};
const NO_MODULE_MOCKS = {
  selector:
    "CallExpression[callee.object.name='jest'][callee.property.name=/^(mock|doMock|setMock|unstable_mockModule)$/]",
  message: 'Do not mock modules: pass a port (test/support has real ones to pass).',
};
const NO_CLOCK = [
  { selector: "NewExpression[callee.name='Date'][arguments.length=0]", message: `new Date() reads the clock. ${PURE}` },
  { selector: "CallExpression[callee.name='Date']", message: `Date() reads the clock. ${PURE}` },
  {
    selector: "CallExpression[callee.object.name=/^(DateTime|Date)$/][callee.property.name='now']",
    message: `This reads the clock. ${PURE}`,
  },
  {
    selector: "CallExpression[callee.object.name='DateTime'][callee.property.name=/^(local|utc)$/][arguments.length=0]",
    message: `This reads the clock. ${PURE}`,
  },
  {
    selector: "MemberExpression[object.name='Math'][property.name='random']",
    message: `Math.random is chance. ${PURE}`,
  },
];
/** A busy machine takes longer: count steps, or let one timer race another. */
const NO_WALL_TIME = {
  selector:
    "CallExpression[callee.name='expect'] CallExpression[callee.object.name=/^(Date|performance)$/][callee.property.name='now'], CallExpression[callee.object.name='performance'], MemberExpression[object.name='process'][property.name='hrtime']",
  message: 'A test that asserts on how long something took fails on a busy machine.',
};
const IMPURE_GLOBALS = [
  'fetch',
  'setTimeout',
  'setInterval',
  'setImmediate',
  'queueMicrotask',
  'process',
  'crypto',
  'performance',
  'console',
  'Buffer',
];
const nockOutsideItsWrapper = {
  name: 'nock',
  message: 'Use httpMock() of test/support/http-mock.ts: it fails on missing and unused mocks.',
};

export default tseslint.config(
  { ignores: ['dist/', 'data/', 'coverage/', 'test-artifacts/', 'test/mongodb/', 'test/teams-client/'] },
  js.configs.recommended,
  {
    files: ['{src,cards,scripts,bin}/**/*.{ts,js,cjs,mjs}'],
    plugins: { regexp },
    rules: {
      // No text may take ever longer, whoever sends it.
      'regexp/no-super-linear-backtracking': ['error', { report: 'potential' }],
      'regexp/no-super-linear-move': ['error', { report: 'potential' }],
    },
  },
  {
    files: ['**/*.ts'],
    extends: [tseslint.configs.recommendedTypeChecked],
    languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname } },
    rules: {
      'max-lines': ['error', { max: 300, skipBlankLines: false, skipComments: false }],
      'max-depth': ['error', 3],
      eqeqeq: 'error',
      'no-restricted-syntax': ['error', NAMED_EXPORTS, ONE_CONFIG],
      'no-restricted-imports': ['error', { paths: [nockOutsideItsWrapper] }],
      '@typescript-eslint/consistent-type-imports': ['error', { fixStyle: 'inline-type-imports' }],
      '@typescript-eslint/no-floating-promises': 'error',
      '@typescript-eslint/switch-exhaustiveness-check': 'error',
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
      '@typescript-eslint/no-unused-vars': [
        'error',
        { argsIgnorePattern: '^_', varsIgnorePattern: '^_', ignoreRestSiblings: true },
      ],
      // Ports promise a promise; an adapter with nothing to wait for still writes async.
      '@typescript-eslint/require-await': 'off',
    },
  },
  { files: ['src/config.ts'], rules: { 'no-restricted-syntax': ['error', NAMED_EXPORTS] } },
  {
    files: PURE_ROOMS,
    rules: {
      'no-restricted-syntax': ['error', NAMED_EXPORTS, ONE_CONFIG, ...NO_CLOCK],
      'no-restricted-globals': ['error', ...IMPURE_GLOBALS.map((name) => ({ name, message: PURE }))],
      'no-restricted-imports': [
        'error',
        {
          paths: [nockOutsideItsWrapper, ...builtinModules.map((name) => ({ name, message: PURE }))],
          patterns: [{ group: ['node:*'], message: PURE }],
        },
      ],
    },
  },
  {
    files: ['test/**/*.ts', 'bench/**/*.ts'],
    rules: {
      'max-lines': ['error', { max: 400, skipBlankLines: false, skipComments: false }],
      'no-restricted-syntax': ['error', NAMED_EXPORTS, NO_MODULE_MOCKS],
      // Tests look into JSON that platforms and cards made: asserting on it is the check.
      '@typescript-eslint/no-unsafe-argument': 'off',
      '@typescript-eslint/no-unsafe-assignment': 'off',
      '@typescript-eslint/no-unsafe-call': 'off',
      '@typescript-eslint/no-unsafe-member-access': 'off',
      '@typescript-eslint/no-unsafe-return': 'off',
      '@typescript-eslint/unbound-method': 'off',
    },
  },
  {
    files: ['test/**/*.ts'],
    rules: { 'no-restricted-syntax': ['error', NAMED_EXPORTS, NO_MODULE_MOCKS, NO_WALL_TIME] },
  },
  { files: ['test/support/http-mock.ts'], rules: { 'no-restricted-imports': 'off' } },
  {
    files: ['**/*.{js,cjs,mjs}'],
    languageOptions: {
      globals: Object.fromEntries(
        [
          'require',
          'module',
          '__dirname',
          'process',
          'console',
          'fetch',
          'URL',
          'AbortSignal',
          'setTimeout',
          'clearTimeout',
        ].map((name) => [name, 'readonly']),
      ),
    },
  },
  { files: ['test/support/only-this-machine.js'], languageOptions: { globals: { afterAll: 'readonly' } } },
);
