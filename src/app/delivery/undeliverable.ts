/**
 * What happens to a message that cannot be delivered where it should: it takes another way, and somebody hears of it.
 * Never silence.
 */
import type { Message } from '../../notify/message';
import { coordinatorOf, noChannelNotice, peopleOfRole, toPeopleOf } from '../cases/addressed';
import { addressingOf, isReadByKeptOut } from '../cases/channels';
import { commit } from '../cases/commit';
import { addMessages } from './add-messages';
import type { Desk } from './send-message';

/**
 * A role's channel gives way to its people, and the coordinators hear which role it was; that a person cannot be
 * reached is put on record, of which those who look after the case hear. When that is one of them, the log says so too,
 * which the operator watches.
 */
export async function takeAnotherWay(desk: Desk, message: Message): Promise<void> {
  const { deps, tenant } = desk;
  const addressing = addressingOf(desk);
  const { id, code } = addressing.state;
  const { to, content } = message;
  if ('role' in to)
    return addMessages(desk, [
      ...toPeopleOf(addressing, to, message),
      ...(isReadByKeptOut(addressing, to) ? [] : noChannelNotice(addressing, to)),
    ]);
  if (peopleOfRole(addressing, coordinatorOf(addressing)).some((one) => one.id === to.person))
    deps.log.error('a coordinator cannot be reached by chat', { code });
  const urgent = content.show === 'notice' && content.urgent;
  await commit(deps, tenant, id, { type: 'notReached', at: deps.clock.now(), person: to.person, urgent });
}
