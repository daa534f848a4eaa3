/**
 * Carries out what a recorded act brings about, as events: tasks, members, the lead, flags, tracks, stages, closing.
 */
import { assertNever } from '../assert-never';
import type { Answers } from '../case/case';
import { evaluate } from '../conditions/conditions';
import { emit, factsOf, openState, type Draft } from '../case/draft';
import type { PersonId } from '../ids';
import { holdersIn, moveItems, openItems } from './items';
import { valuesIn } from '../case/values-in';
import { availableOf, everybodyOf } from '../case/membership';
import { belongsTo, ownOrganisations, lookedForWithin } from '../case/whose-case';
import { namedIn } from '../case/named-in';
import type { Effect, PeopleRow } from '../procedure/effect';
import type { Act } from '../procedure/pathway';
import { goTo } from './stages';
import { completeTasks, offerLead, openTasks, reassignTasks, setLead } from './tasks';
import { tieTo } from './beside/ties';
import { keptUntil, reviewBefore } from '../case/retention';
import { after } from '../time/working-time';

/** The record whose effects are carried out, its act, and the person whose act it is. */
export type RecordInEffect = {
  readonly act: Act;
  readonly record: string;
  readonly answers: Answers;
  /** Whose it becomes: who did it, or in whose place they did. */
  readonly by: PersonId;
  /** Who did it. */ readonly doer: PersonId;
};

function peopleOf(current: Draft, row: PeopleRow, recorded: RecordInEffect): PersonId[] {
  if ('actor' in row) return [recorded.by];
  if ('field' in row) return namedIn(recorded.answers, row.field);
  const state = openState(current);
  if ('holder' in row) return holdersIn(state.items, recorded.answers, row.holder);
  // Of an organisation that was left open nobody: without this it would be everybody with the role.
  const within = row.of
    ? valuesIn(recorded.answers, row.of)
    : [lookedForWithin(current.context, state, row.level !== undefined)];
  const found = row.everybody ? everybodyOf : availableOf;
  return [...new Set(within.flatMap((one) => found(current.context, row.role, one, row.level)))];
}

/**
 * Nobody who is kept out, and nobody of another school, service or group, whoever names them: not even the one who
 * acts.
 */
function addMembers(current: Draft, people: readonly PersonId[], onPurpose: boolean): Draft {
  const state = openState(current);
  const organisation = lookedForWithin(current.context, state, onPurpose);
  const added = people.filter(
    (person) =>
      !state.members.includes(person) &&
      !state.excluded.includes(person) &&
      belongsTo(current.context, person, organisation),
  );
  return added.length > 0 ? emit(current, { type: 'MembersAdded', people: added }) : current;
}

const handOver = (current: Draft, people: readonly PersonId[]): Draft =>
  reassignTasks(current, (person) => people.includes(person));

/** Closing ends what was still planned; rules decide beforehand whether anything may be left (MELD-6.4). */
function close(current: Draft): Draft {
  const lapsed = Object.values(openState(current).proposals).reduce(
    (next, proposal) => emit(next, { type: 'DecisionLapsed', proposal: proposal.id, act: proposal.act }),
    current,
  );
  const keptFor = keptUntil(current.context, current.at);
  return emit(
    completeTasks(lapsed, 'case closed', () => true),
    { type: 'CaseClosed', keptUntil: keptFor, reviewAt: reviewBefore(current.context, keptFor) },
  );
}

/**
 * The organisation a case is about. Members who were invited before and belong to another one leave: it is not theirs.
 */
function setOrganisation(
  current: Draft,
  row: Extract<Effect, { organisation: unknown }>['organisation'],
  { answers, by }: RecordInEffect,
): Draft {
  const { organisations } = current.context;
  const named = 'field' in row ? valuesIn(answers, row.field) : ownOrganisations(current.context, by, row.actor);
  const { organisation: present } = openState(current);
  // Of somebody with several schools nobody knows which is meant; and what was named before is not overruled by who
  // happens to act.
  const settled =
    'actor' in row && (named.length > 1 || (present !== undefined && organisations[present]?.kind === row.actor));
  const [organisation] = named;
  if (organisation === undefined || present === organisation || settled) return current;
  const set = emit(current, { type: 'OrganisationSet', organisation });
  const strangers = openState(set).members.filter((person) => !belongsTo(set.context, person, organisation));
  return strangers.length > 0 ? handOver(emit(set, { type: 'MembersRemoved', people: strangers }), strangers) : set;
}

