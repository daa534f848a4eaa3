/** Good practices that may inspire, each with where to read on (BXN-6.1, BXN-6.2, TIE-7.1, TIE-7.2). */
import type { Block, Card } from '../../src/card';
import type { Practice } from '../../src/directory/entry';
import { inLocale, type Locale } from '../../src/domain/text';
import { directoryWords } from '../../src/words/directory/directory-words';
import { words } from '../../src/words/words';

function practiceBlocks({ title, text, link }: Practice, locale: Locale): Block[] {
  const { read } = directoryWords(locale).practices;
  return [
    { type: 'text', text: inLocale(title, locale), strong: true },
    ...(text ? [{ type: 'text' as const, text: inLocale(text, locale) }] : []),
    ...(link ? [{ type: 'links' as const, label: read, links: [{ text: new URL(link).host, href: link }] }] : []),
  ];
}

export function practicesCard(practices: readonly Practice[], locale: Locale): Card {
  const w = words(locale);
  const d = directoryWords(locale);
  return {
    title: d.practices.title,
    notification: w.notifications.answer,
    blocks: [
      { type: 'text', text: practices.length > 0 ? d.practices.help : d.practices.empty },
      ...practices.flatMap((one) => practiceBlocks(one, locale)),
    ],
    actions: [{ label: d.buttons.lookUp, style: 'normal', press: { type: 'contacts' }, opens: true }],
    close: w.buttons.close,
    more: { label: w.buttons.more, back: w.buttons.back, press: { type: 'practices' } },
  };
}
