/** From a case to the morning note of one person: what may wait is kept there, and is then no longer on its way. */
import { absenceOn } from '../../domain/people/absence';
import { nextNote, type Reader } from '../../domain/time/morning-note';
import type { OutboxMessage } from '../ports';
import type { Person, Tenant } from '../tenant';
import type { Desk } from './send-message';

/**
 * When somebody reads: by the calendar of their school, when they are of one alone, and on their own days.
 */
export function readerOf(tenant: Tenant, person: Person): Reader {
  const [only, ...others] = person.organisations;
  const own = tenant.organisations.find(({ id }) => id === only && others.length === 0);
  return {
    calendar: own?.calendar ?? tenant.calendar,
    days: person.workdays,
    isAway: (date) => absenceOn(person, date) !== undefined,
  };
}

/** The same for whoever reads their note while they are away: on each of their days it is seen who does. */
export const readerOrSubstitute = (tenant: Tenant, person: Person): Reader => ({
  ...readerOf(tenant, person),
  isAway: () => false,
});

/** Keeps a line that may wait; false for what is to be sent now. */
export async function keptForMorning({ deps, tenant, file }: Desk, message: OutboxMessage): Promise<boolean> {
  const { id, to, content } = message;
  if (!('person' in to) || content.show !== 'notice' || !content.waits) return false;
  const person = tenant.people.find((one) => one.id === to.person);
  if (!person) return false;
  const due = nextNote(readerOrSubstitute(tenant, person), deps.clock.now());
  const { say, waits } = content;
  await deps.storage.mornings.add(tenant.id, person.id, { id, case: file.stored.state.id, say, waits, due });
  return true;
}
