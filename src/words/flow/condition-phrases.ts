/**
 * When a way is gone, in short words: one phrase for each kind of condition. They stand beside an arrow, so they are no
 * whole sentences.
 */
import { inEachLocale, inLocale, type Text } from '../../domain/text';
import { viewPhrases } from '../case/view-phrases';
import { withHoles } from '../with-holes';

/** A question in front of its answer: without the mark that it ends with. */
const bare = (label: string): string => label.replace(/[\s:?]{1,9}$/, '');

const joined = (parts: readonly Text[], joint: Text): Text =>
  inEachLocale((locale) => parts.map((part) => inLocale(part, locale)).join(` ${inLocale(joint, locale)} `));

const AND: Text = { nl: 'en', en: 'and' };
const OR: Text = { nl: 'of', en: 'or' };
const within = withHoles<[inside: Text]>({ nl: (inside) => `(${inside})`, en: (inside) => `(${inside})` });

/** Parts with a word between them, none said twice; a part of several is put in brackets. */
function listed(all: readonly { readonly text: Text; readonly several: boolean }[], joint: Text): Text {
  const parts = all.filter(({ text }, index) => all.findIndex((other) => other.text.nl === text.nl) === index);
  const inside = parts.map(({ text, several }) => (several && parts.length > 1 ? within(text) : text));
  return joined(inside, joint);
}

/** Some of which any one will do: `a, b or c`. */
export const anyOne = (texts: readonly Text[]): Text =>
  inEachLocale((locale) => {
    const said = texts.map((text) => inLocale(text, locale));
    const last = said.slice(-2).join(` ${inLocale(OR, locale)} `);
    return [...said.slice(0, -2), last].join(', ');
  });

const days = {
  friday: { nl: 'vrijdag', en: 'a Friday' },
  day_off: { nl: 'een vrije dag', en: 'a day off' },
  before_day_off: { nl: 'een dag voor een vrije dag', en: 'the day before a day off' },
  end_of_school_year: { nl: 'in het einde van het schooljaar', en: 'at the end of the school year' },
  monday: { nl: 'maandag', en: 'a Monday' },
  tuesday: { nl: 'dinsdag', en: 'a Tuesday' },
  wednesday: { nl: 'woensdag', en: 'a Wednesday' },
  thursday: { nl: 'donderdag', en: 'a Thursday' },
} satisfies Record<string, Text>;

const organisations = {
  school: { nl: 'een school', en: 'a school' },
  service: { nl: 'een dienst', en: 'a service' },
  group: { nl: 'een werkgroep', en: 'a working group' },
  nursery: { nl: 'kleuteronderwijs', en: 'nursery education' },
  primary: { nl: 'basisonderwijs', en: 'primary education' },
  secondary: { nl: 'secundair onderwijs', en: 'secondary education' },
} satisfies Record<string, Text>;

const people = {
  staff: { nl: 'iemand van de school', en: 'somebody of the school' },
  partner: { nl: 'iemand van buiten de school', en: 'somebody from outside the school' },
  lead: { nl: 'wie de regie heeft', en: 'whoever leads' },
  member: { nl: 'iemand uit de casus', 'nl-BE': 'iemand uit het dossier', en: 'somebody in the case' },
  excluded: { nl: 'iemand die erbuiten blijft', en: 'somebody who is kept out' },
  actor: { nl: 'wie dit doet', en: 'whoever does this' },
  anybody: { nl: 'iemand', en: 'somebody' },
} satisfies Record<string, Text>;

