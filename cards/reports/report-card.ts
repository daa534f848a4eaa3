/** A source-free report with what was asked and answered about it (BXN-3.4). Opens in a dialog, never in a channel. */
import type { Note } from '../../src/app/requests/outcome';
import type { Action, Block, Card } from '../../src/card';
import { inLocale, type Locale } from '../../src/domain/text';
import type { ReportEntryView, ReportView, TalkView } from '../../src/views/reports/report-types';
import { reportWords } from '../../src/words/report';
import { words } from '../../src/words/words';
import { under } from '../case/parts/case-sections';
import { factsBlock } from '../case/parts/fact-lines';
import { noteBlocks } from '../notes';

function talkBlocks(one: TalkView, locale: Locale): Block[] {
  const { report } = reportWords(locale);
  if (one.kind === 'question')
    return [
      { type: 'text', text: report.question(one.by, inLocale(one.day, locale)), strong: true },
      { type: 'text', text: one.text },
    ];
  return [
    { type: 'text', text: report.answer(inLocale(one.week, locale)), strong: true },
    ...factsBlock(one.facts, locale),
  ];
}

function entryLine({ at, who, what, rules }: ReportEntryView, locale: Locale): string {
  const name = 'person' in who ? who.person : inLocale(who.role, locale);
  const cited = rules.length > 0 ? [words(locale).facts.rules(rules.join(', '))] : [];
  return [`${inLocale(at, locale)} · ${name} ${reportWords(locale).report.did[what]}`, ...cited].join(' · ');
}

export function reportCard(view: ReportView, notes: readonly Note[], locale: Locale): Card {
  const { buttons, report } = reportWords(locale);
  const w = words(locale);
  const ask: Action[] = view.mayAsk
    ? [{ label: buttons.ask, style: 'primary', press: { type: 'askQuestion', report: view.reference }, opens: true }]
    : [];
  const toCase: Action[] =
    view.caseId && !view.mayAsk
      ? [{ label: w.buttons.toCase, style: 'primary', press: { type: 'show', case: view.caseId }, opens: true }]
      : [];
  const list: Action[] = view.mayAsk
    ? [{ label: buttons.list, style: 'normal', press: { type: 'reports' }, opens: true }]
    : [];
  return {
    title: `${view.reference} · ${inLocale(view.title, locale)}`,
    notification: w.notifications.answer,
    blocks: [
      ...noteBlocks(notes, locale),
      { type: 'text', text: report.from(inLocale(view.week, locale)), subtle: true },
      { type: 'text', text: view.mayAsk ? report.sourceFree : report.toAnswer },
      ...under(report.facts, factsBlock(view.facts, locale)),
      ...under(
        report.talk,
        view.talk.flatMap((one) => talkBlocks(one, locale)),
      ),
      ...under(
        report.journal,
        view.journal.length > 0 ? [{ type: 'list', items: view.journal.map((entry) => entryLine(entry, locale)) }] : [],
      ),
    ],
    actions: [...ask, ...toCase, ...list],
    close: w.buttons.close,
    more: { label: w.buttons.more, back: w.buttons.back, press: { type: 'report', report: view.reference } },
  };
}
