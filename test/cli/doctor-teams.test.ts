// `zorgspoor doctor` on Teams: what it says of credentials, and of whom the bot has not met.
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { createEmbeddedStorage } from '../../src/storage/embedded/embedded-storage';
import {
  folder,
  dataDir,
  HTTP_NOW,
  KEY,
  ENTRA,
  APP,
  SECRETS,
  school,
  http,
  doctor,
  about,
  addressAnswers,
} from './support/doctor-school';

describe('the doctor on Teams', () => {
  const token = (status: number, body: object) =>
    http
      .mock('https://login.microsoftonline.com')
      .post(`/${ENTRA}/oauth2/v2.0/token`, /grant_type=client_credentials/)
      .reply(status, body, { date: HTTP_NOW });
  const channels = { support_team_member: '19:ot@thread.tacv2', team_leader: '19:tl@thread.tacv2' };
  const env = (more: Record<string, string> = {}) => ({
    TENANTS: school(channels, 'teams'),
    TEAMS_APP_ID: APP,
    TEAMS_APP_PASSWORD: SECRETS.TEAMS_APP_PASSWORD,
    TEAMS_TENANT_ID: ENTRA,
    MASTER_KEY: KEY,
    DATA_DIR: dataDir(),
    PUBLIC_URL: 'https://zorg.school.example',
    ...more,
  });

  it.each([
    [7000215, /secret is wrong/],
    [7000222, /expired/],
    [700016, /does not know the app/],
    [53003, /AADSTS53003/],
  ])('explains why Microsoft gives no token: %d', async (code, text) => {
    token(401, {
      error: 'invalid_client',
      error_description: `AADSTS${code}: something with ${SECRETS.TEAMS_APP_PASSWORD}`,
      error_codes: [code],
    });
    addressAnswers();
    const report = await doctor(env());
    expect(about(report, 'Teams credentials')).toMatchObject([
      { result: 'failure', text: expect.stringMatching(text) },
    ]);
    expect(report.text).not.toContain(SECRETS.TEAMS_APP_PASSWORD);
  });

  it('tells whom and which channels the bot has not met, by id', async () => {
    const settings = env();
    const storage = await createEmbeddedStorage({ dataDir: settings.DATA_DIR, masterKey: Buffer.from(KEY, 'hex') });
    const here = { tenant: ENTRA, serviceUrl: 'https://smba.example', bot: '28:bot' };
    for (let number = 1; number <= 9; number += 1)
      await storage.addresses.remember(`teams:${ENTRA}:person:00000000-0000-4000-8000-00000000000${number}`, {
        ...here,
        user: `29:${number}`,
      });
    await storage.addresses.remember(`teams:${ENTRA}:place:19:ot@thread.tacv2`, here);
    await storage.close();
    token(200, { access_token: 'a-token-for-the-connector', expires_in: 3599 });
    addressAnswers();
    const report = await doctor(settings);
    expect(about(report, 'Teams credentials')).toMatchObject([{ result: 'ok' }]);
    expect(about(report, 'Teams people')).toMatchObject([
      { result: 'warning', text: 'het-kompas: the bot has not met henk, and cannot write to them' },
    ]);
    expect(about(report, 'Teams channels')).toMatchObject([
      { result: 'warning', text: expect.stringContaining('team_leader') },
    ]);
    expect(report.text).not.toContain('a-token-for-the-connector');
    expect(report.exit).toBe(1);
  });

  it('says that nobody is heard when the tenant file has another Entra tenant', async () => {
    const path = join(folder, 'other-entra.yaml');
    writeFileSync(
      path,
      readFileSync(school(channels, 'teams'), 'utf8').replace(
        `teams: [${ENTRA}]`,
        'teams: [99999999-0000-4000-8000-000000000000]',
      ),
    );
    token(200, { access_token: 't', expires_in: 3599 });
    addressAnswers();
    expect(about(await doctor(env({ TENANTS: path })), 'Teams tenant')).toMatchObject([
      { result: 'failure', text: expect.stringContaining(ENTRA) },
    ]);
  });
});
