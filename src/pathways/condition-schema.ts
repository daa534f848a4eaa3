/**
 * The conditions a pathway may use, as a schema. The meaning is in `domain/conditions/conditions.ts`; `{ has: act }` is
 * short for `{ has: { act } }`.
 */
import { z } from 'zod';
import { SAYINGS, STANDINGS, TASK_KINDS, type Condition } from '../domain/procedure/condition';
import { DAY_KINDS } from '../domain/time/day-kind';
import { ORGANISATION_KINDS, SCHOOL_LEVELS } from '../domain/people/organisation';
import { PERSON_KINDS } from '../domain/people/roles';
import { idSchema, roleSchema, valueSchema } from './word-schema';

const roles = z.array(roleSchema).min(1);
const is = z.union([z.string(), z.boolean()]);
const isOneOf = z.array(z.string()).min(1);

/** How many there have to be; without either number: at least one. */
const count = {
  fewerThan: z.number().int().positive().optional(),
  moreThan: z.number().int().nonnegative().optional(),
};
const ofCaseOrField = idSchema.optional().describe('`case`: the organisation of the case; else that of this field.');
const ofField = idSchema.optional().describe('The organisation, or the person, that this field names.');

/** The five tests of an answer, each with the keys that say which answer. */
function tests<Keys extends z.ZodRawShape>(keys: Keys) {
  return [
    z.strictObject({ ...keys, is }),
    z.strictObject({ ...keys, in: isOneOf }),
    z.strictObject({ ...keys, includes: valueSchema }),
    z.strictObject({ ...keys, filled: z.boolean() }),
    z.strictObject({ ...keys, says: z.enum(SAYINGS) }),
    z.strictObject({ ...keys, mentions: z.array(z.string().min(3)).min(1) }),
  ] as const;
}

const fieldConditionSchema = z.union(tests({ field: idSchema }));

const hasSchema = z.union([
  idSchema.transform((act) => ({ act })),
  z.strictObject({
    act: idSchema,
    where: z.array(fieldConditionSchema).min(1).optional(),
    since: z.union([z.array(idSchema).min(1), idSchema.transform((one) => [one])]).optional(),
  }),
]);

const peopleSchema = z.strictObject({
  field: idSchema,
  kind: z.enum(PERSON_KINDS).optional(),
  roles: roles.optional(),
  otherThan: roles.optional(),
  also: roleSchema.optional().describe('Only those who hold this role as well.'),
  standing: z.enum(STANDINGS).optional(),
  of: ofCaseOrField,
  ...count,
});

/** One level or several. */
export const levelsSchema = z.union([
  z.array(z.enum(SCHOOL_LEVELS)).min(1),
  z.enum(SCHOOL_LEVELS).transform((level) => [level]),
]);

const itemsSchema = z.strictObject({
  kind: idSchema,
  of: ofField,
  in: z.array(idSchema).min(1).optional(),
  own: z.literal(true).optional(),
  ...count,
});

/** A condition, however deeply nested. */
export const conditionSchema: z.ZodType<Condition> = z
  .lazy(() =>
    z.union([
      z.strictObject({ all: z.array(conditionSchema).min(1) }),
      z.strictObject({ any: z.array(conditionSchema).min(1) }),
      z.strictObject({ not: conditionSchema }),
      ...tests({ field: idSchema }),
      ...tests({ last: idSchema, field: idSchema }),
      z.strictObject({ has: hasSchema }),
      z.strictObject({ proposed: idSchema }),
      z.strictObject({ people: peopleSchema }),
      z.strictObject({
        members: z.strictObject({ kind: z.enum(PERSON_KINDS).optional(), roles: roles.optional(), ...count }),
      }),
      z.strictObject({
        openTasks: z.strictObject({
          kinds: z.array(z.enum(TASK_KINDS)).min(1).optional(),
          tasks: z.array(idSchema).min(1).optional(),
        }),
      }),
      z.strictObject({ flag: idSchema }),
      z.strictObject({ track: idSchema, is: idSchema }),
      z.strictObject({ stage: z.array(idSchema).min(1) }),
      z.strictObject({ actor: z.union([z.strictObject({ roles }), z.strictObject({ lead: z.literal(true) })]) }),
      z.strictObject({ lead: z.enum(['set', 'empty']) }),
      z.strictObject({ day: z.strictObject({ of: idSchema, is: z.array(z.enum(DAY_KINDS)).min(1) }) }),
      z.strictObject({ within: idSchema }),
      z.strictObject({ items: itemsSchema }),
      z.strictObject({ item: idSchema, in: z.array(idSchema).min(1) }),
      z.strictObject({ nobody: z.strictObject({ role: roleSchema, of: ofCaseOrField, also: roleSchema.optional() }) }),
      z.strictObject({ openCases: z.array(idSchema).min(1) }),
      z.strictObject({
        identifies: z.strictObject({
          fields: z.array(idSchema).min(1).optional(),
          sure: z.boolean(),
          of: z.enum(['pupil', 'source']).optional(),
        }),
      }),
      z.strictObject({
        organisation: z.strictObject({
          of: idSchema
            .optional()
            .describe('`case` (as without it), `actor`: that of whoever acts; else every one that this field names.'),
          kind: z.enum(ORGANISATION_KINDS).optional(),
          level: levelsSchema.optional(),
          actor: z.literal(true).optional(),
        }),
      }),
    ]),
  )
  .meta({
    id: 'Condition',
    description: 'When a rule speaks, a field is required, an effect happens or a stage is complete.',
  });
