// CI reads 'N passed, N failed, N skipped' on the last line; jest words its summary otherwise.
module.exports = class ClosingLine {
  onRunComplete(_contexts, results) {
    const failed = results.numFailedTests + results.numRuntimeErrorTestSuites;
    const skipped = results.numPendingTests + results.numTodoTests;
    // At exit: jest prints its own summary after the reporters.
    process.once('exit', () =>
      console.log(`\nTests: ${results.numPassedTests} passed, ${failed} failed, ${skipped} skipped`),
    );
  }
};
