/**
 * What the Agents Playground wants to know: who is in Teams, which team and channels there are, and as whom you sit at
 * the screen.
 */
import { stringify } from 'yaml';
import type { Person } from '../../src/app/tenant';
import { CHANNEL, TEAM, TENANT_ID } from './school';

/** The bot as the Agents Playground calls it. */
export const BOT = { id: '28:11111111-1111-4111-8111-111111111111', name: 'Zorgspoor' };
/** Your own chat with the bot, and a chat of some of the team. */
const PERSONAL_CHAT = 'a:1-persoonlijk';
const GROUP_CHAT = { id: '19:groepschat@thread.v2', name: 'Groepschat' };

/** A person's id in this Teams. */
export const userId = ({ id }: Pick<Person, 'id'>): string => `29:${id}`;

function userOf(person: Person) {
  const [givenName = '', ...rest] = person.name.split(' ');
  const mail = `${person.id}@kompas.example`;
  // "Principle" is how the Agents Playground spells it.
  return {
    id: userId(person),
    name: person.name,
    userPrincipleName: mail,
    aadObjectId: person.accounts.teams,
    givenName,
    surname: rest.join(' '),
    email: mail,
  };
}

/**
 * Its settings file. `current` sits at the screen; it wants exactly five others and at most one channel beside General,
 * or it ends without a word.
 */
export function settingsFor(people: readonly Person[], current: Person): string {
  const others = people.filter(({ id }) => id !== current.id);
  if (others.length !== 5) throw new Error(`the Agents Playground wants five others, not ${others.length}`);
  return stringify({
    version: '0.1.1',
    tenantId: TENANT_ID,
    bot: BOT,
    currentUser: userOf(current),
    users: others.map(userOf),
    personalChat: { id: PERSONAL_CHAT },
    groupChat: GROUP_CHAT,
    team: { ...TEAM, aadGroupId: '33333333-3333-4333-8333-333333333333', channels: [CHANNEL] },
  });
}
