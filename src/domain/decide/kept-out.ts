/**
 * People who are kept out of a case because they are involved, a relative or a possible offender (DES-8): what follows
 * for those who are not.
 */
import type { Answers, ExistingCase } from '../case/case';
import { emit, openState, type Draft } from '../case/draft';
import type { PersonId } from '../ids';
import { holdersOf, inOwnRight, isThere, relationOf, roleAmong, takesPart } from '../case/membership';
import { belongsTo, organisationOf } from '../case/whose-case';
import { namedIn } from '../case/named-in';
import type { Approval } from '../procedure/approval';
import { coordinatorIn, lineOf, stageOf, type Act } from '../procedure/pathway';
import { rolesWhich, type Role } from '../people/roles';

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

/** Who of a role can take over and is not kept out; `there`: only those who are at work. */
function takingOver(current: Draft, role: Role, there: boolean): PersonId[] {
  const state = openState(current);
  const { context } = current;
  const free = holdersOf(context, role, organisationOf(context, state)).filter(
    (person) => !state.excluded.includes(person),
  );
  const atWork = free.filter((person) => isThere(context, state, person));
  return inOwnRight(context, role, there || atWork.length > 0 ? atWork : free);
}

/**
 * Who looks after a case when those in it are gone, in this order: its coordinators, whom its step is passed on to, who
 * may lead it, and last whoever oversees the school. Never those who are only ever handed a report.
 */
function rolesToTakeOver({ context }: Draft, stage: string): Role[] {
  const { pathway, roles } = context;
  const handedOnly = pathway.acts.flatMap(({ handout }) => handout?.to ?? []);
  const overseeing = rolesWhich(roles, ({ oversees, belongs }) => oversees && belongs === 'school');
  const all = [coordinatorIn(pathway, stage), stageOf(pathway, stage).escalateTo, ...lineOf(pathway, stage).leads];
  return [...new Set([...all, ...overseeing])].filter((role) => !handedOnly.includes(role));
}

/**
 * Lets in the first of these roles of whom anybody is at work, else the first of whom there is anybody at all; on
 * record like every other who joins. `but`: who does not count, since it takes somebody else.
 */
function letIn(current: Draft, roles: readonly Role[], but?: PersonId): Draft {
  const { members } = openState(current);
  const people = [true, false]
    .flatMap((there) => roles.map((role) => takingOver(current, role, there).filter((person) => person !== but)))
    .find((found) => found.length > 0);
  const added = people?.filter((person) => !members.includes(person)) ?? [];
  return added.length > 0 ? emit(current, { type: 'MembersAdded', people: added }) : current;
}

/** Those in the case who still are of it: not kept out, not gone, not of another school by now. */
const stillIn = ({ context }: Draft, state: ExistingCase): PersonId[] =>
  state.members.filter((person) => takesPart(relationOf(context, state, person)));

/** Roles that decide about the record of a closed case, as the acts of the product are given to them. */
const keeping = ({ context: { pathway } }: Draft, stage: string): Role[] => [
  lineOf(pathway, stage).coordinator,
  ...lineOf(pathway, stage).leads,
];

/**
 * A case is never left to nobody: when the last of its members is gone, others take it over (DES-10). Of a closed one
 * there is always somebody left who can release, hold or destroy its record.
 */
export function neverAlone(current: Draft): Draft {
  const state = openState(current);
  const { status, stage } = state;
  const left = stillIn(current, state);
  const keepers = keeping(current, stage);
  const able =
    status === 'closed' ? left.filter((person) => roleAmong(current.context, person, keepers) !== undefined) : left;
  return able.length > 0 ? current : letIn(current, rolesToTakeOver(current, stage));
}

/**
 * Who hears of silence: the role that is named, and where a school has nobody of it and the step somebody of its own who
 * looks after it, those.
 */
export function hearerOf(current: Draft, role: Role): Role {
  const { coordinator } = stageOf(current.context.pathway, openState(current).stage);
  return coordinator !== undefined && takingOver(current, role, false).length === 0 ? coordinator : role;
}

/**
 * Whoever silence is passed on to is let in, or could do nothing about it; when nobody has that role, the next who
 * would take over. Not those who are only handed reports.
 */
export function passedOnTo(current: Draft, role: Role): Draft {
  const state = openState(current);
  const isIn = stillIn(current, state).some(
    (person) => roleAmong(current.context, person, [role]) !== undefined && isThere(current.context, state, person),
  );
  const roles = rolesToTakeOver(current, state.stage);
  const handedOnly = current.context.pathway.acts.some(({ handout }) => handout?.to === role);
  return isIn || handedOnly ? current : letIn(current, [...new Set([role, ...roles])]);
}

/**
 * Whoever is asked to approve can do so: when nobody in the case may, who is named, or those of the role who are there,
 * come in. Not who is kept out, nor of another school.
 */
export function letApproverIn(current: Draft, { by }: Approval, answers: Answers): Draft {
  const state = openState(current);
  const { context } = current;
  if ('field' in by) {
    const within = organisationOf(context, state);
    const named = namedIn(answers, by.field).filter(
      (person) =>
        !takesPart(relationOf(context, state, person)) &&
        !state.excluded.includes(person) &&
        belongsTo(context, person, within),
    );
    return named.length > 0 ? emit(current, { type: 'MembersAdded', people: named }) : current;
  }
  const proposer = 'person' in current.actor ? current.actor.person : undefined;
  const isIn = stillIn(current, state).some(
    (person) => person !== proposer && roleAmong(context, person, by.roles) !== undefined,
  );
  return isIn ? current : letIn(current, by.roles, proposer);
}

/** A question of who may look along needs somebody who is there to answer it. */
export function somebodyToAsk(current: Draft): Draft {
  const state = openState(current);
  return stillIn(current, state).some((person) => isThere(current.context, state, person))
    ? current
    : letIn(current, rolesToTakeOver(current, state.stage));
}
