/** Which page of a case an answer is: the case itself, one behind it, or what waits for approval. */
import type { Answer } from '../../src/app/requests/outcome';
import type { Card } from '../../src/card';
import type { Locale } from '../../src/domain/text';
import { alarmCard } from './alarm-card';
import { behindCaseCard } from './behind-case';
import { caseCard } from './case-card';
import { proposalCard } from './proposal-card';

/** The page that was asked for; the case itself when what was asked for is not there any more. */
export function casePageCard(answer: Extract<Answer, { kind: 'case' }>, locale: Locale): Card {
  const { view, page, notes, typed } = answer;
  const asked = typeof page === 'object' ? view.proposals.find(({ act }) => act === page.proposal) : undefined;
  if (asked) return proposalCard(view, asked, notes, locale);
  if (page === 'alarm') return alarmCard(view, notes, locale);
  return typeof page === 'string' ? behindCaseCard(view, page, locale) : caseCard(view, notes, locale, typed);
}
