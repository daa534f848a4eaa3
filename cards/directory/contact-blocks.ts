/**
 * A contact point on a card: how to call, whether somebody answers now, who keeps it right and when somebody last
 * looked.
 */
import type { Action, Block } from '../../src/card';
import type { EntryView } from '../../src/directory/types';
import { inLocale, type Locale } from '../../src/domain/text';
import { directoryWords } from '../../src/words/directory/directory-words';
import { formatDay, formatWhen } from '../../src/words/when';

function whenReachable({ openNow, opensAt }: EntryView, timeZone: string, locale: Locale): string {
  const { contacts } = directoryWords(locale);
  if (openNow) return contacts.openNow;
  return opensAt ? contacts.opensAt(formatWhen(opensAt, timeZone, locale)) : contacts.closed;
}

function keptBy({ owner, checkedOn }: EntryView, locale: Locale): string {
  const { contacts } = directoryWords(locale);
  if (owner === undefined && checkedOn === undefined) return '';
  const checked = checkedOn ? contacts.checked(formatDay(checkedOn, locale)) : contacts.neverChecked;
  return [...(owner ? [contacts.owner(owner)] : []), checked].join(' · ');
}

/** Buttons for those who keep it. */
function upkeep({ id, mayEdit }: EntryView, locale: Locale): Block[] {
  const { buttons } = directoryWords(locale);
  const edit: Action = {
    label: buttons.edit,
    style: 'normal',
    press: { type: 'editContact', contact: id },
    opens: true,
  };
  const history: Action = {
    label: buttons.history,
    style: 'normal',
    press: { type: 'contactHistory', contact: id },
    opens: true,
  };
  return mayEdit ? [{ type: 'buttons', actions: [edit, history] }] : [];
}

/**
 * What there is to know, a line each: whether somebody answers, for whom it is and when, a remark, who keeps it right,
 * and whether to doubt it.
 */
function linesOf(entry: EntryView, timeZone: string, locale: Locale): string[] {
  const { contacts } = directoryWords(locale);
  const { places, note, hours, stale } = entry;
  const forWhom = places.map((place) => inLocale(place, locale)).join(', ');
  const said = contacts.hours(inLocale(hours, locale).replaceAll('\n', '; '));
  return [
    whenReachable(entry, timeZone, locale),
    said,
    forWhom,
    note ? inLocale(note, locale) : '',
    keptBy(entry, locale),
    stale ? `↻ ${contacts.stale}` : '',
  ].filter((line) => line !== '');
}

/** One contact point, with its numbers as links to call. */
export function contactBlocks(entry: EntryView, timeZone: string, locale: Locale): Block[] {
  const { contacts } = directoryWords(locale);
  const { name, person, phones, mail } = entry;
  const links = [...phones, ...(mail ? [{ text: mail, href: `mailto:${mail}` }] : [])];
  return [
    { type: 'text', text: [inLocale(name, locale), ...(person ? [person] : [])].join(' · '), strong: true },
    { type: 'links', label: mail ? contacts.callOrMail : contacts.call, links },
    { type: 'text', text: linesOf(entry, timeZone, locale).join('\n') },
    ...upkeep(entry, locale),
  ];
}
