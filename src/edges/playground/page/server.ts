/** The page's questions to its server. Knows addresses and errors; knows nothing of what is shown. */
import type { WireAdvance, WireAnswer, WireError, WirePlaces, WireView, WireWho } from './wire.ts';

/** The server refused or could not be reached; `reason` has words in page-words.ts. */
export class ServerRefused extends Error {
  readonly reason: WireError['error'] | 'away';
  constructor(reason: WireError['error'] | 'away') {
    super(reason);
    this.reason = reason;
  }
}

async function askServer<Answer>(path: string, body?: unknown): Promise<Answer> {
  const how =
    body === undefined
      ? {}
      : { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify(body) };
  const response = await fetch(path, how).catch(() => undefined);
  if (!response) throw new ServerRefused('away');
  const answer = (await response.json().catch(() => ({ error: 'failed' }))) as Answer | WireError;
  if (!response.ok) throw new ServerRefused((answer as WireError).error);
  return answer as Answer;
}

export const askPlaces = () => askServer<WirePlaces>('/api/people');
export const askView = ({ place, person }: WireWho) =>
  askServer<WireView>(`/api/view?${new URLSearchParams({ place, person }).toString()}`);
export const sendCommand = (who: WireWho, text: string) => askServer<WireAnswer>('/api/command', { ...who, text });
/** Moves the clock of all places; `place` says what its next working day is. */
export const moveClock = (place: string, advance: WireAdvance) =>
  askServer<{ now: string }>('/api/clock', { place, advance });

/**
 * Sends what was pressed with what was filled in. `request` is the same when the same click is sent again, so that it
 * counts once.
 */
export const sendPress = (who: WireWho, data: unknown, request: string) =>
  askServer<WireAnswer>('/api/press', { ...who, data, request });

/** Calls `changed` when there may be something new, and after every reconnection. */
export function listen(changed: () => void): void {
  const events = new EventSource('/api/events');
  events.addEventListener('ready', changed);
  events.addEventListener('changed', changed);
}
