// The files of schools while the process runs: each school is swapped on its own, and one that is not right holds up
// nobody.
import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { checkCommand } from '../../src/cli/check-command';
import { createKeptFiles } from '../../src/compose/kept-files';
import { newsOf, openSchools, wrongWith, type Schools } from '../../src/compose/schools';
import { watchFiles } from '../../src/compose/watch-files';
import { errorLine } from '../../src/pathways/read-yaml';
import { ON_ITS_OWN, SMALL_SETTING, smallSchool } from '../support/small-schools';

const NOW = '2026-11-16T08:00:00.000Z';

let folder: string;
let dataDir: string;
let logged: string[];
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'zorgspoor-schools-'));
  dataDir = mkdtempSync(join(tmpdir(), 'zorgspoor-data-'));
  logged = [];
  for (const id of ['beuk', 'linde', 'wilg']) write(id, smallSchool(id));
});
afterEach(() => [folder, dataDir].forEach((one) => rmSync(one, { recursive: true, force: true })));

const place = (id: string) => join(folder, `${id}.yaml`);
const write = (id: string, text: string) => writeFileSync(place(id), text);

const open = async (data = dataDir): Promise<Schools> => {
  const line = (message: string, fields = {}) => void logged.push(`${message} ${JSON.stringify(fields)}`);
  return openSchools({
    path: folder,
    setting: SMALL_SETTING,
    kept: createKeptFiles(data),
    clock: { now: () => NOW },
    log: { info: line, warn: line, error: line },
  });
};

const served = (schools: Schools) => schools.served().map(({ id }) => id);
const school = (schools: Schools, id: string) => schools.served().find((one) => one.id === id);
const stateOf = (schools: Schools, id: string) =>
  schools.files().find(({ file }) => file.endsWith(`${id}.yaml`))?.state;
const mentorOf = (schools: Schools, id: string) => school(schools, id)?.people[0]?.accounts.slack;
const BROKEN = smallSchool('linde').replace('roles: [director]', 'roles: [emperor]');

it('swaps the school whose file changed, and leaves the others as they were', async () => {
  const schools = await open();
  const before = schools.served();
  write('linde', smallSchool('linde', { mentor: 'U0NEW' }));
  await schools.reload();

  expect(mentorOf(schools, 'linde')).toBe('U0NEW');
  expect(school(schools, 'beuk')).toBe(before[0]);
  expect(school(schools, 'wilg')).toBe(before[2]);
});

it('gives the very same list while nothing changed', async () => {
  const schools = await open();
  const before = schools.served();
  await schools.reload();

  expect(schools.served()).toBe(before);
  expect(logged).toEqual([]);
});

