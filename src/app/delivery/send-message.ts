/**
 * Sends one message to where its recipient is: posts it, or replaces what was sent before under the same key. Sees L0
 * only.
 */
import { relationOf } from '../../domain/case/membership';
import type { Locale } from '../../domain/text';
import { actOf } from '../../domain/procedure/pathway';
import type { Role } from '../../domain/people/roles';
import type { Message, MessageContent, RoleRecipient } from '../../notify/message';
import { viewCase } from '../../views/view-case';
import { viewApproval, viewNotice, viewPing } from '../../views/view-ping';
import { viewContextOf, type CaseFile } from '../cases/case-file';
import { addressingOf, channelOf, readersInCase } from '../cases/channels';
import type { DeliveryDeps } from '../deps';
import type { Delivery, Gateway, PostRef, Sent } from '../gateway';
import { PLATFORMS, type Channel, type Person, type Tenant } from '../tenant';

/** Where earlier messages of this case stand, by post key. */
export type Posts = Readonly<Record<string, PostRef>>;

/** What came of sending; `posts` are places to remember. */
export type SentMessage = { readonly sent: Sent; readonly posts: Posts };

export type Desk = { readonly deps: DeliveryDeps; readonly tenant: Tenant; readonly file: CaseFile };

const channelKey = (channel: Channel): string => `channel:${channel.platform}:${channel.id}`;

/** The key under which a message's place is remembered; notices are lines of their own and are never replaced. */
export const postKey = ({ key, to }: Message, desk: Pick<Desk, 'tenant' | 'file'>): string => {
  if ('person' in to) return `${key}@person:${to.person}`;
  const channel = channelOf(addressingOf(desk), to);
  return `${key}@${channel ? channelKey(channel) : `role:${to.role}`}`;
};

const isReplaceable = (message: Message): boolean => !message.key.startsWith('notice-');

/**
 * Can whoever it is for open the case now? In a channel: anybody who reads it, since those who cannot may ask those who
 * can.
 */
function mayOpen(desk: Pick<Desk, 'tenant' | 'file'>, to: Message['to']): boolean {
  const addressing = addressingOf(desk);
  const { context, state } = addressing;
  if ('person' in to) return relationOf(context, state, to.person) !== 'none';
  const channel = channelOf(addressing, to);
  return channel !== undefined && readersInCase(addressing, channel).length > 0;
}

function deliveryOf(
  { deps, tenant, file }: Desk,
  content: MessageContent,
  locale: Locale,
  to: Message['to'],
): Delivery {
  const view = viewContextOf(deps, tenant, file.context);
  const { state } = file.stored;
  switch (content.show) {
    case 'case':
      // A person is shown no more of what waits for approval than they may know; a channel what its role may approve.
      return {
        view:
          'role' in to
            ? viewPing(view, state, to.role)
            : (viewCase(view, state, [], to.person, true)?.ping ?? viewPing(view, { ...state, proposals: {} })),
        locale,
      };
    case 'approval':
      return { view: viewApproval(view, state, actOf(file.context.pathway, content.act).id, content.outcome), locale };
    case 'handout':
    case 'noted':
    case 'alike':
    case 'tie':
      throw new Error('what is handed out, noted down or done in another case is never sent');
    case 'notice':
      return { view: viewNotice(state, content.say, content.urgent, mayOpen({ tenant, file }, to)), locale };
  }
}

/** Replaces the message when it was sent before; a message that is gone is sent anew. */
async function sendOrReplace(
  desk: Desk,
  message: Message,
  posts: Posts,
  locale: Locale,
  anew: (delivery: Delivery) => Promise<SentMessage>,
): Promise<SentMessage> {
  const delivery = deliveryOf(desk, message.content, locale, message.to);
  const earlier = isReplaceable(message) ? posts[postKey(message, desk)] : undefined;
  const gateway = earlier && desk.deps.gateways[earlier.platform];
  if (!earlier || !gateway) return anew(delivery);
  const replaced = await gateway.replace(earlier, delivery);
  return replaced.result === 'never' ? anew(delivery) : { sent: replaced, posts: {} };
}

function remembered(desk: Desk, message: Message, sent: Sent): SentMessage {
  // Lines too, though they are never replaced: when the case is destroyed they are taken back (DES-17).
  const posts = sent.result === 'sent' ? { [postKey(message, desk)]: sent.ref } : {};
  return { sent, posts };
}

/** The root of the case's thread in a channel; posted first when it is not there yet. */
async function threadIn(
  desk: Desk,
  gateway: Gateway,
  channel: Channel,
  posts: Posts,
  audience: Role,
): Promise<{ thread?: PostRef; failed?: Sent; posts: Posts }> {
  const key = `case@${channelKey(channel)}`;
  const known = posts[key];
  if (known) return { thread: known, posts: {} };
  const sent = await gateway.post(channel, deliveryOf(desk, { show: 'case' }, desk.tenant.locale, { role: audience }));
  return sent.result === 'sent' ? { thread: sent.ref, posts: { [key]: sent.ref } } : { failed: sent, posts: {} };
}

async function toChannel(
  desk: Desk,
  message: Message,
  { role }: RoleRecipient,
  channel: Channel,
  posts: Posts,
): Promise<SentMessage> {
  const gateway = desk.deps.gateways[channel.platform];
  if (!gateway)
    return { sent: { result: 'never', reason: `platform ${channel.platform} is not configured` }, posts: {} };
  return sendOrReplace(desk, message, posts, desk.tenant.locale, async (delivery) => {
    // Who is in a case for one part has no use for how the rest of it goes: what is for them stands by itself.
    const stands = message.content.show === 'case' || desk.file.context.pathway.ownPart.includes(role);
    if (stands) return remembered(desk, message, await gateway.post(channel, delivery));
    const root = await threadIn(desk, gateway, channel, posts, role);
    if (root.failed) return { sent: root.failed, posts: {} };
    const outgoing = remembered(desk, message, await gateway.post(channel, delivery, root.thread));
    return { ...outgoing, posts: { ...root.posts, ...outgoing.posts } };
  });
}

/** Tries the platforms a person uses, until one takes the message or asks to come back later. */
async function toPerson(desk: Desk, message: Message, person: Person, posts: Posts): Promise<SentMessage> {
  return sendOrReplace(desk, message, posts, person.locale, async (delivery) => {
    let last: Sent = { result: 'never', reason: 'no account on a configured platform' };
    for (const platform of PLATFORMS) {
      const gateway = desk.deps.gateways[platform];
      if (!gateway || !person.accounts[platform]) continue;
      last = await gateway.tell(person, delivery, desk.tenant);
      if (last.result !== 'never') break;
    }
    return remembered(desk, message, last);
  });
}

/** Sends to the role's channel or to the person. Never throws for what a platform answers. */
export async function sendMessage(desk: Desk, message: Message, posts: Posts): Promise<SentMessage> {
  const { to } = message;
  if ('role' in to) {
    const channel = channelOf(addressingOf(desk), to);
    return channel
      ? toChannel(desk, message, to, channel, posts)
      : { sent: { result: 'never', reason: 'role without a channel' }, posts: {} };
  }
  const person = desk.tenant.people.find((candidate) => candidate.id === to.person);
  return person
    ? toPerson(desk, message, person, posts)
    : { sent: { result: 'never', reason: 'person is no longer known' }, posts: {} };
}
