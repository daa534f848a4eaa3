/**
 * Conditions on people and where they belong: who is named, who acts, which organisation it concerns, whether anybody
 * has a role. Pure.
 */
import { assertNever } from '../assert-never';
import type { Facts } from '../case/facts';
import { holdersOf, isFor } from '../case/membership';
import { belongsTo, organisationOf } from '../case/whose-case';
import { namedIn } from '../case/named-in';
import { valuesIn } from '../case/values-in';
import type { PersonId } from '../ids';
import { holdsRole, type RosterEntry } from '../people/roles';
import type {
  Condition,
  MembersCondition,
  OrganisationCondition,
  PeopleCondition,
  RoleCondition,
  Standing,
} from '../procedure/condition';
import { caseIn } from './case-in';
import { isAsMany } from './count';
import type { Verdict } from './verdict';

function stands(facts: Facts, person: string, standing: Standing): boolean {
  const id = person as PersonId;
  if (standing === 'actor') return facts.actor === id;
  const state = caseIn(facts);
  if (!state) return false;
  switch (standing) {
    case 'lead':
      return state.lead === id;
    case 'member':
      return state.members.includes(id);
    case 'excluded':
      return state.excluded.includes(id);
    default:
      return assertNever(standing);
  }
}

/** The organisations that a field names, or the case's own. */
function organisationsIn(facts: Facts, field: string | undefined): readonly string[] {
  if (field !== undefined && field !== 'case') return valuesIn(facts.answers, field);
  const state = caseIn(facts);
  const own = state && organisationOf(facts.context, state);
  return own === undefined ? [] : [own];
}

/** Only somebody of that very organisation, or of one of several: here people who belong to none do not count. */
function isOf(facts: Facts, person: string, field: string): boolean {
  const own = facts.context.roster[person]?.organisations ?? [];
  return organisationsIn(facts, field).some((organisation) => own.includes(organisation));
}

/** The organisations of a kind that the actor belongs to, when that is one; of several nobody knows which is meant. */
function onlyOwn({ context: { organisations, roster }, actor }: Facts, kind: OrganisationCondition['kind']): string[] {
  const own = ((actor && roster[actor]?.organisations) ?? []).filter((id) => !kind || organisations[id]?.kind === kind);
  return own.length === 1 ? own : [];
}

/**
 * The organisation is of this kind and level, and the actor's own where that is asked. Its name is never told: it may
 * be the source (BXN-3.4).
 */
export function evaluateOrganisation(facts: Facts, condition: OrganisationCondition): Verdict {
  const { of, kind, level, actor: own } = condition;
  const { organisations } = facts.context;
  const ids =
    of === 'actor'
      ? onlyOwn(facts, kind)
      : (of === undefined || of === 'case' ? [caseIn(facts)?.organisation] : valuesIn(facts.answers, of)).filter(
          (id) => id !== undefined,
        );
  const fits = (id: string): boolean => {
    const one = organisations[id];
    const ofLevel = !level || level.some((asked) => one?.levels.includes(asked));
    return (
      one !== undefined &&
      (!kind || one.kind === kind) &&
      ofLevel &&
      (!own || (facts.actor !== undefined && belongsTo(facts.context, facts.actor, id)))
    );
  };
  if (!organisations[ids[0] ?? '']) return { holds: false, because: [{ key: 'organisationNotSaid' }] };
  return { holds: ids.length > 0 && ids.every(fits), because: [{ key: 'organisationMatters' }] };
}

/** Nobody has the role; in an organisation that was left open there is nobody, rather than everybody. */
export function evaluateNobody(facts: Facts, { role, of, also }: RoleCondition): Verdict {
  const [within] = organisationsIn(facts, of);
  const left = of !== undefined && of !== 'case' && within === undefined;
  const { roster } = facts.context;
  const holders = holdersOf(facts.context, role, within).filter((id) => !also || holdsRole(roster[id], also));
  const holds = left || holders.length === 0;
  return { holds, because: [{ key: holds ? 'nobodyHasRole' : 'somebodyHasRole' }] };
}

/** Is this somebody of the kind, and with one of the roles, that are asked for? Without either it is anybody. */
const isAskedFor = (
  person: RosterEntry | undefined,
  { kind, roles }: Pick<MembersCondition, 'kind' | 'roles'>,
): boolean => (!kind || person?.kind === kind) && (!roles || roles.some((role) => holdsRole(person, role)));

/** As many of the people named in a field as asked for stand so, are of that kind, role and organisation. */
export function evaluatePeople(facts: Facts, condition: PeopleCondition): Verdict {
  const ids = new Set(namedIn(facts.answers, condition.field));
  const matching = [...ids].filter((id) => {
    const person = facts.context.roster[id];
    if (condition.otherThan?.some((role) => holdsRole(person, role))) return false;
    if (condition.also && !holdsRole(person, condition.also)) return false;
    if (condition.standing && !stands(facts, id, condition.standing)) return false;
    if (condition.of && !isOf(facts, id, condition.of)) return false;
    return isAskedFor(person, condition);
  });
  const count = matching.length;
  return { holds: isAsMany(count, condition), because: [{ key: 'peopleNamed', count }] };
}

/** As many of those in the case as asked for are of that kind and role; nobody is before there is a case. */
export function evaluateMembers(facts: Facts, condition: MembersCondition): Verdict {
  const state = caseIn(facts);
  const matching = (state?.members ?? []).filter((id) => {
    const person = facts.context.roster[id];
    return person !== undefined && isAskedFor(person, condition);
  });
  return { holds: isAsMany(matching.length, condition), because: [{ key: 'membersMatter' }] };
}

/** Whoever takes the place of a lead who is away leads meanwhile. */
function leads(facts: Facts, actor: PersonId): boolean {
  const state = caseIn(facts);
  return state?.lead !== undefined && isFor(facts.context, state, actor, state.lead);
}

/** Who acts leads the case, or has one of these roles. */
export function evaluateActor(facts: Facts, condition: Extract<Condition, { actor: unknown }>['actor']): Verdict {
  const person = facts.actor ? facts.context.roster[facts.actor] : undefined;
  const holds =
    'lead' in condition
      ? facts.actor !== undefined && leads(facts, facts.actor)
      : condition.roles.some((role) => holdsRole(person, role));
  return { holds, because: [{ key: 'roleMatters' }] };
}
