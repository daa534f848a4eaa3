/**
 * Made-up answers for any form, so that a newcomer need not think any up: the `example` of each field, and otherwise
 * something that fits its kind. Only a help for typing: what the procedure makes of it is decided where it always is.
 */
import { DateTime } from 'luxon';
import { exampleAnswer } from '../../domain/procedure/example';
import type { FormFieldView } from '../../views/types';
import { exampleSentence } from '../../words/playground/example-sentence';
import type { Person, Tenant } from '../../app/tenant';

/** Where and when the form is filled in. */
export type ExampleSetting = {
  readonly now: string;
  readonly tenant: Pick<Tenant, 'calendar' | 'people' | 'organisations'>;
  readonly locale: 'nl' | 'nl-BE' | 'en';
  /** Who fills it in: another is named where one can be, and their own school or group. */ readonly person: Pick<
    Person,
    'id' | 'organisations'
  >;
};

const today = ({ now, tenant }: ExampleSetting): DateTime => DateTime.fromISO(now, { zone: tenant.calendar.timeZone });

/** As people write it: 2026-2027. */
function schoolYear(setting: ExampleSetting): string {
  const day = today(setting);
  const first = day.toFormat('MM-dd') >= setting.tenant.calendar.schoolYearStarts ? day.year : day.year - 1;
  return `${first}-${first + 1}`;
}

const MANY: readonly string[] = ['choices', 'people', 'items', 'organisations'];

/** What can be chosen, organisations in the order of the place. */
function offeredIn({ choices, field }: FormFieldView, { tenant }: ExampleSetting): readonly string[] {
  const offered = field.type === 'yesNo' ? ['no', 'yes'] : choices.map(({ value }) => value);
  if (!field.type.startsWith('organisation')) return offered;
  return tenant.organisations.flatMap(({ id }) => (offered.includes(id) ? [id] : []));
}

/** One's own, somebody else where people are asked, or the first that is offered. */
function firstOffered(view: FormFieldView, setting: ExampleSetting): readonly string[] {
  const { id, organisations } = setting.person;
  const offered = offeredIn(view, setting);
  const first = offered.find((one) => organisations.includes(one)) ?? offered.find((one) => one !== id) ?? offered[0];
  return first === undefined ? [] : [first];
}

/** Something that fits the kind of field, where it has no example, or nobody is there whom it speaks of. */
function anyAnswer(view: FormFieldView, setting: ExampleSetting): readonly string[] {
  const { type, id, when } = view.field;
  if (type === 'date')
    return [
      today(setting)
        .plus({ days: when === 'future' ? 7 : 0 })
        .toISODate()!,
    ];
  if (type === 'email') return ['voorbeeld@school.example'];
  if (type === 'phone') return ['0400 00 00 09'];
  if (type !== 'text' && type !== 'longText' && type !== 'list') return firstOffered(view, setting);
  return [id === 'school_year' ? schoolYear(setting) : exampleSentence(setting.locale)];
}

/** The example of the field as this person would answer it, as far as the form offers it. */
function ownExample({ field, choices }: FormFieldView, setting: ExampleSetting): readonly string[] {
  if (field.example === undefined) return [];
  const offered = choices.map(({ value }) => value);
  const answers = exampleAnswer(field.example, {
    locale: setting.locale,
    people: setting.tenant.people.filter(({ id }) => offered.includes(id)),
    actor: setting.person.id,
    dateIn: (days) => today(setting).plus({ days }).toISODate()!,
  });
  return offered.length === 0 ? answers : answers.filter((one) => offered.includes(one));
}

function exampleFor(view: FormFieldView, setting: ExampleSetting): string | readonly string[] {
  const own = ownExample(view, setting);
  const answers = own.length > 0 ? own : anyAnswer(view, setting);
  if (view.field.type === 'list') return answers.join('\n');
  return MANY.includes(view.field.type) || answers.length === 0 ? answers : answers[0]!;
}

/**
 * Example answers by field id, for what must be filled in and for what has an example of its own. Answers in choice
 * fields are lists where several can be chosen; dates are of the time zone of the place.
 */
export function exampleAnswers(
  fields: readonly FormFieldView[],
  setting: ExampleSetting,
): Readonly<Record<string, string | readonly string[]>> {
  const wanted = fields.filter(({ field, required }) => required || field.example !== undefined);
  return Object.fromEntries(wanted.map((view) => [view.field.id, exampleFor(view, setting)]));
}
