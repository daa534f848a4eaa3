/**
 * Calls to the outside that the doctor makes itself: short, without following anybody elsewhere, and never a reason to
 * stop.
 */

const PATIENCE_MS = 8000;

/**
 * `date`: what time it is there (ISO, UTC), when it said so. Undefined in place of an answer: nobody answered in time.
 */
export type WebAnswer = { readonly status: number; readonly text: string; readonly date?: string | undefined };

export async function call(url: string, init: RequestInit = {}): Promise<WebAnswer | undefined> {
  try {
    const response = await fetch(url, { redirect: 'manual', ...init, signal: AbortSignal.timeout(PATIENCE_MS) });
    const date = Date.parse(response.headers.get('date') ?? '');
    return {
      status: response.status,
      text: await response.text(),
      date: Number.isNaN(date) ? undefined : new Date(date).toISOString(),
    };
  } catch {
    return undefined;
  }
}
