/** Messages that delivering itself brings: put in the outbox of their case by an ordinary save, whatever happens next. */
import type { Message } from '../../notify/message';
import { changeOf, onTheirWay } from '../cases/commit';
import type { Desk } from './send-message';

/** Adds them, to be sent at once, so that they are stored before what they stand for is forgotten. */
export async function addMessages({ deps, tenant, file }: Desk, messages: readonly Message[]): Promise<void> {
  if (messages.length === 0) return;
  const waiting = onTheirWay(deps, messages);
  for (;;) {
    const stored = await deps.storage.cases.load(tenant.id, file.stored.state.id);
    if (!stored) return;
    const unchanged = changeOf(deps, tenant, file.context, stored.state, []);
    if ((await deps.storage.cases.save({ ...unchanged, messages: waiting }, stored.version)) === 'saved') return;
  }
}
