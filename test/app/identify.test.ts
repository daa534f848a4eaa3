// From a platform's account to a person: in a shared workspace, on Enterprise Grid, and when the list of schools is
// replaced.
import { makeTenants } from '../../src/app/requests/identify';
import type { Account, Tenant } from '../../src/app/tenant';
import { TenantId } from '../../src/domain/ids';
import { school } from '../support/desk';

const ILSE = school.people.find(({ id }) => id === 'ilse')!;
const tenant = (id: string, slack: readonly string[], user = 'U0ILSE'): Tenant => ({
  ...school,
  id: TenantId(id),
  workspaces: { slack },
  people: [{ ...ILSE, accounts: { slack: user } }],
});
const at = (workspace: string, within?: readonly string[]): Account => ({
  platform: 'slack',
  workspace,
  user: 'U0ILSE',
  ...(within ? { within } : {}),
});
const idsOf = (tenants: readonly Tenant[], account: Account) =>
  makeTenants(() => tenants)
    .identify(account)
    .map((who) => who.tenant.id);

describe('on Enterprise Grid', () => {
  const schools = [tenant('linde', ['T0SCHOOL'])];

  it('a click that names the home workspace of its person reaches the same one as their command', () => {
    expect(idsOf(schools, at('T0SCHOOL', ['E0BOARD']))).toEqual(['linde']);
    expect(idsOf(schools, at('T0HOME', ['T0SCHOOL', 'E0BOARD']))).toEqual(['linde']);
  });

  it('the organisation may stand in the file, and then any of its workspaces will do', () => {
    expect(idsOf([tenant('linde', ['E0BOARD'])], at('T0ANY', ['T0OTHER', 'E0BOARD']))).toEqual(['linde']);
  });

  it('somebody whose home workspace is that of another school is who they are there, and nobody at this one', () => {
    const beuk = tenant('beuk', ['T0BEUK'], 'U0SOMEBODY');
    expect(idsOf([...schools, beuk], at('T0BEUK', ['T0SCHOOL', 'E0BOARD']))).toEqual([]);
  });
});

it('elsewhere somebody of another workspace, as in a shared channel, is nobody (DES-3)', () => {
  expect(idsOf([tenant('linde', ['T0SCHOOL'])], at('T0HOME'))).toEqual([]);
});

it('finds somebody in each school that they are of, in the order of the files', () => {
  expect(idsOf([tenant('linde', ['T0']), tenant('beuk', ['T0']), tenant('wilg', ['T1'])], at('T0'))).toEqual([
    'linde',
    'beuk',
  ]);
});

it('goes by the list as it is now: whoever was taken out is nobody from then on', () => {
  let served = [tenant('linde', ['T0'])];
  const tenants = makeTenants(() => served);
  expect(tenants.identify(at('T0'))).toHaveLength(1);
  served = [{ ...served[0]!, people: [] }];
  expect(tenants.identify(at('T0'))).toEqual([]);
  expect(tenants.byId(TenantId('linde'))).toBe(served[0]);
});
