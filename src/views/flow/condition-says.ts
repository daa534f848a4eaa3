/**
 * A condition in words for a flow chart, in every language: beside an arrow, and with the titles that people know. Says
 * what the data says, and evaluates nothing.
 */
import { assertNever } from '../../domain/assert-never';
import type {
  Condition,
  Count,
  FieldCondition,
  FieldTest,
  HasCondition,
  ItemsCondition,
  MembersCondition,
  OrganisationCondition,
  PeopleCondition,
} from '../../domain/procedure/condition';
import { actOf, linesOf, stageOf, type Act, type Field, type Pathway } from '../../domain/procedure/pathway';
import { roleName, type Role, type RoleTable } from '../../domain/people/roles';
import { asIs, joinTexts, type Text } from '../../domain/text';
import { conditionPhrases as say, anyOne } from '../../words/flow/condition-phrases';

/** What the words are made with: the procedure, what its roles are called, and where it is known its contacts. */
export type FlowContext = {
  readonly pathway: Pathway;
  readonly roles: RoleTable;
  readonly contacts?: Readonly<Record<string, Text>> | undefined;
};

/** A contact by its name; by its id in capitals where it has none, as people write CMP. */
export const contactSaid = ({ contacts }: FlowContext, id: string): Text =>
  contacts?.[id] ?? asIs(id.replaceAll('_', ' ').toUpperCase());

/** Roles as people call them, with "or" between them. */
export const rolesSaid = ({ roles }: FlowContext, ids: readonly Role[]): Text =>
  anyOne(ids.map((id) => roleName(roles, id)));

const fieldOf = (act: Act | undefined, id: string): Field | undefined => act?.fields.find((field) => field.id === id);
const labelOf = (act: Act | undefined, id: string): Text => fieldOf(act, id)?.label ?? asIs(id);

function valueSaid(field: Field | undefined, value: string | boolean): Text {
  if (typeof value === 'boolean') return value ? say.yes : say.no;
  return field?.options?.find((option) => option.value === value)?.label ?? asIs(value);
}

/** What an answer to a question of this act has to be. */
function testSaid(act: Act | undefined, id: string, test: FieldTest, not = false): Text {
  const field = fieldOf(act, id);
  const label = labelOf(act, id);
  if ('filled' in test) return test.filled ? say.filled(label) : say.empty(label);
  if ('says' in test) return test.says === 'something' ? say.saysSomething(label) : say.saysNothing(label);
  if ('mentions' in test) return say.mentions(label, anyOne(test.mentions.map(asIs)));
  const values = 'in' in test ? test.in : ['is' in test ? test.is : test.includes];
  return (not ? say.answerNot : say.answer)(label, anyOne(values.map((value) => valueSaid(field, value))));
}

/** An option says enough by itself. */
function shortAnswer(act: Act, test: FieldCondition): Text {
  const field = fieldOf(act, test.field);
  const value = 'includes' in test ? test.includes : 'is' in test ? test.is : undefined;
  return typeof value === 'string' && field?.options ? valueSaid(field, value) : testSaid(act, test.field, test);
}

function hasSaid({ pathway }: FlowContext, { act: id, where = [] }: HasCondition): Text {
  const act = actOf(pathway, id);
  const answers = where.map((one) => ({ text: shortAnswer(act, one), several: false }));
  // Since when is left out: a stage that is entered anew asks its acts anew.
  return answers.length > 0 ? say.doneWith(act.title, say.every(answers)) : say.done(act.title);
}

function counted({ fewerThan, moreThan }: Count, what: Text): Text {
  if (fewerThan !== undefined) return say.fewer(fewerThan, what);
  return moreThan === undefined ? what : say.more(moreThan, what);
}

function peopleSaid(context: FlowContext, act: Act | undefined, condition: PeopleCondition): Text {
  const { field, kind, roles, otherThan, standing } = condition;
  const others = otherThan && say.not(rolesSaid(context, otherThan));
  const who = [
    ...(roles ? [rolesSaid(context, roles)] : []),
    ...(kind ? [say.people[kind]] : []),
    ...(standing ? [say.people[standing]] : []),
    ...(others ? [others] : []),
  ];
  return say.names(labelOf(act, field), counted(condition, who.length > 0 ? joinTexts(who, ', ') : say.people.anybody));
}

