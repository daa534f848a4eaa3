/** The parts of the case card, each from the view to blocks; nothing where there is nothing to show. */
import type { Action, Block } from '../../src/card';
import { inLocale, type Locale, type Text } from '../../src/domain/text';
import type { Press } from '../../src/requests/request';
import type { ActView, CaseView, ItemsView, ProposalView, RecordView } from '../../src/views/types';
import { afterWords } from '../../src/words/after';
import { formatWhen } from '../../src/words/when';
import { words } from '../../src/words/words';
import { approversLine, decideLine } from './after-blocks';
import { factsBlock } from './fact-lines';

type Section = (view: CaseView, locale: Locale) => Block[];

/** The heading and the blocks under it; no heading over nothing. */
export function under(heading: string, blocks: readonly Block[]): Block[] {
  return blocks.length === 0 ? [] : [{ type: 'heading', text: heading }, ...blocks];
}

function proposalActions(view: CaseView, proposal: ProposalView, locale: Locale): Action[] {
  const { buttons } = words(locale);
  const press = (type: 'approve' | 'askReject'): Press => ({
    type,
    case: view.ping.caseId,
    act: proposal.act,
    revision: view.ping.revision,
  });
  const approve: Action = { label: buttons.approve, style: 'primary', press: press('approve'), opens: false };
  const reject: Action = {
    label: proposal.own ? buttons.withdraw : buttons.reject,
    style: 'danger',
    press: press('askReject'),
    opens: true,
  };
  return [...(proposal.mayApprove ? [approve] : []), ...(proposal.mayReject ? [reject] : [])];
}

function proposedBy({ by, at }: ProposalView, timeZone: string, locale: Locale): string {
  const { facts } = words(locale);
  const when = formatWhen(at, timeZone, locale);
  return by === undefined ? facts.proposedOn(when) : facts.proposed(by, when);
}

/** What the buttons under a proposal do, or why they are not there: somebody else decides. */
function waitsFor({ own, mayApprove, approvers }: ProposalView, locale: Locale): string {
  if (mayApprove && !own) return decideLine(locale);
  return [...(own ? [words(locale).facts.ownProposal] : []), approversLine(approvers, locale)].join(' ');
}

/** What waits for approval, in full, with the buttons of those who may decide (DES-7). */
export const proposals: Section = (view, locale) => {
  const w = words(locale);
  const blocks = view.proposals.flatMap((proposal): Block[] => {
    const actions = proposalActions(view, proposal, locale);
    return [
      { type: 'text', text: inLocale(proposal.title, locale), strong: true },
      { type: 'text', text: proposedBy(proposal, view.ping.timeZone, locale), subtle: true },
      ...factsBlock([...proposal.facts, ...proposal.reasons], locale),
      { type: 'text', text: waitsFor(proposal, locale), subtle: true },
      ...(actions.length > 0 ? [{ type: 'buttons' as const, actions }] : []),
    ];
  });
  return under(w.headings.proposals, blocks);
};

/** What may be done now as buttons, the present step before what is always possible; then what may not, with the reason. */
export const acts: Section = (view, locale) => {
  const w = words(locale);
  const a = afterWords(locale);
  // The urgent act stands on top already.
  const possible = view.acts.filter(({ act, why }) => !why && act !== view.ping.urgentAct?.act);
  const blocked = view.acts.flatMap(({ title, why }) =>
    why ? [`${inLocale(title, locale)}: ${inLocale(why, locale)}`] : [],
  );
  const buttons = (among: readonly ActView[]): Block[] => {
    const actions = among.map(({ act, title, form }): Action => {
      const press: Press = {
        type: form ? 'form' : 'submit',
        case: view.ping.caseId,
        act,
        revision: view.ping.revision,
      };
      return { label: inLocale(title, locale), style: 'normal', press, opens: form };
    });
    const atOnce = among.flatMap(({ form, title }) => (form ? [] : [inLocale(title, locale)])).join(', ');
    return [
      ...(actions.length > 0 ? [{ type: 'buttons' as const, actions }] : []),
      ...(atOnce ? [{ type: 'text' as const, text: a.atOnce(atOnce), subtle: true }] : []),
    ];
  };
  const step = possible.filter(({ besides }) => !besides);
  const nothing =
    step.length === 0 &&
    view.relation === 'member' &&
    view.ping.status === 'open' &&
    !view.tasks.some(({ mine }) => mine) &&
    !view.proposals.some(({ mayApprove }) => mayApprove);
  return [
    ...(nothing
      ? [{ type: 'text' as const, text: [a.nothingNow, ...(view.tasks.length > 0 ? [a.others] : [])].join(' ') }]
      : []),
    ...under(w.headings.acts, buttons(step)),
    ...under(
      step.length > 0 ? w.headings.besides : w.headings.acts,
      buttons(possible.filter(({ besides }) => besides)),
    ),
    ...under(w.headings.blocked, blocked.length > 0 ? [{ type: 'list', items: blocked }] : []),
  ];
};

