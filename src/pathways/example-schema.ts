/**
 * The example answer of a field as a schema. Schema only; whether it is an answer to its field is for
 * `check-examples.ts`.
 */
import { z } from 'zod';
import { roleSchema, textSchema } from './word-schema';

const chosen = z.string().min(1);

const daySchema = z.strictObject({ days: z.number().int().min(-10_000).max(10_000) });

const somebodySchema = z.strictObject({
  roles: z.array(roleSchema).min(1),
  count: z.number().int().positive().max(100).optional(),
  other: z.literal(true).optional().describe('Never the one who answers.'),
});

/**
 * By the type of the field: what fits none of these is refused here, what does not fit the field in
 * `check-examples.ts`.
 */
export const exampleSchema = z
  .union([
    textSchema,
    chosen,
    z.boolean(),
    daySchema,
    somebodySchema,
    z.array(chosen).min(1),
    z.array(textSchema).min(1),
    z.array(somebodySchema).min(1),
  ])
  .meta({
    id: 'Example',
    description:
      'A made-up answer for whoever tries the procedure out: a text, a list of texts, the value(s) of a choice, true or false, { days: 7 } from today, or people by role.',
  });
