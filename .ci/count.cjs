// Prints `passed failed skipped` from a Jest report; test files that did not run at all count as one failure each.
const { readFileSync } = require('node:fs');

const report = JSON.parse(readFileSync(process.argv[2], 'utf8'));
const failed = report.numFailedTests + report.numRuntimeErrorTestSuites;
if (!Number.isInteger(report.numPassedTests) || !Number.isInteger(failed)) process.exit(1);
// What a run of its own goes through after this one counts there (test/support/left-out.ts).
const skipped = report.testResults
  .flatMap(({ assertionResults }) => assertionResults)
  .filter(({ status }) => status === 'pending' || status === 'todo')
  .filter(({ ancestorTitles }) => !ancestorTitles.some((title) => title.endsWith('[in a run of its own]')));
console.log(`${report.numPassedTests} ${failed} ${skipped.length}`);
