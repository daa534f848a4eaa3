/**
 * Begins something from a chat message: its text is proposed where the procedure has room for it. Nothing is kept or
 * posted, and who wrote it is never known here.
 */
import { longestIn } from '../../domain/decide/answers';
import { actOf, type Field } from '../../domain/procedure/pathway';
import { inLocale, type Locale, type Text } from '../../domain/text';
import { CUT_SHORT } from '../../words/notes/begin-notes';
import type { Deps, Identified } from '../deps';
import { commandsFor } from '../requests/audience';
import { messageCut, messageProposed, messageToNothing, unknownCaseAnswer } from '../requests/notes';
import { openingForm, startableBy, type Opening } from './open-case';
import type { Answer, Note, Startable } from '../requests/outcome';
import type { Question } from '../../requests/request';

/** The field that a message proposes the text of. */
const fieldOf = ({ edition, line }: Opening): Field | undefined =>
  actOf(edition.pathway, line.opensWith).fields.find(({ fromMessage }) => fromMessage);

/** As much as fits, and visibly so; half of a sign is never left. */
function fitted(text: string, longest: number, locale: Locale): string {
  if (text.length <= longest) return text;
  const mark = inLocale(CUT_SHORT, locale);
  return `${text
    .slice(0, longest - mark.length)
    .replace(/[\uD800-\uDBFF]$/, '')
    .trimEnd()}${mark}`;
}

const cutNotes = (text: string, longest: number): Note[] => (text.length > longest ? [messageCut] : []);

/**
 * The form of an opening with this text in the field that takes it; blank when there is none. `said`: about where it
 * stands, by the label of the field.
 */
export function formFrom(
  deps: Deps,
  who: Identified,
  opening: Opening,
  text: string,
  said: (label: Text) => Note = messageProposed,
): Answer {
  const field = fieldOf(opening);
  if (!field || text === '') return openingForm(deps, who, opening);
  const longest = longestIn(field);
  const notes = [said(field.label), ...cutNotes(text, longest)];
  return openingForm(deps, who, opening, { answers: { [field.id]: fitted(text, longest, who.person.locale) }, notes });
}

/** What can be begun with a text, as this person is shown it. */
export const beginsWithText = (deps: Deps, who: Identified) =>
  startableBy(deps, who)
    .filter(({ opening }) => fieldOf(opening) !== undefined)
    .map(({ opening: _opening, ...one }) => one);

/** Which of these it should be, with the text beside it. */
export function chooseWithText(startable: readonly Startable[], text: string, locale: Locale): Answer {
  const longest = longestIn({ type: 'longText' });
  return { kind: 'chooseStart', startable, text: fitted(text, longest, locale), notes: cutNotes(text, longest) };
}

/**
 * The form of the one thing that can be begun from a message, or which of several it should be; help when there is
 * none.
 */
export function fromMessage(deps: Deps, who: Identified, question: Extract<Question, { type: 'fromMessage' }>): Answer {
  const all = startableBy(deps, who);
  const fitting = all.filter(({ opening }) => fieldOf(opening) !== undefined);
  const text = inLocale(question.said, who.person.locale).trim();
  const chosen =
    question.form === undefined
      ? fitting.length === 1
        ? fitting[0]
        : undefined
      : fitting.find(({ form }) => form === question.form);
  if (chosen) return formFrom(deps, who, chosen.opening, text);
  if (question.form !== undefined) return unknownCaseAnswer();
  const plain = (startable: typeof all) => startable.map(({ opening: _opening, ...one }) => one);
  if (fitting.length === 0)
    return { kind: 'help', startable: plain(all), commands: commandsFor(deps, who), notes: [messageToNothing] };
  return chooseWithText(plain(fitting), text, who.person.locale);
}
