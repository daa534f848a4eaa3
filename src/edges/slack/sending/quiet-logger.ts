/**
 * The logger that Bolt and the Web API client get. Their texts may quote a request (a JSON error does), so none of them
 * reaches our log: what matters is logged by our own code, by status and error code. This says only that there was
 * something to say.
 */
import { LogLevel, type Logger } from '@slack/bolt';
import type { Log } from '../../../app/ports';

/** A logger that passes on that a library reported an error, and never what it said. */
export function quietLogger(log: Log): Logger {
  const silent = () => undefined;
  return {
    debug: silent,
    info: silent,
    warn: silent,
    error: () => log.error('the Slack library reported an error'),
    setLevel: silent,
    getLevel: () => LogLevel.ERROR,
    setName: silent,
  };
}
