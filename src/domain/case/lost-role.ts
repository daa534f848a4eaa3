/**
 * Who of the members changed role or left since they came into the case, from what they did and what they were named
 * for. Pure.
 */
import type { Context } from '../procedure/context';
import type { PersonId } from '../ids';
import { EMPLOYEE, holdsRole } from '../people/roles';
import type { ExistingCase } from './case';
import type { Entry } from './event';
import { namedIn } from './named-in';

/** Were they named in a question that asks for somebody of a role which they do not hold now? */
const isNamedAsWas = ({ pathway, roster }: Context, { latest }: ExistingCase, person: PersonId): boolean =>
  pathway.acts.some(({ id, fields }) =>
    fields.some(({ id: field, roles }) => {
      const isNamed = roles !== undefined && namedIn(latest[id]?.answers ?? {}, field).includes(person);
      return isNamed && !roles.some((role) => holdsRole(roster[person], role));
    }),
  );

/** Did they do something in a role of their own which they do not hold now? */
const actedAsWas = ({ roster }: Context, journal: readonly Entry[], person: PersonId): boolean =>
  journal.some(
    ({ actor }) =>
      'person' in actor &&
      actor.person === person &&
      actor.inPlaceOf === undefined &&
      actor.role !== EMPLOYEE &&
      !holdsRole(roster[person], actor.role),
  );

/** Is this member gone, or without a role that they had in this case? */
export const hasLostRole = (
  context: Context,
  state: ExistingCase,
  journal: readonly Entry[],
  person: PersonId,
): boolean =>
  context.roster[person] === undefined || isNamedAsWas(context, state, person) || actedAsWas(context, journal, person);
