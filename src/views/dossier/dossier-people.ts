/**
 * Who a dossier names, and how: by name and role, by role alone, or masked; and who is never told where others are
 * masked.
 */
import type { Entry } from '../../domain/case/event';
import type { PersonId } from '../../domain/ids';
import type { Act } from '../../domain/procedure/pathway';
import { roleOf } from './dossier-masking';
import type { DossierPerson } from './dossier-types';
import { type DossierWork, inItsLanguage } from './dossier-work';
import { viewPhrases } from '../../words/case/view-phrases';
import { mayReadActor } from '../viewer';
import type { JournalLineView } from '../types';
import { roleName, type Role } from '../../domain/people/roles';

/** A role as people call it, in the language of the dossier. */
const calledIn = (work: DossierWork, role: Role): string =>
  inItsLanguage(work, roleName(work.view.context.roles, role));

/** Somebody who is not named to this reader. */
export const somebodyUnnamed = (work: DossierWork): DossierPerson => ({
  name: inItsLanguage(work, viewPhrases.somebody),
});

/** Somebody by name and role; by role alone where names are masked. */
export function dossierPerson(work: DossierWork, person: PersonId, role?: string): DossierPerson {
  const called = work.reading.name(person);
  if (called === undefined) return somebodyUnnamed(work);
  return work.masker ? { name: called } : { name: called, role: role ?? roleOf(work.view, person, work.locale) };
}

/**
 * Does an entry tell who is behind something whose author is protected: the opening, what was noted about it, an act
 * that hides its author?
 */
function tellsSource({ opening, reading }: DossierWork, { seq, event }: Entry): boolean {
  const { acts } = reading.view.context.pathway;
  const isGuarded =
    'act' in event && ['L2', 'L3'].includes(acts.find(({ id }) => id === event.act)?.actorLevel ?? 'L0');
  return seq <= opening.end || isGuarded || (event.type === 'TaskDone' && opening.tasks.has(event.task));
}

/** Who did it. Whoever opened the case is its reporter, and is never told where others are masked. */
export function whoDid(work: DossierWork, entry: Entry, said: JournalLineView['who']): DossierPerson {
  const { actor } = entry;
  const name = inItsLanguage(work, said);
  if (!('person' in actor) || said === viewPhrases.somebody) return { name };
  if (work.masker && tellsSource(work, entry)) return { name: work.marker };
  return work.masker ? { name } : { name, role: calledIn(work, actor.role) };
}

/** Who proposed what was approved, with the role they did that in. */
export function proposerOf(work: DossierWork, act: Act, author: PersonId, record: string): DossierPerson {
  if (!mayReadActor(work.reading.standing, act, author)) return somebodyUnnamed(work);
  const proposal = work.proposers.get(record);
  return dossierPerson(
    work,
    author,
    proposal && 'person' in proposal.actor ? calledIn(work, proposal.actor.role) : undefined,
  );
}

/** Who is in the case: by name and roles, or each role once. */
export function peopleInCase(work: DossierWork): DossierPerson[] {
  const { reading, state, masker } = work;
  const rolesOf = (person: PersonId) =>
    (reading.view.context.roster[person]?.roles ?? []).map((role) => calledIn(work, role)).join(', ');
  const people = state.members.flatMap((person): DossierPerson[] => {
    const name = reading.name(person);
    return name === undefined ? [] : [masker ? { name } : { name, role: rolesOf(person) }];
  });
  return [...new Map(people.map((one) => [`${one.name} ${one.role ?? ''}`, one])).values()];
}
