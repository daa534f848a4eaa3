/**
 * Whether what was typed could tell who it is about, or who said it: gathers what the case knows and looks for it in
 * the answers. Pure.
 */
import type { Answers, ExistingCase } from '../case/case';
import type { IdentifiesCondition } from '../procedure/condition';
import { actAtHand, type Facts } from '../case/facts';
import type { TextSpan } from '../names/finding';
import { judgedSpans, type Known } from '../names/identifiers';
import { readable } from '../names/letters';
import { foundByKind, markedText } from '../names/marked';
import type { Act, Field } from '../procedure/pathway';
import type { Text } from '../text';
import type { ConditionReason, Verdict } from './verdict';

const TYPED = ['text', 'longText', 'list'] as const;
const isTyped = (field: Field): boolean => (TYPED as readonly string[]).includes(field.type);
const isAbove = ({ level }: Pick<Field, 'level'>): boolean => level === 'L2' || level === 'L3';

const existing = ({ state }: Facts): ExistingCase | undefined => (state.status === 'none' ? undefined : state);

function valuesOf(answers: Answers, field: string): readonly string[] {
  const answer = answers[field];
  if (typeof answer === 'string') return [answer];
  return typeof answer === 'object' ? answer : [];
}

/**
 * The fields of the act at hand that were answered, in the order of the answers. Throws for an answer that no field of
 * it asked for: nobody could say whether it tells.
 */
function fieldsOf(facts: Facts): readonly Field[] {
  const { id: act, fields } = actAtHand(facts);
  return Object.keys(facts.answers).map((id) => {
    const field = fields.find((one) => one.id === id);
    if (!field) throw new Error(`act ${act} has no field ${id}`);
    return field;
  });
}

type Typed = { readonly field: Field; readonly act: Act; readonly texts: readonly string[] };

/** What was typed earlier in the case, as far as its state remembers. */
function earlier(facts: Facts): Typed[] {
  const latest = existing(facts)?.latest ?? {};
  return facts.context.pathway.acts.flatMap((act) => {
    const record = latest[act.id];
    return record
      ? act.fields.filter(isTyped).map((field) => ({ act, field, texts: valuesOf(record.answers, field.id) }))
      : [];
  });
}

/** A tenant without organisations is a school: whoever works there is its staff. */
const isOneSchool = ({ context }: Facts): boolean => Object.keys(context.organisations).length === 0;

/**
 * The people whose words these may be: those of the school of the case, whoever recorded something, whoever a field
 * about the source names.
 */
function sources(facts: Facts, state: ExistingCase): string[] {
  const { roster, names, pathway } = facts.context;
  const ofSchool = Object.keys(roster).filter((id) =>
    isOneSchool(facts)
      ? roster[id]?.kind === 'staff'
      : state.organisation !== undefined && roster[id]?.organisations?.includes(state.organisation),
  );
  const authors = [
    state.openedBy,
    ...Object.values(state.latest).map(({ by }) => by),
    ...Object.values(state.proposals).map(({ by }) => by),
    ...(state.said?.by ?? []),
  ];
  const named = pathway.acts.flatMap((act) =>
    act.fields
      .filter(({ type, level }) => level === 'L3' && (type === 'person' || type === 'people'))
      .flatMap(({ id }) => valuesOf(state.latest[act.id]?.answers ?? {}, id)),
  );
  return [...new Set([...ofSchool, ...authors, ...named])].flatMap((id) => names[id] ?? []);
}

const inAll = (text: Text): string[] => [...new Set([text.nl, text['nl-BE'] ?? text.nl, text.en])];

/** The school of the case, its town when no other school is there; every school while nobody said which it is. */
function schoolOf(facts: Facts, organisation: string | undefined): Pick<Known, 'schools' | 'places'> {
  const { context } = facts;
  if (isOneSchool(facts)) return { schools: context.ownName === undefined ? [] : [context.ownName], places: [] };
  const schools = Object.entries(context.organisations).filter(([id, { kind }]) =>
    organisation === undefined ? kind === 'school' : id === organisation,
  );
  const alone = schools.flatMap(([id, { municipality, kind }]) => {
    const others = Object.entries(context.organisations).filter(
      ([other, one]) => other !== id && one.kind === kind && one.municipality === municipality,
    );
    return municipality && others.length === 0 ? [municipality] : [];
  });
  return { schools: schools.flatMap(([, { name }]) => inAll(name)), places: alone };
}

