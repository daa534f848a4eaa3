// `zorgspoor dpia`: made from what runs, names nobody, and says what is different from the last one.
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { dpiaCommand } from '../../src/cli/dpia/dpia-command';
import { readConfig } from '../../src/config';
import { DPIA_HEADINGS } from '../../src/words/setup/dpia-words';

const EXAMPLE = join(__dirname, '../../config/school.example.yaml');
const NOW = '2026-11-21T09:00:00.000Z';
const SECRET = 'hunter2-of-teams';

describe('dpia', () => {
  const folder = mkdtempSync(join(tmpdir(), 'zorgspoor-dpia-'));
  afterAll(() => rmSync(folder, { recursive: true, force: true }));
  const config = (more: Record<string, string> = {}) =>
    readConfig({
      TENANTS: EXAMPLE,
      DATA_DIR: join(folder, 'data'),
      MASTER_KEY: 'ab'.repeat(32),
      SLACK_BOT_TOKEN: 'xoxb-1',
      SLACK_SIGNING_SECRET: 'signs',
      ...more,
    });

  it('has every part, from the file of the school, the procedures and the manifests, and names nobody', async () => {
    const { exit, text } = await dpiaCommand({}, config(), NOW);
    expect(exit).toBe(0);
    expect([...text.matchAll(/^## (.+)$/gm)].map(([, heading]) => heading)).toEqual(Object.values(DPIA_HEADINGS));
    expect(text).toMatch(/Stichting Voorbeeldscholen.*fg@voorbeeldscholen\.example/);
    expect(text).toMatch(/Het Kompas, Meldcode: \d+ jaar na het sluiten \(zonder andere opgave\)/);
    expect(text).toContain('`chat:write`');
    expect(text).not.toContain('Microsoft Teams: `');
    expect(text).toMatch(/\| .+ \| .+ \| vrije tekst \| L1 inhoud \|/);
    const people = [...readFileSync(EXAMPLE, 'utf8').matchAll(/- \{ id: \w+, name: ([^,]+),/g)].map(
      ([, name]) => name!,
    );
    expect(people.length).toBeGreaterThan(8);
    for (const secret of [...people, 'ab'.repeat(32), 'xoxb-1', 'signs']) expect(text).not.toContain(secret);
  });

  it('says what is different from the last one, which it takes the place of', async () => {
    const out = join(folder, 'dpia.md');
    expect((await dpiaCommand({ out }, config(), NOW)).text).toContain('het eerste document');
    expect((await dpiaCommand({ out }, config(), '2026-12-01T09:00:00.000Z')).text).toContain('Niets');
    const GUID = '11111111-1111-4111-8111-111111111111';
    const teams = { TEAMS_APP_ID: GUID, TEAMS_APP_PASSWORD: SECRET, TEAMS_TENANT_ID: GUID };
    const school = join(folder, 'school.yaml');
    writeFileSync(school, `${readFileSync(EXAMPLE, 'utf8')}\nretention: { meldcode: 7 }\n`);
    const { text } = await dpiaCommand({ out }, config({ ...teams, TENANTS: school }), NOW);
    expect(text).toMatch(/Hoe lang, erbij: .*7 jaar.*zoals de school zegt/);
    expect(text).toMatch(/Hoe lang, weg: .*zonder andere opgave/);
    expect(text).toMatch(/apps op de platformen mogen, erbij: Microsoft Teams/);
    expect(readFileSync(out, 'utf8')).toContain('erbij: Microsoft Teams');
    expect(text).not.toContain(SECRET);
    // Back again: nothing of the difference itself is taken for a fact.
    const back = await dpiaCommand({ out }, config(), NOW);
    expect(back.text).toMatch(/weg: Microsoft Teams/);
    expect(back.text).not.toMatch(/Wat er veranderd is, /);
  });

  it('refuses what is no such document, and leaves it as it is', async () => {
    const out = join(folder, 'notes.md');
    writeFileSync(out, '# Notes\n');
    await expect(dpiaCommand({ out }, config(), NOW)).rejects.toThrow(
      /--out wijst naar .*notes\.md.* · --out points to/,
    );
    expect(readFileSync(out, 'utf8')).toBe('# Notes\n');
    await expect(dpiaCommand({ last: join(folder, 'nope') }, config(), NOW)).rejects.toThrow(
      /--last wijst naar .*dat is er niet/,
    );
    await expect(dpiaCommand({ out: join(folder, 'no', 'x.md') }, config(), NOW)).rejects.toThrow(/--out wijst naar/);
  });
});
