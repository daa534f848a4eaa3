/** The server: reads the configuration, starts the program, and stops it in good order when asked to. */
import { standBy } from './compose/last-resort';
import { createLog } from './compose/system';
import { startProgram, type Program } from './compose/program';
import { readConfig } from './config';

function stopWhenAsked(program: Program): void {
  const stop = () => {
    program.stop().then(
      () => process.exit(0),
      () => process.exit(1),
    );
  };
  process.once('SIGINT', stop);
  process.once('SIGTERM', stop);
}

async function main(): Promise<void> {
  const config = readConfig();
  const log = createLog(config.logLevel);
  standBy(process, log, () => process.exit(1));
  const program = await startProgram(config, log);
  stopWhenAsked(program);
  console.log(program.playground ? `\nZorgspoor speeltuin (verzonnen scholen, geen echte gegevens): open ${program.url} in je browser. Stoppen: Ctrl+C\n` : `Zorgspoor listens on ${program.url}`);
}

main().catch((error: unknown) => {
  // Whoever starts the process reads this: the reason and nothing else, every problem at once.
  console.error(`Zorgspoor did not start.\n${error instanceof Error ? error.message : String(error)}`);
  process.exit(1);
});
