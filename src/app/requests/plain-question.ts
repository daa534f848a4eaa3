/**
 * A question of a form that is about no case, with what was typed at it and what is wrong with that. Decides nothing
 * about who may answer it.
 */
import type { Field } from '../../domain/procedure/pathway';
import type { Text } from '../../domain/text';
import type { FormFieldView } from '../../views/types';

/** What was typed in such a form, and what is wrong, by the ids of its questions. */
export type PlainFilled<Id extends string> = {
  readonly raw: Readonly<Record<string, unknown>>;
  readonly faults: Readonly<Partial<Record<Id, Text>>>;
};

/** Texts that somebody typed, or one; nothing of another kind. */
const typedAs = (value: unknown): FormFieldView['value'] =>
  Array.isArray(value) ? value.filter((one) => typeof one === 'string') : typeof value === 'string' ? value : undefined;

/** Makes the questions of one form from its words. All of it is L0: it is about no pupil. */
export const plainQuestions =
  <Id extends string>(labels: Readonly<Record<Id, Text>>, hints: Readonly<Partial<Record<Id, Text>>>) =>
  (
    id: Id,
    shape: Pick<Field, 'type' | 'required'>,
    choices: FormFieldView['choices'],
    { raw, faults }: PlainFilled<Id>,
  ): FormFieldView => ({
    field: { ...shape, id, label: labels[id], hint: hints[id], level: 'L0' },
    required: shape.required === true,
    value: typedAs(raw[id]),
    error: faults[id],
    choices,
  });
