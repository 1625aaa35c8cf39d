// Jest runs the compiler's own output: no transformer, and frames point at the .ts files through source maps.
module.exports = {
  testEnvironment: 'node',
  roots: ['<rootDir>/dist/test'],
  testMatch: ['**/*.test.js'],
  transform: {},
  // A busy machine is no failure; what has to be quick is measured in bench/.
  testTimeout: 240000,
  maxWorkers: 2,
  // A worker that has opened many databases and browsers is slow: it gives way to a new one.
  workerIdleMemoryLimit: '1200MB',
  globalSetup: '<rootDir>/dist/test/support/global-setup.js',
  reporters: ['default', '<rootDir>/dist/test/support/left-out-reporter.js'],
};