/** Everybody in the case with the roles they have. */
function whoIsWho({ members, memberRoles }: CaseView, locale: Locale): string {
  const named = (roles: readonly Text[]): string =>
    roles.length > 0 ? ` (${roles.map((role) => inLocale(role, locale)).join(', ')})` : '';
  return members.map((member, index) => `${member}${named(memberRoles?.[index] ?? [])}`).join(' · ');
}

/** Who is in the case and who leads; then how things stand that go on beside the steps. */
export const people: Section = (view, locale) => {
  if (view.relation === 'reporter') return [];
  const w = words(locale);
  const lead = typeof view.lead === 'object' ? '' : (view.lead ?? w.facts.noLead);
  const facts = [
    { label: w.labels.lead, value: lead },
    { label: w.labels.members, value: whoIsWho(view, locale) },
  ];
  const tracks = view.tracks.map(({ title, state }) => ({
    label: inLocale(title, locale),
    value: inLocale(state, locale),
  }));
  const known = facts.filter(({ value }) => value !== '');
  const block = (facts: typeof tracks): Block[] => (facts.length > 0 ? [{ type: 'facts', facts }] : []);
  return [...under(w.headings.people, block(known)), ...under(w.headings.tracks, block(tracks))];
};

function itemLine({ label, state, holder, mine }: ItemsView['items'][number], view: CaseView, locale: Locale): string {
  const { facts } = words(locale);
  // Who is here for a part of the case only sees what is theirs.
  const whose =
    view.relation === 'partial' ? [] : mine ? [facts.yours] : holder === undefined ? [] : [facts.heldBy(holder)];
  return [inLocale(label, locale), inLocale(state, locale), ...whose].join(' · ');
}

/** The parts of the case that have a state of their own: how each stands and who has it. */
export const items: Section = (view, locale) =>
  view.items.flatMap((group) =>
    under(inLocale(group.title, locale), [
      { type: 'list', items: group.items.map((item) => itemLine(item, view, locale)) },
    ]),
  );

function record(one: RecordView, timeZone: string, locale: Locale): Block[] {
  const w = words(locale);
  const who = one.by && one.inPlaceOf ? w.facts.inPlaceOf(one.by, one.inPlaceOf) : one.by;
  const by =
    who === undefined
      ? w.facts.recordedOn(formatWhen(one.at, timeZone, locale))
      : w.facts.recorded(who, formatWhen(one.at, timeZone, locale));
  const hidden: Block[] = one.hidden > 0 ? [{ type: 'text', text: w.facts.hidden(one.hidden), subtle: true }] : [];
  const title = inLocale(one.title, locale);
  const stage = inLocale(one.stage, locale);
  return [
    { type: 'text', text: title, strong: true },
    { type: 'text', text: stage === title ? by : `${stage} · ${by}`, subtle: true },
    ...factsBlock([...one.facts, ...one.reasons], locale),
    ...hidden,
  ];
}

/** What was recorded, newest first; or where to read it. */
export const records: Section = (view, locale) => {
  const w = words(locale);
  if (view.recordsLeftOut) {
    const all: Action = {
      label: w.buttons.readRecord,
      style: 'normal',
      press: { type: 'show', case: view.ping.caseId },
      opens: true,
    };
    return under(w.headings.records, [
      { type: 'text', text: w.facts.recordElsewhere, subtle: true },
      { type: 'buttons', actions: [all] },
    ]);
  }
  const newestFirst = [...view.records].sort((one, other) => (one.at < other.at ? 1 : one.at > other.at ? -1 : 0));
  const blocks = newestFirst.flatMap((one, index): Block[] => [
    ...(index > 0 ? [{ type: 'divider' as const }] : []),
    ...record(one, view.ping.timeZone, locale),
  ]);
  return under(w.headings.records, blocks);
};
