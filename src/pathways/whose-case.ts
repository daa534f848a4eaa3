/**
 * Asks which school it is about of whoever cannot tell by where they work. An act that opens a case with `{
 * organisation: { actor: school } }` gets a field for it, shown only to people of several schools and of none, and the
 * effect that follows from it. Added after a file was checked; a file with a field of its own keeps that.
 */
import { linesOf, type Act, type Field, type Pathway } from '../domain/procedure/pathway';
import type { Effect } from '../domain/procedure/effect';
import type { OrganisationKind } from '../domain/people/organisation';
import { whoseCaseQuestions } from '../words/case/whose-case';

type FromActor = { readonly organisation: { readonly actor: OrganisationKind } };

const isFromActor = (effect: Effect): effect is Effect & FromActor =>
  'organisation' in effect && 'actor' in effect.organisation;

const isAskedIn = ({ fields, effects }: Act, kind: OrganisationKind): boolean =>
  effects.some((effect) => {
    if (!('organisation' in effect) || !('field' in effect.organisation)) return false;
    const { field } = effect.organisation;
    return fields.some(({ id, organisations }) => id === field && organisations === kind);
  });

const questionOf = (kind: OrganisationKind): Field => ({
  id: kind,
  type: 'organisation',
  organisations: kind,
  among: 'own',
  level: 'L1',
  required: true,
  ...whoseCaseQuestions[kind],
});

/** The effect with the one that takes the answer; it keeps its condition. */
const withAnswer = (effect: Effect): readonly Effect[] =>
  isFromActor(effect) ? [effect, { ...effect, organisation: { field: effect.organisation.actor } }] : [effect];

function withQuestion(act: Act): Act {
  const asked = act.effects.find(isFromActor);
  const kind = asked?.organisation.actor;
  if (!kind || isAskedIn(act, kind) || act.fields.some(({ id }) => id === kind)) return act;
  return { ...act, fields: [questionOf(kind), ...act.fields], effects: act.effects.flatMap(withAnswer) };
}

/** The pathway with that question in each act that opens a case. */
export function withWhoseCase(pathway: Pathway): Pathway {
  const opening = linesOf(pathway).map(({ opensWith }) => opensWith);
  return { ...pathway, acts: pathway.acts.map((act) => (opening.includes(act.id) ? withQuestion(act) : act)) };
}
