/** From roles to places: a role's channel, or its people when it has none. Never silence: the coordinator hears of a missing channel. */
import type { ExistingCase } from '../domain/case';
import { holdsRole, type Role } from '../domain/roles';
import type { Message } from '../notify/message';
import { phrases } from '../notify/phrases';
import { rosterOf, type Person, type Tenant } from './tenant';

/** The people of a role who may be told directly: not kept out of this case (DES-8), and on duty when there is such a one. */
export function peopleOfRole(tenant: Tenant, state: ExistingCase, role: Role): Person[] {
  const roster = rosterOf(tenant);
  const free = tenant.people.filter((person) => holdsRole(roster[person.id], role) && !state.excluded.includes(person.id));
  const onDuty = free.filter((person) => person.onDuty);
  return onDuty.length > 0 ? onDuty : free;
}

/** The same message to each member of the case with a role; to whoever is on duty when there is none and it must be heard. */
export function toPeopleOf(tenant: Tenant, state: ExistingCase, to: { role: Role; always?: true | undefined }, message: Message): Message[] {
  const roster = rosterOf(tenant);
  const people = peopleOfRole(tenant, state, to.role);
  const members = tenant.people.filter((person) => state.members.includes(person.id) && holdsRole(roster[person.id], to.role));
  const told = members.length > 0 || !to.always ? members : people;
  return told.map((person) => ({ ...message, to: { person: person.id } }));
}

/** Tells the coordinators that a role cannot be reached in its channel. */
export function noChannelNotice(tenant: Tenant, state: ExistingCase, coordinator: Role, role: Role): Message[] {
  const notice: Message = { key: `no-channel-${role}`, to: { role: coordinator, always: true }, content: { show: 'notice', say: phrases.noChannel(role), urgent: false } };
  return tenant.channels[coordinator] && role !== coordinator ? [notice] : toPeopleOf(tenant, state, { role: coordinator, always: true }, notice);
}

const place = (tenant: Tenant, message: Message): string => {
  const channel = 'role' in message.to ? tenant.channels[message.to.role] : undefined;
  const to = 'role' in message.to ? message.to.role : message.to.person;
  return JSON.stringify([message.key, channel ?? to, message.content]);
};

/** Notices repeat only when their words differ; two roles in one channel get one message. */
function withoutDoubles(tenant: Tenant, messages: readonly Message[]): Message[] {
  const seen = new Set<string>();
  return messages.filter((message) => {
    const where = message.content.show === 'notice' ? place(tenant, { ...message, key: '' }) : place(tenant, message);
    if (seen.has(where)) return false;
    seen.add(where);
    return true;
  });
}

/** Turns messages to roles without a channel into direct messages, in the same order, with one notice a role to the coordinators. */
export function addressed(tenant: Tenant, state: ExistingCase, coordinator: Role, messages: readonly Message[]): Message[] {
  const missing = new Set<Role>();
  const direct = messages.flatMap((message) => {
    if (!('role' in message.to) || tenant.channels[message.to.role]) return [message];
    missing.add(message.to.role);
    return toPeopleOf(tenant, state, message.to, message);
  });
  const notices = [...missing].flatMap((role) => noChannelNotice(tenant, state, coordinator, role));
  return withoutDoubles(tenant, [...direct, ...notices]);
}
