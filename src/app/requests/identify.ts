/** From a platform's account to a person of a tenant. School roles live in our configuration, never on the platform. */
import type { Identified, Tenants } from '../deps';
import { PLATFORMS, type Person, type Tenant, type Account } from '../tenant';

const key = ({ platform, workspace, user }: Account): string => JSON.stringify([platform, workspace, user]);

function accountsOf(tenant: Tenant, person: Person): Account[] {
  return PLATFORMS.flatMap((platform) => {
    const user = person.accounts[platform];
    return user ? (tenant.workspaces[platform] ?? []).map((workspace) => ({ platform, workspace, user })) : [];
  });
}

/** Indexes the tenants once, so that identifying costs one look-up however many people there are. */
export function makeTenants(tenants: readonly Tenant[]): Tenants {
  const identified = tenants.flatMap((tenant) => tenant.people.map((person): Identified => ({ tenant, person })));
  const accounts = new Map(
    identified.flatMap((one) => accountsOf(one.tenant, one.person).map((account) => [key(account), one] as const)),
  );
  const byId = new Map(tenants.map((tenant) => [tenant.id, tenant]));
  return { identify: (account) => accounts.get(key(account)), byId: (id) => byId.get(id) };
}
