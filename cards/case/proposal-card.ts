/**
 * What waits for approval on one screen: who proposes what and why, what it rests on, what happens on yes and on no.
 * Here, and nowhere else, one can approve (DES-7). Private.
 */
import type { Note } from '../../src/app/requests/outcome';
import type { Action, Block, Card } from '../../src/card';
import { inLocale, type Locale } from '../../src/domain/text';
import type { CaseView, ProposalView } from '../../src/views/types';
import { casePageWords } from '../../src/words/case/page-of-case';
import { formatShortDay } from '../../src/words/when';
import { words } from '../../src/words/words';
import { noteBlocks } from '../notes';
import { toCaseAction, withdrawAction } from './act-actions';
import { approversLine } from './after-blocks';
import { factsBlock } from './parts/fact-lines';

function proposedBy({ by, at }: ProposalView, timeZone: string, locale: Locale): string {
  const w = casePageWords(locale);
  const when = formatShortDay(at, timeZone, locale);
  return by === undefined ? w.proposedOn(when) : w.proposes(by, when);
}

function decideActions({ ping }: CaseView, { act }: ProposalView, locale: Locale): Action[] {
  const { buttons } = words(locale);
  const about = { case: ping.caseId, act, revision: ping.revision };
  return [
    { label: buttons.approve, style: 'primary', press: { type: 'approve', ...about }, opens: false },
    { label: buttons.reject, style: 'danger', press: { type: 'askReject', ...about }, opens: true },
  ];
}

/** What the two buttons do; for who has none, whose it is to decide. */
function outcomes(proposal: ProposalView, locale: Locale): Block[] {
  const { buttons, facts } = words(locale);
  const w = casePageWords(locale);
  if (proposal.mayApprove)
    return [{ type: 'text', text: `${w.onYes(buttons.approve)} ${w.onNo(buttons.reject)}`, subtle: true }];
  const own = proposal.own ? [facts.ownProposal] : [];
  return [{ type: 'text', text: [...own, approversLine(proposal.approvers, locale)].join(' '), subtle: true }];
}

/** A question by its catchword: `1. Veiligheid: hoe veilig is de leerling?` was read in full by whoever answered it. */
const catchword = (label: string): string => (label.split(': ')[0] ?? label).replace(/^\d+\. /, '');

/** A record that it rests on, under its title. */
function restsOnBlocks({ title, facts }: ProposalView['restsOn'][number], locale: Locale): Block[] {
  const said = facts.map(({ label, value }) => ({
    label: catchword(inLocale(label, locale)),
    value: inLocale(value, locale),
  }));
  return [
    { type: 'text', text: inLocale(title, locale), strong: true },
    { type: 'facts', facts: said },
  ];
}

/** The screen of one proposal. Its view says what this person reads of it and whether they may decide. */
export function proposalCard(view: CaseView, proposal: ProposalView, notes: readonly Note[], locale: Locale): Card {
  const w = words(locale);
  const { ping, subject } = view;
  const own = proposal.own && !proposal.mayApprove ? [withdrawAction(view, proposal, locale)] : [];
  return {
    title: [ping.code, inLocale(proposal.title, locale), ...(subject === undefined ? [] : [subject])].join(' · '),
    notification: w.notifications.answer,
    blocks: [
      ...noteBlocks(notes, locale),
      { type: 'text', text: proposedBy(proposal, ping.timeZone, locale), subtle: true },
      ...factsBlock([...proposal.facts, ...proposal.reasons], locale),
      ...proposal.restsOn.flatMap((one) => restsOnBlocks(one, locale)),
      ...outcomes(proposal, locale),
    ],
    actions: [...(proposal.mayApprove ? decideActions(view, proposal, locale) : own), toCaseAction(view, locale)],
    close: w.buttons.close,
    more: {
      label: w.buttons.more,
      back: w.buttons.back,
      press: { type: 'proposal', case: ping.caseId, act: proposal.act },
    },
  };
}
