/**
 * Deciding a command on a stored case and saving the outcome in one atomic update; a clash reloads and decides again, a
 * few times.
 */
import { aboutOf } from '../../domain/case/about';
import type { ExistingCase } from '../../domain/case/case';
import type { BySystem, Command } from '../../domain/decide/command';
import type { Context } from '../../domain/procedure/context';
import { nextDue } from '../../domain/decide/decide-task';
import type { Entry } from '../../domain/case/event';
import { evolve } from '../../domain/case/evolve';
import { handsOutReport } from '../../domain/decide/handing-out';
import { ReportReference, type PersonId } from '../../domain/ids';
import { anyRole } from '../../domain/case/membership';
import { rulesOf, type Refusal, type Said } from '../../domain/decide/refusal';
import { handoutsFor } from '../../notify/handouts-for';
import { isUrgentMessage, type Message } from '../../notify/message';
import { messagesFor } from '../../notify/messages-for';
import { tiesFor } from '../../notify/ties-for';
import { addressed } from './addressed';
import { loadCase, type CaseFile, withKnownAnswers } from './case-file';
import { withOpenCases } from './open-cases';
import { withOtherCase } from './other-case';
import type { Deps } from '../deps';
import { StorageUnavailable, type CaseChange, type OutboxMessage } from '../ports';
import type { Tenant } from '../tenant';

const TRIES = 8;

/** What came of a command: the case as it now stands and the advice to show; a refusal; or too many people at once. */
export type Committed =
  | {
      readonly kind: 'done';
      readonly file: CaseFile;
      readonly hints: readonly Said[];
      readonly entries: readonly Entry[];
    }
  | { readonly kind: 'refused'; readonly file: CaseFile | undefined; readonly refusal: Refusal }
  | { readonly kind: 'busy' };

/** Messages as they go into an outbox, to be sent at once. */
export function onTheirWay(
  { ids, clock }: Pick<Deps, 'ids' | 'clock'>,
  messages: readonly Message[],
): readonly OutboxMessage[] {
  const notBefore = clock.now();
  return messages.map((message) => ({
    ...message,
    id: ids.fresh(),
    notBefore,
    attempts: 0,
    ...(isUrgentMessage(message) ? { urgent: true } : {}),
  }));
}

/** The atomic change that entries make: state, journal, messages and the next time that matters. */
export function changeOf(
  deps: Pick<Deps, 'ids' | 'clock'>,
  tenant: Tenant,
  context: Context,
  before: ExistingCase | undefined,
  entries: readonly Entry[],
): CaseChange {
  const after = entries.reduce(
    (state, entry) => evolve(state, entry),
    before ?? ({ status: 'none' } as const),
  ) as ExistingCase;
  const about = aboutOf(context, after);
  // What is handed out comes first: it is not addressed to anybody, and waits for nobody's channel.
  const messages = [
    ...handoutsFor(context, entries),
    ...tiesFor(context, entries, after, { was: before && aboutOf(context, before), is: about }),
    ...addressed({ tenant, context, state: after }, messagesFor({ context, entries, after }, before)),
  ];
  return {
    state: after,
    about,
    entries,
    messages: onTheirWay(deps, messages),
    timerAt: nextDue(after),
  };
}

/**
 * The act as the pathway calls it: what a forged request calls one is text of its sender, and has no place on record.
 */
const nameOfAct = (file: CaseFile, act: string): string =>
  file.context.pathway.acts.find(({ id }) => id === act)?.id ?? 'unknown';

/**
 * Attempts of one person on a case that is not theirs that go on record: enough to see what they do, too few to fill a
 * document.
 */
const MOST_ATTEMPTS = 100;

type Attempt = Exclude<Command, BySystem | { type: 'openCase' }>;

function attemptRefused(file: CaseFile, command: Attempt, refusal: Refusal): Entry {
  const { state } = file.stored;
  const act = command.type === 'tickTask' ? 'tick' : 'act' in command ? nameOfAct(file, command.act) : command.type;
  return {
    seq: state.seq + 1,
    at: command.at,
    actor: { person: command.actor, role: anyRole(file.context, command.actor) },
    stage: state.stage,
    event: { type: 'AttemptRefused', act, rules: rulesOf(refusal) },
  };
}

