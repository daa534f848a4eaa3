/** The copy-ready entry for the pupil system (MELD-6.2…6.4): what this person did in this step, in their own words, to paste and tick. */
import type { ExistingCase, Task } from '../domain/case/case';
import type { Entry } from '../domain/case/event';
import type { PersonId } from '../domain/ids';
import { ownsTask } from '../domain/case/membership';
import { localDate } from '../domain/time/working-time';
import { inEachLocale, inLocale, type Locale, type Text } from '../domain/text';
import { viewPhrases } from '../words/case/view-phrases';
import { readingOf } from './reading';
import { viewRecords } from './view-records';
import type { ViewContext } from './viewer';

function entryIn(
  locale: Locale,
  view: ViewContext,
  code: string,
  record: ReturnType<typeof viewRecords>[number],
): string {
  const heading = `${localDate(view.context.calendar, record.at)} · ${inLocale(record.title, locale)} · ${record.by ?? inLocale(viewPhrases.somebody, locale)} · ${code}`;
  const lines = record.facts.map(({ label, value }) => `${inLocale(label, locale)}: ${inLocale(value, locale)}`);
  return [heading, ...lines].join('\n');
}

/** The text for an open `sis` task of this person, or undefined when there is none for them. An entry there is never a report (MELD-6.4). */
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
  const record = viewRecords(reading, journal).find((candidate) => candidate.record === task.record);
  if (!record) return undefined;
  return inEachLocale((locale) => entryIn(locale, view, state.code, record));
}
