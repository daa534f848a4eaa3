// Set-ups for `zorgspoor doctor`: a school with its channels, what Slack and our own address answer, and how to read
// the findings.
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parse } from 'yaml';
import { doctorCommand } from '../../../src/cli/doctor-command';
import type { DoctorFinding } from '../../../src/cli/doctor/finding';
import { httpMock } from '../../support/http-mock';

const root = join(__dirname, '..', '..', '..');
export const folder = mkdtempSync(join(tmpdir(), 'zorgspoor-doctor-'));
afterAll(() => rmSync(folder, { recursive: true }));
let made = 0;
export const dataDir = () => join(folder, `data-${(made += 1)}`);

export const NOW = '2026-11-21T09:00:00.000Z';
export const HTTP_NOW = new Date(NOW).toUTCString();
export const KEY = 'ab'.repeat(32);
export const OTHER_KEY = 'cd'.repeat(32);
export const ENTRA = '00000000-0000-4000-8000-000000000000';
export const APP = '11111111-1111-4111-8111-111111111111';
export const SECRETS = {
  SLACK_SIGNING_SECRET: 'signing-secret-of-slack',
  SLACK_BOT_TOKEN: 'xoxb-token-of-slack',
  TEAMS_APP_PASSWORD: 'password-of-teams',
  MASTER_KEY: KEY,
};

/** The example school, with its channels on a platform and everybody's account there. */
export function school(channels: Record<string, string>, from = 'slack'): string {
  const example = readFileSync(join(root, 'config', 'school.example.yaml'), 'utf8');
  const ours = Object.entries(channels)
    .map(([role, id]) => `  ${role}: { platform: ${from}, id: "${id}" }`)
    .join('\n');
  const text = example
    .replace(/^channels:\n(?: {2}.*\n)+/m, `channels:\n${ours}\n`)
    .replace(/^ {2}- \{ id: ruben.*\n/m, '');
  const path = join(folder, `school-${(made += 1)}.yaml`);
  writeFileSync(path, text);
  return path;
}

export const CHANNELS = { support_team_member: 'C000000001', team_leader: 'C000000002' };
const manifest = parse(readFileSync(join(root, 'manifests', 'slack', 'manifest.yaml'), 'utf8')) as {
  oauth_config: { scopes: { bot: string[] } };
};
export const SCOPES = manifest.oauth_config.scopes.bot;

export const http = httpMock();

export function slackAnswers({
  team = 'T000000001',
  scopes = SCOPES,
  infos = [] as (object | string)[],
  date = HTTP_NOW,
} = {}): void {
  const api = http.mock('https://slack.com');
  api
    .post('/api/auth.test')
    .reply(
      200,
      { ok: true, team_id: team, user_id: 'U0BOT', team: 'School', user: 'zorgspoor' },
      { 'x-oauth-scopes': scopes.join(',') },
    );
  api.post('/api/api.test').reply(200, { ok: true }, { date });
  for (const info of infos)
    api
      .post('/api/conversations.info')
      .reply(
        200,
        typeof info === 'string'
          ? { ok: false, error: info }
          : { ok: true, channel: { id: 'C', name: 'secret-channel-name', ...info } },
      );
}
export const IN = { is_member: true, is_private: true };

export const doctor = (env: Record<string, string>) => doctorCommand({ env, now: () => NOW });
/** With a key or a database and no platform it is a playground that somebody meant to open, not half a school. */
export const meant = { PLAYGROUND_PUBLIC: 'yes' } as const;
export const findingsOf = (report: { readonly json: unknown }) =>
  (report.json as { findings: DoctorFinding[] }).findings;
export const about = (report: { readonly json: unknown }, what: string) =>
  findingsOf(report).filter((finding) => finding.about === what);

export const slackEnv = (more: Record<string, string> = {}) => ({
  TENANTS: school(CHANNELS),
  SLACK_SIGNING_SECRET: SECRETS.SLACK_SIGNING_SECRET,
  SLACK_BOT_TOKEN: SECRETS.SLACK_BOT_TOKEN,
  DATA_DIR: dataDir(),
  PUBLIC_URL: 'https://zorg.school.example',
  ...more,
});
export const addressAnswers = () => http.mock('https://zorg.school.example').get('/healthz').reply(200, 'ok\n');
