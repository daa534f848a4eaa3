// `zorgspoor doctor` on configuration and files: what it says, how it ends, and that it makes nothing.
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import {
  folder,
  dataDir,
  HTTP_NOW,
  school,
  CHANNELS,
  http,
  doctor,
  about,
  addressAnswers,
} from './support/doctor-school';

describe('the doctor on configuration and files', () => {
  it('names everything wrong with the environment at once, without a value, and ends with 2', async () => {
    const report = await doctor({ SLACK_BOT_TOKEN: 'xoxp-wrong-kind', MASTER_KEY: 'hunter2' });
    expect(report.exit).toBe(2);
    expect(about(report, 'configuration').map(({ result }) => result)).toEqual(['failure', 'failure']);
    expect(report.text).not.toMatch(/hunter2|xoxp-wrong/);
  });

  it('is content with a playground, and makes no data folder', async () => {
    const DATA_DIR = dataDir();
    const report = await doctor({ DATA_DIR });
    expect(report).toMatchObject({ exit: 0, text: expect.stringContaining('No school is set up yet') });
    expect(existsSync(DATA_DIR)).toBe(false);
  });

  it('says which line of which file is wrong, and that a file is not there', async () => {
    const path = join(folder, 'broken.yaml');
    writeFileSync(path, readFileSync(school(CHANNELS), 'utf8').replace('roles: [director]', 'roles: [emperor]'));
    const env = {
      SLACK_SIGNING_SECRET: 's',
      SLACK_BOT_TOKEN: 'xoxb-1',
      DATA_DIR: dataDir(),
      PUBLIC_URL: 'https://zorg.school.example',
    };
    for (const [TENANTS, text] of [
      [path, /broken\.yaml:\d+/],
      [join(folder, 'nowhere.yaml'), /not there/],
    ] as const) {
      addressAnswers();
      http.mock('https://slack.com').post('/api/api.test').reply(200, { ok: true }, { date: HTTP_NOW });
      const report = await doctor({ ...env, TENANTS });
      expect(about(report, 'tenants')[0]).toMatchObject({ result: 'failure', text: expect.stringMatching(text) });
      expect(report.exit).toBe(2);
    }
  });
});
