/** Where bin/zorgspoor.js comes in: runs the command line with the arguments of this process. */
import { run } from './program';

run(process.argv.slice(2)).catch((error: unknown) => {
  console.error(error);
  process.exitCode = 2;
});
