/**
 * Checks that the acts of a pathway make sense: nobody is asked what they cannot do, or learns what they may not. That
 * what they name exists is for `check-names.ts`. Pure.
 */
import { linesOf, type Act, type Field, type FieldType, type Pathway } from '../../domain/procedure/pathway';
import type { Effect } from '../../domain/procedure/effect';
import { ITEMS, ORGANISATIONS, PEOPLE } from './names';
import type { Path, SchemaProblem } from '../schema-issues';

function checkField(field: Field, path: Path): SchemaProblem[] {
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
    ...(ORGANISATIONS.includes(field.type) !== (field.organisations !== undefined)
      ? [{ path, message: 'a field for organisations, and only such a field, says of which kind in `organisations`' }]
      : []),
    ...(field.fromMessage && field.type !== 'longText' && field.type !== 'text'
      ? [{ path, message: 'only a text takes the text of a message' }]
      : []),
    ...(field.type !== 'date' && field.when ? [{ path, message: 'only a date lies in the past or the future' }] : []),
  ];
}

const checkEffect = (effect: Effect, path: Path): SchemaProblem[] =>
  'item' in effect && effect.is === undefined && effect.holder === undefined
    ? [{ path, message: 'an item goes to another state (`is`), another holder, or both' }]
    : [];

/** What leaves the case without its source is listed field by field, and somebody else looked at it first (FM-19). */
function checkHandout(act: Act, path: Path): SchemaProblem[] {
  const { handout } = act;
  if (!handout) return [];
  const people = act.fields.filter(
    ({ id, type }) =>
      handout.fields.includes(id) && ([...PEOPLE, ...ORGANISATIONS, ...ITEMS] as FieldType[]).includes(type),
  );
  return [
    ...people.map(({ id }) => ({ path, message: `${id} names people or organisations, so it cannot be handed out` })),
    ...(act.approval
      ? []
      : [{ path, message: `act ${act.id} hands out what somebody else must see first: give it an approval` }]),
  ];
}

/**
 * A decision is approved by somebody other than the proposer (DES-7), so one role cannot be both the only proposer and
 * the only approver.
 */
function checkApproval(pathway: Pathway, act: Act, path: Path): SchemaProblem[] {
  if (!act.approval) return [];
  const { by, when } = act.approval;
  if (when && act.handout)
    return [{ path, message: `act ${act.id} hands something out: somebody always approves that (FM-19)` }];
  if (act.urgent) return [{ path, message: `act ${act.id} is urgent: it waits for nobody's approval (DES-9)` }];
  if (linesOf(pathway).some(({ opensWith }) => opensWith === act.id))
    return [{ path, message: `act ${act.id} opens a case: there is nobody in it yet to approve` }];
  if ('field' in by) return [];
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

/**
 * Who is in a case for one part must not learn from a choice of people or schools whose case it is (BXN-3.4); of those
 * in it already they may not know either.
 */
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
    ...act.fields.flatMap((field, index) => checkField(field, [...path, 'fields', index])),
    ...act.effects.flatMap((effect, index) => checkEffect(effect, [...path, 'effects', index])),
    ...checkFromMessage(pathway, act, [...path, 'fields']),
    ...checkHandout(act, [...path, 'handout']),
    ...checkApproval(pathway, act, [...path, 'approval']),
  ];
}
