/**
 * Who may know of two cases at once, and bring them together: whoever is in both for all of it, and looks after them. A
 * case that somebody does not know stays unknown to them beside one that they do (DES-3, DES-20). Pure.
 */
import type { ExistingCase } from './case';
import { relationOf, roleAmong } from './membership';
import { CaseId, type PersonId } from '../ids';
import type { Context } from '../procedure/context';
import { linesOf, type Pathway } from '../procedure/pathway';
import type { Role } from '../people/roles';

/** A case with what its rules may know. */
export type CaseInContext = { readonly context: Context; readonly state: ExistingCase };

/** Those who look after cases of this procedure, by their roles; two of them decide together. */
export const keepersOf = (pathway: Pathway): readonly Role[] => [
  ...new Set(linesOf(pathway).flatMap((line) => [line.coordinator, ...line.leads])),
];

/** Does this person know the case as a whole? */
export const isInWhole = ({ context, state }: CaseInContext, person: PersonId): boolean =>
  relationOf(context, state, person) === 'member';

/** Do they look after it: as its lead, or by their role? */
export const looksAfterCase = (of: CaseInContext, person: PersonId): boolean =>
  isInWhole(of, person) &&
  (of.state.lead === person || roleAmong(of.context, person, keepersOf(of.context.pathway)) !== undefined);

/** Are they to be asked whether both are about one pupil: do they look after both, and read in both who it is? */
export const isAskedOfBoth = (one: CaseInContext, other: CaseInContext, person: PersonId): boolean =>
  [one, other].every(
    (of) => looksAfterCase(of, person) && roleAmong(of.context, person, of.context.pathway.seesIdentity) !== undefined,
  );

/** The case that this one was merged into; undefined when it was not, or was opened again since. */
export function mergedInto({ status, ties = {} }: ExistingCase): CaseId | undefined {
  const into = Object.entries(ties).find(([, { is }]) => is === 'into');
  return status === 'closed' && into ? CaseId(into[0]) : undefined;
}
