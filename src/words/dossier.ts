/**
 * What a dossier says around what is in it, and what goes with its link. A part of its own of the wording, in every
 * language.
 */
import type { RuleLevel } from '../domain/procedure/pathway';
import type { Locale } from '../domain/text';

export type DossierWords = typeof nl;

const nl = {
  language: 'nl-NL',
  title: (code: string) => `Dossier ${code}`,
  confidential: 'Vertrouwelijk',
  releasedBy: (names: string) => `Vrijgegeven door ${names}`,
  page: (page: number, of: number) => `Pagina ${page} van ${of}`,
  and: ' en ',
  headings: {
    cover: 'Over dit dossier',
    standing: 'Hoe de casus ervoor staat',
    steps: 'Wat er gebeurde, in volgorde',
    norms: 'Bijlage A. De regels zoals ze golden',
  },
  labels: {
    school: 'School',
    code: 'Dossier',
    procedure: 'Werkwijze',
    edition: 'Versie van de werkwijze',
    opened: 'Geopend',
    closed: 'Afgesloten',
    status: 'Stand',
    whom: 'Vrijgegeven aan',
    why: 'Waarom',
    releasedBy: 'Vrijgegeven door',
    releasedAt: 'Vrijgegeven op',
    made: 'Opgehaald',
    subject: 'Gaat over',
    lead: 'Regie',
    people: 'In de casus',
    flags: 'Let op',
    kept: 'Bewaard tot',
    hold: 'Bewaarplicht',
    zone: 'Tijden',
    steps: 'Stappen',
    reason: 'Reden',
    next: 'Wat te doen',
    proposedBy: 'Voorgesteld door',
    soleReason: 'Waarom zonder tweede persoon',
  },
  status: { open: 'Open', closed: 'Afgesloten' },
  stages: { done: 'gedaan', current: 'nu', skipped: 'overgeslagen', unneeded: 'niet nodig', ahead: 'nog niet' },
  levels: { refuse: 'weigert', ask: 'vraagt een reden', hint: 'advies' } satisfies Record<RuleLevel, string>,
  /** What an answer was before it was corrected. */
  before: (label: string) => `Eerst stond er bij „${label}”`,
  onHold: 'Bewaren tot nader order.',
  zone: (zone: string) => `Plaatselijke tijd (${zone}). CET is wintertijd, CEST is zomertijd.`,
  secret: (count: number) =>
    count === 1 ? '1 onderdeel niet opgenomen (beroepsgeheim).' : `${count} onderdelen niet opgenomen (beroepsgeheim).`,
  unreadable: (count: number) =>
    count === 1
      ? '1 onderdeel niet opgenomen (niet zichtbaar voor wie het dossier ophaalde).'
      : `${count} onderdelen niet opgenomen (niet zichtbaar voor wie het dossier ophaalde).`,
  source: (count: number) =>
    count === 1
      ? '1 onderdeel niet opgenomen (van wie het komt).'
      : `${count} onderdelen niet opgenomen (van wie het komt).`,
  masked:
    'Dit dossier gaat over één persoon. Namen van anderen zijn onleesbaar gemaakt en medewerkers staan er met hun functie in.',
  normsHelp:
    'Alle regels bij wat in dit dossier is vastgelegd, letterlijk zoals ze in deze versie van de werkwijze staan.',
  entriesHeading: (system: string) => `Bijlage B. Teksten voor ${system}`,
  entriesHelp: (system: string) =>
    `Deze teksten kregen de medewerkers om over te nemen. Een tekst in ${system} is geen melding bij Veilig Thuis.`,
  entriesNone: (system: string) => `Er zijn geen teksten voor ${system}.`,
  nothing: 'Er is niets vastgelegd.',
  link: {
    title: (code: string) => `Dossier ${code} ophalen`,
    once: 'De link hieronder werkt één keer, een kwartier lang. Wie hem heeft, kan het dossier openen: stuur hem niet door.',
    journal: 'Dat je het dossier ophaalt, komt in het logboek te staan.',
    masked: 'Lees het na voordat je het geeft. Namen herkent Zorgspoor, maar niet elke zin die over een ander gaat.',
    label: 'Dossier',
    text: 'Pdf ophalen',
    until: (when: string) => `De link werkt tot ${when}.`,
    button: 'Dossier ophalen',
    again: 'Nieuwe link',
  },
  fetch: {
    title: 'Een dossier ophalen',
    text: 'Dit werkt één keer: klik één keer en wacht even, want een tweede klik breekt de eerste af. Sla het bestand op waar alleen jij bij kunt.',
    button: 'Dossier ophalen',
  },
  gone: {
    title: 'Deze link werkt niet (meer)',
    text: 'Een link naar een dossier werkt één keer, een kwartier lang. Haal in Teams of Slack een nieuwe op met /dossier, de code en het woord export.',
  },
  away: {
    title: 'Dat lukt nu niet',
    text: 'Het dossier is even niet bereikbaar. Haal over een paar minuten een nieuwe link op met /dossier, de code en het woord export.',
  },
};

