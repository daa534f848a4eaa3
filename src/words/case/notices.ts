/**
 * What messages say about a case: L0 only, so a case code may be added but never a name or anything from the case
 * (DES-2, DES-4).
 */
import type { Text } from '../../domain/text';
import { withHoles } from '../with-holes';

export const noticeWords = {
  yourTurn: withHoles<[stage: Text, when: Text]>({
    nl: (stage, when) => `Jij bent aan zet: ${stage}, ${when}.`,
    en: (stage, when) => `It is your turn: ${stage}, ${when}.`,
  }),
  youAreIn: {
    nl: 'Je collega’s vragen je mee te denken in deze casus.',
    'nl-BE': 'Je collega’s vragen je mee te denken in dit dossier.',
    en: 'Your colleagues ask you to think along in this case.',
  },
  youLead: {
    nl: 'Je voert nu de regie over deze casus.',
    'nl-BE': 'Je houdt nu de regie over dit dossier.',
    en: 'You now hold the lead in this case.',
  },
  approved: withHoles<[title: Text]>({
    nl: (title) => `Je voorstel is goedgekeurd: ${title}.`,
    en: (title) => `Your proposal was approved: ${title}.`,
  }),
  rejected: withHoles<[title: Text]>({
    nl: (title) => `Je voorstel is niet goedgekeurd: ${title}. Open de casus om te lezen waarom.`,
    'nl-BE': (title) => `Je voorstel is niet goedgekeurd: ${title}. Open het dossier om te lezen waarom.`,
    en: (title) => `Your proposal was not approved: ${title}. Open the case to read why.`,
  }),
  unanswered: withHoles<[title: Text]>({
    nl: (title) => `Er kwam geen antwoord op tijd, dus gaat het door: ${title}.`,
    en: (title) => `No answer came in time, so it goes ahead: ${title}.`,
  }),
  lapsed: withHoles<[title: Text]>({
    nl: (title) =>
      `Je voorstel ging niet door: ${title}. Er is sindsdien iets veranderd. Kijk wat er nog moet, en stel het opnieuw voor.`,
    en: (title) =>
      `Your proposal did not go ahead: ${title}. Something has changed since. See what is left to do, and propose it again.`,
  }),
  somethingUndone: {
    nl: 'Waar je net bericht over kreeg was een vergissing, en is ongedaan gemaakt. Je hoeft er niets meer voor te doen.',
    en: 'What you were just told of was a mistake, and has been undone. You need do nothing more about it.',
  },
  undone: withHoles<[title: Text]>({
    nl: (title) => `Het was een vergissing en is ongedaan gemaakt: ${title}. Je hoeft hiervoor niets meer te doen.`,
    en: (title) => `It was a mistake and has been undone: ${title}. You need do nothing more about it.`,
  }),
  taskForYou: withHoles<[title: Text, when: Text]>({
    nl: (title, when) => `Er staat een taak voor je klaar: ${title}, ${when}.`,
    en: (title, when) => `There is a task for you: ${title}, ${when}.`,
  }),
  reminder: withHoles<[title: Text, when: Text]>({
    nl: (title, when) => `Herinnering: ${title}, ${when}.`,
    en: (title, when) => `Reminder: ${title}, ${when}.`,
  }),
  overdue: withHoles<[title: Text, when: Text]>({
    nl: (title, when) => `Dit ligt te lang stil: ${title}, ${when}. Kijk je even mee?`,
    en: (title, when) => `This has been waiting too long: ${title}, ${when}. Could you have a look?`,
  }),
  toHandOver: {
    nl: 'Iemand in deze casus veranderde van rol of vertrok. Draag alles in één keer over met /zorg overdragen.',
    'nl-BE': 'Iemand in dit dossier veranderde van rol of vertrok. Draag alles in één keer over met /zorg overdragen.',
    en: 'Somebody in this case changed role or left. Hand all of it over at once with /zorg handover.',
  },
  nobodyThere: withHoles<[title: Text]>({
    nl: (title) =>
      `Er is nu niemand die deze taak kan doen: ${title}. Noem een vervanger met /zorg afwezig; dan gaat de taak daarheen.`,
    en: (title) =>
      `Nobody who may do this task is there now: ${title}. Name a substitute with /zorg away; the task then goes to them.`,
  }),
  itemForYou: {
    nl: 'Je collega’s vertrouwen je een deel van deze casus toe. Open de casus om te zien wat.',
    'nl-BE': 'Je collega’s vertrouwen je een deel van dit dossier toe. Open het dossier om te zien wat.',
    en: 'Your colleagues entrust a part of this case to you. Open the case to see what.',
  },
  /** Said to somebody who may know no more of it: not what, who, when or which step. */
  receipts: {
    read: { nl: 'Wat je meldde is gelezen.', en: 'What you reported has been read.' },
    discussed: { nl: 'Wat je meldde is besproken.', en: 'What you reported has been discussed.' },
    decided: {
      nl: 'Over wat je meldde is een besluit genomen.',
      en: 'A decision was made about what you reported.',
    },
    closed: {
      nl: 'Wat je meldde is afgerond. Zie of hoor je weer iets, meld het dan opnieuw.',
      en: 'What you reported has been dealt with. If you see or hear something again, report it again.',
    },
  },
  forReporter: {
    nl: 'Er is iets voor je vastgelegd over wat je meldde. Open de casus om het te lezen.',
    'nl-BE': 'Er is iets voor jou genoteerd over wat je meldde. Open het dossier om het te lezen.',
    en: 'Something was put on record for you about what you reported. Open the case to read it.',
  },
  corrected: {
    nl: 'Er is iets verbeterd dat jij vastlegde of waarover jij de regie hebt. Open de casus om te zien wat en waarom.',
    'nl-BE':
      'Er is iets verbeterd dat jij noteerde of waarover jij de regie hebt. Open het dossier om te zien wat en waarom.',
    en: 'Something was corrected that you recorded or that you lead. Open the case to see what and why.',
  },
  alike: {
    nl: 'Er loopt al iets over deze leerling. Open de casus en kies: toevoegen, koppelen of iemand anders.',
    'nl-BE': 'Er loopt al iets over deze leerling. Open het dossier en kies: toevoegen, koppelen of iemand anders.',
    en: 'There is something about this pupil already. Open the case and choose: add, link, or somebody else.',
  },
  notMerged: {
    nl: 'Samenvoegen ging niet door: in de andere casus is intussen iets veranderd. Ze zijn nu gekoppeld. Open de casus en kijk wat nodig is.',
    'nl-BE':
      'Samenvoegen ging niet door: in het andere dossier is intussen iets veranderd. Ze zijn nu gekoppeld. Open het dossier en kijk wat nodig is.',
    en: 'They could not be merged: something has changed in the other case meanwhile. They are linked now. Open the case and see what is needed.',
  },
  retention: {
    nl: 'De bewaartermijn van dit dossier is bijna voorbij. Open het en beslis samen wat ermee gebeurt; vanzelf verdwijnt er niets.',
    en: 'The time for which this dossier is kept is nearly over. Open it and decide together what happens to it; nothing goes by itself.',
  },
  held: {
    nl: 'Dit dossier wordt bewaard tot nader order.',
    en: 'This dossier is kept until further notice.',
  },
  holdLifted: {
    nl: 'Dit dossier hoeft niet langer bewaard te worden dan gewoonlijk.',
    en: 'This dossier need not be kept longer than usual any more.',
  },
  released: {
    nl: 'Het dossier is vrijgegeven. Je kunt het zeven dagen ophalen.',
    'nl-BE': 'Het dossier is vrijgegeven. Je kan het zeven dagen ophalen.',
    en: 'The dossier was released. You can fetch it for seven days.',
  },
  accessAsked: {
    nl: 'Een collega vraagt om mee te mogen kijken. Open het logboek om te zien wie, en voeg die toe als dat nodig is.',
    en: 'A colleague asks to be let in. Open the journal to see who, and add them if that is needed.',
  },
  closed: {
    nl: 'Deze casus is afgesloten.',
    'nl-BE': 'Dit dossier is afgesloten.',
    en: 'This case has been closed.',
  },
  reopened: {
    nl: 'Deze casus is weer open.',
    'nl-BE': 'Dit dossier is weer open.',
    en: 'This case is open again.',
  },
} satisfies Record<string, Text | Record<string, Text> | ((...holes: never[]) => Text)>;
