// A made-up case in which every act of a procedure was done once, with ids for titles, so that what somebody reads can
// be told field by field.
import type { FieldAnswer, Answers, ExistingCase, Item, CaseInProgress as OpenState } from '../../src/domain/case/case';
import type { Context } from '../../src/domain/procedure/context';
import type { Entry } from '../../src/domain/case/event';
import { CaseCode, CaseId, PersonId, TenantId } from '../../src/domain/ids';
import { linesOf, type Act, type Field, type Pathway } from '../../src/domain/procedure/pathway';
import { tieOf } from '../../src/domain/decide/beside/ties';
import type { AlongsideView, ViewContext } from '../../src/views/viewer';
import { calendar, MONDAY } from '../support/play';
import { type Place, type Relation, type Viewer } from './expected';
import { taskTitles } from '../../src/words/task-titles';
import { PRODUCT_ROLES } from '../support/roles';
import { NEUTRAL_PUPIL_SYSTEM } from '../../src/words/pupil-system';

/** What everybody typed everywhere: what must not leave. */
export const WORDS = 'Zeer vertrouwelijk';
export const [AUTHOR, NAMED, REPORTER, VIEWER] = ['aart', 'noor', 'rik', 'vera'].map((id) => PersonId(id)) as [
  PersonId,
  PersonId,
  PersonId,
  PersonId,
];
const plain = (nl: string) => ({ nl, en: nl });

/** The pathway with ids for titles, so that what somebody reads can be told field by field; notices at their widest. */
export function marked(pathway: Pathway): Pathway {
  const acts = pathway.acts.map((act): Act => ({
    ...act,
    title: plain(`act:${act.id}`),
    fields: act.fields.map((field) => ({
      ...field,
      label: plain(field.id),
      options: field.options?.map(({ value }) => ({ value, label: plain(WORDS) })),
    })),
    notices: act.notices.map(({ when: _when, ...notice }) => notice),
  }));
  return { ...pathway, acts };
}

function answerTo({ type, options, items }: Field, named: PersonId): FieldAnswer {
  switch (type) {
    case 'yesNo':
      return true;
    case 'date':
      return '2026-11-16';
    case 'person':
      return named;
    case 'people':
      return [named];
    case 'choice':
      return options?.[0]?.value ?? WORDS;
    case 'choices':
      return [options?.[0]?.value ?? WORDS];
    case 'item':
      return `${items?.kind ?? 'part'}-1`;
    case 'items':
      return [`${items?.kind ?? 'part'}-1`];
    case 'list':
      return [WORDS];
    case 'organisation':
      return 'dienst';
    case 'organisations':
      return ['dienst'];
    case 'text':
    case 'longText':
    case 'email':
    case 'phone':
      return WORDS;
  }
}

/** A code says nothing of what a case is about, so it may stand where a card stays. */
const OTHER_CASE = 'XX-2026-0002';

export const answersTo = (act: Act, named: PersonId): Answers =>
  Object.fromEntries(
    act.fields.map((field) => [field.id, tieOf(act)?.of === field.id ? OTHER_CASE : answerTo(field, named)]),
  );

export type World = { readonly view: ViewContext; readonly state: OpenState; readonly journal: readonly Entry[] };

function rosterFor({ role, kind, relation }: Viewer): Context['roster'] {
  const other = { roles: [], kind: 'staff', onDuty: true } as const;
  const viewer = { [VIEWER]: { roles: role ? [role] : [], kind, onDuty: true } };
  return { [AUTHOR]: other, [NAMED]: other, [REPORTER]: other, ...(relation === 'gone' ? {} : viewer) };
}

/**
 * A case in which every act of the procedure was done once, by somebody else (or by the viewer), as this viewer stands
 * to it.
 */
