/** Sends to several workspaces: finds out from the tenants in which one a channel or a person is. Decides nothing else. */
import type { Gateway, PostRef, Sent } from '../../app/ports';
import type { Tenant } from '../../app/tenant';

/** `find` gives the gateway of a workspace, or undefined where the app is not installed. */
type FindGateway = (workspace: string) => Promise<Gateway | undefined>;

/** Codes of a workspace that does not know the address: it may be one of another workspace of the same tenant. */
const NOT_HERE: readonly string[] = ['channel_not_found', 'user_not_found', 'message_not_found', 'team_not_found'];

/** Somebody can still install the app, so it is tried again. */
const NOT_INSTALLED: Sent = { result: 'later', reason: 'not_installed' };

/** Which workspaces an id of a channel or a person may be in, by what the tenants say. */
function createPlaces(tenants: readonly Tenant[]): (id: string | undefined) => readonly string[] {
  const all = new Set(tenants.flatMap(({ workspaces }) => workspaces.slack ?? []));
  const places = new Map<string, Set<string>>();
  for (const { workspaces, people, channels, organisations } of tenants) {
    const rooms = [channels, ...organisations.map((one) => one.channels)].flatMap((one) => Object.values(one).filter(({ platform }) => platform === 'slack'));
    const ids = [...rooms.map(({ id }) => id), ...people.flatMap(({ accounts }) => accounts.slack ?? [])];
    for (const id of ids) places.set(id, new Set([...(places.get(id) ?? []), ...(workspaces.slack ?? [])]));
  }
  return (id) => [...(places.get(id ?? '') ?? all)];
}

/** Where a message stands, with its workspace: a direct message has an id that no tenant names. */
const placed = (sent: Sent, workspace: string): Sent => (sent.result === 'sent' ? { ...sent, ref: { ...sent.ref, workspace } } : sent);

/** Each message goes by the token of its own workspace. A person or message whose workspace is not known is looked for in each. */
export function createWorkspacesGateway(tenants: readonly Tenant[], find: FindGateway): Gateway {
  const placesOf = createPlaces(tenants);

  async function through(workspaces: readonly string[], send: (gateway: Gateway) => Promise<Sent>): Promise<Sent> {
    let last: Sent = NOT_INSTALLED;
    for (const workspace of workspaces) {
      const gateway = await find(workspace);
      if (!gateway) continue;
      last = placed(await send(gateway), workspace);
      if (last.result !== 'never' || !NOT_HERE.includes(last.reason)) return last;
    }
    return last;
  }
  const of = ({ workspace, conversation }: PostRef) => (workspace === undefined ? placesOf(conversation) : [workspace]);

  return {
    platform: 'slack',
    post: (channel, delivery, thread) => through(placesOf(channel.id), (gateway) => gateway.post(channel, delivery, thread)),
    tell: (person, delivery) => through(placesOf(person.accounts.slack), (gateway) => gateway.tell(person, delivery)),
    replace: (ref, delivery) => through(of(ref), (gateway) => gateway.replace(ref, delivery)),
    remove: (ref) => through(of(ref), (gateway) => gateway.remove(ref)),
  };
}
