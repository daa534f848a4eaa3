/**
 * Carries out what coordinators decide about who works at the school: once for each click, at once in force. A refusal
 * changes nothing.
 */
import { createHash } from 'node:crypto';
import { PersonId } from '../../domain/ids';
import { EMPLOYEE, roleName, type Role } from '../../domain/people/roles';
import { inEachLocale, inLocale, type Text } from '../../domain/text';
import {
  approveStaff,
  rejectStaff,
  type StaffDecided,
  type StaffRefusal,
  type StaffStanding,
} from '../../staff/decide-staff';
import type { Newcomer } from '../../staff/staff';
import type { StaffChange } from '../../requests/request';
import { staffErrors } from '../../words/staff/staff-form';
import { staffNotes } from '../../words/notes/staff-notes';
import type { Deps, Identified } from '../deps';
import { busy, noteAnswer, nothingToDo, refusalNotes } from '../requests/notes';
import type { Answer, Note } from '../requests/outcome';
import type { Tenant } from '../tenant';
import {
  decidesStaff,
  deskFor,
  goneProposal,
  listStaff,
  notForCoordinators,
  showStaffProposal,
  strangerForm,
  strangerNamed,
  suspendForm,
  type StaffFilled,
} from './staff-answers';
import { judgeSteps, putStaffForward, suspendAt, type JudgedSteps } from './staff-desk';

type Saved = { readonly answer: Answer; readonly changed: boolean };
type Change<Type extends StaffChange['type']> = Extract<StaffChange, { readonly type: Type }>;

const TRIES = 5;
const done = (words: Omit<Note, 'tone'>): Note => ({ tone: 'done', ...words });
const refused = (rule: string, words: Omit<Note, 'tone'>): Note => ({ tone: 'refused', rule, ...words });

/** Roles as people know them, with commas between them. */
const inWords = ({ roles }: Tenant, some: readonly Role[]): Text =>
  inEachLocale((locale) => some.map((role) => inLocale(roleName(roles, role), locale)).join(', '));

function heldUp(tenant: Tenant, why: StaffRefusal, { empty }: Pick<JudgedSteps, 'empty'>): Note {
  switch (why) {
    case 'gone':
      return goneProposal;
    case 'stale':
      return refusalNotes({ kind: 'stale' })[0]!;
    case 'leavesNobody':
      return refused('DES-10', staffNotes.leavesNobody(inWords(tenant, empty)));
    case 'changed':
      return refused('DES-11', staffNotes.changed);
    case 'notYours':
      return refused('DES-3', staffNotes.notYours);
    case 'twice':
    case 'yourself':
      return refused('DES-7', staffNotes[why]);
  }
}

/** Approves or rejects; decides again when somebody else was first. */
async function decideProposal(
  deps: Deps,
  who: Identified,
  change: Change<'approveStaff'> | Change<'rejectStaff'>,
): Promise<Saved> {
  const { tenant, person } = who;
  const desk = deskFor(deps, tenant);
  for (let tries = 0; tries < TRIES; tries += 1) {
    const { staff, version } = await deps.storage.staff.load(tenant.id);
    const judged = judgeSteps(desk, staff, staff.waiting.find(({ id }) => id === change.proposal)?.steps ?? []);
    const standing: StaffStanding = {
      decides: decidesStaff(who),
      may: judged.may,
      fits: judged.misfits.length === 0,
      leavesSomebody: judged.empty.length === 0,
    };
    const said = { by: person.id, at: deps.clock.now(), request: change.request };
    const decided: StaffDecided =
      change.type === 'approveStaff'
        ? approveStaff(staff, change, said, standing)
        : rejectStaff(staff, change, said, standing);
    if ('refused' in decided) {
      if (decided.refused === 'notYours') return { answer: notForCoordinators(), changed: false };
      const isGone = decided.refused === 'gone';
      const notes = isGone ? [] : [heldUp(tenant, decided.refused, judged)];
      return { answer: await showStaffProposal(deps, who, change.proposal, notes), changed: false };
    }
    if ('again' in decided) return { answer: await listStaff(deps, who, [nothingToDo]), changed: false };
    if ((await deps.storage.staff.save(tenant.id, decided.staff, version)) !== 'saved') continue;
    await deps.tenants.refresh();
    const isRejected = change.type === 'rejectStaff';
    const note = done(
      isRejected ? staffNotes.rejected : decided.applied ? staffNotes.approved : staffNotes.approvedFirst,
    );
    return { answer: await listStaff(deps, who, [note]), changed: true };
  }
  return { answer: noteAnswer(busy), changed: false };
}

const LONGEST_NAME = 120;
const chosenIn = (raw: StaffFilled['raw'], id: string): string[] =>
  [raw[id] ?? []].flat().filter((one): one is string => typeof one === 'string' && one !== '');

