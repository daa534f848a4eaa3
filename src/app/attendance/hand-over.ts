/**
 * Whoever changed role or left, with the cases they are in, for who looks after those or heads the school; and handing
 * all of them over at once. L0 of a case, no more.
 */
import { hasLostRole } from '../../domain/case/lost-role';
import { handsOverAs } from '../../domain/decide/hand-over';
import type { CaseCode, CaseId, PersonId } from '../../domain/ids';
import { RequestId } from '../../domain/ids';
import type { ExistingCase } from '../../domain/case/case';
import { asIs, type Text } from '../../domain/text';
import { attendanceErrors, attendanceLabels, goneSince } from '../../words/attendance/attendance-form';
import { attendanceNotes } from '../../words/notes/attendance-notes';
import type { HandOverChange } from '../../requests/request';
import type { FormFieldView } from '../../views/types';
import { contextFor } from '../cases/case-file';
import { commit } from '../cases/commit';
import type { Deps, Identified } from '../deps';
import { noteAnswer, nothingToDo, refusalNotes } from '../requests/notes';
import type { Answer, Note } from '../requests/outcome';
import { labelsOf, type Person } from '../tenant';
import { areOfOne, looksAfter } from './who';

type Held = { readonly id: CaseId; readonly code: CaseCode; readonly tasks: readonly Text[] };
type Leaver = { readonly id: PersonId; readonly cases: readonly Held[] };
type Done = { readonly answer: Answer; readonly changed: boolean };

/**
 * Everybody who is in an open case without the role they had there, as far as this person may hand those cases over.
 */
async function leaversFor(deps: Deps, { tenant, person }: Identified): Promise<Leaver[]> {
  const found = new Map<PersonId, Leaver['cases'][number][]>();
  for await (const stored of deps.storage.cases.openOf(tenant.id)) {
    const { state } = stored;
    const context = await contextFor(deps, tenant, stored);
    if (handsOverAs(context, state, person.id) === undefined) continue;
    const journal = await deps.storage.cases.journal(tenant.id, state.id);
    for (const member of state.members.filter((one) => hasLostRole(context, state, journal, one)))
      found.set(member, [...(found.get(member) ?? []), heldBy(state, member)]);
  }
  return [...found].map(([id, cases]) => ({ id, cases: [...cases].sort((a, b) => a.code.localeCompare(b.code)) }));
}

/** A case that somebody is in, with the open tasks that are theirs by name. */
const heldBy = ({ id, code, tasks }: ExistingCase, person: PersonId): Held => ({
  id,
  code,
  tasks: tasks.filter(({ owner }) => 'person' in owner && owner.person === person).map(({ title }) => title),
});

const notYours = (): Answer => noteAnswer({ tone: 'refused', rule: 'DES-3', ...attendanceNotes.notYoursToHandOver });

function viewOf({ tenant }: Identified, { id, cases }: Leaver) {
  const name = labelsOf(tenant)[id];
  return {
    id,
    name: name === undefined ? goneSince(id) : asIs(name),
    codes: cases.map(({ code }) => code),
    tasks: cases.flatMap(({ code, tasks }) => tasks.map((title) => ({ code, title }))),
  };
}

/** Who changed role or left, each with the codes of their cases and a button to hand those over. */
export async function listLeavers(deps: Deps, who: Identified, notes: readonly Note[] = []): Promise<Answer> {
  if (!looksAfter(deps, who)) return notYours();
  const leavers = await leaversFor(deps, who);
  return { kind: 'leavers', people: leavers.map((one) => viewOf(who, one)), notes };
}

/** Colleagues who are there and may take over from this one. */
const successors = ({ tenant, person }: Identified, from: string): Person[] =>
  tenant.people.filter((one) => one.id !== from && one.onDuty && areOfOne(one, person));

function formFor(
  who: Identified,
  leaver: Leaver,
  value: unknown,
  error: FormFieldView['error'],
  notes: readonly Note[],
): Answer {
  const names = labelsOf(who.tenant);
  const field: FormFieldView = {
    field: { id: 'hand_over_to', type: 'person', required: true, label: attendanceLabels.hand_over_to, level: 'L0' },
    required: true,
    value: typeof value === 'string' ? value : undefined,
    error,
    choices: successors(who, leaver.id).map(({ id }) => ({ value: id, label: asIs(names[id] ?? id) })),
  };
  return { kind: 'handOverForm', person: viewOf(who, leaver), fields: [field], notes };
}

/** The form to hand all cases of one person over; the list when there are none left. */
export async function handOverForm(deps: Deps, who: Identified, from: string): Promise<Answer> {
  if (!looksAfter(deps, who)) return notYours();
  const leaver = (await leaversFor(deps, who)).find(({ id }) => id === from);
  return leaver ? formFor(who, leaver, undefined, undefined, []) : listLeavers(deps, who);
}

/** Hands every case over, each on its own record; says of how many it could not be. */
export async function saveHandOver(deps: Deps, who: Identified, change: HandOverChange): Promise<Done> {
  if (!looksAfter(deps, who)) return { answer: notYours(), changed: false };
  const leaver = (await leaversFor(deps, who)).find(({ id }) => id === change.from);
  if (!leaver) return { answer: await listLeavers(deps, who, [nothingToDo]), changed: false };
  const typed = change.filled.answers.hand_over_to;
  const to = successors(who, change.from).find(({ id }) => id === typed);
  if (!to) {
    const fault = typed ? attendanceErrors.choice : attendanceErrors.missing;
    const notes = refusalNotes({ kind: 'fields', errors: {} });
    return { answer: formFor(who, leaver, typed, fault, notes), changed: false };
  }
  let left = 0;
  for (const { id } of leaver.cases) {
    const by = { actor: who.person.id, at: deps.clock.now(), request: RequestId(change.request) };
    const committed = await commit(deps, who.tenant, id, { ...by, type: 'handOver', from: leaver.id, to: to.id });
    if (committed.kind !== 'done') left += 1;
  }
  const done: Note = { tone: 'done', ...attendanceNotes.handedOver };
  const notes: Note[] =
    left === 0
      ? [done]
      : [
          ...(left < leaver.cases.length ? [done] : []),
          { tone: 'hint', rule: 'DES-8', ...attendanceNotes.notAllHandedOver },
        ];
  return { answer: await listLeavers(deps, who, notes), changed: left < leaver.cases.length };
}