/**
 * Refused attempts are on record without what was typed (DES-5). Forms that were not complete are no attempts. Never
 * throws when storage is away: to somebody who may not know the case, it would look different from one that is not
 * there (DES-3).
 */
async function audit(deps: Deps, tenant: Tenant, refused: CaseFile, command: Attempt, refusal: Refusal): Promise<void> {
  if (refusal.kind !== 'rule' && refusal.kind !== 'unknown') return;
  const { code, id, attempts } = refused.stored.state;
  if (refusal.kind === 'unknown' && (attempts?.[command.actor] ?? 0) >= MOST_ATTEMPTS)
    return deps.log.warn('somebody keeps trying a case that is not theirs: no longer on record', { code });
  try {
    let file: CaseFile | undefined = refused;
    for (let tries = 0; file && tries < TRIES; tries += 1) {
      const { state, version } = file.stored;
      const change = changeOf(deps, tenant, file.context, state, [attemptRefused(file, command, refusal)]);
      if ((await deps.storage.cases.save(change, version)) === 'saved') return;
      file = await loadCase(deps, tenant, id);
    }
    deps.log.warn('refused attempt not on record: the case kept changing', { code });
  } catch (error) {
    if (!(error instanceof StorageUnavailable)) throw error;
    deps.log.error('refused attempt not on record: storage is away', { code });
  }
}

/** Is the person somebody the tenant still knows? An audit entry names only known people. */
const isKnown = (file: CaseFile, person: PersonId): boolean => file.context.roster[person] !== undefined;

/** With a new reference when this very command hands out a report: a proposal does not yet, its approval does. */
function withReference<C extends Attempt | BySystem>({ ids }: Deps, { context }: CaseFile, command: C): C {
  if (command.type !== 'doAct' && command.type !== 'approve') return command;
  const act = context.pathway.acts.find(({ id }) => id === command.act);
  const takesEffect = act !== undefined && (command.type === 'approve' || !act.approval);
  return takesEffect && handsOutReport(act) ? { ...command, handoutReference: ReportReference(ids.fresh()) } : command;
}

async function decideAndSave(
  deps: Deps,
  tenant: Tenant,
  idOrCode: string,
  command: Attempt | BySystem,
): Promise<Committed> {
  for (let tries = 0; tries < TRIES; tries += 1) {
    const file = await loadCase(deps, tenant, idOrCode);
    if (!file) return { kind: 'refused', file, refusal: { kind: 'unknown' } };
    const context = await withOpenCases(deps, tenant, file, command);
    const whole = command.type === 'doAct' ? withKnownAnswers(deps, tenant, file, command) : command;
    const named = await withOtherCase(deps, tenant, file, withReference(deps, file, whole));
    const decision = deps.decide(context, file.stored.state, named);
    if ('refused' in decision) {
      if ('actor' in command && isKnown(file, command.actor))
        await audit(deps, tenant, file, command, decision.refused);
      return { kind: 'refused', file, refusal: decision.refused };
    }
    if (decision.entries.length === 0) return { kind: 'done', file, ...decision };
    const change = changeOf(deps, tenant, file.context, file.stored.state, decision.entries);
    if ((await deps.storage.cases.save(change, file.stored.version)) === 'saved') {
      return {
        kind: 'done',
        file: { ...file, stored: { state: change.state, version: file.stored.version + 1 } },
        ...decision,
      };
    }
  }
  return { kind: 'busy' };
}

/**
 * Decides and saves, when it is this command's turn. Throws StorageUnavailable, and OutcomeUnknown when it may be stored
 * all the same: then the same command may be given again, and counts once.
 */
export async function commit(
  deps: Deps,
  tenant: Tenant,
  idOrCode: string,
  command: Attempt | BySystem,
): Promise<Committed> {
  return deps.turns(`${tenant.id}/${idOrCode}`, () => decideAndSave(deps, tenant, idOrCode, command));
}
