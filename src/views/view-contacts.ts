/** Numbers to call, with whether they answer now ("Wie kan ik nu bellen?"), and whether somebody said that it is urgent. */
import type { ExistingCase } from '../domain/case/case';
import { actOf, type Pathway } from '../domain/procedure/pathway';
import { isOpen, nextOpening } from '../domain/time/working-time';
import type { ContactView } from './types';
import type { ViewContext } from './viewer';

/** The contacts with these ids, in this order; an id the tenant does not know is left out (`check` reports it). */
export function viewContacts(view: ViewContext, ids: readonly string[]): ContactView[] {
  const { calendar } = view.context;
  return ids.flatMap((id) => {
    const contact = view.contacts.find((candidate) => candidate.id === id);
    if (!contact) return [];
    const openNow = isOpen(calendar, contact.hours, view.now);
    const opensAt = openNow ? undefined : nextOpening(calendar, contact.hours, view.now);
    return [{ id, name: contact.name, phone: contact.phone, note: contact.note, openNow, opensAt }];
  });
}

/** Is a flag up that the act for emergencies puts up? */
export function isAlarmed(pathway: Pathway, state: ExistingCase): boolean {
  const { urgentAct } = pathway;
  const effects = urgentAct ? actOf(pathway, urgentAct).effects : [];
  return state.status === 'open' && effects.some((effect) => 'flag' in effect && state.flags.includes(effect.flag));
}
