/**
 * The settings of a command about a set-up: those of its process, and of `.env` where it stands, so that nobody has to
 * remember how to hand them over. Says where they are from, and none of them.
 */
import type { EnvFile } from '../config/env-file';

/** Where settings were looked for. */
export type SettingsFound = { readonly file?: EnvFile | undefined; readonly folder: string };

/** Takes what the process does not have itself from `.env`, here or beside the program. Throws EnvFileRefused, or KeyNotGiven
 * when the master key is in a vault that does not give it. */
export async function takeSettings(): Promise<SettingsFound> {
  // Loaded when a command needs them: whoever asks for the options waits for no schema.
  const { packageRoot } = await import('../compose/load-files.js');
  const { takeEnvFile, takeVaultKey } = await import('../config.js');
  const folder = process.cwd();
  const file = takeEnvFile([folder, packageRoot()]);
  await takeVaultKey();
  return { file, folder };
}

/** Runs a command with them; where they are from and what is odd about them goes to standard error. */
export async function withSettings<T>(run: (settings: SettingsFound) => Promise<T>): Promise<T> {
  const settings = await takeSettings();
  const { file } = settings;
  if (file) process.stderr.write([`settings: ${file.path}`, ...file.remarks, ''].join('\n'));
  return run(settings);
}
