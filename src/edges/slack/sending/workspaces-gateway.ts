/**
 * Sends to several workspaces: finds out from the tenants in which one a channel or a person is. Decides nothing else.
 */
import type { Gateway, PostRef, Sent } from '../../../app/gateway';
import type { Tenant } from '../../../app/tenant';
import { NOT_LET_IN } from './not-let-in';

/** `find` gives the gateway of a workspace, or undefined where the app is not installed. */
type FindGateway = (workspace: string) => Promise<Gateway | undefined>;

/** Codes of a workspace that does not know the address: it may be one of another workspace of the same tenant. */
const NOT_HERE: readonly string[] = ['channel_not_found', 'user_not_found', 'message_not_found', 'team_not_found'];

/** Somebody can still install the app, so it is tried again. */
const NOT_INSTALLED: Sent = { result: 'later', reason: 'not_installed' };

/** Which workspaces a channel may be in, by what the tenants say; all of them for one that no tenant names. */
function placesIn(tenants: readonly Tenant[]): (id: string) => readonly string[] {
  const all = new Set(tenants.flatMap(({ workspaces }) => workspaces.slack ?? []));
  const places = new Map<string, Set<string>>();
  for (const tenant of tenants) {
    const {
      channels,
      organisations,
      workspaces: { slack = [] },
    } = tenant;
    const rooms = [channels, ...organisations.map((one) => one.channels)].flatMap((one) =>
      Object.values(one).filter(({ platform }) => platform === 'slack'),
    );
    for (const { id } of rooms) places.set(id, new Set([...(places.get(id) ?? []), ...slack]));
  }
  return (id) => [...(places.get(id) ?? all)];
}

/** The same for the tenants as they are now. */
function placesNow(served: () => readonly Tenant[]): (id: string) => readonly string[] {
  let tenants = served();
  let places = placesIn(tenants);
  return (id) => {
    if (served() !== tenants) {
      tenants = served();
      places = placesIn(tenants);
    }
    return places(id);
  };
}

/** Where a message stands, with its workspace: a direct message has an id that no tenant names. */
const placed = (sent: Sent, workspace: string): Sent =>
  sent.result === 'sent' ? { ...sent, ref: { ...sent.ref, workspace } } : sent;

/**
 * Is this as far as it goes? Where nobody knows the address, or our app may not speak, it may yet be one of another
 * workspace of the tenant.
 */
const isFinal = (sent: Sent): boolean =>
  sent.result === 'sent' || !(sent.result === 'never' ? NOT_HERE : NOT_LET_IN).includes(sent.reason);

/**
 * Each message goes by the token of its own workspace. A channel or message whose workspace is not known is looked for
 * in each. A person is sought in those of their own school alone: an account of the same name may be in the workspaces
 * of another, and be somebody else or the same person for that one.
 */
export function createWorkspacesGateway(served: () => readonly Tenant[], find: FindGateway): Gateway {
  const places = placesNow(served);

  /** What came of it in the workspace that took it, and else in each of them. */
  async function through(
    workspaces: readonly string[],
    send: (gateway: Gateway) => Promise<Sent>,
  ): Promise<readonly Sent[]> {
    const tried: Sent[] = [];
    for (const workspace of workspaces) {
      const gateway = await find(workspace);
      const sent = gateway && placed(await send(gateway), workspace);
      if (sent && isFinal(sent)) return [sent];
      tried.push(sent ?? NOT_INSTALLED);
    }
    return tried;
  }

  /**
   * A new message is given up only when every workspace says that this is not there: one where we cannot look now may
   * be the one.
   */
  async function anew(workspaces: readonly string[], send: (gateway: Gateway) => Promise<Sent>): Promise<Sent> {
    const tried = await through(workspaces, send);
    return tried.find(({ result }) => result !== 'never') ?? tried[0] ?? NOT_INSTALLED;
  }

  /** A message that one workspace does not know and another cannot be asked about is given up: it is sent anew then. */
  async function earlier(
    { workspace, conversation }: PostRef,
    send: (gateway: Gateway) => Promise<Sent>,
  ): Promise<Sent> {
    const tried = await through(workspace === undefined ? places(conversation) : [workspace], send);
    return tried.find(({ result }) => result !== 'later') ?? tried[0] ?? NOT_INSTALLED;
  }

  return {
    platform: 'slack',
    post: (channel, delivery, thread) => anew(places(channel.id), (gateway) => gateway.post(channel, delivery, thread)),
    tell: (person, delivery, home) =>
      anew(home.workspaces.slack ?? [], (gateway) => gateway.tell(person, delivery, home)),
    replace: (ref, delivery) => earlier(ref, (gateway) => gateway.replace(ref, delivery)),
    remove: (ref) => earlier(ref, (gateway) => gateway.remove(ref)),
  };
}
