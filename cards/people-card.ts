/** Who was found by what somebody typed at a question, as a list. Platforms that search show it as choices instead. */
import type { Outcome } from '../src/app/requests/outcome';
import type { Card, Choice } from '../src/card';
import { inLocale, type Locale } from '../src/domain/text';
import type { FormFieldView } from '../src/views/types';
import { words } from '../src/words/words';
import { noteCard } from './note-card';

/** Who was found, as choices in the language of who types; nobody in any other answer. */
export const foundPeople = ({ answer, locale }: Outcome): readonly Choice[] =>
  answer.kind === 'people' ? answer.choices.map(({ value, label }) => ({ value, label: inLocale(label, locale) })) : [];

/** The names, or that there is nobody of that name. */
export function peopleCard(choices: FormFieldView['choices'], locale: Locale): Card {
  const names = choices.map(({ label }) => inLocale(label, locale));
  return {
    ...noteCard([], locale),
    blocks: [names.length > 0 ? { type: 'list', items: names } : { type: 'text', text: words(locale).empty.choices }],
  };
}
