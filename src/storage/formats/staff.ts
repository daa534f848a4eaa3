/** Who works at a tenant beside its file, as it is stored: what was proposed and what was decided. */
import { z } from 'zod';
import type { PersonId } from '../../domain/ids';
import type { Staff } from '../../staff/staff';
import type { Format } from './format';
import { idOf, storedText as text, personKind, texts, yes } from './shapes';

const person = idOf<PersonId>();
const delta = z.object({ gives: texts, takes: texts });
const accounts = z.partialRecord(z.enum(['slack', 'teams', 'web']), text);
/** A step as it is written down. */
export const staffStepSchema = z.discriminatedUnion('does', [
  z.object({
    does: z.literal('comes'),
    person: z.object({
      id: person,
      name: text,
      roles: texts,
      kind: personKind,
      organisations: texts,
      accounts,
    }),
  }),
  z.object({
    does: z.literal('changes'),
    person,
    roles: delta,
    organisations: delta,
    accounts,
    back: yes.optional(),
  }),
  z.object({ does: z.literal('goes'), person, accounts }),
]);
const proposed = {
  id: text,
  at: text,
  from: z.enum(['list', 'groups', 'chat']),
  steps: z.array(staffStepSchema),
  requests: texts,
};

export const staffSchema = z.object({
  waiting: z.array(
    z.object({
      ...proposed,
      by: person.optional(),
      two: z.boolean(),
      approvedBy: z.array(person),
      revision: z.int().nonnegative(),
    }),
  ),
  decided: z.array(
    z.object({
      ...proposed,
      outcome: z.enum(['approved', 'rejected', 'replaced', 'suspended', 'filed']),
      by: z.array(person),
    }),
  ),
});

export const staff: Format<Staff> = {
  kind: 'who works at a school beside its file',
  now: 1,
  schema: staffSchema,
  upcasts: [],
};
