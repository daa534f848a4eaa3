/**
 * Checks the tenants of one process together. They may share a Slack workspace, a Grid organisation or an Entra tenant, as long as an account means one of them: else
 * somebody could be heard for the wrong school. A channel is of one school, else another would read of it. Pure.
 */
import { PLATFORMS, type Tenant } from '../app/tenant';

/** What only one tenant can have: said in words, and the word by which it is written in its file. */
type Claim = { readonly says: string; readonly word: string; readonly tenant: number };

/** Its channels, each once however many roles it is for. */
function channelsOf(tenant: Tenant): { readonly says: string; readonly word: string }[] {
  const all = [tenant, ...tenant.organisations].flatMap(({ channels }) => Object.values(channels));
  const claims = all.map(({ platform, id }) => ({ says: `${platform} channel ${id}`, word: id }));
  return claims.filter(({ says }, index) => claims.findIndex((other) => other.says === says) === index);
}

/** Its people's accounts, each in every workspace where it is heard. */
function accountsOf({ people, workspaces }: Tenant): { readonly says: string; readonly word: string }[] {
  return PLATFORMS.flatMap((platform) =>
    (workspaces[platform] ?? []).flatMap((workspace) =>
      people.flatMap(({ accounts: { [platform]: user } }) =>
        user === undefined ? [] : [{ says: `${platform} account ${user} in workspace ${workspace}`, word: user }],
      ),
    ),
  );
}

/** A thing that two tenants have; `first` and `second` are where they stand among those given. */
export type Clash = { readonly says: string; readonly word: string; readonly first: number; readonly second: number };

/** Every clash once for each tenant that comes too late; nothing when every account, channel and id belongs to one tenant. */
export function checkTenants(tenants: readonly Tenant[]): Clash[] {
  const claims = tenants.flatMap((tenant, index): Claim[] =>
    [{ says: `tenant id ${tenant.id}`, word: tenant.id }, ...channelsOf(tenant), ...accountsOf(tenant)].map(
      (claim) => ({ ...claim, tenant: index }),
    ),
  );
  const first = new Map<string, number>();
  return claims.flatMap(({ says, word, tenant: second }) => {
    const before = first.get(says);
    if (before === undefined) first.set(says, second);
    // Within one file it is that file's own check that says so.
    return before === undefined || before === second ? [] : [{ says, word, first: before, second }];
  });
}
