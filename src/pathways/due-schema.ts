/** When something is due, as a schema: a length of time, the next opening of a contact, a turn of the school year. */
import { z } from 'zod';
import { YEAR_MARKS, type Due } from '../domain/time/duration';
import { durationSchema } from './word-schema';

export const dueSchema: z.ZodType<Due> = z
  .union([
    durationSchema,
    z.strictObject({ opening: z.string().min(1) }),
    z.strictObject({ until: z.enum(YEAR_MARKS), lessWeeks: z.number().int().positive().max(40).optional() }),
  ])
  .meta({
    id: 'Due',
    description:
      'A duration; { opening: contact }; { until: school_year_start } with an optional number of weeks before it.',
  });
