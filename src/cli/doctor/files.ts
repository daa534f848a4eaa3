/** The doctor on what the school wrote: the environment, the procedures and the file that says who works there. */
import { join } from 'node:path';
import type { Edition } from '../../app/deps';
import type { Channel, Platform, Tenant } from '../../app/tenant';
import { createKeptFiles } from '../../compose/kept-files';
import { loadPathways, loadRoles, packageRoot } from '../../compose/load-files';
import { servedBy, type SchoolFile } from '../../compose/school-files';
import { readSchools, wrongWith } from '../../compose/schools';
import type { RoleTable } from '../../domain/people/roles';
import { errorLine } from '../../pathways/read-yaml';
import { ConfigError, readConfig, type Config } from '../../config';
import { failure, ok, warning, type DoctorFinding } from './finding';

type Environment = Readonly<Record<string, string | undefined>> | undefined;
type Read<T> = { readonly findings: readonly DoctorFinding[]; readonly read?: T | undefined };

/** What only a school needs: whoever set one of these has begun, and a playground is not what they want. */
const OF_A_SCHOOL = [
  'MONGODB_URI',
  'MASTER_KEY',
  'MASTER_KEY_ALSO',
  'TENANT_KEYS',
  'PUBLIC_URL',
  'PATHWAYS_DIR',
  'TRUSTED_PROXIES',
  'METRICS_PORT',
];

/** Without tokens the playground starts: as it should be when nothing else is set, and half a set-up otherwise. */
function withoutPlatform(read: Config, file: string): readonly DoctorFinding[] {
  const begun = [...OF_A_SCHOOL.filter((name) => read.given.includes(name)), ...(read.production ? ['NODE_ENV'] : [])];
  if (begun.length === 0 || read.publicPlayground)
    return [ok('playground', 'neither Slack nor Teams has tokens, so the playground starts, with invented schools')];
  return [
    failure(
      'configuration',
      `half filled in: ${begun.join(', ')} is set, and neither Slack nor Teams has tokens, so no school is served and the playground starts`,
      `Fill in ${file}: for Slack SLACK_BOT_TOKEN and SLACK_SIGNING_SECRET, for Teams TEAMS_APP_ID, TEAMS_APP_PASSWORD and TEAMS_TENANT_ID, and with either TENANTS (docs/deploy.md, steps 2 to 5).`,
    ),
  ];
}

/**
 * The configuration (that of this process without an environment), or a failure for each thing that is wrong with it.
 */
export function configuration(env: Environment, file = '.env'): Read<Config> {
  try {
    const read = readConfig(env);
    const platforms = [read.slack ? 'Slack' : '', read.teams ? 'Teams' : ''].filter(Boolean).join(' and ');
    return {
      read,
      findings: platforms ? [ok('configuration', `can be read; for ${platforms}`)] : withoutPlatform(read, file),
    };
  } catch (error) {
    if (!(error instanceof ConfigError)) throw error;
    return {
      findings: error.message
        .split('\n')
        .map((line) =>
          failure(
            'configuration',
            line,
            `Put it right in ${file} (every setting is explained in .env.example) and run this again.`,
          ),
        ),
    };
  }
}

function refusals(about: 'tenants' | 'pathways', error: unknown): readonly DoctorFinding[] {
  const { name, message } = error as Error;
  const setting = about === 'tenants' ? 'TENANTS' : 'PATHWAYS_DIR';
  if (name === 'FilesRefused')
    return message
      .split('\n')
      .map((line) => failure(about, line, 'Put that line right; `zorgspoor check` with the file looks at it alone.'));
  if (error instanceof ConfigError)
    return [failure(about, message, `Put it right, or point ${setting} elsewhere, and run this again.`)];
  throw error;
}

/** What tenants are held against. */
export type DoctorProcedures = { readonly editions: readonly Edition[]; readonly roles: RoleTable };

/** The procedures in use, with the roles of the product. */
export async function pathways(config: Config): Promise<Read<DoctorProcedures>> {
  try {
    const roles = await loadRoles();
    const read = await loadPathways(config.pathwaysDir, roles);
    return {
      read: { editions: read, roles },
      findings: [
        ok(
          'pathways',
          `${read.length} loaded, for new cases: ${read.map(({ ref }) => `${ref.id} ${ref.edition}`).join(', ')}`,
        ),
      ],
    };
  } catch (error) {
    return { findings: refusals('pathways', error) };
  }
}

