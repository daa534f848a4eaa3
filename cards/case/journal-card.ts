/** The journal of a case for a member: who did what when, and which rules spoke (DES-6). */
import type { Block, Card } from '../../src/card';
import { inLocale, type Locale } from '../../src/domain/text';
import type { JournalLineView } from '../../src/views/types';
import { formatWhen } from '../../src/words/when';
import { words } from '../../src/words/words';

/** The lines of one person at one moment in one step: what one click did. */
type Moment = {
  readonly at: string;
  readonly who: string;
  readonly stage: string;
  readonly lines: readonly JournalLineView[];
};

function momentsOf(lines: readonly JournalLineView[], timeZone: string, locale: Locale): Moment[] {
  return lines.reduce<Moment[]>((moments, line) => {
    const moment = {
      at: formatWhen(line.at, timeZone, locale),
      who: inLocale(line.who, locale),
      stage: inLocale(line.stage, locale),
    };
    const last = moments.at(-1);
    const same = last && last.at === moment.at && last.who === moment.who && last.stage === moment.stage;
    return same
      ? [...moments.slice(0, -1), { ...last, lines: [...last.lines, line] }]
      : [...moments, { ...moment, lines: [line] }];
  }, []);
}

function lineText(line: JournalLineView, locale: Locale): string {
  const rules = line.rules.length > 0 ? [words(locale).facts.rules(line.rules.join(', '))] : [];
  return [inLocale(line.what, locale), ...rules].join(' · ');
}

/** Each step is named once, above what was done in it. */
function blocksOf(moments: readonly Moment[], locale: Locale): Block[] {
  return moments.flatMap((moment, index): Block[] => [
    ...(moment.stage === moments[index - 1]?.stage ? [] : [{ type: 'heading' as const, text: moment.stage }]),
    { type: 'text', text: `${moment.at} · ${moment.who}`, strong: true },
    { type: 'list', items: moment.lines.map((line) => lineText(line, locale)) },
  ]);
}

export function journalCard(
  code: string,
  caseId: string,
  lines: readonly JournalLineView[],
  locale: Locale,
  timeZone: string,
): Card {
  const w = words(locale);
  return {
    title: w.journal.title(code),
    notification: w.notifications.answer,
    blocks: [
      { type: 'text', text: w.journal.help, subtle: true },
      ...(lines.length > 0
        ? blocksOf(momentsOf(lines, timeZone, locale), locale)
        : [{ type: 'text' as const, text: w.empty.journal }]),
    ],
    actions: [{ label: w.buttons.toCase, style: 'normal', press: { type: 'show', case: caseId }, opens: true }],
    close: w.buttons.close,
    more: { label: w.buttons.more, back: w.buttons.back, press: { type: 'journal', case: caseId } },
  };
}
