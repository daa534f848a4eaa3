/**
 * Puts on record who is away, who is back and who works when: once for each click, and at once in force. A refusal
 * changes nothing.
 */
import { stillToCome, wasSaid, withoutOld, type Attendance } from '../../domain/people/attendance';
import { touches } from '../../domain/people/absence';
import type { Refusal } from '../../domain/decide/refusal';
import { localDate } from '../../domain/time/working-time';
import { attendanceNotYours } from '../../words/attendance/attendance-form';
import { attendanceNotes } from '../../words/notes/attendance-notes';
import type { AttendanceChange } from '../../requests/request';
import type { Deps, Identified } from '../deps';
import { presentPerson } from '../present';
import { busy, noteAnswer, refusalNotes } from '../requests/notes';
import type { Answer, Note } from '../requests/outcome';
import type { Person } from '../tenant';
import { attendanceForm, listAttendance } from './attendance';
import { decideAway, decideDays, keyOf, saidOf, type AttendanceFaults, type Saying } from './decide-away';
import { isAwayIn, mayBeSaidOf, ownRoles } from './who';

const TRIES = 5;

type Saved = { readonly answer: Answer; readonly changed: boolean };
/** What is to be kept and what is said of it; what is wrong; or whose it is not. */
type Decided =
  | { readonly keep: Attendance; readonly notes: readonly Note[] }
  | { readonly faults: AttendanceFaults }
  | { readonly notes: readonly Note[] };

const notYours: Refusal = {
  kind: 'rule',
  said: [{ key: 'row', rule: 'DES-3', say: attendanceNotYours.colleague, next: attendanceNotYours.askThem }],
};
const done = (words: Omit<Note, 'tone'>): Note => ({ tone: 'done', ...words });

/**
 * What whoever says it ought to know: that nobody else has the role then, or that a colleague needs another substitute.
 */
function hintsFor({ people }: Saying, absent: Person, from: string, to: string, hasSubstitute: boolean): Note[] {
  const isAlone = ownRoles(absent).some(
    (role) =>
      !people.some(
        (one) =>
          one.id !== absent.id && (one.onDuty || one.away) && one.roles.includes(role) && !isAwayIn(one, from, to),
      ),
  );
  const replaces = people.some(({ absences = [] }) =>
    absences.some((one) => one.substitute === absent.id && touches(one, from, to)),
  );
  return [
    ...(isAlone && !hasSubstitute
      ? [{ tone: 'hint' as const, rule: 'DES-10', ...attendanceNotes.nobodyWithRole }]
      : []),
    ...(replaces ? [{ tone: 'hint' as const, rule: 'DES-10', ...attendanceNotes.takesPlace }] : []),
  ];
}

/** A click that comes a second time hears what the first one heard. */
function saidToFirst({ person }: Identified, change: AttendanceChange): Note {
  if (change.type === 'saveDays') return done(attendanceNotes.days);
  if (change.type === 'saveAway') return done(attendanceNotes.away);
  return done(change.away.startsWith(`${person.id}:`) ? attendanceNotes.back : attendanceNotes.colleagueBack);
}

/** The same days with the same substitute as was said last say nothing new. */
function isSame(attendance: Attendance, said: Attendance['absences'][number]): boolean {
  const last = attendance.absences.findLast(({ person }) => person === said.person);
  return last?.from === said.from && last.to === said.to && last.substitute === said.substitute && !last.present;
}

function decide(saying: Saying, attendance: Attendance, change: AttendanceChange): Decided {
  const { by, today, at, request } = saying;
  if (change.type === 'saveAway') {
    const { answers } = change.filled;
    if (!saidOf(saying, answers, 'away_who')) return { notes: refusalNotes(notYours) };
    const decided = decideAway(saying, answers);
    if ('faults' in decided) return decided;
    const { said, absent } = decided;
    if (isSame(attendance, said)) return { notes: [done(attendanceNotes.away)] };
    return {
      keep: { ...attendance, absences: [...attendance.absences, said] },
      notes: [
        done(attendanceNotes.away),
        ...hintsFor(saying, absent, said.from, said.to, said.substitute !== undefined),
      ],
    };
  }
  if (change.type === 'saveDays') {
    const { answers } = change.filled;
    if (!saidOf(saying, answers, 'days_who')) return { notes: refusalNotes(notYours) };
    const decided = decideDays(saying, answers);
    if ('faults' in decided) return decided;
    const last = attendance.days.findLast(({ person }) => person === decided.said.person);
    if (last?.days.join() === decided.said.days.join()) return { notes: [done(attendanceNotes.days)] };
    return { keep: { ...attendance, days: [...attendance.days, decided.said] }, notes: [done(attendanceNotes.days)] };
  }
  const [absent, ended] = saying.colleagues
    .flatMap((one) => stillToCome(one, today).map((absence) => [one, absence] as const))
    .find(([one, absence]) => keyOf(one.id, absence) === change.away) ?? [undefined, undefined];
  if (!absent) return { notes: [{ tone: 'info', rule: 'DES-11', ...attendanceNotes.configured }] };
  const from = ended.from > today ? ended.from : today;
  const said = { person: absent.id, by: by.id, at, request, from, to: ended.to, present: true as const };
  return {
    keep: { ...attendance, absences: [...attendance.absences, said] },
    notes: [done(absent.id === by.id ? attendanceNotes.back : attendanceNotes.colleagueBack)],
  };
}

/** Decides and saves; decides again when somebody else was first. */
export async function saveAttendance(deps: Deps, known: Identified, change: AttendanceChange): Promise<Saved> {
  for (let tries = 0; tries < TRIES; tries += 1) {
    const who = await presentPerson(deps, known);
    const { attendance, version } = await deps.storage.attendance.load(who.tenant.id);
    const at = deps.clock.now();
    const today = localDate(who.tenant.calendar, at);
    if (wasSaid(attendance, change.request))
      return { answer: listAttendance(deps, who, [saidToFirst(who, change)]), changed: false };
    const colleagues = mayBeSaidOf(deps, who);
    const { request } = change;
    const { people, calendar } = who.tenant;
    const { timeZone } = calendar;
    const saying: Saying = { by: who.person, colleagues, people, today, timeZone, at, request };
    const decided = decide(saying, attendance, change);
    if ('faults' in decided) {
      const raw = 'filled' in change ? change.filled.answers : {};
      const about = change.type === 'saveDays' ? 'days' : 'away';
      const notes = refusalNotes({ kind: 'fields', errors: {} });
      return { answer: attendanceForm(deps, who, about, { raw, faults: decided.faults }, notes), changed: false };
    }
    if (!('keep' in decided)) {
      const isRefused = decided.notes.some(({ tone }) => tone === 'refused');
      const answer = isRefused ? noteAnswer(...decided.notes) : listAttendance(deps, who, decided.notes);
      return { answer, changed: false };
    }
    if ((await deps.storage.attendance.save(who.tenant.id, withoutOld(decided.keep, today), version)) === 'saved')
      return { answer: listAttendance(deps, await presentPerson(deps, known), decided.notes), changed: true };
  }
  return { answer: noteAnswer(busy), changed: false };
}