export function worldOf(pathway: Pathway, viewer: Viewer): World {
  const { relation } = viewer;
  const named = relation === 'named' ? VIEWER : NAMED;
  const author = relation === 'author' ? VIEWER : AUTHOR;
  const organisations = { dienst: { name: plain(WORDS), kind: 'service' as const, levels: [] } };
  const context: Context = {
    pathway,
    roster: rosterFor(viewer),
    calendar,
    hours: {},
    organisations,
    names: {},
    settings: {},
    retention: {},
    taskTitles,
    roles: PRODUCT_ROLES,
    pupilSystem: NEUTRAL_PUPIL_SYSTEM,
  };
  const items = Object.entries(pathway.items).map(([kind, { states }]): Item => ({
    id: `${kind}-1`,
    kind,
    label: plain(WORDS),
    state: Object.keys(states)[0]!,
    holder: named,
    organisation: 'dienst',
    record: 'x',
    openedAt: MONDAY,
  }));
  const journal = pathway.acts.map((act, index): Entry => ({
    seq: index + 1,
    at: MONDAY,
    actor: { person: author, role: 'employee' },
    stage: pathway.stages[0]!.id,
    event: {
      type: 'ActRecorded',
      record: `record-${act.id}`,
      act: act.id,
      answers: answersTo(act, named),
      reasons: {},
      hints: [],
      counts: [],
    },
  }));
  const latest = Object.fromEntries(
    pathway.acts.map((act, index) => [
      act.id,
      {
        record: `record-${act.id}`,
        seq: index + 1,
        revision: 1,
        at: MONDAY,
        by: author,
        answers: answersTo(act, named),
      },
    ]),
  );
  const isMember = ['member', 'named', 'author', 'kept out', 'gone'].includes(relation);
  const state: OpenState = {
    status: 'open',
    id: CaseId('0'.repeat(32)),
    tenant: TenantId('school'),
    code: CaseCode('XX', 2026, 1),
    pathway: { id: pathway.id, version: 1, edition: 'e1' },
    locale: 'nl',
    openedAt: MONDAY,
    openedBy: relation === 'reporter' || relation === 'kept out' ? VIEWER : REPORTER,
    revision: 1,
    seq: journal.length,
    stage: pathway.stages[0]!.id,
    stageSince: MONDAY,
    entered: [pathway.stages[0]!.id],
    passed: [],
    skipped: [],
    members: [AUTHOR, NAMED, ...(isMember ? [VIEWER] : [])],
    excluded: relation === 'kept out' ? [VIEWER] : [],
    lead: relation === 'named' ? VIEWER : NAMED,
    flags: [],
    tracks: {},
    latest,
    tallies: {},
    proposals: {},
    tasks: [],
    items,
    guarded: [],
    seen: [],
  };
  const names = { [AUTHOR]: 'Aart', [NAMED]: 'Noor', [REPORTER]: 'Rik', [VIEWER]: 'Vera' };
  // What was said of another case is known to whoever sees that one as well.
  const other: AlongsideView = {
    caseId: CaseId('1'.repeat(32)),
    code: OTHER_CASE,
    revision: 1,
    is: 'linked',
    pathway: plain('other'),
    stage: plain('other'),
    openedAt: MONDAY,
    isOlder: true,
    isAsked: false,
  };
  return { view: { context, names, contacts: [], now: MONDAY, alongside: [other] }, state, journal };
}

export function at({ state }: World, { step, closed }: Place): ExistingCase {
  const there = { ...state, stage: step, entered: [step] };
  return closed ? { ...there, status: 'closed', closedAt: MONDAY } : there;
}

export const placesOf = (pathway: Pathway): Place[] =>
  linesOf(pathway).flatMap((line) => [
    ...line.stages.map(({ id }): Place => ({ step: id, line: line.id, closed: false })),
    { step: line.stages.at(-1)!.id, line: line.id, closed: true },
  ]);
const KINDS = ['staff', 'partner'] as const;
/** Every role, of the staff; and from outside too, for those in the case and for nobody in particular. */
export const viewersOf = (relation: Relation): Viewer[] =>
  KINDS.filter((kind) => kind === 'staff' || ['member', 'named', 'none'].includes(relation)).flatMap((kind) =>
    [undefined, ...Object.keys(PRODUCT_ROLES).filter((role) => role !== 'employee')].map((role) => ({
      role,
      kind,
      relation,
    })),
  );
export const typesOf = (act: Act) => Object.fromEntries(act.fields.map(({ id, type }) => [id, type]));
/**
 * An act opens parts; those of our worlds are opened by no record, so what names the viewer must come from its own
 * fields.
 */
export const OPENS_PARTS = false;
export const who = ({ role, kind, relation }: Viewer) => `${role ?? 'no role'} (${kind}, ${relation})`;
export const sorted = (all: Iterable<string>) => [...all].sort();
const sameSet = (one: Iterable<string>, other: Iterable<string>) => sorted(one).join() === sorted(other).join();

/** A difference in words; empty when there is none. */
export const differs = (what: string, is: Iterable<string>, should: Iterable<string>): string[] =>
  sameSet(is, should) ? [] : [`${what}: is [${sorted(is).join(', ')}], should be [${sorted(should).join(', ')}]`];
