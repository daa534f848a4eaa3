/**
 * How a command ends: text or JSON on standard output, reasons on standard error, and an exit code that scripts can
 * use.
 */

export const EXIT = {
  /** All as it should be. */
  fine: 0,
  /** The command did its work and found something wrong: a failed story, a gap, an error in a file. */
  found: 1,
  /** It could not do its work: a file that is not there, a story that cannot be read, an unknown option. */
  unable: 2,
} as const;
export type Exit = (typeof EXIT)[keyof typeof EXIT];

/** What a command ends with. `text` is left out with `--json`. */
export type CommandReport = { readonly exit: Exit; readonly text: string; readonly json: unknown };

/** A reason for people why a command cannot do its work. */
export class Unable extends Error {
  override readonly name = 'Unable';
}

/** Runs a command and prints its report. A bug keeps its stack; anything a person can mend is said in their words. */
export async function finish(work: Promise<CommandReport>, asJson: boolean): Promise<void> {
  try {
    const { exit, text, json } = await work;
    process.stdout.write(asJson ? `${JSON.stringify(json, null, 2)}\n` : `${text}\n`);
    process.exitCode = exit;
  } catch (error) {
    process.exitCode = EXIT.unable;
    const reason =
      error instanceof Error ? (isForPeople(error) ? error.message : (error.stack ?? error.message)) : String(error);
    process.stderr.write(`zorgspoor: ${reason}\n`);
  }
}

/** Errors whose message is written for whoever runs the command. */
const isForPeople = (error: Error) =>
  [
    'Unable',
    'ConfigError',
    'EnvFileRefused',
    'KeyMissing',
    'KeyNotGiven',
    'FilesRefused',
    'FolderInUse',
    'StorageUnavailable',
    'WrongMasterKey',
    'StoreIncomplete',
    'NewerFormat',
    'UnreadableFormat',
  ].includes(error.name) ||
  ('code' in error && error.code === 'ENOENT');
