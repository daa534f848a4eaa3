/**
 * What a suite needs is the word before `.test.ts` in its name: browser, mongodb, pdf (pdftotext), built (the program as built: `npm run build`) or long (patience: it plays whole stories).
 * A name without one is a unit suite: it needs nothing but this folder, and reaches nothing outside this machine.
 */
const NEEDS = '[./](browser|mongodb|pdf|built|long)\\.test\\.ts$';

/** Types are checked by `npm run typecheck`; here they are only taken away, which this compiler does in a fraction of the time of TypeScript's own. */
const compiler = {
  jsc: { parser: { syntax: 'typescript' }, target: 'es2023' },
  // What is loaded when it is first needed (`await import()`) becomes a require: jest has no modules of Node's own kind.
  module: { type: 'commonjs' },
};

const common = {
  testEnvironment: 'node',
  roots: ['<rootDir>/test'],
  transform: {
    '^.+\\.ts$': ['@swc/jest', compiler],
  },
  resolver: '<rootDir>/test/support/resolve-source.js',
  // `require('adaptivecards')` fails in Node (ESM without extensions); its UMD build works.
  moduleNameMapper: { '^adaptivecards$': 'adaptivecards/dist/adaptivecards.js' },
};

module.exports = {
  maxWorkers: 2,
  // For a machine that is busy with something else; on a quiet one nobody waits for it.
  testTimeout: 600_000,
  reporters: ['default', '<rootDir>/test/support/closing-line.js'],
  projects: [
    {
      ...common,
      displayName: 'unit',
      testMatch: ['**/*.test.ts'],
      testPathIgnorePatterns: [NEEDS],
      setupFilesAfterEnv: ['<rootDir>/test/support/only-this-machine.js'],
    },
    { ...common, displayName: 'machine', testRegex: [NEEDS] },
  ],
};
