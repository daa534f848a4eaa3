/**
 * The words of the document for a data protection officer: Dutch, since it is part of a school's own assessment. Says
 * what the program does; what a school thinks of it is for people.
 */
import type { Act, FieldType, Level } from '../../domain/procedure/pathway';

export const LEVEL_WORDS: Readonly<Record<Level, string>> = {
  L0: 'L0 signaal zonder naam',
  L1: 'L1 inhoud',
  L2: 'L2 over wie het gaat',
  L3: 'L3 wie het zei',
};

export const FIELD_WORDS: Readonly<Record<FieldType, string>> = {
  text: 'korte tekst',
  longText: 'vrije tekst',
  choice: 'keuze',
  choices: 'keuzes',
  yesNo: 'ja of nee',
  date: 'datum',
  people: 'mensen van school',
  person: 'iemand van school',
  list: 'lijst',
  item: 'deel van de casus',
  items: 'delen van de casus',
  organisation: 'school of dienst',
  organisations: 'scholen of diensten',
  email: 'mailadres',
  phone: 'telefoonnummer',
};

export const doneBy = ({ by }: Pick<Act, 'by'>, roleName: (role: string) => string): string =>
  'roles' in by ? by.roles.map(roleName).join(', ') : 'members' in by ? 'iedereen in de casus' : 'wie de casus leidt';

/** Headings in their order; the one on changes is filled in from an earlier document. */
export const DPIA_HEADINGS = {
  changed: 'Wat er veranderd is',
  who: 'Wie verantwoordelijk is, en wie verwerkt',
  why: 'Waarvoor: de procedures',
  what: 'Welke gegevens',
  where: 'Waar ze staan en langskomen',
  readers: 'Wie wat leest',
  howLong: 'Hoe lang',
  rights: 'Wat de apps op de platformen mogen',
  measures: 'Wat er tegen misbruik gedaan is',
  open: 'Wat de school nog zelf moet beantwoorden',
} as const;
export type DpiaPart = keyof typeof DPIA_HEADINGS;

