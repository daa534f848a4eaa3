/** Checks the tenants of one process together: a workspace speaks for one school only, else somebody could be heard for the wrong one. Pure. */
import type { Tenant } from '../app/tenant';

/** One line per clash; nothing when every workspace and id belongs to one tenant. */
export function checkTenants(tenants: readonly Tenant[]): string[] {
  const claims = tenants.flatMap(({ id, workspaces }) => [`tenant id ${id}`, ...Object.entries(workspaces).flatMap(([platform, names]) => (names ?? []).map((name) => `${platform} workspace ${name}`))]);
  const twice = claims.filter((claim, index) => claims.indexOf(claim) < index);
  return [...new Set(twice)].map((claim) => `${claim} belongs to more than one school`);
}
