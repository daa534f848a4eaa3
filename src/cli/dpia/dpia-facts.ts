/** What the document for a data protection officer is made of: the running configuration, manifests and procedures. */
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { parse } from 'yaml';
import { z } from 'zod';
import type { Edition } from '../../app/deps';
import type { Tenant } from '../../app/tenant';
import { createKeptFiles } from '../../compose/kept-files';
import { loadPathways, loadRoles, packageRoot, refuseFiles } from '../../compose/load-files';
import { servedBy } from '../../compose/school-files';
import { readSchools, wrongWith } from '../../compose/schools';
import type { Config } from '../../config';

/** `rights`: what the manifests of the apps ask, by the name of the app. */
export type DpiaFacts = {
  readonly config: Config;
  readonly tenants: readonly Tenant[];
  /** The procedures that these schools use. */
  readonly editions: readonly Edition[];
  readonly rights: Readonly<Record<'slack' | 'teams', readonly string[]>>;
  readonly at: string;
  readonly version: string;
};

const slackManifest = z.object({ oauth_config: z.object({ scopes: z.object({ bot: z.array(z.string()) }) }) });
const teamsManifest = z.object({
  permissions: z.array(z.string()).default([]),
  bots: z.array(z.object({ scopes: z.array(z.string()) })),
});

async function rightsInManifests(): Promise<DpiaFacts['rights']> {
  const read = async (...path: string[]): Promise<unknown> =>
    parse(await readFile(join(packageRoot(), 'manifests', ...path), 'utf8'));
  const slack = slackManifest.parse(await read('slack', 'manifest.yaml')).oauth_config.scopes.bot;
  const teams = teamsManifest.parse(await read('teams', 'manifest.json'));
  return {
    slack,
    teams: [...teams.permissions, ...teams.bots.flatMap(({ scopes }) => scopes.map((one) => `bot: ${one}`))],
  };
}

/** Throws FilesRefused or ConfigError when there is no school to write about. `at`: ISO, UTC. */
export async function gatherDpiaFacts(config: Config, at: string, version: string): Promise<DpiaFacts> {
  const roles = await loadRoles();
  const all = await loadPathways(config.pathwaysDir, roles);
  const path = config.tenants ?? join(packageRoot(), 'config', 'playground');
  const setting = { pathways: all.map(({ pathway }) => pathway), roles };
  const files = await readSchools(path, setting, createKeptFiles(config.dataDir), at);
  const tenants = servedBy(files);
  if (tenants.length === 0) refuseFiles(wrongWith(files));
  const editions = all.filter(({ ref }) => tenants.some(({ pathways }) => pathways.includes(ref.id)));
  return { config, tenants, editions, rights: await rightsInManifests(), at, version };
}
