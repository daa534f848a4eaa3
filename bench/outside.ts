/** Starts the process that plays the platforms, and lets it send. */
import { fork } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import type { FromPlatforms, Load, Ready, ToPlatforms } from './platforms-messages';

export type Outside = Ready & {
  /** Gets requests ready to be sent. */
  load(load: Load): Promise<void>;
  /** Sends them; gives the last answer. Rejects when one was not answered with 200, or when Slack refused what it was shown. */
  fire(): Promise<string>;
  stop(): void;
};

export async function openOutside(): Promise<Outside> {
  const child = fork(join(__dirname, 'platforms.js'), { execArgv: [] });

  const gone = once(child, 'exit').then((): never => {
    throw new Error('the process that plays the platforms is gone');
  });
  gone.catch(() => undefined);

  async function hear<S extends FromPlatforms['say']>(say: S): Promise<Extract<FromPlatforms, { say: S }>> {
    const [message] = (await Promise.race([once(child, 'message'), gone])) as [FromPlatforms];
    if (message.say === 'failed') throw new Error(message.why);
    if (message.say !== say) throw new Error(`expected ${say}, got ${message.say}`);
    return message as Extract<FromPlatforms, { say: S }>;
  }

  /** What cannot be said because nobody listens any more shows when an answer is waited for. */
  const tell = (message: ToPlatforms) => child.send(message, () => undefined);
  const { ready } = await hear('ready');
  return {
    ...ready,
    async load(load) {
      tell({ say: 'load', load });
      await hear('loaded');
    },
    async fire() {
      tell({ say: 'fire' });
      const { fired } = await hear('fired');
      if (fired.refused.length > 0) throw new Error(`Slack refused: ${fired.refused.join('; ')}`);
      return fired.last;
    },
    stop: () => void child.kill(),
  };
}
