/**
 * What the coordinators of a school are told about the school itself: who tried and is not known, and that its file is
 * not right. Ids and dates, no names.
 */
import type { Text } from '../domain/text';
import { dayInWords } from './day-in-words';

type Tried = { readonly platform: 'slack' | 'teams' | 'web'; readonly workspace: string; readonly user: string };

const PLATFORMS = { slack: 'Slack', teams: 'Teams', web: 'de speeltuin' } as const;

/** Who, by the id on the platform, and from which workspace; with the line that would let them in. */
export function strangerTried({ platform, workspace, user }: Tried): Text {
  const line = `accounts: { ${platform}: ${user} }`;
  return {
    nl: `Iemand die hier niet bekend is, wilde Zorgspoor gebruiken: ${user} op ${PLATFORMS[platform]}, uit ${workspace}. Hoort die bij je school? Zet dan een regel met ${line} bij de mensen in het bestand van je school; dat telt meteen. Zo niet, dan hoef je niets te doen.`,
    en: `Somebody who is not known here wanted to use Zorgspoor: ${user} on ${platform === 'web' ? 'the playground' : PLATFORMS[platform]}, from ${workspace}. Are they of your school? Then put a line with ${line} among the people in the file of your school; it counts at once. If not, there is nothing you have to do.`,
  };
}

/** `lines`: where it is not right · `since`: the local date of what counts meanwhile. */
export function fileNotRight(lines: readonly number[], since: string): Text {
  const day = dayInWords(since);
  const where = lines.join(', ');
  return {
    nl: `Het bestand van je school is niet goed (regel ${where}). Zorgspoor gaat verder met wat er op ${day.nl} in stond; wat daarna is veranderd telt nog niet. Wie de machine beheert, ziet met „zorgspoor check” wat er moet gebeuren.`,
    en: `The file of your school is not right (line ${where}). Zorgspoor goes on with what stood there on ${day.en}; what changed since does not count yet. Whoever looks after the machine sees with “zorgspoor check” what to do.`,
  };
}
