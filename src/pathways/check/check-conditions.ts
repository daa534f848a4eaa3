/** Checks that every condition speaks of acts, fields, values, flags, tracks and stages that the pathway has. Pure. */
import type { FieldTest } from '../../domain/procedure/condition';
import { allStages, type Act, type Field, type FieldType, type Pathway } from '../../domain/procedure/pathway';
import { conditionsIn, unfold, type PlacedCondition } from '../conditions-in';
import type { Path, SchemaProblem } from '../schema-issues';

const PEOPLE: readonly FieldType[] = ['people', 'person'];
const MANY: readonly FieldType[] = ['choices', 'people', 'list', 'items', 'organisations'];
const ITEMS: readonly FieldType[] = ['item', 'items'];
const ORGANISATIONS: readonly FieldType[] = ['organisation', 'organisations'];
const TYPED: readonly FieldType[] = ['text', 'longText', 'list'];

const isOffered = (field: Field, value: unknown): boolean =>
  (field.options ?? []).some((option) => option.value === value);

/** Why a test cannot work on a field; undefined when it can. */
function misfit(field: Field, test: FieldTest): string | undefined {
  if ('filled' in test) return undefined;
  if ('includes' in test) {
    if (!MANY.includes(field.type))
      return `\`includes\` asks for a field with several values, and ${field.id} is ${field.type}`;
    return field.type !== 'choices' || isOffered(field, test.includes)
      ? undefined
      : `${field.id} has no option ${test.includes}`;
  }
  if (MANY.includes(field.type)) return `${field.id} has several values: use \`includes\``;
  const values = 'in' in test ? test.in : [test.is];
  if (field.type === 'yesNo')
    return values.every((value) => typeof value === 'boolean') ? undefined : `${field.id} is true or false`;
  if (field.type !== 'choice') return undefined;
  const unknown = values.find((value) => !isOffered(field, value));
  return unknown === undefined ? undefined : `${field.id} has no option ${String(unknown)}`;
}

/** A field of every act at hand, or why it is none. */
function lookUp(
  acts: readonly Act[],
  id: string,
  path: Path,
  suits: (field: Field) => string | undefined = () => undefined,
): SchemaProblem[] {
  if (acts.length === 0) return [{ path, message: `no form is open here, so there is no answer ${id}` }];
  return acts.flatMap((act) => {
    const field = act.fields.find((candidate) => candidate.id === id);
    const message = field ? suits(field) : `act ${act.id} has no field ${id}`;
    return message ? [{ path, message }] : [];
  });
}

const ofType = (types: readonly FieldType[]) => (field: Field) =>
  types.includes(field.type) ? undefined : `${field.id} is ${field.type}, not ${types.join(' or ')}`;

function unknownName(names: readonly string[], name: string, path: Path, what: string): SchemaProblem[] {
  return names.includes(name) ? [] : [{ path, message: `there is no ${what} ${name}` }];
}

/** Checks one condition, leaving what is nested in it aside. */
function checkOne(pathway: Pathway, { condition, path, acts }: PlacedCondition): SchemaProblem[] {
  const actNames = pathway.acts.map((act) => act.id);
  const named = (id: string) => pathway.acts.filter((act) => act.id === id);
  const test = (inner: FieldTest) => (field: Field) => misfit(field, inner);
  if ('last' in condition)
    return [
      ...unknownName(actNames, condition.last, path, 'act'),
      ...(named(condition.last).length ? lookUp(named(condition.last), condition.field, path, test(condition)) : []),
    ];
  if ('field' in condition) return lookUp(acts, condition.field, path, test(condition));
  if ('has' in condition) {
    const { act, where = [], since } = condition.has;
    if (named(act).length === 0) return unknownName(actNames, act, path, 'act');
    return [
      ...where.flatMap((row) => lookUp(named(act), row.field, path, test(row))),
      ...(since ? unknownName(actNames, since, path, 'act') : []),
    ];
  }
  if ('proposed' in condition)
    return unknownName(
      pathway.acts.filter((act) => act.approval).map((act) => act.id),
      condition.proposed,
      path,
      'act with an approval',
    );
  if ('people' in condition) {
    const { field, of } = condition.people;
    return [
      ...lookUp(acts, field, path, ofType(PEOPLE)),
      ...(of && of !== 'case' ? lookUp(acts, of, path, ofType(ORGANISATIONS)) : []),
    ];
  }
  if ('day' in condition)
    return condition.day.of === 'now' ? [] : lookUp(acts, condition.day.of, path, ofType(['date']));
  if ('flag' in condition) return unknownName(Object.keys(pathway.flags), condition.flag, path, 'flag');
  if ('track' in condition) return checkTrack(pathway, condition, path);
  if ('stage' in condition)
    return condition.stage.flatMap((stage) =>
      unknownName(
        allStages(pathway).map(({ id }) => id),
        stage,
        path,
        'stage',
      ),
    );
  return checkParts(pathway, { condition, path, acts });
}

/** Conditions on items, organisations and what is typed. */
function checkParts(pathway: Pathway, { condition, path, acts }: PlacedCondition): SchemaProblem[] {
  if ('items' in condition) return [...checkItem(pathway, condition.items.kind, condition.items.in ?? [], path)];
  if ('item' in condition) {
    const kinds = acts.flatMap((act) => act.fields.find(({ id }) => id === condition.item)?.items?.kind ?? []);
    return [
      ...lookUp(acts, condition.item, path, ofType(ITEMS)),
      ...kinds.flatMap((kind) => checkItem(pathway, kind, condition.in, path)),
    ];
  }
  if (
    'organisation' in condition &&
    condition.organisation.of &&
    !['case', 'actor'].includes(condition.organisation.of)
  )
    return lookUp(acts, condition.organisation.of, path, ofType(ORGANISATIONS));
  if ('nobody' in condition && condition.nobody.of && condition.nobody.of !== 'case')
    return lookUp(acts, condition.nobody.of, path, ofType(ORGANISATIONS));
  if ('identifies' in condition)
    return (condition.identifies.fields ?? []).flatMap((field) => lookUp(acts, field, path, ofType(TYPED)));
  return [];
}

/** A kind of item and states it can be in. */
export function checkItem(pathway: Pathway, kind: string, states: readonly string[], path: Path): SchemaProblem[] {
  const row = pathway.items[kind];
  return row
    ? states.flatMap((state) => unknownName(Object.keys(row.states), state, path, `state of item ${kind} called`))
    : [{ path, message: `there is no item ${kind}` }];
}

/** A track and a state it can be in. */
export function checkTrack(
  pathway: Pathway,
  row: { readonly track: string; readonly is: string },
  path: Path,
): SchemaProblem[] {
  const track = pathway.tracks[row.track];
  return track
    ? unknownName(Object.keys(track.states), row.is, path, `state of track ${row.track} called`)
    : [{ path, message: `there is no track ${row.track}` }];
}

/** Every reference of every condition. */
export function checkConditions(pathway: Pathway): SchemaProblem[] {
  return conditionsIn(pathway)
    .flatMap(unfold)
    .flatMap((placed) => checkOne(pathway, placed));
}
