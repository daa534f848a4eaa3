/** The standard lines of messages: L0 only, so a case code may be added but never a name or anything from the case (DES-2, DES-4). */
import { inLocale, type Locale, type Text } from '../domain/text';

/** Names of roles, one after the other with `or` between them. */
export const roleNames = (names: readonly Text[], locale: Locale, or: string): string =>
  names.map((name) => inLocale(name, locale)).join(or);

export const messagePhrases = {
  stageStarted: (stage: Text): Text => ({
    nl: `Nu aan de beurt: ${stage.nl}.`,
    'nl-BE': `Nu aan de beurt: ${stage['nl-BE'] ?? stage.nl}.`,
    en: `Up now: ${stage.en}.`,
  }),
  youAreIn: {
    nl: 'Je collega’s vragen je mee te denken in deze casus.',
    'nl-BE': 'Je collega’s vragen je mee te denken in dit dossier.',
    en: 'Your colleagues ask you to think along in this case.',
  } satisfies Text,
  youLead: {
    nl: 'Je voert nu de regie over deze casus.',
    'nl-BE': 'Je houdt nu de regie over dit dossier.',
    en: 'You now hold the lead in this case.',
  } satisfies Text,
  approved: (title: Text): Text => ({
    nl: `Je voorstel is goedgekeurd: ${title.nl}.`,
    'nl-BE': `Je voorstel is goedgekeurd: ${title['nl-BE'] ?? title.nl}.`,
    en: `Your proposal was approved: ${title.en}.`,
  }),
  rejected: (title: Text): Text => ({
    nl: `Je voorstel is niet goedgekeurd: ${title.nl}. Open de casus om te lezen waarom.`,
    'nl-BE': `Je voorstel is niet goedgekeurd: ${title['nl-BE'] ?? title.nl}. Open het dossier om te lezen waarom.`,
    en: `Your proposal was not approved: ${title.en}. Open the case to read why.`,
  }),
  taskForYou: (title: Text): Text => ({
    nl: `Er staat een taak voor je klaar: ${title.nl}.`,
    'nl-BE': `Er staat een taak voor je klaar: ${title['nl-BE'] ?? title.nl}.`,
    en: `There is a task for you: ${title.en}.`,
  }),
  reminder: (title: Text): Text => ({
    nl: `Herinnering: ${title.nl}.`,
    'nl-BE': `Herinnering: ${title['nl-BE'] ?? title.nl}.`,
    en: `Reminder: ${title.en}.`,
  }),
  overdue: (title: Text): Text => ({
    nl: `Dit ligt te lang stil: ${title.nl}. Kijk je even mee?`,
    'nl-BE': `Dit ligt te lang stil: ${title['nl-BE'] ?? title.nl}. Kijk je even mee?`,
    en: `This has been waiting too long: ${title.en}. Could you have a look?`,
  }),
  itemForYou: {
    nl: 'Je collega’s vertrouwen je een deel van deze casus toe. Open de casus om te zien wat.',
    'nl-BE': 'Je collega’s vertrouwen je een deel van dit dossier toe. Open het dossier om te zien wat.',
    en: 'Your colleagues entrust a part of this case to you. Open the case to see what.',
  } satisfies Text,
  forReporter: {
    nl: 'Er is iets voor je vastgelegd over wat je meldde. Open de casus om het te lezen.',
    'nl-BE': 'Er is iets voor jou genoteerd over wat je meldde. Open het dossier om het te lezen.',
    en: 'Something was put on record for you about what you reported. Open the case to read it.',
  } satisfies Text,
  retention: {
    nl: 'De bewaartermijn van dit dossier is bijna voorbij. Open het en beslis samen wat ermee gebeurt; vanzelf verdwijnt er niets.',
    en: 'The time for which this dossier is kept is nearly over. Open it and decide together what happens to it; nothing goes by itself.',
  } satisfies Text,
  held: {
    nl: 'Dit dossier wordt bewaard tot nader order.',
    en: 'This dossier is kept until further notice.',
  } satisfies Text,
  holdLifted: {
    nl: 'Dit dossier hoeft niet langer bewaard te worden dan gewoonlijk.',
    en: 'This dossier need not be kept longer than usual any more.',
  } satisfies Text,
  released: {
    nl: 'Het dossier is vrijgegeven. Je kunt het zeven dagen ophalen.',
    'nl-BE': 'Het dossier is vrijgegeven. Je kan het zeven dagen ophalen.',
    en: 'The dossier was released. You can fetch it for seven days.',
  } satisfies Text,
  accessAsked: {
    nl: 'Een collega vraagt om mee te mogen kijken. Open het journaal om te zien wie, en voeg die toe als het nodig is.',
    en: 'A colleague asks to be let in. Open the journal to see who, and add them if that is needed.',
  } satisfies Text,
  closed: {
    nl: 'Deze casus is afgesloten.',
    'nl-BE': 'Dit dossier is afgesloten.',
    en: 'This case has been closed.',
  } satisfies Text,
  reopened: {
    nl: 'Deze casus is weer open.',
    'nl-BE': 'Dit dossier is weer open.',
    en: 'This case is open again.',
  } satisfies Text,
  /** For whoever asks for what others begin; `next` names whom to ask. */
  startedByOthers: (title: Text, roles: readonly Text[]): { readonly text: Text; readonly next: Text } => ({
    text: {
      nl: `„${title.nl}” begint iemand met een andere rol dan de jouwe.`,
      'nl-BE': `„${title['nl-BE'] ?? title.nl}” begint iemand met een andere rol dan de jouwe.`,
      en: `“${title.en}” is started by somebody with another role than yours.`,
    },
    next: messagePhrases.askRoles(roles, { nl: 'Bij direct gevaar: bel 112.', en: 'In immediate danger: call 112.' }),
  }),
  /** Whom to ask, before the rest of what to do next. */
  askRoles: (roles: readonly Text[], rest: Text | undefined): Text => ({
    nl: `Vraag het aan: ${roleNames(roles, 'nl', ' of ')}.${rest ? ` ${rest.nl}` : ''}`,
    'nl-BE': `Vraag het aan: ${roleNames(roles, 'nl-BE', ' of ')}.${rest ? ` ${rest['nl-BE'] ?? rest.nl}` : ''}`,
    en: `Ask: ${roleNames(roles, 'en', ' or ')}.${rest ? ` ${rest.en}` : ''}`,
  }),
  noChannel: (role: Text): Text => ({
    nl: `Het kanaal van de rol ${role.nl} ontbreekt of is niet bereikbaar. De berichten zijn rechtstreeks naar de mensen gegaan. Laat het kanaal instellen.`,
    'nl-BE': `Het kanaal van de rol ${role['nl-BE'] ?? role.nl} ontbreekt of is niet bereikbaar. De berichten zijn rechtstreeks naar de mensen gegaan. Laat het kanaal instellen.`,
    en: `The channel of the role ${role.en} is missing or cannot be reached. Its messages went to the people directly. Please have the channel set up.`,
  }),
  unreachable: {
    nl: 'Iemand in deze casus is niet bereikbaar via de chat. Open de casus en neem zelf contact op.',
    'nl-BE': 'Iemand in dit dossier is niet bereikbaar via de chat. Open het dossier en neem zelf contact op.',
    en: 'Somebody in this case cannot be reached by chat. Open the case and contact them yourself.',
  } satisfies Text,
};
