/** Answers as a person may read them: in words, and only the fields of the levels they have. */
import type { Answer, Answers, Reasons } from '../domain/case';
import type { Context } from '../domain/context';
import type { PersonId } from '../domain/ids';
import type { Act, Field } from '../domain/pathway';
import { joinTexts, type Text } from '../domain/text';
import { phrases } from './phrases';
import type { FactView } from './types';
import { mayRead, nameOf, type Standing, type ViewContext } from './viewer';

const plain = (value: string): Text => ({ nl: value, en: value });

function inWords(view: ViewContext, field: Field, answer: Answer): Text {
  if (typeof answer === 'boolean') return answer ? phrases.yes : phrases.no;
  const values = typeof answer === 'string' ? [answer] : answer;
  if (field.type === 'person' || field.type === 'people') return plain(values.map((id) => nameOf(view, id)).join(', '));
  if (!field.options) return plain(values.join(', '));
  return joinTexts(values.map((value) => field.options?.find((option) => option.value === value)?.label ?? plain(value)), ', ');
}

/** The answers this person may read, in the order of the form, and how many there are that they may not. */
export function viewFacts(view: ViewContext, standing: Standing, act: Act, answers: Answers, author: PersonId): { readonly facts: FactView[]; readonly hidden: number } {
  const answered = act.fields.filter((field) => answers[field.id] !== undefined);
  const readable = answered.filter((field) => mayRead(standing, field.level, author));
  return { facts: readable.map((field) => ({ label: field.label, value: inWords(view, field, answers[field.id]!) })), hidden: answered.length - readable.length };
}

/** Reasons given to rules, under the words of the rule; content, so only for those who read L1. */
export function viewReasons(context: Context, standing: Standing, reasons: Reasons, author: PersonId): FactView[] {
  if (!mayRead(standing, 'L1', author)) return [];
  return Object.entries(reasons).map(([rule, reason]) => {
    const say = context.pathway.rules.find((row) => row.id === rule)?.say ?? phrases.reason;
    return { label: { nl: `${say.nl} (${rule})`, 'nl-BE': `${say['nl-BE'] ?? say.nl} (${rule})`, en: `${say.en} (${rule})` }, value: plain(reason) };
  });
}
