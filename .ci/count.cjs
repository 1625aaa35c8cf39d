// Prints `passed failed skipped` from a Jest report; test files that did not run at all count as one failure each.
const { readFileSync } = require('node:fs');

const report = JSON.parse(readFileSync(process.argv[2], 'utf8'));
const failed = report.numFailedTests + report.numRuntimeErrorTestSuites;
if (!Number.isInteger(report.numPassedTests) || !Number.isInteger(failed)) process.exit(1);
console.log(`${report.numPassedTests} ${failed} ${report.numPendingTests + report.numTodoTests}`);
