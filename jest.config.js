/** Types are checked by `npm run typecheck`; ts-jest only transpiles here (isolatedModules in tsconfig.json). */
module.exports = {
  testEnvironment: 'node',
  roots: ['<rootDir>/test'],
  testMatch: ['**/*.test.ts'],
  maxWorkers: 2,
  transform: {
    '^.+\\.ts$': ['ts-jest', { diagnostics: false }],
  },
  // `require('adaptivecards')` fails in Node (ESM without extensions); its UMD build works.
  moduleNameMapper: { '^adaptivecards$': 'adaptivecards/dist/adaptivecards.js' },
  reporters: ['default', '<rootDir>/test/support/closing-line.js'],
};