const nlBe: DossierWords = {
  ...nl,
  language: 'nl-BE',
  headings: {
    ...nl.headings,
    standing: 'Hoe het dossier ervoor staat',
  },
  labels: { ...nl.labels, people: 'In het dossier' },
  entriesHelp: (system) =>
    `Deze teksten kregen de personeelsleden om over te nemen. Een tekst in ${system} is geen melding bij een andere dienst.`,
  masked:
    'Dit dossier gaat over één persoon. Namen van anderen zijn onleesbaar gemaakt en personeelsleden staan erin met hun functie.',
};

const en: DossierWords = {
  language: 'en-GB',
  title: (code) => `Dossier ${code}`,
  confidential: 'Confidential',
  releasedBy: (names) => `Released by ${names}`,
  page: (page, of) => `Page ${page} of ${of}`,
  and: ' and ',
  headings: {
    cover: 'About this dossier',
    standing: 'How the case stands',
    steps: 'What happened, in order',
    norms: 'Annex A. The rules as they were',
  },
  labels: {
    school: 'School',
    code: 'Dossier',
    procedure: 'Procedure',
    edition: 'Version of the procedure',
    opened: 'Opened',
    closed: 'Closed',
    status: 'Status',
    whom: 'Released to',
    why: 'Why',
    releasedBy: 'Released by',
    releasedAt: 'Released on',
    made: 'Taken out',
    subject: 'About',
    lead: 'Lead',
    people: 'In the case',
    flags: 'Keep in mind',
    kept: 'Kept until',
    hold: 'Hold',
    zone: 'Times',
    steps: 'Steps',
    reason: 'Reason',
    next: 'What to do',
    proposedBy: 'Proposed by',
    soleReason: 'Why without a second person',
  },
  status: { open: 'Open', closed: 'Closed' },
  stages: { done: 'done', current: 'now', skipped: 'skipped', unneeded: 'not needed', ahead: 'not yet' },
  levels: { refuse: 'refuses', ask: 'asks a reason', hint: 'advice' },
  before: (label) => `Before this, at “${label}”`,
  onHold: 'To be kept until further notice.',
  zone: (zone) => `Local time (${zone}). CET is winter time, CEST is summer time.`,
  secret: (count) =>
    count === 1 ? '1 part not included (professional secrecy).' : `${count} parts not included (professional secrecy).`,
  unreadable: (count) =>
    count === 1
      ? '1 part not included (not visible to whoever took out the dossier).'
      : `${count} parts not included (not visible to whoever took out the dossier).`,
  source: (count) =>
    count === 1 ? '1 part not included (whom it came from).' : `${count} parts not included (whom it came from).`,
  masked: 'This dossier is about one person. Names of others were made unreadable, and staff are told by their role.',
  normsHelp:
    'Every rule on what is recorded in this dossier, word for word as it stands in this version of the procedure.',
  entriesHeading: (system) => `Annex B. Texts for ${system}`,
  entriesHelp: (system) =>
    `These texts were given to staff to copy. A text in ${system} is never a report to another service.`,
  entriesNone: (system) => `There are no texts for ${system}.`,
  nothing: 'Nothing is recorded.',
  link: {
    title: (code) => `Fetch dossier ${code}`,
    once: 'The link below works once, for a quarter of an hour. Whoever has it can open the dossier: do not pass it on.',
    journal: 'That you take out the dossier goes on record.',
    masked:
      'Read it before you hand it over. Zorgspoor knows names, but not every sentence that is about somebody else.',
    label: 'Dossier',
    text: 'Fetch the PDF',
    until: (when) => `The link works until ${when}.`,
    button: 'Fetch the dossier',
    again: 'New link',
  },
  fetch: {
    title: 'Get a dossier',
    text: 'This works once: click once and wait a moment, because a second click breaks off the first. Save the file where only you can get at it.',
    button: 'Get the dossier',
  },
  gone: {
    title: 'This link does not work (any more)',
    text: 'A link to a dossier works once, for a quarter of an hour. Get a new one in Teams or Slack with /dossier, the code and the word export.',
  },
  away: {
    title: 'Not possible now',
    text: 'The dossier cannot be reached right now. Get a new link in a few minutes with /dossier, the code and the word export.',
  },
};

const WORDS: Record<Locale, DossierWords> = { nl, 'nl-BE': nlBe, en };

/** What the dossier says in this language. */
export const dossierWords = (locale: Locale): DossierWords => WORDS[locale];
