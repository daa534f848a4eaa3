/**
 * What every word of a condition refers to. Rows only: a new condition, or a new key of one, does not compile without
 * its row here. Pure.
 */
import type {
  Condition,
  FieldCondition,
  HasCondition,
  IdentifiesCondition,
  ItemsCondition,
  MembersCondition,
  OrganisationCondition,
  PeopleCondition,
  RoleCondition,
} from '../../domain/procedure/condition';
import * as name from './names';
import { object, oneOf, type At, type Visit } from './walk';

type Of<Key extends PropertyKey> = Extract<Condition, { readonly [K in Key]: unknown }>;
type Inside<Key extends 'actor' | 'openTasks' | 'day'> =
  Of<Key> extends infer C ? (C extends { readonly [K in Key]: infer V } ? V : never) : never;

const atHand = (_owner: unknown, { acts }: At) => acts;
type Lasting = { readonly last?: string | undefined; readonly field?: string | undefined };
const inLast = ({ last }: Lasting, at: At) => name.actCalled(at, last);

const fieldCondition = oneOf<FieldCondition>()(['field'], {
  field: { field: name.field(), ...name.testRow(atHand) },
});

/** Tests on the answers of the act that the condition names, not of the one at hand. */
const where: Visit<FieldCondition, { readonly act?: string | undefined }> = (value, at, { act }) =>
  fieldCondition(value, { ...at, acts: name.actCalled(at, act) }, undefined);

const CASE = ['case'];

const has = object<HasCondition>({ act: name.act, where, since: name.act });
const people = object<PeopleCondition>({
  field: name.field(name.PEOPLE),
  kind: 'closed',
  roles: name.role,
  otherThan: name.role,
  also: name.role,
  standing: 'closed',
  of: name.field(name.ORGANISATIONS, CASE),
  fewerThan: 'closed',
  moreThan: 'closed',
});
const members = object<MembersCondition>({
  kind: 'closed',
  roles: name.role,
  fewerThan: 'closed',
  moreThan: 'closed',
});
const items = object<ItemsCondition>({
  kind: name.item,
  in: name.itemState(({ kind }) => kind),
  own: 'closed',
  of: name.field([...name.ORGANISATIONS, ...name.PEOPLE]),
  fewerThan: 'closed',
  moreThan: 'closed',
});
const organisation = object<OrganisationCondition>({
  of: name.field(name.ORGANISATIONS, [...CASE, 'actor']),
  kind: 'closed',
  level: 'closed',
  actor: 'closed',
});
const nobody = object<RoleCondition>({ role: name.role, also: name.role, of: name.field(name.ORGANISATIONS, CASE) });
const identifies = object<IdentifiesCondition>({
  fields: name.field(['text', 'longText', 'list']),
  sure: 'closed',
  of: 'closed',
});
const date = name.field(['date'], ['now']);
const nested: Visit<Condition> = (value, at) => condition(value, at, undefined);

/** A condition, however deeply nested. */
export const condition: Visit<Condition> = oneOf<Condition>()(
  [
    'all',
    'any',
    'not',
    'last',
    'field',
    'has',
    'proposed',
    'people',
    'members',
    'openTasks',
    'flag',
    'track',
    'stage',
    'actor',
    'lead',
    'day',
    'within',
    'hold',
    'retention',
    'items',
    'item',
    'nobody',
    'openCases',
    'identifies',
    'organisation',
  ],
  {
    all: { all: nested },
    any: { any: nested },
    not: { not: nested },
    last: { last: name.act, field: name.fieldFrom(inLast), ...name.testRow<Lasting>(inLast) },
    field: { field: name.field(), ...name.testRow(atHand) },
    has: { has },
    proposed: { proposed: name.decision },
    people: { people },
    members: { members },
    openTasks: { openTasks: object<Inside<'openTasks'>>({ kinds: 'closed', tasks: name.task }) },
    flag: { flag: name.flag },
    track: { track: name.track, is: name.trackState },
    stage: { stage: name.stage },
    actor: {
      actor: oneOf<Inside<'actor'>>()(['roles', 'lead'], { roles: { roles: name.role }, lead: { lead: 'closed' } }),
    },
    lead: { lead: 'closed' },
    day: { day: object<Inside<'day'>>({ of: date, is: 'closed' }) },
    within: { within: name.contact },
    hold: { hold: 'closed' },
    retention: { retention: 'closed' },
    items: { items },
    item: {
      item: name.field(name.ITEMS),
      in: name.itemState(({ item }: { readonly item?: string | undefined }, at) => name.kindInField(item, at)),
    },
    nobody: { nobody },
    openCases: { openCases: name.line },
    identifies: { identifies },
    organisation: { organisation },
  },
);
