/** Checks the acts of a pathway: that what they name exists, and that nobody is asked what they cannot do. Pure. */
import type { Effect, Owner, PeopleRow, TaskRow } from '../../domain/procedure/effect';
import {
  allStages,
  linesOf,
  type Act,
  type Field,
  type FieldType,
  type Pathway,
  type Readers,
} from '../../domain/procedure/pathway';
import { checkItem, checkTrack } from './check-conditions';
import type { Path, SchemaProblem } from '../schema-issues';

const PEOPLE: readonly FieldType[] = ['people', 'person'];
const ITEMS: readonly FieldType[] = ['item', 'items'];
const ORGANISATIONS: readonly FieldType[] = ['organisation', 'organisations'];
/** What an item can be made of. */
const LABELS: readonly FieldType[] = [
  'text',
  'list',
  'choice',
  'choices',
  'person',
  'people',
  'organisation',
  'organisations',
];

function fieldOf(act: Act, id: string, types: readonly FieldType[], path: Path): SchemaProblem[] {
  const field = act.fields.find((candidate) => candidate.id === id);
  if (!field) return [{ path, message: `act ${act.id} has no field ${id}` }];
  return types.includes(field.type) ? [] : [{ path, message: `${id} is ${field.type}, not ${types.join(' or ')}` }];
}

function checkField(pathway: Pathway, act: Act, field: Field, path: Path): SchemaProblem[] {
  const choice = field.type === 'choice' || field.type === 'choices';
  const people = PEOPLE.includes(field.type);
  return [
    ...(choice && !field.options ? [{ path, message: 'a choice has options' }] : []),
    ...(!choice && field.options ? [{ path, message: 'only a choice has options' }] : []),
    ...(!people && (field.roles ?? field.partners ?? (field.among === 'own' ? undefined : field.among)) !== undefined
      ? [{ path, message: 'only a field for people has roles, partners or `among`' }]
      : []),
    ...(field.among === 'own' && field.type !== 'organisation'
      ? [{ path, message: 'only a field for one organisation has `among: own`' }]
      : []),
    ...(ITEMS.includes(field.type) !== (field.items !== undefined)
      ? [{ path, message: 'a field for items, and only such a field, says of which kind in `items`' }]
      : []),
    ...(field.items ? checkItem(pathway, field.items.kind, field.items.in ?? [], path) : []),
    ...(ORGANISATIONS.includes(field.type) !== (field.organisations !== undefined)
      ? [{ path, message: 'a field for organisations, and only such a field, says of which kind in `organisations`' }]
      : []),
    ...checkReaders(act, field.readers, [...path, 'readers']),
    ...(field.fromMessage && field.type !== 'longText' && field.type !== 'text'
      ? [{ path, message: 'only a text takes the text of a message' }]
      : []),
    ...(field.type !== 'date' && field.when ? [{ path, message: 'only a date lies in the past or the future' }] : []),
  ];
}

function checkReaders(act: Act, readers: Readers | undefined, path: Path): SchemaProblem[] {
  return (readers?.named ?? []).flatMap((field) => fieldOf(act, field, PEOPLE, [...path, 'named']));
}

/** Whoever a row speaks of by a field of the act. */
function checkPeople(pathway: Pathway, act: Act, row: PeopleRow | Owner, path: Path): SchemaProblem[] {
  if ('field' in row) return fieldOf(act, row.field, PEOPLE, path);
  if ('holder' in row) return fieldOf(act, row.holder, ITEMS, path);
  if ('every' in row) return checkItem(pathway, row.every, [], path);
  return 'role' in row && row.of ? fieldOf(act, row.of, ORGANISATIONS, path) : [];
}

