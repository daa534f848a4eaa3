/** What the journal says was done, before anybody's standing is looked at: records, and which act an entry is about. */
import type { Answers, Reasons } from '../domain/case/case';
import type { Entry } from '../domain/case/event';
import type { PersonId } from '../domain/ids';
import { actOf, type Act, type Pathway } from '../domain/procedure/pathway';
import type { Text } from '../domain/text';
import type { Origin } from './viewer';

/** An act that took effect. `opened`: ids of the items it opened; `at` is ISO UTC. */
export type RecordedAct = Origin & {
  readonly record: string;
  readonly act: Act;
  readonly stage: string;
  readonly at: string;
  readonly reasons: Reasons;
  readonly opened: readonly string[];
  /** Number of the entry that recorded it. */ readonly seq: number;
  /** By whom and why it was corrected, oldest first, with what it said until then. */
  readonly corrections: readonly Correction[];
  /** Whose place its author took in it. */ readonly inPlaceOf?: PersonId | undefined;
};

/** `by`: who corrected it · `at`: ISO UTC · `was`: the answers before. */
export type Correction = {
  readonly by: PersonId;
  readonly at: string;
  readonly reason: string;
  readonly was: Answers;
};

/**
 * Who corrected a record, when (ISO, UTC) and why, and what of it said something else until then. Without `by` when that
 * name is protected, without `reason` for whoever may not read what it is about.
 */
export type CorrectionView = {
  readonly at: string;
  readonly by?: string | undefined;
  readonly reason?: string | undefined;
  readonly was: readonly { readonly label: Text; readonly value: Text }[];
};

/** Every act that took effect and was not undone, oldest first. */
export function recordsIn(pathway: Pathway, journal: readonly Entry[]): RecordedAct[] {
  const undone = new Set(journal.flatMap(({ event }) => (event.type === 'ActUndone' ? [event.record] : [])));
  return everyRecordIn(pathway, journal).filter(({ record }) => !undone.has(record));
}

function everyRecordIn(pathway: Pathway, journal: readonly Entry[]): RecordedAct[] {
  const records: (RecordedAct & { opened: string[] })[] = [];
  const proposedFor = new Map<string, PersonId | undefined>();
  for (const { seq, at, actor, stage, event } of journal) {
    if (event.type === 'DecisionProposed' && 'person' in actor) proposedFor.set(event.act, actor.inPlaceOf);
    if (event.type === 'ActRecorded' && 'person' in actor) {
      const { record, answers, reasons } = event;
      records.push({
        record,
        act: actOf(pathway, event.act),
        stage,
        at,
        author: event.proposedBy ?? actor.person,
        inPlaceOf: event.proposedBy === undefined ? actor.inPlaceOf : proposedFor.get(event.act),
        answers,
        reasons,
        opened: [],
        seq,
        corrections: [],
      });
    }
    if (event.type === 'ActCorrected' && 'person' in actor) {
      const index = records.findIndex(({ record }) => record === event.record);
      const { answers: was, corrections, ...recorded } = records[index]!;
      const correction = { by: actor.person, at, reason: event.reason, was };
      records[index] = { ...recorded, answers: event.answers, corrections: [...corrections, correction] };
    }
    // What an act brings about stands right behind it; a correction opens no part.
    if (event.type === 'ItemOpened') records.at(-1)?.opened.push(event.item.id);
  }
  return records;
}

/**
 * The act that an entry names, with whose it is, what was answered, and (of a record) the ids of the items it opened.
 */
export type About = Origin & { readonly act: Act; readonly opened: readonly string[] };

/** By the id of the proposal or the record. */
type Origins = ReadonlyMap<string, Origin>;

/**
 * Where an entry about an act came from: its own answers, or those of the proposal or the record it is about. What was
 * refused may be anything at all.
 */
function originOf({ actor, event }: Entry, origins: Origins): Origin | undefined {
  // What time brings about is nobody's, and may be about what somebody proposed.
  if (!('person' in actor)) return 'proposal' in event ? origins.get(event.proposal) : undefined;
  const author = actor.person;
  if (event.type === 'ActRecorded') return { author: event.proposedBy ?? author, answers: event.answers };
  if (event.type === 'DecisionProposed') return { author, answers: event.answers };
  if (event.type === 'ActCorrected') return { author: event.author, answers: event.answers };
  const about = event.type === 'ActUndone' ? event.record : 'proposal' in event ? event.proposal : undefined;
  return (about === undefined ? undefined : origins.get(about)) ?? { author, answers: {} };
}

/** For each entry (by its number) the act it is about; entries about none are left out. */
export function actsIn(pathway: Pathway, journal: readonly Entry[]): ReadonlyMap<number, About> {
  const origins = new Map<string, Origin>();
  const about = new Map<number, About>();
  const opened = new Map(everyRecordIn(pathway, journal).map((recorded) => [recorded.record, recorded.opened]));
  for (const entry of journal) {
    const { seq, event } = entry;
    const act = 'act' in event ? pathway.acts.find(({ id }) => id === event.act) : undefined;
    const origin = act && originOf(entry, origins);
    if (!act || !origin) continue;
    if (event.type === 'DecisionProposed') origins.set(event.proposal, origin);
    if (event.type === 'ActRecorded' || event.type === 'ActCorrected') origins.set(event.record, origin);
    about.set(seq, { act, ...origin, opened: ('record' in event && opened.get(event.record)) || [] });
  }
  return about;
}
