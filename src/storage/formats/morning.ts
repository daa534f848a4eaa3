/** What waits for the morning note of a person, as it is stored. */
import { z } from 'zod';
import type { Morning } from '../../app/mornings';
import type { CaseId, PersonId, TenantId } from '../../domain/ids';
import type { Format } from './format';
import { idOf, storedText as text, texts, storedWords as words, yes } from './shapes';

export const morningSchema = z.object({
  tenant: idOf<TenantId>(),
  person: idOf<PersonId>(),
  lines: z.array(
    z.object({
      id: text,
      case: idOf<CaseId>(),
      say: words,
      waits: z.object({ tasks: texts, receipt: yes.optional() }),
      due: text,
    }),
  ),
  told: z.object({ on: text, lines: texts }).optional(),
});

export const morning: Format<Morning> = {
  kind: 'a morning note',
  now: 1,
  schema: morningSchema,
  upcasts: [],
};
