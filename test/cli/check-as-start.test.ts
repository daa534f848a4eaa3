/** `zorgspoor check` finds in the files of a school whatever the start would refuse, and nothing else. */
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { checkCommand } from '../../src/cli/check-command';
import { loadPathways, loadRoles, loadTenants } from '../../src/compose/load-files';
import { systemClock } from '../../src/compose/system';
import { SMALL_PATHWAY, smallWith } from '../pathways/small-pathway';

const KOMPAS = readFileSync(join(__dirname, '../../config/playground/kompas.yaml'), 'utf8');

let folder: string;
const before = process.env;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'zorgspoor-check-'));
  process.env = { ...before, PATHWAYS_DIR: join(folder, 'pathways'), TENANTS: join(folder, 'tenants') };
  for (const inside of ['pathways', 'tenants']) mkdirSync(join(folder, inside));
});
afterEach(() => {
  process.env = before;
  rmSync(folder, { recursive: true });
});

const write = (name: string, text: string) => writeFileSync(join(folder, name), text);

/** What the start says before it stops, line by line; nothing when it would start. */
async function refusedAtStart(): Promise<readonly string[]> {
  try {
    const roles = await loadRoles();
    const editions = await loadPathways(join(folder, 'pathways'), roles);
    await loadTenants(join(folder, 'tenants'), { editions, roles }, systemClock.now());
    return [];
  } catch (error) {
    return (error as Error).message.split('\n');
  }
}

const own = () => ['pathways', 'tenants'].map((name) => join(folder, name));

async function foundByCheck(...paths: string[]): Promise<readonly string[]> {
  const { json } = await checkCommand(paths);
  const { files } = json as { readonly files: readonly { readonly errors: readonly string[] }[] };
  return files.flatMap(({ errors }) => errors);
}

const CASES: readonly (readonly [string, () => void, RegExp])[] = [
  [
    'two schools with the same channels and people',
    () => write('tenants/twin.yaml', KOMPAS.replace('id: kompas', 'id: twin')),
    /twin\.yaml:\d+ web account noor in workspace kompas belongs to more than one school: .*kompas\.yaml has it too/,
  ],
  [
    'a role that nobody defines',
    () => write('tenants/other.yaml', KOMPAS.replace('roles: [mentor]', 'roles: [mentr]')),
    /mentr/,
  ],
  ['a story among the schools', () => write('tenants/tale.yaml', 'story: x\nsteps: []\n'), /tale\.yaml/],
  [
    'a pathway that does not hold',
    () => write('pathways/small.yaml', smallWith('anytime: [call]', 'anytime: [cal]')),
    /did you mean call/,
  ],
  [
    'two pathways with one id',
    () => ['a', 'b'].forEach((name) => write(`pathways/${name}.yaml`, SMALL_PATHWAY)),
    /another file here is pathway small already/,
  ],
  [
    'roles in a file of their own',
    () => write('pathways/roles.yaml', 'roles: []\n'),
    /roles of your own stand at the top/,
  ],
  ['a tenant among the pathways', () => write('pathways/kompas.yaml', KOMPAS), /pathways\/kompas\.yaml/],
];

it.each(CASES)('finds %s', async (_what, make, reason) => {
  write('tenants/kompas.yaml', KOMPAS);
  make();
  const atStart = await refusedAtStart();
  const found = await foundByCheck(...own());

  expect(atStart.join('\n')).toMatch(reason);
  // The start stops at the pathways when one of them is wrong, and never comes to the schools.
  expect(found.slice(0, atStart.length)).toEqual(atStart);
});

it('finds no school at all', async () => {
  expect(await foundByCheck(...own())).toEqual(await refusedAtStart());
  expect(await refusedAtStart()).toEqual([expect.stringMatching(/there is no tenant file here/)]);
});

it('finds nothing wrong where the start finds nothing wrong', async () => {
  write('tenants/kompas.yaml', KOMPAS);

  expect([await refusedAtStart(), await foundByCheck(...own())]).toEqual([[], []]);
});
