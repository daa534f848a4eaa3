/** Measures pieces of work beside each other: CPU time of this process first (these machines are noisy), the clock on the wall as well. */

/** A piece of work that is ready to run. */
export type Work = () => Promise<void>;

/** Something to measure. `prepare` makes a piece of work of `count` operations; what it takes is not measured. */
export type Variant = { readonly prepare: (count: number) => Promise<Work> };

/** Microseconds an operation. */
export type Sample = { readonly cpu: number; readonly wall: number };

/** Medians of all rounds; `ratio` is the median of ours over theirs, round by round, in CPU time. */
export type Comparison = {
  readonly ours: Sample;
  readonly theirs: Sample;
  readonly ratio: number;
  readonly rounds: number;
};

/** How much: operations a round, rounds at most, rounds before the first that counts, and milliseconds after which no new round begins (half of them to warm up). */
export type Effort = {
  readonly operations: number;
  readonly rounds: number;
  readonly warmUp: number;
  readonly budget: number;
};

const FEWEST_ROUNDS = 3;

export function median(values: readonly number[]): number {
  const sorted = [...values].sort((one, other) => one - other);
  const middle = Math.floor(sorted.length / 2);
  return sorted.length % 2 === 1 ? sorted[middle]! : (sorted[middle - 1]! + sorted[middle]!) / 2;
}

async function sample(variant: Variant, operations: number): Promise<Sample> {
  const work = await variant.prepare(operations);
  // What was made to prepare is not to be cleared away in measured time. With --expose-gc, as the script has it.
  globalThis.gc?.({ type: 'minor', execution: 'sync' });
  const start = performance.now();
  const before = process.cpuUsage();
  await work();
  const { user, system } = process.cpuUsage(before);
  return { cpu: (user + system) / operations, wall: ((performance.now() - start) * 1000) / operations };
}

const medianOf = (samples: readonly Sample[]): Sample => ({
  cpu: median(samples.map(({ cpu }) => cpu)),
  wall: median(samples.map(({ wall }) => wall)),
});

/** Until the compiler has had its say; nothing of this is counted. */
async function warm(variants: readonly Variant[], { operations, warmUp, budget }: Effort): Promise<void> {
  const until = performance.now() + budget / 2;
  for (let round = 0; round < warmUp && (round < FEWEST_ROUNDS || performance.now() < until); round += 1) {
    for (const variant of variants) await sample(variant, operations);
  }
}

/** Both in turn, A B B A, so that what the machine does meanwhile hits both alike. */
export async function compare(ours: Variant, theirs: Variant, effort: Effort): Promise<Comparison> {
  const { operations, rounds, budget } = effort;
  const until = performance.now() + budget;
  await warm([theirs, ours], effort);
  const pairs: { ours: Sample; theirs: Sample }[] = [];
  while (pairs.length < rounds && (pairs.length < FEWEST_ROUNDS || performance.now() < until)) {
    const oursFirst = pairs.length % 2 === 0;
    const first = await sample(oursFirst ? ours : theirs, operations);
    const second = await sample(oursFirst ? theirs : ours, operations);
    pairs.push(oursFirst ? { ours: first, theirs: second } : { ours: second, theirs: first });
  }
  return {
    ours: medianOf(pairs.map((pair) => pair.ours)),
    theirs: medianOf(pairs.map((pair) => pair.theirs)),
    ratio: median(pairs.map((pair) => pair.ours.cpu / pair.theirs.cpu)),
    rounds: pairs.length,
  };
}

/** The median of one variant alone. */
export async function measure(variant: Variant, effort: Effort): Promise<Sample> {
  const { operations, rounds, budget } = effort;
  const until = performance.now() + budget;
  await warm([variant], effort);
  const samples: Sample[] = [];
  while (samples.length < rounds && (samples.length < FEWEST_ROUNDS || performance.now() < until))
    samples.push(await sample(variant, operations));
  return medianOf(samples);
}
