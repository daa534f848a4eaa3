/** What happens after a click, in a line: who hears of it, and whose approval it waits for. Says roles, never names. */
import type { Block } from '../../src/card';
import { inLocale, type Locale } from '../../src/domain/text';
import type { AfterView, ApproversView, HearerView } from '../../src/views/view-after';
import type { FormView } from '../../src/views/types';
import { afterWords } from '../../src/words/after';
import { words } from '../../src/words/words';

function hearerName(hearer: HearerView, locale: Locale): string {
  const w = afterWords(locale);
  if ('role' in hearer) return inLocale(hearer.role, locale);
  return 'namedAt' in hearer ? w.namedHere : w.hearers[hearer.who];
}

/** Who is named at several questions is said once: nobody reads three of them again at the end of a form. */
function hearersInWords(hearers: readonly HearerView[], locale: Locale): string {
  const isNamed = (hearer: HearerView) => 'namedAt' in hearer;
  const others = hearers.filter((hearer) => !isNamed(hearer));
  const all = [...others, ...hearers.filter(isNamed).slice(0, 1)];
  return all.map((hearer) => hearerName(hearer, locale)).join(', ');
}

/** Whose approval is asked, by role. */
function approversSaid(approvers: ApproversView, locale: Locale): string {
  const w = afterWords(locale);
  return 'namedAt' in approvers
    ? w.namedAt(inLocale(approvers.namedAt, locale))
    : w.or(approvers.roles.map((role) => inLocale(role, locale)));
}

/** Why there is no Akkoord for everybody: who may give it. */
export const approversLine = (approvers: ApproversView, locale: Locale): string =>
  afterWords(locale).approvers(approversSaid(approvers, locale));

function submitted({ approval, told, perhaps, handsOutTo, entry }: AfterView, locale: Locale): string[] {
  const w = afterWords(locale);
  const button = words(locale).buttons.record;
  const out = handsOutTo ? [w.handsOut(inLocale(handsOutTo, locale))] : [];
  // Until somebody approves nobody else hears of it, and who then does is for whoever approves.
  if (approval) return [w.proposal(button, approversSaid(approval, locale)), ...out];
  const some = perhaps.length > 0 ? hearersInWords(perhaps, locale) : undefined;
  const heard =
    told.length > 0
      ? [w.told(hearersInWords(told, locale)), ...(some ? [w.toldToo(some)] : [])]
      : [some ? w.toldPerhaps(some) : w.quiet];
  return [...heard, ...out, ...(entry ? [w.entry(inLocale(entry, locale))] : [])];
}

/**
 * Beside the button for emergencies: that one press records it, and whether somebody is warned. No roles: the line also
 * stands where people are in a case for one part only.
 */
export function urgentBlocks(button: string, warns: boolean, locale: Locale): Block[] {
  const w = afterWords(locale);
  return [{ type: 'text', text: [w.onePress(button), ...(warns ? [w.warns] : [])].join(' '), subtle: true }];
}

/** The line at the end of a form; nothing where nobody can say. */
export function afterBlocks({ submits, after }: Pick<FormView, 'submits' | 'after'>, locale: Locale): Block[] {
  const w = afterWords(locale);
  const said =
    submits === 'submit' ? (after ? submitted(after, locale) : []) : [submits === 'reject' ? w.rejects : w.approves];
  return said.length > 0 ? [{ type: 'text', text: said.join(' '), subtle: true }] : [];
}