/** A channel that is configured for a role, of the tenant or of one of its organisations. */
export type RoleChannel = { readonly tenant: string; readonly role: string; readonly channel: Channel };

/** Every channel of these tenants, on one platform or on all. */
export function channelsOf(tenants: readonly Tenant[], platform?: Platform): readonly RoleChannel[] {
  const all = tenants.flatMap((tenant) =>
    [tenant, ...tenant.organisations].flatMap(({ channels }) =>
      Object.entries(channels).map(([role, channel]) => ({ tenant: tenant.id, role, channel })),
    ),
  );
  return all.filter(({ channel }) => platform === undefined || channel.platform === platform);
}

/**
 * What a file that can be read may still get wrong: a platform nobody is heard on, a channel that nothing can reach.
 */
function gaps(config: Config, tenants: readonly Tenant[]): readonly DoctorFinding[] {
  const open: Platform[] = [...(config.slack ? ['slack' as const] : []), ...(config.teams ? ['teams' as const] : [])];
  if (open.length === 0) return [];
  const unheard = open.filter((platform) =>
    tenants.every(({ workspaces }) => (workspaces[platform] ?? []).length === 0),
  );
  const dark = channelsOf(tenants).filter(({ channel }) => !open.includes(channel.platform));
  const lost = tenants
    .map(({ id, people }) => ({
      id,
      people: people.filter(({ accounts }) => open.every((platform) => accounts[platform] === undefined)),
    }))
    .filter(({ people }) => people.length > 0);
  return [
    ...unheard.map((platform) =>
      failure(
        'tenants',
        `no tenant has a workspace on ${platform}, so everybody there is turned away`,
        `Write its id under workspaces.${platform} in the tenant file.`,
      ),
    ),
    ...dark.map(({ tenant, role, channel }) =>
      warning(
        'tenants',
        `${tenant}: the channel of ${role} is on ${channel.platform}, for which there are no tokens; its people are told one by one instead`,
        'Give the id of a channel on the platform you use.',
      ),
    ),
    ...lost.map(({ id, people }) =>
      warning(
        'tenants',
        `${id}: no account on ${open.join(' or ')} for ${people.map((person) => person.id).join(', ')}; they can do nothing and are told nothing`,
        'Write their account ids in the tenant file.',
      ),
    ),
  ];
}

/** A key of its own that a school does not get, because its name is another. */
const strayKeys = ({ tenantKeys }: Config, tenants: readonly Tenant[]): readonly DoctorFinding[] =>
  [...tenantKeys.keys()]
    .filter((key) => tenants.every(({ id }) => id !== key))
    .map((key) =>
      failure(
        'tenants',
        `TENANT_KEYS has a key of ${key}, and no school with that id is served`,
        'Write the id as it stands in the file of the school: without it its cases are under MASTER_KEY.',
      ),
    );

/** What a school does whose file is not right. */
function heldBack({ file, state, kept }: SchoolFile): readonly DoctorFinding[] {
  if (state === 'out')
    return [failure('tenants', `${file}: this school is not served`, 'Nothing was kept of its file from before.')];
  return state === 'kept' && kept
    ? [
        warning(
          'tenants',
          `${file}: this school goes on with what stood there on ${kept.at.slice(0, 10)}`,
          'What changed since counts when its file is right; no restart is needed.',
        ),
      ]
    : [];
}

/** The tenants, held against the procedures they use; `now` is an ISO instant. */
export async function tenants(
  config: Config,
  procedures: DoctorProcedures,
  now: string,
): Promise<Read<readonly Tenant[]>> {
  try {
    const files = await readSchools(
      config.tenants ?? join(packageRoot(), 'config', 'playground'),
      { pathways: procedures.editions.map(({ pathway }) => pathway), roles: procedures.roles },
      createKeptFiles(config.dataDir),
      now,
    );
    const read = servedBy(files);
    const wrong = wrongWith(files).map((error) =>
      failure('tenants', errorLine(error), 'Put that line right; `zorgspoor check` with the file looks at it alone.'),
    );
    if (read.length === 0) return { findings: wrong };
    const found = ok(
      'tenants',
      `${read.length} can be used: ${read.map(({ id, people }) => `${id} (${people.length} people)`).join(', ')}`,
    );
    return {
      read,
      findings: [...wrong, ...files.flatMap(heldBack), found, ...strayKeys(config, read), ...gaps(config, read)],
    };
  } catch (error) {
    return { findings: refusals('tenants', error) };
  }
}
