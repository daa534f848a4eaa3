/** What somebody gets when our own code failed, whatever the platform: the same words, and nothing about a case. */
import { apologyNote } from '../../cards/notes';
import { forNobody } from '../app/requests/nobody';
import type { Outcome } from '../app/requests/outcome';

/** The apology. Nobody was identified then: `locale` is that of their client, when it says one. */
export const apology = (locale?: Outcome['locale']): Outcome =>
  forNobody({ kind: 'note', notes: [apologyNote] }, locale);
