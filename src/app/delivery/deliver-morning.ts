/**
 * The worker's verb for the morning note: claim what waits for one person, and tell it in one message, once a day.
 * Whoever is away gets none; who takes their place gets theirs.
 */
import { takersOf } from '../../domain/case/membership';
import { isNoteTime, nextNote, noteAfter } from '../../domain/time/morning-note';
import { localDate } from '../../domain/time/working-time';
import { nextTry } from '../backoff';
import { loadCase } from '../cases/case-file';
import type { DeliveryDeps } from '../deps';
import type { PostRef } from '../gateway';
import { LEASE_SECONDS, secondsLater } from '../lease';
import type { Morning } from '../mornings';
import { presentTenant } from '../present';
import { tellPerson } from './report-delivery';
import type { Person, Tenant } from '../tenant';
import { addMessages } from './add-messages';
import { readerOf, readerOrSubstitute } from './keep-for-morning';
import { linesOfNote, type LineOfCase } from './lines-of-note';
import { takeAnotherWay } from './undeliverable';

/** A platform that is away for a moment is asked again soon: it is read today. */
const TRIES_COUNTED = 5;

/** What is on the table: the note of one person of a school. */
type Table = {
  readonly deps: DeliveryDeps;
  readonly tenant: Tenant;
  readonly person: Person;
  readonly morning: Morning;
};

const ids = (lines: readonly { readonly id: string }[]): string[] => lines.map(({ id }) => id);

/** The lines with their cases as they are now; what is about a case that is no longer there is left out. */
async function withCases({ deps, tenant, morning }: Table): Promise<LineOfCase[]> {
  const cases = [...new Set(morning.lines.map((line) => line.case))];
  const files = new Map(await Promise.all(cases.map(async (id) => [id, await loadCase(deps, tenant, id)] as const)));
  return morning.lines.flatMap((line) => {
    const file = files.get(line.case);
    return file ? [{ line, file }] : [];
  });
}

/** Gives the lines of who is away to who takes their place, as far as they may know of the case; the others wait. */
async function handed({ deps, tenant, person }: Table, lines: readonly LineOfCase[]): Promise<string[]> {
  const substitute = tenant.people.find(({ id }) => id === person.away?.substitute);
  if (!substitute) return [];
  const theirs = lines.filter(({ file: { context, stored } }) =>
    takersOf(context, stored.state, person.id).includes(substitute.id),
  );
  const due = nextNote(readerOrSubstitute(tenant, substitute), deps.clock.now());
  for (const { line } of theirs) await deps.storage.mornings.add(tenant.id, substitute.id, { ...line, due });
  return ids(theirs.map(({ line }) => line));
}

/** Each case remembers where the note stands. */
async function noteDown({ deps, tenant, person }: Table, said: readonly LineOfCase[], on: string, ref: PostRef) {
  const files = new Map(said.map(({ file }) => [file.stored.state.id, file]));
  for (const file of files.values())
    await addMessages({ deps, tenant, file }, [
      { key: `noted-${on}`, to: { person: person.id }, content: { show: 'noted', place: JSON.stringify(ref) } },
    ]);
}

/** Somebody who cannot be reached is reported to those who look after each of the cases. */
async function reportUnreachable({ deps, tenant, person }: Table, said: readonly LineOfCase[]): Promise<void> {
  for (const { line, file } of said) {
    const desk = { deps, tenant, file };
    const content = { show: 'notice', say: line.say, urgent: false } as const;
    await takeAnotherWay(desk, { key: line.id, to: { person: person.id }, content });
  }
}

async function tellNote(table: Table, lines: readonly LineOfCase[], today: string): Promise<void> {
  const { deps, tenant, person, morning } = table;
  const { mornings } = deps.storage;
  const { view, said, gone } = linesOfNote(person.id, lines, deps.clock.now());
  const missing = ids(morning.lines.filter((line) => !lines.some((one) => one.line.id === line.id)));
  const again = noteAfter(readerOrSubstitute(tenant, person), deps.clock.now());
  const dropped = [...gone, ...missing];
  const settle = (done: readonly string[], at = again, untold?: true) =>
    mornings.settle(deps.worker, morning, { done, again: at, untold });
  if (said.length === 0) return void (await settle(dropped));
  if ((await mornings.begin(deps.worker, morning, today, again)) === 'lost') return;
  const sent = await tellPerson(deps, tenant, person, { view, locale: person.locale });
  if (sent.result === 'later') {
    deps.log.warn('morning note not delivered', { reason: sent.reason });
    return void (await settle(dropped, nextTry(deps.clock.now(), TRIES_COUNTED, sent.retryAfter), true));
  }
  if (sent.result === 'sent') await noteDown(table, said, today, sent.ref);
  else await reportUnreachable(table, said);
  await settle([...dropped, ...ids(said.map(({ line }) => line))]);
}

async function work(deps: DeliveryDeps, morning: Morning): Promise<void> {
  const configured = deps.tenants.byId(morning.tenant);
  if (!configured) return deps.log.error('morning note of a tenant that is not configured');
  const tenant = await presentTenant(deps, configured);
  const person = tenant.people.find(({ id }) => id === morning.person);
  const settle = (done: readonly string[], again: string) =>
    deps.storage.mornings.settle(deps.worker, morning, { done, again });
  const now = deps.clock.now();
  // Whoever left is told nothing: what waits for them was given to somebody else.
  if (!person) return void (await settle(ids(morning.lines), now));
  const reader = readerOrSubstitute(tenant, person);
  const today = localDate(reader.calendar, now);
  if (morning.told?.on === today) return void (await settle([], noteAfter(reader, now)));
  if (!isNoteTime(reader, now)) return void (await settle([], nextNote(reader, now)));
  const table: Table = { deps, tenant, person, morning };
  const lines = await withCases(table);
  if (person.away) return void (await settle(await handed(table, lines), nextNote(readerOf(tenant, person), now)));
  await tellNote(table, lines, today);
}

/** Takes what waits for one person and may be told now; undefined when nothing may. */
export const claimMorning = ({ storage, worker, clock }: DeliveryDeps): Promise<Morning | undefined> => {
  const now = clock.now();
  return storage.mornings.claimDue(worker, now, secondsLater(now, LEASE_SECONDS));
};

/**
 * Tells what waits for one person. Never throws: what fails keeps its lease until it expires, so that one note never
 * holds up the others.
 */
export async function deliverMorning(deps: DeliveryDeps, morning: Morning): Promise<void> {
  try {
    await work(deps, morning);
  } catch (error) {
    deps.log.error('delivery failed', { what: 'morning note', error: error instanceof Error ? error.name : 'unknown' });
  }
}
