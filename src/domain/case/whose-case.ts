/**
 * Of which school, service or group a case is, and who belongs there. Where nobody said it, the case is never
 * everybody's.
 */
import type { ExistingCase } from './case';
import type { Context } from '../procedure/context';
import type { OrganisationKind } from '../people/organisation';
import type { PersonId } from '../ids';

/**
 * Stands for the school of a case that says none, in a tenant that has several: only who works for all of them belongs
 * there. No id begins with a dash.
 */
const NO_SCHOOL = '-';

type Setting = Pick<Context, 'organisations' | 'roster'>;

/** The organisations of a kind that a person belongs to. */
export const ownOrganisations = (
  { organisations, roster }: Setting,
  person: PersonId | string,
  kind: OrganisationKind,
): readonly string[] =>
  // Names come from outside, and every object has a `constructor`.
  ((Object.hasOwn(roster, person) ? roster[person]?.organisations : undefined) ?? []).filter(
    (id) => organisations[id]?.kind === kind,
  );

const hasSeveralSchools = ({ organisations }: Setting): boolean =>
  Object.values(organisations).filter(({ kind }) => kind === 'school').length > 1;

/**
 * The organisation of a case, as the rules take it. A case that says none, in a tenant of several schools (opened
 * before its procedure said so), is of the school of whoever opened it; of no school when that is not one. In a tenant
 * of one school it may say none: undefined, and everybody belongs.
 */
export function organisationOf(
  context: Setting,
  { organisation, openedBy }: Pick<ExistingCase, 'organisation' | 'openedBy'>,
): string | undefined {
  if (organisation !== undefined || !hasSeveralSchools(context)) return organisation;
  const [own, ...others] = ownOrganisations(context, openedBy, 'school');
  return own !== undefined && others.length === 0 ? own : NO_SCHOOL;
}

/**
 * Within which organisation people are looked for. What is said on purpose goes beyond a case of no school: a row that
 * names a level (the directors of all primary schools are asked to a meeting of the zone, TIE-4.2), and who is named
 * one by one by those who are in it. A role alone never does.
 */
export function lookedForWithin(
  context: Setting,
  state: Pick<ExistingCase, 'organisation' | 'openedBy'>,
  onPurpose: boolean,
): string | undefined {
  const organisation = organisationOf(context, state);
  return organisation === NO_SCHOOL && onPurpose ? undefined : organisation;
}

/**
 * Does somebody who belongs to organisations take part in matters of this one? Whoever belongs to organisations of its
 * kind, but not to it, is of another school, service or group; people of no such organisation work for all of them.
 */
export function belongsTo(context: Setting, person: PersonId | string, organisation: string | undefined): boolean {
  if (organisation === undefined) return true;
  const kind = organisation === NO_SCHOOL ? 'school' : context.organisations[organisation]?.kind;
  const own = kind ? ownOrganisations(context, person, kind) : [];
  return own.length === 0 || own.includes(organisation);
}