/** Identity belongs in a field of that level: there only the source is looked for. */
function knownFor(facts: Facts, field: Pick<Field, 'id' | 'level'>, fields: readonly Field[], source: boolean): Known {
  const state = existing(facts);
  const before = earlier(facts);
  const otherFields = fields.filter((other) => other.id !== field.id && isTyped(other));
  const here = otherFields.filter(isAbove).flatMap(({ id }) => valuesOf(facts.answers, id));
  const items = (state?.items ?? [])
    .filter(
      ({ kind, label }) => label && facts.context.pathway.items[kind] && isAbove(facts.context.pathway.items[kind]),
    )
    .flatMap(({ label }) => inAll(label!));
  const identity = [
    ...before.filter((typed) => isAbove(typed.field) && typed.field.level === 'L2').flatMap(({ texts }) => texts),
    ...items,
    ...otherFields.filter(({ level }) => level === 'L2').flatMap(({ id }) => valuesOf(facts.answers, id)),
  ];
  const above = [
    ...(state?.guarded ?? []),
    ...before.filter((typed) => isAbove(typed.field)).flatMap(({ texts }) => texts),
    ...items,
    ...here,
  ];
  const about = isAbove(field) ? above.filter((text) => !identity.includes(text)) : above;
  const everybody = Object.values(facts.context.names);
  const organisations = Object.values(facts.context.organisations);
  const towns = organisations.flatMap(({ municipality }) => municipality ?? []);
  const spared = facts.context.phones ?? [];
  if (!source)
    return {
      names: about,
      schools: [],
      places: [],
      texts: [],
      allowed: everybody,
      spared: [...spared, ...organisations.flatMap(({ name }) => inAll(name)), ...towns],
      source,
    };
  const who = state ? sources(facts, state) : [];
  const school = schoolOf(facts, state?.organisation);
  const others = organisations.filter(({ name }) => !inAll(name).some((one) => school.schools.includes(one)));
  // Names are no quotes, and what was handed out before was rewritten then.
  const texts = before
    .filter((typed) => !typed.act.handout && (typed.field.type === 'longText' || !isAbove(typed.field)))
    .flatMap((typed) => typed.texts);
  return {
    ...school,
    names: about,
    people: who,
    texts: [...new Set([...texts, ...(state?.said?.texts ?? [])])],
    identity: isAbove(field),
    allowed: [...everybody.filter((name) => !who.includes(name)), ...(isAbove(field) ? identity : [])],
    spared: [
      ...spared,
      ...others.filter(({ kind }) => kind !== 'school').flatMap(({ name }) => inAll(name)),
      ...towns.filter((town) => !school.places.includes(town)),
    ],
    source,
  };
}

/** A reason that a rule asked for is typed and kept like any answer. */
const REASON = { id: 'reason', type: 'longText', level: 'L1' } as const;

/** What was found in one text, which is as it is read, and in which field; none when in a reason. */
type Hit = { readonly field: Field | undefined; readonly text: string; readonly spans: readonly TextSpan[] };

function hits(facts: Facts, { fields: named, sure, of }: IdentifiesCondition): Hit[] {
  const source = of === 'source';
  const fields = fieldsOf(facts);
  const looked = fields.filter(
    (field) => isTyped(field) && (named ? named.includes(field.id) : source || !isAbove(field)),
  );
  const typed = looked.map((field) => ({ field, within: field, texts: valuesOf(facts.answers, field.id) }));
  const reasons = { field: undefined, within: REASON, texts: Object.values(facts.reasons ?? {}) };
  return [...typed, ...(sure && facts.reasons ? [reasons] : [])].flatMap(({ field, within, texts }) => {
    const known = knownFor(facts, within, fields, source);
    return texts.flatMap((typed) => {
      const found = judgedSpans(typed, known);
      const spans = sure ? found.sure : [...found.sure, ...found.doubtful];
      return spans.length === 0 ? [] : [{ field, text: readable(typed), spans }];
    });
  });
}

const MOST_NAMED = 3;

/**
 * Of each text the kinds of things and the words themselves, once, and the text with them marked; of a quote only that
 * it is one.
 */
const because = (found: readonly Hit[]): ConditionReason[] =>
  found.slice(0, MOST_NAMED).map(({ field, text, spans }) => ({
    key: 'identified',
    field: field?.label,
    found: foundByKind(text, spans, MOST_NAMED),
    marked: markedText(text, spans),
  }));

/**
 * Evaluates `identifies`. With `sure: true` it holds for what is known in the case or cannot be anything else; with
 * `sure: false` for that and for what looks like a name. Without `fields` it looks in every typed answer, save those of
 * a level where identity belongs (with `of: source` in those too, but not for the identity itself). A check that breaks
 * down holds: it fails closed (RAD-5.3).
 */
export function identifies(facts: Facts, condition: IdentifiesCondition): Verdict {
  try {
    const found = hits(facts, condition);
    return found.length > 0
      ? { holds: true, because: because(found) }
      : { holds: false, because: [{ key: 'nothingIdentified' }] };
  } catch {
    return { holds: true, because: [{ key: 'checkFailed' }] };
  }
}
