/** A source-free report with the lines on their way about it, as it is stored. */
import { z } from 'zod';
import type { ClaimedReport } from '../../app/ports';
import type { PersonId, TenantId } from '../../domain/ids';
import type { Format } from './format';
import { factShape, handedShape } from './message';
import { idOf, storedText as text, texts } from './shapes';

const facts = z.array(factShape);
const person = idOf<PersonId>();

export const reportSchema = z.object({
  tenant: idOf<TenantId>(),
  report: z.object({
    ...handedShape,
    talk: z.array(
      z.discriminatedUnion('kind', [
        z.object({ kind: z.literal('question'), key: text, by: person, day: text, text }),
        z.object({ kind: z.literal('answer'), key: text, week: text, facts }),
      ]),
    ),
    journal: z.array(
      z.object({
        at: text,
        who: z.union([z.object({ person }), z.object({ role: text })]),
        what: z.enum(['viewed', 'asked', 'refused', 'reported', 'answered']),
        rules: texts.optional(),
      }),
    ),
  }),
  outbox: z.array(
    z.object({
      id: text,
      to: text,
      what: z.enum(['new', 'asked', 'waiting', 'answered']),
      notBefore: text,
      attempts: z.number(),
    }),
  ),
});

/** What is sealed: the whole of it. */
export type ReportBody = Pick<ClaimedReport, 'tenant' | 'report' | 'outbox'>;

export const report: Format<ReportBody> = {
  kind: 'a report without a source',
  now: 1,
  schema: reportSchema,
  upcasts: [],
};
