/** The doctor on where the settings came from, and on what is odd about `.env`. */
import type { SettingsFound } from '../settings';
import { ok, warning, type DoctorFinding } from './finding';

/** Says which file was read; nothing where nobody looked for one. */
export function whereFrom(settings: SettingsFound | undefined): readonly DoctorFinding[] {
  if (!settings) return [];
  const { file, folder } = settings;
  if (!file) return [ok('settings', `those of this process: there is no .env in ${folder}`)];
  const overruled =
    file.overruled.length === 0
      ? []
      : [
          warning(
            'settings',
            `this process has another ${file.overruled.join(', ')} than ${file.path}, and that counts here`,
            'Run this without it (unset it in this shell), or see which of the two the bot has.',
          ),
        ];
  const odd = file.remarks.map((remark) => warning('settings', remark, `Put that right in ${file.path}.`));
  return [ok('settings', `read from ${file.path}`), ...overruled, ...odd];
}
