/** Who looks, and what they may see: the one place where need-to-know is decided (DES-1…3). */
import type { Answers, ExistingCase, NamedReaders, TieKind } from '../domain/case/case';
import type { Context } from '../domain/procedure/context';
import type { CaseId, PersonId } from '../domain/ids';
import { relationOf, replacedIn, roleAmong, takesPart, type Relation } from '../domain/case/membership';
import { namedIn } from '../domain/case/named-in';
import { valuesIn } from '../domain/case/values-in';
import { tieOf } from '../domain/decide/beside/ties';
import type { Act, Level, Readers } from '../domain/procedure/pathway';
import { holdsRole, type RosterEntry } from '../domain/people/roles';
import type { Text } from '../domain/text';
import type { OpeningHours } from '../domain/time/working-time';

/** A contact as the tenant's configuration has it. */
export type KnownContact = {
  readonly id: string;
  readonly name: Text;
  readonly phone: string;
  readonly note?: Text | undefined;
  readonly hours: OpeningHours;
};

/**
 * Another case that this one has to do with, for who knows both. `openedAt`, `closedAt`: ISO, UTC · `isOlder`: than the one that is
 * looked at · `isAsked`: what it
 * means is for this viewer to say.
 */
export type AlongsideView = {
  readonly caseId: CaseId;
  readonly code: string;
  readonly revision: number;
  readonly is: TieKind;
  readonly pathway: Text;
  readonly stage: Text;
  readonly openedAt: string;
  readonly isOlder: boolean;
  readonly closedAt?: string | undefined;
  readonly isAsked: boolean;
};

/** What views need besides the case: the rules' context, names of people, numbers to call, and the time (ISO, UTC). */
export type ViewContext = {
  readonly context: Context;
  readonly names: Readonly<Record<string, string>>;
  readonly contacts: readonly KnownContact[];
  readonly now: string;
  /**
   * Other cases that this one has to do with and that whoever looks knows as a whole. Nothing of any other is shown: to
   * them it is not there (DES-3).
   */
  readonly alongside?: readonly AlongsideView[] | undefined;
};

/** A person's standing: their relation to the case, the levels they may read, and what makes something theirs. */
export type ViewerStanding = {
  readonly person: PersonId;
  readonly relation: Relation;
  readonly levels: readonly Level[];
  readonly entry: RosterEntry | undefined;
  /** Those in the case whose place they take while these are away. */
  readonly replaces: readonly PersonId[];
  /** Whether they opened the case, in it or not. */
  readonly opened: boolean;
  /** Ids of the items they hold. */
  readonly holds: readonly string[];
  /** The case is shown where it stays, like in a message: nothing above L0, also not one's own words (DES-4). */
  readonly discreet: boolean;
  /** Codes of the other cases of which they may know that this one has to do with them. */
  readonly alongside: readonly string[];
};

/** Something that is not for everybody: a field, an act. */
export type Guarded = { readonly level: Level; readonly readers?: Readers | undefined };

/** Where something was said: by whom, and with which other answers. */
export type Origin = { readonly author: PersonId; readonly answers: Answers };

/**
 * The levels of a person: those in the case read L0 and L1, L2 and L3 only with the role for it; everybody else nothing
 * but L0 through a channel.
 */
export function standingOf(
  { context, alongside = [] }: ViewContext,
  state: ExistingCase,
  person: PersonId,
): ViewerStanding {
  const relation = relationOf(context, state, person);
  const { seesIdentity, seesSource } = context.pathway;
  const levels: Level[] = ['L0'];
  if (takesPart(relation)) {
    levels.push('L1');
    if (roleAmong(context, person, seesIdentity)) levels.push('L2');
    if (roleAmong(context, person, seesSource)) levels.push('L3');
  }
  const replaces = replacedIn(context, state, person);
  const own: readonly (PersonId | undefined)[] = [person, ...replaces];
  const holds = state.items.filter(({ holder }) => holder && own.includes(holder)).map(({ id }) => id);
  return {
    person,
    replaces,
    relation,
    levels,
    entry: context.roster[person],
    opened: state.openedBy === person,
    holds,
    discreet: false,
    alongside: alongside.map(({ code }) => code),
  };
}

