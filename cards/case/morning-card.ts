/** The morning note: what could wait, a line a case with a button to open it. L0 only (DES-2). */
import type { Block, Card } from '../../src/card';
import { inLocale, type Locale } from '../../src/domain/text';
import type { MorningView } from '../../src/views/types';
import { morningWords } from '../../src/words/case/morning';
import { words } from '../../src/words/words';

export function morningCard({ total, lines }: MorningView, locale: Locale): Card {
  const w = words(locale);
  const says = morningWords(locale);
  const title = says.title(total);
  const blocks = lines.flatMap(({ caseId, code, says: texts }): Block[] => [
    { type: 'text', text: `${code} · ${texts.map((text) => inLocale(text, locale)).join(' ')}` },
    {
      type: 'buttons',
      actions: [
        { label: w.buttons.openCase(code), style: 'normal', press: { type: 'show', case: caseId }, opens: true },
      ],
    },
  ]);
  const more = total - lines.length;
  return {
    title,
    notification: title,
    blocks: more > 0 ? [...blocks, { type: 'text', text: says.rest(more) }] : blocks,
    actions: more > 0 ? [{ label: w.buttons.list, style: 'normal', press: { type: 'list' }, opens: true }] : [],
    close: w.buttons.close,
  };
}
