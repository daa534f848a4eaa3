/**
 * Other cases that this one has to do with: the question on the case whether it is about the same pupil, and the page on
 * which it is answered. Only what whoever looks may know of both.
 */
import type { Action, Block } from '../../../src/card';
import { inLocale, type Locale } from '../../../src/domain/text';
import type { Press } from '../../../src/requests/request';
import type { AlongsideView } from '../../../src/views/viewer';
import type { CaseView } from '../../../src/views/types';
import { alongsideWords } from '../../../src/words/case/alongside-words';
import { formatShortDay } from '../../../src/words/when';
import { partAction } from '../act-actions';

/** That it is somebody else is said where it is asked, and nowhere else. */
export const SAID_WHERE_ASKED = 'other_pupil';

const codesOf = (others: readonly AlongsideView[]): string => others.map(({ code }) => code).join(', ');

/** What is asked of whoever looks after both; nothing when nothing is. */
export function alongsideQuestion(view: CaseView, locale: Locale): Block[] {
  const asked = (view.alongside ?? []).filter(({ isAsked }) => isAsked);
  if (asked.length === 0) return [];
  const w = alongsideWords(locale);
  return [
    { type: 'text', text: w.asks(codesOf(asked)), strong: true },
    { type: 'buttons', actions: [partAction(view, 'alongside', w.choose)] },
  ];
}

/** The way to the page about them, where nothing is asked (any more). */
export function alongsideActions(view: CaseView, locale: Locale): Action[] {
  const w = alongsideWords(locale);
  const others = view.alongside ?? [];
  const [only] = others;
  if (!only) return [];
  return [partAction(view, 'alongside', others.length === 1 ? w.button(only.code) : w.several(others.length))];
}

/** The older one stays, and the other goes on in it: which of both was opened to press this makes no difference. */
function mergeAction(view: CaseView, other: AlongsideView, locale: Locale): Action[] {
  if (other.closedAt !== undefined || view.ping.status === 'closed') return [];
  const here = { case: view.ping.caseId, code: view.ping.code, revision: view.ping.revision };
  const there = { case: other.caseId, code: other.code, revision: other.revision };
  const [stays, goes] = other.isOlder ? [there, here] : [here, there];
  return [
    {
      label: alongsideWords(locale).merge(stays.code),
      style: 'primary',
      press: { type: 'submit', case: stays.case, act: 'merge_case', revision: stays.revision, other: goes.case },
      opens: false,
    },
  ];
}

function answers(view: CaseView, other: AlongsideView, locale: Locale): Action[] {
  const w = alongsideWords(locale);
  const { caseId, revision } = view.ping;
  const say = (act: string, label: string): Action => {
    const press: Press = { type: 'submit', case: caseId, act, revision, other: other.caseId };
    return { label, style: 'normal', press, opens: false };
  };
  const read: Action = {
    label: w.read(other.code),
    style: 'normal',
    press: { type: 'part', case: other.caseId, part: 'record' },
    opens: true,
  };
  if (!other.isAsked) return [read];
  return [...mergeAction(view, other, locale), say('link_case', w.link), say(SAID_WHERE_ASKED, w.apart), read];
}

function oneOther(view: CaseView, other: AlongsideView, locale: Locale): Block[] {
  const w = alongsideWords(locale);
  const day = (at: string) => formatShortDay(at, view.ping.timeZone, locale);
  const when = other.closedAt === undefined ? w.since(day(other.openedAt)) : w.closed(day(other.closedAt));
  return [
    { type: 'text', text: `${other.code} · ${w.is[other.is]}`, strong: true },
    {
      type: 'text',
      text: [inLocale(other.pathway, locale), inLocale(other.stage, locale), when].join(' · '),
      subtle: true,
    },
    { type: 'buttons', actions: answers(view, other, locale) },
  ];
}

/** The page: each of them with what can be said of it. */
export function alongsidePage(view: CaseView, locale: Locale): Block[] {
  const others = view.alongside ?? [];
  const isAsked = others.some((other) => other.isAsked);
  return [
    ...others.flatMap((other) => oneOther(view, other, locale)),
    ...(isAsked ? [{ type: 'text' as const, text: alongsideWords(locale).help, subtle: true }] : []),
  ];
}
