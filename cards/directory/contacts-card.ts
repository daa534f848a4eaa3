/**
 * "Wie kan ik nu bellen?" (BXN-5.1, TIE-6.1): 112 first and always, then who was found or who there is, and a box to
 * search with.
 */
import type { Note } from '../../src/app/requests/outcome';
import type { Action, Block, Card } from '../../src/card';
import type { ContactsView, EntryView } from '../../src/directory/types';
import type { Locale } from '../../src/domain/text';
import { directoryWords } from '../../src/words/directory/directory-words';
import { words } from '../../src/words/words';
import { contactBlocks } from './contact-blocks';
import { noteBlocks } from '../notes';

/** Depends on no configuration and no search. */
function emergency(locale: Locale): Block[] {
  const w = words(locale);
  return [
    { type: 'notice', tone: 'urgent', label: w.tones.urgent, text: w.help.danger },
    { type: 'links', label: directoryWords(locale).contacts.emergency, links: [{ text: '112', href: 'tel:112' }] },
  ];
}

/** 112 stands on top already. */
const isEmergency = ({ phones }: EntryView): boolean => phones.every(({ href }) => href === 'tel:112');

function contactsFound({ words: sought, entries: all, left }: ContactsView, timeZone: string, locale: Locale): Block[] {
  const { contacts } = directoryWords(locale);
  const entries = all.filter((entry) => !isEmergency(entry));
  const none = sought === '' ? contacts.empty : contacts.nothing(sought);
  return [
    ...(sought !== '' && entries.length > 0
      ? [{ type: 'text' as const, text: contacts.found(sought), subtle: true }]
      : []),
    ...(entries.length === 0 ? [{ type: 'text' as const, text: none }] : []),
    ...entries.flatMap((entry): Block[] => [{ type: 'divider' }, ...contactBlocks(entry, timeZone, locale)]),
    ...(left > 0 ? [{ type: 'text' as const, text: contacts.left(left) }] : []),
  ];
}

export function contactsCard(view: ContactsView, notes: readonly Note[], locale: Locale, timeZone: string): Card {
  const { buttons, contacts } = directoryWords(locale);
  const w = words(locale);
  const to = (label: string, type: 'practices' | 'manageContacts'): Action => ({
    label,
    style: 'normal',
    press: { type },
    opens: true,
  });
  const more = [
    ...(view.practices ? [to(buttons.practices, 'practices')] : []),
    ...(view.keeps ? [to(buttons.manage, 'manageContacts')] : []),
  ];
  return {
    title: view.asked === 'now' || view.asked === 'case' ? contacts.title : contacts.results,
    notification: w.notifications.answer,
    blocks: [
      ...noteBlocks(notes, locale),
      ...emergency(locale),
      ...contactsFound(view, timeZone, locale),
      ...(more.length > 0 ? [{ type: 'buttons' as const, actions: more }] : []),
      { type: 'input', id: 'words', control: 'text', label: contacts.search, required: false },
    ],
    actions: [],
    submit: { label: buttons.search, press: { type: 'contacts' } },
    close: w.buttons.close,
  };
}
