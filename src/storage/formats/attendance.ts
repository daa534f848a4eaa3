/** Who is away and who works when, as it is stored. */
import { z } from 'zod';
import type { PersonId } from '../../domain/ids';
import type { Attendance } from '../../domain/people/attendance';
import type { Format } from './format';
import { idOf, storedText as text, yes } from './shapes';

const person = idOf<PersonId>();
const date = z.iso.date();
const said = { person, by: person, at: text, request: text };

export const attendanceSchema = z.object({
  absences: z.array(
    z.object({
      ...said,
      from: date,
      to: date,
      substitute: person.optional(),
      lends: z.boolean().optional(),
      present: yes.optional(),
    }),
  ),
  days: z.array(z.object({ ...said, days: z.array(z.int().min(1).max(7)).min(1) })),
});

export const attendance: Format<Attendance> = {
  kind: 'who is away and who works when',
  now: 1,
  schema: attendanceSchema,
  upcasts: [],
};
