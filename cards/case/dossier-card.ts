/**
 * The link to take a dossier out by, for nobody but the one who asked (DES-16). Anybody who has it can use it, so it
 * says so.
 */
import type { Answer } from '../../src/app/requests/outcome';
import type { Block, Card } from '../../src/card';
import type { Locale } from '../../src/domain/text';
import { dossierWords } from '../../src/words/dossier';
import { formatWhen } from '../../src/words/when';
import { words } from '../../src/words/words';

export function dossierCard(
  { code, caseId, href, until, masked }: Extract<Answer, { kind: 'dossier' }>,
  locale: Locale,
  timeZone: string,
): Card {
  const { link } = dossierWords(locale);
  const w = words(locale);
  const warning: Block[] = masked ? [{ type: 'text', text: link.masked, strong: true }] : [];
  return {
    title: link.title(code),
    notification: w.notifications.answer,
    blocks: [
      { type: 'text', text: link.once },
      { type: 'links', label: link.label, links: [{ text: link.text, href }] },
      { type: 'text', text: link.until(formatWhen(until, timeZone, locale)), subtle: true },
      ...warning,
      { type: 'text', text: link.journal, subtle: true },
    ],
    actions: [
      { label: link.again, style: 'normal', press: { type: 'dossier', case: caseId }, opens: true },
      { label: w.buttons.toCase, style: 'normal', press: { type: 'show', case: caseId }, opens: true },
    ],
    close: w.buttons.close,
  };
}
