/**
 * Given-when-then for the core: a small procedure of our own, people, and commands one after another. Every refusal in
 * a "given" is a failed test.
 */
import { NO_CASE, type CaseState, type ExistingCase } from '../../src/domain/case/case';
import type { Command, Decision } from '../../src/domain/decide/command';
import type { Context } from '../../src/domain/procedure/context';
import { decide } from '../../src/domain/decide/decide';
import type { CaseEvent, Entry } from '../../src/domain/case/event';
import { evolve } from '../../src/domain/case/evolve';
import { CaseCode, CaseId, PersonId, RequestId, TenantId } from '../../src/domain/ids';
import type { Act, Field, Pathway } from '../../src/domain/procedure/pathway';
import type { Calendar } from '../../src/domain/time/working-time';
import { taskTitles } from '../../src/words/task-titles';
import { PRODUCT_ROLES } from './roles';
import { NEUTRAL_PUPIL_SYSTEM } from '../../src/words/pupil-system';

export const text = (nl: string) => ({ nl, en: nl });
const field = (id: string, type: Field['type'], more: Partial<Field> = {}): Field => ({
  id,
  type,
  label: text(id),
  level: 'L1',
  required: false,
  ...more,
});
const act = (id: string, roles: Act['by'], more: Partial<Act> = {}): Act => ({
  id,
  title: text(id),
  by: roles,
  fields: [],
  effects: [],
  notices: [],
  sisEntry: false,
  urgent: false,
  actorLevel: 'L1',
  ...more,
});
const team = { roles: ['mentor', 'support_team_member', 'team_leader'] } as const;

/** Three stages (worry, talk, decide), a decision to approve, an urgent act and one rule of each level. */
export const tinyPathway: Pathway = {
  id: 'tiny',
  version: 1,
  title: text('Tiny'),
  summary: text('A small procedure for tests'),
  codePrefix: 'TP',
  command: 'zorg',
  opensWith: 'worry',
  stages: [
    {
      id: 'worry_stage',
      title: text('Worry'),
      acts: [],
      completes: { has: { act: 'worry' } },
      owner: { role: 'support_team_member' },
      escalateTo: 'team_leader',
      optional: false,
      pings: ['support_team_member'],
    },
    {
      id: 'talk_stage',
      title: text('Talk'),
      acts: ['talk'],
      completes: { has: { act: 'talk' } },
      due: { workingDays: 3 },
      remind: [{ workingDays: 1 }],
      owner: { role: 'support_team_member' },
      escalateTo: 'team_leader',
      optional: false,
      pings: ['support_team_member'],
    },
    {
      id: 'decide_stage',
      title: text('Decide'),
      acts: ['decision'],
      owner: { role: 'team_leader' },
      escalateTo: 'team_leader',
      optional: false,
      pings: ['team_leader'],
    },
  ],
  anytime: ['acute', 'note', 'invite', 'close'],
  afterwards: ['reopen'],
  urgentAct: 'acute',
  urgentContacts: ['112'],
  acts: [
    act(
      'worry',
      { roles: ['employee'] },
      {
        fields: [
          field('facts', 'longText', { required: true }),
          field('pupil', 'text', { level: 'L2' }),
          field('mentor', 'person', { roles: ['mentor'] }),
          field('kept_out', 'people'),
        ],
        effects: [
          { exclude: { field: 'kept_out' } },
          { member: { role: 'support_team_member' } },
          { member: { role: 'team_leader' } },
          { member: { field: 'mentor' } },
        ],
      },
    ),
    act('talk', team, {
      sisEntry: true,
      fields: [
        field('participants', 'people', { required: true, partners: true }),
        field('on', 'date', { when: 'past' }),
        field('check_on', 'date', { when: 'future' }),
      ],
      effects: [
        {
          task: {
            id: 'check',
            kind: 'todo',
            title: text('Check the result'),
            owner: { actor: true },
            due: { field: 'check_on' },
            escalateTo: 'team_leader',
            doneBy: ['note'],
          },
        },
      ],
    }),
    act(
      'decision',
      { roles: ['team_leader', 'support_team_member'] },
      {
        fields: [field('report', 'yesNo', { required: true }), field('why', 'longText', { required: true })],
        approval: { by: { roles: ['team_leader'] }, due: { workingDays: 1 }, escalateTo: 'team_leader' },
        effects: [{ lead: { actor: true } }],
      },
    ),
    act('acute', { members: true }, { urgent: true, effects: [{ flag: 'acute' }, { goto: 'decide_stage' }] }),
    act('note', { members: true }, { fields: [field('text', 'longText', { required: true })] }),
    act(
      'invite',
      { members: true },
      { fields: [field('person', 'person', { required: true })], effects: [{ member: { field: 'person' } }] },
    ),
    act('close', { roles: ['team_leader'] }, { effects: [{ close: true }] }),
    act('reopen', { members: true }, { effects: [{ goto: 'decide_stage' }] }),
  ],
  rules: [
    {
      id: 'MELD-3.7',
      on: ['talk'],
      level: 'refuse',
      when: { people: { field: 'participants', kind: 'staff', fewerThan: 2 } },
      say: text('two staff'),
      next: text('ask a colleague'),
    },
    {
      id: 'MELD-3.9',
      on: ['talk'],
      level: 'ask',
      when: { not: { people: { field: 'participants', roles: ['team_leader'], moreThan: 0 } } },
      say: text('why without team leader?'),
    },
    {
      id: 'ENR-M19',
      on: ['talk'],
      level: 'hint',
      when: { day: { of: 'on', is: ['friday'] } },
      say: text('rather not on a Friday'),
    },
    {
      id: 'MELD-6.4',
      on: ['close'],
      level: 'refuse',
      when: { openTasks: { kinds: ['sis'] } },
      say: text('entries open'),
      next: text('tick them'),
    },
  ],
  seesIdentity: ['mentor', 'support_team_member'],
  seesSource: ['support_team_member'],
  leads: ['team_leader'],
  coordinator: 'support_team_member',
  flags: { acute: text('Acute') },
  tracks: {},
  lines: [],
  ownPart: [],
  items: {},
};

