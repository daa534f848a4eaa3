/** What must never be written down: the secrets of an invented school, and every form in which one could be. */
import { createHmac, randomBytes } from 'node:crypto';

export const GUID = '11111111-1111-4111-8111-111111111111';
export const SECRETS = {
  SLACK_SIGNING_SECRET: randomBytes(16).toString('hex'),
  SLACK_BOT_TOKEN: `xoxb-${randomBytes(16).toString('hex')}`,
  TEAMS_APP_PASSWORD: `Q8~${randomBytes(20).toString('base64url')}`,
  MASTER_KEY: randomBytes(32).toString('hex'),
  MASTER_KEY_ALSO: randomBytes(32).toString('hex'),
};
/** Every way in which a secret may be written. */
const forms = (secret: string): string[] => {
  const bytes = [Buffer.from(secret), ...(/^[0-9a-f]+$/.test(secret) ? [Buffer.from(secret, 'hex')] : [])];
  const encoded = bytes.flatMap((one) => [
    one.toString('base64').replace(/=+$/, ''),
    one.toString('base64url'),
    one.toString('hex'),
    JSON.stringify([...one]).slice(1, -1),
  ]);
  // Half of a secret is a secret too.
  return [secret.slice(0, Math.ceil(secret.length / 2)), secret.slice(-16), encodeURIComponent(secret), ...encoded].map(
    (form) => form.toLowerCase(),
  );
};

export function expectNoSecret(output: string, more: readonly string[] = []): void {
  const written = output.toLowerCase();
  for (const [name, secret] of [...Object.entries(SECRETS), ...more.map((one) => ['another', one] as const)]) {
    expect([name, forms(secret).filter((form) => written.includes(form))]).toEqual([name, []]);
  }
}

/** The headers of a signed request of Slack. */
export const signed = (body: string, secret = SECRETS.SLACK_SIGNING_SECRET) => {
  const time = String(Math.floor(Date.now() / 1000));
  return {
    'x-slack-request-timestamp': time,
    'x-slack-signature': `v0=${createHmac('sha256', secret).update(`v0:${time}:${body}`).digest('hex')}`,
  };
};

/** The body of one that holds a name. */
export const slashCommand = (user: string) =>
  new URLSearchParams({
    command: '/signaal',
    text: 'Pietje heeft blauwe plekken',
    team_id: 'T000000001',
    user_id: user,
    channel_id: 'C1',
    trigger_id: 't',
    response_url: 'https://hooks.slack.example/1',
    token: SECRETS.SLACK_BOT_TOKEN,
  }).toString();
