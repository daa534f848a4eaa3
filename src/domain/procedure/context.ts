/**
 * What the rules may know besides the case: the pathway, the tenant's people and its calendar. Handed in, never looked
 * up.
 */
import type { Pathway } from './pathway';
import type { Duration } from '../time/duration';
import type { Organisations } from '../people/organisation';
import type { RoleTable, Roster } from '../people/roles';
import type { Text } from '../text';
import type { Calendar, OpeningHours } from '../time/working-time';

/**
 * What tasks are called that the product itself opens, of the title of their act. A task is kept with its title, so
 * this comes in ready: which words those are is no matter of the rules.
 */
export type TaskTitles = {
  /** A decision to approve. */ readonly approvalOf: (act: Text) => Text;
  /** The lead that somebody is asked to take over. */ readonly acceptLead: Text;
  /** What was decided on an answer that was corrected since. */ readonly lookAgainAt: (title: Text) => Text;
  /** An entry in the pupil system, as the school calls that. */
  readonly entryOf: (act: Text, pupilSystem: Text) => Text;
};

export type Context = {
  readonly pathway: Pathway;
  readonly roster: Roster;
  /**
   * Every role that may be named in a case: the product's, those of the school's other procedures, and the procedure's
   * own.
   */
  readonly roles: RoleTable;
  readonly calendar: Calendar;
  /** Opening hours of the tenant's contacts, by contact id. */
  readonly hours: Readonly<Record<string, OpeningHours>>;
  readonly organisations: Organisations;
  /** Names of the tenant's people, by id: to recognise them in what is typed. */
  readonly names: Readonly<Record<string, string>>;
  /** For how many years this tenant keeps closed cases, by pathway. */
  readonly retention: Readonly<Record<string, number>>;
  /** Lengths of time a tenant chose itself, by the name a pathway gives them. */
  readonly settings: Readonly<Record<string, Duration>>;
  readonly taskTitles: TaskTitles;
  /** What the school calls its pupil system, as it stands in a sentence. */
  readonly pupilSystem: Text;
  /** How many cases of each line of the procedure are open that whoever acts is in, where a rule asks it. */
  readonly openCases?: Readonly<Record<string, number>> | undefined;
  /** Phone numbers of the tenant's contacts, which anybody may write down. */
  readonly phones?: readonly string[] | undefined;
  /** What the school itself is called: it is one without organisations. */
  readonly ownName?: string | undefined;
};
