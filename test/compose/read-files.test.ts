import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { editionOf, readPathways } from '../../src/compose/read-pathways';
import { readTenants, yearsAround } from '../../src/compose/read-tenants';
import { meldcode } from '../pathways/meldcode-play';
import { SMALL_PATHWAY, smallWith } from '../pathways/small-pathway';
import { PRODUCT_ROLES } from '../support/roles';

const SHIPPED = join(__dirname, '../../pathways');
const CONFIG = join(__dirname, '../../config');

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'zorgspoor-'));
});
afterEach(() => rm(folder, { recursive: true }));

const write = (name: string, content: string) => writeFile(join(folder, name), content);

async function editionsIn(paths: readonly string[]) {
  const read = await readPathways(paths, PRODUCT_ROLES);
  if ('errors' in read) throw new Error(JSON.stringify(read.errors));
  return read.editions;
}

describe('pathways', () => {
  it("adds a school's own to ours", async () => {
    await write('small.yaml', SMALL_PATHWAY);

    expect((await editionsIn([SHIPPED, folder])).map(({ ref }) => ref.id)).toEqual(
      expect.arrayContaining(['meldcode', 'small']),
    );
  });

  it("lets a school's own replace one of ours", async () => {
    await write('own.yaml', smallWith('id: small', 'id: meldcode'));

    expect((await editionsIn([SHIPPED, folder])).find(({ ref }) => ref.id === 'meldcode')?.pathway.title.nl).toBe(
      'Klein',
    );
  });

  it('names an edition after what it says, not after how it is written', async () => {
    await write('small.yaml', SMALL_PATHWAY);
    const [one] = await editionsIn([folder]);
    await write(
      'small.yaml',
      `# a remark\n${smallWith('version: 1\n', '').replace('codePrefix: SM', 'codePrefix: SM\nversion: 1')}`,
    );
    const [same] = await editionsIn([folder]);
    await write('small.yaml', smallWith('Altijd met twee.', 'Altijd met drie.'));
    const [other] = await editionsIn([folder]);

    expect(one?.ref).toEqual({ id: 'small', version: 1, edition: expect.stringMatching(/^[0-9a-f]{16}$/) });
    expect(same?.ref.edition).toBe(one?.ref.edition);
    expect(other?.ref.edition).not.toBe(one?.ref.edition);
  });

  it('keeps its name when it was stored as JSON in between', () => {
    expect(editionOf(JSON.parse(JSON.stringify(meldcode)) as typeof meldcode).ref).toEqual(editionOf(meldcode).ref);
  });

  it('reports the errors of every file, and two files that are the same pathway', async () => {
    await write('a.yaml', smallWith('anytime: [call]', 'anytime: [ring]'));
    await write('b.yaml', 'id: b');
    await write('c.yaml', SMALL_PATHWAY);
    await write('d.yaml', SMALL_PATHWAY);
    const read = await readPathways([folder], PRODUCT_ROLES);

    const files = 'errors' in read ? new Set(read.errors.map(({ file }) => file.slice(-6))) : [];
    expect([...files]).toEqual(['a.yaml', 'b.yaml', 'd.yaml']);
  });
});

describe('tenants', () => {
  const setting = { pathways: [meldcode], roles: PRODUCT_ROLES, years: yearsAround('2026-11-16T08:00:00.000Z') };
  const shipped = async () => ({ ...setting, pathways: (await editionsIn([SHIPPED])).map(({ pathway }) => pathway) });

  it.each([
    ['school.example.yaml', ['Het Kompas']],
    ['playground', ['Scholen in Antwerpen', 'Politiezone Noorderpark', 'Het Kompas', 'Zone Tienen-Hoegaarden']],
  ])('reads %s', async (name, schools) => {
    const read = await readTenants(join(CONFIG, name), await shipped());

    expect('tenants' in read ? read.tenants.map(({ name: school }) => school) : read.errors).toEqual(schools);
  });

  it('refuses two schools with the same channel', async () => {
    const source = await readFile(join(CONFIG, 'playground', 'kompas.yaml'), 'utf8');
    await write('kompas.yaml', source);
    await write(
      'twin.yaml',
      source
        .replace('id: kompas', 'id: twin')
        .replace('web: [kompas]', 'web: [twin]')
        .replaceAll('id: teamleiders', 'id: andere-teamleiders'),
    );
    const read = await readTenants(folder, await shipped());

    expect('errors' in read ? read.errors.map(({ message }) => message) : []).toEqual(
      ['ondersteuningsteam', 'veiligheid', 'mentoren'].map((id) =>
        expect.stringMatching(`^web channel ${id} belongs to more than one school: .*kompas\\.yaml has it too$`),
      ),
    );
  });

  const twelve = async (change: (source: string, index: number) => string) => {
    const source = await readFile(join(CONFIG, 'school.example.yaml'), 'utf8');
    const own = (text: string, index: number) =>
      text
        .replace(/^id: .*$/m, `id: school${index}`)
        .replace(
          /(slack|teams|web): ("?)([^,}\s"]+)("?) \}/g,
          (_, platform: string, _q, id: string) => `${platform}: "${id}x${index}" }`,
        )
        .replace(/accounts: \{[^}]*\}/g, (accounts) => accounts.replace(/: "?([\w-]+)"?/g, `: "$1x${index}"`))
        .replace(/id: ([^,}\s]+) \}/g, (_, id: string) => `id: "${id.replaceAll('"', '')}x${index}" }`);
    for (let index = 1; index <= 12; index += 1) await write(`school${index}.yaml`, change(own(source, index), index));
    return readTenants(folder, await shipped());
  };

  it('lets twelve schools share a workspace, as long as an account means one of them', async () => {
    const read = await twelve((source) => source);

    expect('tenants' in read ? read.tenants.map(({ id }) => id) : read.errors).toHaveLength(12);
    expect('tenants' in read && new Set(read.tenants.map(({ workspaces }) => JSON.stringify(workspaces))).size).toBe(1);
  });

  it('refuses an account that would be heard for two schools, and says where the other is', async () => {
    const read = await twelve((source, index) => (index === 7 ? source.replace('web: noorx7', 'web: noorx3') : source));

    expect('errors' in read && read.errors.map(({ file, message }) => [file.split('/').at(-1), message])).toEqual([
      [
        'school7.yaml',
        expect.stringMatching(/account .* in workspace .* belongs to more than one school: .*school3\.yaml has it too/),
      ],
    ]);
  });

  it('reports a folder without a school', async () => {
    const read = await readTenants(folder, setting);

    expect('errors' in read ? read.errors.map(({ message }) => message) : []).toEqual(['there is no tenant file here']);
  });

  it('knows the holidays of the years a case may touch', () => {
    expect(yearsAround('2026-11-16T08:00:00.000Z')).toEqual([2025, 2026, 2027, 2028, 2029]);
  });
});
