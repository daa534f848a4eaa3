/** Who is counted, and what is never counted against them: in danger nobody waits (DES-9). */
import { actOf } from '../../domain/procedure/pathway';
import type { Deps, Identified } from '../deps';
import type { Step } from '../pace';
import { openingOf } from '../cases/open-case';
import { asksContacts } from '../requests/read-command';
import { isChange, type Request } from '../../requests/request';
import type { Account } from '../tenant';

/** What a request counts as. */
export const stepOf = (request: Request): Step => (isChange(request) ? 'change' : 'question');

/**
 * One person is counted as one, however many accounts they have; whoever is of several schools, or of none, by their
 * account.
 */
export const paceKey = ([who, ...others]: readonly Identified[], account: Account): string =>
  who && others.length === 0
    ? JSON.stringify([who.tenant.id, who.person.id])
    : JSON.stringify([account.platform, account.workspace, account.user]);

/**
 * Is it for somebody in danger: an urgent act, its form, or whom to call? Goes by names alone: what a case is of may
 * not be told by how fast it can be asked for.
 */
export function isUrgent(deps: Deps, who: Identified, request: Request): boolean {
  if (request.type === 'contacts') return true;
  if (request.type === 'command') return asksContacts(request);
  const act = request.type === 'start' ? request.form : 'act' in request ? request.act : undefined;
  if (act === undefined) return false;
  const opening = openingOf(deps, who, act);
  if (opening) return actOf(opening.edition.pathway, opening.line.opensWith).urgent;
  return who.tenant.pathways.some((id) =>
    deps.pathways.current(id)?.pathway.acts.some((one) => one.id === act && one.urgent),
  );
}
