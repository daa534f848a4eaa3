/** How messages reach Teams. Every failed try is a value; the worker decides what to do with it. */
import { deliveryCard } from '../../../cards/delivery';
import { createHeldRooms } from '../../app/delivery/held-rooms';
import { isUrgentDelivery, type Delivery, type Gateway, type PostRef, type Sent } from '../../app/gateway';
import type { Clock } from '../../app/ports';
import { placeOf } from './activity';
import type { Addresses } from './addresses';
import type { BotFramework, Placed } from './bot-framework';
import { teamsFailureOf } from './failure';
import { teamsMessageOf } from './message';

type Needs = { readonly framework: BotFramework; readonly addresses: Addresses; readonly clock: Clock };

/** A group chat, which has no threads: what is posted in it stands behind what was said last. */
const isGroupChat = (conversation: string): boolean => /@(thread\.v2|unq\.gbl\.spaces)$/.test(placeOf(conversation));

const never = (reason: string): Sent => ({ result: 'never', reason });
const sent = (placed: Placed): Sent => ({ result: 'sent', ref: { platform: 'teams', ...placed } });
const rendered = (delivery: Delivery) => teamsMessageOf(deliveryCard(delivery));

export function createTeamsGateway({ framework, addresses, clock }: Needs): Gateway {
  const rooms = createHeldRooms(clock);

  /** Also for storage that is away: then it is tried later. */
  async function attempt(room: string, urgent: boolean, send: () => Promise<Sent>): Promise<Sent> {
    const later = rooms.waiting(room, urgent);
    if (later) return later;
    try {
      return await send();
    } catch (error) {
      const failure = teamsFailureOf(error, clock.now());
      if (failure.result === 'never' || !failure.paced) return failure;
      rooms.hold(room, failure.retryAfter ?? 0);
      return { ...failure, ...rooms.waiting(room, urgent), reason: failure.reason };
    }
  }

  async function connectorFor(conversation: string) {
    const address = await addresses.ofConversation(conversation);
    return address && framework.connector(address.serviceUrl);
  }

  return {
    platform: 'teams',
    async post(channel, delivery, thread) {
      return attempt(channel.id, isUrgentDelivery(delivery), async () => {
        const connector = await connectorFor(channel.id);
        if (!connector) return never('the bot is not in this tenant');
        const place = thread?.conversation ?? (isGroupChat(channel.id) ? channel.id : undefined);
        return sent(
          place === undefined
            ? await connector.startThread(channel.id, rendered(delivery))
            : await connector.send(place, rendered(delivery)),
        );
      });
    },
    async tell(person, delivery) {
      const entraId = person.accounts.teams;
      return attempt(entraId ?? '', isUrgentDelivery(delivery), async () => {
        const address = entraId ? await addresses.ofPerson(entraId) : undefined;
        if (!entraId || !address) return never('person has not met the bot');
        const connector = await framework.connector(address.serviceUrl);
        const chat = address.chat ?? (await connector.openChat(address.tenant, address.bot, address.user));
        if (!address.chat) await addresses.rememberChat(entraId, address, chat);
        return sent(await connector.send(chat, rendered(delivery)));
      });
    },
    async remove({ conversation, message }: PostRef) {
      return attempt(placeOf(conversation), false, async () => {
        const connector = await connectorFor(conversation);
        if (!connector) return never('the bot is not in this tenant');
        await connector.remove({ conversation, message });
        return sent({ conversation, message });
      });
    },
    async replace({ conversation, message }: PostRef, delivery) {
      return attempt(placeOf(conversation), isUrgentDelivery(delivery), async () => {
        const connector = await connectorFor(conversation);
        if (!connector) return never('the bot is not in this tenant');
        await connector.replace({ conversation, message }, rendered(delivery));
        return sent({ conversation, message });
      });
    },
  };
}
