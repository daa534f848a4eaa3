/**
 * From roles to places: a role's channel, or its people when it has none. Never silence: the coordinator hears of a
 * missing channel.
 */
import { isOfLevel, relationOf, takesPart } from '../../domain/case/membership';
import { belongsTo } from '../../domain/case/whose-case';
import type { PersonId } from '../../domain/ids';
import { joinTexts } from '../../domain/text';
import { coordinatorIn } from '../../domain/procedure/pathway';
import { holdsRole, roleName } from '../../domain/people/roles';
import { waitsBoth } from '../../notify/line';
import type { Message, RoleRecipient, UnaddressedMessage } from '../../notify/message';
import { noChannelOf } from '../../words/case/delivery';
import { channelMissing, channelOf, organisationFor, readersInCase, type Addressing } from './channels';
import type { Person } from '../tenant';

/**
 * Everybody with the role who works for the organisation that the message is for; nobody of another school, service or
 * group (fail closed).
 */
function holders(addressing: Addressing, to: RoleRecipient): Person[] {
  const { tenant, context } = addressing;
  const organisation = organisationFor(addressing, to);
  return tenant.people.filter(
    ({ id }) =>
      holdsRole(context.roster[id], to.role) &&
      belongsTo(context, id, organisation) &&
      isOfLevel(context, id, to.level),
  );
}

/**
 * The people of a role who may be told directly: not kept out of this case (DES-8), and on duty when there is such a
 * one.
 */
export function peopleOfRole(addressing: Addressing, to: RoleRecipient): Person[] {
  const free = holders(addressing, to).filter((person) => !addressing.state.excluded.includes(person.id));
  const onDuty = free.filter((person) => person.onDuty);
  return onDuty.length > 0 ? onDuty : free;
}

/**
 * The same message to each member of the case with a role; to whoever is on duty when there is none and it must be
 * heard. What merely shows how the case goes is not for those who are in it for a part.
 */
export function toPeopleOf(addressing: Addressing, to: RoleRecipient, message: Message): Message[] {
  const { context, state } = addressing;
  // Whoever takes the place of a member is in the case as they are; who is away hears nothing as long as a colleague is
  // there.
  const takingPart = holders(addressing, to).filter(({ id }) => takesPart(relationOf(context, state, id)));
  const there = takingPart.filter(({ away }) => !away);
  const inCase =
    there.length > 0 || (to.always && peopleOfRole(addressing, to).some(({ away }) => !away)) ? there : takingPart;
  const members = to.always ? inCase : inCase.filter((person) => relationOf(context, state, person.id) === 'member');
  const told = members.length > 0 || !to.always ? members : peopleOfRole(addressing, to);
  return told.map((person) => ({ ...message, to: { person: person.id } }));
}

/** Whoever looks after the case when nobody else does. */
export const coordinatorOf = ({ context, state }: Addressing): RoleRecipient => ({
  role: coordinatorIn(context.pathway, state.stage),
  always: true,
});

/** Tells the coordinators that a role cannot be reached in its channel. */
export function noChannelNotice(addressing: Addressing, { role }: RoleRecipient): Message[] {
  const to = coordinatorOf(addressing);
  const notice: Message = {
    key: `no-channel-${role}`,
    to,
    content: { show: 'notice', say: noChannelOf(roleName(addressing.context.roles, role)), urgent: false },
  };
  return channelOf(addressing, to) && role !== to.role ? [notice] : toPeopleOf(addressing, to, notice);
}

const place = (addressing: Addressing, message: Message): string => {
  const channel = 'role' in message.to ? channelOf(addressing, message.to) : undefined;
  const to = 'role' in message.to ? [message.to.role, message.to.organisation] : message.to.person;
  return JSON.stringify([message.key, channel ?? to, message.content]);
};

/** Notices repeat only when their words differ; two roles in one channel get one message. */
function withoutDoubles(addressing: Addressing, messages: readonly Message[]): Message[] {
  const seen = new Set<string>();
  return messages.filter((message) => {
    const where =
      message.content.show === 'notice' ? place(addressing, { ...message, key: '' }) : place(addressing, message);
    if (seen.has(where)) return false;
    seen.add(where);
    return true;
  });
}

/** Whoever of the case reads a channel in which its card stands. */
function readersOfCard(addressing: Addressing, messages: readonly Message[]): ReadonlySet<PersonId> {
  const channels = messages.flatMap(({ to, content }) =>
    content.show === 'case' && 'role' in to ? (channelOf(addressing, to) ?? []) : [],
  );
  return new Set(channels.flatMap((channel) => readersInCase(addressing, channel)));
}

/**
 * What one person is told of one change is one message, in which nothing is said twice. What waits for the morning is
 * told with what does not.
 */
function oneNoticeEach(messages: readonly Message[]): Message[] {
  const isTo = ({ to }: Message, person: PersonId) => 'person' in to && to.person === person;
  const isNow = ({ content }: Message) => content.show === 'notice' && !content.waits;
  return messages.reduce<Message[]>((told, message) => {
    const { to, content } = message;
    if (!('person' in to) || content.show !== 'notice') return [...told, message];
    const isTold = messages.some((other) => isNow(other) && isTo(other, to.person));
    const index = told.findIndex(
      (other) =>
        isTo(other, to.person) &&
        other.content.show === 'notice' &&
        (isTold || other.content.say.nl === content.say.nl),
    );
    const earlier = told[index]?.content;
    if (earlier?.show !== 'notice') return [...told, message];
    const say = earlier.say.nl.includes(content.say.nl) ? earlier.say : joinTexts([earlier.say, content.say], ' ');
    const waits = waitsBoth(earlier.waits, content.waits);
    return told.with(index, {
      ...told[index]!,
      content: { show: 'notice', say, urgent: earlier.urgent || content.urgent, ...(waits ? { waits } : {}) },
    });
  }, []);
}

/**
 * Turns messages to roles into messages to channels and people, in the same order, with one notice a role that has no
 * channel to the coordinators. What asks something of a role is told directly to the only one of the case who reads its
 * channel; what only says how the case stands not at all to whoever reads its card.
 */
export function addressed(addressing: Addressing, messages: readonly UnaddressedMessage[]): Message[] {
  const missing = new Map<string, RoleRecipient>();
  const reading = readersOfCard(addressing, messages);
  const direct = messages.flatMap(({ heed, by, ...message }): Message[] => {
    const { to } = message;
    if (!('role' in to)) return heed === 'state' && reading.has(to.person) ? [] : [message];
    const channel = channelOf(addressing, to);
    if (channel) {
      const [only, ...others] = heed === 'turn' ? readersInCase(addressing, channel) : [];
      if (!only || others.length > 0) return [message];
      return only === by ? [] : [{ ...message, to: { person: only } }];
    }
    const told = toPeopleOf(addressing, to, message);
    if (channelMissing(addressing, to) || (to.always && told.length === 0)) missing.set(to.role, to);
    return told;
  });
  const notices = [...missing.values()].flatMap((to) => noChannelNotice(addressing, to));
  return oneNoticeEach(withoutDoubles(addressing, [...direct, ...notices]));
}
