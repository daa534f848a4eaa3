// `zorgspoor people sync` against recorded answers: all groups whole, or nothing at all, said in words.
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pauses } from '../../src/cli/people/ask-patiently';
import { syncCommand } from '../../src/cli/people/sync-command';
import { readConfig } from '../../src/config';
import { TenantId } from '../../src/domain/ids';
import { createEmbeddedStorage } from '../../src/storage/embedded/embedded-storage';
import { MASTER_KEY } from '../contracts/under-test';
import { httpMock } from '../support/http-mock';

const http = httpMock();
const SCHOOL = TenantId('het-kompas');
const ENTRA = '00000000-0000-4000-8000-000000000000';
const GROUP = '11111111-1111-4111-8111-111111111111';
const TEAM = '19:0123abcd@thread.tacv2';
const NEW = '22222222-2222-4222-8222-222222222222';
const entraOf = (last: number) => `00000000-0000-4000-8000-0000000000${String(last).padStart(2, '0')}`;

describe('people sync', () => {
  let folder: string;
  let dataDir: string;
  async function configWith(groups: string) {
    const example = await readFile(join(__dirname, '../../config/school.example.yaml'), 'utf8');
    const file = join(folder, 'school.yaml');
    await writeFile(
      file,
      `${example.replace('coordinators: [fatma]', 'coordinators: [fatma, henk]')}\ngroups:\n  - ${groups}\n`,
    );
    return readConfig({
      TENANTS: file,
      DATA_DIR: dataDir,
      MASTER_KEY: MASTER_KEY.toString('hex'),
      SLACK_BOT_TOKEN: 'xoxb-1',
      SLACK_SIGNING_SECRET: 'secret',
      TEAMS_APP_ID: ENTRA,
      TEAMS_APP_PASSWORD: 'password',
      TEAMS_TENANT_ID: ENTRA,
    });
  }
  const waiting = async () => {
    const storage = await createEmbeddedStorage({ dataDir, masterKey: MASTER_KEY });
    const { staff } = await storage.staff.load(SCHOOL);
    await storage.close();
    return staff.waiting;
  };
  beforeEach(async () => {
    pauses.firstMs = 1;
    folder = await mkdtemp(join(tmpdir(), 'zorgspoor-sync-'));
    dataDir = join(folder, 'data');
    await (await createEmbeddedStorage({ dataDir, masterKey: MASTER_KEY })).close();
  });
  afterEach(() => rm(folder, { recursive: true, force: true }));

  const slack = () => http.mock('https://slack.com');
  const token = () =>
    http
      .mock('https://login.microsoftonline.com')
      .post(`/${ENTRA}/oauth2/v2.0/token`)
      .reply(200, { access_token: 't' });
  const graph = () => http.mock('https://graph.microsoft.com');
  const MEMBERS = `/v1.0/groups/${GROUP}/members`;
  const user = (id: string, more = {}) => ({
    '@odata.type': '#microsoft.graph.user',
    id,
    displayName: 'Noor',
    ...more,
  });
  const ENTRA_GROUP = `{ from: entra, id: ${GROUP}, roles: [mentor] }`;
  const SLACK_GROUP = '{ from: slack, id: S012AB3CD, roles: [mentor] }';

  it('reads a user group of Slack, waits when it is told to, and asks the names of those who are new alone', async () => {
    slack().post('/api/usergroups.users.list').reply(429, {}, { 'retry-after': '0' });
    slack()
      .post('/api/usergroups.users.list', /usergroup=S012AB3CD/)
      .reply(200, { ok: true, users: ['U000000001', 'U000000002', 'U0NEW', 'U0BOT'] });
    slack()
      .post('/api/users.info', /user=U0NEW/)
      .reply(200, { ok: true, user: { real_name: 'Sara Dekker' } });
    slack()
      .post('/api/users.info', /user=U0BOT/)
      .reply(200, { ok: true, user: { real_name: 'B', is_bot: true } });
    const { exit, text } = await syncCommand({}, await configWith(SLACK_GROUP));
    expect([exit, text]).toEqual([0, expect.stringMatching(/comes {4}Sara Dekker[^]*waits for two coordinators/)]);
    expect(await waiting()).toMatchObject([{ from: 'groups', two: true, steps: [{ does: 'comes' }] }]);
  });

  it('reads all pages of a group of Entra', async () => {
    token();
    graph()
      .get(MEMBERS)
      .query(true)
      .reply(200, {
        value: [user(entraOf(1)), user(entraOf(2))],
        '@odata.nextLink': `https://graph.microsoft.com${MEMBERS}?$skiptoken=2`,
      });
    graph()
      .get(MEMBERS)
      .query({ $skiptoken: '2' })
      .reply(200, { value: [user(NEW, { displayName: 'Sara Dekker' })] });
    const { text } = await syncCommand({ dryRun: true }, await configWith(ENTRA_GROUP));
    expect(text).toMatch(/1 come, 0 change, 0 go, 2 stay as they are, 0 refused/);
    expect(await waiting()).toEqual([]);
  });

  it('reads the roster of a team, without the bot and with guests refused', async () => {
    token();
    http
      .mock('https://smba.trafficmanager.net')
      .get(`/teams/v3/conversations/${encodeURIComponent(TEAM)}/pagedmembers`)
      .query({ pageSize: '500' })
      .reply(200, {
        continuationToken: 'more',
        members: [{ id: '28:bot' }, { id: '29:1', aadObjectId: entraOf(1), tenantId: ENTRA }],
      });
    http
      .mock('https://smba.trafficmanager.net')
      .get(`/teams/v3/conversations/${encodeURIComponent(TEAM)}/pagedmembers`)
      .query({ pageSize: '500', continuationToken: 'more' })
      .reply(200, {
        members: [
          { id: '29:2', objectId: entraOf(2), tenantId: ENTRA },
          { id: '29:3', objectId: NEW, name: 'G', tenantId: GROUP },
        ],
      });
    const { exit, text } = await syncCommand({}, await configWith(`{ from: teams, id: "${TEAM}", roles: [mentor] }`));
    expect([exit, text]).toEqual([1, expect.stringMatching(/from another organisation/)]);
    expect(await waiting()).toEqual([]);
  });

  const nothing = async (groups: string, why: RegExp) => {
    await expect(syncCommand({ skipRefused: true }, await configWith(groups))).rejects.toThrow(why);
    expect(await waiting()).toEqual([]);
  };

  it('puts nothing before anybody when the right was not given', async () => {
    slack().post('/api/usergroups.users.list').reply(200, { ok: false, error: 'missing_scope' });
    await nothing(SLACK_GROUP, /missing_scope.*right for it was not given.*Nothing was put before anybody/);
    token();
    graph()
      .get(MEMBERS)
      .query(true)
      .reply(403, { error: { code: 'Authorization_RequestDenied' } });
    await nothing(ENTRA_GROUP, /the right for it was not given.*Nothing was put before anybody/);
  });

  it('puts nothing before anybody when the second page stays away, is cut off or is something else', async () => {
    const first = {
      value: [user(entraOf(1))],
      '@odata.nextLink': `https://graph.microsoft.com${MEMBERS}?$skiptoken=2`,
    };
    const second = () => graph().get(MEMBERS).query({ $skiptoken: '2' });
    for (const [break_, why] of [
      [() => void second().times(4).reply(429, {}, { 'retry-after': '0' }), /429, also after 4 tries/],
      [() => void second().times(4).replyWithError('cut'), /the line was cut, also after 4 tries/],
      [() => void second().reply(200, { members: [] }), /not what Microsoft Graph promises/],
    ] as const) {
      token();
      graph()
        .get(MEMBERS)
        .query(({ $skiptoken }) => $skiptoken === undefined)
        .reply(200, first);
      break_();
      await nothing(ENTRA_GROUP, why);
    }
  });

  it('puts nothing before anybody when the second of two groups cannot be read', async () => {
    slack()
      .post('/api/usergroups.users.list')
      .reply(200, { ok: true, users: ['U000000001'] });
    slack().post('/api/usergroups.users.list').reply(200, { ok: false, error: 'no_such_subteam' });
    await nothing(`${SLACK_GROUP}\n  - { from: slack, id: S0000002, roles: [teacher] }`, /no_such_subteam/);
  });

  it('follows no page to elsewhere, with the token of the school', async () => {
    token();
    graph()
      .get(MEMBERS)
      .query(true)
      .reply(200, { value: [], '@odata.nextLink': 'https://graph.microsoft.com.example/x' });
    await nothing(ENTRA_GROUP, /lead elsewhere/);
  });

  it('refuses an id of a group that has not its shape, and says what to write', async () => {
    await nothing('{ from: entra, id: mentoren, roles: [mentor] }', /object ID of the group/);
    await nothing('{ from: slack, id: C012AB3CD, roles: [mentr] }', /mentr[^]*Copy group ID|Copy group ID[^]*mentr/);
  });
});
