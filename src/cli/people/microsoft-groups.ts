/** The members of groups of Entra, and the roster of a team or channel in Teams: all pages, or an error in words. */
import { z } from 'zod';
import type { Storage } from '../../app/ports';
import type { TeamsConfig } from '../../config';
import { keys } from '../../edges/teams/addresses';
import type { GroupMember, PeopleGroup } from '../../staff/from-groups';
import { askJson, unread } from './ask-patiently';

const GRAPH = 'https://graph.microsoft.com';
const LOGIN = 'https://login.microsoftonline.com';
/** Where Teams is for everybody who was not told another place. */
const USUAL_SERVICE = 'https://smba.trafficmanager.net/teams/';
const MOST_PAGES = 200;

async function tokenFor({ appId, appPassword, tenantId }: TeamsConfig, scope: string): Promise<string> {
  const body = new URLSearchParams({
    grant_type: 'client_credentials',
    client_id: appId,
    client_secret: appPassword,
    scope: `${scope}/.default`,
  });
  const what = `A token of Microsoft for ${scope}`;
  const answer = await askJson(what, `${LOGIN}/${tenantId}/oauth2/v2.0/token`, { method: 'POST', body });
  const { data } = z.object({ access_token: z.string().min(1) }).safeParse(answer);
  if (!data) throw unread(what, 'there is none in the answer');
  return data.access_token;
}

const graphPage = z.object({
  value: z.array(
    z.object({
      '@odata.type': z.string().optional(),
      id: z.string(),
      displayName: z.string().nullish(),
      accountEnabled: z.boolean().nullish(),
      userType: z.string().nullish(),
    }),
  ),
  '@odata.nextLink': z.string().optional(),
});
type InGraph = z.infer<typeof graphPage>['value'][number];

function memberOf({
  '@odata.type': type = '#microsoft.graph.user',
  id,
  displayName,
  accountEnabled,
  userType,
}: InGraph): GroupMember[] {
  if (type === '#microsoft.graph.group')
    return [{ user: id, why: 'is a group within the group: name that one in the file too, it is not followed' }];
  if (type !== '#microsoft.graph.user' || accountEnabled === false) return [];
  if (userType === 'Guest') return [{ user: id, why: 'is a guest from another organisation: put them in the file' }];
  return [{ user: id.toLowerCase(), name: displayName ?? undefined }];
}

async function ofEntra(config: TeamsConfig, { id }: PeopleGroup): Promise<GroupMember[]> {
  const what = `Entra group ${id}`;
  const headers = { authorization: `Bearer ${await tokenFor(config, GRAPH)}` };
  const members: GroupMember[] = [];
  let next: string | undefined =
    `${GRAPH}/v1.0/groups/${id}/members?$select=id,displayName,accountEnabled,userType&$top=999`;
  for (let page = 0; next !== undefined; page += 1) {
    if (page >= MOST_PAGES || !next.startsWith(`${GRAPH}/`))
      throw unread(what, 'its pages do not end, or lead elsewhere');
    const { data } = graphPage.safeParse(await askJson(what, next, { headers }));
    if (!data) throw unread(what, 'a page of it is not what Microsoft Graph promises');
    members.push(...data.value.flatMap(memberOf));
    next = data['@odata.nextLink'];
  }
  return members;
}

const rosterPage = z.object({
  continuationToken: z.string().nullish(),
  members: z.array(
    z.object({
      id: z.string(),
      name: z.string().nullish(),
      aadObjectId: z.string().nullish(),
      objectId: z.string().nullish(),
      tenantId: z.string().nullish(),
    }),
  ),
});

async function serviceFor(
  storage: Pick<Storage, 'addresses'> | undefined,
  tenant: string,
  id: string,
): Promise<string> {
  const known = z.object({ serviceUrl: z.url() });
  for (const key of [keys.place(tenant.toLowerCase(), id), keys.service(tenant.toLowerCase())]) {
    const { data } = known.safeParse(await storage?.addresses.recall(key));
    if (data) return data.serviceUrl.endsWith('/') ? data.serviceUrl : `${data.serviceUrl}/`;
  }
  return USUAL_SERVICE;
}

async function ofTeams(
  config: TeamsConfig,
  { id }: PeopleGroup,
  storage: Pick<Storage, 'addresses'> | undefined,
): Promise<GroupMember[]> {
  const what = `The roster of ${id} in Teams`;
  const headers = { authorization: `Bearer ${await tokenFor(config, 'https://api.botframework.com')}` };
  const service = await serviceFor(storage, config.tenantId, id);
  const members: GroupMember[] = [];
  let token = '';
  for (let page = 0; page === 0 || token !== ''; page += 1) {
    if (page >= MOST_PAGES) throw unread(what, 'its pages do not end');
    const more = token === '' ? '' : `&continuationToken=${encodeURIComponent(token)}`;
    const url = `${service}v3/conversations/${encodeURIComponent(id)}/pagedmembers?pageSize=500${more}`;
    const { data } = rosterPage.safeParse(await askJson(what, url, { headers }));
    if (!data) throw unread(what, 'a page of it is not what Teams promises');
    for (const { name, aadObjectId, objectId, tenantId } of data.members) {
      const user = aadObjectId ?? objectId;
      // The bot itself is in the roster too.
      if (!user) continue;
      const isGuest = typeof tenantId === 'string' && tenantId.toLowerCase() !== config.tenantId.toLowerCase();
      const why = isGuest ? 'is from another organisation: put them in the file' : undefined;
      members.push({ user: user.toLowerCase(), name: name ?? undefined, why });
    }
    token = data.continuationToken ?? '';
  }
  return members;
}

/** Everybody in a group of Entra, or in a team or channel. Throws Unable when any page of it is missing. */
export const microsoftMembers = (
  config: TeamsConfig,
  group: PeopleGroup,
  storage: Pick<Storage, 'addresses'> | undefined,
): Promise<GroupMember[]> => (group.from === 'entra' ? ofEntra(config, group) : ofTeams(config, group, storage));
