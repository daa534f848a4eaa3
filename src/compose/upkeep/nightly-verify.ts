/**
 * Holds the record of every case against its chain, once a night, in the process that has the store: so there is no
 * copy of it, nor of its key. Remembers what it found, for the metrics and the doctor.
 */
import { z } from 'zod';
import { StorageUnavailable, type Clock, type Log, type Storage } from '../../app/ports';

const KEY = 'upkeep/verify';
const HOUR_MS = 60 * 60 * 1000;
/** By the clock of the machine, when schools sleep. */
const AT_HOUR = 3;
const SAME_NIGHT_MS = 20 * HOUR_MS;

/** `at`: when it ended (ISO, UTC) · `wrong`: how many records are not what was written, or are gone. */
const foundSchema = z.object({ at: z.iso.datetime(), cases: z.number(), wrong: z.number() });
export type Verified = z.infer<typeof foundSchema>;

type Store = Pick<Storage, 'upkeep' | 'addresses'>;

/** What the last night found; undefined before the first. */
export async function lastVerified({ addresses }: Pick<Storage, 'addresses'>): Promise<Verified | undefined> {
  const read = foundSchema.safeParse(await addresses.recall(KEY));
  return read.success ? read.data : undefined;
}

async function wrongNow({ upkeep }: Store): Promise<{ readonly cases: number; readonly wrong: ReadonlySet<string> }> {
  const wrong = new Set<string>();
  let cases = 0;
  for await (const { tenant, code, problem } of upkeep.verify()) {
    if (problem?.what !== 'missing') cases += 1;
    if (problem && problem.what !== 'missing') wrong.add(`${tenant} ${code}`);
  }
  return { cases, wrong };
}

/** Looks once. A case that was being written meanwhile is looked at again before it is called wrong. */
async function verifyOnce(store: Store, clock: Clock): Promise<Verified> {
  const first = await wrongNow(store);
  const again = first.wrong.size > 0 ? await wrongNow(store) : first;
  const cases = [...again.wrong].filter((one) => first.wrong.has(one)).length;
  const reports = (await store.upkeep.verifyReports()).broken;
  const found: Verified = { at: clock.now(), cases: again.cases, wrong: cases + reports };
  await store.addresses.remember(KEY, found);
  return found;
}

type Needs = { readonly store: Store; readonly clock: Clock; readonly log: Log };

/** Did a process look this night already? Several may run beside each other. */
async function isDone({ store, clock }: Needs): Promise<boolean> {
  const last = await lastVerified(store);
  return last !== undefined && Date.parse(clock.now()) - Date.parse(last.at) < SAME_NIGHT_MS;
}

/** One turn: looks when it is night and nobody did. Never rejects. */
export async function verifyAtNight(needs: Needs): Promise<void> {
  const { store, clock, log } = needs;
  try {
    if (new Date(clock.now()).getHours() !== AT_HOUR || (await isDone(needs))) return;
    const { cases, wrong } = await verifyOnce(store, clock);
    if (wrong > 0) log.error('a record is not what was written: run zorgspoor verify', { cases, wrong });
    else log.info('every record is what was written', { cases });
  } catch (error) {
    if (!(error instanceof StorageUnavailable))
      log.error('the records could not be verified', { error: error instanceof Error ? error.name : 'unknown' });
  }
}

/** Each quarter of an hour, until it is stopped; `stop` waits for the one that is looking. */
export function startNightlyVerify(needs: Needs): { stop(): Promise<void> } {
  let running: Promise<void> = Promise.resolve();
  const timer = setInterval(() => {
    running = running.then(() => verifyAtNight(needs));
  }, HOUR_MS / 4).unref();
  return {
    async stop() {
      clearInterval(timer);
      await running;
    },
  };
}
