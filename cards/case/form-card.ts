/**
 * A form to fill in: what was typed is kept, each error stands at its field, and a reason that a rule asks is a field
 * of its own.
 */
import type { Note } from '../../src/app/requests/outcome';
import type { Block, Card, Choice, Input } from '../../src/card';
import { inLocale, type Locale } from '../../src/domain/text';
import type { AskView, FormFieldView, FormView } from '../../src/views/types';
import { dayInWords } from '../../src/words/day-in-words';
import { words } from '../../src/words/words';
import { afterBlocks } from './after-blocks';
import { noteBlocks } from '../notes';
import { linkedText } from './parts/linked-text';
import { callsBlock } from './parts/urgent-lane';

const CONTROLS = {
  text: 'text',
  email: 'text',
  phone: 'text',
  longText: 'longText',
  list: 'longText',
  date: 'date',
  yesNo: 'choice',
  choice: 'choice',
  person: 'choice',
  item: 'choice',
  organisation: 'choice',
  choices: 'choices',
  people: 'choices',
  items: 'choices',
  organisations: 'choices',
} as const satisfies Record<FormFieldView['field']['type'], Input['control']>;

/** Yes and no as they were typed, whatever form they came back in. */
const YES_NO: Readonly<Record<string, string>> = { true: 'yes', false: 'no' };

function choicesOf({ field, choices }: FormFieldView, locale: Locale): Choice[] {
  const { answers } = words(locale);
  if (field.type === 'yesNo')
    return [
      { value: 'yes', label: answers.yes },
      { value: 'no', label: answers.no },
    ];
  return choices.map(({ value, label, hint }) => ({
    value,
    label: inLocale(label, locale),
    hint: hint && inLocale(hint, locale),
  }));
}

function valueOf({ field, value }: FormFieldView): Input['value'] {
  if (field.type === 'list' && typeof value === 'object') return value.join('\n');
  return field.type === 'yesNo' && typeof value === 'string' ? (YES_NO[value] ?? value) : value;
}

/** A list is typed one entry a line; the form says so. */
function hintOf({ field }: FormFieldView, locale: Locale): string | undefined {
  const own = field.hint && inLocale(field.hint, locale);
  return field.type === 'list'
    ? [own, words(locale).form.onePerLine].filter((part) => part !== undefined).join(' ')
    : own;
}

const isAboutPeople = ({ field: { type } }: FormFieldView): boolean => type === 'person' || type === 'people';

/** So many people fit before somebody's eyes; more are searched by typing. */
const SEARCHED_FROM = 8;

/** The input of a field; a line of text when there is nothing to choose from. */
export function fieldBlocks(view: FormFieldView, locale: Locale): Block[] {
  const w = words(locale);
  const control = CONTROLS[view.field.type];
  const label = inLocale(view.field.label, locale);
  const error = view.error && inLocale(view.error, locale);
  const choices = control === 'choice' || control === 'choices' ? choicesOf(view, locale) : undefined;
  const isSearched = isAboutPeople(view) && (choices?.length ?? 0) >= SEARCHED_FROM;
  if (choices?.length === 0)
    return [
      {
        type: 'facts',
        facts: [
          {
            label,
            value: [isAboutPeople(view) ? w.empty.choices : w.empty.options, ...(error ? [error] : [])].join(' '),
          },
        ],
      },
    ];
  return [
    {
      type: 'input',
      id: view.field.id,
      control,
      label,
      hint: hintOf(view, locale),
      required: view.required,
      value: valueOf(view),
      error,
      choices,
      placeholder: choices && (isSearched ? w.form.search : w.form.choose),
      ...(isSearched ? { searched: 'asked' as const } : {}),
      ...(view.refreshes ? { refreshes: true } : {}),
      ifEmpty: w.form.ifEmpty,
    },
  ];
}

function askInput(ask: AskView, locale: Locale): Input {
  const w = words(locale);
  return {
    type: 'input',
    id: `reason:${ask.rule}`,
    control: 'longText',
    label: `${inLocale(ask.say, locale)} ${w.facts.rule(ask.rule)}`,
    hint: w.form.explain,
    required: true,
    value: ask.value,
    ifEmpty: w.form.ifEmpty,
  };
}

