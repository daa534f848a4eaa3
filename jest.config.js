/** Types are checked by `npm run typecheck`; ts-jest only transpiles here. */
const compilerOptions = {
  target: 'ES2023',
  // What is loaded when it is first needed (`await import()`) becomes a require: jest has no modules of Node's own kind.
  module: 'CommonJS',
  esModuleInterop: true,
  resolveJsonModule: true,
  isolatedModules: true,
};

module.exports = {
  testEnvironment: 'node',
  roots: ['<rootDir>/test'],
  testMatch: ['**/*.test.ts'],
  maxWorkers: 2,
  transform: {
    '^.+\\.ts$': ['ts-jest', { diagnostics: false, tsconfig: compilerOptions }],
  },
  resolver: '<rootDir>/test/support/resolve-source.js',
  // `require('adaptivecards')` fails in Node (ESM without extensions); its UMD build works.
  moduleNameMapper: { '^adaptivecards$': 'adaptivecards/dist/adaptivecards.js' },
  reporters: ['default', '<rootDir>/test/support/closing-line.js'],
};
