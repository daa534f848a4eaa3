/** Who looks, and what they may see: the levels of a person in a case. The one place where need-to-know is decided (DES-1…3). */
import type { ExistingCase } from '../domain/case';
import type { Context } from '../domain/context';
import type { PersonId } from '../domain/ids';
import { relationOf, roleAmong, type Relation } from '../domain/membership';
import type { Level } from '../domain/pathway';
import type { Text } from '../domain/text';
import type { OpeningHours } from '../domain/working-time';

/** A contact as the tenant's configuration has it. */
export type KnownContact = { readonly id: string; readonly name: Text; readonly phone: string; readonly note?: Text | undefined; readonly hours: OpeningHours };

/** What views need besides the case: the rules' context, names of people, numbers to call, and the time (ISO, UTC). */
export type ViewContext = { readonly context: Context; readonly names: Readonly<Record<string, string>>; readonly contacts: readonly KnownContact[]; readonly now: string };

/** A person's standing: their relation to the case and the levels they may read. */
export type Standing = { readonly person: PersonId; readonly relation: Relation; readonly levels: readonly Level[] };

/** The levels of a person: members read L0 and L1, L2 and L3 only with the role for it; everybody else nothing but L0 through a channel. */
export function standingOf({ context }: ViewContext, state: ExistingCase, person: PersonId): Standing {
  const relation = relationOf(context, state, person);
  const { seesIdentity, seesSource } = context.pathway;
  if (relation !== 'member') return { person, relation, levels: ['L0'] };
  const levels: Level[] = ['L0', 'L1'];
  if (roleAmong(context, person, seesIdentity)) levels.push('L2');
  if (roleAmong(context, person, seesSource)) levels.push('L3');
  return { person, relation, levels };
}

/** May this person read a field of this level in a record by `author`? One's own words are never hidden from oneself. */
export function mayRead(standing: Standing, level: Level, author: PersonId): boolean {
  return standing.levels.includes(level) || author === standing.person;
}

/** The name of a person, or their id when the configuration no longer knows them. */
export function nameOf(view: ViewContext, person: string): string {
  return view.names[person] ?? person;
}
