/** Which conversations a person of the playground sees: the channels of their roles and their own direct messages. Membership of cases is not decided here. */
import type { Person, Tenant } from '../../app/tenant';

export type Conversation = { readonly id: string; readonly kind: 'channel' | 'direct' };

/** The id of somebody's direct messages; no channel id can be the same, since those have no colon. */
export const directConversation = (person: Person): string => `direct:${person.id}`;

/** The conversations of this person: each web channel of a role they hold once, then their direct messages. */
export function conversationsOf(tenant: Tenant, person: Person): readonly Conversation[] {
  const channels = new Set<string>();
  const own = tenant.organisations.filter(({ id }) => person.organisations.includes(id));
  for (const role of person.kind === 'staff' ? ['employee' as const, ...person.roles] : person.roles) {
    for (const channel of [tenant, ...own].map(({ channels: known }) => known[role])) if (channel?.platform === 'web') channels.add(channel.id);
  }
  return [...[...channels].map((id) => ({ id, kind: 'channel' as const })), { id: directConversation(person), kind: 'direct' }];
}

/** The person with this id when they have an account on the playground. */
export function personOf(tenant: Tenant, id: string): Person | undefined {
  return tenant.people.find((person) => person.id === id && person.accounts.web !== undefined);
}
