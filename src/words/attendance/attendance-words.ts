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
  handOver: {
    title: 'Overdragen',
    help: 'Wie van rol veranderde of vertrok, met de open casussen waar die nog in zit.',
    none: 'Iedereen in de open casussen heeft nog de rol waarmee die erin kwam.',
    form: 'Alles gaat in één keer over: taken, onderdelen en regie. Het geeft jou geen toegang tot de casussen.',
    cases: 'Casussen',
  },
  buttons: {
    save: 'Vastleggen',
    away: 'Afwezig melden',
    days: 'Werkdagen',
    back: 'Toch aanwezig',
    handOver: 'Overdragen',
    approve: 'Akkoord, draag over',
  },
};
type Words = typeof nl;

const belgian: Words = {
  ...nl,
  form: {
    ...nl.form,
    help: 'Zo lang krijgt wie waarneemt je taken en berichten. Je plaats in elk dossier blijft van jou. Een reden hoeft niet.',
  },
  handOver: {
    ...nl.handOver,
    help: 'Wie van rol veranderde of vertrok, met de open dossiers waar die nog in zit.',
    none: 'Iedereen in de open dossiers heeft nog de rol waarmee die erin kwam.',
    form: 'Alles gaat in één keer over: taken, onderdelen en regie. Het geeft jou geen toegang tot de dossiers.',
    cases: 'Dossiers',
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
  handOver: {
    title: 'Hand over',
    help: 'Whoever changed role or left, with the open cases they are still in.',
    none: 'Everybody in the open cases still has the role with which they came into them.',
    form: 'All of it goes over at once: tasks, parts and lead. It gives you no access to the cases.',
    cases: 'Cases',
  },
  buttons: {
    save: 'Record',
    away: 'Say you are away',
    days: 'Working days',
    back: 'There after all',
    handOver: 'Hand over',
    approve: 'Agreed, hand over',
  },
};

const ALL: Record<Locale, Words> = { nl, 'nl-BE': belgian, en };

export const attendanceWords = (locale: Locale): Words => ALL[locale];