const RELEASED_FOR = { days: 7 } as const;

/** The proposer and the one who approved may take the dossier out, for a while. */
function release(current: Draft, { record, doer }: RecordInEffect): Draft {
  const approver = 'person' in current.actor ? [current.actor.person] : [];
  return emit(current, {
    type: 'DossierReleased',
    record,
    people: [...new Set([doer, ...approver])],
    until: after(current.context.calendar, current.at, RELEASED_FOR),
  });
}

/** Whoever did or approved it, or in whose place that was done, agreed to what it says of them. */
function agreed({ actor }: Draft, person: PersonId, { by, doer }: RecordInEffect): boolean {
  const acting = 'person' in actor ? [actor.person, actor.inPlaceOf] : [];
  return [by, doer, ...acting].includes(person);
}

/** The lead goes to somebody at once, or where the effect says so when they accepted it. */
function giveLead(
  current: Draft,
  person: PersonId,
  { lead, accepted }: Extract<Effect, { lead: unknown }>,
  recorded: RecordInEffect,
): Draft {
  const onPurpose = !('actor' in lead);
  if (!accepted) return addMembers(setLead(current, person), [person], onPurpose);
  if (openState(current).lead === person) return current;
  const joined = addMembers(current, [person], onPurpose);
  return agreed(current, person, recorded) ? setLead(joined, person) : offerLead(joined, person);
}

function carryOut(current: Draft, effect: Effect, recorded: RecordInEffect): Draft {
  if ('task' in effect) return openTasks(current, effect.task, recorded);
  if ('member' in effect) {
    const { member } = effect;
    const onPurpose = 'role' in member ? member.level !== undefined : !('actor' in member);
    return addMembers(current, peopleOf(current, member, recorded), onPurpose);
  }
  if ('exclude' in effect) {
    const people = peopleOf(current, effect.exclude, recorded);
    return people.length > 0 ? handOver(emit(current, { type: 'PeopleExcluded', people }), people) : current;
  }
  if ('removeMember' in effect) {
    const people = peopleOf(current, effect.removeMember, recorded).filter((person) =>
      openState(current).members.includes(person),
    );
    return people.length > 0 ? handOver(emit(current, { type: 'MembersRemoved', people }), people) : current;
  }
  if ('lead' in effect) {
    const [person] = 'actor' in effect.lead ? [recorded.by] : namedIn(recorded.answers, effect.lead.field);
    return person ? giveLead(current, person, effect, recorded) : current;
  }
  if ('flag' in effect) return emit(current, { type: 'FlagRaised', flag: effect.flag });
  // What was not raised cannot be over.
  if ('unflag' in effect)
    return openState(current).flags.includes(effect.unflag)
      ? emit(current, { type: 'FlagLowered', flag: effect.unflag })
      : current;
  if ('track' in effect) return emit(current, { type: 'TrackMoved', track: effect.track, to: effect.is });
  if ('goto' in effect) return goTo(current, effect.goto);
  if ('opens' in effect) return openItems(current, effect, recorded);
  if ('item' in effect) return moveItems(current, effect, recorded);
  if ('organisation' in effect) return setOrganisation(current, effect.organisation, recorded);
  if ('release' in effect) return release(current, recorded);
  if ('hold' in effect) return emit(current, { type: 'HoldSet', on: effect.hold });
  if ('erase' in effect) return emit(current, { type: 'ErasureReleased' });
  if ('close' in effect) return close(current);
  if ('tie' in effect) return tieTo(current, effect.tie);
  return assertNever(effect);
}

/** Carries out the effects in the order of the file; an effect's condition sees what the ones before it did. */
export function carryOutAll(current: Draft, effects: readonly Effect[], recorded: RecordInEffect): Draft {
  return effects.reduce((next, effect) => {
    const applies = !effect.when || evaluate(effect.when, factsOf(next, recorded.answers)).holds;
    return applies ? carryOut(next, effect, recorded) : next;
  }, current);
}
