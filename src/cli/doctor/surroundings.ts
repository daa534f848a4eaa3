/**
 * The doctor on what is around the bot: whether its address reaches it from outside, and whether its clock is right.
 */
import type { Config } from '../../config';
import { failure, ok, warning, type DoctorFinding } from './finding';
import { call } from './web';

const SECOND = 1000;
/** Teams and Slack turn a request away that seems five minutes old; reminders are late by as much as the clock is. */
const WRONG_SECONDS = 240;
const ODD_SECONDS = 30;

/** Whether the bot answers where it listens, whatever stands in front of it. */
async function answersHere(host: string, port: number): Promise<boolean> {
  const own = /^(0\.0\.0\.0|::)$/.test(host) ? '127.0.0.1' : host.includes(':') ? `[${host}]` : host;
  const answer = await call(`http://${own}:${port}/healthz`);
  return answer?.status === 200 && answer.text.trim() === 'ok';
}

/** Whether our own address leads to us. */
export async function address({
  publicUrl,
  slack,
  teams,
  host,
  port,
}: Pick<Config, 'publicUrl' | 'slack' | 'teams' | 'host' | 'port'>): Promise<readonly DoctorFinding[]> {
  if (!publicUrl) {
    if (!slack && !teams) return [];
    return [
      warning(
        'address',
        'PUBLIC_URL is not set: nobody can be given a link to a dossier, and whether Teams and Slack can reach the bot could not be tried',
        'Set it to the address that you gave to Slack and Azure, without what comes after the host.',
      ),
    ];
  }
  const answer = await call(`${publicUrl}/healthz`);
  if (!answer && (await answersHere(host, port)))
    return [
      warning(
        'address',
        `the bot runs here, but ${publicUrl} cannot be reached from this machine itself, as is so on many networks; whether it can from outside was not tried`,
        `Open ${publicUrl}/healthz on a telephone that is not on the school's network: it says ok. If not, see whether the name leads here, whether the proxy runs, and whether ports 80 and 443 are open.`,
      ),
    ];
  if (!answer)
    return [
      failure(
        'address',
        `${publicUrl} does not answer`,
        'See whether the bot and the reverse proxy run, whether the name leads to this machine, and whether the certificate is valid.',
      ),
    ];
  if (answer.status === 200 && answer.text.trim() === 'ok') return [ok('address', `${publicUrl} leads to the bot`)];
  if ([502, 503, 504].includes(answer.status))
    return [
      failure(
        'address',
        `${publicUrl} answers ${answer.status}: the reverse proxy finds no bot behind it`,
        'See whether the bot runs, and whether the proxy sends to HOST and PORT.',
      ),
    ];
  return [
    failure(
      'address',
      `${publicUrl} answers ${answer.status}, and not as the bot does`,
      'See whether the reverse proxy sends every path, /healthz too, to the bot.',
    ),
  ];
}

/** What time Slack has: anybody may ask. */
export async function timeAtSlack(apiUrl = 'https://slack.com/api/'): Promise<string | undefined> {
  return (await call(`${apiUrl}api.test`, { method: 'POST' }))?.date;
}

/** Our clock beside those of others; all ISO instants in UTC. Nothing is said when nobody told the time. */
export function clock(now: string, elsewhere: readonly (string | undefined)[]): readonly DoctorFinding[] {
  const apart = elsewhere
    .filter((date) => date !== undefined)
    .map((date) => Math.round((Date.parse(now) - Date.parse(date)) / SECOND));
  if (apart.length === 0) return [];
  const worst = apart.reduce((most, seconds) => (Math.abs(seconds) > Math.abs(most) ? seconds : most));
  const text = `this machine is ${Math.abs(worst)} seconds ${worst < 0 ? 'behind' : 'ahead'}`;
  const todo = 'Let the machine keep time by itself (timedatectl set-ntp true).';
  if (Math.abs(worst) >= WRONG_SECONDS)
    return [failure('clock', `${text}: what Slack and Teams send is turned away as too old`, todo)];
  return Math.abs(worst) >= ODD_SECONDS ? [warning('clock', text, todo)] : [ok('clock', 'right')];
}
