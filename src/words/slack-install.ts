/**
 * What somebody reads who puts the app into a Slack workspace. They are not known to us, so the page speaks both
 * languages.
 */
type Page = { readonly title: string; readonly text: string };

/**
 * `unknown`: the workspace is of no tenant · `organisation`: a whole organisation at once · `rotating`: tokens that
 * expire · `stale`: another browser, or too late.
 */
export const INSTALL_PAGES = [
  'installed',
  'unknown',
  'organisation',
  'rotating',
  'cancelled',
  'stale',
  'failed',
] as const;
export type InstallPage = (typeof INSTALL_PAGES)[number];

const nl: Readonly<Record<InstallPage, Page>> = {
  installed: {
    title: 'Zorgspoor staat in je werkruimte',
    text: 'Typ nu /invite @Zorgspoor in elk kanaal van een rol. Wie Zorgspoor beheert kan met „zorgspoor doctor” zien of alles klopt.',
  },
  unknown: {
    title: 'Deze werkruimte hoort niet bij deze server',
    text: 'Er is niets bewaard en de toegang is meteen weer ingetrokken. Hoort je school hier wel? Vraag wie Zorgspoor beheert om de werkruimte in het bestand van de school te zetten.',
  },
  organisation: {
    title: 'Kies één werkruimte',
    text: 'Zorgspoor wordt per werkruimte geïnstalleerd, niet voor een hele organisatie tegelijk. Er is niets bewaard.',
  },
  rotating: {
    title: 'Zet „token rotation” uit',
    text: 'In de Slack-app staat „token rotation” aan. Zorgspoor zou dan na een halve dag stilvallen. Er is niets bewaard. Maak de app opnieuw met het manifest, waarin het uit staat.',
  },
  cancelled: { title: 'Er is niets geïnstalleerd', text: 'Je hebt de installatie gestopt. Er is niets bewaard.' },
  stale: {
    title: 'Begin opnieuw',
    text: 'Deze link is te oud, of hoort bij een andere browser. Er is niets bewaard. Begin opnieuw bij het adres dat eindigt op /slack/install.',
  },
  failed: {
    title: 'Het is niet gelukt',
    text: 'Slack of de database was even niet bereikbaar, of Slack nam het niet aan. Probeer het over een paar minuten opnieuw.',
  },
};

const en: Readonly<Record<InstallPage, Page>> = {
  installed: {
    title: 'Zorgspoor is in your workspace',
    text: 'Now type /invite @Zorgspoor in the channel of each role. Whoever administers Zorgspoor can see with “zorgspoor doctor” whether all is right.',
  },
  unknown: {
    title: 'This workspace does not belong to this server',
    text: 'Nothing was kept, and the access was withdrawn at once. Does your school belong here? Ask whoever administers Zorgspoor to put the workspace into the school’s file.',
  },
  organisation: {
    title: 'Choose one workspace',
    text: 'Zorgspoor is installed workspace by workspace, not for a whole organisation at once. Nothing was kept.',
  },
  rotating: {
    title: 'Turn “token rotation” off',
    text: 'In the Slack app “token rotation” is on. Zorgspoor would fall silent after half a day. Nothing was kept. Make the app anew with the manifest, in which it is off.',
  },
  cancelled: { title: 'Nothing was installed', text: 'You stopped the installation. Nothing was kept.' },
  stale: {
    title: 'Please start again',
    text: 'This link is too old, or belongs to another browser. Nothing was kept. Start again at the address that ends in /slack/install.',
  },
  failed: {
    title: 'It did not work',
    text: 'Slack or the database could not be reached for a moment, or Slack did not accept it. Please try again in a few minutes.',
  },
};

/** The page in each language. */
export const installWords = { nl, en } as const;
