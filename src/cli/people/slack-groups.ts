/** The members of a user group of Slack, with the names of those who are new: all of them, or an error in words. */
import { setTimeout as wait } from 'node:timers/promises';
import { z } from 'zod';
import { createClients } from '../../edges/slack/sending/clients';
import { slackFailureOf } from '../../edges/slack/sending/failure';
import type { GroupMember, PeopleGroup } from '../../staff/from-groups';
import { pauseMs, unread } from './ask-patiently';

const TRIES = 4;
const silent = { info: () => undefined, warn: () => undefined, error: () => undefined };
const listed = z.object({ users: z.array(z.string()) });
const informed = z.object({
  user: z.object({
    team_id: z.string().optional(),
    real_name: z.string().optional(),
    name: z.string().optional(),
    deleted: z.boolean().optional(),
    is_bot: z.boolean().optional(),
    is_restricted: z.boolean().optional(),
    is_stranger: z.boolean().optional(),
  }),
});

async function patiently<Answer>(what: string, call: () => Promise<Answer>): Promise<Answer> {
  let last = '';
  for (let tried = 0; tried < TRIES; tried += 1) {
    try {
      return await call();
    } catch (error) {
      const failure = slackFailureOf(error);
      last = failure.code;
      if (failure.kind === 'refused') {
        const hint = last === 'missing_scope' ? ' (the right for it was not given: docs/permissions.md)' : '';
        throw unread(what, `Slack answers ${last}${hint}`);
      }
      const after = failure.kind === 'limited' ? failure.retryAfter : undefined;
      if (tried + 1 < TRIES) await wait(pauseMs(tried, after));
    }
  }
  throw unread(what, `${last}, also after ${TRIES} tries`);
}

/** `isKnown`: of whom the name need not be asked. Throws Unable when anything of it cannot be read. */
export async function slackMembers(
  botToken: string,
  { id }: PeopleGroup,
  isKnown: (user: string) => boolean,
  apiUrl?: string,
): Promise<GroupMember[]> {
  const { outbox: client } = createClients({ botToken, apiUrl, log: silent });
  const what = `User group ${id} of Slack`;
  const { data } = listed.safeParse(
    await patiently(what, () => client.apiCall('usergroups.users.list', { usergroup: id })),
  );
  if (!data) throw unread(what, 'the answer is not what Slack promises');
  const members: GroupMember[] = [];
  for (const user of data.users) {
    if (isKnown(user)) {
      members.push({ user });
      continue;
    }
    const about = `${user} of user group ${id} of Slack`;
    const { data: found } = informed.safeParse(await patiently(about, () => client.users.info({ user })));
    if (!found) throw unread(about, 'the answer is not what Slack promises');
    const {
      real_name: real,
      name,
      deleted,
      is_bot: isBot,
      is_restricted: isGuest,
      is_stranger: isStranger,
    } = found.user;
    if (deleted || isBot) continue;
    const why = isGuest || isStranger ? 'is a guest, or from another organisation: put them in the file' : undefined;
    members.push({ user, name: real ?? name, why });
  }
  return members;
}
