/**
 * What every word of an act refers to: its questions, what it brings about, who is told. Rows only; what is new does
 * not compile without its row. Pure.
 */
import type { Path } from '../schema-issues';
import type { Effect, ItemLabel, ItemRow, Notice, Owner, PeopleRow, TaskRow } from '../../domain/procedure/effect';
import type { Approval } from '../../domain/procedure/approval';
import type { RestsOn } from '../../domain/procedure/approval';
import type { Handout } from '../../domain/procedure/handout';
import type {
  Act,
  By,
  Field,
  FieldSource,
  FieldType,
  FormSection,
  Option,
  Readers,
} from '../../domain/procedure/pathway';
import type { Due, Duration } from '../../domain/time/duration';
import { condition } from './condition-walk';
import { example } from './example-walk';
import * as name from './names';
import { object, oneOf, type Visit } from './walk';

/** What an item can be made of. */
const LABELS: readonly FieldType[] = ['text', 'list', 'choice', 'choices', ...name.PEOPLE, ...name.ORGANISATIONS];

const carries = name.ruleId;
const person = name.field(['person']);
const people = name.field(name.PEOPLE);
const items = name.field(name.ITEMS);
const organisations = name.field(name.ORGANISATIONS);

// `setting` is the name of a length of time that a school may set.
const lengths = {
  workingDays: { workingDays: 'closed', setting: name.setting },
  serviceDays: { serviceDays: 'closed', setting: name.setting },
  days: { days: 'closed', setting: name.setting },
  weeks: { weeks: 'closed', setting: name.setting },
  hours: { hours: 'closed', setting: name.setting },
} as const;
const dates = { opening: { opening: name.contact }, until: { until: 'closed', lessWeeks: 'closed' } } as const;
const LENGTHS = ['workingDays', 'serviceDays', 'days', 'weeks', 'hours'] as const;

const duration = oneOf<Duration>()(LENGTHS, lengths);
/** When something is due. */
export const due = oneOf<Due>()([...LENGTHS, 'opening', 'until'], { ...lengths, ...dates });
/** When the owner of a task or a stage is reminded. */
export const remind = duration;

const roleRow = { role: name.role, of: organisations, level: 'closed', everybody: 'closed' } as const;

/** Who owns a task or a stage. */
export const owner = oneOf<Owner>()(['actor', 'lead', 'field', 'holder', 'every', 'role'], {
  actor: { actor: 'closed' },
  lead: { lead: 'closed' },
  field: { field: people },
  holder: { holder: items },
  every: { every: name.item, in: name.itemState(({ every }: { readonly every?: string | undefined }) => every) },
  role: roleRow,
});

const task = object<TaskRow>({
  id: 'defined',
  kind: 'closed',
  title: 'ping',
  detail: object({ field: name.field() }),
  owner,
  due: oneOf<TaskRow['due']>()([...LENGTHS, 'opening', 'until', 'field'], {
    ...lengths,
    ...dates,
    field: { field: name.field(['date']) },
  }),
  remind,
  escalateTo: name.role,
  doneBy: name.act,
  about: oneOf<NonNullable<TaskRow['about']>>()(['field', 'opened'], {
    field: { field: items },
    opened: { opened: name.openedItem },
  }),
  ownOnly: 'closed',
  once: 'closed',
  quiet: 'closed',
  later: 'closed',
  tell: name.role,
  carries,
});

const peopleRow = oneOf<PeopleRow>()(['field', 'holder', 'role', 'actor'], {
  field: { field: people },
  holder: { holder: items },
  role: roleRow,
  actor: { actor: 'closed' },
});

type Holder = { readonly field: string } | { readonly actor: true };
const holder = oneOf<Holder>()(['field', 'actor'], { field: { field: people }, actor: { actor: 'closed' } });
const lead = oneOf<Holder>()(['field', 'actor'], { field: { field: person }, actor: { actor: 'closed' } });

const label = oneOf<ItemLabel>()(['field', 'role', 'every', 'texts'], {
  field: { field: name.field(LABELS) },
  role: { role: name.role },
  every: { every: 'closed', level: 'closed', without: name.role },
  texts: { texts: 'said' },
});
const itemRow = oneOf<ItemRow>()(['field', 'own', 'every', 'kind'], {
  field: { field: items },
  own: { own: name.item },
  every: { every: name.item },
  kind: {
    kind: name.item,
    of: name.field([...name.ORGANISATIONS, ...name.PEOPLE]),
    role: name.role,
    in: name.itemState(({ kind }: { readonly kind?: string | undefined }) => kind),
  },
});

type OrganisationRow = Extract<Effect, { readonly organisation: unknown }>['organisation'];
const organisation = oneOf<OrganisationRow>()(['field', 'actor'], {
  field: { field: organisations },
  actor: { actor: 'closed' },
});

const any = { when: condition, carries, mends: 'closed', late: 'closed' } as const;

