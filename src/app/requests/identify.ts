/** From a platform's account to a person of a tenant. School roles live in our configuration, never on the platform. */
import type { Identified, Tenants } from '../deps';
import { PLATFORMS, type Person, type Tenant, type Account } from '../tenant';

const key = ({ platform, workspace, user }: Omit<Account, 'within'>): string =>
  JSON.stringify([platform, workspace, user]);

function accountsOf(tenant: Tenant, person: Person): Account[] {
  return PLATFORMS.flatMap((platform) => {
    const user = person.accounts[platform];
    return user ? (tenant.workspaces[platform] ?? []).map((workspace) => ({ platform, workspace, user })) : [];
  });
}

/** The tenants by account and by id. */
type Index = {
  readonly of: readonly Tenant[];
  readonly accounts: ReadonlyMap<string, readonly Identified[]>;
  readonly byId: ReadonlyMap<string, Tenant>;
  /** Every workspace that a tenant names, by platform. */ readonly workspaces: ReadonlySet<string>;
};

function indexOf(tenants: readonly Tenant[]): Index {
  const identified = tenants.flatMap((tenant) => tenant.people.map((person): Identified => ({ tenant, person })));
  const accounts = new Map<string, Identified[]>();
  for (const one of identified)
    for (const account of accountsOf(one.tenant, one.person))
      accounts.set(key(account), [...(accounts.get(key(account)) ?? []), one]);
  const workspaces = new Set(
    tenants.flatMap((tenant) =>
      PLATFORMS.flatMap((platform) => (tenant.workspaces[platform] ?? []).map((one) => `${platform} ${one}`)),
    ),
  );
  return { of: tenants, accounts, byId: new Map(tenants.map((tenant) => [tenant.id, tenant])), workspaces };
}

/**
 * Indexes the tenants once for each list of them, so that identifying costs one look-up however many people there are.
 * `served`: the list as it is now.
 */
export function makeTenants(served: () => readonly Tenant[]): Pick<Tenants, 'identify' | 'byId' | 'served'> {
  let index = indexOf(served());
  const present = (): Index => {
    const tenants = served();
    if (tenants !== index.of) index = indexOf(tenants);
    return index;
  };
  return {
    identify: ({ within = [], ...account }) => {
      const { accounts, workspaces } = present();
      const heard = accounts.get(key(account));
      // Whoever is at home in a workspace that somebody serves is who they are there, wherever they stand.
      if (heard || workspaces.has(`${account.platform} ${account.workspace}`)) return heard ?? [];
      return within.map((workspace) => accounts.get(key({ ...account, workspace }))).find((found) => found) ?? [];
    },
    byId: (id) => present().byId.get(id),
    served,
  };
}
