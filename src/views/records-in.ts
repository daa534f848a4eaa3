/** What the journal says was done, before anybody's standing is looked at: records, and which act an entry is about. */
import type { Answers, Reasons } from '../domain/case';
import type { Entry } from '../domain/event';
import { actOf, type Act, type Pathway } from '../domain/pathway';
import type { Origin } from './viewer';

/** An act that took effect. `opened`: ids of the items it opened; `at` is ISO UTC. */
export type Recorded = Origin & { readonly record: string; readonly act: Act; readonly stage: string; readonly at: string; readonly reasons: Reasons; readonly opened: readonly string[] };

/** Every act that took effect, oldest first. */
export function recordsIn(pathway: Pathway, journal: readonly Entry[]): Recorded[] {
  const records: (Recorded & { opened: string[] })[] = [];
  for (const { at, actor, stage, event } of journal) {
    if (event.type === 'ActRecorded' && 'person' in actor) {
      const { record, answers, reasons } = event;
      records.push({ record, act: actOf(pathway, event.act), stage, at, author: event.proposedBy ?? actor.person, answers, reasons, opened: [] });
    }
    // What an act brings about stands right behind it.
    if (event.type === 'ItemOpened') records.at(-1)?.opened.push(event.item.id);
  }
  return records;
}

/** The act that an entry names, with whose it is and what was answered. */
export type About = Origin & { readonly act: Act };

const NOTHING: Answers = {};

/** For each entry (by its number) the act it is about; entries about none are left out. */
export function actsIn(pathway: Pathway, journal: readonly Entry[]): ReadonlyMap<number, About> {
  const proposals = new Map<string, Origin>();
  const about = new Map<number, About>();
  for (const { seq, actor, event } of journal) {
    if (!('person' in actor)) continue;
    const author = actor.person;
    switch (event.type) {
      case 'ActRecorded':
        about.set(seq, { act: actOf(pathway, event.act), author: event.proposedBy ?? author, answers: event.answers });
        break;
      case 'DecisionProposed':
        proposals.set(event.proposal, { author, answers: event.answers });
        about.set(seq, { act: actOf(pathway, event.act), author, answers: event.answers });
        break;
      case 'DecisionApproved':
      case 'DecisionRejected':
      case 'DecisionLapsed':
        about.set(seq, { act: actOf(pathway, event.act), ...(proposals.get(event.proposal) ?? { author, answers: NOTHING }) });
        break;
      case 'AttemptRefused': {
        // What was refused may be anything at all.
        const act = pathway.acts.find(({ id }) => id === event.act);
        if (act) about.set(seq, { act, author, answers: NOTHING });
        break;
      }
      default:
        break;
    }
  }
  return about;
}
