/** Holds open tasks against what a check says of them: that they are there, whose they are, and by when. */
import type { ExistingCase, Task, TaskOwner } from '../../domain/case/case';
import { localDate } from '../../domain/time/working-time';
import type { Check } from '../format/format';
import { dateAnswer } from '../format/times';
import type { World } from './world';

type WantedTask = { readonly owner?: string | undefined; readonly due?: string | undefined };

/** The rows of the tasks that a check names. */
export const taskRows = (tasks: Check['tasks']): readonly string[] | undefined =>
  tasks && !Array.isArray(tasks) ? Object.keys(tasks) : tasks;

const namesOfOwner = (owner: TaskOwner): readonly string[] =>
  'person' in owner ? [owner.person] : 'lead' in owner ? ['lead'] : owner.roles;

/** What is not as wanted of one task. `due` is read as a date in an answer is, from where the clock stands. */
function differsFrom({ calendar }: World['tenant'], now: string, task: Task, { owner, due }: WantedTask): string[] {
  const owners = namesOfOwner(task.owner);
  const day = localDate(calendar, task.dueAt);
  const wanted = due === undefined ? undefined : dateAnswer(calendar, due, now, 'future');
  return [
    ...(owner === undefined || owners.includes(owner) ? [] : [`it is of ${owners.join(', ')}, not of ${owner}`]),
    ...(wanted === undefined || wanted === day ? [] : [`it is due on ${day}, not on ${wanted}`]),
  ];
}

/** Of several tasks of one row, one must be as wanted. Those that are not open are told elsewhere. */
export function taskFailures(world: World, check: Check, { tasks }: ExistingCase): string[] {
  if (!check.tasks || Array.isArray(check.tasks)) return [];
  return Object.entries(check.tasks).flatMap(([row, wanted]) => {
    const open = tasks.filter((task) => task.row === row);
    const differing = open.map((task) => differsFrom(world.tenant, world.now(), task, wanted));
    return open.length === 0 || differing.some((differs) => differs.length === 0)
      ? []
      : [`the task ${row}: ${differing.map((differs) => differs.join(' and ')).join('; ')}`];
  });
}
