/**
 * Where people, channels and chats can be reached, learned from what Teams sends: an address is per bot, and a service
 * may move, so each activity refreshes it.
 */
import { z } from 'zod';
import type { AddressBook, Log } from '../../app/ports';
import { isAlone, placeOf, type NamedTenants, type TeamsActivity } from './activity';
import type { Member } from './bot-framework';
import { codeOf } from './failure';

const place = z.object({ tenant: z.string(), serviceUrl: z.string(), bot: z.string() });
const person = place.extend({ user: z.string() });
const chat = z.object({ conversation: z.string() });

/** A channel or a chat. */
export type PlaceAddress = z.output<typeof place>;
/** A person: the id by which this bot knows them, and their chat with it when there is one. */
export type PersonAddress = z.output<typeof person> & { readonly chat?: string | undefined };

export type Addresses = {
  /** Remembers what an activity tells; writes only what is new, and never rejects. */
  learn(activity: TeamsActivity, tenants: NamedTenants): Promise<void>;
  /** Remembers the people of a team. */
  learnPeople(people: readonly Member[], at: PlaceAddress): Promise<void>;
  ofPerson(entraId: string): Promise<PersonAddress | undefined>;
  /** The address of a conversation, or that of the tenant's service when the conversation is new to us. */
  ofConversation(conversation: string): Promise<PlaceAddress | undefined>;
  rememberChat(entraId: string, address: PersonAddress, conversation: string): Promise<void>;
};

/** Under which key of the address book something is kept. */
export const keys = {
  person: (tenant: string, entraId: string) => `teams:${tenant}:person:${entraId.toLowerCase()}`,
  chat: (tenant: string, entraId: string) => `teams:${tenant}:chat:${entraId.toLowerCase()}`,
  place: (tenant: string, conversation: string) => `teams:${tenant}:place:${placeOf(conversation)}`,
  service: (tenant: string) => `teams:${tenant}:service`,
};

/** Everybody and every place that an activity names, by key. */
function learnedFrom(activity: TeamsActivity, { place: tenant, home }: NamedTenants): Map<string, unknown> {
  const { from, recipient, conversation, channelData, membersAdded, serviceUrl } = activity;
  const here: PlaceAddress = { tenant, serviceUrl, bot: recipient.id };
  const learned = new Map<string, unknown>([[keys.service(tenant), here]]);
  for (const id of [conversation.id, channelData?.channel?.id, channelData?.team?.id]) {
    if (id) learned.set(keys.place(tenant, id), here);
  }
  for (const { id: user, aadObjectId } of membersAdded ?? []) {
    if (aadObjectId && user !== recipient.id) learned.set(keys.person(tenant, aadObjectId), { ...here, user });
  }
  // Whoever comes from a partner's tenant is found in that one.
  if (from.aadObjectId && from.id !== recipient.id)
    learned.set(keys.person(home, from.aadObjectId), { ...here, tenant: home, user: from.id });
  if (isAlone(activity) && from.aadObjectId)
    learned.set(keys.chat(home, from.aadObjectId), { conversation: conversation.id });
  return learned;
}

/** How many addresses are kept in mind to spare the store; forgetting them costs one write each. */
const KEPT = 5000;

/** The address book as this edge uses it, for these tenants. */
export function createTeamsAddresses({
  addresses,
  allowedTenants,
  log,
}: {
  addresses: AddressBook;
  allowedTenants: () => readonly string[];
  log: Log;
}): Addresses {
  const served = () => allowedTenants().map((tenant) => tenant.toLowerCase());
  const written = new Map<string, string>();

  async function remember(key: string, value: unknown): Promise<void> {
    const text = JSON.stringify(value);
    if (written.get(key) === text) return;
    await addresses.remember(key, value);
    if (written.size >= KEPT) written.clear();
    written.set(key, text);
  }

  async function recall<T>(schema: z.ZodType<T>, keyIn: (tenant: string) => string): Promise<T[]> {
    const found = await Promise.all(served().map(async (tenant) => addresses.recall(keyIn(tenant))));
    return found.flatMap((value) => schema.safeParse(value).data ?? []);
  }

  return {
    async learn(activity, tenants) {
      try {
        // Of whoever is of a tenant that nobody serves nothing is kept.
        const isServed = served().includes(tenants.home);
        const learned = learnedFrom(isServed ? activity : { ...activity, from: { id: activity.from.id } }, tenants);
        await Promise.all([...learned].map(async ([key, value]) => remember(key, value)));
      } catch (error) {
        log.warn('teams address not stored', { error: codeOf(error) });
      }
    },
    async learnPeople(people, at) {
      for (const { id: user, aadObjectId } of people)
        await remember(keys.person(at.tenant, aadObjectId), { ...at, user });
    },
    // An Entra id or a channel id belongs to one tenant only, so at most one of them knows it.
    async ofPerson(entraId) {
      const [[known], [talk]] = await Promise.all([
        recall(person, (tenant) => keys.person(tenant, entraId)),
        recall(chat, (tenant) => keys.chat(tenant, entraId)),
      ]);
      return known && { ...known, chat: talk?.conversation };
    },
    async ofConversation(conversation) {
      const [known] = await recall(place, (tenant) => keys.place(tenant, conversation));
      if (known) return known;
      const services = await recall(place, keys.service);
      return services.length === 1 ? services[0] : undefined;
    },
    async rememberChat(entraId, { tenant, serviceUrl, bot }, conversation) {
      await remember(keys.chat(tenant, entraId), { conversation });
      await remember(keys.place(tenant, conversation), { tenant, serviceUrl, bot });
    },
  };
}
