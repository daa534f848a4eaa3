/**
 * Meets the people of a team when the bot is added to it, so that they can be told things before they ever speak to it.
 * Reads ids, no names.
 */
import type { Log } from '../../app/ports';
import type { TeamsActivity } from './activity';
import type { Addresses } from './addresses';
import type { BotFramework } from './bot-framework';
import { codeOf } from './failure';

type Needs = { readonly framework: BotFramework; readonly addresses: Addresses; readonly log: Log };

/** The team that the bot was added to just now, if that is what the activity says. */
function joinedTeam({ type, membersAdded, recipient, channelData }: TeamsActivity): string | undefined {
  const joined = type === 'conversationUpdate' && membersAdded?.some(({ id }) => id === recipient.id);
  return joined ? channelData?.team?.id : undefined;
}

/**
 * Learns the people of the team that the bot was added to. Rejects never: whom it misses it meets when they speak to
 * it.
 */
export async function meetTeam(
  { framework, addresses, log }: Needs,
  activity: TeamsActivity,
  tenant: string,
): Promise<void> {
  const team = joinedTeam(activity);
  if (!team) return;
  const { serviceUrl, recipient } = activity;
  try {
    const people = await (await framework.connector(serviceUrl)).members(team);
    await addresses.learnPeople(people, { tenant, serviceUrl, bot: recipient.id });
    log.info('teams team met', { people: people.length });
  } catch (error) {
    log.warn('teams team not met', { error: codeOf(error) });
  }
}
