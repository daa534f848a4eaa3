/**
 * Which conversations a person of the playground sees: the channels of their roles and their own direct messages.
 * Membership of cases is not decided here.
 */
import { rolesHeldBy, type Person, type Tenant } from '../../app/tenant';

export type Conversation = { readonly id: string; readonly kind: 'channel' | 'direct' };

/** The id of somebody's direct messages; no channel id can be the same, since those have no colon. */
export const directConversation = (person: Person): string => `direct:${person.accounts.web ?? ''}`;

/** The conversations of this person: each web channel of a role they hold once, then their direct messages. */
export function conversationsOf(tenant: Tenant, person: Person): readonly Conversation[] {
  const channels = new Set<string>();
  const own = tenant.organisations.filter(({ id }) => person.organisations.includes(id));
  for (const role of rolesHeldBy(person)) {
    for (const channel of [tenant, ...own].map(({ channels: known }) => known[role]))
      if (channel?.platform === 'web') channels.add(channel.id);
  }
  return [
    ...[...channels].map((id) => ({ id, kind: 'channel' as const })),
    { id: directConversation(person), kind: 'direct' },
  ];
}

/** Every conversation of a place: what messages to it are kept under. */
function allConversations(tenant: Tenant): readonly string[] {
  const channels = [tenant, ...tenant.organisations].flatMap(({ channels: known }) =>
    Object.values(known).flatMap(({ platform, id }) => (platform === 'web' ? [id] : [])),
  );
  return [
    ...new Set([
      ...channels,
      ...tenant.people.filter(({ accounts }) => accounts.web !== undefined).map(directConversation),
    ]),
  ];
}

/**
 * The conversations that two places would share, for which the playground must not start: a gateway gets a channel or a
 * person without the place, so equal ids would let one school read of another.
 */
export function sharedConversations(tenants: readonly Tenant[]): readonly string[] {
  const all = tenants.flatMap(allConversations);
  return [...new Set(all.filter((id, index) => all.indexOf(id) < index))];
}

/** The person with this id when they have an account on the playground. */
export function personOf(tenant: Tenant, id: string): Person | undefined {
  return tenant.people.find((person) => person.id === id && person.accounts.web !== undefined);
}
