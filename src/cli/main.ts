/** Where bin/zorgspoor.js comes in: runs the command line with the arguments of this process. */
import { run } from './program';

// A reader such as head may have seen enough: that is no fault of ours.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code !== 'EPIPE') throw error;
});

run(process.argv.slice(2)).catch((error: unknown) => {
  console.error(error);
  process.exitCode = 2;
});
