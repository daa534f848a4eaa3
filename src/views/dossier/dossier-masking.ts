/**
 * A case as it is read for a dossier about one person: by whom it is masked, with roles for names, and nothing of its
 * source (DES-16, ENR-M13).
 */
import type { ExistingCase } from '../../domain/case/case';
import type { Entry } from '../../domain/case/event';
import { valuesIn } from '../../domain/case/values-in';
import type { Field, Pathway } from '../../domain/procedure/pathway';
import { EMPLOYEE, roleName } from '../../domain/people/roles';
import { inLocale, type Locale, type Text } from '../../domain/text';
import { maskerFor, type Masker } from '../mask/mask';
import { viewPhrases } from '../../words/case/view-phrases';
import type { ViewContext } from '../viewer';

const TYPED: readonly Field['type'][] = ['text', 'longText', 'list', 'email', 'phone'];
const inAll = ({ nl, 'nl-BE': nlBe, en }: Text): string[] => [...new Set([nl, nlBe ?? nl, en])];

/** What was typed above L1 in records and proposals, by field. */
function typedAbove(pathway: Pathway, journal: readonly Entry[]): { readonly field: Field; readonly text: string }[] {
  return journal.flatMap(({ event }) => {
    const isTold = event.type === 'ActRecorded' || event.type === 'DecisionProposed' || event.type === 'ActCorrected';
    if (!isTold) return [];
    const fields = pathway.acts.find(({ id }) => id === event.act)?.fields ?? [];
    const above = fields.filter(({ level, type }) => (level === 'L2' || level === 'L3') && TYPED.includes(type));
    return above.flatMap((field) => valuesIn(event.answers, field.id).map((text) => ({ field, text })));
  });
}

/** The role by which somebody is told instead of their name. */
export const roleOf = ({ context }: ViewContext, person: string, locale: Locale): string =>
  inLocale(roleName(context.roles, context.roster[person]?.roles[0] ?? EMPLOYEE), locale);

/** Whoever opened the case without being in it is known for that alone, so their role would tell who it was. */
const isReporterOnly = ({ members, openedBy }: ExistingCase, person: string): boolean =>
  person === openedBy && !members.includes(openedBy);

/** What masks others than `subject`: everybody the case and the school know. */
export function dossierMasker(
  view: ViewContext,
  state: ExistingCase,
  journal: readonly Entry[],
  subject: string,
  locale: Locale,
): Masker {
  const { pathway, organisations, phones = [] } = view.context;
  const typed = typedAbove(pathway, journal);
  const labels = state.items.flatMap(({ kind, label }) =>
    label && ['L2', 'L3'].includes(pathway.items[kind]?.level ?? 'L3') ? inAll(label) : [],
  );
  const kept = Object.values(organisations);
  return maskerFor({
    subject,
    others: [
      ...new Set([
        ...state.guarded,
        ...labels,
        ...typed.map(({ text }) => text),
        ...(isReporterOnly(state, state.openedBy) ? [view.context.names[state.openedBy] ?? ''] : []),
      ]),
    ],
    words: typed.filter(({ field }) => field.level === 'L3' && field.type === 'longText').map(({ text }) => text),
    staff: Object.entries(view.context.names)
      .filter(([person]) => !isReporterOnly(state, person))
      .map(([person, name]) => ({ name, role: roleOf(view, person, locale) })),
    spared: [
      state.code,
      ...phones,
      ...kept.flatMap(({ name }) => inAll(name)),
      ...kept.flatMap(({ municipality }) => municipality ?? []),
      ...view.contacts.flatMap(({ name }) => inAll(name)),
    ],
    marker: inLocale(viewPhrases.masked, locale),
  });
}

/**
 * The same case for somebody who may read no source, at a school where everybody is called by their role, and a
 * reporter by nothing.
 */
export function withoutNames(view: ViewContext, state: ExistingCase, locale: Locale): ViewContext {
  const called = (person: string) =>
    isReporterOnly(state, person) ? inLocale(viewPhrases.masked, locale) : roleOf(view, person, locale);
  const names = Object.fromEntries(Object.keys(view.names).map((person) => [person, called(person)]));
  return { ...view, names, context: { ...view.context, pathway: { ...view.context.pathway, seesSource: [] } } };
}