function membersSaid(context: FlowContext, { kind, roles, ...count }: MembersCondition): Text {
  const who = [...(roles ? [rolesSaid(context, roles)] : []), ...(kind ? [say.people[kind]] : [])];
  return say.thereIs(counted(count, who.length > 0 ? joinTexts(who, ', ') : say.people.anybody));
}

function statesSaid({ pathway }: FlowContext, kind: string, states: readonly string[]): Text {
  return anyOne(states.map((state) => pathway.items[kind]?.states[state] ?? asIs(state)));
}

function itemsSaid(context: FlowContext, { kind, in: states, ...count }: ItemsCondition): Text {
  const title = context.pathway.items[kind]?.title ?? asIs(kind);
  const what = states ? say.stands(title, statesSaid(context, kind, states)) : title;
  return say.thereIs(counted(count, what));
}

function organisationSaid({ kind, level = [] }: OrganisationCondition): Text {
  const what = [...(kind ? [say.organisations[kind]] : []), ...level.map((one) => say.organisations[one])];
  return what.length > 0 ? say.concerns(anyOne(what)) : say.organisationKnown;
}

function notSaid(context: FlowContext, condition: Condition, act: Act | undefined): Text {
  const isAnswer =
    'field' in condition &&
    !('last' in condition) &&
    !('filled' in condition) &&
    !('says' in condition) &&
    !('mentions' in condition);
  if (isAnswer) return testSaid(act, condition.field, condition, true);
  const counts = 'items' in condition ? condition.items : undefined;
  const isCounted = counts?.fewerThan !== undefined || counts?.moreThan !== undefined;
  if (!counts?.in || isCounted) return say.not(conditionSays(context, condition, act));
  const title = context.pathway.items[counts.kind]?.title ?? asIs(counts.kind);
  return say.noneLeft(title, statesSaid(context, counts.kind, counts.in));
}

/** `act`: the one whose answers are looked at, where there is one. */
export function conditionSays(context: FlowContext, condition: Condition, act: Act | undefined): Text {
  const { pathway } = context;
  const parts = (conditions: readonly Condition[]) =>
    conditions.map((one) => ({ text: conditionSays(context, one, act), several: 'all' in one || 'any' in one }));
  if ('all' in condition) return say.every(parts(condition.all));
  if ('any' in condition) return say.either(parts(condition.any));
  if ('not' in condition) return notSaid(context, condition.not, act);
  if ('has' in condition) return hasSaid(context, condition.has);
  if ('people' in condition) return peopleSaid(context, act, condition.people);
  if ('openCases' in condition)
    return say.casesOpen(
      anyOne(condition.openCases.map((id) => linesOf(pathway).find((line) => line.id === id)?.title ?? asIs(id))),
    );
  if ('members' in condition) return membersSaid(context, condition.members);
  if ('last' in condition) {
    return say.lastly(testSaid(actOf(pathway, condition.last), condition.field, condition));
  }
  if ('field' in condition) return testSaid(act, condition.field, condition);
  if ('proposed' in condition) return say.proposed(actOf(pathway, condition.proposed).title);
  if ('openTasks' in condition) return say.tasksOpen;
  if ('flag' in condition) return pathway.flags[condition.flag] ?? asIs(condition.flag);
  if ('track' in condition) {
    const track = pathway.tracks[condition.track];
    return say.stands(track?.title ?? asIs(condition.track), track?.states[condition.is] ?? asIs(condition.is));
  }
  if ('stage' in condition) return say.stage(anyOne(condition.stage.map((id) => stageOf(pathway, id).title)));
  if ('actor' in condition)
    return say.by('lead' in condition.actor ? say.people.lead : rolesSaid(context, condition.actor.roles));
  if ('lead' in condition) return condition.lead === 'set' ? say.leadSet : say.leadEmpty;
  if ('day' in condition) return say.day(anyOne(condition.day.is.map((day) => say.days[day])));
  if ('within' in condition) return say.reachable(contactSaid(context, condition.within));
  if ('items' in condition) return itemsSaid(context, condition.items);
  if ('item' in condition) {
    const kind = fieldOf(act, condition.item)?.items?.kind ?? '';
    return say.stands(labelOf(act, condition.item), statesSaid(context, kind, condition.in));
  }
  if ('nobody' in condition) return say.nobody(rolesSaid(context, [condition.nobody.role]));
  if ('identifies' in condition) return say.identified;
  if ('organisation' in condition) return organisationSaid(condition.organisation);
  if ('hold' in condition) return say.held;
  if ('retention' in condition) return say.retentionPassed;
  return assertNever(condition);
}
