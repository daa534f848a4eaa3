// CI reads 'N passed, N failed, N skipped' on a line of its own; jest words its summary otherwise.
module.exports = class ClosingLine {
  onRunComplete(_contexts, results) {
    const failed = results.numFailedTests + results.numRuntimeErrorTestSuites;
    const skipped = results.numPendingTests + results.numTodoTests;
    console.log(`Tests: ${results.numPassedTests} passed, ${failed} failed, ${skipped} skipped`);
  }
};
