/**
 * Answers about who is away and who works when: the forms, and the list of what was said. They look and open, and
 * change nothing.
 */
import type { SaidAbsence } from '../../domain/people/attendance';
import { stillToCome } from '../../domain/people/attendance';
import type { Absence } from '../../domain/people/absence';
import { asIs } from '../../domain/text';
import { localDate } from '../../domain/time/working-time';
import type { FormFieldView } from '../../views/types';
import { attendanceHints, attendanceLabels, fromTo, weekdayNames } from '../../words/attendance/attendance-form';
import { dayInWords } from '../../words/day-in-words';
import type { Deps, Identified } from '../deps';
import type { Answer, Note } from '../requests/outcome';
import { plainQuestions, type PlainFilled } from '../requests/plain-question';
import { labelsOf, type Person, type Tenant } from '../tenant';
import { keyOf } from './decide-away';
import type { AttendanceFormView, AwayView } from '../requests/outcome';
import { mayBeSaidOf, offeredFor } from './who';

type FieldId = keyof typeof attendanceLabels;
type Filled = PlainFilled<FieldId>;
type Raw = Filled['raw'];
const question = plainQuestions<FieldId>(attendanceLabels, attendanceHints);

const named = (tenant: Tenant, people: readonly Person[]): FormFieldView['choices'] =>
  people.map(({ id }) => ({ value: id, label: asIs(labelsOf(tenant)[id] ?? id) }));

/** Of whom it is: asked of whoever may say it of colleagues. */
function whose(deps: Deps, who: Identified, id: 'away_who' | 'days_who', filled: Filled): FormFieldView[] {
  const people = mayBeSaidOf(deps, who);
  return people.length > 1 ? [question(id, { type: 'person', required: true }, named(who.tenant, people), filled)] : [];
}

function awayFields(deps: Deps, who: Identified, filled: Filled): FormFieldView[] {
  const offered = named(who.tenant, offeredFor(deps, who, who.tenant));
  return [
    ...whose(deps, who, 'away_who', filled),
    question('away_from', { type: 'date', required: true }, [], filled),
    question('away_to', { type: 'date', required: true }, [], filled),
    ...(offered.length > 0 ? [question('away_substitute', { type: 'person', required: false }, offered, filled)] : []),
  ];
}

const dayFields = (deps: Deps, who: Identified, filled: Filled): FormFieldView[] => [
  ...whose(deps, who, 'days_who', filled),
  question(
    'days',
    { type: 'choices', required: true },
    weekdayNames.flatMap((label, index) =>
      who.tenant.calendar.workdays.includes(index + 1) ? [{ value: String(index + 1), label }] : [],
    ),
    filled,
  ),
];

/** The form, blank for oneself today, or as it was sent with what is wrong. */
export function attendanceForm(
  deps: Deps,
  who: Identified,
  about: AttendanceFormView['about'],
  sent?: Filled,
  notes: readonly Note[] = [],
): Answer {
  const { tenant, person } = who;
  const blank: Raw = {
    away_who: person.id,
    away_from: localDate(tenant.calendar, deps.clock.now()),
    days_who: person.id,
    days: (person.workdays ?? tenant.calendar.workdays).map(String),
  };
  const filled = sent ?? { raw: blank, faults: {} };
  const fields = about === 'away' ? awayFields(deps, who, filled) : dayFields(deps, who, filled);
  return { kind: 'attendanceForm', form: { about, fields }, notes };
}

const isSaid = (absence: Absence): absence is SaidAbsence => 'request' in absence;

function awayOf(tenant: Tenant, person: Person, today: string): AwayView[] {
  const names = labelsOf(tenant);
  return stillToCome(person, today).map((one) => ({
    key: keyOf(person.id, one),
    name: names[person.id] ?? person.id,
    days: fromTo(dayInWords(one.from), dayInWords(one.to)),
    substitute: one.substitute && (names[one.substitute] ?? one.substitute),
    said: isSaid(one) ? { by: names[one.by] ?? one.by, at: one.at } : undefined,
  }));
}

/** Who is or will be away, of those this person may say it of. */
export function listAttendance(deps: Deps, who: Identified, notes: readonly Note[] = []): Answer {
  const { tenant } = who;
  const today = localDate(tenant.calendar, deps.clock.now());
  const people = mayBeSaidOf(deps, who);
  const days = people.flatMap(({ id, workdays }) =>
    workdays
      ? [{ name: labelsOf(tenant)[id] ?? id, days: workdays.flatMap((day) => weekdayNames[day - 1] ?? []) }]
      : [],
  );
  return { kind: 'attendance', view: { away: people.flatMap((one) => awayOf(tenant, one, today)), days }, notes };
}
