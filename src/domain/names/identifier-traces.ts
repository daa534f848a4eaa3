/**
 * What leads to where it was said or to an account: links, codes of cases, ids of messages, people and channels,
 * addresses and handles. Pure.
 */
import { blanked, spansOf, type TextSpan } from './finding';

const EMAIL = /(?<![\p{L}\d._%+-])[\p{L}\d._%+-]{1,64}@[\p{L}\d-]{1,63}(?:\.[\p{L}\d-]{1,63}){1,5}/gu;
const SPOKEN_EMAIL =
  /(?<!\p{L})\p{L}[\p{L}\d.]{0,30}(?:\s(?:punt|dot|point)\s\p{L}[\p{L}\d]{0,30}){0,2}(?:\s?[([]at[)\]]\s?|\s(?:apenstaartje|apenstaart|arobase)\s)\p{L}[\p{L}\d-]{0,30}(?:\s(?:punt|dot|point)\s|\.)\p{L}{2,10}/giu;
const LINK = /(?<![\p{L}\d])(?:https?:\/\/|www\.)\S{1,500}/giu;
const BARE_LINK =
  /(?<![\p{L}\d@./-])(?:[\p{L}\d-]{1,40}\.){1,4}(?:com|be|nl|org|net|eu|io|me|tv|gg|fr|de|app|link|example|brussels|vlaanderen|gent|ly|gle|gl|co|uk|us|info|edu|page|site|to|cc)\/\S{1,300}/giu;
/** Where a school works: its own name stands before it. */
const HOST =
  /(?<![\p{L}\d@./-])[\p{L}\d-]{2,40}\.(?:slack|smartschool|sharepoint|magister|somtoday|zermelo|itslearning|wordpress|weebly)\.(?:com|be|net|nl)(?![\p{L}\d])/giu;

