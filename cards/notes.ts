/** Remarks on top of an answer: what was done, advised, asked or refused. A refusal always cites its rule (DES-5). */
import type { Note } from '../src/app/requests/outcome';
import type { NoticeBlock } from '../src/card';
import { inLocale, type Locale } from '../src/domain/text';
import { words } from '../src/words/words';

/** A notice for each note: its text, what to do next, and the rule in parentheses. */
export function noteBlocks(notes: readonly Note[], locale: Locale): NoticeBlock[] {
  const w = words(locale);
  return notes.map(({ tone, text, next, rule }) => {
    const parts = [inLocale(text, locale), next ? inLocale(next, locale) : '', rule ? w.facts.rule(rule) : ''];
    return { type: 'notice', tone, label: w.tones[tone], text: parts.filter((part) => part !== '').join(' ') };
  });
}