/**
 * Is this person among the readers: by role, by kind, or because they are named? Readers that name nobody in any of
 * these ways keep nothing from those in the case.
 */
export function isAmong({ person, replaces, entry }: ViewerStanding, { roles, kind, people }: NamedReaders): boolean {
  if (!roles && !kind && !people) return true;
  const isNamed = people?.some((one) => one === person || replaces.includes(one)) ?? false;
  const hasRole = roles?.some((role) => holdsRole(entry, role)) ?? false;
  return hasRole || (kind !== undefined && entry?.kind === kind) || isNamed;
}

const withPeople = ({ roles, kind, named }: Readers, answers: Answers): NamedReaders => ({
  roles,
  kind,
  people: named?.flatMap((field) => namedIn(answers, field)),
});

/**
 * May this person read this? One's own words are never hidden from oneself; others need the level, and to be among its
 * readers when it has any. What is meant for the reporter is read by whoever opened the case, at any level (RAD-6.3).
 */
export function mayRead(standing: ViewerStanding, { level, readers }: Guarded, { author, answers }: Origin): boolean {
  if (standing.relation === 'none') return false;
  if (standing.discreet) return level === 'L0';
  if (author === standing.person || (readers?.reporter && standing.opened)) return true;
  return (
    takesPart(standing.relation) &&
    standing.levels.includes(level) &&
    (!readers || isAmong(standing, withPeople(readers, answers)))
  );
}

/**
 * Was this record written by, or does it name, this person, an item they hold, or did it open one? `opened`: ids of the
 * items it opened.
 */
function isOwnPart(
  { person, replaces, holds }: ViewerStanding,
  act: Act,
  { author, answers }: Origin,
  opened: readonly string[],
): boolean {
  const own = [person, ...replaces];
  const names = act.fields.some(({ id, type }) => {
    if (type === 'person' || type === 'people') return namedIn(answers, id).some((one) => own.includes(one));
    return (type === 'item' || type === 'items') && namedIn(answers, id).some((item) => holds.includes(item));
  });
  return own.includes(author) || names || opened.some((item) => holds.includes(item));
}

/**
 * May this person know of this record (or proposal) at all? Members of all that its act's readers allow; others only of
 * their own part, or of what is meant for them.
 */
export function mayKnow(standing: ViewerStanding, act: Act, origin: Origin, opened: readonly string[] = []): boolean {
  if (standing.relation === 'none') return false;
  // What was said of another case is known to who knows that one: also to whoever said it, when they no longer do.
  const tie = tieOf(act);
  if (tie && !valuesIn(origin.answers, tie.of).every((code) => standing.alongside.includes(code))) return false;
  if (origin.author === standing.person) return true;
  if (act.readers && !mayRead(standing, { level: 'L0', readers: act.readers }, origin)) return false;
  if (standing.relation === 'member') return true;
  if (standing.relation === 'partial') return isOwnPart(standing, act, origin, opened);
  return act.fields.some((field) => field.readers?.reporter && origin.answers[field.id] !== undefined);
}

/** May this person know of this mark? Whoever sees the whole case does, unless it names who may. */
export function mayKnowFlag(standing: ViewerStanding, { flagReaders }: Context['pathway'], flag: string): boolean {
  const readers = flagReaders?.[flag];
  return !readers || (takesPart(standing.relation) && isAmong(standing, withPeople(readers, {})));
}

/** May this person read who did this? One's own name always. */
export function mayReadActor(standing: ViewerStanding, act: Act, author: PersonId): boolean {
  return author === standing.person || (standing.relation !== 'none' && standing.levels.includes(act.actorLevel));
}

/** The name of a person, or their id when the configuration no longer knows them. */
export function nameOf(view: ViewContext, person: string): string {
  return view.names[person] ?? person;
}