it('goes on with the last good file of a school, says where it is wrong and never what stands there, and says when it is right again', async () => {
  const schools = await open();
  const before = schools.served();
  write('linde', BROKEN);
  await schools.reload();
  await schools.reload();

  expect(schools.served()).toBe(before);
  expect(stateOf(schools, 'linde')).toBe('kept');
  expect(logged).toEqual([expect.stringMatching(/is not right: it goes on .*linde\.yaml:9"\]/)]);
  expect(logged.join()).not.toMatch(/emperor|Dirk/);

  write('linde', smallSchool('linde', { mentor: 'U0NEW' }));
  await schools.reload();
  expect([stateOf(schools, 'linde'), mentorOf(schools, 'linde')]).toEqual(['current', 'U0NEW']);
  expect(logged.join('\n')).toMatch(/right again/);
});

it('has the coordinators of that school told where it is wrong and what counts meanwhile, and not what stands there', async () => {
  const schools = await open();
  expect(newsOf(schools.files())).toEqual([]);
  write('linde', BROKEN);
  await schools.reload();

  const [news, ...more] = newsOf(schools.files());
  expect(more).toEqual([]);
  expect(news).toMatchObject({ tenant: 'linde', say: { nl: expect.stringMatching(/regel \d.*16 november/) } });
  expect(JSON.stringify(news)).not.toMatch(/emperor|Dirk/);
});

it('serves a school whose file is broken after a restart too, and keeps it where nobody else reads it', async () => {
  await open();
  write('linde', BROKEN);
  const schools = await open();

  expect(served(schools)).toEqual(['beuk', 'linde', 'wilg']);
  expect(stateOf(schools, 'linde')).toBe('kept');
  const kept = join(dataDir, 'last-good', 'linde.yaml');
  expect(readFileSync(kept, 'utf8')).toBe(smallSchool('linde'));
  expect(statSync(kept).mode & 0o077).toBe(0);
});

it('starts with eleven of twelve, and says of the twelfth what check says', async () => {
  write('linde', BROKEN);
  const schools = await open();

  expect(served(schools)).toEqual(['beuk', 'wilg']);
  expect(stateOf(schools, 'linde')).toBe('out');
  expect(wrongWith(schools.files()).map(errorLine)).toContainEqual(expect.stringMatching(/linde\.yaml:9 .*emperor/));
});

it('lets the one that changed give way when it takes the account of another school, whichever comes first', async () => {
  const schools = await open();
  write('beuk', smallSchool('beuk', { mentor: 'U0MWILG' }));
  await schools.reload();

  expect([mentorOf(schools, 'beuk'), mentorOf(schools, 'wilg')]).toEqual(['U0MBEUK', 'U0MWILG']);
  expect([stateOf(schools, 'beuk'), stateOf(schools, 'wilg')]).toEqual(['kept', 'current']);
});

it('lets somebody move from one school to the other when both files say so', async () => {
  const schools = await open();
  write('beuk', smallSchool('beuk', { mentor: 'U0MWILG' }));
  write('wilg', smallSchool('wilg', { mentor: 'U0MBEUK' }));
  await schools.reload();

  expect([mentorOf(schools, 'beuk'), mentorOf(schools, 'wilg')]).toEqual(['U0MWILG', 'U0MBEUK']);
  expect(schools.files().flatMap(({ errors }) => errors)).toEqual([]);
});

it('lets neither move when one of the two files is broken', async () => {
  const schools = await open();
  write('beuk', smallSchool('beuk', { mentor: 'U0MWILG' }));
  write('wilg', smallSchool('wilg', { mentor: 'U0MBEUK' }).replace('[director]', '[emperor]'));
  await schools.reload();

  expect([mentorOf(schools, 'beuk'), mentorOf(schools, 'wilg')]).toEqual(['U0MBEUK', 'U0MWILG']);
});

it('takes in a school whose file is new, and lets go of one whose file is gone, also from what is kept', async () => {
  const schools = await open();
  rmSync(place('wilg'));
  write('eik', smallSchool('eik'));
  await schools.reload();

  expect(served(schools)).toEqual(['beuk', 'eik', 'linde']);
  expect(readdirSync(join(dataDir, 'last-good'))).toEqual(['beuk.yaml', 'eik.yaml', 'linde.yaml']);
});

it('changes nothing when the folder is empty or gone for a while', async () => {
  const schools = await open();
  const before = schools.served();
  rmSync(folder, { recursive: true });
  await schools.reload();

  expect(schools.served()).toBe(before);
  expect(logged).toEqual([expect.stringMatching(/cannot be read: all of them go on/)]);
});

it('goes on without a place to keep files, and says so', async () => {
  const nowhere = join(dataDir, 'a-file');
  writeFileSync(nowhere, '');
  const schools = await open(nowhere);

  expect(served(schools)).toHaveLength(3);
  expect(logged).toEqual([expect.stringMatching(/cannot be kept for the next start/)]);
});

it('hears of a change without being asked', async () => {
  const schools = await open();
  const heard = new Promise<void>((resolve) => {
    watching = watchFiles(
      folder,
      () => void schools.reload().then(() => mentorOf(schools, 'linde') === 'U0NEW' && resolve()),
      20,
      200,
    );
  });
  write('linde', smallSchool('linde', { mentor: 'U0NEW' }));
  await heard;
  await watching?.close();

  expect(mentorOf(schools, 'linde')).toBe('U0NEW');
});
let watching: ReturnType<typeof watchFiles> | undefined;

describe('a group of schools', () => {
  const GROUP = `group: de-bomen\n${ON_ITS_OWN}contacts:\n  - { id: helpline, name: Hulplijn, phone: "0800-1234", hours: always }\n`;
  const ofGroup = (id: string) => smallSchool(id, { more: `group: de-bomen\ncode: ${id.slice(0, 3).toUpperCase()}\n` });
  beforeEach(() => {
    write('groep', GROUP);
    for (const id of ['beuk', 'linde', 'wilg']) write(id, ofGroup(id));
  });

  it('shares what its file says, so that the file of a school stays small', async () => {
    const schools = await open();

    expect(served(schools)).toEqual(['beuk', 'linde', 'wilg']);
    expect(school(schools, 'linde')).toMatchObject({
      workspaces: { slack: ['T0SHARED'] },
      pathways: ['small'],
      contacts: [{ id: 'helpline' }],
    });
  });

  it('lets the own word of a school count: a workspace beside the shared one, another helpline, its own language', async () => {
    const own = `group: de-bomen
code: LIN
locale: en
workspaces: { web: [linde] }
contacts: [{ id: helpline, name: Eigen, phone: "0800-9", hours: always }, { id: own, name: Own, phone: "112", hours: always }]
`;
    write('linde', smallSchool('linde', { more: own }));
    const schools = await open();

    expect(school(schools, 'linde')).toMatchObject({
      locale: 'en',
      workspaces: { slack: ['T0SHARED'], web: ['linde'] },
    });
    expect(school(schools, 'linde')?.contacts.map(({ id, phone }) => [id, phone])).toEqual([
      ['helpline', '0800-9'],
      ['own', '112'],
    ]);
    expect(school(schools, 'beuk')?.contacts.map(({ phone }) => phone)).toEqual(['0800-1234']);
  });

  it('reaches every school when its file changes, and none when it is broken; also after a restart', async () => {
    const schools = await open();
    write('groep', GROUP.replace('0800-1234', '0800-5678'));
    await schools.reload();
    const phones = (all: Schools) => all.served().map(({ contacts }) => contacts[0]?.phone);
    expect(phones(schools)).toEqual(['0800-5678', '0800-5678', '0800-5678']);

    write('groep', GROUP.replace('phone: "0800-1234"', 'phone: x'));
    await schools.reload();
    expect(phones(schools)).toEqual(['0800-5678', '0800-5678', '0800-5678']);
    expect(phones(await open())).toEqual(['0800-5678', '0800-5678', '0800-5678']);
  });

  it('says what is wrong with what is shared once, in the file where it stands, as check does', async () => {
    write('groep', GROUP.replace('pathways: [small]', 'pathways: [smal]'));
    const schools = await open();
    const errors = wrongWith(schools.files()).map(errorLine);

    expect(errors).toEqual([expect.stringMatching(/groep\.yaml:3 pathways\[0\].*did you mean small/)]);
    expect(served(schools)).toEqual([]);
  });

  it.each([
    [
      'a group that is nowhere',
      'linde',
      'group: de-bomne',
      /linde\.yaml:3 group: there is no group de-bomne; did you mean de-bomen\?/,
    ],
    [
      'two files of one group',
      'zgroep',
      GROUP,
      /zgroep\.yaml:1 group: .*groep\.yaml is the file of this group already/,
    ],
    ['people in the file of a group', 'groep', `${GROUP}peple: []\n`, /groep\.yaml:\d+ .*unknown key `peple`/],
  ])('refuses %s, at the start as in check', async (_what, id, text, reason) => {
    write(id, id === 'linde' ? smallSchool('linde', { more: `${text}\ncode: LIN\n` }) : text);
    const atStart = wrongWith((await open()).files()).map(errorLine);
    const { json } = await checkCommand([folder]);
    const inCheck = (json as { files: { errors: string[] }[] }).files.flatMap(({ errors }) => errors);

    expect(atStart.join('\n')).toMatch(reason);
    // `check` knows our own procedures beside; what it says of the files is the same.
    expect(inCheck.filter((line) => reason.test(line))).toEqual(atStart.filter((line) => reason.test(line)));
  });
});
