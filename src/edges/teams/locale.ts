/** The language of a Teams client, for the few things said before we know the person. */
import type { Outcome } from '../../app/requests/outcome';

/** `nl-BE` and `nl` as they are; any other language is answered in English; Dutch when the client does not say. */
export function localeOf(language: string | null | undefined): Outcome['locale'] {
  const tag = language?.toLowerCase() ?? 'nl';
  if (tag === 'nl-be') return 'nl-BE';
  return tag === 'nl' || tag.startsWith('nl-') ? 'nl' : 'en';
}
