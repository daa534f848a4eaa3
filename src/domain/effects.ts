/** Carries out what a recorded act brings about, as events: tasks, members, the lead, flags, tracks, stages, closing. */
import { assertNever } from './assert-never';
import type { Answers } from './case';
import { evaluate } from './conditions';
import { emit, factsOf, openState, type Draft } from './draft';
import type { PersonId } from './ids';
import { namedIn } from './named-in';
import type { Effect, PeopleRow } from './pathway';
import { holdsRole } from './roles';
import { goTo } from './stages';
import { completeTasks, openTasks, reassignTasks } from './tasks';

/** The record whose effects are carried out, and the person whose act it is. */
export type Recorded = { readonly record: string; readonly answers: Answers; readonly by: PersonId };

function peopleOf(current: Draft, row: PeopleRow, recorded: Recorded): PersonId[] {
  if ('actor' in row) return [recorded.by];
  if ('field' in row) return namedIn(recorded.answers, row.field);
  const roster = Object.entries(current.context.roster);
  return roster.filter(([, person]) => person.onDuty && holdsRole(person, row.role)).map(([id]) => id as PersonId);
}

function addMembers(current: Draft, people: readonly PersonId[]): Draft {
  const state = openState(current);
  const added = people.filter((person) => !state.members.includes(person) && !state.excluded.includes(person));
  return added.length > 0 ? emit(current, { type: 'MembersAdded', people: added }) : current;
}

const handOver = (current: Draft, people: readonly PersonId[]): Draft => reassignTasks(current, (person) => people.includes(person));

/** Closing ends what was still planned; rules decide beforehand whether anything may be left (MELD-6.4). */
function close(current: Draft): Draft {
  const lapsed = Object.values(openState(current).proposals).reduce((next, proposal) => emit(next, { type: 'DecisionLapsed', proposal: proposal.id, act: proposal.act }), current);
  return emit(completeTasks(lapsed, 'case closed', () => true), { type: 'CaseClosed' });
}

function carryOut(current: Draft, effect: Effect, recorded: Recorded): Draft {
  if ('task' in effect) return openTasks(current, effect.task, recorded.answers, recorded.record, recorded.by);
  if ('member' in effect) return addMembers(current, peopleOf(current, effect.member, recorded));
  if ('exclude' in effect) {
    const people = peopleOf(current, effect.exclude, recorded);
    return people.length > 0 ? handOver(emit(current, { type: 'PeopleExcluded', people }), people) : current;
  }
  if ('removeMember' in effect) {
    const people = peopleOf(current, effect.removeMember, recorded).filter((person) => openState(current).members.includes(person));
    return people.length > 0 ? handOver(emit(current, { type: 'MembersRemoved', people }), people) : current;
  }
  if ('lead' in effect) {
    const [person] = 'actor' in effect.lead ? [recorded.by] : namedIn(recorded.answers, effect.lead.field);
    return person ? addMembers(emit(current, { type: 'LeadSet', person }), [person]) : current;
  }
  if ('flag' in effect) return emit(current, { type: 'FlagRaised', flag: effect.flag });
  if ('unflag' in effect) return emit(current, { type: 'FlagLowered', flag: effect.unflag });
  if ('track' in effect) return emit(current, { type: 'TrackMoved', track: effect.track, to: effect.is });
  if ('goto' in effect) return goTo(current, effect.goto);
  if ('close' in effect) return close(current);
  return assertNever(effect);
}

/** Carries out the effects in the order of the file; an effect's condition sees what the ones before it did. */
export function carryOutAll(current: Draft, effects: readonly Effect[], recorded: Recorded): Draft {
  return effects.reduce((next, effect) => {
    const applies = !effect.when || evaluate(effect.when, factsOf(next, recorded.answers)).holds;
    return applies ? carryOut(next, effect, recorded) : next;
  }, current);
}
