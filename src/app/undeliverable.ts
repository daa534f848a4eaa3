/** What happens to a message that cannot be delivered where it should: it takes another way, and somebody hears of it. Never silence. */
import { phrases } from '../notify/phrases';
import type { Message } from '../notify/message';
import { noChannelNotice, peopleOfRole, toPeopleOf } from './addressed';
import type { Desk } from './send-message';

/**
 * The messages that replace an undeliverable one: a role's channel gives way to its people, and the coordinators hear which role it was; a person
 * who cannot be reached is reported to the coordinators. A coordinator who cannot be reached is left to the log, which the operator watches.
 */
export function detour({ deps, tenant, file }: Desk, message: Message): Message[] {
  const { state } = file.stored;
  const { coordinator } = file.context.pathway;
  if ('role' in message.to) {
    return [...toPeopleOf(tenant, state, message.to, message), ...noChannelNotice(tenant, state, coordinator, message.to.role)];
  }
  const { person } = message.to;
  const coordinators = peopleOfRole(tenant, state, coordinator);
  if (coordinators.some(({ id }) => id === person)) {
    deps.log.error('a coordinator cannot be reached by chat', { code: state.code });
    return [];
  }
  const report: Message = { key: `unreachable-${person}`, to: { role: coordinator, always: true }, content: { show: 'notice', say: phrases.unreachable, urgent: false } };
  return toPeopleOf(tenant, state, { role: coordinator, always: true }, report);
}
