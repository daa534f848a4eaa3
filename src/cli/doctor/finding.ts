/**
 * What the doctor says: one line for each thing looked at, in plain words, with what to do when it is not as it should
 * be. Never a secret, never a person's name.
 */

/** How something is. A warning works today and may not tomorrow, or could not be looked at. */
export type Result = 'ok' | 'warning' | 'failure';

/** `about`: what was looked at, in a word or two · `todo`: what to do, when there is something to do. */
export type DoctorFinding = {
  readonly about: string;
  readonly result: Result;
  readonly text: string;
  readonly todo?: string | undefined;
};

export const ok = (about: string, text: string): DoctorFinding => ({ about, result: 'ok', text });
export const warning = (about: string, text: string, todo: string): DoctorFinding => ({
  about,
  result: 'warning',
  text,
  todo,
});
export const failure = (about: string, text: string, todo: string): DoctorFinding => ({
  about,
  result: 'failure',
  text,
  todo,
});

/** Some ids in a line, and how many more there are. */
export function someOf(ids: readonly string[], most = 10): string {
  return ids.length <= most ? ids.join(', ') : `${ids.slice(0, most).join(', ')} and ${ids.length - most} more`;
}

/**
 * Looks; what goes wrong in a way nobody thought of is a finding too, by the class of its error: a message may hold
 * anything.
 */
export async function lookAt(
  about: string,
  look: () => Promise<readonly DoctorFinding[]>,
): Promise<readonly DoctorFinding[]> {
  try {
    return await look();
  } catch (error) {
    const kind = error instanceof Error ? error.name : typeof error;
    return [
      failure(
        about,
        `could not be looked at (${kind})`,
        'Try again; if it stays, ask whoever maintains Zorgspoor, with this word.',
      ),
    ];
  }
}
