/**
 * A condition of a pathway in plain English, for people who write stories. Says what the data says; evaluates nothing.
 */
import { assertNever } from '../../domain/assert-never';
import type { Condition, Count, FieldTest, HasCondition, IdentifiesCondition, ItemsCondition, OrganisationCondition, PeopleCondition } from '../../domain/procedure/condition';
import type { Due, Duration } from '../../domain/time/duration';
import type { Owner, RoleRow } from '../../domain/procedure/effect';

const or = (words: readonly string[]) => words.join(' or ');

function testWords(test: FieldTest): string {
  if ('is' in test) return test.is === true ? 'is yes' : test.is === false ? 'is no' : `is ${String(test.is)}`;
  if ('in' in test) return `is ${or(test.in)}`;
  if ('includes' in test) return `includes ${test.includes}`;
  if ('says' in test) return `says ${test.says}`;
  if ('mentions' in test) return `mentions ${or(test.mentions)}`;
  return test.filled ? 'is filled in' : 'is left empty';
}

function hasWords({ act, where = [], since }: HasCondition): string {
  const on = where.map((test) => `${test.field} ${testWords(test)}`).join(' and ');
  return `${act} is on record${on ? ` with ${on}` : ''}${since ? ` since the last ${or(since)}` : ''}`;
}

function countWords({ fewerThan, moreThan }: Count): string {
  if (fewerThan === undefined && moreThan === undefined) return 'at least one of the';
  return [fewerThan === undefined ? '' : `fewer than ${fewerThan}`, moreThan === undefined ? '' : `more than ${moreThan}`].filter(Boolean).join(' and ');
}

function peopleWords({ field, kind, roles, otherThan, standing, of, ...count }: PeopleCondition): string {
  const who = [standing && { lead: 'the lead', member: 'members of the case', excluded: 'people kept out of the case', actor: 'whoever does it' }[standing], kind === 'staff' ? 'members of staff' : kind && 'partners', roles && `with role ${or(roles)}`, otherThan && `without role ${or(otherThan)}`, of && (of === 'case' ? 'of the organisation of the case' : `of the organisation in ${of}`)].filter(Boolean).join(' ');
  return `${field} names ${countWords(count)} ${who || 'people'}`;
}

/** `3 working days`, `2 weeks`, with the name under which a tenant may set another length. */
export function durationWords({ setting, ...duration }: Duration): string {
  const [unit, count] = Object.entries(duration)[0] as [string, number];
  const name = { workingDays: 'working day', serviceDays: 'working day of the service', days: 'day', weeks: 'week', hours: 'hour' }[unit] ?? unit;
  return `${count} ${name}${count === 1 ? '' : 's'}${setting ? ` (or as the setting ${setting} says)` : ''}`;
}

/** When something is due: `after 3 working days`, `at the next opening of cmp`. */
export function dueWords(due: Due | { readonly field: string }): string {
  if ('field' in due) return `on the date in ${due.field}`;
  if ('opening' in due) return `at the next opening of ${due.opening} (at once when it is open)`;
  if (!('until' in due)) return `after ${durationWords(due)}`;
  const mark = due.until === 'school_year_start' ? 'the next school year begins' : 'the school year ends';
  return due.lessWeeks ? `${due.lessWeeks} weeks before ${mark}` : `when ${mark}`;
}

/** `director of the organisation in school`. */
export function roleWords({ role, of, level, everybody }: RoleRow): string {
  return `${everybody ? 'every ' : ''}${role}${of ? ` of the organisation in ${of}` : ''}${level ? ` of ${level} level` : ''}`;
}

/** Who owns a task. */
export function ownerWords(owner: Owner): string {
  if ('actor' in owner) return 'whoever did it';
  if ('lead' in owner) return 'the lead';
  if ('role' in owner) return roleWords(owner);
  if ('holder' in owner) return `whoever holds the item in ${owner.holder}`;
  return 'every' in owner ? `each holder of an item ${owner.every}` : `whoever is named in ${owner.field}`;
}

function itemsWords({ kind, in: states, own, ...count }: ItemsCondition): string {
  const which = `item${count.fewerThan === undefined && count.moreThan === undefined ? '' : 's'} ${kind}${states ? ` that is ${or(states)}` : ''}${own ? ' held by whoever does it' : ''}`;
  return count.fewerThan === undefined && count.moreThan === undefined ? `there is an ${which}` : `there are ${countWords(count)} ${which}`;
}

function identifiesWords({ fields, sure, of }: IdentifiesCondition): string {
  const where = fields ? or(fields) : 'what is typed';
  return `${where} ${sure ? 'tells' : 'may tell'} who ${of === 'source' ? 'said it' : 'it is about'}`;
}

function organisationWords({ of, kind, level, actor }: OrganisationCondition): string {
  const is = [kind && `is a ${kind}`, level && `is of level ${or(level)}`, actor && 'is that of whoever does it'].filter(Boolean).join(' and ');
  return `${of ? `the organisation in ${of}` : 'the organisation of the case'} ${is || 'is known'}`;
}

function listWords(conditions: readonly Condition[], joint: string): string {
  const parts = conditions.map(conditionWords);
  return parts.length === 1 ? parts[0]! : `(${parts.join(` ${joint} `)})`;
}

/** The condition as a sentence without a full stop. */
export function conditionWords(condition: Condition): string {
  if ('all' in condition) return listWords(condition.all, 'and');
  if ('any' in condition) return listWords(condition.any, 'or');
  if ('not' in condition) return `not ${conditionWords(condition.not)}`;
  if ('has' in condition) return hasWords(condition.has);
  if ('people' in condition) return peopleWords(condition.people);
  if ('last' in condition) return `in the last ${condition.last}, ${condition.field} ${testWords(condition)}`;
  if ('field' in condition) return `${condition.field} ${testWords(condition)}`;
  if ('proposed' in condition) return `${condition.proposed} waits for approval`;
  if ('openCases' in condition) return `a case of ${or(condition.openCases)} is open`;
  if ('members' in condition)
    return `in the case: ${[...(condition.members.kind ? [condition.members.kind] : []), ...(condition.members.roles ?? [])].join(' ') || 'somebody'}`;
  if ('openTasks' in condition) return `a task is open${condition.openTasks.kinds ? ` of kind ${or(condition.openTasks.kinds)}` : ''}${condition.openTasks.tasks ? ` (${or(condition.openTasks.tasks)})` : ''}`;
  if ('flag' in condition) return `the flag ${condition.flag} is raised`;
  if ('track' in condition) return `track ${condition.track} is ${condition.is}`;
  if ('stage' in condition) return `the case is in ${or(condition.stage)}`;
  if ('actor' in condition) return 'lead' in condition.actor ? 'the lead does it' : `somebody with role ${or(condition.actor.roles)} does it`;
  if ('lead' in condition) return condition.lead === 'set' ? 'there is a lead' : 'there is no lead yet';
  if ('day' in condition) return `${condition.day.of} is a ${or(condition.day.is)}`.replaceAll('_', ' ');
  if ('within' in condition) return `${condition.within} can be reached now`;
  if ('items' in condition) return itemsWords(condition.items);
  if ('item' in condition) return `every item in ${condition.item} is ${or(condition.in)}`;
  if ('nobody' in condition) return `nobody here has role ${roleWords(condition.nobody)}`;
  if ('identifies' in condition) return identifiesWords(condition.identifies);
  if ('organisation' in condition) return organisationWords(condition.organisation);
  if ('hold' in condition) return 'the record is on hold';
  if ('retention' in condition) return 'the time for which the record is kept is over';
  return assertNever(condition);
}
