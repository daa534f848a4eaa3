/**
 * The last line of every switch over a union: a member that was forgotten is a compile error, and a bug if it gets
 * here.
 */
export function assertNever(value: never): never {
  throw new Error(`unhandled: ${JSON.stringify(value)}`);
}
