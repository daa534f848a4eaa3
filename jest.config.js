/**
 * What a suite needs stands in its name: `x.browser.test.ts` a browser, `x.mongodb.test.ts` a MongoDB, `x.pdf.test.ts` pdftotext, `x.built.test.ts` the program as built.
 * A name without one is a unit suite: it needs nothing but this folder, and reaches nothing outside this machine.
 * Types are checked by `npm run typecheck`; ts-jest only transpiles here (isolatedModules in tsconfig.json).
 */
const NEEDS = '[./](browser|mongodb|pdf|built)\\.test\\.ts$';

const common = {
  testEnvironment: 'node',
  roots: ['<rootDir>/test'],
  transform: {
    '^.+\\.ts$': ['ts-jest', { diagnostics: false }],
  },
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
      setupFiles: ['<rootDir>/test/support/only-this-machine.js'],
    },
    { ...common, displayName: 'machine', testRegex: [NEEDS] },
  ],
};
