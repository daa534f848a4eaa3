/** The parts of the pages behind the case, each from the view to blocks; nothing where there is nothing to show. */
import type { Block } from '../../../src/card';
import { inLocale, type Locale, type Text } from '../../../src/domain/text';
import type { ActView, CaseView, ItemsView, RecordView } from '../../../src/views/types';
import { afterWords } from '../../../src/words/after';
import { casePageWords } from '../../../src/words/case/page-of-case';
import { formatWhen } from '../../../src/words/when';
import { words } from '../../../src/words/words';
import { actAction, proposalAction, withdrawAction } from '../act-actions';
import { factsBlock } from './fact-lines';
import { linkedText } from './linked-text';

type Section = (view: CaseView, locale: Locale) => Block[];

/** The heading and the blocks under it; no heading over nothing. */
export function under(heading: string, blocks: readonly Block[]): Block[] {
  return blocks.length === 0 ? [] : [{ type: 'heading', text: heading }, ...blocks];
}

/** What waits for approval, a line each with the button that opens it; the proposer may take it back. */
export const proposals: Section = (view, locale) => {
  const blocks = view.proposals.flatMap((proposal): Block[] => [
    { type: 'text', text: inLocale(proposal.title, locale), strong: true },
    {
      type: 'buttons',
      actions: [
        proposalAction(view, proposal, locale),
        ...(proposal.own && !proposal.mayApprove ? [withdrawAction(view, proposal, locale)] : []),
      ],
    },
  ]);
  return under(words(locale).headings.proposals, blocks);
};

/** Acts as buttons, and which of them are done at once. */
function actButtons(view: CaseView, among: readonly ActView[], locale: Locale): Block[] {
  const actions = among.map((act) => actAction(view, act, locale));
  const atOnce = among.flatMap(({ form, title }) => (form ? [] : [inLocale(title, locale)])).join(', ');
  return [
    ...(actions.length > 0 ? [{ type: 'buttons' as const, actions }] : []),
    ...(atOnce ? [{ type: 'text' as const, text: afterWords(locale).atOnce(atOnce), subtle: true }] : []),
  ];
}

/**
 * What may be done now: the present step before what is always possible. What cannot be done is no button, and the
 * urgent act has its own.
 */
export const acts: Section = (view, locale) => {
  const w = words(locale);
  const possible = view.acts.filter(({ act, why, people }) => !why && !people && act !== view.ping.urgentAct?.act);
  const step = possible.filter(({ besides }) => !besides);
  const always = possible.filter(({ besides }) => besides);
  return [
    ...under(w.headings.acts, actButtons(view, step, locale)),
    ...under(step.length > 0 ? w.headings.besides : w.headings.acts, actButtons(view, always, locale)),
  ];
};

/** What cannot be done now, each with the reason. */
export const blocked = (view: CaseView, locale: Locale): string[] =>
  view.acts.flatMap(({ title, why }) => (why ? [`${inLocale(title, locale)}: ${inLocale(why, locale)}`] : []));

/** Everybody in the case with the roles they have. */
function whoIsWho({ members, memberRoles }: CaseView, locale: Locale): string {
  const named = (roles: readonly Text[]): string =>
    roles.length > 0 ? ` (${roles.map((role) => inLocale(role, locale)).join(', ')})` : '';
  return members.map((member, index) => `${member}${named(memberRoles?.[index] ?? [])}`).join(' · ');
}

/** Who is in the case and who leads, and what can be done about that. */
export const people: Section = (view, locale) => {
  if (view.relation === 'reporter') return [];
  const w = words(locale);
  const lead = typeof view.lead === 'object' ? '' : (view.lead ?? w.facts.noLead);
  const facts = [
    { label: w.labels.lead, value: lead },
    { label: w.labels.members, value: whoIsWho(view, locale) },
  ].filter(({ value }) => value !== '');
  const possible = view.acts.filter(({ why, people: isAboutPeople }) => !why && isAboutPeople);
  return under(casePageWords(locale).groups.people, [
    ...(facts.length > 0 ? [{ type: 'facts' as const, facts }] : []),
    ...actButtons(view, possible, locale),
  ]);
};

/** Why the step is not complete, what to know about it, and how things stand that go on beside the steps. */
export const standing: Section = (view, locale) => {
  const w = words(locale);
  const missing = view.missing ? [{ label: w.labels.missing, value: inLocale(view.missing, locale) }] : [];
  const tracks = view.tracks.map(({ title, state }) => ({
    label: inLocale(title, locale),
    value: inLocale(state, locale),
  }));
  const facts = [...missing, ...tracks];
  return under(w.headings.tracks, [
    ...(facts.length > 0 ? [{ type: 'facts' as const, facts }] : []),
    ...(view.help ? linkedText(view.help, locale, true) : []),
  ]);
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

/** What was recorded, newest first. */
export const records: Section = (view, locale) => {
  const newestFirst = [...view.records].sort((one, other) => (one.at < other.at ? 1 : one.at > other.at ? -1 : 0));
  return newestFirst.flatMap((one, index): Block[] => [
    ...(index > 0 ? [{ type: 'divider' as const }] : []),
    ...record(one, view.ping.timeZone, locale),
  ]);
};
