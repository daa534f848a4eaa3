/**
 * Days and times as people write them: of the calendar, of the week, counted from today, of the clock and of the
 * school's day. Pure.
 */
import { spansOf, type TextSpan } from './finding';

const MONTH =
  '(?:jan(?:uari|uary|vier)?|feb(?:ruari|ruary)?|février|fev|maart|mrt|march|mars|apr(?:il)?|avril|mei|may|mai|juni?|june|juin|juli?|july|juillet|aug(?:ustus|ust)?|août|sep(?:t|tember|tembre)?|o[kc]t(?:ober|obre)?|nov(?:ember|embre)?|d[eé]c(?:ember|embre)?)';
const NUMBER =
  '(?:\\d{1,3}|een|één|twee|drie|vier|vijf|zes|zeven|acht|negen|tien|elf|twaalf|veertien|enkele|paar|anderhalve|halve|un|une|deux|trois|quatre|cinq|six|sept|huit|neuf|dix|onze|douze|one|two|three|four|five|seven|eight|nine|ten|eleven|twelve)';
const EDGE = '(?<![\\p{L}\\d])';
const END = '(?![\\p{L}\\d])';
const of = (pattern: string, flags = 'giu'): RegExp => new RegExp(pattern, flags);

/** A day of the calendar, with its month in figures or in letters. */
const CALENDAR = [
  of(
    `(?<![\\d/.-])(?:\\d{1,2}\\s?[-/.|_–]\\s?\\d{1,2}\\s?[-/.|_–]\\s?'?(?:\\d{4}|\\d{2})|\\d{1,2}\\s\\d{1,2}\\s20\\d{2}|'?\\d{2}-\\d{2}-\\d{2}|\\d{4}[-/.]\\d{2}[-/.]\\d{2})(?![\\d/\\p{L}])`,
  ),
  of(`${EDGE}\\d{1,2}(?:e|er|ste|de|st|nd|rd|th)?\\s(?:of\\s)?${MONTH}${END}`),
  of(`${EDGE}${MONTH}\\s\\d{1,2}(?:st|nd|rd|th)?(?![\\d\\p{L}])`),
  of(`${EDGE}\\p{L}{2,22}(?:ste|de|ième)\\s${MONTH}${END}`),
  of(
    `${EDGE}(?:\\p{L}{3,6}\\s?(?:en|ën)\\s?)?(?:een|twee|drie|vier|vijf|zes|zeven|acht|negen|tien|elf|twaalf|\\p{L}{3,5}tien|twintig|dertig|premier|(?:dix-|vingt-(?:et-)?)?(?:un|deux|trois|quatre|cinq|six|sept|huit|neuf)|dix|onze|douze|treize|quatorze|quinze|seize|vingt|trente(?:-et-un)?)\\s${MONTH}${END}`,
  ),
  of(
    `(?<![\\d\\p{L}.,/-])(?:(?:0[1-9]|[12]\\d|3[01])(?:0[1-9]|1[0-2])(?:20)?[23]\\d|20[23]\\d(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\\d|3[01]))(?![\\d\\p{L}])`,
  ),
  of(`(?<![\\d/.,-])\\d{1,2}[.\\s](?:X{0,1}I{1,3}|I?[VX]|VI{1,3}|XI{1,2})${END}`, 'gu'),
];
const DAY_AND_MONTH = /(?<![\d/.,:-])(\d{1,2})([-/.])(\d{1,2})(?![\d/.,:-]?\d|\s?(?:euro|EUR|€|%|uur|u\b|km|jaar))/giu;
const ON = /(?:^|\s|\()(?:op|van|dd\.?|vanaf|sinds|tot|voor|na|le|du|on|since|ma|di|wo|do|vr|za|zo)\.?\s$/iu;

const WEEKDAY =
  '(?:(?:maan|dins|woens|donder|vrij|zater|zon)dag(?:s|en|morgen|ochtend|voormiddag|middag|namiddag|avond|nacht)?|(?:mon|tues|wednes|thurs|fri|satur|sun)days?|lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche)';
const DAYS = [
  of(`${EDGE}${WEEKDAY}${END}`),
  of(
    `${EDGE}(?:(?:eer)?gister(?:en)?|(?:eer)?gister(?:en)?(?:avond|morgen|ochtend|middag|namiddag|nacht)|deze\\s(?:ochtend|morgen|voormiddag|middag|namiddag|avond|nacht)|this\\s(?:morning|afternoon|evening)|ce\\s(?:matin|soir|midi)|cet\\saprès-midi|cette\\snuit|'?s\\sanderendaags|le\\slendemain|the\\snext\\sday|zonet|daarnet|zojuist|zopas|daarstraks|vandaag|van(?:morgen|ochtend|voormiddag|middag|namiddag|avond|nacht)|overmorgen|avant-hier|aujourd'hui|yesterday|today|tonight|last night|hier\\s(?:matin|soir|après-midi|midi|encore|en classe)|vorige nacht)${END}`,
  ),
  of(
    `${EDGE}(?:(?:een\\s)?${NUMBER}\\s)(?:dag(?:en)?|weken|week|schooldagen|uur|uren)\\s(?:geleden|terug|eerder)${END}`,
  ),
  of(`${EDGE}il y a\\s${NUMBER}\\s(?:jours?|semaines?|heures?)${END}`),
  of(`${EDGE}${NUMBER}\\s(?:days?|weeks?|hours?)\\s(?:ago|earlier)${END}`),
  of(
    `(?<=${EDGE}(?:de|den|op|the|on the|le)\\s)(?:[1-9]|[12]\\d|3[01])(?:ste|de|e|st|nd|rd|th)(?!\\s?(?:klas|jaar|leerjaar|keer|maal|graad|uur|lesuur|plaats|stap|fase|week|middelbaar|verdieping|time|grade|year|step|floor|les)|[\\p{L}\\d-])`,
  ),
  // Abbreviated, with the point that says so, or before a date.
  of(`${EDGE}(?:ma|di|wo|do|vr|za|zo|maand|dinsd|woensd|donderd|vrijd|zaterd|zond)\\.(?=[\\s,]|$)`),
  of(`${EDGE}(?:ma|di|wo|do|vr|za|zo)(?=\\s\\d{1,2}[-/.]\\d)`),
  of(`${EDGE}(?:ma|di|wo|do|vr|za)\\s(?:[1-9]|[12]\\d|3[01])(?=[.,;)]?(?:$|\\s(?:om|in|was|is|kwam|heeft|had)${END}))`),
  of(`${EDGE}(?:ma|di|wo|do|vr|za|zo)/(?:ma|di|wo|do|vr|za|zo)${END}`),
  of(`${EDGE}(?:afgelopen|vorig|dit|voor\\shet|na\\shet|in\\shet|last|le|ce)\\sweek-?end${END}`),
  of(
    `${EDGE}(?:de|het|le|la|the)\\s(?:avond|ochtend|dag|nacht|middag|namiddag|morgen|soir|matin|jour|evening|morning|day)\\s(?:voordien|ervoor|erna|nadien|daarvoor|daarna|tevoren|avant|après|d'avant|d'après|before|after)${END}`,
  ),
  of(`${EDGE}(?:twee|drie|vier|enkele|\\d{1,2})\\s(?:dagen|uur|weken)\\slater${END}`),
  of(`${EDGE}${WEEKDAY}\\s(?:de\\s|the\\s|le\\s)?\\d{1,2}(?:st|nd|rd|th|e|ste)?${END}`),
  of(`${EDGE}(?:moederdag|vaderdag|valentijn(?:sdag)?|dierendag|werelddierendag|carnaval|gedichtendag)${END}`),
  of(`${EDGE}(?:(?:de\\s)?dag|daags)\\s(?:voor|na|ervoor|erna)${END}(?:\\s(?:de|het)\\s\\p{L}{3,30})?`),
  of(`${EDGE}(?:eerste|laatste)\\sschooldag${END}`),
  of(
    `${EDGE}(?:allerheiligen|allerzielen|kerstavond|kerstdag|kerstmis|nieuwjaar(?:sdag)?|oudjaar|oudejaarsavond|driekoningen|paasmaandag|pasen|hemelvaart(?:sdag)?|pinkstermaandag|pinksteren|wapenstilstand|koningsdag|bevrijdingsdag|sinterklaasavond|sint-maarten|halloween|toussaint|noël|pâques|christmas|easter|suikerfeest|offerfeest)${END}`,
  ),
];

const HOUR = '(?:een|één|twee|drie|vier|vijf|zes|zeven|acht|negen|tien|elf|twaalf|\\d{1,2})';
const UUR_EN = '(?:one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|\\d{1,2})';
const HEURE = '(?:une|deux|trois|quatre|cinq|six|sept|huit|neuf|dix|onze|douze|treize|quatorze|quinze|seize|\\d{1,2})';
const LESSON =
  '(?:eerste|tweede|derde|vierde|vijfde|zesde|zevende|achtste|laatste|[1-9](?:e|de|ste)|first|second|third|fourth|fifth|sixth|last|[1-9](?:st|nd|rd|th)|première|deuxième|troisième|quatrième)';
const FULL_HOUR = '(?:enen|tweeën|drieën|vieren|vijven|zessen|zevenen|achten|negenen|tienen|elven|twaalven)';
const CLOCKS = [
  of(`(?<=${EDGE}(?:om|rond|tegen|na|voor|bij)\\s)${FULL_HOUR}${END}`),
  of(`${EDGE}(?:[01]\\d|2[0-3])[0-5]\\d\\s?uur${END}`),
  of(`(?<=${EDGE}'?s\\s(?:ochtends|morgens|middags|namiddags|avonds|nachts)\\s(?:om|rond|tegen)\\s)${HOUR}${END}`),
  // The parts of a day at school.
  of(
    `${EDGE}(?:${LESSON}\\s)?(?:ochtend|voormiddag|middag|namiddag|lunch|avond)?(?:pauze|speeltijd|speelkwartier)${END}`,
  ),
  of(
    `${EDGE}(?:tegen|over|rond|tussen|vers|à|après|after|at|around)\\s(?:de\\s|le\\s)?(?:middag|midi|noon|lunch)${END}`,
  ),
  of(`${EDGE}(?:récré|récréation|playtime|recess|break\\stime|lunch\\sbreak)${END}`),
  of(`${EDGE}(?:les|period|lesson|cours)\\s[1-9]${END}`),
  of(
    '(?<![\\d.,:/])(?:[01]?\\d|2[0-3])\\s?(?:[:uh]\\s?[0-5]\\d(?!\\d)|[.][0-5]\\d(?=\\s?(?:uur|u\\b|h\\b|am\\b|pm\\b))(?:\\s?(?:uur|am|pm|u))?|\\s?uur\\b|u(?![\\p{L}\\d])|\\su(?=[.,;\\s]|$)|h(?![\\p{L}\\d])|\\s?[ap]\\.?m\\b)',
  ),
  of(
    '(?<=(?:om|rond|tegen|vanaf|tot|voor|na|at|around|until|à|vers)\\s)(?:[01]?\\d|2[0-3])[.:][0-5]\\d(?!\\d|\\s?(?:euro|%))',
  ),
  of(`${EDGE}(?:half|kwart\\s(?:voor|na|over)|(?:vijf|tien)\\s(?:voor|na|over)(?:\\shalf)?)\\s${HOUR}${END}`),
  of(`${EDGE}${HOUR}\\suur${END}`),
  of(
    `${EDGE}(?:[1-9]|1\\d|2\\d|iets|even)\\s(?:voor|over)\\s(?:twee|drie|vier|vijf|zes|zeven|acht|negen|tien|elf|twaalf|[1-9]|1[0-2])(?![\\p{L}\\d]|\\s\\p{L})`,
  ),
  of(`${EDGE}(?:eerste|tweede|laatste)\\sbel${END}`),
  of(`${EDGE}(?:voor|na|bij|tegen)\\sde\\sbel${END}`),
  of(
    `${EDGE}(?:avondstudie|middagstudie|nabewaking|voorbewaking|studie-uur|breaktime|lunchtime|home\\stime|assembly)${END}`,
  ),
  of(`${EDGE}${LESSON}\\sblok${END}`),
  of(`${EDGE}(?:half\\spast|(?:a\\s)?quarter\\s(?:past|to)|(?:five|ten|twenty)\\s(?:past|to))\\s${UUR_EN}${END}`),
  of(`${EDGE}${UUR_EN}\\so'clock${END}`),
  of(`${EDGE}${HEURE}\\sheures?(?:\\s(?:et\\s)?(?:demie|quart|trente|quinze))?${END}`),
  of(`${EDGE}${LESSON}\\s(?:les)?uur${END}`),
  of(`${EDGE}${LESSON}\\s(?:lesson|period|heure|les)${END}`),
  of(`${EDGE}lesuur\\s\\d${END}`),
];

const all = (text: string, patterns: readonly RegExp[]): TextSpan[] =>
  patterns.flatMap((pattern) => spansOf(text, pattern, 'moment'));

/** `28/11`: a day and a month, and no share, version or price. */
const dayAndMonth = (text: string): TextSpan[] =>
  [...text.matchAll(DAY_AND_MONTH)].flatMap((match) => {
    const [found, day, sign, month] = match;
    const fits = Number(day) >= 1 && Number(day) <= 31 && Number(month) >= 1 && Number(month) <= 12;
    const certain =
      sign !== '.' ||
      ON.test(text.slice(Math.max(0, match.index - 8), match.index)) ||
      (Number(day) > 12 && month!.length === 2) ||
      (day!.length === 2 && month!.length === 2 && (day!.startsWith('0') || month!.startsWith('0')));
    return fits && certain ? [{ kind: 'moment', found, at: match.index, end: match.index + found.length }] : [];
  });

/** When it was, as near as a day or an hour. A week, a month or "lately" tells less (FM-19). */
export const momentsIn = (text: string): TextSpan[] => [
  ...all(text, CALENDAR),
  ...dayAndMonth(text),
  ...all(text, DAYS),
  ...all(text, CLOCKS),
];

const BIRTH = new RegExp(
  `(?:(?<!\\p{L})(?:geb(?:oren|oortedatum|oortedag|d|\\.)?|verjaart|jarig|born|dob|née?|naissance|birthday|date of birth)(?!\\p{L})|°)[^\\n\\d]{0,20}\\d{1,2}(?:[-/. ]{1,2}(?:\\d{1,2}|${MONTH})(?:[-/. ]{1,2}\\d{2,4})?)`,
  'giu',
);

/** When somebody was born: a date behind the word for it. A call at a quarter past nine is none. */
export const birthsIn = (text: string): TextSpan[] => spansOf(text, BIRTH, 'birth');
