/** The small parts of which a pathway file is made: texts, ids, roles, rule ids, lengths of time. Schema only. */
import { z } from 'zod';
import { RESERVED_NAMES } from '../domain/procedure/condition';

const words = z.string().trim().min(1);

/** Words for people: Dutch and English always, Belgian Dutch where it differs. */
export const textSchema = z
  .strictObject({ nl: words, 'nl-BE': words.optional(), en: words })
  .meta({ id: 'Text', description: 'What people read. Belgian Dutch only where it differs.' });

/** The name of an element inside the file: `step1_signals`. */
export const idSchema = z
  .string()
  .regex(/^[a-z][a-zA-Z0-9_]*$/, 'an id starts with a small letter and has letters, digits and _ only');

/** The name of a question; some words stand for something else where a question could be named. */
export const fieldIdSchema = idSchema.refine((id) => !(RESERVED_NAMES as readonly string[]).includes(id), {
  error: `no field is called ${RESERVED_NAMES.join(', ')}: in a condition those words mean something of their own`,
});

/** The name of an option or a state; norms are called N1. */
export const valueSchema = z.string().regex(/^[A-Za-z][A-Za-z0-9_]*$/, 'a value has letters, digits and _ only');

/** A rule of the dossier: `MELD-3.13`, `DES-10`, `ENR-M17`. */
export const ruleIdSchema = z
  .string()
  .regex(
    /^(RAD|BXN|MELD|GES|TIE|DES|ENR|FM)-[A-Z]?\d+(\.\d+)?$/,
    'a rule id looks like MELD-3.13 (RAD, BXN, MELD, GES, TIE, DES, ENR, FM)',
  );

/** Ids of the rules that an element implements. */
export const carriesSchema = z
  .array(ruleIdSchema)
  .optional()
  .describe('The rules of the dossier that this element implements.');

/** The id of a role; whether there is such a role is for `check-roles.ts` and those who read what names one. */
export const roleSchema = idSchema.describe('A role of roles.yaml, or one that a pathway brings itself.');

/** Working days are counted one by one, so a slip of the keyboard must not make somebody who clicks wait for ever. */
const count = z.number().int().positive().max(10_000);

const setting = idSchema.optional();

/** Exactly one unit. */
export const durationSchema = z
  .union([
    z.strictObject({ workingDays: count, setting }),
    z.strictObject({ serviceDays: count, setting }),
    z.strictObject({ days: count, setting }),
    z.strictObject({ weeks: count, setting }),
    z.strictObject({ hours: count, setting }),
  ])
  .meta({
    id: 'Duration',
    description:
      'Exactly one unit, e.g. { workingDays: 5 }; { serviceDays: 5 } are those of a service, which works in the holidays of schools; a tenant may set its own length under the name in `setting`.',
  });
