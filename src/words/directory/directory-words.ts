/**
 * What the interface says about the directory: whom to call, who keeps it, good practices. A part of its own of the
 * wording, in every language.
 */
import type { Locale } from '../../domain/text';

export type DirectoryWords = typeof nl;

const nl = {
  buttons: {
    search: 'Zoeken',
    edit: 'Aanpassen',
    history: 'Geschiedenis',
    add: 'Contactpunt toevoegen',
    manage: 'Beheer politiezone',
    practices: 'Goede praktijken',
    lookUp: 'Wie kan ik bellen?',
    restore: 'Terugzetten',
    save: 'Opslaan',
  },
  contacts: {
    title: 'Wie kan ik nu bellen?',
    results: 'Contactinformatie',
    emergency: 'Alarmnummer',
    call: 'Bel',
    callOrMail: 'Bel of mail',
    found: (words: string) => `Gezocht naar: ${words}`,
    nothing: (words: string) =>
      `Niets gevonden voor “${words}”. Probeer een gemeente, een school, een politiezone of een dienst.`,
    empty: 'Hier staan nog geen contactpunten.',
    left: (count: number) =>
      count === 1
        ? 'Er is er nog 1. Zoek op een gemeente, school of dienst.'
        : `Er zijn er nog ${count}. Zoek op een gemeente, school of dienst.`,
    openNow: 'Nu bereikbaar',
    opensAt: (when: string) => `Nu gesloten. Weer bereikbaar: ${when}`,
    closed: 'Nu gesloten',
    hours: (hours: string) => `Bereikbaar: ${hours}`,
    owner: (owner: string) => `Bijgehouden door: ${owner}`,
    checked: (date: string) => `Laatst nagekeken: ${date}`,
    neverChecked: 'Laatst nagekeken: onbekend',
    stale: 'Langer dan een jaar niet nagekeken. Vraag bij het bellen of dit nog klopt.',
    search: 'Zoek op gemeente, school, politiezone of dienst',
  },
  kept: {
    title: 'Beheer politiezone',
    zones: (zones: string) => `Contactpunten van ${zones}. Wat te lang niet is nagekeken, staat bovenaan.`,
    empty: 'Er zijn nog geen contactpunten. Voeg het eerste toe.',
    check: 'Kijk dit na en zet de datum van vandaag.',
    removed: 'Verwijderd',
  },
  form: {
    titleNew: 'Contactpunt toevoegen',
    title: (name: string) => `Aanpassen: ${name}`,
    help: 'Iedereen van de scholen ziet wat je hier invult. Wie wat heeft aangepast, blijft bewaard.',
  },
  history: {
    title: (name: string) => `Geschiedenis: ${name}`,
    help: 'Wie paste wat aan, en wanneer. Hier wordt niets gewist.',
    empty: 'Nog niemand heeft dit aangepast: zo staat het in de instellingen.',
    did: { added: 'toegevoegd', changed: 'aangepast', removed: 'verwijderd' },
    line: (version: number, when: string, by: string, did: string) => `${version}. ${when} · ${by} · ${did}`,
    nothing: '–',
  },
  practices: {
    title: 'Goede praktijken',
    help: 'Enkele goede praktijken die inspirerend kunnen werken.',
    empty: 'Hier staan nog geen goede praktijken.',
    read: 'Lees verder',
  },
};

const nlBe: DirectoryWords = {
  ...nl,
};

const en: DirectoryWords = {
  buttons: {
    search: 'Search',
    edit: 'Edit',
    history: 'History',
    add: 'Add a contact point',
    manage: 'Manage police zone',
    practices: 'Good practices',
    lookUp: 'Whom can I call?',
    restore: 'Restore',
    save: 'Save',
  },
  contacts: {
    title: 'Whom can I call now?',
    results: 'Contact information',
    emergency: 'Emergency number',
    call: 'Call',
    callOrMail: 'Call or mail',
    found: (words) => `Looked for: ${words}`,
    nothing: (words) => `Nothing was found for “${words}”. Try a municipality, a school, a police zone or a service.`,
    empty: 'There are no contact points here yet.',
    left: (count) =>
      count === 1
        ? 'There is 1 more. Search by municipality, school or service.'
        : `There are ${count} more. Search by municipality, school or service.`,
    openNow: 'Can be reached now',
    opensAt: (when) => `Closed now. Can be reached again: ${when}`,
    closed: 'Closed now',
    hours: (hours) => `Hours: ${hours}`,
    owner: (owner) => `Kept by: ${owner}`,
    checked: (date) => `Last checked: ${date}`,
    neverChecked: 'Last checked: unknown',
    stale: 'Not checked for over a year. When you call, ask whether this is still right.',
    search: 'Search by municipality, school, police zone or service',
  },
  kept: {
    title: 'Manage police zone',
    zones: (zones) => `Contact points of ${zones}. What was not checked for too long comes first.`,
    empty: 'There are no contact points yet. Add the first one.',
    check: 'Check this and fill in the date of today.',
    removed: 'Removed',
  },
  form: {
    titleNew: 'Add a contact point',
    title: (name) => `Edit: ${name}`,
    help: 'Everybody of the schools sees what you fill in here. Who edited what is kept.',
  },
  history: {
    title: (name) => `History: ${name}`,
    help: 'Who edited what, and when. Nothing is ever erased here.',
    empty: 'Nobody has edited this yet: this is what the configuration says.',
    did: { added: 'added', changed: 'edited', removed: 'removed' },
    line: (version, when, by, did) => `${version}. ${when} · ${by} · ${did}`,
    nothing: '–',
  },
  practices: {
    title: 'Good practices',
    help: 'Some good practices that may inspire.',
    empty: 'There are no good practices here yet.',
    read: 'Read on',
  },
};

const WORDS: Record<Locale, DirectoryWords> = { nl, 'nl-BE': nlBe, en };

/** What the interface says about the directory to somebody of this locale. */
export function directoryWords(locale: Locale): DirectoryWords {
  return WORDS[locale];
}
