/** The server: reads the configuration, starts the program, and stops it in good order when asked to. */
import { standBy } from './compose/last-resort';
import { createLog } from './compose/system';
import { startProgram, type Program } from './compose/program';
import { readConfig, takeVaultKey } from './config';

/** In good order when asked once; whoever asks again does not want to wait for that. */
function stopWhenAsked(program: Program): void {
  let asked = false;
  const stop = () => {
    if (asked) process.exit(1);
    asked = true;
    program.stop().then(
      () => process.exit(0),
      () => process.exit(1),
    );
  };
  process.on('SIGINT', stop);
  process.on('SIGTERM', stop);
}

/**
 * `kill -HUP`: the files of the schools are read again, also where nothing tells that they were written. While we start
 * they are read anyway.
 */
function readAgainWhenAsked(started: () => Program | undefined): void {
  process.on('SIGHUP', () => void started()?.reload());
}

/** The same lines as `zorgspoor check`; the others are served all the same. */
function whatIsWrong({ wrong }: Program): string {
  if (wrong.length === 0) return '';
  return `Not every school can be served as its file says:\n${wrong.join('\n')}\n`;
}

const OPEN_TO_ALL = `
LET OP: deze speeltuin is open voor iedereen die deze machine kan bereiken. Er is geen aanmelding: iedereen kan er iedereen zijn en alles lezen. Typ er nooit iets over echte mensen.
ATTENTION: this playground is open to everybody who can reach this machine. There is no login: anyone can be anyone and read everything. Never type anything about real people.
`;

/** What whoever starts it reads. The playground says what it is, and loudly when others can reach it. */
function greeting({ playground, url }: Program, isPublic: boolean): string {
  if (!playground) return `Zorgspoor listens on ${url}`;
  return `\nZorgspoor speeltuin (verzonnen scholen, geen echte gegevens): open ${url} in je browser. Stoppen: Ctrl+C\n${isPublic ? OPEN_TO_ALL : ''}`;
}

async function main(): Promise<void> {
  await takeVaultKey();
  const config = readConfig();
  const log = createLog(config.logLevel);
  standBy(process, log, () => process.exit(1));
  const running: { program?: Program } = {};
  readAgainWhenAsked(() => running.program);
  const program = await startProgram(config, log);
  running.program = program;
  stopWhenAsked(program);
  process.stderr.write(whatIsWrong(program));
  console.log(greeting(program, config.publicPlayground));
}

main().catch((error: unknown) => {
  // Whoever starts the process reads this: the reason and nothing else, every problem at once.
  console.error(`Zorgspoor did not start.\n${error instanceof Error ? error.message : String(error)}`);
  process.exit(1);
});
