/**
 * The doctor on what should happen by itself: the nightly look at the records, the backup, and the day on which the
 * secret of Teams ends.
 */
import type { Storage } from '../../app/ports';
import { lastBackup } from '../../compose/upkeep/backups';
import { lastVerified } from '../../compose/upkeep/nightly-verify';
import type { Config } from '../../config';
import { failure, ok, warning, type DoctorFinding } from './finding';

const DAY_MS = 24 * 60 * 60 * 1000;
const LATE_DAYS = 3;
const SOON_DAYS = 30;

const daysBetween = (from: string, to: string): number => Math.floor((Date.parse(to) - Date.parse(from)) / DAY_MS);

/** What the last night found; `now`: ISO, UTC. */
export async function verifiedAtNight(storage: Storage, now: string): Promise<DoctorFinding> {
  const last = await lastVerified(storage);
  if (!last)
    return ok(
      'verify',
      'no night has passed yet: the bot verifies every record at three, or run `zorgspoor verify` now',
    );
  const { at, cases, wrong } = last;
  const text = `${at.slice(0, 10)}: ${cases} cases, ${wrong === 0 ? 'every record is what was written' : `${wrong} not what was written`}`;
  if (wrong > 0)
    return failure(
      'verify',
      text,
      'Run `zorgspoor verify`: it names them. Then look at the last backup in which they are right.',
    );
  return daysBetween(at, now) > LATE_DAYS
    ? warning('verify', text, 'The bot looks each night at three: see whether it runs then, or run `zorgspoor verify`.')
    : ok('verify', text);
}

/** Backups, where it is known where they are put. */
export async function backups(
  { backupDir }: Pick<Config, 'backupDir'>,
  now: string,
): Promise<readonly DoctorFinding[]> {
  if (backupDir === undefined) return [];
  const last = await lastBackup(backupDir);
  const todo =
    'See whether the timer of the backup runs (docs/deploy.md, step 9), and whether BACKUP_DIR names where it puts them.';
  if (last === undefined) return [failure('backup', `there is none in ${backupDir}`, todo)];
  const days = daysBetween(last, now);
  const text = `the newest is of ${last.slice(0, 10)}`;
  return [days > 1 ? warning('backup', text, todo) : ok('backup', text)];
}

/** The day on which the bot would fall silent. */
export function secretEnds(
  { teams, teamsSecretEnds: ends }: Pick<Config, 'teams' | 'teamsSecretEnds'>,
  now: string,
): readonly DoctorFinding[] {
  if (!teams) return [];
  const todo =
    'Make a new one (Entra, App registrations, Certificates & secrets), put its value in TEAMS_APP_PASSWORD and its day in TEAMS_SECRET_ENDS.';
  if (ends === undefined)
    return [
      ok('Teams secret', 'when it ends is not known here: set TEAMS_SECRET_ENDS to that day, and you are told in time'),
    ];
  const days = daysBetween(now, ends);
  if (days < 0) return [failure('Teams secret', `ended on ${ends}`, todo)];
  return [
    days < SOON_DAYS
      ? warning('Teams secret', `ends in ${days} days, on ${ends}`, todo)
      : ok('Teams secret', `ends on ${ends}`),
  ];
}
