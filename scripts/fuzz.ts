// Hostile requests to every edge, signed where a platform signs: `npm run fuzz -- --count 20000 --seed 1`. Prints how
// each was answered; fails when one was answered as a fault of ours, or not at all.
import { parseArgs } from 'node:util';
import { fuzzDoors } from './fuzz/run';

const { values } = parseArgs({
  options: { count: { type: 'string', default: '20000' }, seed: { type: 'string', default: '1' } },
});

fuzzDoors(Number(values.seed), Number(values.count), (fuzzed) => {
  const { name, requests, failures, statuses, before, after, longestStall } = fuzzed;
  const said = Object.entries(statuses).map(([status, times]) => `${times} × ${status}`);
  console.log(
    `${name}: ${requests} requests, ${failures.length} failed (${said.join(', ')}); memory ${before} → ${after} MB, longest stall ${longestStall} ms`,
  );
  for (const failure of failures.slice(0, 10)) console.log(`  ${failure}`);
  if (failures.length > 0) process.exitCode = 1;
}).catch((error: unknown) => {
  console.error(error);
  process.exitCode = 1;
});
