/** What the rules may know besides the case: the pathway, the tenant's people and its calendar. Handed in, never looked up. */
import type { Pathway } from './pathway';
import type { Roster } from './roles';
import type { Calendar, OpeningHours } from './working-time';

export type Context = {
  readonly pathway: Pathway;
  readonly roster: Roster;
  readonly calendar: Calendar;
  /** Opening hours of the tenant's contacts, by contact id. */
  readonly hours: Readonly<Record<string, OpeningHours>>;
};
