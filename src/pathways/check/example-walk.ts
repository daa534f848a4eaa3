/** What the example of a question refers to: roles, and texts. Pure. */
import type { FieldExample } from '../../domain/procedure/example';
import * as name from './names';
import { object, type Visit } from './walk';

const exampleOfPeople = object<Extract<FieldExample, { readonly roles: unknown }>>({
  roles: name.role,
  count: 'closed',
  other: 'closed',
});
/**
 * Roles and texts; a plain word is an option or an address, by the type of the field, which is for `check-examples.ts`.
 */
export const example: Visit<FieldExample> = (value, at) =>
  [value].flat().flatMap((one, index) => {
    const here = Array.isArray(value) ? { ...at, path: [...at.path, index] } : at;
    if (typeof one !== 'object' || 'days' in one) return [];
    return 'nl' in one
      ? [{ path: here.path, text: one, kind: 'said' as const }]
      : exampleOfPeople(one, here, undefined);
  });
