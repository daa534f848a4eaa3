/**
 * Where somebody lives, and what tells that it was said at a school: streets with a number, functions, kinds of school.
 * Pure.
 */
import { isCommonCapital, isFunctionWord, isPlace } from './identifier-lists';
import { spansOf, type TextSpan } from './finding';
import { plainly } from './letters';

const STREET =
  '(?:straat|straatje|laan|steenweg|weg|plein|pleintje|dreef|lei|kade|kaai|gracht|singel|dijk|baan|plantsoen|straat|wal|vest|ring|boulevard|steeg|hof|park|pad|markt|burg|zijde|akker|veld|berg|dam|haven)';
const HOUSE =
  '(?:(?:nr\\.?|nummer|huisnummer|no\\.?)\\s)?\\d{1,4}(?:\\s?[a-z](?![\\p{L}\\d]))?(?:\\s?(?:bus|bte|hs|[-/])\\s?\\w{1,4})?(?![\\d\\p{L}%€]|[.,]\\d|\\s?(?:euro|uur|km|meter|leerlingen|keer|jaar))';
const STREETS = [
  new RegExp(
    `(?<![\\p{L}\\d])\\p{L}[\\p{L}'.-]{1,30}(?:straat|laan|steenweg|plein|dreef|gracht|singel|kade|kaai|stwg|str\\.?|stwg\\.|ln\\.)(?:\\s(?:op|naar|van|te)\\s\\p{Lu}\\p{L}{1,20})?,?\\s${HOUSE}`,
    'giu',
  ),
  new RegExp(
    `(?<![\\p{L}\\d])\\p{L}[\\p{L}'.-]{1,30}(?:lei|weg|dijk|baan|straatje|steeg|plantsoen|vest|wal),?\\s${HOUSE}`,
    'giu',
  ),
  new RegExp(`(?<![\\p{L}\\d])\\p{Lu}\\p{L}{2,30}(?:${STREET.slice(3, -1)}),?\\s${HOUSE}`, 'gu'),
  new RegExp(
    `(?<![\\p{L}\\d])(?:Steenweg|Plein|Baan|Dorp|Markt|Kerkplein|Brink)(?:\\s(?:op|naar|van)\\s\\p{Lu}\\p{L}{1,20})?\\s${HOUSE}`,
    'gu',
  ),
  new RegExp(
    `(?<![\\p{L}\\d])(?:rue|avenue|av\\.|boulevard|bd|chaussée|chemin|impasse|quai|square|place|allée)\\s(?:\\p{L}[\\p{L}'.-]{0,20},?\\s){1,4}${HOUSE}`,
    'giu',
  ),
  /(?<![\p{L}\d])\d{1,4}(?:\s?[a-z])?,?\s(?:rue|avenue|boulevard|chaussée|chemin|impasse|quai|square|place|allée)\s(?:d[eu]s?\s|de\sla\s|de\sl')?\p{L}[\p{L}'-]{1,25}/giu,
  /(?<![\p{L}\d])\d{1,4}[A-Za-z]?\s(?:\p{Lu}[\p{L}'.-]{1,20}\s){1,3}(?:Road|Street|Lane|Avenue|Close|Drive|Court|Crescent|Square|Terrace|Way|Gardens|Place|Row)(?!\p{L})/gu,
];
const MORE_STREETS = [
  new RegExp(`(?<![\\p{L}\\d])(?:Hof\\s)?[Tt](?:er|en)\\s\\p{Lu}\\p{L}{1,20},?\\s${HOUSE}`, 'gu'),
  // Where somebody lives, whatever the street is called.
  new RegExp(
    `(?<=(?<!\\p{L})(?:woont|wonen|woonde|adres:?|thuis|lives|habite)\\s(?:(?:op|in|aan|at|on|à)\\s)?(?:(?:de|het|den)\\s)?)\\p{Lu}[\\p{L}'-]{2,25}(?:\\s\\p{L}[\\p{L}'-]{1,25}){0,2},?\\s${HOUSE}`,
    'gu',
  ),
  /(?<!\p{L})(?:huis)?(?:nummer|nr\.?)\s\d{1,4}(?:\s?[a-z])?\s(?:in|van|op)\sde\s\p{L}{2,25}(?:straat|laan|steenweg|dreef|lei|weg|plein|gracht|singel|kade|kaai)(?!\p{L})/giu,
  /(?<!\p{L})(?:appartement|flat|app\.|appt\.?|apartment)\s(?:nr\.?\s|nummer\s)?\d{1,4}[A-Z]?(?![\d\p{L}])/giu,
  /(?<![\p{L}\d.,-])[1-9]\d{3}[a-z]{2}(?=,?\s\p{Lu}\p{Ll})/gu,
];
/** `Vrijheid 8, Turnhout`: whatever it is called, with its town. */
const BEFORE_TOWN =
  /(?<![\p{L}\d])(\p{Lu}\p{L}{2,24})\s\d{1,4}[a-z]?,\s(?:[1-9]\d{3}\s)?(\p{Lu}\p{L}{2,24})(?!\p{L})/gu;
/** A letter behind the number is that of a house. */
const WITH_LETTER = /(?<![\p{L}\d-])(\p{Lu}\p{Ll}{3,24})\s\d{1,3}[a-d](?![\p{L}\d-])/gu;
const NO_STREET =
  /^(?:havo|mavo|vmbo|gymnasium|atheneum|brugklas|bijl|tabel|figuur|kamer|optie|vraag|oefening|hoofdstuk|perron|gate|graad|jaar|year|form|page|step|point|room|lesson|klasse|fase|stap|lokaal|zaal|bijlage|punt|artikel|groep|klas|versie|week|dag|zone|regio|deel|team|les|blok)$/i;
const POSTCODE = /(?<![\p{L}\d.,-])[1-9]\d{3}\s?(?!S[ADS]|EU|OK|CL)[A-Z]{2}(?![\p{L}\d])/gu;

/** The address of a house: a street with a number, or a Dutch postcode. A street alone is a place in town. */
export const addressesIn = (text: string): TextSpan[] => [
  ...[...STREETS, ...MORE_STREETS, POSTCODE].flatMap((pattern) => spansOf(text, pattern, 'address')),
  ...spansOf(text, WITH_LETTER, 'address').filter(({ found }) => !NO_STREET.test(found.split(' ')[0]!)),
  ...[...text.matchAll(BEFORE_TOWN)].flatMap((match): TextSpan[] => {
    const [found, street = '', town = ''] = match;
    return isPlace(plainly(town)) && !NO_STREET.test(street)
      ? [{ kind: 'address', found, at: match.index, end: match.index + found.length }]
      : [];
  }),
];

const STAFF =
  /(?<!\p{L})(?:\p{L}{0,20}(?:direct(?:eur|eurs|rice|rices|ie|ies|ion)|leraars?|leraren|lerares(?:sen)?|leerkracht(?:en)?|docente?n?|opvoe(?:der|ders|dster|dsters)|titularis(?:sen)?|co(?:o|ö)rdinator(?:en)?|begeleid(?:er|ers|ster|sters)|assistente?n?|secretariaat|mentor(?:en)?|meester|juf(?:fen)?|teachers?|educator|éducat(?:eur|rice)s?|enseignante?s?|professeurs?|klasgeno(?:ot|te|ten)|instituteur|institutrice)|juffrouw|conciërge|concierge|stagiair(?:e|es|s)?|IB['-]?er|RT['-]?er|teamleid(?:er|ster)|afdelingshoofd|schoolhoofd|adjunct|decaan|rector|conrector|prefect|préfet|surveillant|toezichthouder|vertrouwens(?:persoon|leerkracht|leraar|personen)|schoolarts|schoolverpleegkundige|schoolpsycholoog|schoolmaatschappelijk\swerker|zorgjuf|intern(?:e)?\sbegeleider|intendant|portier|poetsvrouw|poetshulp|kuisvrouw|schoonmaakster|schoonmaker|kok|keukenhulp|refterpersoneel|buschauffeur|busbegeleid(?:er|ster)|overblijf(?:moeder|kracht|juf)|tso-kracht|brugfiguur|leerplichtambtenaar|gymleraar|zij-instromer|headteachers?|head\steacher|headmaster|headmistress|principal|form\stutor|tutor|school\s(?:nurse|secretary|counsellor|psychologist|social\sworker)|teaching\sassistant|classroom\sassistant|caretaker|classmates?|surveillante?|camarade\sde\sclasse|proviseur)(?!\p{L})/giu;
/** Shorter and looser words for them, and helpers that only some schools have. */
const MORE_STAFF =
  /(?<!\p{L})(?:zorgco|zoco|leerco|gradco|ankerfiguur|interim(?:aris)?|(?:\p{L}{1,12}-?)?(?:medewerk(?:er|ers|ster)|vervang(?:er|ster))|(?:team|afdelings|sector|bouw|locatie|graad|vestigings|onderbouw|bovenbouw|jaar)leid(?:er|sters?|ers)|refter(?:dame|juf|toezichter|vrouw|moeder)|\p{L}{0,12}toezicht(?:er|ers|ster|sters)|logopedist(?:e|es)?|kinesist(?:e)?|ergotherapeut(?:e)?|orthopedago(?:og|ge)|ICT['’-]?er|TOA|prof(?=\s(?:de|d'|of|van)(?!\p{L}))|profs|instit|pion(?:ne)?|CPE|economaat|bode|huismeester|klusjesman|kleuterjuf|vakjuf|preses|dean|deputy\shead|head\sof\syear|dinner\slady|lollipop\slady|librarian|SENCO|(?:\p{L}{1,16}-?)?coach(?:es)?|\p{L}{0,16}beheerder|\p{L}{0,16}ondersteuners?|(?:school|CLB-)?(?:dokter|arts)|maatschappelijk\swerk(?:er|ster|sters)|receptionist(?:e|es)?|vrijwillig(?:er|ers|ster)|onthaalmedewerker|huisbewaarder|ouderbegeleider|leerlingenraad|graadverantwoordelijke|verantwoordelijke|\p{L}{0,20}secretaresse|\p{L}{0,20}administratie|administrateur|boekhoud(?:er|ster)|\p{L}{0,12}pastor|(?:kleuter|peuter|groeps)leid(?:st)?ers?|remedial\steacher|\p{L}{0,14}verzorg(?:er|ster|sters)|\p{L}{0,16}adviseurs?|bibliothecar(?:is|esse)|(?:jongeren|opbouw|straathoek|jeugd)werk(?:er|ster)|medeleerling|medestudent|inspectrice|psychologe?|\p{L}{0,10}psycholo(?:og|ge)|school\scounsellor|governor|supply\steacher|gym\steacher|\p{L}{0,10}trainer|gardienne|puéricultrice|logopède|aumônier|économe)(?!\p{L})/giu;
/** A teacher, where it is not said of somebody who is good at something. */
const MASTER = /(?<=(?<!\p{L})(?:de|onze|een|mijn|zijn|haar|die)\s)meester(?=\s(?!over|in\s)|[.,;!?]|$)/giu;

/** Somebody of a school by what they do there: it may tell who the source is (BXN-3.4). */
export const staffIn = (text: string): TextSpan[] => [
  ...spansOf(text, STAFF, 'staff').filter(
    ({ found }) =>
      !/burgemeester|bouwmeester|^(?:sub)?meester$|leermeester|regisseur|regie/iu.test(found) ||
      (/^meester$/i.test(found) && /^M/.test(found)),
  ),
  ...spansOf(text, MORE_STAFF, 'staff'),
  ...spansOf(text, MASTER, 'staff'),
];

const SCHOOL =
  /(?<!\p{L})(?:(?:koninklijk\s)?at(?:h)?eneum|athénée|athenee|\p{L}{0,15}college|\p{L}{0,15}lyceum|lycée|collège|gymnasium|\p{L}{0,15}instituut|institut|internaat|internat|pensionnat|middenschool|kunsthumaniora|humaniora|campus|école\s\p{L}{2,20}|(?:basis|kleuter|lagere\s|peuter|vak|ambachts|handels|technische\s|beroeps|middelbare\s|secundaire\s|islamitische\s|katholieke\s|christelijke\s|openbare\s|vrije\s|stedelijke\s|gemeentelijke\s|freinet|steiner|montessori|jenaplan|methode|dalton|kunst|muziek|sport|topsport|concentratie|leefgemeenschaps|internationale\s|joodse\s|buitengewone\s|speciale\s)school|(?:secondary|primary|grammar|high|middle|nursery|boarding)\sschool|sixth\sform|buitengewoon\s(?:secundair\s|lager\s|basis)?onderwijs|speciaal\s(?:basis)?onderwijs|praktijkonderwijs|praktijkschool|(?:deeltijds|volwassenen|secundair|basis|kleuter|lager|voortgezet|technisch|beroeps|kunst)\s?onderwijs|vmbo|havo|vwo|mbo|hbo5|okan|buso|bubao|busO|tso|bso|kso|aso|dbso|enseignement\s(?:spécialisé|technique|professionnel|général)|scholengroep|scholengemeenschap|(?:gemeenschaps|stedelijk|gemeentelijk|provinciaal|katholiek|islamitisch|openbaar|bijzonder)\s?onderwijs|(?:eerste|tweede|derde)?graads?school|academie|conservatorium|comprehensive|(?<=het\s)Sint-\p{Lu}\p{L}{2,20}|type\s(?:basisaanbod|[1-9])|OV\s?[1-4]|leerwerkplaats|leerschool|mavo|vso|sbo|ath(?=\.)|vrij\sonderwijs|GO-school|brede\sschool|international\sschool|(?!hogeschool|avondschool|zomerschool|rijschool|autorijschool|zwemschool|dansschool|zondagsschool|voorschool|naschool|tekenschool)\p{L}{3,20}school(?:tje)?|(?:Catholic|Christian|Muslim|Jewish|Islamic|Protestant|public|private|state|faith|village)\sschool|(?:the|an|our)\sacademy)(?!\p{L})/giu;
const SHORT_SCHOOL =
  /(?<![\p{L}\d.])(?:(?<=(?:het|'t|de|een|op|aan|van)\s)(?:KA|KTA|VTI|MPI|ROC|AOC|PITO|KSO|SBO|VSO|SO|CLW|CDO|DBSO|CVO|clw|cdo|kta|vti|mpi|roc|aoc|sbo|vso)|K\.\s?A\.|K\.?T\.?A\.|GO!(?:-\p{L}+)?|S\.?B\.?O\.|V\.?S\.?O\.)(?![\p{L}\d])/gu;

/** A kind of school: with the neighbourhood it tells which one. */
export const schoolKindsIn = (text: string): TextSpan[] =>
  [SCHOOL, SHORT_SCHOOL].flatMap((pattern) => spansOf(text, pattern, 'school'));

const PUPIL =
  '(?:[Ll]eerlinge?|[Jj]ongen|[Mm]eisje|[Kk]ind|[Kk]leuter|[Ss]cholier|[Ss]tudente?|[Pp]upil|[Zz]oon|[Dd]ochter|[Zz]oontje|[Dd]ochtertje|[Bb]roer|[Bb]roertje|[Zz]us|[Zz]usje|[Nn]eefje|[Nn]ichtje|[Nn]icht|[Nn]eef|[Ff]amilie|[Gg]ezin|élève|Élève|LEERLING)';
const INITIAL = new RegExp(`(?<!\\p{L})${PUPIL}\\s((?:\\p{Lu}\\.\\s?){1,3})(?!\\p{Ll})`, 'dgu');
const NAMED = new RegExp(
  `(?<!\\p{L})${PUPIL}\\s(?:(?:met de naam|genaamd|genoemd|heet|heette|named|called)\\s)?(\\p{Lu}[\\p{L}'-]{1,40})`,
  'dgu',
);

/** A name or an initial right behind the word for a pupil. `spare` says which words are nobody's name here. */
export function namedPupilsIn(text: string, spare: (plain: string) => boolean): TextSpan[] {
  const named = spansOf(text, NAMED, 'name', 1).filter(({ found }) => {
    const parts = plainly(found.replace(/'s$/, '')).split(/[^\p{L}]+/u);
    return (
      /\p{Ll}/u.test(found) &&
      !parts.every((part) => part === '' || isCommonCapital(part) || isFunctionWord(part) || spare(part))
    );
  });
  return [...spansOf(text, INITIAL, 'name', 1), ...named];
}
