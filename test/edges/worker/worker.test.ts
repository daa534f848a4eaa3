import { setTimeout as wait } from 'node:timers/promises';
import { startWorker } from '../../../src/edges/worker/worker';

const log = { info: () => undefined, warn: () => undefined, error: () => undefined };

describe('the worker', () => {
  it('works at once, again when nudged, and stops when told', async () => {
    let rounds = 0;
    const worker = startWorker(() => Promise.resolve((rounds += 1)), log);
    await wait(20);
    expect(rounds).toBe(1);
    worker.nudge();
    await wait(20);
    expect(rounds).toBe(2);
    await worker.stop();
    worker.nudge();
    await wait(20);
    expect(rounds).toBe(2);
  });

  it('survives a round that fails', async () => {
    let rounds = 0;
    const worker = startWorker(() => {
      rounds += 1;
      return rounds === 1 ? Promise.reject(new Error('away')) : Promise.resolve(0);
    }, log);
    await wait(20);
    worker.nudge();
    await wait(20);
    expect(rounds).toBe(2);
    await worker.stop();
  });
});
