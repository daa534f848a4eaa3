// The pages on privacy and terms: what the school says of itself, in two languages, with nothing that a page may not do.
import { createAboutEdges } from '../../../src/compose/about-edges';
import { readConfig } from '../../../src/config';
import { loadPathways, loadRoles, loadTenants } from '../../../src/compose/load-files';
import { startServer, type RunningServer } from '../../../src/edges/http/server';
import type { Tenant } from '../../../src/app/tenant';

const quiet = { info: () => undefined, warn: () => undefined, error: () => undefined };

describe('the pages about the bot', () => {
  let server: RunningServer;
  let served: readonly Tenant[];
  beforeAll(async () => {
    const roles = await loadRoles();
    const editions = await loadPathways(undefined, roles);
    served = await loadTenants('config/school.example.yaml', { editions, roles }, '2026-11-21T09:00:00.000Z');
    server = await startServer({ host: '127.0.0.1', port: 0, log: quiet });
    const config = readConfig({ TENANTS: 'x', SLACK_BOT_TOKEN: 'xoxb-1', SLACK_SIGNING_SECRET: 's' });
    server.serve({ edges: createAboutEdges(config, () => served, editions), check: () => Promise.resolve() });
  });
  afterAll(() => server.close());
  const get = async (path: string, method = 'GET') => {
    const response = await fetch(`${server.url}${path}`, { method });
    return {
      status: response.status,
      text: await response.text(),
      policy: response.headers.get('content-security-policy'),
    };
  };

  it('say who is responsible, whom to ask, how long and where, in Dutch and English', async () => {
    const { status, text, policy } = await get('/privacy');
    expect(status).toBe(200);
    for (const part of ['Het Kompas', 'Stichting Voorbeeldscholen', 'fg@voorbeeldscholen.example', 'Slack', '112'])
      expect(text.split('<main id="en" lang="en">').map((half) => half.includes(part))).toEqual([true, true]);
    expect(text).toMatch(/Meldcode: \d+ jaar na het sluiten/);
    expect(text).not.toContain('Microsoft');
    expect(text).not.toMatch(/<script|Noor Visser/);
    expect(policy).toMatch(/^default-src 'none'; style-src 'sha256-/);
  });

  it('follow the file of the school at once, and write nothing of it as markup', async () => {
    const before = served;
    served = [{ ...served[0]!, name: '<b>School</b>', privacy: undefined }];
    const { text } = await get('/privacy');
    served = before;
    expect(text).toContain('&#60;b&#62;School');
    expect(text).toContain('vraag het op school');
  });

  it('have terms beside them, and nothing else', async () => {
    expect((await get('/terms')).text).toMatch(/Voorwaarden[\s\S]*Terms of use/);
    expect((await get('/privacy/x')).status).toBe(404);
    expect((await get('/terms', 'POST')).status).toBe(405);
    expect(await get('/terms', 'HEAD')).toMatchObject({ status: 200, text: '' });
  });
});
