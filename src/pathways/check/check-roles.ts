/** Checks the roles of a pathway: each one that it names is defined, and what it defines itself is not something else elsewhere. Pure. */
import type { Pathway } from '../../domain/procedure/pathway';
import type { Role, RoleDefinition, RoleTable } from '../../domain/people/roles';
import { notKnown } from '../did-you-mean';
import type { Path, SchemaProblem } from '../schema-issues';

/** A role with the place that names it. */
type NamedRole = { readonly path: Path; readonly role: Role };

/** The words of a pathway file behind which roles stand, one or several. A text is never a plain string in a pathway, so nothing else is taken for a role. */
const ROLE_WORDS = new Set([
  'role',
  'roles',
  'otherThan',
  'to',
  'tell',
  'escalateTo',
  'coordinator',
  'pings',
  'leads',
  'seesIdentity',
  'seesSource',
  'ownPart',
]);

function namedUnder(value: unknown, path: Path): NamedRole[] {
  if (Array.isArray(value))
    return value.flatMap((one, index) =>
      typeof one === 'string' && ROLE_WORDS.has(String(path.at(-1)))
        ? [{ path: [...path, index], role: one }]
        : namedUnder(one, [...path, index]),
    );
  if (typeof value === 'string') return ROLE_WORDS.has(String(path.at(-1))) ? [{ path, role: value }] : [];
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, inner]) => namedUnder(inner, [...path, key]));
}

/** Every role that a pathway names, in its own rows and conditions, with the place; a role that a line has from the pathway only there. */
export function rolesNamedBy(pathway: Pathway): NamedRole[] {
  const { lines, rules, roles: _defined, ...rest } = pathway;
  const ofLines = lines.flatMap(({ leads, coordinator, ...line }, index) => [
    ...namedUnder(line, ['lines', index]),
    ...(leads === pathway.leads ? [] : namedUnder(leads, ['lines', index, 'leads'])),
    ...(coordinator === pathway.coordinator ? [] : namedUnder(coordinator, ['lines', index, 'coordinator'])),
  ]);
  // In the file the condition of a rule stands behind its level.
  const ofRules = rules.flatMap(({ level, when }, index) => namedUnder(when, ['rules', index, level]));
  return [...namedUnder(rest, []), ...ofLines, ...ofRules];
}

/** The same, whatever the order in which it was written down. */
const isSameRole = (one: RoleDefinition, other: RoleDefinition): boolean =>
  (['kind', 'belongs', 'oversees', 'keepsContacts'] as const).every((key) => one[key] === other[key]) &&
  (['nl', 'nl-BE', 'en'] as const).every((locale) => one.name[locale] === other.name[locale]) &&
  one.alsoCalled.join('\n') === other.alsoCalled.join('\n');

/** Definitions of one id that differ from an earlier one: nobody could say which one counts. `path` is where the list stands. */
export function checkDefinitions(defined: readonly RoleDefinition[], earlier: RoleTable, path: Path): SchemaProblem[] {
  return defined.flatMap((one, index) => {
    const before = defined.slice(0, index).find(({ id }) => id === one.id);
    if (before) return [{ path: [...path, index, 'id'], message: `there are two roles ${one.id}` }];
    const other = Object.hasOwn(earlier, one.id) ? earlier[one.id] : undefined;
    return other && !isSameRole(one, other)
      ? [
          {
            path: [...path, index],
            message: `role ${one.id} is defined otherwise elsewhere: give one of the two another id`,
          },
        ]
      : [];
  });
}

/** Roles that nobody defines, and definitions that differ. `roles` are the product's; `brought` those of the pathways read before. */
export function checkRoles(pathway: Pathway, roles: RoleTable, brought: RoleTable): SchemaProblem[] {
  const known = [...new Set([...Object.keys(roles), ...(pathway.roles ?? []).map(({ id }) => id)])];
  return [
    ...checkDefinitions(pathway.roles ?? [], { ...brought, ...roles }, ['roles']),
    ...rolesNamedBy(pathway)
      .filter(({ role }) => !known.includes(role))
      .map(({ path, role }) => ({ path, message: notKnown('The role', role, known) })),
  ];
}
