/**
 * Figures of a tenant: how many cases, how far, how long, never which (GES-3.3, FM-16). Whoever asks needs no access to
 * any case, and gets none.
 */
import { linesOf } from '../../domain/procedure/pathway';
import { holdsRole, roleName, rolesWhich, type Role } from '../../domain/people/roles';
import { inEachLocale, type Locale, type Text } from '../../domain/text';
import { roleNames } from '../../words/case/whom-to-ask';
import { count } from '../../trends/count';
import type { CaseFigure } from '../../trends/figure';
import { boundsOf, cutsFor, recentPeriods, type Period } from '../../trends/period';
import type { TrendsView } from '../../trends/types';
import { trendsNotes } from '../../words/notes/trends-notes';
import type { Deps, Identified } from '../deps';
import type { Note } from '../requests/outcome';
import { pathwayFor, rosterOf, type Tenant } from '../tenant';

/**
 * Whose work it is to see how things go as a whole, whatever the procedure; besides them, whoever leads or looks after
 * cases of one.
 */
const overseers = ({ roles }: Tenant): Role[] => rolesWhich(roles, ({ oversees }) => oversees);

const isOfSchools = ({ organisations }: Tenant): boolean =>
  organisations.filter(({ kind }) => kind === 'school').length > 1;

/**
 * The roles of a tenant that may see its figures. Of which school a case is stays sealed, so where there are several
 * the figures are of all of them together, and for those who work for all of them.
 */
function readersIn(deps: Pick<Deps, 'pathways'>, tenant: Tenant): Role[] {
  const lines = tenant.pathways.flatMap((id) => deps.pathways.current(id)?.pathway ?? []).flatMap(linesOf);
  const roles = [
    ...new Set([
      ...overseers(tenant),
      ...lines.flatMap(({ leads, coordinator, stages }) => [
        coordinator,
        ...leads,
        ...stages.flatMap((stage) => stage.coordinator ?? []),
      ]),
    ]),
  ];
  return isOfSchools(tenant) ? roles.filter((role) => tenant.roles[role]?.belongs !== 'school') : roles;
}

const worksForASchool = ({ tenant, person }: Identified): boolean =>
  tenant.organisations.some(({ id, kind }) => kind === 'school' && person.organisations.includes(id));

/** Only roles that somebody holds are worth asking. */
function peopleWithRoles(tenant: Tenant, roles: readonly Role[], locale: Locale): string {
  const held = roles.filter((role) => tenant.people.some((person) => person.roles.includes(role)));
  return roleNames(
    (held.length > 0 ? held : roles).map((role) => roleName(tenant.roles, role)),
    locale,
    ', ',
  );
}

/** The roles that see the figures, as people know them. */
const whomToAsk = (tenant: Tenant, roles: readonly Role[]): Text =>
  inEachLocale((locale) => peopleWithRoles(tenant, roles, locale));

/** Why this person may not see the figures of their tenant; undefined when they may. */
export function whyNoTrends(deps: Pick<Deps, 'pathways'>, who: Identified): Note | undefined {
  const { tenant, person } = who;
  const roles = readersIn(deps, tenant);
  const reads = roles.some((role) => holdsRole(rosterOf(tenant)[person.id], role));
  if (reads && !(isOfSchools(tenant) && worksForASchool(who))) return undefined;
  const wouldAlone = isOfSchools(tenant) && (reads || person.roles.some((role) => overseers(tenant).includes(role)));
  const whom = whomToAsk(tenant, roles);
  return wouldAlone
    ? { tone: 'refused', rule: 'FM-16', ...trendsNotes.ofSeveralSchools(whom) }
    : { tone: 'refused', rule: 'GES-3.3', ...trendsNotes.onlyForOverseers(whom) };
}

/** The figures of a tenant in a period, as they are now. */
export async function trendsOf(deps: Deps, tenant: Tenant, period: Period): Promise<TrendsView> {
  const { calendar } = tenant;
  const now = deps.clock.now();
  const cuts = cutsFor(calendar, period);
  const figures: CaseFigure[] = [];
  for await (const figure of deps.storage.cases.figures(tenant.id, cuts[0]!, cuts.at(-1)!)) figures.push(figure);
  const current = tenant.pathways.flatMap((id) => deps.pathways.current(id)?.pathway ?? []);
  const pathways = current.map((pathway) => pathwayFor(tenant, pathway));
  const others = recentPeriods(calendar, now).filter(({ id }) => id !== period.id);
  return {
    school: tenant.name,
    period,
    at: now,
    timeZone: calendar.timeZone,
    ...count(pathways, figures, { ...boundsOf(calendar, period), cuts, now }),
    others,
  };
}
