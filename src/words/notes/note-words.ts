/** The shape of what is said with an answer. Types only. */
import type { Text } from '../../domain/text';

/** What is said, and what to do next. `label`: said before it, where that of its tone does not fit. */
export type NoteWords = {
  readonly text: Text;
  readonly next?: Text | undefined;
  readonly label?: Text | undefined;
};