/** Whom the form describes, or what is wrong with each answer. */
function newcomerIn(
  { roles, organisations }: Tenant,
  raw: StaffFilled['raw'],
  id: string,
): Omit<Newcomer, 'accounts'> | { readonly faults: StaffFilled['faults'] } {
  const name = typeof raw.staff_name === 'string' ? raw.staff_name.replace(/\s+/g, ' ').trim() : '';
  const held = chosenIn(raw, 'staff_roles');
  const places = chosenIn(raw, 'staff_places');
  const isRole = (role: string) => Object.hasOwn(roles, role) && role !== EMPLOYEE;
  const isPlace = (one: string) => organisations.some((place) => place.id === one);
  const faults: StaffFilled['faults'] = {
    ...(name === '' ? { staff_name: staffErrors.missing } : {}),
    ...(name.length > LONGEST_NAME ? { staff_name: staffErrors.long } : {}),
    ...(held.every(isRole) ? {} : { staff_roles: staffErrors.choice }),
    ...(places.every(isPlace) ? {} : { staff_places: staffErrors.choice }),
    // Whoever belongs to none works for all of them: that is for the file alone.
    ...(organisations.length > 0 && places.length === 0 ? { staff_places: staffErrors.missing } : {}),
  };
  if (Object.keys(faults).length > 0) return { faults };
  const kind = held.length > 0 && held.every((role) => roles[role]?.kind === 'partner') ? 'partner' : 'staff';
  return { id: PersonId(id), name, roles: held, kind, organisations: places };
}

async function saveStranger(deps: Deps, who: Identified, change: Change<'saveStranger'>): Promise<Saved> {
  const { tenant, person } = who;
  if (!decidesStaff(who)) return { answer: notForCoordinators(), changed: false };
  const { staff } = await deps.storage.staff.load(tenant.id);
  const waiting = staff.waiting.find(({ id }) => id === proposalId(change.request));
  if (waiting) return { answer: await showStaffProposal(deps, who, waiting.id, [nothingToDo]), changed: false };
  const raw = change.filled.answers;
  const stranger = strangerNamed(tenant, staff, change.account);
  const read = newcomerIn(tenant, raw, `p-${deps.ids.fresh().slice(0, 12)}`);
  if (!stranger || 'faults' in read) {
    const faults = 'faults' in read ? read.faults : {};
    const notes = refusalNotes({ kind: 'fields', errors: {} });
    return { answer: await strangerForm(deps, who, change.account, { raw, faults }, notes), changed: false };
  }
  const newcomer: Newcomer = { ...read, accounts: { [stranger.platform]: stranger.user } };
  const put = await putStaffForward(deskFor(deps, tenant), {
    id: proposalId(change.request),
    at: deps.clock.now(),
    from: 'chat',
    by: person.id,
    steps: [{ does: 'comes', person: newcomer }],
  });
  if ('waits' in put)
    return { answer: await showStaffProposal(deps, who, put.waits.id, [done(staffNotes.proposed)]), changed: true };
  if (put.why === 'busy') return { answer: noteAnswer(busy), changed: false };
  const note = put.why === 'tooFew' ? refused('DES-7', staffNotes.tooFew) : refused('DES-11', staffNotes.knownAlready);
  return { answer: await strangerForm(deps, who, change.account, { raw, faults: {} }, [note]), changed: false };
}

/** The same click makes one proposal, so it is called by the click; in letters that a button may carry. */
const proposalId = (request: string): string => createHash('sha256').update(request).digest('hex').slice(0, 32);

async function saveSuspension(deps: Deps, who: Identified, change: Change<'saveSuspension'>): Promise<Saved> {
  const { tenant, person } = who;
  if (!decidesStaff(who)) return { answer: notForCoordinators(), changed: false };
  const raw = change.filled.answers;
  const typed = typeof raw.staff_gone === 'string' ? raw.staff_gone : '';
  const isOwn = typed === person.id;
  const suspended = isOwn
    ? ({ why: 'unknown' } as const)
    : await suspendAt(deskFor(deps, tenant), {
        person: typed,
        by: person.id,
        at: deps.clock.now(),
        id: deps.ids.fresh(),
        request: change.request,
      });
  if ('why' in suspended) {
    if (suspended.why === 'busy') return { answer: noteAnswer(busy), changed: false };
    const faults = { staff_gone: typed === '' ? staffErrors.missing : staffErrors.choice };
    return { answer: suspendForm(who, { raw, faults }, refusalNotes({ kind: 'fields', errors: {} })), changed: false };
  }
  await deps.tenants.refresh();
  if (suspended.done === 'again') return { answer: await listStaff(deps, who, [nothingToDo]), changed: false };
  const { text } = staffNotes.leavesNobody(inWords(tenant, suspended.empty));
  const alone: Note[] = suspended.empty.length > 0 ? [{ tone: 'hint', rule: 'DES-10', text }] : [];
  return { answer: await listStaff(deps, who, [done(staffNotes.suspended), ...alone]), changed: true };
}

/** A change of who works at the school. */
export function saveStaff(deps: Deps, who: Identified, change: StaffChange): Promise<Saved> {
  if (change.type === 'saveStranger') return saveStranger(deps, who, change);
  if (change.type === 'saveSuspension') return saveSuspension(deps, who, change);
  return decideProposal(deps, who, change);
}
