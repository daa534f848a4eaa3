/** What the page remembers in the browser: who one is in this tab, which conversation is open, what was read and which steps of the guide were done. */
import type { WireConversation } from './wire.ts';

export const GUIDE_STEPS = ['signal', 'open', 'next', 'clock', 'approve', 'journal'] as const;
export type GuideStep = (typeof GUIDE_STEPS)[number];

const READ = 'zorgspoor.read';
const GUIDE = 'zorgspoor.guide';
const PERSON = 'zorgspoor.person';

/** Two tabs can be two people, so the person belongs to the tab. */
export const rememberedPerson = (): string | undefined => sessionStorage.getItem(PERSON) ?? undefined;
export const rememberPerson = (person: string): void => sessionStorage.setItem(PERSON, person);

function stored<Value>(key: string, otherwise: Value): Value {
  try {
    return (JSON.parse(localStorage.getItem(key) ?? 'null') as Value | null) ?? otherwise;
  } catch {
    return otherwise;
  }
}

const newest = (conversation: WireConversation): number => Math.max(0, ...numbersOf(conversation));
const numbersOf = ({ posts }: WireConversation): number[] => posts.flatMap((post) => [post.number, ...post.replies.map((reply) => reply.number)]);

/** The number of the last message that this person had before their eyes. A school that started over counts from one again: an old mark means nothing then. */
export function readUpTo(person: string, conversation: WireConversation): number {
  const mark = stored<Record<string, number>>(READ, {})[`${person}/${conversation.id}`] ?? 0;
  return mark > newest(conversation) ? 0 : mark;
}

/** How many messages of a conversation are new to this person. */
export function unreadIn(person: string, conversation: WireConversation): number {
  const mark = readUpTo(person, conversation);
  return numbersOf(conversation).filter((number) => number > mark).length;
}

export function markRead(person: string, conversation: WireConversation): void {
  const marks = stored<Record<string, number>>(READ, {});
  localStorage.setItem(READ, JSON.stringify({ ...marks, [`${person}/${conversation.id}`]: newest(conversation) }));
}

export const guideDone = (): readonly GuideStep[] => stored<GuideStep[]>(GUIDE, []);

/** Marks a step of the guide as done; true when it was not yet. */
export function markGuide(step: GuideStep): boolean {
  const done = guideDone();
  if (done.includes(step)) return false;
  localStorage.setItem(GUIDE, JSON.stringify([...done, step]));
  return true;
}
