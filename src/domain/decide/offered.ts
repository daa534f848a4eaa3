/** What a question of a form has to choose from: who may be named in it, which schools and services, and whether there is anything at all. Pure. */
import type { Facts } from '../case/facts';
import { belongsTo } from '../case/membership';
import { holdsRole } from '../people/roles';
import type { Field } from '../procedure/pathway';

/** People of another school, service or group than the case's are not named in it; before there is a case, than that of the one who opens it. */
function mayMeet({ context, state, actor }: Facts, person: string): boolean {
  if (state.status !== 'none') return belongsTo(context, person, state.organisation);
  const own = actor === undefined ? [] : (context.roster[actor]?.organisations ?? []);
  return own.length === 0 || own.some((organisation) => belongsTo(context, person, organisation));
}

/** Do these two work at the same school? Everybody does in a tenant without schools. */
function areColleagues({ context: { organisations, roster } }: Facts, one: string, other: string): boolean {
  const schools = (person: string) =>
    (roster[person]?.organisations ?? []).filter((id) => organisations[id]?.kind === 'school');
  return (
    Object.values(organisations).every(({ kind }) => kind !== 'school') ||
    schools(one).some((school) => schools(other).includes(school))
  );
}

/** Is the person among those that this field is about? */
function isAmong(field: Field, facts: Facts, person: string): boolean {
  if (field.among === 'members')
    return facts.state.status !== 'none' && facts.state.members.some((member) => member === person);
  return field.among === undefined || (facts.actor !== undefined && areColleagues(facts, facts.actor, person));
}

/** May this person be named in this field? Staff by default, partners when the field allows them, narrowed to its roles. */
export function mayBeNamed(field: Field, facts: Facts, person: string): boolean {
  // Names come from outside, and every object has a `constructor`.
  const entry = Object.hasOwn(facts.context.roster, person) ? facts.context.roster[person] : undefined;
  if (
    !entry ||
    (entry.kind === 'partner' && !field.partners) ||
    !mayMeet(facts, person) ||
    !isAmong(field, facts, person)
  )
    return false;
  return !field.roles || field.roles.some((role) => holdsRole(entry, role));
}

/** The organisations that may be named in a field, by id. */
export function organisationsOffered(field: Field, { context }: Facts): readonly string[] {
  return Object.keys(context.organisations).filter(
    (id) => !field.organisations || context.organisations[id]?.kind === field.organisations,
  );
}

/** A case without pupils, or a tenant without schools, has nothing to choose from: such a field is left out of the form. */
export function canBeAnswered(field: Field, facts: Facts): boolean {
  const { state } = facts;
  if (field.type === 'item' || field.type === 'items')
    return state.status !== 'none' && state.items.some(({ kind }) => kind === field.items?.kind);
  return (
    (field.type !== 'organisation' && field.type !== 'organisations') || organisationsOffered(field, facts).length > 0
  );
}
