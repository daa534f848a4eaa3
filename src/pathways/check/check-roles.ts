/**
 * Checks the roles of a pathway: each one that it names is defined, and what it defines itself is not something else
 * elsewhere. Pure.
 */
import type { Pathway } from '../../domain/procedure/pathway';
import type { RoleDefinition, RoleTable } from '../../domain/people/roles';
import { notKnown } from '../did-you-mean';
import { walkPathway } from './pathway-walk';
import type { Path, SchemaProblem } from '../schema-issues';

/** The same, whatever the order in which it was written down. */
const isSameRole = (one: RoleDefinition, other: RoleDefinition): boolean =>
  (['kind', 'belongs', 'oversees', 'keepsContacts'] as const).every((key) => one[key] === other[key]) &&
  (['nl', 'nl-BE', 'en'] as const).every((locale) => one.name[locale] === other.name[locale]) &&
  one.alsoCalled.join('\n') === other.alsoCalled.join('\n');

/**
 * Definitions of one id that differ from an earlier one: nobody could say which one counts. `path` is where the list
 * stands.
 */
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

/**
 * Roles that nobody defines, and definitions that differ. `roles` are the product's; `brought` those of the pathways
 * read before.
 */
export function checkRoles(pathway: Pathway, roles: RoleTable, brought: RoleTable): SchemaProblem[] {
  const known = [...new Set([...Object.keys(roles), ...(pathway.roles ?? []).map(({ id }) => id)])];
  return [
    ...checkDefinitions(pathway.roles ?? [], { ...brought, ...roles }, ['roles']),
    ...walkPathway(pathway)
      .named.filter(({ names, word }) => names === 'role' && !known.includes(word))
      .map(({ path, word }) => ({ path, message: notKnown('The role', word, known) })),
  ];
}
