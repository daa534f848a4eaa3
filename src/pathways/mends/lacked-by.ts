/** What a condition of today names that an edition does not have. Pure. */
import type { Condition } from '../../domain/procedure/condition';
import type { Act, Pathway } from '../../domain/procedure/pathway';
import { condition } from '../check/condition-walk';

/** Does a part of a condition name something that this edition does not have, for this act? */
export const lackedBy =
  (edition: Pathway, act: Act) =>
  (atom: Condition): boolean =>
    condition(atom, { path: [], pathway: edition, acts: [act] }, undefined).some(
      (visited) => 'wrong' in visited && visited.wrong !== undefined,
    );
