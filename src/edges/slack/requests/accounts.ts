/** Whose account it is that Slack names, and in which workspace something happened. Knows nobody. */
import type { Account } from '../../../app/tenant';

/** The workspace that an interaction happened in; the person's own when the app is installed on a whole organisation. */
export const workspaceOfClick = ({ team }: Clicker, from: Account): string => team?.id ?? from.workspace;

/**
 * `within`: on Enterprise Grid the organisation, and the workspace they stand in when it is not their own. Elsewhere an id may be somebody else in
 * another workspace.
 */
export function account(workspace: string, user: string, organisation?: string | null, standsIn?: string): Account {
  const here = standsIn === undefined || standsIn === workspace ? [] : [standsIn];
  return { platform: 'slack', workspace, user, ...(organisation ? { within: [...here, organisation] } : {}) };
}

/** Who clicked, and where, as Slack names both. */
export type Clicker = {
  readonly team?: { readonly id: string } | null | undefined;
  readonly user: { readonly id: string; readonly team_id?: string | null | undefined };
  readonly enterprise?: { readonly id: string } | null | undefined;
};

/**
 * Somebody of another workspace, as in a shared channel, is an account of that workspace: nobody we know, whatever workspace they stand in (DES-3).
 * On Enterprise Grid a click names the home workspace of its person, where a command names the one they typed in.
 */
export function accountOf({ team, user, enterprise }: Clicker): Account | undefined {
  const workspace = user.team_id ?? team?.id;
  return workspace ? account(workspace, user.id, enterprise?.id, team?.id) : undefined;
}