const SIGN = '[-_./–—\\s]{0,3}';
const OUR_CODE = new RegExp(
  `(?<![\\p{L}\\d])[A-Za-z]{2,5}[-_./:–—]{0,2}20\\d{2}[-_./:–—]{0,2}\\d{4,6}(?![\\p{L}\\d])`,
  'gu',
);
/** With spaces only behind letters that begin our codes: "in 2026 1250 euro" is none. */
const SPACED_CODE = new RegExp(
  `(?<![\\p{L}\\d])(?:[A-Z]{2,4}|bxn|bxr|bn|cmp|th|t[ivwj]|mc|gk)${SIGN}20\\d{2}${SIGN}\\d{1,6}(?![\\p{L}\\d])`,
  'gu',
);
const CASE_CODE = new RegExp(
  `(?<![\\p{L}\\d])[A-Za-z]{2,5}[-_./–—]{1,2}\\d{4}[-_./–—]{1,2}\\d{1,6}(?![\\p{L}\\d])`,
  'gu',
);
/** The year in two figures; letters apart. */
const SHORT_CODE =
  /(?<![\p{L}\d-])(?:[A-Z]{2,4}[-'/\s]{1,2}\d{2}[-/]\d{2,6}|(?:[A-Z][\s.-]){2,4}20\d{2}[\s.-]?\d{2,6})(?![\p{L}\d-])/gu;
/** A number behind the word for a case. */
const CASE_NUMBER =
  /(?<!\p{L})(?:zaak|casus|case|dossier|affaire)\s(?:nr\.?\s|nummer\s|n°\s?|#)?([A-Z]{0,4}[-\s]?\d{1,6})(?![\p{L}\d])/dgiu;
const BARE_CODE =
  /(?<![\p{L}\d./-])20\d{2}[-_/–](?!20\d{2}(?!\d)|(?:0[1-9]|1[0-2])(?:[-/]|(?!\d)))\d{3,6}(?![\p{L}\d])/gu;
const NAMED_CODE =
  /(?:dossier(?:nummer|nr\.?|code)|zaak(?:nummer|nr\.?)|referentie(?:nummer)?|ref\.|kenmerk|case (?:number|code)|numéro de dossier|volgnummer)[:\s]{1,2}((?=[A-Z\d./-]{0,25}\d)[A-Z\d][A-Z\d./-]{1,25})/dgiu;
const POLICE_RECORD = /(?<![\p{L}\d])[A-Z]{2}[.\s]\d{2}[.\s][A-Z\d]{2}[.\s]\d{4,6}(?:\/\d{2,4})?/gu;

const SLACK_ID = /(?<![\p{L}\d])(?=[A-Z\d]{0,13}\d)[CUTDGWBEF][A-Z\d]{8,13}(?![\p{L}\d])/gu;
const SMALL_SLACK_ID = /(?<![\p{L}\d])[cutdgwbef]0[a-z\d]{7,10}(?![\p{L}\d])/gu;
const TEAMS_PERSON = /(?<![\p{L}\d])(?:2[89]:[\w.-]{8,120}|8:(?:orgid|live|teams)[:.\w-]{4,120}|a:1[\w-]{8,200})/gu;
const TEAMS_ID = /(?<![\p{L}\d])\d{1,2}:[\w.@:-]{3,120}@(?:thread\.(?:v2|tacv2|skype)|unq\.gbl\.spaces)/gu;
const UUID = /(?<![\p{L}\d])[\da-f]{8}-[\da-f]{4}-[\da-f]{4}-[\da-f]{4}-[\da-f]{12}(?![\p{L}\d])/giu;
const MESSAGE_ID = /(?<![\p{L}\d.])(?:p1\d{15}|1\d{9}\.\d{6}|1[67]\d{11})(?![\d\p{L}])/gu;
const CHANNEL = /(?<![\p{L}\d&#])#\d{0,2}\p{L}[\p{L}\d_-]{0,79}/gu;
const NAMED_CHANNEL = /(?<!\p{L})(?:kanaal|kanalen|channel|canal)\s([\p{L}\d]{1,30}(?:[-_][\p{L}\d]{1,30}){1,5})/dgiu;

/** What leads to where it was said: links, codes of cases, ids of messages, people and channels. */
export const tracesIn = (text: string): TextSpan[] => [
  ...[LINK, BARE_LINK, HOST].flatMap((pattern) => spansOf(text, pattern, 'link')),
  ...[CASE_CODE, OUR_CODE, SPACED_CODE, SHORT_CODE, BARE_CODE, POLICE_RECORD].flatMap((pattern) =>
    spansOf(text, pattern, 'code'),
  ),
  ...[NAMED_CODE, CASE_NUMBER].flatMap((pattern) => spansOf(text, pattern, 'code', 1)),
  ...[SLACK_ID, SMALL_SLACK_ID, TEAMS_ID, TEAMS_PERSON, UUID, MESSAGE_ID, CHANNEL].flatMap((pattern) =>
    spansOf(text, pattern, 'link'),
  ),
  ...spansOf(text, NAMED_CHANNEL, 'link', 1),
];

/** Codes of cases as we give them: each leads to somebody, in whatever procedure (GES-6.5). */
export const codesIn = (text: string): TextSpan[] =>
  [OUR_CODE, SPACED_CODE]
    .flatMap((pattern) => spansOf(text, pattern, 'code'))
    .filter(({ found }) => /\d{4}\D*\d{4,6}$/.test(found));

/** Mail addresses, spelled out or not. */
export const mailsIn = (text: string): TextSpan[] =>
  [EMAIL, SPOKEN_EMAIL].flatMap((pattern) => spansOf(text, pattern, 'account'));

/** The text without its mail addresses and links, everything else in its place. */
export const withoutLinks = (text: string): string => [EMAIL, LINK, BARE_LINK].reduce(blanked, text);

const HANDLE = /(?<![\p{L}\d])@[\p{L}\d._]{3,40}/gu;
const PROFILE =
  /(?<![\p{L}\d@./-])(?:www\.)?(?:instagram|tiktok|facebook|snapchat|twitter|x|youtube|twitch|linkedin|discord|roblox|steamcommunity|vinted)\.(?:com|tv|gg)\/[^\s,;]{2,80}/giu;
const NAMED_HANDLE =
  /(?<!\p{L})(?:snap(?:chat)?|insta(?:gram)?|tiktok|discord|gamertag|username|gebruikersnaam|account(?:naam)?|nickname|psn|xbox|steam|roblox|pseudo)(?:\s(?:is|naam|heet))?[:\s]{1,2}(?=[\p{L}\d._]{0,30}[\d_.])([\p{L}\d][\p{L}\d._]{2,30})/dgiu;
const TAGGED = /(?<![\p{L}\d#])[\p{L}\d._]{2,32}#\d{4}(?!\d)/gu;

/** Names of accounts, like `@somebody`. */
export const handlesIn = (text: string): TextSpan[] => [
  ...[HANDLE, PROFILE, TAGGED].flatMap((pattern) => spansOf(blanked(text, EMAIL), pattern, 'account')),
  ...spansOf(text, NAMED_HANDLE, 'account', 1),
];
