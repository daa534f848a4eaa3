// CI reads 'N passed, N failed, N skipped' on the last line; jest words its summary otherwise. Of several runs the script that starts them says it once (scripts/run-jest.mjs): then the numbers go to a file.
const { appendFileSync } = require('node:fs');

module.exports = class ClosingLine {
  onRunComplete(_contexts, results) {
    const counts = {
      passed: results.numPassedTests,
      failed: results.numFailedTests + results.numRuntimeErrorTestSuites,
      skipped: results.numPendingTests + results.numTodoTests,
    };
    const file = process.env.CLOSING_COUNTS;
    if (file) return appendFileSync(file, `${JSON.stringify(counts)}\n`);
    // At exit: jest prints its own summary after the reporters.
    process.once('exit', () =>
      console.log(`\nTests: ${counts.passed} passed, ${counts.failed} failed, ${counts.skipped} skipped`),
    );
  }
};