function checkTask(pathway: Pathway, act: Act, task: TaskRow, path: Path): SchemaProblem[] {
  const acts = pathway.acts.map(({ id }) => id);
  return [
    ...checkPeople(pathway, act, task.owner, [...path, 'owner']),
    ...(task.detail && !act.fields.some(({ id }) => id === task.detail?.field)
      ? [{ path: [...path, 'detail'], message: `act ${act.id} has no field ${task.detail.field}` }]
      : []),
    ...(task.about && 'field' in task.about ? fieldOf(act, task.about.field, ITEMS, [...path, 'about']) : []),
    ...(task.about && 'opened' in task.about ? checkItem(pathway, task.about.opened, [], [...path, 'about']) : []),
    ...('field' in task.due ? fieldOf(act, task.due.field, ['date'], [...path, 'due']) : []),
    ...(task.doneBy ?? [])
      .filter((id) => !acts.includes(id))
      .map((id) => ({ path: [...path, 'doneBy'], message: `there is no act ${id}` })),
  ];
}

function checkEffect(pathway: Pathway, act: Act, effect: Effect, path: Path): SchemaProblem[] {
  if ('task' in effect) return checkTask(pathway, act, effect.task, [...path, 'task']);
  if ('lead' in effect) return 'field' in effect.lead ? fieldOf(act, effect.lead.field, ['person'], path) : [];
  if ('track' in effect) return checkTrack(pathway, effect, path);
  if ('goto' in effect)
    return allStages(pathway).some(({ id }) => id === effect.goto)
      ? []
      : [{ path, message: `there is no stage ${effect.goto}` }];
  if ('flag' in effect || 'unflag' in effect) {
    const flag = 'flag' in effect ? effect.flag : effect.unflag;
    return flag in pathway.flags ? [] : [{ path, message: `there is no flag ${flag}` }];
  }
  if ('close' in effect) return [];
  return checkParts(pathway, act, effect, path);
}

/** Effects on items and organisations, and on who is in the case. */
function checkParts(
  pathway: Pathway,
  act: Act,
  effect: Exclude<Effect, { close: true } | { task: unknown } | { lead: unknown }>,
  path: Path,
): SchemaProblem[] {
  if ('opens' in effect) {
    const holder = effect.holder && 'field' in effect.holder ? fieldOf(act, effect.holder.field, PEOPLE, path) : [];
    return [
      ...checkItem(pathway, effect.opens, [effect.is], path),
      ...('field' in effect.label ? fieldOf(act, effect.label.field, LABELS, path) : []),
      ...holder,
    ];
  }
  if ('item' in effect) {
    const { item, is, holder } = effect;
    const kind =
      'field' in item
        ? act.fields.find(({ id }) => id === item.field)?.items?.kind
        : 'own' in item
          ? item.own
          : item.every;
    return [
      ...('field' in item ? fieldOf(act, item.field, ITEMS, path) : []),
      ...(kind ? checkItem(pathway, kind, is ? [is] : [], path) : []),
      ...(holder && 'field' in holder ? fieldOf(act, holder.field, PEOPLE, path) : []),
      ...(is === undefined && holder === undefined
        ? [{ path, message: 'an item goes to another state (`is`), another holder, or both' }]
        : []),
    ];
  }
  if ('organisation' in effect)
    return 'field' in effect.organisation ? fieldOf(act, effect.organisation.field, ORGANISATIONS, path) : [];
  const row =
    'member' in effect
      ? effect.member
      : 'exclude' in effect
        ? effect.exclude
        : 'removeMember' in effect
          ? effect.removeMember
          : undefined;
  return row ? checkPeople(pathway, act, row, path) : [];
}

/** What leaves the case without its source is listed field by field, and somebody else looked at it first (FM-19). */
function checkHandout(act: Act, path: Path): SchemaProblem[] {
  const { handout } = act;
  if (!handout) return [];
  const unknown = handout.fields.filter((id) => !act.fields.some((field) => field.id === id));
  const people = act.fields.filter(
    ({ id, type }) =>
      handout.fields.includes(id) && ([...PEOPLE, ...ORGANISATIONS, ...ITEMS] as FieldType[]).includes(type),
  );
  return [
    ...unknown.map((id) => ({ path, message: `act ${act.id} has no field ${id}` })),
    ...people.map(({ id }) => ({ path, message: `${id} names people or organisations, so it cannot be handed out` })),
    ...(act.approval
      ? []
      : [{ path, message: `act ${act.id} hands out what somebody else must see first: give it an approval` }]),
  ];
}

