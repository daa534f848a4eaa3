/** The journal of a case for a member: who did what when, and which rules spoke (DES-6). */
import type { Card } from '../src/card';
import { inLocale, type Locale } from '../src/domain/text';
import type { JournalLineView } from '../src/views/types';
import { formatWhen } from '../src/words/when';
import { words } from '../src/words/words';

function say(line: JournalLineView, timeZone: string, locale: Locale): string {
  const w = words(locale);
  const rules = line.rules.length > 0 ? [w.facts.rules(line.rules.join(', '))] : [];
  return [formatWhen(line.at, timeZone, locale), inLocale(line.who, locale), inLocale(line.what, locale), inLocale(line.stage, locale), ...rules].join(' · ');
}

export function journalCard(code: string, caseId: string, lines: readonly JournalLineView[], locale: Locale, timeZone: string): Card {
  const w = words(locale);
  return {
    title: w.journal.title(code),
    notification: w.notifications.answer,
    blocks: [
      { type: 'text', text: w.journal.help, subtle: true },
      lines.length > 0 ? { type: 'list', items: lines.map((line) => say(line, timeZone, locale)) } : { type: 'text', text: w.empty.journal },
    ],
    actions: [{ label: w.buttons.toCase, style: 'normal', press: { verb: 'show', case: caseId }, opens: true }],
    close: w.buttons.close,
    more: { label: w.buttons.more, back: w.buttons.back, press: { verb: 'journal', case: caseId } },
  };
}
