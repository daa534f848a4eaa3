/**
 * Changes of real cases on the tiny pathway of `play.ts`, ready to be stored: each with its own id and code, decided by
 * the core.
 */
import type { CaseChange, OutboxMessage, StoredCase } from '../../src/app/ports';
import { aboutOf } from '../../src/domain/case/about';
import { NO_CASE, type CaseState, type ExistingCase } from '../../src/domain/case/case';
import type { Command } from '../../src/domain/decide/command';
import { decide } from '../../src/domain/decide/decide';
import { evolve } from '../../src/domain/case/evolve';
import { CaseCode, CaseId, PersonId, RequestId, TenantId } from '../../src/domain/ids';
import { context, does, MONDAY, text } from './play';

export const SCHOOL = TenantId('school');

type Extra = { readonly messages?: readonly OutboxMessage[]; readonly timerAt?: string | undefined };
type Opening = Extra & {
  readonly tenant?: TenantId;
  readonly actor?: string;
  readonly at?: string;
  readonly facts?: string;
  readonly number?: number;
  readonly answers?: Record<string, unknown>;
};

export const caseId = (number: number) => CaseId(number.toString(16).padStart(32, '0'));
export const caseCode = (number: number) => CaseCode('TP', 2026, number);

function changed(before: CaseState, command: Command, { messages = [], timerAt }: Extra): CaseChange {
  const decision = decide(context, before, command);
  if ('refused' in decision) throw new Error(`refused ${command.type}: ${JSON.stringify(decision.refused)}`);
  const state = decision.entries.reduce<CaseState>((now, entry) => evolve(now, entry), before) as ExistingCase;
  return { state, about: aboutOf(context, state), entries: decision.entries, messages, timerAt };
}

/** Joost opens a case about Sofie, with Mila as her mentor; members are Ilse, Tess and Mila. */
export function opening({
  tenant = SCHOOL,
  actor = 'joost',
  at = MONDAY,
  facts = 'Blue arm',
  number = 1,
  answers = {},
  ...extra
}: Opening = {}): CaseChange {
  const id = caseId(number);
  const request = RequestId(`open-${number}`);
  const filled = { facts, pupil: 'Sofie', mentor: 'mila', ...answers } as Extract<
    Command,
    { type: 'openCase' }
  >['answers'];
  return changed(
    NO_CASE,
    {
      type: 'openCase',
      actor: PersonId(actor),
      at,
      request,
      id,
      tenant,
      code: caseCode(number),
      pathway: { id: 'tiny', version: 1, edition: 'e1' },
      locale: 'nl',
      answers: filled,
      reasons: {},
    },
    extra,
  );
}

/** What these steps, one after the other, make of a case as it stands: one change. */
export function changing({ state }: Pick<StoredCase, 'state'>, steps: readonly ReturnType<typeof does>[]): CaseChange {
  return steps.reduce<CaseChange>(
    (before, step) => {
      const after = changed(before.state, step(before.state), {});
      return { ...after, entries: [...before.entries, ...after.entries], messages: [] };
    },
    { state, about: aboutOf(context, state), entries: [], messages: [] },
  );
}

/** Somebody writes a note in a case as it stands. */
export function noting(
  { state }: Pick<StoredCase, 'state'>,
  note: string,
  extra: Extra = {},
  actor = 'ilse',
): CaseChange {
  return changed(state, does(actor, 'note', { text: note })(state), extra);
}

/** Tess closes the case. */
export function closing({ state }: Pick<StoredCase, 'state'>): CaseChange {
  return changed(state, does('tess', 'close')(state), {});
}

/** A message that may go from `notBefore` on. */
export function message(id: string, notBefore = MONDAY): OutboxMessage {
  return {
    id,
    notBefore,
    attempts: 0,
    key: `case@${id}`,
    to: { person: PersonId('ilse') },
    content: { show: 'notice', say: text(`Message ${id}`), urgent: false },
  };
}

/** Some minutes after that Monday morning. */
export const minutesLater = (minutes: number): string => new Date(Date.parse(MONDAY) + minutes * 60_000).toISOString();
