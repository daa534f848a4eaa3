/** A condition of a pathway as its edition is stored: the words of today, each with the keys that it has. */
import { z } from 'zod';
import { SAYINGS, STANDINGS, TASK_KINDS, type Condition } from '../../domain/procedure/condition';
import { ORGANISATION_KINDS, SCHOOL_LEVELS } from '../../domain/people/organisation';
import { DAY_KINDS } from '../../domain/time/day-kind';
import { storedNumber as count, personKind, storedText as text, texts, yes } from './shapes';

const many = { fewerThan: count.optional(), moreThan: count.optional() };

/** The tests of an answer, each with the keys that say which answer. Strict: what a key would mean is not known. */
const tests = <Keys extends z.ZodRawShape>(keys: Keys) =>
  [
    z.strictObject({ ...keys, is: z.union([text, z.boolean()]) }),
    z.strictObject({ ...keys, in: texts }),
    z.strictObject({ ...keys, includes: text }),
    z.strictObject({ ...keys, filled: z.boolean() }),
    z.strictObject({ ...keys, says: z.enum(SAYINGS) }),
    z.strictObject({ ...keys, mentions: texts }),
  ] as const;

const fieldCondition = z.union(tests({ field: text }));

const people = z.strictObject({
  field: text,
  kind: personKind.optional(),
  roles: texts.optional(),
  also: text.optional(),
  otherThan: texts.optional(),
  standing: z.enum(STANDINGS).optional(),
  of: text.optional(),
  ...many,
});
const items = z.strictObject({ kind: text, of: text.optional(), in: texts.optional(), own: yes.optional(), ...many });
const organisation = z.strictObject({
  of: text.optional(),
  kind: z.enum(ORGANISATION_KINDS).optional(),
  level: z.array(z.enum(SCHOOL_LEVELS)).optional(),
  actor: yes.optional(),
});

export const conditionShape: z.ZodType<Condition> = z
  .lazy(() =>
    z.union([
      z.strictObject({ all: z.array(conditionShape) }),
      z.strictObject({ any: z.array(conditionShape) }),
      z.strictObject({ not: conditionShape }),
      ...tests({ field: text }),
      ...tests({ last: text, field: text }),
      z.strictObject({
        has: z.strictObject({
          act: text,
          where: z.array(fieldCondition).optional(),
          since: texts.optional(),
        }),
      }),
      z.strictObject({ proposed: text }),
      z.strictObject({ people }),
      z.strictObject({ members: z.strictObject({ kind: personKind.optional(), roles: texts.optional(), ...many }) }),
      z.strictObject({
        openTasks: z.strictObject({ kinds: z.array(z.enum(TASK_KINDS)).optional(), tasks: texts.optional() }),
      }),
      z.strictObject({ flag: text }),
      z.strictObject({ track: text, is: text }),
      z.strictObject({ stage: texts }),
      z.strictObject({ actor: z.union([z.strictObject({ roles: texts }), z.strictObject({ lead: yes })]) }),
      z.strictObject({ lead: z.enum(['set', 'empty']) }),
      z.strictObject({ day: z.strictObject({ of: text, is: z.array(z.enum(DAY_KINDS)) }) }),
      z.strictObject({ within: text }),
      z.strictObject({ hold: yes }),
      z.strictObject({ retention: z.literal('passed') }),
      z.strictObject({ items }),
      z.strictObject({ item: text, in: texts }),
      z.strictObject({ nobody: z.strictObject({ role: text, of: text.optional(), also: text.optional() }) }),
      z.strictObject({ openCases: texts }),
      z.strictObject({
        identifies: z.strictObject({
          fields: texts.optional(),
          sure: z.boolean(),
          of: z.enum(['pupil', 'source']).optional(),
        }),
      }),
      z.strictObject({ organisation }),
    ]),
  )
  .meta({ id: 'StoredCondition' });