/** A decision is approved by somebody other than the proposer (DES-7), so one role cannot be both the only proposer and the only approver. */
function checkApproval(pathway: Pathway, act: Act, path: Path): SchemaProblem[] {
  if (!act.approval) return [];
  const { by } = act.approval;
  if (act.urgent) return [{ path, message: `act ${act.id} is urgent: it waits for nobody's approval (DES-9)` }];
  if (linesOf(pathway).some(({ opensWith }) => opensWith === act.id))
    return [{ path, message: `act ${act.id} opens a case: there is nobody in it yet to approve` }];
  if ('field' in by) return fieldOf(act, by.field, ['person'], path);
  const proposers = 'roles' in act.by ? act.by.roles : [];
  const same = by.roles.length === 1 && proposers.length === 1 && by.roles[0] === proposers[0];
  return same
    ? [
        {
          path,
          message: `only ${by.roles[0]} may both propose and approve this: name another role that may approve (DES-7)`,
        },
      ]
    : [];
}

/** Who is in a case for one part must not learn from a choice of people or schools whose case it is (BXN-3.4); of those in it already they may not know either. */
function checkChoices(pathway: Pathway, act: Act, path: Path): SchemaProblem[] {
  const opens = linesOf(pathway).some(({ opensWith }) => opensWith === act.id);
  const forParts =
    'members' in act.by
      ? pathway.ownPart.length > 0
      : 'roles' in act.by && act.by.roles.some((role) => pathway.ownPart.includes(role));
  const choices = act.fields.filter(({ type }) => PEOPLE.includes(type) || ORGANISATIONS.includes(type));
  return opens || !forParts
    ? []
    : choices.map(({ id }) => ({
        path,
        message: `${id} offers people or organisations to somebody who is in the case for one part: they would learn whose case it is`,
      }));
}

/** A message proposes the text of one field, when a case is opened. */
function checkFromMessage(pathway: Pathway, act: Act, path: Path): SchemaProblem[] {
  const taking = act.fields.filter(({ fromMessage }) => fromMessage);
  if (taking.length === 0) return [];
  const opens = linesOf(pathway).some(({ opensWith }) => opensWith === act.id);
  return [
    ...(opens
      ? []
      : [{ path, message: `act ${act.id} opens no case, so no message is made into it: leave out \`fromMessage\`` }]),
    ...(taking.length > 1
      ? [
          {
            path,
            message: `the text of a message goes to one field, not to ${taking.map(({ id }) => id).join(' and ')}`,
          },
        ]
      : []),
  ];
}

/** Everything about one act. */
export function checkAct(pathway: Pathway, act: Act, path: Path): SchemaProblem[] {
  return [
    ...checkChoices(pathway, act, [...path, 'fields']),
    ...act.fields.flatMap((field, index) => checkField(pathway, act, field, [...path, 'fields', index])),
    ...act.effects.flatMap((effect, index) => checkEffect(pathway, act, effect, [...path, 'effects', index])),
    ...act.notices.flatMap(({ to }, index) =>
      'field' in to || 'holder' in to || 'role' in to
        ? checkPeople(pathway, act, to, [...path, 'notices', index, 'to'])
        : [],
    ),
    ...checkReaders(act, act.readers, [...path, 'readers']),
    ...checkFromMessage(pathway, act, [...path, 'fields']),
    ...checkHandout(act, [...path, 'handout']),
    ...checkApproval(pathway, act, [...path, 'approval']),
  ];
}
