/**
 * How much work something is, in steps of our own code: how often each block of `src/` runs, as V8 counts it. The same
 * on a busy machine; what a regular expression does inside is not in it, and is the lint's to look after.
 */
import { Session, type Profiler } from 'node:inspector/promises';

const countsIn = ({ result }: Profiler.TakePreciseCoverageReturnType): number =>
  result
    .filter(({ url }) => url.includes('/src/'))
    .flatMap(({ functions }) => functions.flatMap(({ ranges }) => ranges.map(({ count }) => count)))
    .reduce((sum, count) => sum + count, 0);

/** Runs what counts; `steps` gives the steps of each piece of work, which must not be asynchronous. */
export async function withSteps(run: (steps: (work: () => unknown) => Promise<number>) => Promise<void>) {
  const session = new Session();
  session.connect();
  await session.post('Profiler.enable');
  await session.post('Profiler.startPreciseCoverage', { callCount: true, detailed: true });
  try {
    await run(async (work) => {
      await session.post('Profiler.takePreciseCoverage');
      work();
      return countsIn(await session.post('Profiler.takePreciseCoverage'));
    });
  } finally {
    await session.post('Profiler.stopPreciseCoverage');
    session.disconnect();
  }
}
