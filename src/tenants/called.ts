/**
 * Whom and what a pathway calls on: roles, contacts, and the kinds of organisations that its cases come to belong to.
 * Pure.
 */
import type { OrganisationKind } from '../domain/people/organisation';
import type { Owner, RoleRow } from '../domain/procedure/effect';
import { linesOf, type Act, type Line, type Pathway } from '../domain/procedure/pathway';
import type { Role } from '../domain/people/roles';
import { walkPathway } from '../pathways/check/pathway-walk';
import type { Path } from '../pathways/schema-issues';

/**
 * A role that is pinged, waited for or escalated to; `kind` when it is that of the organisation named in a field, else
 * the case's own.
 */
export type CalledRole = { readonly role: Role; readonly kind?: OrganisationKind | undefined };

const tasksOf = (act: Act) => act.effects.flatMap((effect) => ('task' in effect ? [effect.task] : []));

function rolesOfAct(act: Act): CalledRole[] {
  const row = ({ role, of }: RoleRow): CalledRole => ({
    role,
    kind: act.fields.find(({ id }) => id === of)?.organisations,
  });
  const owner = (one: Owner): CalledRole[] => ('role' in one ? [row(one)] : []);
  return [
    ...tasksOf(act).flatMap((task) => [...owner(task.owner), { role: task.escalateTo }]),
    ...act.notices.flatMap(({ to }) => ('role' in to ? [row(to)] : [])),
    ...(act.approval ? [{ role: act.approval.escalateTo }] : []),
    ...(act.handout ? [{ role: act.handout.to }] : []),
  ];
}

/** The acts of these lines of a pathway: those they open with, and those they offer. */
export function actsOf(pathway: Pathway, lines: readonly Line[]): readonly Act[] {
  const offered = lines.flatMap(({ opensWith, stages, anytime, afterwards }) => [
    opensWith,
    ...stages.flatMap(({ acts }) => acts),
    ...anytime,
    ...afterwards,
  ]);
  return pathway.acts.filter(({ id }) => offered.includes(id));
}

/** The roles that a pathway, or some lines of it, pings, waits for or escalates to, each once. */
export function rolesCalled(pathway: Pathway, lines: readonly Line[] = linesOf(pathway)): CalledRole[] {
  const ofStages = lines
    .flatMap(({ stages }) => stages)
    // Where a step has somebody of its own who looks after it, those hear what is passed on to nobody.
    .flatMap(({ pings, owner, escalateTo, coordinator }) =>
      [...pings, coordinator ?? escalateTo, ...('role' in owner ? [owner.role] : [])].map((role): CalledRole => ({
        role,
      })),
    );
  const all = [
    ...lines.map(({ coordinator }): CalledRole => ({ role: coordinator })),
    ...ofStages,
    ...actsOf(pathway, lines).flatMap(rolesOfAct),
  ];
  return all.filter(
    (one, index) => all.findIndex(({ role, kind }) => role === one.role && kind === one.kind) === index,
  );
}

/** A contact with the place in the procedure that names it first. */
export type NamedContact = { readonly contact: string; readonly path: Path };

/** The contacts that a pathway shows, or whose hours it asks or speaks of, each once. */
export function contactsNamed(pathway: Pathway): NamedContact[] {
  const all = walkPathway(pathway).named.filter(({ names }) => names === 'contact');
  return all
    .filter(({ word }, index) => all.findIndex((other) => other.word === word) === index)
    .map(({ word, path }) => ({ contact: word, path }));
}

/** The kinds of organisations that a case of this pathway, or of some lines of it, may come to belong to. */
export function kindsOfCases(pathway: Pathway, lines: readonly Line[] = linesOf(pathway)): OrganisationKind[] {
  const kinds = actsOf(pathway, lines).flatMap((act) =>
    act.effects.flatMap((effect) => {
      if (!('organisation' in effect)) return [];
      const { organisation } = effect;
      return 'actor' in organisation
        ? [organisation.actor]
        : (act.fields.find(({ id }) => id === organisation.field)?.organisations ?? []);
    }),
  );
  return [...new Set(kinds)];
}
