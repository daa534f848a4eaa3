/** People who are kept out of a case because they are involved, a relative or a possible offender (DES-8): what follows for those who are not. */
import type { Answers, ExistingCase } from '../case/case';
import { emit, openState, type Draft } from '../case/draft';
import type { PersonId } from '../ids';
import { holdersOf } from '../case/membership';
import { organisationOf } from '../case/whose-case';
import { namedIn } from '../case/named-in';
import { coordinatorIn, lineOf, stageOf, type Act } from '../procedure/pathway';
import type { Role } from '../people/roles';

/** Would this act of `by` give the lead to somebody who is kept out, or whom the same act keeps out? */
export function leadsFromOutside(
  state: Pick<ExistingCase, 'excluded'>,
  act: Act,
  answers: Answers,
  by: PersonId,
): boolean {
  const keptOut = [
    ...state.excluded,
    ...act.effects.flatMap((effect) =>
      'exclude' in effect && 'field' in effect.exclude ? namedIn(answers, effect.exclude.field) : [],
    ),
  ];
  const leads = act.effects.flatMap((effect) => {
    if (!('lead' in effect)) return [];
    return 'actor' in effect.lead ? [by] : namedIn(answers, effect.lead.field);
  });
  return leads.some((person) => keptOut.includes(person));
}

/** Who of a role can take over: those on duty, or when all of those are kept out, their colleagues who are not. */
function takingOver(current: Draft, role: Role): PersonId[] {
  const state = openState(current);
  const free = holdersOf(current.context, role, organisationOf(current.context, state)).filter(
    (person) => !state.excluded.includes(person),
  );
  const onDuty = free.filter((person) => current.context.roster[person]?.onDuty);
  return onDuty.length > 0 ? onDuty : free;
}

/** An open case is never left to nobody: when its last member is gone the coordinators take it over, else whom its step escalates to, else who may lead (DES-10). */
export function neverAlone(current: Draft): Draft {
  const { status, members, stage } = openState(current);
  if (status === 'closed' || members.length > 0) return current;
  const { pathway } = current.context;
  const people = [coordinatorIn(pathway, stage), stageOf(pathway, stage).escalateTo, ...lineOf(pathway, stage).leads]
    .map((role) => takingOver(current, role))
    .find((found) => found.length > 0);
  return people ? emit(current, { type: 'MembersAdded', people }) : current;
}
