/** Checks the tenants of one process together: a workspace speaks for one school only, else somebody could be heard for the wrong one, and a channel is of one school, else another would read of it. Pure. */
import type { Tenant } from '../app/tenant';

/** Its channels, each once however many roles it is for. */
const channelsOf = (tenant: Tenant): string[] => [
  ...new Set(
    [tenant, ...tenant.organisations].flatMap(({ channels }) =>
      Object.values(channels).map(({ platform, id }) => `${platform} channel ${id}`),
    ),
  ),
];

/** One line per clash; nothing when every workspace, channel and id belongs to one tenant. */
export function checkTenants(tenants: readonly Tenant[]): string[] {
  const claims = tenants.flatMap((tenant) => [
    `tenant id ${tenant.id}`,
    ...channelsOf(tenant),
    ...Object.entries(tenant.workspaces).flatMap(([platform, names]) =>
      (names ?? []).map((name) => `${platform} workspace ${name}`),
    ),
  ]);
  const twice = claims.filter((claim, index) => claims.indexOf(claim) < index);
  return [...new Set(twice)].map((claim) => `${claim} belongs to more than one school`);
}
