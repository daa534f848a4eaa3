/**
 * The copy-ready entry for the pupil system (MELD-6.2…6.4): what this person did since they last noted it, in their own
 * words, to paste and tick.
 */
import type { ExistingCase, Task } from '../domain/case/case';
import type { Entry } from '../domain/case/event';
import type { PersonId } from '../domain/ids';
import { ownsTask } from '../domain/case/membership';
import { isSameNote } from '../domain/decide/tasks';
import { actOf } from '../domain/procedure/pathway';
import { localDate } from '../domain/time/working-time';
import { inEachLocale, inLocale, type Locale, type Text } from '../domain/text';
import { dayInWords } from '../words/day-in-words';
import { partInStep, viewPhrases } from '../words/case/view-phrases';
import { readingOf } from './reading';
import { authorsIn } from './view-tasks';
import { viewRecords } from './view-records';
import type { ViewContext } from './viewer';

type Noted = {
  readonly record: ReturnType<typeof viewRecords>[number];
  /** What the owner of the note had to do with it, when they did not do it themselves. */ readonly part?:
    Text | undefined;
};

function entryIn(locale: Locale, view: ViewContext, code: string, { record, part }: Noted): string {
  const heading = [
    inLocale(dayInWords(localDate(view.context.calendar, record.at)), locale),
    inLocale(record.title, locale),
    record.by ?? inLocale(viewPhrases.somebody, locale),
    ...(part ? [inLocale(part, locale)] : []),
    code,
  ].join(' · ');
  const lines = record.facts.map(({ label, value }) => `${inLocale(label, locale)}: ${inLocale(value, locale)}`);
  return [heading, ...lines].join('\n');
}

/**
 * The text for an open `sis` task of this person, with every other step that waits with it, oldest first; undefined
 * when there is none for them. An entry there is never a report (MELD-6.4).
 */
export function viewSisEntry(
  view: ViewContext,
  state: ExistingCase,
  journal: readonly Entry[],
  task: Task,
  person: PersonId,
): Text | undefined {
  const reading = readingOf(view, state, journal, person);
  if (reading.standing.relation === 'none' || task.kind !== 'sis' || !ownsTask(view.context, state, person, task))
    return undefined;
  const records = viewRecords(reading, journal);
  const authors = authorsIn(reading, journal);
  const noted = state.tasks
    .filter((one) => isSameNote(one, task))
    .flatMap((one): Noted[] => {
      const record = records.find((candidate) => candidate.record === one.record);
      if (!record) return [];
      const owner = 'person' in one.owner ? one.owner.person : undefined;
      if (owner === undefined || authors.get(record.record) === owner) return [{ record }];
      const approves = actOf(view.context.pathway, record.act).approval !== undefined;
      return [{ record, part: partInStep[approves ? 'approved' : 'tookPart'](reading.name(owner) ?? '') }];
    });
  if (noted.length === 0) return undefined;
  return inEachLocale((locale) => noted.map((one) => entryIn(locale, view, state.code, one)).join('\n\n'));
}
