/**
 * What an act brings about, as data: who it makes a member, which tasks it opens, who is told. Types only;
 * `decide/effects.ts` carries it out.
 */
import type { Carries } from './carries';
import type { Condition, TaskKind } from './condition';
import type { OrganisationKind, SchoolLevel } from '../people/organisation';
import type { Role } from '../people/roles';
import type { Text } from '../text';
import type { Due, Duration } from '../time/duration';

/**
 * A role, of the organisation that a field names when `of` says so; else of the case's own organisation, when the
 * people of the role belong to such ones.
 */
export type RoleRow = {
  readonly role: Role;
  readonly of?: string | undefined;
  /** Only people of a school or group of this level. */ readonly level?: SchoolLevel | undefined;
  /** Also who is off duty: the seat is theirs. Only who is in the case or out of it, not who is told. */
  readonly everybody?: true | undefined;
};

/**
 * Who owns a task: the person who acted, the lead, somebody named in a field, who holds the item named in a field, each
 * holder of an item of a kind, or whoever holds a role.
 */
export type Owner =
  | { readonly actor: true }
  | { readonly lead: true }
  | { readonly field: string }
  | { readonly holder: string }
  | { readonly every: string; readonly in?: readonly string[] | undefined }
  | RoleRow;

/**
 * Work or a wait with an owner and an end (DES-10). Reminders count from the opening; one more comes when it is due,
 * escalation a working day later.
 */
export type TaskRow = Carries & {
  readonly id: string;
  readonly kind: TaskKind;
  readonly title: Text;
  /** What exactly, from a text field: content, so shown in the case only, to those who may read that field. */
  readonly detail?: { readonly field: string } | undefined;
  readonly owner: Owner;
  readonly due: Due | { readonly field: string };
  readonly remind?: readonly Duration[] | undefined;
  readonly escalateTo: Role;
  /** Recording this act completes the task; without it the owner ticks it. */
  readonly doneBy?: readonly string[] | undefined;
  /**
   * Which items it is about: those named in a field, or those of a kind that the same record opened. An act then
   * completes it only when it names one of them.
   */
  readonly about?: { readonly field: string } | { readonly opened: string } | undefined;
  /** Done by that act of its own owner only: for a task that several people have, each their own. */
  readonly ownOnly?: true | undefined;
  /** Its owner is not reminded again once silence was passed on: whoever got it, and the step, go on. */
  readonly quiet?: true | undefined;
  /** Asked of its owner from its first reminder on, not when it opens: what comes round again is not asked at once. */
  readonly later?: true | undefined;
  /** Not opened again while one is open. */
  readonly once?: true | undefined;
  /** Roles whose channel hears of its reminders and of silence too, at L0. */
  readonly tell?: readonly Role[] | undefined;
};

/** People who become member of the case (or are kept out of it). */
export type PeopleRow = { readonly field: string } | { readonly holder: string } | RoleRow | { readonly actor: true };

/**
 * Which items: those named in a field, the actor's own of a kind, every one of a kind, or those of a kind that belong to
 * an organisation in a field, or to that of people named there (`role`: only through people with it).
 */
export type ItemRow =
  | { readonly field: string }
  | { readonly own: string }
  | { readonly every: string }
  | {
      readonly kind: string;
      readonly of: string;
      readonly role?: Role | undefined;
      /** Only those in one of these states. */ readonly in?: readonly string[] | undefined;
    };

/** What items are known by. */
export type ItemLabel =
  | { readonly field: string }
  | { readonly role: Role }
  | {
      readonly every: OrganisationKind;
      readonly level?: readonly SchoolLevel[] | undefined;
      /** Only those of which nobody has this role. */ readonly without?: Role | undefined;
    }
  | { readonly texts: readonly Text[] };

export type Effect = Carries & {
  readonly when?: Condition | undefined;
  /** Reaches running cases too, when its act is done in them: a task or a mark that was missing (docs/pathways.md). */
  readonly mends?: true | undefined;
  /** It came from a later edition than the case runs on. Never in a file. */
  readonly late?: true | undefined;
} & (
    | { readonly task: TaskRow }
    | { readonly member: PeopleRow }
    | { readonly exclude: PeopleRow }
    | { readonly removeMember: PeopleRow }
    | {
        readonly lead: { readonly field: string } | { readonly actor: true };
        /** Who did not do or approve it is asked first, and leads once they accept. */ readonly accepted?:
          true | undefined;
      }
    | { readonly flag: string }
    | { readonly unflag: string }
    | { readonly track: string; readonly is: string }
    /** Goes to a stage at once, reopening a closed case; stages passed over are recorded as skipped. */
    | { readonly goto: string }
    /**
     * A new item of a kind: one for each value of the field (line, person, option, organisation), each member with a
     * role, each organisation of a kind, or each fixed text.
     */
    | {
        readonly opens: string;
        readonly label: ItemLabel;
        readonly is: string;
        /** Always a new one, also when one is known by the same words. */ readonly new?: true | undefined;
        readonly holder?: { readonly field: string } | { readonly actor: true } | undefined;
      }
    /** Items go to another state, or to another holder. */
    | {
        readonly item: ItemRow;
        readonly is?: string | undefined;
        readonly holder?: { readonly field: string } | { readonly actor: true } | undefined;
      }
    /**
     * The organisation the case belongs to: that of the actor, or the one named. Only its people are invited by role
     * from then on.
     */
    | { readonly organisation: { readonly field: string } | { readonly actor: OrganisationKind } }
    | { readonly close: true }
    /** Only of the acts that the product adds to every pathway (`pathways/product-acts.ts`). */
    | { readonly release: true }
    | { readonly hold: boolean }
    | { readonly erase: true }
    /** The case gets a tie to the one that this field names by its code. */
    | { readonly tie: 'linked' | 'apart' | 'taking'; readonly of: string }
  );

/** Who is told, at L0, that an act was recorded; the words are the act's own or the standard ones. */
export type Notice = Carries & {
  readonly when?: Condition | undefined;
  readonly to:
    | RoleRow
    | { readonly holder: string }
    | { readonly reporter: true }
    | { readonly members: true }
    | { readonly lead: true }
    | { readonly actor: true }
    | { readonly field: string };
  readonly say: Text;
};
