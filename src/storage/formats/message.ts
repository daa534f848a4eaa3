/** What waits in the outbox of a case, and where delivered messages stand, as they are stored. */
import { z } from 'zod';
import type { PostRef } from '../../app/gateway';
import type { OutboxMessage } from '../../app/ports';
import type { CaseId, PersonId, ReportReference } from '../../domain/ids';
import { SCHOOL_LEVELS } from '../../domain/people/organisation';
import type { Format } from './format';
import { idOf, storedText as text, texts, storedWords as words, yes } from './shapes';

const fact = z.object({ label: words, value: words });
/** What leaves a case and becomes a report; reports have it too. */
export const handedShape = {
  reference: idOf<ReportReference>(),
  to: text,
  from: texts,
  title: words,
  week: text,
  facts: z.array(fact),
};
export { fact as factShape };

export const messageSchema = z.object({
  key: text,
  to: z.union([
    z.object({
      role: text,
      organisation: text.optional(),
      level: z.enum(SCHOOL_LEVELS).optional(),
      always: yes.optional(),
    }),
    z.object({ person: idOf<PersonId>() }),
  ]),
  content: z.discriminatedUnion('show', [
    z.object({ show: z.literal('case') }),
    z.object({
      show: z.literal('approval'),
      act: text,
      proposal: text,
      outcome: z.enum(['waiting', 'approved', 'rejected', 'lapsed']),
    }),
    z.object({ show: z.literal('handout'), handed: z.object({ ...handedShape, is: z.enum(['report', 'answer']) }) }),
    z.object({
      show: z.literal('notice'),
      say: words,
      urgent: z.boolean(),
      waits: z.object({ tasks: texts, receipt: yes.optional() }).optional(),
    }),
    z.object({ show: z.literal('noted'), place: text }),
    z.object({ show: z.literal('alike') }),
    z.object({ show: z.literal('tie'), case: idOf<CaseId>(), by: idOf<PersonId>() }),
  ]),
});

/** What of a message is sealed; the rest says when it is tried. */
type MessageContents = Omit<OutboxMessage, 'id' | 'notBefore' | 'attempts' | 'urgent'>;

export const message: Format<MessageContents> = {
  kind: 'a message on its way',
  now: 2,
  schema: messageSchema,
  // Format 2 only adds what may be on its way.
  upcasts: [(older) => older],
};

const post = z.object({
  platform: z.enum(['slack', 'teams', 'web']),
  conversation: text,
  message: text,
  workspace: text.optional(),
});
export const postsSchema = z.object({ posts: z.record(text, post) });

/** Where messages stand. Format 1 is the places alone. */
export const posts: Format<{ readonly posts: Readonly<Record<string, PostRef>> }> = {
  kind: 'where messages stand',
  now: 2,
  schema: postsSchema,
  upcasts: [(places) => ({ posts: places })],
};