const SUBMITS = { submit: 'record', approve: 'approve', reject: 'reject' } as const;

type Submits = NonNullable<Card['submit']>;

/** What sends the form. A reason that is asked has no questions that come and go. */
function submitOf(form: FormView, locale: Locale): Submits {
  const { submits, caseId, act, revision } = form;
  const label = words(locale).buttons[SUBMITS[submits]];
  return submits === 'submit'
    ? { label, press: { type: submits, ...placeOf(form) } }
    : { label, press: { type: submits, case: caseId, act, revision } };
}

/** Which form it is, and which of its folded parts were opened. */
function placeOf({ caseId, act, revision, opened: before = [] }: FormView, ...more: readonly string[]) {
  const opened = [...before, ...more];
  return { case: caseId, act, revision, ...(opened.length > 0 ? { opened } : {}) };
}

/** So much of a longer text that one can tell which it is. */
const MOST_OF_A_TEXT = 120;

function answerInWords(view: FormFieldView, locale: Locale): string {
  const values = [valueOf(view) ?? []].flat();
  if (view.field.type === 'date') return values.map((day) => inLocale(dayInWords(day), locale)).join(', ');
  const choices = choicesOf(view, locale);
  const said = values.map((value) => choices.find((choice) => choice.value === value)?.label ?? value).join(', ');
  return said.length > MOST_OF_A_TEXT ? `${said.slice(0, MOST_OF_A_TEXT)}…` : said;
}

/** What is filled in, in one line: question and answer, one after the other. */
const knownLine = (fields: readonly FormFieldView[], locale: Locale): string =>
  fields.map((view) => `${inLocale(view.field.label, locale)} ${answerInWords(view, locale)}`).join(' · ');

/** The questions under the headings of their parts; a folded part is a button. */
function questionBlocks(form: FormView, locale: Locale): Block[] {
  const { fields, sections = [] } = form;
  const inSection = (id: string | undefined) => fields.filter(({ field }) => field.section === id);
  const parts = sections.flatMap(({ id, title, isOpen, filledIn, isWhole }): Block[] => {
    const label = inLocale(title, locale);
    if (isOpen)
      return [{ type: 'heading', text: label }, ...inSection(id).flatMap((field) => fieldBlocks(field, locale))];
    const press = { type: 'refresh' as const, ...placeOf(form, id) };
    const button = isWhole ? words(locale).form.change : label;
    return [
      ...(filledIn.length > 0 ? [{ type: 'text' as const, text: knownLine(filledIn, locale) }] : []),
      { type: 'buttons', actions: [{ label: button, style: 'normal', press, opens: true, keeps: true }] },
    ];
  });
  return [...inSection(undefined).flatMap((field) => fieldBlocks(field, locale)), ...parts];
}

export function formCard(form: FormView, notes: readonly Note[], locale: Locale, timeZone: string): Card {
  const w = words(locale);
  const code = form.code ? [form.code] : [];
  const toCase = form.code
    ? { label: w.buttons.more, back: w.buttons.back, press: { type: 'show' as const, case: form.caseId } }
    : undefined;
  const grows = form.fields.some(({ refreshes }) => refreshes);
  return {
    title: [...code, inLocale(form.title, locale)].join(' · '),
    notification: w.notifications.answer,
    blocks: [
      ...noteBlocks(notes, locale),
      ...callsBlock(form, timeZone, locale),
      ...(form.code ? [{ type: 'text' as const, text: inLocale(form.pathway, locale), subtle: true }] : []),
      ...(form.help ? linkedText(form.help, locale) : []),
      ...form.asks.map((ask) => askInput(ask, locale)),
      ...questionBlocks(form, locale),
      ...afterBlocks(form, locale),
    ],
    actions: [],
    submit: submitOf(form, locale),
    ...(grows ? { refresh: { label: w.buttons.goOn, press: { type: 'refresh', ...placeOf(form) } } } : {}),
    close: w.buttons.cancel,
    more: toCase,
  };
}
