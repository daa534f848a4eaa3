/**
 * What happens to a message that cannot be delivered where it should: it takes another way, and somebody hears of it.
 * Never silence.
 */
import { somebodyUnreachable } from '../../words/case/delivery';
import type { Message } from '../../notify/message';
import { coordinatorOf, noChannelNotice, peopleOfRole, toPeopleOf } from '../cases/addressed';
import { addressingOf, isReadByKeptOut } from '../cases/channels';
import type { Desk } from './send-message';

/**
 * The messages that replace an undeliverable one: a role's channel gives way to its people, and the coordinators hear
 * which role it was; a person who cannot be reached is reported to the coordinators. A coordinator who cannot be
 * reached is left to the log, which the operator watches.
 */
export function detour(desk: Desk, message: Message): Message[] {
  const addressing = addressingOf(desk);
  const { to } = message;
  if ('role' in to)
    return [
      ...toPeopleOf(addressing, to, message),
      ...(isReadByKeptOut(addressing, to) ? [] : noChannelNotice(addressing, to)),
    ];
  const coordinators = coordinatorOf(addressing);
  if (peopleOfRole(addressing, coordinators).some(({ id }) => id === to.person)) {
    desk.deps.log.error('a coordinator cannot be reached by chat', { code: addressing.state.code });
    return [];
  }
  const report: Message = {
    key: `unreachable-${to.person}`,
    to: coordinators,
    content: { show: 'notice', say: somebodyUnreachable, urgent: false },
  };
  return toPeopleOf(addressing, coordinators, report);
}