export const dpiaWords = {
  title: 'Zorgspoor: bouwsteen voor de DPIA',
  intro: (at: string, version: string) =>
    `Gemaakt op ${at} door Zorgspoor ${version}, uit de instellingen, de bestanden van de scholen, de manifesten van de apps en de procedures zoals ze nu zijn. Er staat niets in over een casus, een leerling of een medewerker. Maak het opnieuw na elke verandering: \`zorgspoor dpia --out BESTAND\` zegt dan wat er anders is.`,
  limits:
    'Dit is materiaal voor een DPIA, niet de DPIA zelf. Noodzaak, evenredigheid, grondslag en wat betrokkenen ervan vinden beschrijft de school; onderaan staat wat er nog te beantwoorden is.',
  first: 'Dit is het eerste document: er is niets om mee te vergelijken.',
  same: 'Niets, sinds het vorige document.',
  added: (line: string) => `erbij: ${line}`,
  gone: (line: string) => `weg: ${line}`,
  school: (name: string, responsible: string, officer: string) =>
    `- **${name}**: verantwoordelijke ${responsible}; functionaris voor gegevensbescherming ${officer}.`,
  noOfficer: '*nog in te vullen* (`privacy` in het bestand van de school)',
  staff: (school: string, staff: number, partners: number) =>
    `- ${school}: ${staff} mensen van school en ${partners} van partners kunnen Zorgspoor gebruiken.`,
  processors: {
    teams:
      '- **Microsoft** (Teams): verwerker van wat door Teams gaat; wat de bot in Azure houdt is zijn registratie, geen casus.',
    slack: '- **Slack**: verwerker van wat door Slack gaat.',
    host: '- **Wie de machine beheert**, en wie de database aanbiedt als dat een ander is.',
    none: '- Geen platform: dit is de speeltuin, met verzonnen scholen.',
  },
  procedure: (title: string, edition: string, schools: string, acts: number, fields: number) =>
    `- **${title}** (editie ${edition}; ${schools}): ${acts} handelingen met ${fields} vragen.`,
  fieldsHead: ['| handeling | vraag | soort | niveau |', '|---|---|---|---|'],
  alsoKept:
    'Daarbij legt elke casus vast wie wat deed, wie las, wie iets probeerde dat niet mocht, en wanneer. Het gaat om bijzondere persoonsgegevens van minderjarigen, en soms om strafbare feiten.',
  staffData:
    'Van wie er werkt: naam, rol, het nummer van het account op het platform, afwezigheid (nooit waarom) en werkdagen. Dat staat in het bestand van de school en, voor wat sindsdien is besloten, in de opslag.',
  place: {
    mongodb: (place: string) => `- Casussen: in ${place}, versleuteld met een eigen sleutel per casus.`,
    files: (place: string) =>
      `- Casussen: in bestanden op deze machine (${place}), versleuteld met een eigen sleutel per casus.`,
    clear:
      '- Onversleuteld daarnaast, om te zoeken en te tellen: school, code, procedure, stap, status, datums, welke soorten besluit er vielen en hoeveel er geschreven is.',
    keySetting: '- De hoofdsleutel: in de instellingen van de bot (`MASTER_KEY` of `MASTER_KEY_FILE`).',
    keyFile:
      '- De hoofdsleutel: in het bestand `master.key` naast de casussen. Een kopie van die map is dus ook een kopie van de sleutel.',
    ownKeys: (schools: string) => `- Een eigen hoofdsleutel hebben: ${schools}.`,
    teams: '- Door Microsoft Teams gaat wat iemand opent of invult, in een venster. In kanalen en meldingen staat L0.',
    slack: '- Door Slack gaat wat iemand opent of invult, in een venster. In kanalen en meldingen staat L0.',
    log: '- Log: op standaarduitvoer, zonder namen, inhoud en geheimen; codes van casussen wel.',
    metrics: (on: boolean) =>
      on
        ? '- Cijfers over de werking: op een eigen poort, zonder namen en codes.'
        : '- Cijfers over de werking: staan uit.',
    address: (url: string) => `- Adres: ${url}. Een link naar een dossier werkt één keer, een kwartier lang.`,
    noAddress: '- Geen adres ingesteld: er zijn geen links naar een dossier.',
  },
  readersIntro:
    'Een rol geeft geen toegang: wie niet in de casus zit, leest er niets van en kan niet weten dat hij bestaat. Wie erin zit leest L0 en L1; over wie het gaat (L2) en wie het zei (L3) alleen met deze rollen:',
  readersHead: [
    '| procedure | L2: over wie het gaat | L3: wie het zei | alleen het eigen deel | leidt |',
    '|---|---|---|---|---|',
  ],
  nobody: 'niemand',
  byRole: (school: string, role: string, people: number) => `- ${school}: ${people} als ${role}.`,
  kept: (school: string, procedure: string, years: number, says: 'school' | 'procedure' | 'nobody') =>
    `- ${school}, ${procedure}: ${years} jaar na het sluiten (${says === 'nobody' ? 'zonder andere opgave' : `zoals de ${says} zegt`}).`,
  keptHow:
    'Tijd alleen wist niets. Twee mensen besluiten: vernietigen, of met een reden bewaren. Vernietigen wist de sleutel van de casus; in een back-up is die pas weg als de back-up weg is. Afwezigheid verdwijnt een jaar na afloop.',
  scopes: (app: string, rights: readonly string[]) => `- ${app}: ${rights.map((right) => `\`${right}\``).join(', ')}.`,
  scopesWhy: 'Waarvoor elk recht nodig is staat in `docs/permissions.md`.',
  measures: [
    '- Versleuteling per casus (AES-256-GCM), met een hoofdsleutel die wisselen kan zonder de casussen te herschrijven.',
    '- Elk besluit dat ertoe doet vraagt een tweede mens; niemand keurt het eigen voorstel goed.',
    '- Wie leest staat op schrift in de casus zelf; wie het probeerde en niet mocht ook.',
    '- Wat opgeschreven is kan niemand veranderen; `zorgspoor verify` vindt wat toch veranderd, weg of teruggezet is.',
    '- Geen naam en geen inhoud in kanalen, meldingen, logs en cijfers; een test doorzoekt al wat eruit gaat.',
    '- Wie Zorgspoor wat kan doen, en wat dat níet tegenhoudt, staat in `docs/security.md`.',
  ],
  questions: [
    '- Grondslag per procedure, en wat er gebeurt als een ouder of leerling bezwaar maakt.',
    '- Verwerkersovereenkomsten met wie hierboven als verwerker staat, en waar zij gegevens houden.',
    '- Waar de machine staat, wie erbij kan, hoe vaak een back-up gemaakt wordt en hoe lang die blijft.',
    '- Wie de hoofdsleutel bewaart, en waar de twee kopieën liggen.',
    '- Of de bewaartermijnen hierboven die van de school zijn.',
    '- Wie nu en dan leest wie er keek, en wat er dan mee gebeurt.',
    '- Hoe leerlingen, ouders en personeel weten dat dit er is (de pagina `/privacy` is een begin).',
  ],
} as const;
