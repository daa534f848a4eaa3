/**
 * What the interface says in Dutch; the other languages are checked against its shape. Warm, short, factual, and never
 * blaming.
 */

/** Everything the interface says in one language. */
export type Words = typeof nl;

export const nl = {
  app: 'Zorgspoor',
  tones: {
    done: 'Vastgelegd',
    info: 'Ter info',
    hint: 'Advies',
    ask: 'Reden nodig',
    refused: 'Dit kan niet',
    stale: 'Verouderd',
    urgent: 'Direct gevaar?',
  },
  /** The state of a stage, said after its name. */
  stages: { done: 'gedaan', current: 'nu', skipped: 'overgeslagen', unneeded: 'niet nodig', ahead: 'straks' },
  buttons: {
    open: 'Openen',
    openCase: (code: string) => `${code} openen`,
    view: 'Bekijken',
    urgent: 'Acuut',
    approve: 'Akkoord',
    reject: 'Niet akkoord',
    withdraw: 'Intrekken',
    tick: 'Klaar',
    noted: 'Genoteerd',
    journal: 'Logboek',
    whoToCall: 'Wie kan ik nu bellen?',
    toCase: 'Naar de casus',
    readRecord: 'Lees wat is vastgelegd',
    list: 'Mijn casussen',
    record: 'Vastleggen',
    close: 'Sluiten',
    cancel: 'Annuleren',
    goOn: 'Verder',
    more: 'Verder lezen',
    back: 'Terug',
  },
  headings: {
    proposals: 'Wacht op akkoord',
    ownTasks: 'Jouw taken',
    otherTasks: 'Taken van anderen',
    acts: 'Wat je nu kunt doen',
    besides: 'Dit kan altijd',
    tracks: 'Hoe het ervoor staat',
    start: 'Iets nieuws beginnen',
    usage: 'Zo gebruik je Zorgspoor',
  },
  labels: {
    asked: 'Nu nodig',
    due: 'Uiterlijk',
    lead: 'Regie',
    members: 'In de casus',
    flags: 'Let op',
    missing: 'Waarom deze stap nog niet klaar is',
    foundAt: 'Te vinden op',
  },
  facts: {
    closed: 'Deze casus is afgesloten.',
    due: (when: string) => `uiterlijk ${when}`,
    overdue: (when: string) => `had klaar moeten zijn op ${when}`,
    doneByAct: 'Deze taak is klaar zodra je vastlegt wat er is gebeurd.',
    owner: (owner: string) => `voor ${owner}`,
    inPlaceOf: (who: string, whom: string) => `${who} (in plaats van ${whom})`,
    chosen: (roles: string, person: string) => `${roles}: ${person}`,
    ownProposal: 'Dit is jouw voorstel. Een collega die mag beslissen, kijkt mee.',
    recorded: (by: string, when: string) => `Door ${by}, ${when}`,
    recordedOn: (when: string) => `Op ${when}`,
    hidden: (count: number) =>
      count === 1 ? '1 antwoord is niet voor jou zichtbaar.' : `${count} antwoorden zijn niet voor jou zichtbaar.`,
    openNow: 'nu bereikbaar',
    opensAt: (when: string) => `nu gesloten, weer open ${when}`,
    closedNow: 'nu gesloten',
    rule: (id: string) => `(${id.includes(',') ? 'regels' : 'regel'} ${id})`,
    rules: (ids: string) => `regels: ${ids}`,
    noLead: 'nog niemand',
    theLead: 'wie de regie heeft',
    somebody: 'iemand',
    heldBy: (name: string) => `bij ${name}`,
    yours: 'bij jou',
    ownPart: 'Je ziet hier jouw deel: wat jij schreef, wat over jouw onderdeel gaat en wat er van jou gevraagd wordt.',
    inGoodHands: 'Dit is in goede handen: het team gaat ermee verder. Wat jij schreef, staat hieronder.',
    callFirst: 'Bel meteen. Opschrijven kan daarna.',
  },
  answers: { yes: 'Ja', no: 'Nee' },
  approval: {
    title: (act: string) => `Akkoord gevraagd: ${act}`,
    waiting: 'Dit voorstel wacht op akkoord van iemand die mag beslissen. Bekijk het eerst.',
    approved: 'Akkoord gegeven.',
    rejected: 'Niet akkoord. De indiener weet waarom.',
    lapsed: 'Dit voorstel is vervallen.',
  },
  form: {
    explain: 'Schrijf in een of twee zinnen op waarom.',
    choose: 'Kies',
    search: 'Typ een naam',
    ifEmpty: 'Vul dit nog in.',
    onePerLine: 'Zet er één op elke regel.',
    change: 'Wijzig',
  },
  entry: {
    /** `system`: what the school calls its pupil system, as it stands in a sentence. */
    button: (system: string) => `Tekst voor ${system}`,
    title: (code: string, system: string) => `Tekst voor ${system} · ${code}`,
    help: (system: string) => `Neem deze tekst over in ${system} en klik daarna op Genoteerd.`,
    label: 'Over te nemen tekst',
  },
  journal: {
    title: (code: string) => `Logboek · ${code}`,
    help: 'Wie deed wat en wanneer. Hier wordt niets gewist of veranderd.',
  },
  list: { title: 'Mijn casussen' },
  empty: {
    noCases: 'Je hebt geen casussen.',
    cases: 'Je hebt geen casussen. Maak je je zorgen om een leerling? Begin hieronder.',
    start: 'Er is hier niets wat jij kunt beginnen. Vraag het aan de coördinator.',
    journal: 'Hier staat nog niets.',
    choices: 'Er is niemand om uit te kiezen.',
    options: 'Er is nu niets om uit te kiezen.',
  },
  fromMessage: {
    title: 'Signaal uit een bericht',
    help: 'Kies wat je wilt beginnen. De tekst van het bericht gaat mee als voorstel; er is nog niets vastgelegd, en in het kanaal verandert niets.',
    form: 'Wat wil je beginnen?',
    text: 'Tekst van het bericht',
    go: 'Verder',
  },
  note: { title: 'Zorgspoor' },
  help: {
    title: 'Hulp',
    intro:
      'Zorgspoor leidt je stap voor stap door de afgesproken route. Alleen wie bij een casus hoort, ziet wat erin staat.',
    start: (command: string, title: string) => `/${command} opent het formulier: ${title}.`,
    mention: (command: string) =>
      `In een kanaal of chat: @Zorgspoor ${command}, of @Zorgspoor dossier. Het antwoord zie alleen jij.`,
    noNames: 'Typ geen namen of details in een kanaal. Die horen in het formulier.',
    danger: 'Bel 112. Dat gaat altijd voor.',
  },
  notifications: {
    ping: (code: string, asked: string) => `${code}: ${asked}.`,
    closed: (code: string) => `${code}: afgesloten.`,
    approval: {
      waiting: (code: string) => `${code}: er wordt akkoord gevraagd.`,
      approved: (code: string) => `${code}: er is akkoord gegeven.`,
      rejected: (code: string) => `${code}: er is niet akkoord gegeven.`,
      lapsed: (code: string) => `${code}: een voorstel is vervallen.`,
    },
    notice: (code: string, say: string) => `${code}: ${say}`,
    answer: 'Antwoord van Zorgspoor, alleen voor jou.',
  },
  edge: {
    sorry: 'Dat ging mis',
    apology:
      'Er ging iets mis aan onze kant. Open de casus om te zien wat er is vastgelegd en probeer het daarna opnieuw. Bij direct gevaar: bel 112.',
    working: 'Een ogenblik.',
    /** In the place of mentions: a message is taken over without who is in it. */
    mentions: { person: '@iemand', everybody: '@iedereen', group: '@groep', channel: '#kanaal' },
    openInDialog: 'Klik op Openen. Het venster dat dan opent, zie alleen jij.',
    /** The words of a message are only ever in a form; when that could not be shown they are gone. */
    wordsGone:
      'Het formulier kon niet opengaan, en de tekst van het bericht is niet bewaard. Kies dezelfde actie nog eens bij dat bericht, of begin hier met een leeg formulier.',
  },
};
