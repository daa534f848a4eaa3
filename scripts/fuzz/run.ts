/** Sends so many hostile requests to each door, and says what came of it. */
import { monitorEventLoopDelay } from 'node:perf_hooks';
import { openDoors, type DoorUnderFuzz } from './doors';
import { mutated, oneOf, seededRandom } from './mutate';

/** `failures`: 5xx and no answer at all · in megabytes and milliseconds. */
export type Fuzzed = {
  readonly name: string;
  readonly requests: number;
  readonly failures: readonly string[];
  readonly statuses: Readonly<Record<string, number>>;
  readonly before: number;
  readonly after: number;
  readonly longestStall: number;
};

const AT_ONCE = 32;
const PATIENCE_MS = 30_000;

const collect: () => void = 'gc' in globalThis ? (globalThis.gc as () => void) : () => undefined;
const megabytes = (): number => {
  collect();
  return Math.round(process.memoryUsage().heapUsed / 1e6);
};

async function fuzzDoor(url: string, door: DoorUnderFuzz, count: number, random: () => number): Promise<Fuzzed> {
  const failures: string[] = [];
  const statuses: Record<string, number> = {};
  const before = megabytes();
  const delays = monitorEventLoopDelay({ resolution: 5 });
  delays.enable();
  let sent = 0;
  async function send(): Promise<void> {
    while (sent < count) {
      sent += 1;
      const { path, headers, body } = door.request(mutated(oneOf(door.payloads, random), random), random);
      const signal = AbortSignal.timeout(PATIENCE_MS);
      const status = await fetch(url + path, { method: 'POST', headers, body, signal }).then(
        async (response) => (await response.arrayBuffer(), response.status),
        () => 0,
      );
      statuses[status] = (statuses[status] ?? 0) + 1;
      if ((status === 0 || status >= 500) && status !== 501) failures.push(`${status} ${path} ${body.slice(0, 300)}`);
    }
  }
  await Promise.all(Array.from({ length: AT_ONCE }, send));
  delays.disable();
  return {
    name: door.name,
    requests: sent,
    failures,
    statuses,
    before,
    after: megabytes(),
    longestStall: Math.round(delays.max / 1e6),
  };
}

/** Every door, one after the other; the same seed sends the same. */
export async function fuzzDoors(seed: number, count: number, tell: (fuzzed: Fuzzed) => void): Promise<void> {
  const { url, doors, close } = await openDoors();
  try {
    for (const door of doors) tell(await fuzzDoor(url, door, count, seededRandom(seed)));
  } finally {
    await close();
  }
}
