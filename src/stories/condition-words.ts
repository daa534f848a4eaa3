/** A condition of a pathway in plain English, for people who write stories. Says what the data says; evaluates nothing. */
import type { Condition, FieldTest, HasCondition, PeopleCondition } from '../domain/condition';
import type { Duration } from '../domain/duration';
import type { Owner } from '../domain/pathway';

const or = (words: readonly (string | number)[]) => words.join(' or ');

function testWords(test: FieldTest): string {
  if ('is' in test) return test.is === true ? 'is yes' : test.is === false ? 'is no' : `is ${String(test.is)}`;
  if ('in' in test) return `is ${or(test.in)}`;
  if ('includes' in test) return `includes ${test.includes}`;
  return test.filled ? 'is filled in' : 'is left empty';
}

function hasWords({ act, where = [], since }: HasCondition): string {
  const on = where.map((test) => `${test.field} ${testWords(test)}`).join(' and ');
  return `${act} is on record${on ? ` with ${on}` : ''}${since ? ` since the last ${since}` : ''}`;
}

function peopleWords({ field, kind, roles, otherThan, standing, fewerThan, moreThan }: PeopleCondition): string {
  const who = [standing && { lead: 'the lead', member: 'members of the case', excluded: 'people kept out of the case' }[standing], kind === 'staff' ? 'members of staff' : kind && 'partners', roles && `with role ${or(roles)}`, otherThan && `without role ${or(otherThan)}`].filter(Boolean).join(' ');
  const count = [fewerThan === undefined ? '' : `fewer than ${fewerThan}`, moreThan === undefined ? '' : `more than ${moreThan}`].filter(Boolean).join(' and ');
  return `${field} names ${count} ${who || 'people'}`;
}

/** `3 working days`, `2 weeks`. */
export function durationWords(duration: Duration): string {
  const [unit, count] = Object.entries(duration)[0] as [string, number];
  const name = { workingDays: 'working day', days: 'day', weeks: 'week', hours: 'hour' }[unit] ?? unit;
  return `${count} ${name}${count === 1 ? '' : 's'}`;
}

/** Who owns a task. */
export function ownerWords(owner: Owner): string {
  if ('actor' in owner) return 'whoever did it';
  if ('lead' in owner) return 'the lead';
  return 'role' in owner ? owner.role : `whoever is named in ${owner.field}`;
}

function listWords(conditions: readonly Condition[], joint: string): string {
  const parts = conditions.map(conditionWords);
  return parts.length === 1 ? parts[0]! : `(${parts.join(` ${joint} `)})`;
}

/** The condition as a sentence without a full stop. */
export function conditionWords(condition: Condition): string {
  if ('always' in condition) return 'always';
  if ('all' in condition) return listWords(condition.all, 'and');
  if ('any' in condition) return listWords(condition.any, 'or');
  if ('not' in condition) return `not ${conditionWords(condition.not)}`;
  if ('has' in condition) return hasWords(condition.has);
  if ('people' in condition) return peopleWords(condition.people);
  if ('last' in condition) return `in the last ${condition.last}, ${condition.field} ${testWords(condition)}`;
  if ('field' in condition) return `${condition.field} ${testWords(condition)}`;
  if ('proposed' in condition) return `${condition.proposed} waits for approval`;
  if ('openTasks' in condition) return `a task is open${condition.openTasks.kinds ? ` of kind ${or(condition.openTasks.kinds)}` : ''}`;
  if ('flag' in condition) return `the flag ${condition.flag} is raised`;
  if ('track' in condition) return `track ${condition.track} is ${condition.is}`;
  if ('stage' in condition) return `the case is in ${or(condition.stage)}`;
  if ('actor' in condition) return 'lead' in condition.actor ? 'the lead does it' : `somebody with role ${or(condition.actor.roles)} does it`;
  if ('lead' in condition) return condition.lead === 'set' ? 'there is a lead' : 'there is no lead yet';
  if ('day' in condition) return `${condition.day.of} is a ${or(condition.day.is)}`.replaceAll('_', ' ');
  if ('before' in condition) return `${condition.date} is before ${condition.before}`;
  if ('after' in condition) return `${condition.date} is after ${condition.after}`;
  return `${condition.within} can be reached now`;
}
