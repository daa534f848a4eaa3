/** The course of a case as its dossier tells it: entry by entry, with the rules in the words they had then. */
import type { Entry } from '../../domain/case/event';
import { actOf, stageOf } from '../../domain/procedure/pathway';
import { changedIn } from '../../domain/decide/correcting/corrected-answers';
import { inLocale } from '../../domain/text';
import { dossierWords } from '../../words/dossier';
import { dossierFacts } from './dossier-facts';
import { rulesAdvising, rulesRefusing, type Spoken } from './dossier-norms';
import type { DossierEntry, DossierRule, DossierStep, Fact } from './dossier-types';
import { whoDid, proposerOf } from './dossier-people';
import { type DossierWork, inItsLanguage, asTyped } from './dossier-work';
import { recordsIn } from '../records-in';
import { viewJournal } from '../view-journal';
import { mayRead, type Origin } from '../viewer';
import type { JournalLineView } from '../types';

type ActEvent = Extract<Entry['event'], { type: 'ActRecorded' | 'DecisionProposed' }>;

const spokenAt = (
  { reading, state, locale }: DossierWork,
  act: string,
  at: string,
  answers: Spoken['answers'],
): Spoken => ({
  context: reading.view.context,
  state,
  act,
  answers,
  at,
  locale,
});

/** The rules that advised or asked, with what was written down for those who may read content. */
function advised(work: DossierWork, event: ActEvent, at: string, origin: Origin): DossierRule[] {
  const isRead = mayRead(work.reading.standing, { level: 'L1' }, origin);
  return rulesAdvising(spokenAt(work, event.act, at, event.answers), event.hints, event.reasons).map((rule) => ({
    ...rule,
    reason: rule.reason === undefined || !isRead ? undefined : asTyped(work, rule.reason),
  }));
}

const answersNow = ({ reading, journal }: DossierWork, record: string) =>
  recordsIn(reading.view.context.pathway, journal).find((one) => one.record === record)?.answers;

/** What a correction changed, as it stood before it, and why. */
function correctedFacts(work: DossierWork, { seq, event }: Entry): readonly Fact[] {
  const { reading, journal, locale, masker } = work;
  if (event.type !== 'ActCorrected') return [];
  const known = recordsIn(
    reading.view.context.pathway,
    journal.filter((entry) => entry.seq <= seq),
  );
  const recorded = known.find(({ record }) => record === event.record);
  const last = recorded?.corrections.at(-1);
  if (!recorded || !last || (masker && recorded.act.aside)) return [];
  const { act, author } = recorded;
  const changed = changedIn(act, last.was, event.answers);
  const fields = act.fields.filter(({ id }) => changed.includes(id));
  const origin = { author, answers: last.was };
  const words = dossierWords(locale);
  const before = dossierFacts(work, { ...act, fields }, origin).facts;
  const isRead = fields.every((field) => mayRead(reading.standing, field, origin));
  return [
    ...before.map(({ label, value }) => ({ label: words.before(label), value })),
    ...(isRead ? [{ label: words.labels.reason, value: asTyped(work, last.reason) }] : []),
  ];
}

/**
 * What belongs to an entry besides its line. A proposal that took effect is told in full where it did; about the record
 * itself a masked dossier tells no more than its cover.
 */
function detailsOf(
  work: DossierWork,
  entry: Entry,
  taken: ReadonlySet<number>,
): Pick<DossierEntry, 'facts' | 'rules' | 'proposedBy' | 'soleReason'> {
  const { event, actor, at } = entry;
  const nothing = { facts: [], rules: [] };
  if (event.type === 'AttemptRefused')
    return { facts: [], rules: rulesRefusing(spokenAt(work, event.act, at, {}), event.rules) };
  if (event.type === 'DecisionApproved')
    return { ...nothing, soleReason: event.soleReason === undefined ? undefined : asTyped(work, event.soleReason) };
  if (event.type === 'ActCorrected') return { ...nothing, facts: correctedFacts(work, entry) };
  if (
    (event.type !== 'ActRecorded' && event.type !== 'DecisionProposed') ||
    !('person' in actor) ||
    taken.has(entry.seq)
  )
    return nothing;
  const act = actOf(work.reading.view.context.pathway, event.act);
  if (work.masker && act.aside) return nothing;
  const proposedBy = event.type === 'ActRecorded' ? event.proposedBy : undefined;
  // What was corrected since is told as it is now; what stood there is told where it was corrected.
  const answers = event.type === 'ActRecorded' ? answersNow(work, event.record) : undefined;
  const origin = { author: proposedBy ?? actor.person, answers: answers ?? event.answers };
  const proposer =
    proposedBy && event.type === 'ActRecorded' ? proposerOf(work, act, proposedBy, event.record) : undefined;
  return {
    facts: dossierFacts(work, act, origin).facts,
    rules: advised(work, event, at, origin),
    proposedBy: proposer,
  };
}

/** The line of an entry; a reason in it was typed, all else is ours. */
function lineFor({ masker, locale }: DossierWork, event: Entry['event'], what: JournalLineView['what']): string {
  const said = inLocale(what, locale);
  if (!masker) return said;
  return event.type === 'DecisionRejected' ? masker.typed(said) : masker.said(said);
}

/**
 * The entries that this person may know of, oldest first, by the stage they were made in; each with its answers and the
 * rules that spoke.
 */
export function dossierSteps(work: DossierWork): DossierStep[] {
  const { reading, state, journal, person } = work;
  const bySeq = new Map(journal.map((entry) => [entry.seq, entry]));
  const taken = new Set([...work.proposers.values()].map(({ seq }) => seq));
  const steps: { stage: string; title: string; entries: DossierEntry[] }[] = [];
  for (const line of viewJournal(reading.view, state, journal, person)) {
    const entry = bySeq.get(line.seq)!;
    if (steps.at(-1)?.stage !== entry.stage)
      steps.push({
        stage: entry.stage,
        title: inItsLanguage(work, stageOf(reading.view.context.pathway, entry.stage).title),
        entries: [],
      });
    steps.at(-1)!.entries.push({
      at: line.at,
      who: whoDid(work, entry, line.who),
      what: lineFor(work, entry.event, line.what),
      ...detailsOf(work, entry, taken),
    });
  }
  return steps.map(({ title, entries }) => ({ title, entries }));
}
