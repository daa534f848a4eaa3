// What a suite needs from the machine, and what happens where it is missing: skipped loudly, or failed where nothing
// may be skipped.

/**
 * A describe that runs when `provided`; else it is skipped with `how` to provide it in its title, or fails in CI and
 * `npm run verify`.
 */
export function describeIf(provided: boolean, title: string, how: string, suite: () => void): void {
  if (provided) {
    describe(title, suite);
    return;
  }
  if (nothingMayBeSkipped()) throw new Error(`"${title}" cannot run. ${how}`);
  skipLoudly(title, how);
}

/**
 * A describe for a check with data that is not ours to ship: where it is missing it is skipped, loudly, also where
 * nothing else may be (CONTRIBUTING.md#data-of-microsoft).
 */
export function describeWhenThere(there: boolean, title: string, how: string, suite: () => void): void {
  if (there) describe(title, suite);
  else skipLoudly(title, how);
}

function skipLoudly(title: string, how: string): void {
  process.stderr.write(`SKIPPED "${title}": ${how}\n`);
  describe.skip(`${title} (${how})`, () => {
    it('is skipped', () => undefined);
  });
}

const nothingMayBeSkipped = () => Boolean(process.env.REQUIRE_ALL) || process.env.CI === 'true';
