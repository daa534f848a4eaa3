/** An entry of the journal of a case as it is stored: of every event there ever was, since an entry is never rewritten. */
import { z } from 'zod';
import { TIES } from '../../domain/case/case';
import { LOOKED, type Entry } from '../../domain/case/event';
import type { CaseCode, CaseId, PersonId, RequestId, TenantId } from '../../domain/ids';
import type { Format } from './format';
import { itemShape, ownerShape, pathwayRef, taskShape } from './head';
import {
  answers,
  storedNumber as count,
  idOf,
  locale,
  reasons,
  storedText as text,
  storedWords,
  texts,
  yes,
} from './shapes';

const person = idOf<PersonId>();
const people = z.array(person);
const event = <Type extends string, Shape extends z.ZodRawShape>(type: Type, shape: Shape) =>
  z.object({ type: z.literal(type), ...shape });

const eventSchema = z.discriminatedUnion('type', [
  event('CaseOpened', {
    id: idOf<CaseId>(),
    tenant: idOf<TenantId>(),
    code: idOf<CaseCode>(),
    pathway: pathwayRef,
    locale,
    stage: text,
  }),
  event('ActRecorded', {
    record: text,
    act: text,
    answers,
    reasons,
    hints: texts,
    counts: texts,
    said: texts.optional(),
    guards: texts.optional(),
    proposedBy: person.optional(),
  }),
  event('DecisionProposed', { proposal: text, act: text, answers, reasons, hints: texts }),
  event('DecisionApproved', { proposal: text, act: text, soleReason: text.optional(), unanswered: yes.optional() }),
  event('DecisionRejected', { proposal: text, act: text, reason: text }),
  event('DecisionLapsed', { proposal: text, act: text }),
  event('StageEntered', {
    stage: text,
    from: text,
    skipped: texts,
    why: z.enum(['completed', 'effect']),
    again: texts.optional(),
  }),
  event('MembersAdded', { people }),
  event('MembersRemoved', { people }),
  event('PeopleExcluded', { people }),
  event('LeadSet', { person }),
  event('RulesMended', { rows: texts, rules: texts }),
  event('FlagRaised', { flag: text }),
  event('FlagLowered', { flag: text }),
  event('TrackMoved', { track: text, to: text }),
  event('ItemOpened', { item: itemShape }),
  event('ItemMoved', { item: text, to: text }),
  event('ItemHanded', { item: text, holder: person }),
  event('OrganisationSet', { organisation: text }),
  event('HandedOut', { act: text, reference: text }),
  event('TaskOpened', { task: taskShape }),
  event('TaskDone', { task: text, how: z.enum(['ticked', 'act', 'stage left', 'decided', 'case closed']) }),
  event('TaskReassigned', { task: text, owner: ownerShape }),
  event('TaskReminded', { task: text, at: text, next: text.optional() }),
  event('TaskEscalated', { task: text, to: text }),
  event('CaseClosed', { keptUntil: text.optional(), reviewAt: text.optional() }),
  event('RetentionReminded', { next: text }),
  event('HoldSet', { on: z.boolean() }),
  event('DossierReleased', { record: text, people, until: text }),
  event('DossierExported', {}),
  event('ErasureReleased', {}),
  event('Viewed', { what: z.enum(LOOKED) }),
  event('AccessRequested', {}),
  event('TieSet', {
    case: idOf<CaseId>(),
    code: idOf<CaseCode>(),
    is: z.enum(TIES),
    upTo: count.optional(),
    tell: people.optional(),
  }),
  event('NotReached', { person, urgent: z.boolean() }),
  event('CaseReopened', {}),
  event('ActUndone', { record: text, act: text }),
  event('ActCorrected', {
    record: text,
    act: text,
    author: person,
    answers,
    reason: text,
    reasons,
    of: z.number(),
    counts: texts,
    uncounts: texts,
    guards: texts.optional(),
    said: texts.optional(),
    labels: z.record(z.string(), storedWords).optional(),
  }),
  event('RequestAccepted', { request: idOf<RequestId>(), bumps: z.boolean() }),
  event('AttemptRefused', { act: text, rules: texts }),
]);

export const entrySchema = z.object({
  seq: z.number(),
  at: text,
  actor: z.union([
    z.object({ person, role: text, inPlaceOf: person.optional() }),
    z.object({ system: z.literal(true) }),
  ]),
  stage: text,
  event: eventSchema,
});

export const entry: Format<Entry> = {
  kind: 'an entry of a journal',
  now: 2,
  schema: entrySchema,
  // Format 2 only adds what may happen.
  upcasts: [(older) => older],
};
