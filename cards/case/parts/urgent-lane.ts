/** The urgent lane: whom to call, always on top, with no form in the way (DES-9). */
import type { Action, Block } from '../../../src/card';
import { inLocale, type Locale } from '../../../src/domain/text';
import type { CaseView, ContactView, PingView } from '../../../src/views/types';
import { casePageWords } from '../../../src/words/case/page-of-case';
import { formatWhen } from '../../../src/words/when';
import { words } from '../../../src/words/words';

function contactLine({ name, phone, note, openNow, opensAt }: ContactView, timeZone: string, locale: Locale): string {
  const { facts } = words(locale);
  const hours = openNow
    ? facts.openNow
    : opensAt
      ? facts.opensAt(formatWhen(opensAt, timeZone, locale))
      : facts.closedNow;
  const said = inLocale(name, locale);
  return [said === phone ? phone : `${said}: ${phone}`, hours, ...(note ? [inLocale(note, locale)] : [])].join(' · ');
}

/** A number as a link. */
const telOf = (phone: string): string => `tel:${phone.replaceAll(/[^\d+]/g, '')}`;

/** Numbers to call; nothing when the procedure has none. */
function contactsBlock(contacts: readonly ContactView[], timeZone: string, locale: Locale): Block[] {
  if (contacts.length === 0) return [];
  const w = words(locale);
  const lines = contacts.map((contact) => contactLine(contact, timeZone, locale));
  return [{ type: 'notice', tone: 'urgent', label: w.tones.urgent, text: [w.facts.callFirst, ...lines].join('\n') }];
}

/**
 * The button of the act for emergencies, if the procedure has one: one press and it is done, with no form in the way
 * (DES-9).
 */
export function urgentAction(ping: PingView, label: string): Action[] {
  if (!ping.urgentAct) return [];
  return [
    {
      label,
      style: 'danger',
      press: { type: 'submit', case: ping.caseId, act: ping.urgentAct.act, revision: ping.revision },
      opens: false,
    },
  ];
}

/** The button "Wie kan ik nu bellen?": whom to turn to about this case at this moment. */
export function contactsAction(ping: Pick<PingView, 'caseId'>, locale: Locale): Action {
  return {
    label: words(locale).buttons.whoToCall,
    style: 'normal',
    press: { type: 'contacts', case: ping.caseId },
    opens: true,
  };
}

/** A number to press, with whose it is; a number of three digits says that itself. */
export function numberLink(
  { name, phone }: ContactView,
  locale: Locale,
): { readonly text: string; readonly href: string } {
  return { text: /^\d{3}$/.test(phone) ? phone : `${inLocale(name, locale)} ${phone}`, href: telOf(phone) };
}

/** Whom to call in danger as one line of links: who answers now. */
export function callLine({ contacts }: Pick<PingView, 'contacts'>, locale: Locale): Block[] {
  const links = contacts.filter(({ openNow }) => openNow).map((contact) => numberLink(contact, locale));
  return links.length > 0 ? [{ type: 'links', label: casePageWords(locale).danger, links }] : [];
}

/**
 * The lane of a case: in one line, and unfolded while somebody has said that it is urgent. The act for emergencies is
 * under it as long as it may be done.
 */
export function dangerLane({ ping, alarmed }: Pick<CaseView, 'ping' | 'alarmed'>, locale: Locale): Block[] {
  const calls = alarmed ? contactsBlock(ping.contacts, ping.timeZone, locale) : callLine(ping, locale);
  const acts = ping.urgentAct ? urgentAction(ping, inLocale(ping.urgentAct.title, locale)) : [];
  return [...calls, ...(acts.length > 0 ? [{ type: 'buttons' as const, actions: acts }] : [])];
}
