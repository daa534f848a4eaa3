/** What a form is filled in with beforehand: only what this person may read, and what may be answered now. */
import type { FieldAnswer } from '../domain/case/case';
import type { Facts } from '../domain/case/facts';
import { takesPart } from '../domain/case/membership';
import { acceptedNow } from '../domain/decide/answers';
import type { RawAnswers } from '../domain/decide/command';
import type { Act, Field, FieldSource, FieldType } from '../domain/procedure/pathway';
import { inLocale } from '../domain/text';
import { localDate } from '../domain/time/working-time';
import { dayInWords } from '../words/day-in-words';
import { protectsAuthors } from './known-people';
import { mayKnow, mayRead, standingOf, type ViewContext } from './viewer';

const MANY: readonly FieldType[] = ['choices', 'people', 'items', 'organisations', 'list'];

/**
 * What was done so far as this person may know it, by date, in the language of the case: to be corrected and completed
 * (RAD-4.7).
 */
function logOf(view: ViewContext, { state, actor }: Facts): string | undefined {
  if (state.status === 'none' || actor === undefined) return undefined;
  const standing = standingOf(view, state, actor);
  const { pathway, calendar } = view.context;
  const done = pathway.acts.flatMap((act) => {
    const record = state.latest[act.id];
    return record && mayKnow(standing, act, { author: record.by, answers: record.answers })
      ? [{ at: record.at, title: inLocale(act.title, state.locale) }]
      : [];
  });
  return (
    done
      .sort((one, other) => one.at.localeCompare(other.at))
      .map(({ at, title }) => `${inLocale(dayInWords(localDate(calendar, at)), state.locale)}: ${title}`)
      .join('\n') || undefined
  );
}

/** An answer of the newest record of an act, when this person may know of that record and read that answer. */
function lastAnswer(
  view: ViewContext,
  { last, field: id }: Extract<FieldSource, { last: unknown }>,
  { state, actor }: Facts,
): FieldAnswer | undefined {
  const act = view.context.pathway.acts.find((one) => one.id === last);
  const field = act?.fields.find((one) => one.id === id);
  const record = state.status === 'none' ? undefined : state.latest[last];
  if (state.status === 'none' || !act || !field || !record || actor === undefined) return undefined;
  const standing = standingOf(view, state, actor);
  const origin = { author: record.by, answers: record.answers };
  return mayKnow(standing, act, origin) && mayRead(standing, field, origin) ? record.answers[id] : undefined;
}

/** Who fills it in; where an organisation is asked, theirs of that kind. */
function actorFor({ organisations: kind }: Field, { actor, context }: Facts): FieldAnswer | undefined {
  if (kind === undefined || actor === undefined) return actor;
  return (context.roster[actor]?.organisations ?? []).filter((id) => context.organisations[id]?.kind === kind);
}

/** Who leads, to whoever takes part; where who did what is protected, only to themselves. */
function leadFor(view: ViewContext, { state, actor }: Facts): FieldAnswer | undefined {
  if (state.status === 'none' || actor === undefined || state.lead === undefined) return undefined;
  const isOpen = state.lead === actor || !protectsAuthors(view.context.pathway.acts);
  return isOpen && takesPart(standingOf(view, state, actor).relation) ? state.lead : undefined;
}

function fromSource(view: ViewContext, field: Field, source: FieldSource, facts: Facts): FieldAnswer | undefined {
  if (source === 'today') return localDate(view.context.calendar, facts.now);
  if (source === 'actor') return actorFor(field, facts);
  if (source === 'lead') return leadFor(view, facts);
  return 'usual' in source ? source.usual : lastAnswer(view, source, facts);
}

/** Of several values those that may be answered now. One question takes one value: of two nobody knows which. */
function fitted(field: Field, value: FieldAnswer | undefined, facts: Facts): FieldAnswer | undefined {
  const isMany = MANY.includes(field.type);
  const values = [value ?? []].flat().filter((one) => acceptedNow(field, isMany ? [one] : one, facts) !== undefined);
  if (isMany) return acceptedNow(field, values, facts);
  return values.length === 1 ? acceptedNow(field, values[0], facts) : undefined;
}

function beforehand(view: ViewContext, field: Field, facts: Facts): FieldAnswer | undefined {
  if (field.prefill) return logOf(view, facts);
  for (const source of field.from ?? []) {
    const value = fitted(field, fromSource(view, field, source, facts), facts);
    if (value !== undefined) return value;
  }
  return undefined;
}

/**
 * What was sent, with what stood filled in in a part that stayed folded: whoever sends a form saw those answers, and let
 * them be. A part of which any question came back was open, and what is empty there was left empty.
 */
export function withLeftFolded(view: ViewContext, act: Act, raw: RawAnswers, facts: Facts): RawAnswers {
  const within = (section: string) => act.fields.filter((field) => field.section === section);
  const stayedFolded = (act.sections ?? [])
    .filter(({ id, folded }) => folded && !within(id).some((field) => Object.hasOwn(raw, field.id)))
    .flatMap(({ id }) => within(id).map((field) => field.id));
  if (stayedFolded.length === 0) return raw;
  const filledIn = withFilledIn(view, act, raw, facts);
  return { ...raw, ...Object.fromEntries(stayedFolded.flatMap((id) => (id in filledIn ? [[id, filledIn[id]]] : []))) };
}

/** What was filled in, and at each question that was not asked before what it starts with. */
export function withFilledIn(view: ViewContext, act: Act, raw: RawAnswers, facts: Facts): RawAnswers {
  const started = act.fields.flatMap((field) => {
    const value = Object.hasOwn(raw, field.id) ? undefined : beforehand(view, field, facts);
    return value === undefined ? [] : [[field.id, value] as const];
  });
  return { ...Object.fromEntries(started), ...raw };
}
