/** What is known of a case in short: the newest record of each kind, two lines each. All of it is a button further. */
import type { Block } from '../../../src/card';
import { inLocale, type Locale } from '../../../src/domain/text';
import type { CaseView, GistView } from '../../../src/views/types';
import { casePageWords } from '../../../src/words/case/page-of-case';
import { formatShortDay } from '../../../src/words/when';
import { words } from '../../../src/words/words';

/** How many kinds of record stand there beside the first one of all, and how much of each: two lines of a phone. */
const MOST_KINDS = 4;
const TWO_LINES = 120;

/** The text, or its beginning up to a word. */
function shortened(text: string): string {
  const line = text.replaceAll(/\s+/g, ' ').trim();
  if (line.length <= TWO_LINES) return line;
  const cut = line.slice(0, TWO_LINES);
  return `${cut.slice(0, Math.max(cut.lastIndexOf(' '), TWO_LINES / 2)).trimEnd()}…`;
}

/** What was written says most; where nothing was, what was chosen. A yes or a no says nothing without its question. */
function saidIn({ written, chosen }: GistView, locale: Locale): string {
  const { answers } = words(locale);
  const texts = written.map((text) => inLocale(text, locale));
  if (texts.length > 0) return texts.join(' · ');
  const said = chosen.map(({ label, value }) => ({ label: inLocale(label, locale), value: inLocale(value, locale) }));
  const telling = said.filter(({ value }) => value !== answers.yes && value !== answers.no);
  return telling.length > 0
    ? telling.map(({ value }) => value).join(' · ')
    : said.map(({ label, value }) => `${label} ${value}`).join(' · ');
}

/** The newest of each kind, and what it began with. */
function chosenOf({ gists }: CaseView): readonly GistView[] {
  const opening = gists.filter((gist) => gist.opening);
  return [...gists.filter((gist) => !gist.opening).slice(0, MOST_KINDS), ...opening.slice(0, 1)];
}

/**
 * A line for each and what it says; nothing when nothing was recorded that this person may read. What somebody else
 * recorded since they last looked is called new.
 */
export function gistsSection(view: CaseView, locale: Locale): Block[] {
  const w = casePageWords(locale);
  return chosenOf(view).flatMap((gist): Block[] => {
    const when = formatShortDay(gist.at, view.ping.timeZone, locale);
    const said = shortened(saidIn(gist, locale));
    const head = [
      ...(gist.isNew ? [w.isNew] : []),
      inLocale(gist.title, locale),
      ...(gist.by === undefined ? [] : [gist.by]),
      when,
    ].join(' · ');
    return [
      { type: 'text', text: head, subtle: true },
      ...(said === '' ? [] : [{ type: 'text' as const, text: said }]),
    ];
  });
}
