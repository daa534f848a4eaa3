/** Checks the acts of a pathway: that what they name exists, and that nobody is asked what they cannot do. Pure. */
import type { Act, Effect, Field, FieldType, Owner, Pathway, TaskRow } from '../domain/pathway';
import { checkTrack } from './check-conditions';
import type { Path, Problem } from './schema-issues';

const PEOPLE: readonly FieldType[] = ['people', 'person'];

function fieldOf(act: Act, id: string, types: readonly FieldType[], path: Path): Problem[] {
  const field = act.fields.find((candidate) => candidate.id === id);
  if (!field) return [{ path, message: `act ${act.id} has no field ${id}` }];
  return types.includes(field.type) ? [] : [{ path, message: `${id} is ${field.type}, not ${types.join(' or ')}` }];
}

function checkField(field: Field, path: Path): Problem[] {
  const choice = field.type === 'choice' || field.type === 'choices';
  const people = PEOPLE.includes(field.type);
  return [
    ...(choice && !field.options ? [{ path, message: 'a choice has options' }] : []),
    ...(!choice && field.options ? [{ path, message: 'only a choice has options' }] : []),
    ...(!people && (field.roles ?? field.partners) !== undefined ? [{ path, message: 'only a field for people has roles or partners' }] : []),
    ...(field.type !== 'date' && field.when ? [{ path, message: 'only a date lies in the past or the future' }] : []),
  ];
}

function checkOwner(act: Act, owner: Owner, path: Path): Problem[] {
  return 'field' in owner ? fieldOf(act, owner.field, PEOPLE, path) : [];
}

function checkTask(pathway: Pathway, act: Act, task: TaskRow, path: Path): Problem[] {
  const acts = pathway.acts.map(({ id }) => id);
  return [
    ...checkOwner(act, task.owner, [...path, 'owner']),
    ...('field' in task.due ? fieldOf(act, task.due.field, ['date'], [...path, 'due']) : []),
    ...(task.doneBy ?? []).filter((id) => !acts.includes(id)).map((id) => ({ path: [...path, 'doneBy'], message: `there is no act ${id}` })),
  ];
}

function checkEffect(pathway: Pathway, act: Act, effect: Effect, path: Path): Problem[] {
  if ('task' in effect) return checkTask(pathway, act, effect.task, [...path, 'task']);
  if ('lead' in effect) return 'field' in effect.lead ? fieldOf(act, effect.lead.field, ['person'], path) : [];
  if ('track' in effect) return checkTrack(pathway, effect, path);
  if ('goto' in effect) return pathway.stages.some(({ id }) => id === effect.goto) ? [] : [{ path, message: `there is no stage ${effect.goto}` }];
  if ('flag' in effect || 'unflag' in effect) {
    const flag = 'flag' in effect ? effect.flag : effect.unflag;
    return flag in pathway.flags ? [] : [{ path, message: `there is no flag ${flag}` }];
  }
  if ('close' in effect) return [];
  const row = 'member' in effect ? effect.member : 'exclude' in effect ? effect.exclude : effect.removeMember;
  return 'field' in row ? fieldOf(act, row.field, PEOPLE, path) : [];
}

/** A decision is approved by somebody other than the proposer (DES-7), so one role cannot be both the only proposer and the only approver. */
function checkApproval({ opensWith }: Pathway, act: Act, path: Path): Problem[] {
  if (!act.approval) return [];
  const { by } = act.approval;
  if (act.urgent) return [{ path, message: `act ${act.id} is urgent: it waits for nobody's approval (DES-9)` }];
  if (act.id === opensWith) return [{ path, message: `act ${act.id} opens a case: there is nobody in it yet to approve` }];
  if ('field' in by) return fieldOf(act, by.field, ['person'], path);
  const proposers = 'roles' in act.by ? act.by.roles : [];
  const same = by.roles.length === 1 && proposers.length === 1 && by.roles[0] === proposers[0];
  return same ? [{ path, message: `only ${by.roles[0]} may both propose and approve this: name another role that may approve (DES-7)` }] : [];
}

/** Everything about one act. */
export function checkAct(pathway: Pathway, act: Act, path: Path): Problem[] {
  return [
    ...act.fields.flatMap((field, index) => checkField(field, [...path, 'fields', index])),
    ...act.effects.flatMap((effect, index) => checkEffect(pathway, act, effect, [...path, 'effects', index])),
    ...act.notices.flatMap(({ to }, index) => ('field' in to ? fieldOf(act, to.field, PEOPLE, [...path, 'notices', index, 'to']) : [])),
    ...checkApproval(pathway, act, [...path, 'approval']),
  ];
}
