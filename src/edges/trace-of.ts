/**
 * What may be logged of an error: its class and the places in our code, never its message, which may hold what people
 * typed (DES-4).
 */

const FRAME = /^ {4}at .*:\d+:\d+\)?$/;
const FRAMES = 5;

/** Which error, and where it came from. */
export function traceOf(error: unknown): { readonly error: string; readonly at: readonly string[] } {
  if (!(error instanceof Error)) return { error: typeof error, at: [] };
  const { name, message, stack = '' } = error;
  // The stack starts with the message, and a message may have lines that look like places.
  const places = stack.slice(stack.indexOf(message) + message.length);
  return {
    error: name,
    at: places
      .split('\n')
      .filter((line) => FRAME.test(line))
      .slice(0, FRAMES)
      .map((line) => line.trim()),
  };
}
