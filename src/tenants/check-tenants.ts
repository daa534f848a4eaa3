/** Checks the tenants of one process together: a workspace speaks for one school only, else somebody could be heard for the wrong one, and a channel is of one school, else another would read of it. Pure. */
import type { Tenant } from '../app/tenant';

/** What only one tenant can have: said in words, and the word by which it is written in its file. */
type Claim = { readonly says: string; readonly word: string; readonly tenant: number };

/** Its channels, each once however many roles it is for. */
function channelsOf(tenant: Tenant): { readonly says: string; readonly word: string }[] {
  const all = [tenant, ...tenant.organisations].flatMap(({ channels }) => Object.values(channels));
  const claims = all.map(({ platform, id }) => ({ says: `${platform} channel ${id}`, word: id }));
  return claims.filter(({ says }, index) => claims.findIndex((other) => other.says === says) === index);
}

/** A thing that two tenants have; `first` and `second` are where they stand among those given. */
export type Clash = { readonly says: string; readonly word: string; readonly first: number; readonly second: number };

/** Every clash once for each tenant that comes too late; nothing when every workspace, channel and id belongs to one tenant. */
export function checkTenants(tenants: readonly Tenant[]): Clash[] {
  const claims = tenants.flatMap((tenant, index): Claim[] =>
    [
      { says: `tenant id ${tenant.id}`, word: tenant.id },
      ...channelsOf(tenant),
      ...Object.entries(tenant.workspaces).flatMap(([platform, names]) =>
        (names ?? []).map((name) => ({ says: `${platform} workspace ${name}`, word: name })),
      ),
    ].map((claim) => ({ ...claim, tenant: index })),
  );
  return claims.flatMap(({ says, word, tenant: second }, index) => {
    const before = claims.slice(0, index).find((other) => other.says === says);
    return before ? [{ says, word, first: before.tenant, second }] : [];
  });
}
