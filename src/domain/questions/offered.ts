/**
 * What a question of a form has to choose from: who may be named in it, which schools and services, and whether there
 * is anything at all. Pure.
 */
import type { Facts } from '../case/facts';
import { valuesIn } from '../case/values-in';
import { belongsTo, lookedForWithin, ownOrganisations } from '../case/whose-case';
import { levelsOfGroup } from '../people/organisation';
import { holdsRole } from '../people/roles';
import type { Field } from '../procedure/pathway';

/**
 * The organisations that an act itself says its case is of, as far as its answers go: read before the people it names.
 */
const namedAsItsOwn = ({ act, answers }: Facts): readonly string[] =>
  (act?.effects ?? []).flatMap((effect) =>
    'organisation' in effect && 'field' in effect.organisation ? valuesIn(answers, effect.organisation.field) : [],
  );

/**
 * People of another school, service or group than the case's are not named in it; before there is a case, than that of
 * the one who opens it.
 */
function mayMeet(facts: Facts, person: string): boolean {
  const { context, state, actor } = facts;
  if (state.status !== 'none') return belongsTo(context, person, lookedForWithin(context, state, true));
  if (namedAsItsOwn(facts).some((organisation) => !belongsTo(context, person, organisation))) return false;
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

/**
 * Is somebody of a school of the same level as the case's group, and of which nobody holds a role of the act at hand?
 */
function isUnspokenFor({ context, act, state }: Facts, person: string): boolean {
  const { organisations, roster } = context;
  const roles = act && 'roles' in act.by ? act.by.roles : [];
  const ofCase =
    state.status === 'none' || state.organisation === undefined ? undefined : organisations[state.organisation];
  const spokenFor = Object.values(roster)
    .filter((entry) => roles.some((role) => holdsRole(entry, role)))
    .flatMap((entry) => entry.organisations ?? []);
  return (roster[person]?.organisations ?? []).some((id) => {
    const school = organisations[id];
    const isOfLevel = !ofCase || levelsOfGroup(ofCase.levels).some((level) => school?.levels.includes(level));
    return school?.kind === 'school' && isOfLevel && !spokenFor.includes(id);
  });
}

/** Is the person among those that this field is about? */
function isAmong(field: Field, facts: Facts, person: string): boolean {
  if (field.among === 'members')
    return facts.state.status !== 'none' && facts.state.members.some((member) => member === person);
  if (field.among === 'constituency' && isUnspokenFor(facts, person)) return true;
  return field.among === undefined || (facts.actor !== undefined && areColleagues(facts, facts.actor, person));
}

/**
 * May this person be named in this field? Staff by default, partners when the field allows them, narrowed to its roles.
 */
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

/**
 * The organisations that may be named in a field, by id: of its kind, and only one's own where it says so and one has
 * any.
 */
export function organisationsOffered(field: Field, { context, actor }: Facts): readonly string[] {
  const own =
    field.among === 'own' && field.organisations && actor !== undefined
      ? ownOrganisations(context, actor, field.organisations)
      : [];
  if (own.length > 0) return own;
  return Object.keys(context.organisations).filter(
    (id) => !field.organisations || context.organisations[id]?.kind === field.organisations,
  );
}

/**
 * A case without pupils, or a tenant without schools, has nothing to choose from; nor has who is of one school and
 * asked which of their own it is. Such a field is left out of the form.
 */
export function canBeAnswered(field: Field, facts: Facts): boolean {
  const { state } = facts;
  if (field.type === 'item' || field.type === 'items')
    return state.status !== 'none' && state.items.some(({ kind }) => kind === field.items?.kind);
  if (field.type !== 'organisation' && field.type !== 'organisations') return true;
  return organisationsOffered(field, facts).length > (field.among === 'own' ? 1 : 0);
}
