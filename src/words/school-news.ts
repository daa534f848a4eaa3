/**
 * What the coordinators of a school are told about the school itself: who tried and is not known, and that its file is
 * not right. Ids and dates, no names.
 */
import type { Text } from '../domain/text';
import { dayInWords } from './day-in-words';
import { withHoles } from './with-holes';

type Tried = { readonly platform: 'slack' | 'teams' | 'web'; readonly workspace: string; readonly user: string };

const PLATFORMS = { slack: 'Slack', teams: 'Teams', web: 'de speeltuin' } as const;

/** Who, by the id on the platform, and from which workspace; with the line that would let them in. */
export function strangerTried({ platform, workspace, user }: Tried): Text {
  const line = `accounts: { ${platform}: ${user} }`;
  return {
    nl: `Iemand die hier niet bekend is, wilde Zorgspoor gebruiken: ${user} op ${PLATFORMS[platform]}, uit ${workspace}. Hoort die bij je school? Stel die dan hieronder voor met een rol, of zet een regel met ${line} bij de mensen in het bestand van je school. Zo niet, dan hoef je niets te doen.`,
    en: `Somebody who is not known here wanted to use Zorgspoor: ${user} on ${platform === 'web' ? 'the playground' : PLATFORMS[platform]}, from ${workspace}. Are they of your school? Then propose them below with a role, or put a line with ${line} among the people in the file of your school. If not, there is nothing you have to do.`,
  };
}

export const staffProposeLabel: Text = { nl: 'Voorstellen', en: 'Propose' };
export const staffLookLabel: Text = { nl: 'Bekijken en beslissen', en: 'Look and decide' };
export const handOverLabel: Text = { nl: 'Overdragen', en: 'Hand over' };

/** Who would come, change and go, in numbers: no name. */
export const staffWaits = withHoles<[comes: number, changes: number, goes: number]>({
  nl: (comes, changes, goes) =>
    `Er is voorgesteld wie er op school werkt: ${comes} erbij, ${changes} anders, ${goes} weg. Het telt pas als de coördinatoren akkoord zijn.`,
  en: (comes, changes, goes) =>
    `It was proposed who works at the school: ${comes} new, ${changes} changed, ${goes} gone. It counts only once the coordinators approve.`,
});

/** One approved; somebody else has to look too. */
export const staffWaitsForSecond: Text = {
  nl: 'Een coördinator is akkoord met wie erbij komt, weggaat of verandert. Er moet nog iemand anders kijken, want iemand krijgt een rol die namen leest.',
  en: 'A coordinator approved who comes, goes or changes. Somebody else has to look too, because somebody gets a role that reads names.',
};

/** Somebody left; `howMany` people have no access any more. */
export const staffLeft = withHoles<[howMany: number]>({
  nl: (howMany) =>
    `${howMany === '1' ? 'Een collega heeft' : `${howMany} collega’s hebben`} geen toegang meer tot Zorgspoor. Kijk of er nog taken van hen open staan, en draag die over.`,
  en: (howMany) =>
    `${howMany === '1' ? 'A colleague has' : `${howMany} colleagues have`} no access to Zorgspoor any more. See whether tasks of theirs are open, and hand those over.`,
});

/** `lines`: where it is not right · `since`: the local date of what counts meanwhile. */
export function fileNotRight(lines: readonly number[], since: string): Text {
  const day = dayInWords(since);
  const where = lines.join(', ');
  return {
    nl: `Het bestand van je school is niet goed (regel ${where}). Zorgspoor gaat verder met wat er op ${day.nl} in stond; wat daarna is veranderd telt nog niet. Wie de machine beheert, ziet met „zorgspoor check” wat er moet gebeuren.`,
    en: `The file of your school is not right (line ${where}). Zorgspoor goes on with what stood there on ${day.en}; what changed since does not count yet. Whoever looks after the machine sees with “zorgspoor check” what to do.`,
  };
}
