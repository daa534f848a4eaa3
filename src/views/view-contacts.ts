/** Numbers to call, with whether they answer now ("Wie kan ik nu bellen?"). */
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
