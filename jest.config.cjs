// Jest runs the compiler's own output: no transformer, and frames point at the .ts files through source maps.
module.exports = {
  testEnvironment: 'node',
  roots: ['<rootDir>/dist/test'],
  testMatch: ['**/*.test.js'],
  transform: {},
  // A busy machine is no failure; what has to be quick is measured in bench/.
  testTimeout: 240000,
  maxWorkers: 2,
  globalSetup: '<rootDir>/dist/test/support/global-setup.js',
  reporters: ['default', '<rootDir>/dist/test/support/left-out-reporter.js'],
};
