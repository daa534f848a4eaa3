/** What a start says of itself in one line of the log: enough to know from the log alone what runs. No secret, nobody. */
import type { Edition } from '../../app/deps';
import type { Tenant } from '../../app/tenant';
import type { Config } from '../../config';
import { RELEASE } from '../../storage/formats/release';

/** The fields of the line. `out`: how many files of schools are not served. */
export function startedWith(
  config: Pick<Config, 'slack' | 'teams' | 'mongodbUri'>,
  schools: { readonly served: readonly Tenant[]; readonly out: number },
  editions: readonly Edition[],
): Readonly<Record<string, unknown>> {
  const platforms = [config.slack ? 'slack' : '', config.teams ? 'teams' : ''].filter(Boolean);
  const used = editions.filter(({ ref }) => schools.served.some(({ pathways }) => pathways.includes(ref.id)));
  return {
    version: RELEASE,
    node: process.versions.node,
    platforms: platforms.length > 0 ? platforms : ['playground'],
    store: config.mongodbUri ? 'mongodb' : 'files',
    schools: schools.served.map(({ id }) => id),
    out: schools.out,
    editions: used.map(({ ref }) => `${ref.id} ${ref.edition}`),
  };
}
