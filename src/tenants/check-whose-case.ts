/**
 * Checks that no case can be left without a school in a tenant that has several: it would be open to people of all of
 * them. Pure.
 */
import { linesOf, type Act, type Field, type Line, type Pathway } from '../domain/procedure/pathway';
import type { Condition } from '../domain/procedure/condition';
import type { OrganisationKind } from '../domain/people/organisation';
import { holdsRole, type Role } from '../domain/people/roles';
import type { SchemaProblem } from '../pathways/schema-issues';
import { actsOf } from './called';
import type { TenantFile } from './schema';

type Person = TenantFile['people'][number];
/** Whether something holds for sure, for sure not, or hangs on what is filled in. */
type Sure = boolean | undefined;
/** Somebody opens a case: who, and which of the fields for an organisation they fill in. */
type Opener = { readonly file: TenantFile; readonly person: Person; readonly filled: ReadonlySet<string> };

const ownOf = ({ file, person }: Pick<Opener, 'file' | 'person'>, kind: OrganisationKind | undefined): string[] =>
  person.organisations.filter((id) => file.organisations.some((one) => one.id === id && (!kind || one.kind === kind)));

function allOf(parts: readonly Sure[]): Sure {
  if (parts.includes(false)) return false;
  return parts.includes(undefined) ? undefined : true;
}
const not = (one: Sure): Sure => (one === undefined ? undefined : !one);

/**
 * A condition as far as it speaks of who opens the case and of the organisation they name; all else may be one thing or
 * the other.
 */
function holdsFor(opener: Opener, condition: Condition): Sure {
  if ('all' in condition) return allOf(condition.all.map((one) => holdsFor(opener, one)));
  if ('any' in condition) return not(allOf(condition.any.map((one) => not(holdsFor(opener, one)))));
  if ('not' in condition) return not(holdsFor(opener, condition.not));
  if ('actor' in condition && 'roles' in condition.actor)
    return condition.actor.roles.some((role) => holdsRole(opener.person, role));
  if ('organisation' in condition) {
    const { of, kind, level, actor } = condition.organisation;
    return of === 'actor' && !level && !actor ? ownOf(opener, kind).length === 1 : undefined;
  }
  if ('field' in condition && 'filled' in condition && isPlaceName(opener, condition.field))
    return opener.filled.has(condition.field) === condition.filled;
  return undefined;
}

const isPlaceName = ({ filled }: Opener, field: string): boolean => filled.has(field) || filled.has(`-${field}`);

const isPlace = ({ type }: Field): boolean => type === 'organisation' || type === 'organisations';

/**
 * May this field be left open by this person? Not when it is required of them; and it always is when there is nothing
 * to choose.
 */
function mayBeLeft(opener: Opener, field: Field): boolean {
  if (field.among === 'own' && ownOf(opener, field.organisations).length === 1) return true;
  const required = typeof field.required === 'boolean' ? field.required : holdsFor(opener, field.required);
  return required !== true;
}
const mayBeFilled = (opener: Opener, field: Field): boolean =>
  field.among !== 'own' || ownOf(opener, field.organisations).length !== 1;

/**
 * Every way of filling in the fields for organisations. `-` before the name of one that is left open, so that a
 * condition can tell it from other fields.
 */
function waysToFill(file: TenantFile, person: Person, act: Act): Opener[] {
  return act.fields
    .filter(isPlace)
    .reduce<Opener[]>(
      (openers, field) =>
        openers.flatMap((opener) => [
          ...(mayBeFilled(opener, field) ? [{ ...opener, filled: new Set([...opener.filled, field.id]) }] : []),
          ...(mayBeLeft({ ...opener, filled: new Set([...opener.filled, `-${field.id}`]) }, field)
            ? [{ ...opener, filled: new Set([...opener.filled, `-${field.id}`]) }]
            : []),
        ]),
      [{ file, person, filled: new Set<string>() }],
    );
}

/** Does the act say for sure whose case it opens? */
function saysWhose(opener: Opener, act: Act): boolean {
  return act.effects.some((effect) => {
    if (!('organisation' in effect)) return false;
    const { organisation } = effect;
    const applies = !effect.when || holdsFor(opener, effect.when) === true;
    return (
      applies &&
      ('field' in organisation ? opener.filled.has(organisation.field) : ownOf(opener, organisation.actor).length === 1)
    );
  });
}

/** Whoever looks after, or comes to hear of, cases of this line because of a role, wherever they work. */
function rolesAround(pathway: Pathway, line: Line): Role[] {
  const ofStages = line.stages.flatMap(({ pings, owner, escalateTo, coordinator }) => [
    ...pings,
    escalateTo,
    ...('role' in owner ? [owner.role] : []),
    ...(coordinator ? [coordinator] : []),
  ]);
  const invited = actsOf(pathway, [line]).flatMap(({ effects }) =>
    effects.flatMap((effect) =>
      'member' in effect && 'role' in effect.member && !effect.member.of && !effect.member.level
        ? [effect.member.role]
        : [],
    ),
  );
  return [...new Set([line.coordinator, ...ofStages, ...invited])];
}

/**
 * A line of which somebody may open a case that is of no school. That is right for what schools ask of others, or is of
 * all of them together (a question to the police, a register, a work year): then nobody who hears of it by their role
 * belongs to a school.
 */
export function checkWhoseCase(file: TenantFile, pathway: Pathway): SchemaProblem[] {
  const schools = file.organisations.filter(({ kind }) => kind === 'school');
  if (schools.length < 2) return [];
  const index = file.pathways.indexOf(pathway.id);
  return linesOf(pathway).flatMap((line) => {
    const act = pathway.acts.find(({ id }) => id === line.opensWith);
    if (!act) return [];
    const ofASchool = (person: Person) => ownOf({ file, person }, 'school').length > 0;
    const openers = file.people.filter(
      (person) => !('roles' in act.by) || act.by.roles.some((role) => holdsRole(person, role)),
    );
    const leaving = openers.filter((person) => waysToFill(file, person, act).some((one) => !saysWhose(one, act)));
    const heard = rolesAround(pathway, line).filter((role) =>
      file.people.some((person) => holdsRole(person, role) && ofASchool(person)),
    );
    const [who] = leaving;
    return who && heard.length > 0
      ? [
          {
            path: ['pathways', index],
            message: `pathway ${pathway.id}: a case that ${who.id} opens with ${act.id} could be of no school, here are ${schools.length}, and ${heard.join(', ')} of them would hear of it: put { organisation: { actor: school } } first among the effects of ${act.id}`,
          },
        ]
      : [];
  });
}
