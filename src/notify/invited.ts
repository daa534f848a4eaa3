/** Who hears that they are in a case now, and when: at once, or with what waits until the morning. Pure. */
import type { Entry } from '../domain/case/event';
import type { PersonId } from '../domain/ids';
import { noticeWords } from '../words/case/notices';
import { inTheMorning, toPeople, type ToldLine } from './line';
import { actorOf, type Changed } from './recipients';

/**
 * Who was brought into a case by name, has it handed over, asked to be let in, or is in it from its beginning or because
 * somebody has to act on it, hears so at once. Who comes in later with others of their role reads it in the morning,
 * unless something is asked of them or the card stands in a channel of theirs.
 */
export function invited({ entries, after }: Changed, entry: Entry, people: readonly PersonId[]): ToldLine[] {
  const has = (type: Entry['event']['type']) => entries.some(({ event }) => event.type === type);
  const isNeeded = actorOf(entry) === undefined || has('CaseOpened') || !has('ActRecorded');
  const named = entries.flatMap(({ event }) =>
    event.type === 'ActRecorded' ? Object.values(event.answers).flat() : [],
  );
  const isMeant = (person: PersonId) =>
    isNeeded || named.includes(person) || after.accessRequests?.[person] !== undefined;
  const [meant, others] = [people.filter(isMeant), people.filter((person) => !isMeant(person))];
  return [
    ...toPeople(meant, actorOf(entry), noticeWords.youAreIn),
    ...inTheMorning(toPeople(others, actorOf(entry), noticeWords.youAreIn, 'state')),
  ];
}
