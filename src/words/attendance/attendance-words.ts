/** What the cards of who is away say around it. */
import type { Locale } from '../../domain/text';

const nl = {
  form: {
    title: 'Afwezig',
    help: 'Zo lang krijgt wie waarneemt je taken en berichten. Je plek in elke casus blijft van jou. Een reden hoeft niet.',
    titleDays: 'Werkdagen',
  },
  list: {
    title: 'Wie is er niet',
    none: 'Er is niemand weg, voor zover hier gemeld.',
    days: 'Werkdagen',
    substitute: (name: string) => `${name} neemt waar`,
    nobody: 'geen vervanger genoemd: een collega met dezelfde rol, als die er is',
    said: (name: string, when: string) => `gemeld door ${name}, ${when}`,
    configured: 'staat in de instellingen',
  },
  buttons: { save: 'Vastleggen', away: 'Afwezig melden', days: 'Werkdagen', back: 'Toch aanwezig' },
};
type Words = typeof nl;

const belgian: Words = {
  ...nl,
  form: {
    ...nl.form,
    help: 'Zo lang krijgt wie waarneemt je taken en berichten. Je plaats in elk dossier blijft van jou. Een reden hoeft niet.',
  },
};

const en: Words = {
  form: {
    title: 'Away',
    help: 'For as long, whoever takes your place gets your tasks and messages. Your place in every case stays yours. No reason is needed.',
    titleDays: 'Working days',
  },
  list: {
    title: 'Who is away',
    none: 'Nobody is away, as far as was said here.',
    days: 'Working days',
    substitute: (name) => `${name} takes their place`,
    nobody: 'no substitute named: a colleague with the same role, if there is one',
    said: (name, when) => `said by ${name}, ${when}`,
    configured: 'stands in the configuration',
  },
  buttons: { save: 'Record', away: 'Say you are away', days: 'Working days', back: 'There after all' },
};

const ALL: Record<Locale, Words> = { nl, 'nl-BE': belgian, en };

export const attendanceWords = (locale: Locale): Words => ALL[locale];
