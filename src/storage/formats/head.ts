/** The head of a case as it is stored. */
import { z } from 'zod';
import type { AboutWhom } from '../../domain/case/about';
import { TIES, type ExistingCase } from '../../domain/case/case';
import type { CaseCode, CaseId, PersonId, RequestId, TenantId } from '../../domain/ids';
import { TASK_KINDS } from '../../domain/procedure/condition';
import type { Format } from './format';
import {
  answers,
  storedNumber as count,
  idOf,
  level,
  locale,
  personKind,
  reasons,
  storedText as text,
  texts,
  storedWords as words,
  yes,
} from './shapes';

const person = idOf<PersonId>();
const people = z.array(person);

const owner = z.union([
  z.object({ person }),
  z.object({ roles: texts, organisation: text.optional() }),
  z.object({ lead: yes }),
]);

const item = z.object({
  id: text,
  kind: text,
  label: words.optional(),
  state: text,
  holder: person.optional(),
  organisation: text.optional(),
  record: text,
  openedAt: text,
});

const task = z.object({
  id: text,
  row: text,
  kind: z.enum(TASK_KINDS),
  title: words,
  detail: z.object({ text, level }).optional(),
  readers: z.object({ roles: texts.optional(), kind: personKind.optional(), people: people.optional() }).optional(),
  tell: texts.optional(),
  owner,
  openedAt: text,
  dueAt: text,
  remindAt: texts,
  escalateTo: text,
  escalateAt: text.optional(),
  doneBy: texts,
  ownOnly: yes.optional(),
  quiet: yes.optional(),
  later: yes.optional(),
  items: texts.optional(),
  record: text.optional(),
});

const latest = z.object({ record: text, seq: count, revision: count, at: text, by: person, answers });
const proposal = z.object({ id: text, act: text, by: person, at: text, answers, reasons, hints: texts });

const otherwise = z.object({ were: z.record(text, z.unknown()), absent: texts });
/** The case as it was before is only there while a request is handled; stored is the difference. */
const undo = z.object({
  record: text,
  act: text,
  by: person,
  at: text,
  earlier: otherwise.extend({ byName: z.record(text, otherwise) }).optional(),
});

/** Which edition of which pathway a case runs on. */
export const pathwayRef = z.object({ id: text, version: count, edition: text });

const core = {
  id: idOf<CaseId>(),
  tenant: idOf<TenantId>(),
  code: idOf<CaseCode>(),
  pathway: pathwayRef,
  locale,
  openedAt: text,
  openedBy: person,
  revision: count,
  seq: count,
  stage: text,
  stageSince: text,
  entered: texts,
  passed: texts,
  skipped: texts,
  members: people,
  excluded: people,
  lead: person.optional(),
  flags: texts,
  tracks: z.record(text, text),
  latest: z.record(text, latest),
  tallies: z.record(text, z.object({ count, seq: count })),
  proposals: z.record(text, proposal),
  decided: texts.optional(),
  tasks: z.array(task),
  items: z.array(item),
  organisation: text.optional(),
  guarded: texts,
  said: z.object({ texts, by: people }).optional(),
  handouts: z.record(text, text).optional(),
  looks: z.record(text, text).optional(),
  accessRequests: z.record(text, count).optional(),
  hold: z.boolean().optional(),
  release: z.object({ record: text, people, until: text }).optional(),
  keptUntil: text.optional(),
  reviewAt: text.optional(),
  erasing: text.optional(),
  erasedBy: people.optional(),
  attempts: z.record(text, count).optional(),
  mended: texts.optional(),
  ties: z.record(text, z.object({ code: idOf<CaseCode>(), is: z.enum(TIES), upTo: count.optional() })).optional(),
  notReached: z.record(text, text).optional(),
  undo: undo.optional(),
  seen: z.array(idOf<RequestId>()),
};

/** The state itself. */
export const stateSchema = z.discriminatedUnion('status', [
  z.object({ ...core, status: z.literal('open') }),
  z.object({ ...core, status: z.literal('closed'), closedAt: text }),
]);

const about = z.object({ within: text, pupils: z.array(z.object({ name: text, group: text.optional() })) });
const headSchema = z.object({
  state: stateSchema,
  timer: z.object({ at: text.optional() }).optional(),
  about: about.optional(),
});

/**
 * The state, when the case next needs a worker, and whom it is about as others about the same pupil find it: those
 * columns cannot be told from the state alone, so they are sealed beside it. Format 1 is the state alone, format 2 does
 * not say whom it is about: their columns were not kept.
 */
type Head = {
  readonly state: ExistingCase;
  readonly timer?: { readonly at?: string | undefined } | undefined;
  readonly about?: AboutWhom | undefined;
};

export const head: Format<Head> = {
  kind: 'a case',
  now: 3,
  schema: headSchema,
  upcasts: [(state) => ({ state }), (older) => older],
};

/** Parts of a head that entries of the journal have too. */
export { item as itemShape, owner as ownerShape, task as taskShape };
