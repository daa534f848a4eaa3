/**
 * What the page remembers in the browser: who one is in this tab, which conversation is open, what was read and which
 * steps of the guide were done.
 */
import type { WireConversation, WireWho } from './wire.ts';

export type GuideStep = 'signal' | 'open' | 'next' | 'clock' | 'approve' | 'journal';

const READ = 'zorgspoor.read';
const GUIDE = 'zorgspoor.guide';
const WHO = 'zorgspoor.who';
const LAST = 'zorgspoor.last';

function stored<Value>(key: string, otherwise: Value, where = localStorage): Value {
  try {
    return (JSON.parse(where.getItem(key) ?? 'null') as Value | null) ?? otherwise;
  } catch {
    return otherwise;
  }
}

/** Two tabs can be two people, so who one is belongs to the tab; in which place one was last belongs to the browser. */
export const rememberedWho = (): WireWho | undefined => stored<WireWho | undefined>(WHO, undefined, sessionStorage);
export function rememberWho(who: WireWho): void {
  sessionStorage.setItem(WHO, JSON.stringify(who));
  localStorage.setItem(LAST, JSON.stringify({ ...stored<Record<string, string>>(LAST, {}), [who.place]: who.person }));
}

/** Who one was the last time in this place. */
export const lastPersonIn = (place: string): string | undefined => stored<Record<string, string>>(LAST, {})[place];

const newest = (conversation: WireConversation): number => Math.max(0, ...numbersOf(conversation));
const numbersOf = ({ posts }: WireConversation): number[] =>
  posts.flatMap((post) => [post.number, ...post.replies.map((reply) => reply.number)]);

const markOf = ({ place, person }: WireWho, conversation: WireConversation): string =>
  `${place}/${person}/${conversation.id}`;

/**
 * The number of the last message that this person had before their eyes. A school that started over counts from one
 * again: an old mark means nothing then.
 */
export function readUpTo(who: WireWho, conversation: WireConversation): number {
  const mark = stored<Record<string, number>>(READ, {})[markOf(who, conversation)] ?? 0;
  return mark > newest(conversation) ? 0 : mark;
}

/** How many messages of a conversation are new to this person. */
export function unreadIn(who: WireWho, conversation: WireConversation): number {
  const mark = readUpTo(who, conversation);
  return numbersOf(conversation).filter((number) => number > mark).length;
}

export function markRead(who: WireWho, conversation: WireConversation): void {
  const marks = stored<Record<string, number>>(READ, {});
  localStorage.setItem(READ, JSON.stringify({ ...marks, [markOf(who, conversation)]: newest(conversation) }));
}

const guides = (): Record<string, GuideStep[]> => {
  const kept = stored<Record<string, GuideStep[]> | GuideStep[]>(GUIDE, {});
  return Array.isArray(kept) ? {} : kept;
};

export const guideDone = (place: string): readonly GuideStep[] => guides()[place] ?? [];

/** Marks a step of the guide of a place as done; true when it was not yet. */
export function markGuide(place: string, step: GuideStep): boolean {
  const done = guideDone(place);
  if (done.includes(step)) return false;
  localStorage.setItem(GUIDE, JSON.stringify({ ...guides(), [place]: [...done, step] }));
  return true;
}
