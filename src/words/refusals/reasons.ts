/**
 * Why a condition holds or does not: what was found, in words. One text for each key; a key without one does not
 * compile.
 */
import type { ConditionReason, ReasonKey, ReasonValues } from '../../domain/conditions/verdict';
import { joinTexts, type Text } from '../../domain/text';
import { viewPhrases } from '../case/view-phrases';
import { FINDING_NAMES } from './finding-kinds';

const REASONS: { readonly [Key in ReasonKey]: (values: ReasonValues[Key]) => Text } = {
  actOnRecord: ({ title }) => ({ nl: `„${title.nl}” staat in het dossier.`, en: `“${title.en}” is on record.` }),
  actNotOnRecord: ({ title }) => ({
    nl: `„${title.nl}” staat nog niet in het dossier.`,
    en: `“${title.en}” is not on record yet.`,
  }),
  actProposed: ({ title }) => ({ nl: `„${title.nl}” wacht op akkoord.`, en: `“${title.en}” awaits approval.` }),
  actNotProposed: ({ title }) => ({ nl: `„${title.nl}” is niet voorgesteld.`, en: `“${title.en}” is not proposed.` }),
  answerDecides: ({ label }) => ({
    nl: `Het antwoord bij „${label.nl}” geeft de doorslag.`,
    en: `The answer to “${label.en}” decides this.`,
  }),
  answerDoesNotFit: ({ label }) => ({
    nl: `Het antwoord bij „${label.nl}” past hier niet bij.`,
    en: `The answer to “${label.en}” does not fit this.`,
  }),
  dayMatters: () => ({ nl: 'De dag van de week telt hier mee.', en: 'The day of the week matters here.' }),
  organisationMatters: () => ({
    nl: 'Om welke school, dienst of groep het gaat telt hier mee.',
    en: 'Which school, service or group it concerns matters here.',
  }),
  organisationNotSaid: () => ({
    nl: 'Er is nog niet gezegd om welke school, dienst of groep het gaat.',
    en: 'It is not said yet which school, service or group it concerns.',
  }),
  nobodyHasRole: () => ({ nl: 'Er is niemand met deze rol.', en: 'Nobody has this role.' }),
  somebodyHasRole: () => ({ nl: 'Er is iemand met deze rol.', en: 'Somebody has this role.' }),
  peopleNamed: ({ count }) => ({
    nl: `Er ${count === 1 ? 'is 1 zo iemand' : `zijn ${count} zulke mensen`} genoemd.`,
    en: `${count} such ${count === 1 ? 'person is' : 'people are'} named.`,
  }),
  casesOpen: () => ({
    nl: 'Andere casussen die nog open zijn tellen hier mee.',
    'nl-BE': 'Andere dossiers die nog open zijn tellen hier mee.',
    en: 'Other cases that are still open matter here.',
  }),
  membersMatter: () => ({
    nl: 'Wie in deze casus zit telt hier mee.',
    'nl-BE': 'Wie in dit dossier zit telt hier mee.',
    en: 'Who is in this case matters here.',
  }),
  roleMatters: () => ({ nl: 'Je rol in deze casus telt hier mee.', en: 'Your role in this case matters here.' }),
  leadSet: () => ({ nl: 'Er is een regiehouder.', en: 'Someone holds the lead.' }),
  leadEmpty: () => ({ nl: 'Er is nog geen regiehouder.', en: 'Nobody holds the lead yet.' }),
  itemsCounted: ({ title, states, count }) => {
    const counted = states && joinTexts(states, ', ');
    return {
      nl: `${title.nl}${counted ? ` (${counted.nl})` : ''}: ${count}.`,
      en: `${title.en}${counted ? ` (${counted.en})` : ''}: ${count}.`,
    };
  },
  itemMatters: () => ({ nl: 'De stand van dit onderdeel telt hier mee.', en: 'How this part stands matters here.' }),
  tasksOpen: ({ titles }) => {
    const joined = joinTexts(titles, '; ');
    return { nl: `Nog open: ${joined.nl}.`, en: `Still open: ${joined.en}.` };
  },
  nothingOpen: () => ({ nl: 'Er staat niets open.', en: 'Nothing is open.' }),
  trackStands: ({ title, state }) => ({
    nl: `${title.nl}: ${state?.nl ?? 'nog niets vastgelegd'}.`,
    en: `${title.en}: ${state?.en ?? 'nothing on record yet'}.`,
  }),
  flagRaised: ({ flag }) => ({ nl: `${flag.nl}.`, en: `${flag.en}.` }),
  flagNotRaised: ({ flag }) => ({ nl: `Niet van toepassing: ${flag.nl}.`, en: `Does not apply: ${flag.en}.` }),
  stageMatters: () => ({
    nl: 'De stap waarin de casus is telt hier mee.',
    en: 'The step the case is in matters here.',
  }),
  reachable: () => ({ nl: 'Nu bereikbaar.', en: 'Reachable now.' }),
  notReachable: () => ({ nl: 'Nu niet bereikbaar.', en: 'Not reachable now.' }),
  holdMatters: () => ({
    nl: 'Of het dossier bewaard moet blijven telt hier mee.',
    en: 'Whether the dossier has to be kept matters here.',
  }),
  retentionMatters: () => ({
    nl: 'De bewaartermijn telt hier mee.',
    en: 'The time for which it has to be kept matters here.',
  }),
  identified: ({ field = viewPhrases.reason, found, marked }) => {
    const all = joinTexts(
      found.map(({ kind, words }) => ({
        nl: `${FINDING_NAMES[kind].nl}${words.length === 0 ? '' : ` (${words.map((word) => `„${word}”`).join(', ')})`}`,
        en: `${FINDING_NAMES[kind].en}${words.length === 0 ? '' : ` (${words.map((word) => `“${word}”`).join(', ')})`}`,
      })),
      ', ',
    );
    return {
      nl: `In „${field.nl}” staat ${all.nl}.${marked === undefined ? '' : ` Om over te nemen en aan te passen, met haken eromheen: „${marked}”.`}`,
      en: `“${field.en}” has ${all.en}.${marked === undefined ? '' : ` To copy and change, with brackets around it: “${marked}”.`}`,
    };
  },
  nothingIdentified: () => ({
    nl: 'Er is niets gevonden waaraan iemand te herkennen is.',
    en: 'Nothing was found that tells who it is.',
  }),
  checkFailed: () => ({
    nl: 'De controle op namen lukte niet, dus gaat dit nog niet door.',
    en: 'The check for names did not work, so this does not go on yet.',
  }),
};

const reasonInWords = <Key extends ReasonKey>(reason: ConditionReason<Key>): Text => REASONS[reason.key](reason);

/** The reasons of a verdict in words, one sentence after the other. */
export const reasonsInWords = (reasons: readonly ConditionReason[]): Text =>
  joinTexts(
    reasons.map((reason) => reasonInWords(reason)),
    ' ',
  );