export const calendar: Calendar = {
  timeZone: 'Europe/Amsterdam',
  daysOff: new Set(['2026-12-25']),
  workdays: [1, 2, 3, 4, 5],
  schoolYearStarts: '08-01',
};

const person = (roles: Context['roster'][string]['roles'], more: Partial<Context['roster'][string]> = {}) => ({
  roles,
  kind: 'staff' as const,
  onDuty: true,
  ...more,
});

/**
 * Joost the caretaker, mentors Mila and Max, Ilse and Omar of the support team (Omar not on duty), team leaders Tess
 * and Tom, Piet of the police.
 */
export const context: Context = {
  pathway: tinyPathway,
  calendar,
  hours: {},
  organisations: {},
  names: {},
  settings: {},
  retention: {},
  taskTitles,
  roles: PRODUCT_ROLES,
  pupilSystem: NEUTRAL_PUPIL_SYSTEM,
  roster: {
    joost: person(['support_staff']),
    mila: person(['mentor']),
    max: person(['mentor']),
    ilse: person(['support_team_member']),
    omar: person(['support_team_member'], { onDuty: false }),
    tess: person(['team_leader']),
    tom: person(['team_leader'], { onDuty: false }),
    piet: person(['youth_officer'], { kind: 'partner' }),
  },
};

/** A Monday morning. */
export const MONDAY = '2026-11-16T08:00:00.000Z';
export const CASE_ID = CaseId('0123456789abcdef0123456789abcdef');

let requests = 0;
const fresh = () => RequestId(`request-${(requests += 1)}`);

