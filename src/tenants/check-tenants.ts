/**
 * Checks the tenants of one process together. They may share a Slack workspace, a Grid organisation or an Entra tenant,
 * as long as an account means one of them, or the files of both say that it is somebody who works at both (`alsoAt`):
 * else somebody could be heard for the wrong school. A channel is of one school, else another would read of it. Pure.
 */
import type { Tenant } from '../app/tenant';

const PLATFORMS = ['slack', 'teams', 'web'] as const satisfies readonly (keyof Tenant['workspaces'])[];

/** What only one tenant can have: said in words, and the word by which it is written in its file. */
type Claim = {
  readonly says: string;
  readonly word: string;
  /** Other tenants that may have it as well, when they say the same of this one. */ readonly sharedWith?:
    readonly string[] | undefined;
  readonly tenant: number;
};

/** Its channels, each once however many roles it is for. */
function channelsOf(tenant: Tenant): { readonly says: string; readonly word: string }[] {
  const all = [tenant, ...tenant.organisations].flatMap(({ channels }) => Object.values(channels));
  const claims = all.map(({ platform, id }) => ({ says: `${platform} channel ${id}`, word: id }));
  return claims.filter(({ says }, index) => claims.findIndex((other) => other.says === says) === index);
}

/** Its people's accounts, each in every workspace where it is heard. */
function accountsOf({ people, workspaces }: Tenant): Omit<Claim, 'tenant'>[] {
  return PLATFORMS.flatMap((platform) =>
    (workspaces[platform] ?? []).flatMap((workspace) =>
      people.flatMap(({ alsoAt, accounts: { [platform]: user } }) =>
        user === undefined
          ? []
          : [{ says: `${platform} account ${user} in workspace ${workspace}`, word: user, sharedWith: alsoAt ?? [] }],
      ),
    ),
  );
}

/**
 * A thing that two tenants have; `first` and `second` are where they stand among those given. `isAccount`: somebody may
 * work at both.
 */
export type Clash = {
  readonly says: string;
  readonly word: string;
  readonly first: number;
  readonly second: number;
  readonly isAccount: boolean;
};

/**
 * Every clash once for each tenant that comes too late; nothing when every account, channel, code and id belongs to one
 * tenant, or to those that say so of each other.
 */
export function checkTenants(tenants: readonly Tenant[]): Clash[] {
  const claims = tenants.flatMap((tenant, index): Claim[] =>
    [
      { says: `tenant id ${tenant.id}`, word: tenant.id },
      ...(tenant.code === undefined ? [] : [{ says: `case code ${tenant.code}`, word: tenant.code }]),
      ...channelsOf(tenant),
      ...accountsOf(tenant),
    ].map((claim) => ({ ...claim, tenant: index })),
  );
  const isShared = (one: Claim, other: Claim): boolean =>
    (one.sharedWith?.includes(tenants[other.tenant]!.id) ?? false) &&
    (other.sharedWith?.includes(tenants[one.tenant]!.id) ?? false);
  const before = new Map<string, Claim[]>();
  return claims.flatMap((claim) => {
    const others = before.get(claim.says) ?? [];
    before.set(claim.says, [...others, claim]);
    // Within one file it is that file's own check that says so.
    const other = others.find((one) => one.tenant !== claim.tenant && !isShared(one, claim));
    if (!other || others.some(({ tenant }) => tenant === claim.tenant)) return [];
    const { says, word, tenant: second, sharedWith } = claim;
    return [{ says, word, first: other.tenant, second, isAccount: sharedWith !== undefined }];
  });
}
