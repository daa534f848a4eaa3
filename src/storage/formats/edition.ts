/** An edition of a pathway as it is stored: running cases need it for as long as they last. */
import { z } from 'zod';
import { RULE_LEVELS, type Pathway } from '../../domain/procedure/pathway';
import { ROLE_PLACES } from '../../domain/people/roles';
import { storedActSchema, carried, dueShape, duration, ownerOfTask, readersShape } from './edition-act';
import { conditionShape } from './edition-condition';
import { inEditionWordsOfToday } from './edition-upcasts';
import type { Format } from './format';
import { level, personKind, storedText as text, texts, storedWords as words, yes } from './shapes';

const stage = z.strictObject({
  id: text,
  title: words,
  help: words.optional(),
  acts: texts,
  completes: conditionShape.optional(),
  due: dueShape.optional(),
  remind: z.array(duration).optional(),
  owner: ownerOfTask,
  escalateTo: text,
  optional: z.boolean(),
  coordinator: text.optional(),
  pings: texts,
  ...carried,
});

const line = {
  id: text,
  title: words,
  summary: words,
  codePrefix: text,
  command: text,
  opensWith: text,
  stages: z.array(stage),
  anytime: texts,
  afterwards: texts,
  oncePer: z.literal('school_year').optional(),
  leads: texts,
  coordinator: text,
  ...carried,
};

const rule = z.strictObject({
  id: text,
  on: texts,
  level: z.enum(RULE_LEVELS),
  when: conditionShape,
  say: words,
  next: words.optional(),
  mends: yes.optional(),
  late: yes.optional(),
});

const role = z.strictObject({
  id: text,
  kind: personKind,
  belongs: z.enum(ROLE_PLACES),
  name: words,
  oversees: z.boolean(),
  keepsContacts: z.boolean(),
  appoints: z.boolean().optional(),
  notesElsewhere: z.boolean().optional(),
  alsoCalled: texts,
});

export const editionSchema = z.strictObject({
  ...line,
  version: z.number(),
  lines: z.array(z.strictObject(line)),
  attribution: words.optional(),
  keptYears: z.number().optional(),
  urgentAct: text.optional(),
  urgentContacts: texts,
  roles: z.array(role).optional(),
  acts: z.array(storedActSchema),
  rules: z.array(rule),
  seesIdentity: texts,
  seesSource: texts,
  ownPart: texts,
  flags: z.record(text, words),
  flagReaders: z.record(text, readersShape).optional(),
  tracks: z.record(text, z.strictObject({ title: words, states: z.record(text, words) })),
  items: z.record(text, z.strictObject({ title: words, level, states: z.record(text, words), ...carried })),
});

export const edition: Format<Pathway> = {
  kind: 'an edition of a pathway',
  now: 3,
  schema: editionSchema,
  // Format 3 only adds what an act may bring about.
  upcasts: [inEditionWordsOfToday, (older) => older],
};
