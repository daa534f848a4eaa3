/**
 * Who may be named at a question of a form, by what somebody types there. It asks for the form as it stands and looks
 * among its own choices, so nobody is found who could not be chosen; it changes nothing.
 */
import { inLocale } from '../../domain/text';
import { foundAmong } from '../../domain/people/search-people';
import type { Deps, Identified } from '../deps';
import type { Answer } from '../requests/outcome';
import type { Question } from '../../requests/request';
import type { FormFieldView } from '../../views/types';

function fieldsOf(answer: Answer): readonly FormFieldView[] {
  if (answer.kind === 'form' || answer.kind === 'attendanceForm') return answer.form.fields;
  return answer.kind === 'handOverForm' ? answer.fields : [];
}

/** `ask`: answers the form. Nobody is found in what is no form for them, and at a question that is not about people. */
export async function whom(
  deps: Deps,
  who: Identified,
  { of, field, words }: Extract<Question, { type: 'whom' }>,
  ask: (deps: Deps, who: Identified, question: Question) => Promise<Answer>,
): Promise<Answer> {
  const asked = fieldsOf(await ask(deps, who, of)).find((one) => one.field.id === field);
  const isAboutPeople = asked?.field.type === 'person' || asked?.field.type === 'people';
  const choices = isAboutPeople ? asked.choices : [];
  const nameOf = ({ label }: (typeof choices)[number]) => inLocale(label, who.person.locale);
  return { kind: 'people', choices: foundAmong(choices, words, nameOf) };
}
