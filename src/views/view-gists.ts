/**
 * The newest record of each kind in short, and whom a case is about: from the head alone, as one person may read it.
 * Never tells of what they may not know.
 */
import { asksAboutWhom, openingIn } from '../domain/case/about';
import type { Entry } from '../domain/case/event';
import { valuesIn } from '../domain/case/values-in';
import { actOf, type Act, type Field } from '../domain/procedure/pathway';
import type { Reading } from './reading';
import type { GistView } from './types';
import { viewFacts } from './view-facts';
import { protectsAuthors } from './known-people';
import { recordsIn, type RecordedAct } from './records-in';
import { mayKnow, mayRead, mayReadActor, nameOf } from './viewer';

const WRITTEN: readonly Field['type'][] = ['longText', 'text', 'list'];
const isWritten = ({ type }: Field): boolean => WRITTEN.includes(type);

const openingOf = ({ view, state }: Reading): Act => openingIn(view.context.pathway, state);

/** Whom the case is about, or undefined for whoever may not read that, or when it is about nobody. */
export function subjectOf(reading: Reading): string | undefined {
  const opening = openingOf(reading);
  const field = asksAboutWhom(opening);
  const latest = reading.state.latest[opening.id];
  if (!field || !latest || reading.standing.relation === 'partial') return undefined;
  const origin = { author: latest.by, answers: latest.answers };
  if (!mayKnow(reading.standing, opening, origin) || !mayRead(reading.standing, field, origin)) return undefined;
  return valuesIn(latest.answers, field.id).join(', ') || undefined;
}

/**
 * When this person looked at the case the time before this one (ISO, UTC); undefined for whoever looks for the first
 * time, or without the journal.
 */
function lookedBefore({ standing }: Reading, journal: readonly Entry[]): string | undefined {
  const looks = journal.filter(
    ({ event, actor }) =>
      event.type === 'Viewed' && event.what === 'case' && 'person' in actor && actor.person === standing.person,
  );
  return looks.at(-2)?.at;
}

/** A record, wherever it was read from. */
type Recorded = Pick<RecordedAct, 'record' | 'act' | 'author' | 'answers' | 'at' | 'opened'>;

/** All there is to read, newest first: in the journal, or of each act the last one, which the head keeps. */
function newestFirst({ view, state }: Reading, journal: readonly Entry[]): readonly Recorded[] {
  const { pathway } = view.context;
  if (journal.length > 0) return [...recordsIn(pathway, journal)].reverse();
  // Without the journal it cannot be told whose name is protected.
  if (protectsAuthors(pathway.acts)) return [];
  return Object.entries(state.latest)
    .sort(([, one], [, other]) => other.seq - one.seq)
    .map(([id, { record, by, answers, at }]) => ({
      record,
      act: actOf(pathway, id),
      author: by,
      answers,
      at,
      opened: state.items.filter((item) => item.record === record).map((item) => item.id),
    }));
}

function gistOf(reading: Reading, recorded: Recorded, opening: Act, since: string | undefined): GistView {
  const { standing, view } = reading;
  const { record, act, author, at } = recorded;
  const aboutWhom = act === opening ? asksAboutWhom(act) : undefined;
  const part = (wanted: (field: Field) => boolean) =>
    viewFacts(
      reading,
      { ...act, fields: act.fields.filter((field) => field !== aboutWhom && wanted(field)) },
      recorded,
    );
  return {
    record,
    title: act.title,
    at,
    by: mayReadActor(standing, act, author) ? nameOf(view, author) : undefined,
    written: part(isWritten).facts.map(({ value }) => value),
    chosen: part((field) => !isWritten(field)).facts,
    opening: act === opening,
    isNew: since !== undefined && at > since && author !== standing.person,
  };
}

/**
 * Of each act the newest record that this person may know of, newest first. Without the journal that is the last one or
 * none, and nothing is called new.
 */
export function viewGists(reading: Reading, journal: readonly Entry[]): GistView[] {
  const opening = openingOf(reading);
  const since = lookedBefore(reading, journal);
  const known = newestFirst(reading, journal).filter((one) => mayKnow(reading.standing, one.act, one, one.opened));
  const newest = known.filter(({ act }, index) => known.findIndex((one) => one.act === act) === index);
  return newest.map((one) => gistOf(reading, one, opening, since));
}
