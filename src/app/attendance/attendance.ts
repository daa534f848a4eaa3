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
import { dayOfAway, keyOf } from './decide-away';
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

/** Two days as a button may carry them, to ask for this form again from where it may not stay. */
const DAYS = /^[\d-]{8,10}:[\d-]{8,10}$/;

/** Two days as they were typed, whatever stands between them; a day in words has spaces of its own. */
const typedDays = (typed: string): string[] =>
  typed
    .trim()
    .split(/\s+/)
    .join(' ')
    .split(/(?<=\d):(?=\d)| (?:tot en met|t\/m|tot|until|to|till|-|–) |(?<=\d) (?=\d{1,4}[-/.]\d)/i)
    .slice(0, 2);

/**
 * The form of an absence, with the days that were typed behind the command as they were meant; a day that cannot be
 * stands there as it was typed, with what is wrong with it.
 */
export function awayForm(deps: Deps, who: Identified, typed = ''): Answer {
  if (typed.trim() === '') return attendanceForm(deps, who, 'away');
  const { calendar } = who.tenant;
  const today = localDate(calendar, deps.clock.now());
  const [first = '', last = first] = typedDays(typed);
  const read = {
    away_from: dayOfAway(first, today, calendar.timeZone),
    away_to: dayOfAway(last, today, calendar.timeZone),
  };
  const raw = { away_who: who.person.id, away_from: read.away_from.day ?? first, away_to: read.away_to.day ?? last };
  const wrong = Object.entries(read).flatMap(([id, { fault }]) => (fault ? [[id, fault] as const] : []));
  const answer = attendanceForm(deps, who, 'away', { raw, faults: Object.fromEntries(wrong) });
  const days = `${raw.away_from}:${raw.away_to}`;
  return answer.kind === 'attendanceForm' && DAYS.test(days) ? { ...answer, form: { ...answer.form, days } } : answer;
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