export const conditionPhrases = {
  days,
  organisations,
  people,
  yes: viewPhrases.yes,
  no: viewPhrases.no,
  every: (parts: Parameters<typeof listed>[0]): Text => listed(parts, AND),
  either: (parts: Parameters<typeof listed>[0]): Text => listed(parts, OR),
  not: withHoles<[what: Text]>({ nl: (what) => `niet: ${what}`, en: (what) => `not: ${what}` }),
  answer: withHoles<[label: Text, value: Text]>({
    nl: (label, value) => `${bare(label)}: ${value}`,
    en: (label, value) => `${bare(label)}: ${value}`,
  }),
  filled: withHoles<[label: Text]>({
    nl: (label) => `„${bare(label)}” ingevuld`,
    en: (label) => `“${bare(label)}” filled in`,
  }),
  empty: withHoles<[label: Text]>({
    nl: (label) => `„${bare(label)}” niet ingevuld`,
    en: (label) => `“${bare(label)}” not filled in`,
  }),
  saysSomething: withHoles<[label: Text]>({
    nl: (label) => `„${bare(label)}” zegt iets`,
    en: (label) => `“${bare(label)}” says something`,
  }),
  saysNothing: withHoles<[label: Text]>({
    nl: (label) => `„${bare(label)}” zegt niets`,
    en: (label) => `“${bare(label)}” says nothing`,
  }),
  mentions: withHoles<[label: Text, words: Text]>({
    nl: (label, words) => `„${bare(label)}” heeft het over ${words}`,
    en: (label, words) => `“${bare(label)}” mentions ${words}`,
  }),
  done: withHoles<[title: Text]>({ nl: (title) => `„${title}” gedaan`, en: (title) => `“${title}” done` }),
  doneWith: withHoles<[title: Text, answers: Text]>({
    nl: (title, answers) => `„${title}” gedaan (${answers})`,
    en: (title, answers) => `“${title}” done (${answers})`,
  }),
  answerNot: withHoles<[label: Text, value: Text]>({
    nl: (label, value) => `${bare(label)}: niet ${value}`,
    en: (label, value) => `${bare(label)}: not ${value}`,
  }),
  lastly: withHoles<[answer: Text]>({ nl: (answer) => `eerder ${answer}`, en: (answer) => `earlier ${answer}` }),
  proposed: withHoles<[title: Text]>({
    nl: (title) => `„${title}” wacht op akkoord`,
    en: (title) => `“${title}” awaits approval`,
  }),
  names: withHoles<[label: Text, who: Text]>({
    nl: (label, who) => `${bare(label)}: ${who}`,
    en: (label, who) => `${bare(label)}: ${who}`,
  }),
  fewer: withHoles<[count: number, who: Text]>({
    nl: (count, who) => (count === '1' ? `niet ${who}` : `minder dan ${count} keer ${who}`),
    en: (count, who) => (count === '1' ? `not ${who}` : `fewer than ${count} times ${who}`),
  }),
  more: withHoles<[count: number, who: Text]>({
    nl: (count, who) => (count === '0' ? who : `meer dan ${count} keer ${who}`),
    en: (count, who) => (count === '0' ? who : `more than ${count} times ${who}`),
  }),
  tasksOpen: { nl: 'er staat nog iets open', en: 'something is still open' },
  stands: withHoles<[what: Text, state: Text]>({
    nl: (what, state) => `${what}: ${state}`,
    en: (what, state) => `${what}: ${state}`,
  }),
  stage: withHoles<[title: Text]>({ nl: (title) => `bij „${title}”`, en: (title) => `at “${title}”` }),
  by: withHoles<[who: Text]>({ nl: (who) => `door ${who}`, en: (who) => `by ${who}` }),
  leadSet: { nl: 'iemand heeft de regie', en: 'somebody leads' },
  leadEmpty: { nl: 'niemand heeft nog de regie', en: 'nobody leads yet' },
  day: withHoles<[day: Text]>({ nl: (day) => `op ${day}`, en: (day) => `on ${day}` }),
  reachable: withHoles<[contact: Text]>({
    nl: (contact) => `${contact} is te bereiken`,
    en: (contact) => `${contact} can be reached`,
  }),
  casesOpen: withHoles<[what: Text]>({
    nl: (what) => `er is er nog een open: ${what}`,
    en: (what) => `one is still open: ${what}`,
  }),
  thereIs: withHoles<[kind: Text]>({ nl: (kind) => `er is: ${kind}`, en: (kind) => `there is: ${kind}` }),
  noneLeft: withHoles<[kind: Text, states: Text]>({
    nl: (kind, states) => `${kind}: nergens nog „${states}”`,
    en: (kind, states) => `${kind}: none left “${states}”`,
  }),
  nobody: withHoles<[role: Text]>({ nl: (role) => `er is geen ${role}`, en: (role) => `there is no ${role}` }),
  identified: { nl: 'in de tekst is iemand te herkennen', en: 'the text tells who it is' },
  concerns: withHoles<[what: Text]>({ nl: (what) => `het gaat om ${what}`, en: (what) => `it concerns ${what}` }),
  organisationKnown: { nl: 'het is bekend van welke school', en: 'it is known of which school' },
  held: { nl: 'het dossier moet bewaard blijven', en: 'the record has to be kept' },
  retentionPassed: { nl: 'de bewaartermijn is voorbij', en: 'the time to keep the record is over' },
} as const;
