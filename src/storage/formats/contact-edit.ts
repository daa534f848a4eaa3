/** An edit of a contact point of the directory as it is stored. */
import { z } from 'zod';
import type { DirectoryStore } from '../../app/ports';
import type { PersonId } from '../../domain/ids';
import type { Format } from './format';
import { idOf, storedText as text, texts, storedWords as words, yes } from './shapes';

const contact = z.object({
  id: text,
  kind: z.enum(['zone', 'municipality', 'school', 'service']),
  name: text,
  person: text.optional(),
  zone: text.optional(),
  municipalities: texts,
  organisations: texts,
  phones: texts,
  mail: text.optional(),
  hours: z.union([z.object({ always: yes }), z.object({ days: z.record(text, z.array(z.tuple([text, text]))) })]),
  owner: text.optional(),
  checkedOn: text.optional(),
  note: words.optional(),
});

export const contactEditSchema = z.object({
  version: z.number(),
  at: text,
  by: idOf<PersonId>(),
  request: text,
  before: contact.optional(),
  after: contact.optional(),
});

type ContactEdit = Parameters<DirectoryStore['save']>[2];

export const contactEdit: Format<ContactEdit> = {
  kind: 'an edit of a contact point',
  now: 1,
  schema: contactEditSchema,
  upcasts: [],
};
