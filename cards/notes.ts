/** Remarks on top of an answer: what was done, advised, asked or refused. A refusal always cites its rule (DES-5). */
import type { Note } from '../src/app/requests/outcome';
import type { NoticeBlock } from '../src/card';
import { inLocale, type Locale } from '../src/domain/text';
import { words } from '../src/words/words';

/** Our own code failed. */
export const apologyNote: Note = {
  tone: 'refused',
  label: inAll(({ edge }) => edge.sorry),
  text: inAll(({ edge }) => edge.apology),
};

function inAll(say: (said: ReturnType<typeof words>) => string): Note['text'] {
  return { nl: say(words('nl')), 'nl-BE': say(words('nl-BE')), en: say(words('en')) };
}

/** A notice for each note: its text, what to do next, and the rule in parentheses. */
export function noteBlocks(notes: readonly Note[], locale: Locale): NoticeBlock[] {
  const w = words(locale);
  return notes.map(({ tone, text, next, rule, label }) => {
    const parts = [inLocale(text, locale), next ? inLocale(next, locale) : '', rule ? w.facts.rule(rule) : ''];
    return {
      type: 'notice',
      tone,
      label: label ? inLocale(label, locale) : w.tones[tone],
      text: parts.filter((part) => part !== '').join(' '),
    };
  });
}
