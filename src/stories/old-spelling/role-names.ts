/**
 * Finds the role that somebody means: its id, its name in one of our languages, or what schools call it in the
 * corridor.
 */
import { LOCALES, inLocale } from '../../domain/text';
import type { Role, RoleDefinition, RoleTable } from '../../domain/people/roles';

const flat = (text: string) =>
  text
    .normalize('NFD')
    .toLowerCase()
    .replaceAll(/[^a-z0-9]/g, '');

function namesOf({ id, name, alsoCalled }: RoleDefinition): string[] {
  return [id, ...LOCALES.map((locale) => inLocale(name, locale)), ...alsoCalled].map(flat);
}

/** The role, or undefined when nothing is called that. */
export function roleNamed(text: string, roles: RoleTable): Role | undefined {
  const wanted = flat(text);
  const all = Object.values(roles);
  return (all.find(({ id }) => flat(id) === wanted) ?? all.find((role) => namesOf(role).includes(wanted)))?.id;
}
