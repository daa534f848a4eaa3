/**
 * Somebody whom no school knows: what they hear, and that the coordinators of the schools in that workspace are told
 * who tried. Nothing of a case.
 */
import { pressSchema, type Request } from '../../requests/request';
import { staffProposeLabel, strangerTried } from '../../words/school-news';
import { askByName } from '../../words/notes/service-notes';
import type { Deps } from '../deps';
import { notKnownHere } from '../requests/notes';
import type { Note } from '../requests/outcome';
import { coordinatorsOf, type SchoolNews } from '../school-news';
import { accountName } from '../staff/staff-answers';
import type { Account, Tenant } from '../tenant';

/**
 * What somebody does on purpose. A card asks by itself for whoever scrolls past it, and a page of one's own for whoever
 * looks around.
 */
const TRIES: readonly Request['type'][] = ['command', 'start', 'list', 'form', 'submit', 'fromMessage', 'access'];

/** The schools that the workspace of an account speaks for. */
function schoolsThere(deps: Pick<Deps, 'tenants'>, { platform, workspace, within = [] }: Account): readonly Tenant[] {
  return deps.tenants
    .served()
    .filter(({ workspaces }) => [workspace, ...within].some((one) => workspaces[platform]?.includes(one)));
}

/** The button that proposes them; none for an account that no button can carry. */
function opensForm(tenant: string, account: Account): SchoolNews['opens'] {
  const press = { type: 'proposeStranger', at: tenant, account: accountName(account) } as const;
  return pressSchema.safeParse(press).success ? { label: staffProposeLabel, press } : undefined;
}

/**
 * Tells the coordinators, and says to the stranger whom to ask: by name where it is one school, since of several nobody
 * knows which is theirs.
 */
export function answerStranger(deps: Pick<Deps, 'tenants' | 'news'>, account: Account, request: Request): Note {
  const schools = schoolsThere(deps, account);
  const told = schools.filter((school) => coordinatorsOf(school).length > 0);
  if (TRIES.includes(request.type))
    for (const { id } of told)
      deps.news.add({
        tenant: id,
        key: JSON.stringify(['stranger', account.platform, account.workspace, account.user]),
        say: strangerTried(account),
        opens: opensForm(id, account),
      });
  const [school] = told;
  if (!school || schools.length > 1) return notKnownHere;
  return { ...notKnownHere, next: askByName(coordinatorsOf(school).map(({ name }) => name)) };
}
