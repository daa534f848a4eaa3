/**
 * `zorgspoor people sync`: what the groups that the file of a school names would change, put before its coordinators.
 * All groups are read whole first; when one cannot be, nothing happens.
 */
import type { Storage } from '../../app/ports';
import type { Tenant } from '../../app/tenant';
import { randomIds } from '../../compose/system';
import { readConfig, type Config } from '../../config';
import { staffDifference } from '../../staff/difference';
import { linesFromGroups, type GroupMember, type GroupRead, type PeopleGroup } from '../../staff/from-groups';
import { openToRead } from '../open-to-read';
import { Unable, type CommandReport } from '../output';
import { putDifference, type ImportOptions } from './import-command';
import { microsoftMembers } from './microsoft-groups';
import { readSchoolPeople } from './school-people';
import { slackMembers } from './slack-groups';

/** Where Slack is, for tests. */
export type SyncOptions = Omit<ImportOptions, 'whole'> & { readonly slackApiUrl?: string | undefined };

async function slackToken({ slack }: Config, tenant: Tenant, storage: Storage): Promise<string> {
  if (!slack) throw new Unable('the file names a group of Slack, but no token of Slack is set');
  if ('botToken' in slack) return slack.botToken;
  const [workspace] = tenant.workspaces.slack ?? [];
  const installed = workspace === undefined ? undefined : await storage.installations.find(workspace);
  if (!installed) throw new Unable(`the app is not installed in ${workspace ?? 'a Slack workspace of this school'}`);
  return installed.token;
}

async function membersOf(
  config: Config,
  tenant: Tenant,
  group: PeopleGroup,
  storage: Storage,
  slackApiUrl: string | undefined,
): Promise<readonly GroupMember[]> {
  if (group.from === 'slack') {
    const isKnown = (user: string) => tenant.people.some(({ accounts }) => accounts.slack === user);
    return slackMembers(await slackToken(config, tenant, storage), group, isKnown, slackApiUrl);
  }
  if (!config.teams) throw new Unable('the file names a group of Microsoft, but TEAMS_APP_ID is not set');
  return microsoftMembers(config.teams, group, storage);
}

/** Reads the groups against the school. Ends with 1 when somebody of them was refused. */
export async function syncCommand(options: SyncOptions, config: Config = readConfig()): Promise<CommandReport> {
  const school = await readSchoolPeople(config, options.school);
  const { file: tenant } = school.desk;
  if (!tenant.groups || tenant.groups.length === 0)
    throw new Unable(`the file of ${tenant.id} names no groups: docs/people.md says how`);
  const { storage, close } = await openToRead(config);
  const reads: GroupRead[] = [];
  try {
    for (const group of tenant.groups)
      reads.push({ group, members: await membersOf(config, school.present, group, storage, options.slackApiUrl) });
  } finally {
    await close();
  }
  const { people } = school.present;
  const { lines, refused } = linesFromGroups(reads, people, school.staff);
  const known = { file: tenant.people, present: people, staff: school.staff };
  const difference = staffDifference(known, lines, refused, {
    speaksOf: [],
    whole: false,
    returns: false,
    hasPlaces: tenant.organisations.length > 0,
    fresh: () => randomIds.fresh(),
  });
  return putDifference(config, school, difference, { ...options, from: 'groups', extra: [] });
}
