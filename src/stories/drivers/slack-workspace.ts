/**
 * Who and what there is in the Slack of a story: its people, the channels of its roles with our app in them, and one
 * channel that our app was never asked into.
 */
import type { Person } from '../../app/tenant';
import { holdsRole } from '../../domain/people/roles';
import type { SlackChannel, SlackUser, Workspace } from '../fakes/slack-conversations';
import type { Names } from './driver';

/** Where people type commands. */
export const ANYWHERE = 'C0ANYWHERE';
const BOT: SlackUser = { id: 'U0BOT', isBot: true };

/** Looks everything up in the school as it is when asked. */
export function workspaceOf(names: Names): Workspace {
  const { tenant } = names;
  const accounts = (people: readonly Person[]) => people.flatMap(({ accounts: { slack } }) => (slack ? [slack] : []));
  const holders = (channel: string) => {
    const place = names.roleOf(channel);
    return tenant.people.filter(
      (person) =>
        place &&
        holdsRole(person, place.role) &&
        (place.organisation === undefined || person.organisations.includes(place.organisation)),
    );
  };
  const ids = () =>
    [tenant.channels, ...tenant.organisations.map(({ channels }) => channels)]
      .flatMap((channels) => Object.values(channels))
      .flatMap(({ platform, id }) => (platform === 'slack' ? [id] : []));
  const ofRoles = (): SlackChannel[] =>
    [...new Set(ids())].map((id) => ({ id, members: accounts(holders(id)), hasBot: true, hidden: true }));
  return {
    users: () => [...accounts(tenant.people).map((id) => ({ id })), BOT],
    channels: () => [...ofRoles(), { id: ANYWHERE, members: accounts(tenant.people), hasBot: false }],
  };
}