export const open = (answers: Record<string, unknown> = {}, actor = 'joost', at = MONDAY): Command => ({
  type: 'openCase',
  actor: PersonId(actor),
  at,
  request: fresh(),
  id: CASE_ID,
  tenant: TenantId('school'),
  code: CaseCode('TP', 2026, 7),
  pathway: { id: 'tiny', version: 1, edition: 'e1' },
  locale: 'nl',
  answers: { facts: 'Blue arm', pupil: 'Sofie', mentor: 'mila', ...answers },
  reasons: {},
});

type Later = (state: ExistingCase) => Command;
type Options = {
  at?: string;
  reasons?: Record<string, string>;
  revision?: number;
  request?: RequestId;
  reason?: string;
};

/** An act by somebody who looks at the present card, unless a revision says otherwise. */
export const does =
  (
    actor: string,
    name: string,
    answers: Record<string, unknown> = {},
    { at = MONDAY, reasons = {}, revision, request = fresh() }: Options = {},
  ): Later =>
  (state) => ({
    type: 'doAct',
    actor: PersonId(actor),
    at,
    request,
    act: name,
    revision: revision ?? state.revision,
    answers,
    reasons,
  });
export const approves =
  (actor: string, name: string, { at = MONDAY, reason, revision }: Options = {}): Later =>
  (state) => ({
    type: 'approve',
    actor: PersonId(actor),
    at,
    request: fresh(),
    act: name,
    revision: revision ?? state.revision,
    reason,
  });
export const rejects =
  (actor: string, name: string, { at = MONDAY, reason }: Options = {}): Later =>
  (state) => ({
    type: 'reject',
    actor: PersonId(actor),
    at,
    request: fresh(),
    act: name,
    revision: state.revision,
    reason,
  });
export const ticks =
  (actor: string, row: string): Later =>
  (state) => ({
    type: 'tickTask',
    actor: PersonId(actor),
    at: MONDAY,
    request: fresh(),
    task: state.tasks.find((task) => task.row === row)?.id ?? 'no such task',
  });
export const time = (at: string): Command => ({ type: 'timePassed', at });

export type Step = Command | Later;
const commandOf = (state: CaseState, step: Step): Command =>
  typeof step === 'function' ? step(state as ExistingCase) : step;

/** The state and journal after accepted commands. Throws when one is refused. */
export function given(...steps: Step[]): { state: ExistingCase; journal: Entry[] } {
  return givenIn(context, ...steps);
}

export function givenIn(where: Context, ...steps: Step[]): { state: ExistingCase; journal: Entry[] } {
  let state: CaseState = NO_CASE;
  const journal: Entry[] = [];
  for (const step of steps) {
    const command = commandOf(state, step);
    const decision = decide(where, state, command);
    if ('refused' in decision) throw new Error(`refused ${command.type}: ${JSON.stringify(decision.refused)}`);
    journal.push(...decision.entries);
    state = decision.entries.reduce<CaseState>((before, entry) => evolve(before, entry), state);
  }
  if (state.status === 'none') throw new Error('nothing was opened');
  return { state, journal };
}

/** What a command comes to after what was given. */
export function when({ state }: { state: CaseState }, step: Step, where: Context = context): Decision {
  return decide(where, state, commandOf(state, step));
}

/** The events of a decision; throws when it was refused. */
export function eventsOf(decision: Decision): CaseEvent[] {
  if ('refused' in decision) throw new Error(`refused: ${JSON.stringify(decision.refused)}`);
  return decision.entries.map((entry) => entry.event);
}

/** The refusal of a decision; throws when it was accepted. */
export function refusalOf(decision: Decision) {
  if (!('refused' in decision)) throw new Error('expected a refusal');
  return decision.refused;
}

/** The rules a refusal cites. */
export const rulesCited = (decision: Decision): string[] => {
  const refusal = refusalOf(decision);
  return 'said' in refusal ? refusal.said.map((said) => said.rule) : [refusal.kind];
};