/** What an act brings about. */
export const effect = oneOf<Effect>()(
  [
    'task',
    'member',
    'exclude',
    'removeMember',
    'lead',
    'flag',
    'unflag',
    'track',
    'goto',
    'opens',
    'item',
    'organisation',
    'close',
    'release',
    'hold',
    'erase',
    'tie',
  ],
  {
    task: { ...any, task },
    member: { ...any, member: peopleRow },
    exclude: { ...any, exclude: peopleRow },
    removeMember: { ...any, removeMember: peopleRow },
    lead: { ...any, lead, accepted: 'closed' },
    flag: { ...any, flag: name.flag },
    unflag: { ...any, unflag: name.flag },
    track: { ...any, track: name.track, is: name.trackState },
    goto: { ...any, goto: name.stage },
    opens: {
      ...any,
      opens: name.item,
      label,
      is: name.itemState(({ opens }: { readonly opens?: string | undefined }) => opens),
      new: 'closed',
      holder,
    },
    item: {
      ...any,
      item: itemRow,
      is: name.itemState(({ item }: { readonly item?: ItemRow | undefined }, at) => name.kindOfRow(item, at)),
      holder,
    },
    organisation: { ...any, organisation },
    close: { ...any, close: 'closed' },
    release: { ...any, release: 'closed' },
    hold: { ...any, hold: 'closed' },
    erase: { ...any, erase: 'closed' },
    tie: { ...any, tie: 'closed', of: 'free' },
  },
);

const notice = object<Notice>({
  when: condition,
  to: oneOf<Notice['to']>()(['role', 'holder', 'reporter', 'members', 'lead', 'actor', 'field'], {
    role: roleRow,
    holder: { holder: items },
    reporter: { reporter: 'closed' },
    members: { members: 'closed' },
    lead: { lead: 'closed' },
    actor: { actor: 'closed' },
    field: { field: people },
  }),
  say: 'ping',
  carries,
});

/** Who else than its author may read something. */
export const readers = object<Readers>({ roles: name.role, kind: 'closed', named: people, reporter: 'closed' });
const option = object<Option>({ value: 'defined', label: 'said', hint: 'said', carries });

const required: Visit<Field['required']> = (value, at) =>
  typeof value === 'boolean' ? [] : condition(value, at, undefined);

/**
 * An answer of the newest record of another act; a plain word is one that the schema knows. What is usual is an option
 * of the field, which is for `check-forms.ts`.
 */
type Answered = Exclude<FieldSource, string>;
const answered = object<Answered>({
  last: name.act,
  field: name.fieldFrom(({ last }: { readonly last?: string | undefined }, at) => name.actCalled(at, last)),
  usual: 'free',
});
const source: Visit<FieldSource> = (value, at) => (typeof value === 'string' ? [] : answered(value, at, undefined));

/** The condition under `when`, alone or beside the bound of a day: `when: [past, …]`. */
const whenItIsAsked = (field: object): Path => ('when' in field && field.when !== undefined ? ['when', 1] : ['when']);

const formField = object<Field>(
  {
    id: 'defined',
    type: 'closed',
    label: 'said',
    hint: 'said',
    level: 'closed',
    required,
    options: option,
    roles: name.role,
    partners: 'closed',
    among: 'closed',
    when: 'closed',
    askedIf: condition,
    from: source,
    section: name.section,
    readers,
    prefill: 'closed',
    fromMessage: 'closed',
    shownEmpty: 'closed',
    items: object<NonNullable<Field['items']>>({
      kind: name.item,
      in: name.itemState(({ kind }) => kind),
      own: 'closed',
    }),
    organisations: 'closed',
    example,
    carries,
  },
  { askedIf: whenItIsAsked },
);

const approval = object<Approval>({
  by: oneOf<Approval['by']>()(['roles', 'field'], { roles: { roles: name.role }, field: { field: person } }),
  when: condition,
  due: duration,
  silence: 'closed',
  escalateTo: name.role,
  restsOn: object<RestsOn>({
    act: name.act,
    fields: name.fieldFrom(({ act }: { readonly act?: string | undefined }, at) => name.actCalled(at, act)),
  }),
  carries,
});

const handout = object<Handout>({ to: name.role, is: 'closed', fields: name.field(), asked: effect, carries });

const ofAct = object<Act>({
  id: 'defined',
  title: 'ping',
  help: 'said',
  by: oneOf<By>()(['roles', 'members', 'lead'], {
    roles: { roles: name.role },
    members: { members: 'closed' },
    lead: { lead: 'closed' },
  }),
  byReporter: 'closed',
  fields: formField,
  sections: object<FormSection>({ id: 'defined', title: 'said', folded: 'closed' }),
  approval,
  effects: effect,
  notices: notice,
  receipt: 'closed',
  sisEntry: 'closed',
  notedBy: people,
  urgent: 'closed',
  readers,
  actorLevel: 'closed',
  aside: 'closed',
  handout,
  carries,
});

/** An act, in which its own answers can be read. */
export const actVisit: Visit<Act> = (act, at) => ofAct(act, { ...at, acts: [act] }, undefined);
